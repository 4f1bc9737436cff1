// SPDX-License-Identifier: Apache-2.0

import Bytes

/// An electronic health card id (电子健康卡ID), the key of the index.
///
/// Platforms give 64 hexadecimal digits; counties also use other card numbers, so any text of 1 to 128 ASCII letters
/// and digits is one. Compared without regard to case, stored in capitals.
public struct CardID: Sendable, Hashable, CustomStringConvertible {
    /// The id in capitals.
    public let text: String

    /// Reads a card id, or the text of its QR code `id:type[:validity]`, of which only the id counts.
    ///
    /// - Returns: nil for text that is neither, such as an opaque token that only the card platform can read.
    public init?(_ raw: String) {
        let trimmed = String(raw.filter { !$0.isWhitespace })
        let parts = trimmed.split(separator: ":", omittingEmptySubsequences: false)
        guard let id = parts.first, (1...128).contains(id.utf8.count), id.utf8.allSatisfy(\.isASCIIAlphanumeric) else {
            return nil
        }
        if parts.count > 1 {
            let isHexadecimal = id.utf8.allSatisfy { Hexadecimal.value(of: $0) != nil }
            guard parts.count <= 3, isHexadecimal, (32...128).contains(id.utf8.count), id.utf8.count.isMultiple(of: 2)
            else { return nil }
        }
        text = id.uppercased()
    }

    /// The id with all but its ends masked.
    public var description: String { Masked.text(text) }
}
