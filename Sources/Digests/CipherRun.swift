// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// One run of a cipher of libcrypto that needs no padding.
@safe final class CipherRun {
    private let context: OpaquePointer
    private let name: String

    init(_ name: String, key: [UInt8], nonce: [UInt8], nonceSize: Int, encrypting: Bool) throws(DigestError) {
        guard nonce.count == nonceSize else { throw .badLength(expected: nonceSize, found: nonce.count) }
        guard let algorithm = unsafe EVP_CIPHER_fetch(nil, name, nil) else { throw .unavailable(name) }
        defer { unsafe EVP_CIPHER_free(algorithm) }
        guard let made = unsafe EVP_CIPHER_CTX_new() else { throw .failed(name) }
        unsafe context = made
        self.name = name
        guard unsafe EVP_CipherInit_ex2(context, algorithm, key, nonce, encrypting ? 1 : 0, nil) == 1 else {
            throw .failed(name)
        }
    }

    deinit { unsafe EVP_CIPHER_CTX_free(context) }

    /// Takes bytes that are authenticated and not enciphered.
    func note(_ bytes: [UInt8]) throws(DigestError) {
        if bytes.isEmpty { return }
        var count: Int32 = 0
        guard let length = Int32(exactly: bytes.count),
            unsafe EVP_CipherUpdate(context, nil, &count, bytes, length) == 1
        else { throw .failed(name) }
    }

    func update(_ bytes: [UInt8]) throws(DigestError) -> [UInt8] {
        if bytes.isEmpty { return [] }
        guard let length = Int32(exactly: bytes.count) else { throw .failed(name) }
        var output = [UInt8](repeating: 0, count: bytes.count)
        var count: Int32 = 0
        guard unsafe EVP_CipherUpdate(context, &output, &count, bytes, length) == 1, Int(count) == bytes.count else {
            throw .failed(name)
        }
        return output
    }

    func finish() throws(DigestError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: 32)
        var count: Int32 = 0
        guard unsafe EVP_CipherFinal_ex(context, &output, &count) == 1 else { throw .failed(name) }
        return Array(output.prefix(Int(count)))
    }

    /// The tag over what was enciphered.
    func tag(_ size: Int) throws(DigestError) -> [UInt8] {
        var tag = [UInt8](repeating: 0, count: size)
        let done = unsafe tag.withUnsafeMutableBytes {
            unsafe EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(size), $0.baseAddress)
        }
        guard done == 1 else { throw .failed(name) }
        return tag
    }

    /// The tag that what is deciphered must have.
    func expect(_ tag: [UInt8]) throws(DigestError) {
        var tag = tag
        let count = Int32(tag.count)
        let done = unsafe tag.withUnsafeMutableBytes {
            unsafe EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, count, $0.baseAddress)
        }
        guard done == 1 else { throw .failed(name) }
    }
}
