// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A clinical text as it is compared: characters folded, marks and sides taken out.
struct TermText: Sendable, Hashable {
    /// Folded characters: narrow, small, without blanks and marks.
    let scalars: [UInt32]

    init(_ text: String) { scalars = Self.folded(text) }

    /// The folded text.
    var text: String {
        var view = String.UnicodeScalarView()
        for value in scalars { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
        return String(view)
    }

    /// Sides say little: the lists mostly know organs, not their sides.
    private static let sides: Set<UInt32> = Set("左右".unicodeScalars.map(\.value))
    /// What has a right and a left with meanings of their own.
    private static let halves: Set<UInt32> = Set("半心室房叶束冠主".unicodeScalars.map(\.value))
    private static let side = UInt32(("侧" as Unicode.Scalar).value)

    private static let numerals: [UInt32: String] = {
        var numerals: [UInt32: String] = [:]
        let texts = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
        for (index, text) in texts.enumerated() {
            numerals[0x2160 + UInt32(index)] = text
            numerals[0x2170 + UInt32(index)] = text
        }
        return numerals
    }()

    private static func folded(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        var afterSide: UInt32 = 0
        for scalar in text.unicodeScalars {
            let narrow = scalar.narrow
            var value = narrow.value
            if value &- 0x41 < 26 { value += 0x20 }
            if let numeral = numerals[value] {
                result += numeral.unicodeScalars.map(\.value)
                continue
            }
            if isMark(narrow) { continue }
            if sides.contains(value) {
                // Both sides together are something else than one.
                if afterSide != 0 { result += [afterSide, value] }
                afterSide = afterSide == 0 ? value : 0
                continue
            }
            defer { afterSide = 0 }
            if afterSide != 0, value == side { continue }
            if afterSide != 0, halves.contains(value) { result.append(afterSide) }
            result.append(value)
        }
        return result
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return !byte.isASCIIAlphanumeric && byte != UInt8(ascii: "+")
        }
        return scalar.properties.isWhitespace || (0x3000...0x303F).contains(scalar.value)
            || (0x2000...0x206F).contains(scalar.value) || scalar.value == 0xB7
    }

    /// The most characters that are looked at.
    static let longest = 200
}

/// Runs of one to three characters, packed into a word each.
enum Grams {
    static func of(_ scalars: [UInt32]) -> [UInt64] {
        let text = scalars.prefix(TermText.longest)
        var grams: [UInt64] = []
        grams.reserveCapacity(text.count * 3)
        var (one, two) = (UInt64(0), UInt64(0))
        for (index, scalar) in text.enumerated() {
            let value = UInt64(scalar)
            grams.append(value)
            if index > 0 { grams.append(one << 21 | value) }
            if index > 1 { grams.append(two << 42 | one << 21 | value) }
            (two, one) = (one, value)
        }
        return grams
    }

    /// How many characters a run has.
    static func length(_ gram: UInt64) -> Int { gram < 1 << 21 ? 1 : gram < 1 << 42 ? 2 : 3 }
}
