// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// The SM4 block cipher (GB/T 32907) in ECB mode without padding, as the electronic health card uses it.
public struct SM4: Sendable {
    /// Bytes in a block and in a key.
    public static let blockSize = 16

    private let key: [UInt8]

    /// A cipher with a key of 16 bytes.
    public init(key: [UInt8]) throws(DigestError) {
        guard key.count == Self.blockSize else { throw .badLength(expected: Self.blockSize, found: key.count) }
        self.key = key
    }

    /// Enciphers whole blocks.
    public func encrypt(_ plain: [UInt8]) throws(DigestError) -> [UInt8] { try run(plain, encrypting: true) }

    /// Deciphers whole blocks.
    public func decrypt(_ cipher: [UInt8]) throws(DigestError) -> [UInt8] { try run(cipher, encrypting: false) }

    private func run(_ input: [UInt8], encrypting: Bool) throws(DigestError) -> [UInt8] {
        guard input.count.isMultiple(of: Self.blockSize) else {
            throw .badLength(expected: (input.count / Self.blockSize + 1) * Self.blockSize, found: input.count)
        }
        guard let algorithm = unsafe EVP_CIPHER_fetch(nil, "SM4-ECB", nil) else { throw .unavailable("SM4-ECB") }
        defer { unsafe EVP_CIPHER_free(algorithm) }
        guard let context = unsafe EVP_CIPHER_CTX_new() else { throw .failed("SM4-ECB") }
        defer { unsafe EVP_CIPHER_CTX_free(context) }
        guard unsafe EVP_CipherInit_ex2(context, algorithm, key, nil, encrypting ? 1 : 0, nil) == 1,
            unsafe EVP_CIPHER_CTX_set_padding(context, 0) == 1
        else { throw .failed("SM4-ECB") }
        var output = [UInt8](repeating: 0, count: input.count + Self.blockSize)
        var written: Int32 = 0
        guard unsafe EVP_CipherUpdate(context, &output, &written, input, Int32(clamping: input.count)) == 1 else {
            throw .failed("SM4-ECB")
        }
        return Array(output.prefix(Int(written)))
    }
}
