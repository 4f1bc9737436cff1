// SPDX-License-Identifier: Apache-2.0

/// Text from outside in a drawing: how wide it is, where it breaks, how it is written in XML.
enum SheetText {
    /// Text with every character that XML forbids, that is not seen, or that turns the direction of others, as its
    /// code in angle brackets; tabs and line ends are blanks.
    static func visible(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\t" || scalar == "\n" || scalar == "\r" {
                result.append(" ")
            } else if isHidden(scalar) {
                result.append(contentsOf: "‹\(String(scalar.value, radix: 16, uppercase: true))›".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xFFFE, 0xFFFF, 0xE0000...0xE0FFF:
            true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// Text as content of an element or a quoted attribute.
    static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in visible(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
            case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    /// About how wide a text is in a sans-serif font, in its own size.
    static func width(_ text: String) -> Double { text.unicodeScalars.reduce(0) { $0 + width($1) } }

    private static func width(_ scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x20, 0x21, 0x27, 0x2C...0x2F, 0x3A, 0x3B, 0x49, 0x6A, 0x6C, 0x69, 0x7C, 0xB7: 0.3
        case 0x4D, 0x57, 0x6D, 0x77, 0x40, 0x25: 0.9
        case 0x41...0x5A: 0.7
        case 0..<0x300: 0.56
        case 0x300...0x36F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            1
        default: 0.6
        }
    }

    /// Text broken into lines of at most `limit` sizes: at blanks, beside wide characters, else anywhere.
    static func wrapped(_ text: String, _ limit: Double) -> [String] {
        var lines: [String] = []
        var line = Line()
        for character in visible(text) {
            line.append(character)
            if line.width > limit, line.characters.count > 1 { lines.append(line.breakOff()) }
        }
        if !line.characters.isEmpty || lines.isEmpty { lines.append(String(line.characters)) }
        return lines
    }

    /// Text cut to `limit` sizes, with an ellipsis where something is missing.
    static func cut(_ text: String, _ limit: Double) -> String {
        let shown = visible(text)
        guard width(shown) > limit else { return shown }
        var (result, used) = ("", width("…"))
        for character in shown {
            used += width(String(character))
            if used > limit { break }
            result.append(character)
        }
        return result + "…"
    }

    /// A line that grows, and the last place where it may be broken.
    private struct Line {
        var characters: [Character] = []
        var width = 0.0
        private var place = 0

        mutating func append(_ character: Character) {
            if characters.isEmpty, character == " " { return }
            let own = SheetText.width(String(character))
            if own == 1 { place = characters.count }
            characters.append(character)
            width += own
            if character == " " || own == 1 { place = characters.count }
        }

        /// Takes off what stands before the last place to break, or all but the last character.
        mutating func breakOff() -> String {
            if characters.last == " " { place = characters.count - 1 }
            let end = (1..<characters.count).contains(place) ? place : characters.count - 1
            var head = characters[..<end]
            if head.last == " " { head.removeLast() }
            characters = Array(characters[end...].drop { $0 == " " })
            width = SheetText.width(String(characters))
            place = 0
            return String(head)
        }
    }
}
