// SPDX-License-Identifier: Apache-2.0

/// A part of a message structure: a segment, a group of parts, or a choice among parts.
public struct StructureElement: Sendable, Hashable {
    /// What a part is.
    public enum Kind: UInt8, Sendable, Hashable {
        /// One segment.
        case segment
        /// Parts in order.
        case group
        /// One of its parts.
        case choice
    }

    /// What it is.
    public var kind: Kind
    /// The segment's or group's name; `ANY` stands for any segment.
    public var name: String
    /// How often it must stand there.
    public var minimum: Int
    /// How often it may; nil for any number.
    public var maximum: Int?
    /// The parts of a group or choice.
    public var children: [StructureElement]

    /// Makes a part.
    public init(
        _ kind: Kind, _ name: String, minimum: Int = 1, maximum: Int? = 1, children: [StructureElement] = []
    ) {
        self.kind = kind
        self.name = name
        self.minimum = minimum
        self.maximum = maximum
        self.children = children
    }
}

extension StructureElement: CustomStringConvertible {
    /// The part in the notation of the standard: `[ ]` optional, `{ }` repeating, `< | >` a choice.
    ///
    /// - Source: HL7 v2.5.1, section 2.12 (chapter formats for defining messages).
    public var description: String {
        let inner =
            switch kind {
            case .segment: name
            case .group: name + "(" + children.map(\.description).joined(separator: " ") + ")"
            case .choice: "<" + children.map(\.description).joined(separator: " | ") + ">"
            }
        let repeated = maximum == 1 ? inner : "{" + inner + "}"
        return minimum == 0 ? "[" + repeated + "]" : repeated
    }
}

/// The grammar of a message structure.
public struct StructureDefinition: Sendable {
    /// The structure's name, such as `ADT_A01`.
    public let name: String
    /// Its parts in order; the first is MSH.
    public let elements: [StructureElement]
    /// The same as a flat list in which a segment's place is quickly found.
    let grammar: Grammar

    /// Makes a structure from its parts.
    public init(name: String, elements: [StructureElement]) {
        self.name = name
        self.elements = elements
        grammar = Grammar(elements)
    }
}

extension StructureDefinition: Hashable, CustomStringConvertible {
    /// Structures are equal when their names and parts are.
    public static func == (left: StructureDefinition, right: StructureDefinition) -> Bool {
        left.name == right.name && left.elements == right.elements
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The structure in the notation of the standard.
    public var description: String { elements.map(\.description).joined(separator: " ") }
}

/// A structure's parts in one list; part 0 is the message itself.
struct Grammar: Sendable {
    /// One part.
    struct Node: Sendable {
        let kind: StructureElement.Kind
        let name: String
        /// The segment's name in one number, ``Grammar/any`` for `ANY`; 0 for a group.
        let packed: UInt32
        let minimum: Int32
        /// `Int32.max` for any number.
        let maximum: Int32
        let parent: Int32
        /// Places of the parts, which stand in order but not side by side.
        var children: [Int32]
        /// The segments that can begin it.
        var first: [UInt32]
    }

    /// Stands for any segment; no name has so small a number.
    static let any: UInt32 = 1

    private(set) var nodes: [Node] = []

    init(_ elements: [StructureElement]) {
        let root = StructureElement(.group, "", children: elements)
        _ = add(root, parent: -1)
    }

    private mutating func add(_ element: StructureElement, parent: Int32) -> Int32 {
        let place = Int32(truncatingIfNeeded: nodes.count)
        let packed = element.kind == .segment ? Self.packed(element.name) : 0
        nodes.append(
            Node(
                kind: element.kind, name: element.name, packed: packed,
                minimum: Int32(clamping: element.minimum), maximum: element.maximum.map { Int32(clamping: $0) } ?? .max,
                parent: parent, children: [], first: packed == 0 ? [] : [packed]))
        for child in element.children {
            let childPlace = add(child, parent: place)
            nodes[Int(place)].children.append(childPlace)
        }
        if element.kind != .segment { nodes[Int(place)].first = first(of: nodes[Int(place)]) }
        return place
    }

    private static func packed(_ name: String) -> UInt32 { name == "ANY" ? any : SegmentName.packed(name) ?? 0 }

    /// All that can come first: up to the first required part of a group, any part of a choice.
    private func first(of node: Node) -> [UInt32] {
        var found: [UInt32] = []
        for child in node.children {
            found += nodes[Int(child)].first
            if node.kind == .group, nodes[Int(child)].minimum > 0 { break }
        }
        return found
    }
}
