// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Which representation an element has when the dictionary leaves a choice.
enum VRChoice: UInt8, Sendable {
    case none, unsignedOrSigned, byteOrWord, unsignedOrWord, any

    init(_ text: String) {
        self =
            switch text {
            case "US|SS": .unsignedOrSigned
            case "OB|OW": .byteOrWord
            case "US|OW": .unsignedOrWord
            case "US|SS|OW": .any
            default: .none
            }
    }

    var representations: [VR] {
        switch self {
        case .none: []
        case .unsignedOrSigned: [.unsignedShort, .signedShort]
        case .byteOrWord: [.otherByte, .otherWord]
        case .unsignedOrWord: [.unsignedShort, .otherWord]
        case .any: [.unsignedShort, .signedShort, .otherWord]
        }
    }
}

/// One line of a dictionary in numbers.
struct ElementLine: Sendable {
    let tag: UInt32
    /// The representation, or the first of the choice.
    let vr: VR
    let choice: VRChoice
    /// Offset of the line in the table.
    let line: Int32

    /// - Parameter letters: where the representations stand in the table.
    init(tag: UInt32, vr letters: Range<Int>, of table: Span<UInt8>, line: Int) {
        self.tag = tag
        self.line = Int32(truncatingIfNeeded: line)
        if letters.count == 2 {
            let known = VR(rawValue: UInt16(table[letters.lowerBound]) << 8 | UInt16(table[letters.lowerBound + 1]))
            (choice, vr) = (.none, known.isKnown ? known : .unknown)
        } else {
            choice = VRChoice(String(decoding: letters.map { table[$0] }, as: UTF8.self))
            vr = choice.representations.first ?? .unknown
        }
    }
}

/// The element table, indexed.
struct ElementIndex: Sendable {
    static let shared = ElementIndex()

    /// Ascending by tag.
    let records: [ElementLine]
    /// The tags of the records, so close together that the search stays in the cache.
    private let tags: [UInt32]
    /// Elements with `x` in their tags, with the digits that count.
    let repeating: [(mask: UInt32, line: ElementLine)]

    private init() {
        let text = ElementTable.text.utf8
        let table = text.span
        var records: [ElementLine] = []
        records.reserveCapacity(table.count / 50)
        var repeating: [(mask: UInt32, line: ElementLine)] = []
        var offset = 0
        while offset < table.count {
            let digits = table.wordEnd(from: offset)
            let (tag, mask) = Self.tag(table, offset..<digits)
            let start = min(digits + 1, table.count)
            let end = table.wordEnd(from: start)
            let line = ElementLine(tag: tag, vr: start..<end, of: table, line: offset)
            if mask == .max { records.append(line) } else { repeating.append((mask, line)) }
            offset = table.lineEnd(from: end) + 1
        }
        self.records = records
        tags = records.map(\.tag)
        self.repeating = repeating
    }

    private static func tag(_ table: Span<UInt8>, _ digits: Range<Int>) -> (value: UInt32, mask: UInt32) {
        var (value, mask): (UInt32, UInt32) = (0, 0)
        for place in digits {
            let digit = Hexadecimal.value(of: table[place])
            (value, mask) = (value << 4 | UInt32(digit ?? 0), mask << 4 | (digit == nil ? 0 : 15))
        }
        return (value, mask)
    }

    /// The line of a tag: binary search, then the repeating ones.
    func find(_ tag: Tag) -> ElementLine? {
        let span = tags.span
        var (low, high) = (0, span.count)
        while low < high {
            let middle = (low + high) / 2
            if span[middle] < tag.rawValue { low = middle + 1 } else { high = middle }
        }
        if low < span.count, span[low] == tag.rawValue { return records[low] }
        guard !tag.isPrivate else { return nil }
        return repeating.first { tag.rawValue & $0.mask == $0.line.tag }?.line
    }

    func entry(_ record: ElementLine, _ tag: Tag) -> DictionaryEntry {
        var words = TableLine(ElementTable.text, at: Int(record.line) + 9)
        _ = words.word()
        let (multiplicity, retired, keyword, name) = (words.word(), words.word(), words.word(), words.rest())
        return DictionaryEntry(
            tag: tag, representations: record.choice == .none ? [record.vr] : record.choice.representations,
            multiplicity: multiplicity,
            keyword: keyword == "=" ? TableLine.keyword(name) : keyword == "-" ? "" : keyword,
            name: name, isRetired: retired == "R")
    }
}
