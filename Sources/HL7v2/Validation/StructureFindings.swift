// SPDX-License-Identifier: Apache-2.0

public import Findings

extension BoundMessage {
    /// Segments out of order, missing or repeated against the structure.
    public func structureFindings() -> [Finding] {
        guard structure != nil else { return choiceFindings() + unknownSegments() }
        guard faultCount > 0 else { return choiceFindings() }
        var list = FindingList()
        let paths = SegmentPaths(message)
        let strays = entries.filter { $0.role == .unexpected }
        let misplaced = Set(strays.map { paths[Int($0.segment)] })
        for gap in gaps { note(gap, paths, misplaced, in: &list) }
        for entry in strays { note(entry, paths, in: &list) }
        return choiceFindings() + list.finished()
    }

    private func note(_ gap: Gap, _ paths: SegmentPaths, _ misplaced: Set<Path>, in list: inout FindingList) {
        guard let grammar = structure?.grammar else { return }
        let node = grammar.nodes[Int(gap.node)]
        let segment = node.kind == .segment ? node : grammar.firstSegment(of: Int(gap.node))
        // The root has no name of its own.
        let group = gap.group == 0 ? structure?.name ?? "" : grammar.nodes[Int(gap.group)].name
        let what = node.kind == .segment ? segment.name : "\(grammar.title(of: Int(gap.node))) (\(segment.name))"
        let path = Path(segment.name, paths.count(of: segment.packed, before: Int(gap.before)) + 1)
        let state = misplaced.contains(path) ? "not in its place" : "missing"
        list.add(.error, ConditionCode.segmentSequence, path, "\(what) is required in \(group) and \(state)")
    }

    private func note(_ entry: Entry, _ paths: SegmentPaths, in list: inout FindingList) {
        let name = message.storage.segments[Int(entry.segment)].name
        let isPart = structure?.grammar.nodes.contains { $0.packed == name } ?? false
        let text = isPart ? "not expected here in \(structure?.name ?? "")" : "not part of \(structure?.name ?? "")"
        list.add(.error, ConditionCode.segmentSequence, paths[Int(entry.segment)], text)
    }

    // MARK: Event and structure

    private func choiceFindings() -> [Finding] {
        let (version, event) = (choice.version, choice.event)
        switch choice.reason {
        case nil:
            guard MessageType.isKnown(code: choice.code), !choice.code.hasPrefix("Z"), !event.hasPrefix("Z") else {
                return []
            }
            let text = event.isEmpty ? "no event" : "unknown event"
            return [.error(ConditionCode.unsupportedEvent, Path("MSH", field: 9, component: 2), text)]
        case .otherVersion(let other):
            let text = "version \(version) has no such event or structure; read by that of \(other)"
            return [.warning(ConditionCode.unsupportedEvent, "MSH-9", text)]
        case .declared where !choice.structureOfEvent.isEmpty && choice.structureOfEvent != structure?.name:
            let text = "the event's structure is \(choice.structureOfEvent)"
            return [.warning(ConditionCode.unsupportedMessageType, "MSH-9.3", text)]
        case .event where !choice.declaredStructure.isEmpty:
            let text = "version \(version) has no such structure; read by \(choice.structureOfEvent)"
            return [.warning(ConditionCode.unsupportedMessageType, "MSH-9.3", text)]
        default: return []
        }
    }

    /// Without a structure all that can be said is which segments the version does not have.
    private func unknownSegments() -> [Finding] {
        let known = Schema.of(choice.version).storage.segmentIndex
        var list = FindingList()
        let paths = SegmentPaths(message)
        for (index, extent) in message.storage.segments.enumerated() {
            guard extent.name != 0, known[extent.name] == nil, !SegmentName.isLocal(extent.name) else {
                continue
            }
            list.add(
                .warning, ConditionCode.segmentSequence, paths[index], "version \(choice.version) has no such segment")
        }
        return list.finished()
    }
}

extension Grammar {
    /// The first segment that a part cannot do without, else the one it begins with.
    func firstSegment(of place: Int) -> Node {
        var node = nodes[place]
        while node.kind != .segment {
            let required = node.children.first { nodes[Int($0)].minimum > 0 }
            guard let child = required ?? node.children.first else { break }
            node = nodes[Int(child)]
        }
        return node
    }

    /// A group's name; a choice's parts.
    func title(of place: Int) -> String {
        let node = nodes[place]
        guard node.kind == .choice else { return node.name }
        return node.children.map { nodes[Int($0)].name }.joined(separator: " or ")
    }
}
