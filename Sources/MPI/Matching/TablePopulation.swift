// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Records of any table, compared as a schema says.
public struct TablePopulation: Sendable {
    /// What is compared.
    public let schema: MatchingSchema
    let ladders: [FieldLadder]
    private let swaps: [Int?]
    private var texts = Interner()
    /// Values of all records, field after field.
    private var values: [UInt32] = []
    private var contents: [UInt64] = []
    private var identifiers: [String] = []
    /// -log₂ of the share of records with a value, by field and value.
    private var rarities: [[UInt32: Float]] = []

    /// How many records.
    public var count: Int { contents.count }

    /// A population without records.
    public init(_ schema: MatchingSchema) {
        self.schema = schema
        ladders = schema.fields.map(Self.ladder)
        swaps = schema.fields.map { field in
            field.swapsWith.flatMap { name in schema.fields.firstIndex { $0.name == name } }
        }
    }

    private static func ladder(_ field: MatchingSchema.Field) -> FieldLadder {
        switch field.comparator {
        case .name, .text:
            FieldLadder(field.name, ["exact", "near", "swapped", "alike", "other"], frequencyLevel: 1)
        case .date: FieldLadder(field.name, ["exact", "near", "alike", "other"])
        case .code: FieldLadder(field.name, ["exact", "near", "alike", "other"])
        case .exact: FieldLadder(field.name, ["exact", "other"])
        }
    }

    /// Adds a record; `value` gives a field's text by its place in the schema.
    public mutating func add(recordID: ArraySlice<UInt8>, _ value: (Int) -> ArraySlice<UInt8>) {
        var hash = Hash.bytes(recordID)
        for place in schema.fields.indices {
            let text = Self.folded(value(place), schema.fields[place].comparator)
            hash = Hash.combine(hash, Hash.bytes(text[...]))
            values.append(texts.number(text[...]))
        }
        contents.append(hash)
        identifiers.append(String(decoding: recordID, as: UTF8.self))
    }

    /// Counts frequencies; to be called after the last record.
    public mutating func finish() {
        let fieldCount = schema.fields.count
        rarities = (0..<fieldCount).map { field in
            var counts: [UInt32: Int] = [:]
            for record in 0..<count { counts[values[record * fieldCount + field], default: 0] += 1 }
            counts[0] = nil
            return counts.mapValues { -Float(MatchModel.log2(Double(max(5, $0)) / Double(max(10, count)))) }
        }
    }

    private static func folded(_ text: ArraySlice<UInt8>, _ comparator: MatchingSchema.Comparator) -> [UInt8] {
        let scalars = FoldedText.scalars(text)
        switch comparator {
        case .date: return FoldedText.bytes(scalars.filter(FoldedText.isDigit)[...])
        case .code: return FoldedText.bytes(scalars.filter { $0 != 0x20 && $0 != 0x2D }[...])
        default:
            let words = scalars.split { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C }
            return FoldedText.bytes(Array(words.joined(separator: [0x20]))[...])
        }
    }

    private func value(_ field: Int, _ record: Int) -> UInt32 { values[record * schema.fields.count + field] }

    // MARK: Levels

    private func level(_ field: Int, _ left: Int, _ right: Int) -> Int {
        let (one, two) = (value(field, left), value(field, right))
        guard one > 0, two > 0 else { return 0 }
        if one == two { return 1 }
        let (first, second) = (texts[one], texts[two])
        switch schema.fields[field].comparator {
        case .exact: return 2
        case .date, .code:
            let edits = TextDistance.edits(first, second, limit: 2)
            return edits <= 1 ? 2 : edits == 2 || isTurnedDate(first, second) ? 3 : 4
        case .name, .text:
            let likeness = TextDistance.jaroWinkler(first, second)
            if likeness >= 0.92 || first.filter({ $0 != 0x20 }) == second.filter({ $0 != 0x20 }) { return 2 }
            if isSwapped(field, left, right) { return 3 }
            return likeness >= 0.8 ? 4 : 5
        }
    }

    private func isSwapped(_ field: Int, _ left: Int, _ right: Int) -> Bool {
        guard let other = swaps[field] else { return false }
        return value(field, left) == value(other, right) || value(other, left) == value(field, right)
    }

    /// Day and month turned around.
    private func isTurnedDate(_ one: ArraySlice<UInt8>, _ two: ArraySlice<UInt8>) -> Bool {
        let (left, right) = (Array(one), Array(two))
        guard left.count == 8, right.count == 8, left[..<4] == right[..<4] else { return false }
        return left[4..<6] == right[6...] && left[6...] == right[4..<6]
    }
}

extension TablePopulation: MatchPopulation {
    var household: [Int] { [] }
    var keyKinds: [String] {
        schema.keys.map { parts in parts.map { schema.fields[$0.field].name }.joined(separator: "+") }
    }
    var trainingKinds: [Int] { Array(schema.keys.indices.prefix(6)) }
    func content(_ record: Int) -> UInt64 { contents[record] }
    func identity(_ record: Int) -> UInt32 { 0 }
    func recordID(_ record: Int) -> String { identifiers[record] }
    func pattern(_ left: Int, _ right: Int) -> LevelPattern { levels(left, right) }
    func vetoes(_ left: Int, _ right: Int, _ pattern: LevelPattern) -> Vetoes { [] }

    func levels(_ left: Int, _ right: Int) -> LevelPattern {
        var pattern = LevelPattern()
        for field in schema.fields.indices { pattern[field] = level(field, left, right) }
        return pattern
    }

    func rarity(_ field: Int, _ left: Int, _ right: Int) -> Float { rarities[field][value(field, left)] ?? 0 }

    func key(_ kind: Int, _ record: Int) -> UInt64 {
        var key: UInt64 = 1
        for part in schema.keys[kind] {
            let text = texts[value(part.field, record)]
            guard !text.isEmpty else { return 0 }
            switch part.form {
            case .whole: key = Hash.combine(key, Hash.bytes(text))
            case .sound: key = Hash.combine(key, Hash.bytes(Soundex.code(text)[...]))
            case .prefix(let count): key = Hash.combine(key, Hash.bytes(text.prefix(count)))
            }
        }
        return key | 1
    }
}

/// The sound of names in Latin letters.
///
/// - Source: Soundex as the National Archives of the United States describe it.
enum Soundex {
    /// A letter and three digits; the text itself where it does not begin with a capital letter.
    static func code(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard let first = text.first, first.isASCIIUppercase else { return Array(text) }
        var code = [first]
        var last = digit(first)
        for byte in text.dropFirst() where byte.isASCIIUppercase {
            let next = digit(byte)
            if next > 0, next != last { code.append(0x30 + next) }
            // H and W do not part equal sounds; vowels do.
            if byte != 0x48, byte != 0x57 { last = next }
            if code.count == 4 { break }
        }
        return code + [UInt8](repeating: 0x30, count: 4 - code.count)
    }

    private static func digit(_ letter: UInt8) -> UInt8 {
        let digits = Array("01230120022455012623010202".utf8)
        return digits[Int(letter - 0x41)] & 15
    }
}
