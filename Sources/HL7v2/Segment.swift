// SPDX-License-Identifier: Apache-2.0

/// One segment: a view into its message.
public struct Segment: Sendable {
    let message: Message
    let index: Int

    /// The name as written, usually three capitals or digits.
    public var name: String { String(decoding: message.storage.bytes[message.storage.nameRange(index)], as: UTF8.self) }

    /// 0-based place among all segments of the message.
    public var position: Int { index }

    /// How many fields stand in the segment, empty ones included; the field separator of a header counts as one.
    public var fieldCount: Int {
        let separators = message.storage.fieldCount(index)
        // A header that is only its name has no separator to count.
        return separators > 0 && isHeader ? separators + 1 : separators
    }

    /// Byte offset of the segment in the working bytes.
    public var offset: Int { Int(message.storage.segments[index].start) }

    /// The bytes of the segment without its terminator.
    public var bytes: ArraySlice<UInt8> {
        let extent = message.storage.segments[index]
        return message.storage.bytes[Int(extent.start)..<Int(extent.end)]
    }

    /// MSH, FHS and BHS count their own separator as field 1.
    var isHeader: Bool { Headers.isHeader(message.storage.bytes[message.storage.nameRange(index)]) }

    /// Field `number`, from 1; nil when the segment ends before it.
    public subscript(number: Int) -> Field? {
        guard number > 0 else { return nil }
        if isHeader {
            if number == 1 { return separatorField }
            return field(message.storage.rawField(index, number - 1), number)
        }
        return field(message.storage.rawField(index, number), number)
    }

    private func field(_ range: Range<Int>?, _ number: Int) -> Field? {
        range.map { Field(message: message, range: $0, isLiteral: isHeader && number <= 2) }
    }

    private var separatorField: Field? {
        let end = message.storage.nameRange(index).upperBound
        return end < message.storage.bytes.count && message.storage.bytes[end] == message.delimiters.field
            ? Field(message: message, range: end..<end + 1, isLiteral: true) : nil
    }

    /// The path of the segment: its name and its place among those of the same name.
    public var path: Path {
        let extents = message.storage.segments
        let packed = extents[index].name
        var occurrence = 1
        for earlier in 0..<index where extents[earlier].name == packed {
            if packed != 0 || Segment(message: message, index: earlier).name == name { occurrence += 1 }
        }
        return Path(name, occurrence)
    }
}

/// The names of header segments.
enum Headers {
    static let message = Array("MSH".utf8)
    static let file = Array("FHS".utf8)
    static let batch = Array("BHS".utf8)

    static func isHeader(_ name: ArraySlice<UInt8>) -> Bool {
        name.elementsEqual(message) || name.elementsEqual(file) || name.elementsEqual(batch)
    }
}

/// The segments of a message in order.
public struct SegmentList: Sendable, RandomAccessCollection {
    let message: Message

    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of segments.
    public var endIndex: Int { message.storage.segments.count }
    /// The segment at a 0-based place.
    public subscript(position: Int) -> Segment { Segment(message: message, index: position) }
}
