// SPDX-License-Identifier: Apache-2.0

/// A message laid over its structure: a tree of groups with every segment where it stands.
///
/// ```swift
/// let bound = BoundMessage(message)
/// for order in bound.root.groups(named: "PATIENT_RESULT").flatMap({ $0.groups(named: "ORDER_OBSERVATION") }) {
///     print(order.segment("OBR")?[4]?.bytes ?? [])
/// }
/// ```
/// Every segment of the message is in the tree once, in the order it was sent, those without a place in the grammar
/// too. Without a structure all segments stand at the root.
public struct BoundMessage: Sendable {
    /// One entry of the tree, in the order the message is written.
    struct Entry: Sendable {
        /// The place in the grammar; -1 for local and unexpected segments.
        let node: Int32
        /// The segment; -1 for a group.
        let segment: Int32
        /// The place behind the last entry inside.
        var end: Int32
        let role: StructureBinder.Role
    }

    /// A required part that is not there.
    struct Gap: Sendable {
        let node: Int32
        let group: Int32
        /// The segment it should stand before; the count of segments at the end.
        let before: Int32
    }

    /// The message.
    public let message: Message
    /// Its event and structure.
    public let choice: StructureChoice
    let entries: [Entry]
    let gaps: [Gap]

    /// Lays a message over a structure.
    ///
    /// - Parameter structure: the one to use; that of ``StructureChoice`` when nil.
    /// - Complexity: O(segments × parts of the structure).
    public init(_ message: Message, version: Version? = nil, structure: StructureDefinition? = nil) {
        let choice = StructureChoice(message, version: version)
        self.init(message, choice, structure ?? choice.structure)
    }

    init(_ message: Message, _ choice: StructureChoice, _ structure: StructureDefinition?) {
        self.message = message
        self.choice = choice
        self.structure = structure
        var builder = TreeBuilder(structure ?? StructureDefinition(name: "", elements: []), isKnown: structure != nil)
        let segments = message.storage.segments
        builder.reserve(segments.count)
        for index in segments.indices { builder.add(Int32(truncatingIfNeeded: index), segments[index].name) }
        builder.finish(Int32(truncatingIfNeeded: segments.count))
        (entries, gaps) = (builder.entries, builder.gaps)
    }

    /// The structure the message was laid over; nil when none is known.
    public let structure: StructureDefinition?

    /// The whole message as a group.
    public var root: SegmentGroup { SegmentGroup(bound: self, entry: -1, number: 1) }
}

/// Builds the entries while the binder walks.
private struct TreeBuilder {
    private(set) var entries: [BoundMessage.Entry] = []
    private(set) var gaps: [BoundMessage.Gap] = []
    private var binder: StructureBinder
    /// Places of the open groups' entries; -1 for a choice, which has none.
    private var open: [Int32] = []
    private let isKnown: Bool

    init(_ structure: StructureDefinition, isKnown: Bool) {
        binder = StructureBinder(structure)
        self.isKnown = isKnown
    }

    mutating func reserve(_ segments: Int) { entries.reserveCapacity(segments + segments / 2) }

    mutating func add(_ segment: Int32, _ name: UInt32) {
        guard isKnown else { return append(segment, .expected) }
        let role = binder.step(name)
        noteMissing(before: segment)
        close(binder.closed)
        for node in binder.opened {
            guard binder.grammar.nodes[Int(node)].kind == .group else {
                open.append(-1)
                continue
            }
            open.append(Int32(truncatingIfNeeded: entries.count))
            entries.append(BoundMessage.Entry(node: node, segment: -1, end: 0, role: .expected))
        }
        append(segment, role)
    }

    private mutating func append(_ segment: Int32, _ role: StructureBinder.Role) {
        let end = Int32(truncatingIfNeeded: entries.count + 1)
        entries.append(BoundMessage.Entry(node: isKnown ? binder.node : -1, segment: segment, end: end, role: role))
    }

    mutating func finish(_ segmentCount: Int32) {
        guard isKnown else { return }
        binder.end()
        noteMissing(before: segmentCount)
        close(open.count)
    }

    private mutating func noteMissing(before segment: Int32) {
        for missing in binder.missing {
            gaps.append(BoundMessage.Gap(node: missing.node, group: missing.group, before: segment))
        }
    }

    private mutating func close(_ count: Int) {
        guard count > 0 else { return }
        let end = Int32(truncatingIfNeeded: entries.count)
        for place in open.suffix(count) where place >= 0 { entries[Int(place)].end = end }
        open.removeLast(count)
    }
}
