// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Which characters XML can hold, and how.
///
/// - Source: XML 1.0, section 2.2 (characters), 2.4 (character data), 2.11 (line ends).
enum XMLCharacters {
    /// The range of the first character of UTF-8 text that XML 1.0 cannot hold, not even as a reference.
    static func firstForbidden(_ utf8: ArraySlice<UInt8>) -> Range<Int>? {
        let span = utf8.span
        let base = utf8.startIndex
        for offset in span.indices {
            let byte = span[offset]
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return base + offset..<base + offset + 1 }
            // U+FFFE and U+FFFF.
            if byte == 0xEF, offset + 2 < span.count, span[offset + 1] == 0xBF, span[offset + 2] >= 0xBE {
                return base + offset..<base + offset + 3
            }
        }
        return nil
    }

    /// The reference that stands for a byte; nil where it stands for itself.
    ///
    /// White space other than blanks is written as references, so that no reader changes it.
    static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case 0x09: "&#9;"
        case 0x0A: "&#10;"
        case 0x0D: "&#13;"
        default: nil
        }
    }

    /// White space between elements.
    static func isBlank(_ text: some Sequence<UInt8>) -> Bool {
        text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    /// Blanks that hold a line end: what stands between tags of an indented document, not a value.
    static func isLineEndAndBlanks(_ text: [UInt8]) -> Bool {
        isBlank(text) && text.contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// Whether a name can name an element and its fields, being short and of ASCII letters and digits.
    static func isElementName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, first.isASCIILetter, name.count <= 16 else { return false }
        return name.allSatisfy(\.isASCIIAlphanumeric)
            && !String(decoding: name, as: UTF8.self).lowercased().hasPrefix("xml")
    }
}
