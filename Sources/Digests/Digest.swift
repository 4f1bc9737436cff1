// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// A message digest of 32 bytes.
public enum Digest: String, Sendable, CaseIterable {
    /// SM3 (GB/T 32905).
    case sm3 = "SM3"
    /// SHA-256 (FIPS 180-4).
    case sha256 = "SHA256"

    /// The digest of `bytes`: 32 bytes.
    ///
    /// - Throws: ``DigestError/unavailable(_:)`` where libcrypto was built without the algorithm.
    public func of(_ bytes: [UInt8]) throws(DigestError) -> [UInt8] {
        guard let algorithm = unsafe EVP_MD_fetch(nil, rawValue, nil) else { throw .unavailable(rawValue) }
        defer { unsafe EVP_MD_free(algorithm) }
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let done = unsafe digest.withUnsafeMutableBufferPointer { out in
            unsafe bytes.withUnsafeBytes {
                unsafe EVP_Digest($0.baseAddress, $0.count, out.baseAddress, &length, algorithm, nil)
            }
        }
        guard done == 1, length == 32 else { throw .failed(rawValue) }
        return digest
    }
}

/// Why libcrypto refused.
public enum DigestError: Error, Hashable, Sendable {
    /// The library has no such algorithm.
    case unavailable(String)
    /// The library reported a failure.
    case failed(String)
    /// A key or a text has the wrong number of bytes.
    case badLength(expected: Int, found: Int)
    /// What is to be deciphered was not enciphered with this key, or was changed since.
    case notAuthentic
}

/// What libcrypto says of itself.
public enum CryptoLibrary {
    /// The version in use, such as `OpenSSL 3.0.19`.
    public static var version: String {
        let words = unsafe String(cString: OpenSSL_version(OPENSSL_VERSION)).split(separator: " ")
        return words.prefix(2).joined(separator: " ")
    }
}
