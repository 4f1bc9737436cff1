// SPDX-License-Identifier: Apache-2.0

import Bytes
public import Digests

/// How a card platform makes a card id from a document number.
///
/// The id can be turned back by whoever holds the key: it is personal data, not a token.
///
/// - Source: the national text's annex D as quoted, with its test values, in public vendor code; every step recomputed.
public struct CardDerivation: Sendable {
    private let rootKey: [UInt8]

    /// A derivation with the platform's key of 16 bytes.
    public init(rootKey: [UInt8]) throws(DigestError) {
        guard rootKey.count == 16 else { throw .badLength(expected: 16, found: rootKey.count) }
        self.rootKey = rootKey
    }

    /// The card id: the document in SM4 under a key of the resident's own.
    ///
    /// - Parameters:
    ///   - mainIndex: the platform's main index, 32 bytes (主索引ID); it is opaque and not derived here.
    ///   - documentType: two digits of CV02.01.101, `01` for an identity card.
    ///   - documentNumber: the number in ASCII.
    /// - Returns: hexadecimal capitals, 64 of them for an 18-character number.
    public func cardID(
        mainIndex: [UInt8], documentType: String, documentNumber: String
    ) throws(DigestError) -> String {
        var plain = Array((documentType + documentNumber).utf8)
        plain += Array(repeating: 0, count: (16 - plain.count % 16) % 16)
        return Hexadecimal.encode(try SM4(key: userKey(mainIndex: mainIndex)).encrypt(plain))
    }

    /// The document a card id was made from: its type and number; nil when the key is not the right one.
    public func document(
        of cardID: [UInt8], mainIndex: [UInt8]
    ) throws(DigestError) -> (type: String, number: String)? {
        let plain = try SM4(key: userKey(mainIndex: mainIndex)).decrypt(cardID)
        let text = plain.prefix { $0 != 0 }
        guard text.count > 2, text.allSatisfy({ (0x20..<0x7F).contains($0) }),
            plain[text.count...].allSatisfy({ $0 == 0 })
        else { return nil }
        return (String(decoding: text.prefix(2), as: UTF8.self), String(decoding: text.dropFirst(2), as: UTF8.self))
    }

    /// The resident's key: the root key over the four blocks of the main index folded together, and their complement.
    func userKey(mainIndex: [UInt8]) throws(DigestError) -> [UInt8] {
        guard mainIndex.count == 32 else { throw .badLength(expected: 32, found: mainIndex.count) }
        var folded = [UInt8](repeating: 0, count: 8)
        for (index, byte) in mainIndex.enumerated() { folded[index % 8] ^= byte }
        return try SM4(key: rootKey).encrypt(folded + folded.map { ~$0 })
    }
}
