// SPDX-License-Identifier: Apache-2.0

/// Changes of some bytes to others, which can be undone.
public struct ByteEdits: Sendable, Hashable {
    /// One change.
    public struct Edit: Sendable, Hashable {
        /// The 0-based place in the bytes as they came.
        public let offset: Int
        /// What stood there.
        public let original: [UInt8]
        /// What stands there instead.
        public let written: [UInt8]

        /// Makes a change.
        public init(offset: Int, original: [UInt8], written: [UInt8]) {
            (self.offset, self.original, self.written) = (offset, original, written)
        }
    }

    /// The changes in the order of their places; they never overlap.
    public let edits: [Edit]

    /// Takes changes; nil when two of them overlap.
    public init?(_ edits: [Edit]) {
        let sorted = edits.sorted { $0.offset < $1.offset }
        for (first, second) in zip(sorted, sorted.dropFirst())
        where second.offset - first.offset < max(1, first.original.count) { return nil }
        self.edits = sorted
    }

    /// What turned some bytes into others, as one change: all between their common beginning and end; nil for none.
    public static func difference(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>, at offset: Int) -> Edit? {
        guard before != after else { return nil }
        let start = zip(before, after).prefix { $0 == $1 }.count
        let longest = min(before.count, after.count) - start
        let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.prefix(longest).count
        return Edit(
            offset: offset + start, original: Array(before.dropFirst(start).dropLast(end)),
            written: Array(after.dropFirst(start).dropLast(end)))
    }

    /// The bytes with the changes made; nil when something else stands at their places.
    public func made(in bytes: [UInt8]) -> [UInt8]? {
        replaced(bytes, \.original, \.written) { edit, _ in edit.offset }
    }

    /// The bytes as they came, from those with the changes made; nil when these are others.
    public func undone(in bytes: [UInt8]) -> [UInt8]? {
        replaced(bytes, \.written, \.original) { edit, shift in edit.offset + shift }
    }

    private func replaced(
        _ bytes: [UInt8], _ old: (Edit) -> [UInt8], _ new: (Edit) -> [UInt8], _ place: (Edit, Int) -> Int
    ) -> [UInt8]? {
        var result: [UInt8] = []
        var (done, shift) = (0, 0)
        for edit in edits {
            let (start, found) = (place(edit, shift), old(edit))
            guard start >= done, start <= bytes.count, found.count <= bytes.count - start,
                bytes[start..<(start + found.count)].elementsEqual(found)
            else { return nil }
            result += bytes[done..<start]
            result += new(edit)
            done = start + found.count
            shift += edit.written.count - edit.original.count
        }
        return result + bytes[done...]
    }
}
