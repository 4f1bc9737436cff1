// SPDX-License-Identifier: Apache-2.0

extension StructureBinder {
    /// Where a segment stands.
    public struct Placement: Sendable, Hashable {
        /// How it stands there.
        public let role: Role
        /// The groups around it, outermost first, such as `PATIENT_RESULT`, `ORDER_OBSERVATION`.
        public let path: [String]
        /// How many groups ended before it.
        public let closedGroups: Int
        /// The groups that began with it, outermost first.
        public let openedGroups: [String]
        /// What the grammar requires before it and did not come: names of segments, or of groups.
        public let missing: [String]
    }

    /// Finds the place of the next segment.
    ///
    /// - Parameter name: the segment's name; one of other than three bytes is unexpected.
    public mutating func place(_ name: String) -> Placement {
        let role = step(SegmentName.packed(name) ?? 0)
        return placement(role)
    }

    /// Ends the message; what is required and did not come is in ``Placement/missing``.
    public mutating func finish() -> Placement {
        end()
        return placement(.expected)
    }

    private func placement(_ role: Role) -> Placement {
        Placement(
            role: role, path: frames.dropFirst().compactMap { groupName($0.node) }, closedGroups: closed,
            openedGroups: opened.compactMap(groupName), missing: missing.map { name(of: $0.node) })
    }

    /// The name of a group; choices have none of their own.
    private func groupName(_ node: Int32) -> String? {
        let node = grammar.nodes[Int(node)]
        return node.kind == .group ? node.name : nil
    }

    func name(of node: Int32) -> String {
        let node = grammar.nodes[Int(node)]
        guard node.kind == .choice else { return node.name }
        return node.children.map { name(of: $0) }.joined(separator: " or ")
    }
}
