// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import HL7v2

/// A segment's content with the bytes it was read from.
struct ER7Segment {
    var content: SegmentContent
    /// Where each leaf lies in the message's working bytes.
    var leafRanges: [Range<Int>] = []
    /// Where the segment lies there, without its line end.
    let range: Range<Int>

    init(_ segment: Segment, _ message: Message) {
        range = segment.offset..<segment.offset + segment.bytes.count
        content = SegmentContent(name: Array(segment.nameBytes), isHeader: segment.declaresSeparators, leaves: [])
        let reader = ER7FieldReader(message)
        guard segment.fieldCount > 0 else { return }
        for number in 1...segment.fieldCount {
            guard let field = segment[number], !field.isEmpty else { continue }
            reader.read(field.bytes, number, isLiteral: content.isHeader && number <= 2, into: &self)
        }
    }
}

/// Takes fields apart into leaves.
private struct ER7FieldReader {
    private let context: ValueContext

    init(_ message: Message) {
        context = ValueContext(
            delimiters: message.delimiters, working: message.workingEncoding, form: message.workingForm)
    }

    func read(_ bytes: ArraySlice<UInt8>, _ field: Int, isLiteral: Bool, into segment: inout ER7Segment) {
        if isLiteral {
            let place = Place(field: field, repetition: 1, component: 1, subcomponent: 1)
            segment.add(Leaf(place: place, value: literal(bytes)), bytes.indices)
            return
        }
        let first = segment.content.leaves.count
        split(bytes, field, into: &segment)
        // A field that is one empty repetition says nothing.
        if segment.content.leaves.count == first + 1, segment.content.leaves[first].value == .empty {
            segment.content.leaves.removeLast()
            segment.leafRanges.removeLast()
        }
    }

    /// Walks over the field once; every separator ends a leaf.
    private func split(_ bytes: ArraySlice<UInt8>, _ field: Int, into segment: inout ER7Segment) {
        let delimiters = context.delimiters
        var leaves = FieldLeaves(field: field, start: bytes.startIndex)
        var offset = bytes.startIndex
        let span = bytes.span
        while offset < bytes.endIndex {
            let byte = span[offset - bytes.startIndex]
            let isLower = byte == delimiters.component || byte == delimiters.subcomponent
            guard isLower || byte == delimiters.repetition else {
                offset += byte < 0x80 ? 1 : context.form.characterLength(span, at: offset - bytes.startIndex)
                continue
            }
            end(&leaves, offset, bytes, into: &segment)
            if byte == delimiters.repetition {
                leaves.endRepetition(offset, into: &segment)
            } else if byte == delimiters.component {
                (leaves.place.component, leaves.place.subcomponent) = (leaves.place.component + 1, 1)
            } else {
                leaves.place.subcomponent += 1
            }
            offset += 1
            leaves.start = offset
        }
        end(&leaves, bytes.endIndex, bytes, into: &segment)
        leaves.endRepetition(bytes.endIndex, into: &segment)
    }

    private func end(
        _ leaves: inout FieldLeaves, _ offset: Int, _ bytes: ArraySlice<UInt8>, into segment: inout ER7Segment
    ) {
        guard leaves.start < offset else { return }
        leaves.hasLeaf = true
        let range = leaves.start..<offset
        segment.add(Leaf(place: leaves.place, value: value(bytes[range])), range)
    }

    // MARK: Values

    private func literal(_ bytes: ArraySlice<UInt8>) -> LeafValue {
        var builder = PieceBuilder(context)
        builder.append(raw: bytes)
        return LeafValue(builder.finish())
    }

    private func value(_ bytes: ArraySlice<UInt8>) -> LeafValue {
        if bytes.elementsEqual(LeafValue.nullBytes) { return .null }
        if isPlain(bytes) { return .text(Array(bytes)) }
        var builder = PieceBuilder(context)
        guard let escape = context.delimiters.escape else {
            builder.append(raw: bytes)
            return LeafValue(builder.finish())
        }
        var copied = bytes.startIndex
        for sequence in sequences(bytes, escape) {
            guard let inner = inner(bytes[sequence]) else { continue }
            builder.append(raw: bytes[copied..<sequence.lowerBound])
            builder.append(sequence: inner)
            copied = sequence.upperBound
        }
        builder.append(raw: bytes[copied...])
        return LeafValue(builder.finish())
    }

    private func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        let escape = context.delimiters.escape ?? 0x80
        let span = bytes.span
        for index in span.indices where span[index] >= 0x80 || span[index] == escape { return false }
        return true
    }

    /// Ranges of closed sequences with both escape characters; a lone one opens none.
    private func sequences(_ bytes: ArraySlice<UInt8>, _ escape: UInt8) -> [Range<Int>] {
        let span = bytes.span
        let base = bytes.startIndex
        var (found, open, offset) = ([Range<Int>](), Int?.none, 0)
        while offset < span.count {
            if span[offset] == escape {
                if let start = open { found.append(base + start..<base + offset + 1) }
                open = open == nil ? offset : nil
            }
            offset += context.form.characterLength(span, at: offset)
        }
        return found
    }

    /// What stands between the escape characters; nil for what no attribute can hold, and for a line end, which ER7
    /// can only write as another sequence: both are text then.
    private func inner(_ sequence: ArraySlice<UInt8>) -> [UInt8]? {
        guard let text = try? context.working.decode(sequence.dropFirst().dropLast()) else { return nil }
        let bytes = Array(text.utf8)
        if bytes.contains(.lineFeed) || bytes.contains(.carriageReturn) { return nil }
        return XMLCharacters.firstForbidden(bytes[...]) == nil ? bytes : nil
    }
}

extension ER7Segment {
    fileprivate mutating func add(_ leaf: Leaf, _ range: Range<Int>) {
        content.leaves.append(leaf)
        leafRanges.append(range)
    }
}

/// Where a walk over a field stands.
private struct FieldLeaves {
    var place: Place
    /// Where the present leaf begins.
    var start: Int
    /// Whether the present repetition has one.
    var hasLeaf = false

    init(field: Int, start: Int) {
        place = Place(field: field, repetition: 1, component: 1, subcomponent: 1)
        self.start = start
    }

    /// A repetition without a leaf is one that is empty.
    mutating func endRepetition(_ offset: Int, into segment: inout ER7Segment) {
        let empty = Place(field: place.field, repetition: place.repetition, component: 0, subcomponent: 0)
        if !hasLeaf { segment.add(Leaf(place: empty, value: .empty), offset..<offset) }
        hasLeaf = false
        (place.repetition, place.component, place.subcomponent) = (place.repetition + 1, 1, 1)
    }
}
