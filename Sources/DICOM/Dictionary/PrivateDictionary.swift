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

    private let bytes: [UInt8]
    /// Ascending by name. Only its count is of interest to others.
    var creators: some RandomAccessCollection { ranges }
    private let ranges: [Creator]
    /// Ascending by tag within each creator; the tag holds the group and the lowest two digits.
    let records: [ElementLine]

    private init() {
        bytes = Array(PrivateElementTable.text.utf8)
        var ranges: [Creator] = []
        var records: [ElementLine] = []
        var offset = 0
        while offset < bytes.count {
            var line = TableLine(bytes, at: offset)
            if bytes[offset] == UInt8(ascii: "@") {
                let start = Int32(truncatingIfNeeded: records.count)
                ranges.append(
                    Creator(
                        name: Int32(truncatingIfNeeded: offset + 1)..<Int32(truncatingIfNeeded: line.end),
                        records: start..<start))
            } else {
                let digits = UInt32(line.word(), radix: 16) ?? 0
                let tag = (digits >> 8) << 16 | digits & 0xFF
                records.append(ElementLine(tag: tag, vr: line.word(), line: offset))
                Self.extend(&ranges, to: records.count)
            }
            offset = line.end + 1
        }
        self.ranges = ranges
        self.records = records
    }

    private static func extend(_ ranges: inout [Creator], to end: Int) {
        guard let last = ranges.popLast() else { return }
        let lines = last.records.lowerBound..<Int32(truncatingIfNeeded: end)
        ranges.append(Creator(name: last.name, records: lines))
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
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if name(middle).lexicographicallyPrecedes(creator) { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && name(low) == creator ? ranges[low].records : nil
    }

    private func name(_ index: Int) -> ArraySlice<UInt8> {
        let range = ranges[index].name
        return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    func entry(_ record: ElementLine, _ tag: Tag) -> DictionaryEntry {
        var words = TableLine(bytes, at: Int(record.line))
        _ = (words.word(), words.word())
        return DictionaryEntry(
            tag: tag, representations: record.choice == .none ? [record.vr] : record.choice.representations,
            multiplicity: words.word(), keyword: "", name: words.rest(), isRetired: false)
    }
}
