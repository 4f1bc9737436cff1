// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// AES with a key of 256 bits in Galois/Counter Mode: enciphers, and tells a change.
///
/// - Source: FIPS 197; NIST SP 800-38D.
public struct AES256GCM: Sendable {
    /// Bytes in a key.
    public static let keySize = 32
    /// Bytes in a nonce, which must never serve twice with one key.
    public static let nonceSize = 12
    /// Bytes of the tag behind the enciphered text.
    public static let tagSize = 16
    private static let name = "AES-256-GCM"

    private let key: [UInt8]

    /// A cipher with a key of 32 bytes.
    public init(key: [UInt8]) throws(DigestError) {
        guard key.count == Self.keySize else { throw .badLength(expected: Self.keySize, found: key.count) }
        self.key = key
    }

    /// Enciphers; the tag of 16 bytes stands at the end.
    ///
    /// - Parameters:
    ///   - nonce: 12 bytes.
    ///   - context: what belongs to the text and is not enciphered, but must be the same when it is deciphered.
    public func seal(_ plain: [UInt8], nonce: [UInt8], context: [UInt8] = []) throws(DigestError) -> [UInt8] {
        let run = try CipherRun(Self.name, key: key, nonce: nonce, nonceSize: Self.nonceSize, encrypting: true)
        try run.note(context)
        let sealed = try run.update(plain) + run.finish()
        return sealed + (try run.tag(Self.tagSize))
    }

    /// Deciphers what ``seal(_:nonce:context:)`` made.
    ///
    /// - Throws: ``DigestError/notAuthentic`` for another key, nonce or context, and for changed bytes.
    public func open(_ sealed: [UInt8], nonce: [UInt8], context: [UInt8] = []) throws(DigestError) -> [UInt8] {
        guard sealed.count >= Self.tagSize else { throw .badLength(expected: Self.tagSize, found: sealed.count) }
        let run = try CipherRun(Self.name, key: key, nonce: nonce, nonceSize: Self.nonceSize, encrypting: false)
        try run.note(context)
        let plain = try run.update(Array(sealed.dropLast(Self.tagSize)))
        try run.expect(Array(sealed.suffix(Self.tagSize)))
        do { return plain + (try run.finish()) } catch { throw .notAuthentic }
    }
}
