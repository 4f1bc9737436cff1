// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// A key for signatures, of a PEM file: SM2 with SM3, or ECDSA on P-256 with SHA-256.
///
/// - Source: GB/T 32918.2 (SM2), FIPS 186-5 (ECDSA); RFC 7468 (PEM).
@safe public final class SignatureKey {
    /// What is signed with.
    public enum Algorithm: String, Sendable, Hashable {
        /// SM2 over SM3, with the identity `1234567812345678` of GM/T 0009.
        case sm2 = "SM2-SM3"
        /// ECDSA on P-256 over SHA-256.
        case ecdsaP256 = "ECDSA-P256-SHA256"
    }

    private let handle: OpaquePointer
    /// What is signed with.
    public let algorithm: Algorithm
    /// Whether it can sign; all can verify.
    public let isPrivate: Bool

    private static let identity = Array("1234567812345678".utf8)

    /// Reads a private key, else a public one; keys with a passphrase are not read.
    ///
    /// - Throws: ``DigestError/unavailable(_:)`` for what is no such key.
    public init(pem bytes: [UInt8]) throws(DigestError) {
        guard bytes.count <= 65_536 else { throw .badLength(expected: 65_536, found: bytes.count) }
        let secret = unsafe Self.read(bytes, isPrivate: true)
        let isPrivate = unsafe secret != nil
        guard let key = unsafe secret ?? Self.read(bytes, isPrivate: false) else {
            ERR_clear_error()
            throw .unavailable("key")
        }
        let algorithm: Algorithm? =
            unsafe EVP_PKEY_is_a(key, "SM2") == 1 ? .sm2 : unsafe Self.isP256(key) ? .ecdsaP256 : nil
        guard let algorithm else {
            unsafe EVP_PKEY_free(key)
            throw .unavailable("key")
        }
        unsafe handle = key
        self.algorithm = algorithm
        self.isPrivate = isPrivate
    }

    deinit { unsafe EVP_PKEY_free(handle) }

    private static func read(_ bytes: [UInt8], isPrivate: Bool) -> OpaquePointer? {
        unsafe bytes.withUnsafeBytes { buffer in
            guard let source = unsafe BIO_new_mem_buf(buffer.baseAddress, Int32(buffer.count)) else { return nil }
            defer { unsafe BIO_free(source) }
            // A key with a passphrase must not ask the terminal for it.
            return unsafe isPrivate
                ? PEM_read_bio_PrivateKey(source, nil, { _, _, _, _ in -1 }, nil)
                : PEM_read_bio_PUBKEY(source, nil, { _, _, _, _ in -1 }, nil)
        }
    }

    private static func isP256(_ key: OpaquePointer) -> Bool {
        guard unsafe EVP_PKEY_is_a(key, "EC") == 1 else { return false }
        var name = [CChar](repeating: 0, count: 64)
        var length = 0
        guard unsafe EVP_PKEY_get_group_name(key, &name, name.count, &length) == 1 else { return false }
        let letters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: letters, as: UTF8.self) == "prime256v1"
    }

    private func context() throws(DigestError) -> (digest: OpaquePointer, name: String) {
        guard let context = unsafe EVP_MD_CTX_new() else { throw .failed(algorithm.rawValue) }
        return unsafe (context, algorithm == .sm2 ? "SM3" : "SHA256")
    }

    /// Names the signer as SM2 asks for; nothing for others.
    private func identify(_ keyContext: OpaquePointer?) -> Bool {
        guard algorithm == .sm2 else { return true }
        return unsafe EVP_PKEY_CTX_set1_id(keyContext, Self.identity, Int32(Self.identity.count)) > 0
    }

    /// The signature of a text, as DER (SEQUENCE of r and s).
    ///
    /// - Throws: ``DigestError/unavailable(_:)`` with a public key.
    public func signature(of bytes: [UInt8]) throws(DigestError) -> [UInt8] {
        guard isPrivate else { throw .unavailable("private key") }
        let (context, name) = unsafe try context()
        defer { unsafe EVP_MD_CTX_free(context) }
        var keyContext: OpaquePointer?
        guard unsafe EVP_DigestSignInit_ex(context, &keyContext, name, nil, nil, handle, nil) == 1,
            unsafe identify(keyContext)
        else { throw .failed(algorithm.rawValue) }
        var length = 0
        guard unsafe EVP_DigestSign(context, nil, &length, bytes, bytes.count) == 1 else {
            throw .failed(algorithm.rawValue)
        }
        var signature = [UInt8](repeating: 0, count: length)
        guard unsafe EVP_DigestSign(context, &signature, &length, bytes, bytes.count) == 1 else {
            throw .failed(algorithm.rawValue)
        }
        return Array(signature.prefix(length))
    }

    /// Whether a signature is this key's, of exactly this text.
    public func verifies(_ signature: [UInt8], of bytes: [UInt8]) throws(DigestError) -> Bool {
        let (context, name) = unsafe try context()
        defer { unsafe EVP_MD_CTX_free(context) }
        var keyContext: OpaquePointer?
        guard unsafe EVP_DigestVerifyInit_ex(context, &keyContext, name, nil, nil, handle, nil) == 1,
            unsafe identify(keyContext)
        else { throw .failed(algorithm.rawValue) }
        let verdict = unsafe EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count)
        ERR_clear_error()
        return verdict == 1
    }
}
