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

    init(tag: UInt32, vr text: String, line: Int) {
        self.tag = tag
        choice = VRChoice(text)
        vr = choice.representations.first ?? VR(text) ?? .unknown
        self.line = Int32(truncatingIfNeeded: line)
    }
}

/// The element table, indexed.
struct ElementIndex: Sendable {
    static let shared = ElementIndex()

    private let bytes: [UInt8]
    /// Ascending by tag.
    let records: [ElementLine]
    /// The tags of the records, so close together that the search stays in the cache.
    private let tags: [UInt32]
    /// Elements with `x` in their tags, with the digits that count.
    let repeating: [(mask: UInt32, line: ElementLine)]

    private init() {
        bytes = Array(ElementTable.text.utf8)
        var records: [ElementLine] = []
        var repeating: [(mask: UInt32, line: ElementLine)] = []
        var offset = 0
        while offset < bytes.count {
            let (tag, mask) = Self.tag(bytes[offset..<min(offset + 8, bytes.count)])
            var words = TableLine(bytes, at: min(offset + 9, bytes.count))
            let line = ElementLine(tag: tag, vr: words.word(), line: offset)
            if mask == .max { records.append(line) } else { repeating.append((mask, line)) }
            offset = words.end + 1
        }
        self.records = records
        tags = records.map(\.tag)
        self.repeating = repeating
    }

    private static func tag(_ digits: ArraySlice<UInt8>) -> (value: UInt32, mask: UInt32) {
        digits.reduce((0, 0)) { sum, digit in
            let value = Hexadecimal.value(of: digit)
            return (sum.0 << 4 | UInt32(value ?? 0), sum.1 << 4 | (value == nil ? 0 : 15))
        }
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
        var words = TableLine(bytes, at: Int(record.line) + 9)
        _ = words.word()
        let (multiplicity, retired, keyword, name) = (words.word(), words.word(), words.word(), words.rest())
        return DictionaryEntry(
            tag: tag, representations: record.choice == .none ? [record.vr] : record.choice.representations,
            multiplicity: multiplicity,
            keyword: keyword == "=" ? TableLine.keyword(name) : keyword == "-" ? "" : keyword,
            name: name, isRetired: retired == "R")
    }
}
