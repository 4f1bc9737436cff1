// SPDX-License-Identifier: Apache-2.0

/// Bytes as base-64 text.
///
/// - Source: RFC 4648, section 4.
enum Base64 {
    /// The bytes; blanks and line ends are passed over. Nil for anything else that is no base 64.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var (bytes, bits, held, padding) = ([UInt8](), UInt32(0), 0, 0)
        for character in text where !isBlank(character) {
            if character == UInt8(ascii: "=") {
                padding += 1
                continue
            }
            guard padding == 0, let value = value(of: character) else { return nil }
            bits = bits << 6 | value
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
                bits &= (1 << UInt32(held)) - 1
            }
        }
        // Four characters are three bytes; six bits alone are none.
        let isComplete = (held == 0 && padding == 0) || (held == 2 && padding == 1) || (held == 4 && padding == 2)
        return isComplete && bits == 0 ? bytes : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func value(of character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character) + 4
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
