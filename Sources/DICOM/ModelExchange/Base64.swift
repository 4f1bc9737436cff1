// SPDX-License-Identifier: Apache-2.0

/// Reads Base64 text.
///
/// - Source: RFC 4648, section 4.
enum Base64 {
    /// The bytes of a text, in which blanks and line ends do not count; nil when it is not Base64.
    static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        var bits: UInt32 = 0
        var digits = 0
        var padding = 0
        for character in text.utf8 where !isBlank(character) {
            if character == 0x3D {
                padding += 1
                continue
            }
            guard padding == 0, let digit = digit(character) else { return nil }
            bits = bits << 6 | UInt32(digit)
            digits += 1
            guard digits.isMultiple(of: 4) else { continue }
            append(bits, 3, to: &bytes)
            bits = 0
        }
        guard isComplete(digits, padding) else { return nil }
        let left = digits % 4
        guard left > 0 else { return bytes }
        bits <<= UInt32(6 * (4 - left))
        // Bits beyond the last byte would be lost.
        guard bits & (left == 2 ? 0xFFFF : 0xFF) == 0 else { return nil }
        append(bits, left - 1, to: &bytes)
        return bytes
    }

    private static func isComplete(_ digits: Int, _ padding: Int) -> Bool {
        switch digits % 4 {
        case 0: padding == 0
        case 2: padding == 2
        case 3: padding == 1
        default: false
        }
    }

    private static func append(_ bits: UInt32, _ count: Int, to bytes: inout [UInt8]) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * place))) }
    }

    private static func isBlank(_ character: UInt8) -> Bool {
        character == 0x20 || character == 0x0A || character == 0x0D || character == 0x09
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case 0x41...0x5A: character - 0x41
        case 0x61...0x7A: character - 0x47
        case 0x30...0x39: character + 4
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
