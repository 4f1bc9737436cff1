// SPDX-License-Identifier: Apache-2.0

/// A group of a message's tree, with its segments and groups in order.
public struct SegmentGroup: Sendable {
    /// What stands in a group.
    public enum Part: Sendable {
        /// A segment, and how it stands there.
        case segment(Segment, StructureBinder.Role)
        /// A group.
        case group(SegmentGroup)
    }

    let bound: BoundMessage
    /// The group's entry; -1 for the whole message.
    let entry: Int

    /// Which of the groups of this name side by side it is, from 1.
    public let number: Int

    /// The group's name, such as `ORDER_OBSERVATION`; the structure's name for the whole message.
    public var name: String {
        guard entry >= 0 else { return bound.structure?.name ?? bound.message["MSH-9.1"] ?? "" }
        return bound.structure?.grammar.nodes[Int(bound.entries[entry].node)].name ?? ""
    }

    /// All that stands directly in the group, in order.
    public var parts: [Part] {
        var found: [Part] = []
        var (place, numbers) = (entry + 1, [Int32: Int]())
        let end = entry < 0 ? bound.entries.count : Int(bound.entries[entry].end)
        while place < end {
            let inner = bound.entries[place]
            if inner.segment >= 0 {
                found.append(.segment(Segment(message: bound.message, index: Int(inner.segment)), inner.role))
                place += 1
            } else {
                numbers[inner.node, default: 0] += 1
                found.append(.group(SegmentGroup(bound: bound, entry: place, number: numbers[inner.node] ?? 1)))
                place = Int(inner.end)
            }
        }
        return found
    }

    /// The groups directly inside.
    public var groups: [SegmentGroup] {
        parts.compactMap { if case .group(let group) = $0 { group } else { nil } }
    }

    /// The segments directly inside, those that do not belong there too.
    public var segments: [Segment] {
        parts.compactMap { if case .segment(let segment, _) = $0 { segment } else { nil } }
    }

    /// The groups of a name directly inside.
    public func groups(named name: String) -> [SegmentGroup] { groups.filter { $0.name == name } }

    /// The segments of a name directly inside.
    public func segments(named name: String) -> [Segment] { segments.filter { $0.name == name } }

    /// The first segment of a name directly inside.
    public func segment(_ name: String) -> Segment? { segments.first { $0.name == name } }
}

extension SegmentGroup: CustomStringConvertible {
    /// Names alone, such as `MSH PATIENT(PID PV1) ORDER(ORC OBR)`: no data of a patient.
    public var description: String {
        let inner = parts.map { part in
            switch part {
            case .segment(let segment, _): segment.name
            case .group(let group): group.description
            }
        }
        let text = inner.joined(separator: " ")
        return entry < 0 ? text : "\(name)(\(text))"
    }
}
