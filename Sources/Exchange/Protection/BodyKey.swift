// SPDX-License-Identifier: Apache-2.0

import Bytes
public import Digests

/// How the bodies of a store are enciphered.
public enum BodyAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// AES with a key of 256 bits in Galois/Counter Mode.
    case aes = "aes-256-gcm"
    /// SM4 in counter mode, then a keyed digest by SM3.
    case sm4 = "sm4-ctr-hmac-sm3"
}

/// A key of the bodies of a store.
public struct BodyKey: Sendable, Hashable {
    /// Bytes of the secret.
    public static let secretSize = 32

    /// The number that rows name it by, from 1.
    public let id: Int64
    /// What it is for.
    public let algorithm: BodyAlgorithm
    private let cipherKey: [UInt8]
    private let termKey: [UInt8]
    /// Enciphers single values.
    let texts: TextCipher
    /// What only the owner of the secret can compute: tells a wrong key at once.
    let proof: [UInt8]

    /// A key of a secret.
    ///
    /// - Parameter secret: 32 bytes; what enciphers and what makes search terms is derived from it.
    public init(id: Int64, algorithm: BodyAlgorithm, secret: [UInt8]) throws(DigestError) {
        guard secret.count == Self.secretSize else {
            throw .badLength(expected: Self.secretSize, found: secret.count)
        }
        (self.id, self.algorithm) = (id, algorithm)
        let digest: Digest = algorithm == .aes ? .sha256 : .sm3
        func derived(_ purpose: String) throws(DigestError) -> [UInt8] {
            try digest.authenticated(Array("interop \(algorithm.rawValue) \(purpose)".utf8), key: secret)
        }
        let body = try derived("body")
        // SM4 wants 16 bytes, and 32 for the tag.
        cipherKey = algorithm == .aes ? body : Array(body.prefix(SM4.blockSize)) + (try derived("tag"))
        termKey = try derived("term")
        proof = try derived("proof")
        texts = try TextCipher(algorithm, derived)
    }

    // MARK: Bodies

    /// Enciphers; the form is a byte for the algorithm, four for the key, the nonce, and the sealed text.
    func seal(_ plain: [UInt8], context: String) throws(DigestError) -> [UInt8] {
        let context = Array(context.utf8)
        switch algorithm {
        case .aes:
            let nonce = try SecureRandom.bytes(AES256GCM.nonceSize)
            return prefix + nonce + (try AES256GCM(key: cipherKey).seal(plain, nonce: nonce, context: context))
        case .sm4:
            let nonce = try SecureRandom.bytes(SM4Counter.nonceSize)
            return prefix + nonce + (try SM4Counter(key: cipherKey).seal(plain, nonce: nonce, context: context))
        }
    }

    func open(_ sealed: [UInt8], context: String) throws(DigestError) -> [UInt8] {
        guard sealed.starts(with: prefix) else { throw .notAuthentic }
        let (rest, context) = (sealed.dropFirst(prefix.count), Array(context.utf8))
        switch algorithm {
        case .aes:
            let nonce = Array(rest.prefix(AES256GCM.nonceSize))
            let text = Array(rest.dropFirst(AES256GCM.nonceSize))
            return try AES256GCM(key: cipherKey).open(text, nonce: nonce, context: context)
        case .sm4:
            let nonce = Array(rest.prefix(SM4Counter.nonceSize))
            let text = Array(rest.dropFirst(SM4Counter.nonceSize))
            return try SM4Counter(key: cipherKey).open(text, nonce: nonce, context: context)
        }
    }

    private var prefix: [UInt8] {
        [algorithm == .aes ? 1 : 2] + (0..<4).map { UInt8(truncatingIfNeeded: id >> Int64(24 - 8 * $0)) }
    }

    // MARK: Search terms

    /// What stands in the store in place of a value that is searched for: 128 bits of a keyed digest.
    func term(_ kind: String, _ value: String) throws(DigestError) -> String {
        let digest: Digest = algorithm == .aes ? .sha256 : .sm3
        let bytes = try digest.authenticated(Array("\(kind) \(value)".utf8), key: termKey)
        return "#\(id):" + Hexadecimal.encode(bytes.prefix(16))
    }
}
