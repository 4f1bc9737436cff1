// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// Messages made of parts of one.
extension Transformer {
    /// One message for each group that a segment of the name stands in directly: with all that stands around the group,
    /// and without the groups beside it that hold such a segment too.
    func groups(_ name: String, _ message: Message) throws(StepFailure) -> [Message] {
        let wanted = message.segments(named: name)
        guard wanted.count > 1 else { return [message] }
        guard wanted.count <= Self.partLimit else { throw .transform(.tooManyParts(limit: Self.partLimit)) }
        let bound = BoundMessage(message)
        guard bound.structure != nil else { throw .transform(.noStructure) }
        var found: [[Int]] = []
        Self.gather(bound.root, name, around: [], into: &found)
        guard found.count > 1 else { return [message] }
        var (parts, bytes) = ([Message](), 0)
        for places in found {
            let kept = Set(places)
            let part = try StepFailure.message { () throws(HL7v2Error) in
                try message.keeping { kept.contains($0.position) }
            }
            parts.append(part)
            bytes += part.original.count
            guard bytes <= Self.volumeLimit else { throw .transform(.tooManyParts(limit: parts.count)) }
        }
        return parts
    }

    /// Adds the segments of every group asked for, with those of the groups around it.
    private static func gather(_ group: SegmentGroup, _ name: String, around: [Int], into found: inout [[Int]]) {
        if group.segment(name) != nil {
            found.append(around + positions(group))
            return
        }
        let inner = group.groups
        let chosen = inner.map { holds($0, name) }
        let beside = zip(inner, chosen).filter { !$0.1 }.flatMap { positions($0.0) }
        let own = around + group.segments.map(\.position) + beside
        for (part, isChosen) in zip(inner, chosen) where isChosen { gather(part, name, around: own, into: &found) }
    }

    private static func holds(_ group: SegmentGroup, _ name: String) -> Bool {
        group.segment(name) != nil || group.groups.contains { holds($0, name) }
    }

    private static func positions(_ group: SegmentGroup) -> [Int] {
        group.parts.flatMap { part in
            switch part {
            case .segment(let segment, _): [segment.position]
            case .group(let inner): positions(inner)
            }
        }
    }

    /// One message for each repetition of a field of the first segment of the name.
    func repetitions(_ place: MessagePlace, _ message: Message) throws(StepFailure) -> [Message] {
        var path = place.path
        (path.repetition, path.component, path.subcomponent) = (nil, nil, nil)
        guard path.field != nil else { throw .transform(.noField(path)) }
        guard let field = message.field(at: path) else { return [message] }
        let repetitions = field.repetitions
        guard repetitions.count > 1 else { return [message] }
        let limit = min(Self.partLimit, Self.volumeLimit / max(1, message.original.count))
        guard repetitions.count <= limit else { throw .transform(.tooManyParts(limit: limit)) }
        var parts: [Message] = []
        for repetition in repetitions {
            parts.append(
                try StepFailure.message { () throws(HL7v2Error) in
                    try message.setting(path, to: .encoded(message.encodedText(of: repetition)))
                })
        }
        return parts
    }
}
