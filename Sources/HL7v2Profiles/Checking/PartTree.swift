// SPDX-License-Identifier: Apache-2.0

import Bytes
import HL7v2

/// A message laid over a profile: its groups and segments, each beside its part of the profile.
struct PartTree: Sendable {
    /// A group or segment that has its place.
    struct Node: Sendable {
        /// The place in ``MessageProfile/parts``.
        let part: Int
        /// Nil for a group.
        let segment: Segment?
        /// Which of its like in the group around it, from 1.
        let instance: Int
        /// Which of its name in the message, from 1.
        let occurrence: Int
        var children: [Int] = []
    }

    /// A segment without a place.
    struct Stranger: Sendable {
        let location: String
        /// Nil for a line that does not begin with a segment's name, which may be anything, a patient's data too.
        let name: String?
        let isLocal: Bool
    }

    /// All of them; the first is the message.
    private(set) var nodes: [Node] = []
    /// Segments without a place.
    private(set) var strangers: [Stranger] = []
    private var occurrences: [String: Int] = [:]

    init(_ message: Message, _ profile: MessageProfile) {
        let bound = BoundMessage(message, structure: profile.structure)
        nodes.append(Node(part: 0, segment: nil, instance: 1, occurrence: 1))
        add(bound.root, 0)
    }

    private mutating func add(_ group: SegmentGroup, _ parent: Int) {
        var instances: [Int: Int] = [:]
        for (place, part) in group.placedParts {
            switch part {
            case .segment(let segment, let role): add(segment, role, place, parent, &instances)
            case .group(let inner):
                guard let place else { continue }
                let node = append(
                    Node(
                        part: place, segment: nil, instance: count(place, &instances),
                        occurrence: occurrence(inner.name + " group")), parent)
                add(inner, node)
            }
        }
    }

    private mutating func add(
        _ segment: Segment, _ role: StructureBinder.Role, _ place: Int?, _ parent: Int, _ instances: inout [Int: Int]
    ) {
        let number = occurrence(segment.name)
        guard let place, role == .expected else {
            let isName = segment.name.utf8.count == 3 && segment.name.utf8.allSatisfy(\.isASCIIAlphanumeric)
            let location = isName ? Path(segment.name, number).description : "segment \(segment.position + 1)"
            strangers.append(Stranger(location: location, name: isName ? segment.name : nil, isLocal: role == .local))
            return
        }
        let instance = count(place, &instances)
        _ = append(Node(part: place, segment: segment, instance: instance, occurrence: number), parent)
    }

    private mutating func append(_ node: Node, _ parent: Int) -> Int {
        nodes.append(node)
        nodes[parent].children.append(nodes.count - 1)
        return nodes.count - 1
    }

    private func count(_ place: Int, _ instances: inout [Int: Int]) -> Int {
        instances[place, default: 0] += 1
        return instances[place] ?? 1
    }

    private mutating func occurrence(_ name: String) -> Int {
        occurrences[name, default: 0] += 1
        return occurrences[name] ?? 1
    }
}
