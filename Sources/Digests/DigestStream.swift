// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// A digest of bytes that come in pieces, so that a file need not be held in memory.
@safe public final class DigestStream {
    private let context: OpaquePointer
    private let name: String

    /// A digest of nothing yet.
    ///
    /// - Throws: ``DigestError/unavailable(_:)``.
    public init(_ digest: Digest) throws(DigestError) {
        name = digest.rawValue
        guard let algorithm = unsafe EVP_MD_fetch(nil, name, nil) else { throw .unavailable(name) }
        defer { unsafe EVP_MD_free(algorithm) }
        guard let made = unsafe EVP_MD_CTX_new() else { throw .failed(name) }
        unsafe context = made
        guard unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1 else { throw .failed(name) }
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Takes the next piece.
    public func update(_ bytes: [UInt8]) throws(DigestError) {
        guard unsafe EVP_DigestUpdate(context, bytes, bytes.count) == 1 else { throw .failed(name) }
    }

    /// The digest of all pieces: 32 bytes. To be called once, at the end.
    public func finish() throws(DigestError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        guard unsafe EVP_DigestFinal_ex(context, &digest, &length) == 1, length == 32 else { throw .failed(name) }
        return digest
    }
}
