// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Text as numbers of characters, made alike before it is taken apart.
enum FoldedText {
    /// The characters of UTF-8 text: full-width ones narrow, letters capital, controls left out, blanks of all kinds as
    /// U+0020; at most `limit` of them.
    static func scalars(_ bytes: ArraySlice<UInt8>, limit: Int = 256) -> [UInt32] {
        var folded: [UInt32] = []
        folded.reserveCapacity(min(limit, bytes.count))
        var rest = bytes
        // Most texts begin with, or are, digits and letters.
        while let byte = rest.first, byte < 0x80, folded.count < limit {
            append(UInt32(byte), &folded)
            rest.removeFirst()
        }
        guard !rest.isEmpty, folded.count < limit else { return folded }
        for scalar in String(decoding: rest, as: UTF8.self).unicodeScalars {
            append(scalar.narrow.value, &folded)
            if folded.count == limit { break }
        }
        return folded
    }

    private static func append(_ value: UInt32, _ folded: inout [UInt32]) {
        if isBlank(value) {
            folded.append(0x20)
        } else if value >= 0x20, value != 0xFEFF, value != 0x7F, !(0x200B...0x200F).contains(value) {
            folded.append((0x61...0x7A).contains(value) ? value - 0x20 : value)
        }
    }

    /// Characters of the property White_Space, and their narrow forms.
    private static func isBlank(_ value: UInt32) -> Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// UTF-8 bytes of characters.
    static func bytes(_ scalars: ArraySlice<UInt32>) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for value in scalars { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
        return Array(String(text).utf8)
    }

    static func isLatin(_ value: UInt32) -> Bool {
        (0x41...0x5A).contains(value) || (0xC0...0x24F).contains(value)
    }

    static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

    static func isHan(_ value: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(value) || (0x20000...0x323AF).contains(value) || (0xF900...0xFAFF).contains(value)
    }

    /// The middle dots between the parts of a name, and what is typed in their place.
    static func isDot(_ value: UInt32) -> Bool {
        switch value {
        case 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65, 0x22C5, 0x2E, 0x2219, 0x16EB, 0x3002, 0x387: true
        default: false
        }
    }

    /// What a system shows in place of a character it lacks.
    static func isReplacement(_ value: UInt32) -> Bool {
        value == 0x3F || value == 0xFFFD || value == 0x25A1 || value == 0x3013 || (0xE000...0xF8FF).contains(value)
    }

    /// A whole number below 1000 in Han digits (三, 十二, 二十一, 一二), or nil.
    static func hanNumber(_ digits: ArraySlice<UInt32>) -> Int? {
        guard !digits.isEmpty, digits.count <= 5 else { return nil }
        var (total, current, hasUnit) = (0, 0, false)
        for digit in digits {
            if let value = hanDigit(digit) {
                current = hasUnit || current == 0 ? value : current * 10 + value
            } else if digit == 0x5341 || digit == 0x767E {
                total += max(1, current) * (digit == 0x5341 ? 10 : 100)
                (current, hasUnit) = (0, true)
            } else {
                return nil
            }
        }
        return total + current
    }

    static func hanDigit(_ value: UInt32) -> Int? {
        switch value {
        case 0x96F6, 0x3007: 0
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }
}

extension String {
    /// The characters as numbers.
    var scalarValues: [UInt32] { unicodeScalars.map(\.value) }
}
