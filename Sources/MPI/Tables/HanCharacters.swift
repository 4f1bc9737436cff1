// SPDX-License-Identifier: Apache-2.0

/// What the index knows about Han characters: readings, standard forms and shapes.
///
/// - Source: the Unihan database (UAX #38), through `HanTable`.
final class HanCharacters: Sendable {
    /// Read once, when first used.
    static let shared = HanCharacters()

    /// Toneless syllables, by number from 1.
    let syllables: [String]
    /// For each syllable, the number of the class of syllables it is confused with in speech.
    let fuzzyClass: [UInt16]
    private let first: [UInt16]
    private let more: [UInt32: [UInt16]]
    private let standard: [UInt32: UInt32]
    private let shapes: [UInt32: UInt32]
    private let corners: [UInt32: UInt32]
    private let supplementary: [UInt32: UInt16]

    private init() {
        var names = [""]
        var numbers: [String: UInt16] = [:]
        var usual = [UInt16](repeating: 0, count: 0x10000)
        var beyond: [UInt32: UInt16] = [:]
        var others: [UInt32: [UInt16]] = [:]
        Self.eachReading(HanTable.readings) { syllable, code in
            if numbers[syllable] == nil {
                numbers[syllable] = UInt16(names.count)
                names.append(syllable)
            }
            let number = numbers[syllable] ?? 0
            if code < 0x10000 { usual[Int(code)] = number } else { beyond[code] = number }
        }
        Self.eachReading(HanTable.otherReadings) { syllable, code in
            if let number = numbers[syllable] { others[code, default: []].append(number) }
        }
        (syllables, first, supplementary, more) = (names, usual, beyond, others)
        fuzzyClass = Self.classes(names)
        standard = Self.pairs(HanTable.simplified)
        shapes = Self.codes(HanTable.shapes)
        corners = Self.codes(HanTable.corners)
    }

    /// The number of the usual syllable; 0 for what is no Han character we know.
    func reading(_ code: UInt32) -> UInt16 {
        code < 0x10000 ? first[Int(code)] : supplementary[code] ?? 0
    }

    /// Less usual readings.
    func otherReadings(_ code: UInt32) -> [UInt16] { more[code] ?? [] }

    /// The standard simplified form; the character itself when it is one.
    func simplified(_ code: UInt32) -> UInt32 { standard[code] ?? code }

    /// Whether two characters look alike: drawn of nearly the same parts.
    func lookAlike(_ left: UInt32, _ right: UInt32) -> Bool {
        guard let one = shapes[left], let two = shapes[right] else { return false }
        let (longer, distance) = Self.distance(one, two)
        if distance <= 1, longer >= 2 { return true }
        guard distance == 2, longer >= 4 else { return false }
        guard let first = corners[left], let second = corners[right] else { return true }
        return Self.distance(first, second).distance <= 2
    }

    /// The parts a character is drawn of, a capital letter each; empty where they are not known.
    func shapeText(_ code: UInt32) -> String { Self.text(shapes[code] ?? 0) }

    /// The shapes of a character's corners, a capital letter each; empty where they are not known.
    func cornerText(_ code: UInt32) -> String { Self.text(corners[code] ?? 0) }

    private static func text(_ code: UInt32) -> String {
        let bytes = (0..<length(code)).reversed().map { UInt8(code >> (6 * UInt32($0)) & 63) + 0x3F }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Reading the table

    private static func eachReading(_ text: String, _ body: (String, UInt32) -> Void) {
        var syllable = ""
        var isNaming = false
        for scalar in text.unicodeScalars where scalar.value != 0x0A && scalar.value != 0x20 {
            if scalar.value < 0x80 {
                if !isNaming { syllable = "" }
                syllable.unicodeScalars.append(scalar)
                isNaming = true
            } else {
                body(syllable, scalar.value)
                isNaming = false
            }
        }
    }

    private static func pairs(_ text: String) -> [UInt32: UInt32] {
        var pairs: [UInt32: UInt32] = [:]
        var left: UInt32?
        for scalar in text.unicodeScalars where scalar.value != 0x0A && scalar.value != 0x20 {
            if let one = left {
                pairs[one] = scalar.value
                left = nil
            } else {
                left = scalar.value
            }
        }
        return pairs
    }

    /// Codes of up to five letters or digits, 6 bits each, the last in the lowest bits.
    private static func codes(_ text: String) -> [UInt32: UInt32] {
        var codes: [UInt32: UInt32] = [:]
        var code: UInt32 = 0
        var character: UInt32 = 0
        for scalar in text.unicodeScalars where scalar.value != 0x0A && scalar.value != 0x20 {
            if scalar.value < 0x80 {
                code = code << 6 | (scalar.value & 0x1F) + 1
                codes[character] = code
            } else {
                (character, code) = (scalar.value, 0)
            }
        }
        return codes
    }

    private static func length(_ code: UInt32) -> Int { (37 - code.leadingZeroBitCount) / 6 }

    /// The longer length and the edit distance of two codes.
    private static func distance(_ left: UInt32, _ right: UInt32) -> (longer: Int, distance: Int) {
        let (count, other) = (length(left), length(right))
        var row = Array(0...other)
        for place in 0..<count {
            var diagonal = row[0]
            row[0] = place + 1
            for column in 0..<other {
                let isSame = left >> (6 * UInt32(place)) & 63 == right >> (6 * UInt32(column)) & 63
                let next = min(diagonal + (isSame ? 0 : 1), min(row[column], row[column + 1]) + 1)
                diagonal = row[column + 1]
                row[column + 1] = next
            }
        }
        return (max(count, other), row[other])
    }

    /// Syllables that differ only as speakers of many dialects confuse them: zh/z, ch/c, sh/s, n/l, f/h, r/l and
    /// the endings ng/n.
    private static func classes(_ names: [String]) -> [UInt16] {
        var numbers: [String: UInt16] = [:]
        return names.map { name in
            var form = name
            for (long, short) in [("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("h", "f"), ("r", "l")]
            where form.hasPrefix(long) && form.utf8.count > long.utf8.count {
                form = short + form.dropFirst(long.count)
                break
            }
            if form.hasSuffix("ng"), !form.hasSuffix("ong") { form.removeLast() }
            if let number = numbers[form] { return number }
            let number = UInt16(numbers.count)
            numbers[form] = number
            return number
        }
    }
}
