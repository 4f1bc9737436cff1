// SPDX-License-Identifier: Apache-2.0

/// One difference between two messages.
public struct Difference: Sendable, Hashable {
    /// What happened on the way from the older message to the newer.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A value is another one.
        case changed
        /// A field, repetition, component or subcomponent came behind where the older message ends.
        case addedPart = "added-part"
        /// A field, repetition, component or subcomponent is gone, with nothing behind it.
        case removedPart = "removed-part"
        /// A segment came.
        case insertedSegment = "inserted-segment"
        /// A segment is gone.
        case removedSegment = "removed-segment"
        /// Bytes that belong to no segment differ: line ends, a byte-order mark. Only with ``Comparison/bytes``.
        case surroundings
    }

    /// What stands at a place.
    public enum Value: Sendable, Hashable {
        /// Nothing is written.
        case absent
        /// It is written and empty.
        case empty
        /// It is `""`.
        case null
        /// Its text: decoded for an undivided part, ER7 as written for a divided one or a segment.
        case text(String)
        /// Its bytes, where they are no text of the message's set, or where bytes are compared.
        case bytes([UInt8])
    }

    /// What happened.
    public let kind: Kind
    /// The place in the older message; for what was added or inserted, in the newer.
    public let path: Path
    /// The place in the newer message, another where segments or repetitions moved; as `path` for what was removed.
    public let newerPath: Path
    /// What stood in the older message.
    public let old: Value
    /// What stands in the newer message.
    public let new: Value
}

/// What makes two messages differ.
public enum Comparison: Sendable, Hashable {
    /// Values as a receiver understands them: separators, the character set (MSH-1, MSH-2, MSH-18), ways to escape a
    /// character, and empty parts at ends do not matter.
    case values
    /// Every byte.
    case bytes
}

extension Message {
    /// What is different in this message, as the newer, from an older one, in the order of the segments.
    ///
    /// Segments, and repetitions, are paired so that as much as possible stays as it was; OBX counted anew behind one
    /// that came in are not all changed. Empty stays apart from null (`""`), absent and empty say the same.
    ///
    /// - Parameters:
    ///   - older: The message to compare with.
    ///   - comparison: Whether values or bytes are compared.
    ///   - ignored: Places whose differences are left out.
    /// - Complexity: O(n) for the equal segments at both ends; O(m²) for up to some seven hundred between them, O(m)
    ///   for more, which are then paired less well.
    public func differences(
        from older: Message, comparing comparison: Comparison = .values, ignoring ignored: [PathPattern] = []
    ) -> [Difference] {
        var comparer = MessageComparer(older, self, comparison, ignored)
        return comparer.differences()
    }
}
