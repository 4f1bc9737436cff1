// SPDX-License-Identifier: Apache-2.0

/// One difference between the ER7 text the XML gives and the bytes a segment really had.
struct Edit: Hashable {
    /// 0-based place in what the XML gives, counted from the segment's start.
    var offset: Int
    /// How many bytes of that are left out.
    var removed: Int
    /// The bytes that stand there instead.
    var inserted: [UInt8]
}

/// All differences of a segment.
///
/// Leaves stand in the same order on both sides, so values are compared with values and the separators between them
/// with separators; only what differs is kept.
enum Edits {
    /// The differences between `written`, with leaves at `leaves`, and `original`, with leaves at `others`.
    static func between(
        _ written: ArraySlice<UInt8>, _ leaves: [Range<Int>], _ original: ArraySlice<UInt8>, _ others: [Range<Int>]
    ) -> [Edit] {
        if written.elementsEqual(original) { return [] }
        var edits: [Edit] = []
        var (place, other) = (written.startIndex, original.startIndex)
        func note(_ end: Int, _ otherEnd: Int) {
            let edit = edit(written[place..<end], original[other..<otherEnd], from: written.startIndex)
            if let edit { edits.append(edit) }
            (place, other) = (end, otherEnd)
        }
        for (leaf, otherLeaf) in zip(leaves, others) {
            note(leaf.lowerBound, otherLeaf.lowerBound)
            note(leaf.upperBound, otherLeaf.upperBound)
        }
        note(written.endIndex, original.endIndex)
        return edits
    }

    /// The difference of two stretches without what they begin and end with alike.
    private static func edit(
        _ written: ArraySlice<UInt8>, _ original: ArraySlice<UInt8>, from base: Int
    ) -> Edit? {
        let (span, other) = (written.span, original.span)
        let shorter = min(span.count, other.count)
        var (head, tail) = (0, 0)
        while head < shorter, span[head] == other[head] { head += 1 }
        while tail < shorter - head, span[span.count - tail - 1] == other[other.count - tail - 1] { tail += 1 }
        if head == span.count, head == other.count { return nil }
        return Edit(
            offset: written.startIndex - base + head, removed: span.count - head - tail,
            inserted: Array(original.dropFirst(head).dropLast(tail)))
    }

    /// The original bytes again; nil when the edits do not fit.
    static func apply(_ edits: [Edit], to written: ArraySlice<UInt8>) -> [UInt8]? {
        var (result, place) = ([UInt8](), 0)
        for edit in edits {
            guard edit.offset >= place, edit.offset <= written.count, edit.removed <= written.count - edit.offset
            else { return nil }
            result += written.dropFirst(place).prefix(edit.offset - place)
            result += edit.inserted
            place = edit.offset + edit.removed
        }
        return result + written.dropFirst(place)
    }
}
