// SPDX-License-Identifier: Apache-2.0

import Bytes

/// The elements that makers have published, by private creator.
///
/// Read from ``PrivateElementTable`` when first asked. `@` begins a creator; its lines are `ggggee vr vm name` with the
/// group and the element inside the block, ascending.
public enum PrivateDictionary {
    /// The entry of a private element.
    ///
    /// - Parameter creator: the value of the private creator, blanks at its ends not counted.
    public static func entry(_ tag: Tag, creator: String) -> DictionaryEntry? {
        let index = PrivateIndex.shared
        let name = creator.drop { $0 == " " }
        guard let found = index.find(tag, creator: Array(name.utf8)[...]) else { return nil }
        return index.entry(found, tag)
    }

    /// How many creators are known.
    public static var creatorCount: Int { PrivateIndex.shared.creators.count }
    /// How many elements are known.
    public static var count: Int { PrivateIndex.shared.records.count }
}

/// The private table, indexed.
struct PrivateIndex: Sendable {
    static let shared = PrivateIndex()

    private struct Creator: Sendable {
        /// Its name in the table.
        let name: Range<Int32>
        /// Its lines.
        let records: Range<Int32>
    }

    /// Ascending by name. Only its count is of interest to others.
    var creators: some RandomAccessCollection { ranges }
    private let ranges: [Creator]
    /// Ascending by tag within each creator; the tag holds the group and the lowest two digits.
    let records: [ElementLine]

    private init() {
        let text = PrivateElementTable.text.utf8
        let table = text.span
        var names: [(name: Range<Int>, start: Int)] = []
        var records: [ElementLine] = []
        records.reserveCapacity(table.count / 30)
        var offset = 0
        while offset < table.count {
            if table[offset] == UInt8(ascii: "@") {
                let end = table.lineEnd(from: offset)
                names.append((offset + 1..<end, records.count))
                offset = end + 1
            } else {
                records.append(Self.line(table, at: offset))
                offset = table.lineEnd(from: offset) + 1
            }
        }
        self.records = records
        let ends = names.dropFirst().map(\.start) + [records.count]
        ranges = zip(names, ends).map { Creator(name: $0.name.narrow, records: ($0.start..<$1).narrow) }
    }

    private static func line(_ table: Span<UInt8>, at offset: Int) -> ElementLine {
        let digits = table.wordEnd(from: offset)
        var number: UInt32 = 0
        for place in offset..<digits { number = number << 4 | UInt32(Hexadecimal.value(of: table[place]) ?? 0) }
        let start = min(digits + 1, table.count)
        let tag = (number >> 8) << 16 | number & 0xFF
        return ElementLine(tag: tag, vr: start..<table.wordEnd(from: start), of: table, line: offset)
    }

    /// The line of a private element; blanks and zeros behind the creator's name do not count.
    func find(_ tag: Tag, creator: ArraySlice<UInt8>) -> ElementLine? {
        guard let lines = lines(of: Self.trimmed(creator)) else { return nil }
        let wanted = UInt32(tag.group) << 16 | UInt32(tag.element & 0xFF)
        var (low, high) = (Int(lines.lowerBound), Int(lines.upperBound))
        while low < high {
            let middle = (low + high) / 2
            if records[middle].tag < wanted { low = middle + 1 } else { high = middle }
        }
        return low < Int(lines.upperBound) && records[low].tag == wanted ? records[low] : nil
    }

    private static func trimmed(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var name = name.drop { $0 == 0x20 }
        while let last = name.last, last == 0x20 || last == 0 { name.removeLast() }
        return name
    }

    private func lines(of creator: ArraySlice<UInt8>) -> Range<Int32>? {
        let text = PrivateElementTable.text.utf8
        let table = text.span
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            let order = Self.order(table, ranges[middle].name, creator.span)
            if order == 0 { return ranges[middle].records }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Below 0 when the name in the table comes before the other, above 0 when behind it, byte by byte.
    private static func order(_ table: Span<UInt8>, _ name: Range<Int32>, _ other: Span<UInt8>) -> Int {
        let start = Int(name.lowerBound)
        for index in 0..<min(name.count, other.count) where table[start + index] != other[index] {
            return Int(table[start + index]) - Int(other[index])
        }
        return name.count - other.count
    }

    func entry(_ record: ElementLine, _ tag: Tag) -> DictionaryEntry {
        var words = TableLine(PrivateElementTable.text, at: Int(record.line))
        _ = (words.word(), words.word())
        return DictionaryEntry(
            tag: tag, representations: record.choice == .none ? [record.vr] : record.choice.representations,
            multiplicity: words.word(), keyword: "", name: words.rest(), isRetired: false)
    }
}

extension Range<Int> {
    fileprivate var narrow: Range<Int32> {
        Int32(truncatingIfNeeded: lowerBound)..<Int32(truncatingIfNeeded: upperBound)
    }
}
