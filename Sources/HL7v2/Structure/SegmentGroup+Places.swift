// SPDX-License-Identifier: Apache-2.0

extension SegmentGroup {
    /// All that stands directly in the group, each part with its place in the structure.
    ///
    /// Places number the elements of ``StructureDefinition/elements`` in the order they are written, each before its
    /// own parts, from 1; nil for a segment the grammar has no place for.
    public var placedParts: [(place: Int?, part: Part)] {
        var next = entry + 1
        return parts.map { part in
            let inner = bound.entries[next]
            next = Int(inner.end)
            return (inner.node > 0 ? Int(inner.node) : nil, part)
        }
    }
}
