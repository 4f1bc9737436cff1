// SPDX-License-Identifier: Apache-2.0

/// XML text as it grows.
struct XMLOutput {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func put(_ more: [UInt8]) { bytes += more }

    /// Character data, also fit for an attribute.
    mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case UInt8(ascii: "\""): put("&quot;")
            // Parsers make line feeds and blanks of these.
            case 0x09, 0x0A, 0x0D: put("&#\(byte);")
            default: bytes.append(byte)
            }
        }
    }

    mutating func element(_ name: String, _ text: String) {
        put("<\(name)>")
        escape(text)
        put("</\(name)>")
    }

    /// Whether XML has all characters of a text.
    ///
    /// - Source: XML 1.0, section 2.2.
    static func canHold(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: true
            case 0..<0x20, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
    }
}
