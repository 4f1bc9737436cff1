// SPDX-License-Identifier: Apache-2.0

/// Finds the place of each segment in a message structure, one segment after the other.
///
/// Holds only the path of open groups, so a message of any length can pass through. Segments are placed as near to the
/// last one as the grammar allows: again where it may repeat, then further on, then in groups around. What has no
/// place stays where it stands; nothing is moved.
///
/// ```swift
/// var binder = StructureBinder(structure)
/// let placement = binder.place("OBX")
/// print(placement.role, placement.path)
/// ```
public struct StructureBinder: Sendable {
    /// How a segment stands in the structure.
    public enum Role: Sendable, Hashable {
        /// Where the grammar has it.
        case expected
        /// A local segment (Z), which may stand anywhere.
        case local
        /// The grammar has no place for it here.
        case unexpected
    }

    /// An open group.
    struct Frame: Sendable {
        /// The group's place in the grammar.
        let node: Int32
        /// Which of its parts was met last; -1 before the first.
        var child: Int32 = -1
        /// How often that part was met in a row.
        var count: Int32 = 0
    }

    /// A required part that was passed over: its place in the grammar, and that of the group it belongs to.
    struct Missing: Sendable {
        let node: Int32
        let group: Int32
    }

    let grammar: Grammar
    private(set) var frames: [Frame] = [Frame(node: 0)]
    /// Groups closed by the last step.
    private(set) var closed = 0
    /// Groups opened by the last step, outermost first.
    private(set) var opened: [Int32] = []
    /// Where the last segment stands in the grammar; -1 for none.
    private(set) var node: Int32 = -1
    /// Required parts the last step passed over.
    private(set) var missing: [Missing] = []

    /// Begins at the start of a structure.
    public init(_ structure: StructureDefinition) { grammar = structure.grammar }

    /// Finds the place of the next segment.
    mutating func step(_ name: UInt32) -> Role {
        closed = 0
        node = -1
        if !opened.isEmpty { opened.removeAll(keepingCapacity: true) }
        if !missing.isEmpty { missing.removeAll(keepingCapacity: true) }
        if advance(to: name) { return .expected }
        if SegmentName.isLocal(name) { return .local }
        return advance(to: Grammar.any) ? .expected : .unexpected
    }

    /// Ends the message: required parts that did not come are ``missing``.
    mutating func end() {
        missing.removeAll()
        for depth in frames.indices.reversed() { noteRest(frames[depth]) }
        closed = frames.count - 1
        frames.removeLast(closed)
    }

    // MARK: Looking

    private mutating func advance(to name: UInt32) -> Bool {
        for depth in frames.indices.reversed() {
            guard let child = child(of: frames[depth], for: name) else { continue }
            for inner in frames[(depth + 1)...].reversed() { noteRest(inner) }
            closed = frames.count - 1 - depth
            frames.removeLast(closed)
            enter(child, name)
            return true
        }
        return false
    }

    /// The part of a group that a segment goes to: the last one again, or one behind it.
    private func child(of frame: Frame, for name: UInt32) -> Int32? {
        let group = grammar.nodes[Int(frame.node)]
        if frame.child >= 0 {
            let last = group.children[Int(frame.child)]
            if frame.count < grammar.nodes[Int(last)].maximum, canBegin(last, name) { return frame.child }
            if group.kind == .choice { return nil }
        }
        var place = Int(frame.child) + 1
        while place < group.children.count {
            if canBegin(group.children[place], name) { return Int32(truncatingIfNeeded: place) }
            place += 1
        }
        return nil
    }

    private func canBegin(_ node: Int32, _ name: UInt32) -> Bool {
        for first in grammar.nodes[Int(node)].first where first == name { return true }
        return false
    }

    // MARK: Going there

    /// Goes from the innermost open group to its part, and on down to the segment.
    private mutating func enter(_ child: Int32, _ name: UInt32) {
        var child = child
        while true {
            let last = frames.count - 1
            let group = grammar.nodes[Int(frames[last].node)]
            if child == frames[last].child {
                frames[last].count += 1
            } else {
                notePassed(frames[last], upTo: Int(child))
                frames[last].child = child
                frames[last].count = 1
            }
            let place = group.children[Int(child)]
            guard grammar.nodes[Int(place)].kind != .segment else {
                node = place
                return
            }
            let frame = Frame(node: place)
            frames.append(frame)
            opened.append(place)
            // A part can begin with the segment, so one of its own parts can.
            guard let next = self.child(of: frame, for: name) else { return }
            child = next
        }
    }

    private mutating func noteRest(_ frame: Frame) {
        notePassed(frame, upTo: grammar.nodes[Int(frame.node)].children.count)
    }

    private mutating func notePassed(_ frame: Frame, upTo end: Int) {
        let group = grammar.nodes[Int(frame.node)]
        guard group.kind == .group else { return }
        var place = Int(frame.child) + 1
        while place < end {
            let child = group.children[place]
            if grammar.nodes[Int(child)].minimum > 0 { missing.append(Missing(node: child, group: frame.node)) }
            place += 1
        }
    }
}
