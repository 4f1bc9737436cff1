// SPDX-License-Identifier: Apache-2.0

/// SM4 in counter mode with a keyed digest by SM3 over what was enciphered: enciphers, and tells a change.
///
/// - Source: GB/T 32907; GB/T 17964, counter mode; GB/T 15852.2; the order, first encipher and then authenticate, is
///   that of GB/T 36624, mechanism 4.
public struct SM4Counter: Sendable {
    /// Bytes in a key: 16 to encipher and 32 to authenticate.
    public static let keySize = 48
    /// Bytes in a nonce, the first value of the counter, which must never serve twice with one key.
    public static let nonceSize = 16
    /// Bytes of the tag behind the enciphered text.
    public static let tagSize = 32

    private let cipherKey: [UInt8]
    private let tagKey: [UInt8]

    /// A cipher with a key of 48 bytes.
    public init(key: [UInt8]) throws(DigestError) {
        guard key.count == Self.keySize else { throw .badLength(expected: Self.keySize, found: key.count) }
        cipherKey = Array(key.prefix(SM4.blockSize))
        tagKey = Array(key.dropFirst(SM4.blockSize))
    }

    /// The text with the key stream over it, which enciphers and deciphers.
    static func transform(_ text: [UInt8], key: [UInt8], nonce: [UInt8]) throws(DigestError) -> [UInt8] {
        let run = try CipherRun("SM4-CTR", key: key, nonce: nonce, nonceSize: nonceSize, encrypting: true)
        return try run.update(text) + run.finish()
    }

    /// Enciphers; the tag of 32 bytes stands at the end.
    ///
    /// - Parameters:
    ///   - nonce: 16 bytes.
    ///   - context: what belongs to the text and is not enciphered, but must be the same when it is deciphered.
    public func seal(_ plain: [UInt8], nonce: [UInt8], context: [UInt8] = []) throws(DigestError) -> [UInt8] {
        let text = try Self.transform(plain, key: cipherKey, nonce: nonce)
        return text + (try tag(text, nonce, context))
    }

    /// Deciphers what ``seal(_:nonce:context:)`` made.
    ///
    /// - Throws: ``DigestError/notAuthentic`` for another key, nonce or context, and for changed bytes.
    public func open(_ sealed: [UInt8], nonce: [UInt8], context: [UInt8] = []) throws(DigestError) -> [UInt8] {
        guard sealed.count >= Self.tagSize else { throw .badLength(expected: Self.tagSize, found: sealed.count) }
        guard nonce.count == Self.nonceSize else { throw .badLength(expected: Self.nonceSize, found: nonce.count) }
        let text = Array(sealed.dropLast(Self.tagSize))
        guard ConstantTime.areEqual(try tag(text, nonce, context), Array(sealed.suffix(Self.tagSize))) else {
            throw .notAuthentic
        }
        return try Self.transform(text, key: cipherKey, nonce: nonce)
    }

    /// The length of the context stands before it, so that no byte can move from one part to the other.
    private func tag(_ text: [UInt8], _ nonce: [UInt8], _ context: [UInt8]) throws(DigestError) -> [UInt8] {
        let length = UInt64(context.count)
        let prefix = (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
        return try Digest.sm3.authenticated(prefix + context + nonce + text, key: tagKey)
    }
}
