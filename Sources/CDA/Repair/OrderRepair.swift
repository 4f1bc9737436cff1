// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Puts children into the schema's order where all of them are known and nothing but their order is in question.
struct OrderRepair {
    private let document: ClinicalDocument
    private let schema = SchemaModel.shared
    private let names: DocumentNames
    private var paths = NodePaths()
    private(set) var edits: DocumentEdits
    private(set) var repairs: [Repair] = []

    init(_ document: ClinicalDocument) {
        self.document = document
        names = DocumentNames(document.tree, schema)
        edits = DocumentEdits(document.tree)
    }

    mutating func run() {
        if let root = schema.classNumbers["ClinicalDocument"] { visit(document.root, root) }
    }

    private mutating func visit(_ node: Node, _ number: Int) {
        let children = Array(node.elements)
        let members = children.map { member($0, number) }
        if let groups = order(children, members), groups != groups.sorted() {
            return sort(node, children, groups)
        }
        for (child, member) in zip(children, members) {
            guard let member, let inner = type(child, member.schemaClass) else { continue }
            visit(child, inner)
        }
    }

    private func member(_ child: Node, _ number: Int) -> SchemaClass.Member? {
        let name = names.elements[child.nameNumber]
        guard name >= 0, let place = schema.member(number, name) else { return nil }
        return schema.classes[number].members[place]
    }

    /// The place of each child in the schema's order; nil where one of them has none. An element of another namespace
    /// stays behind the one it follows.
    private func order(_ children: [Node], _ members: [SchemaClass.Member?]) -> [Int]? {
        var (groups, last) = ([Int](), 0)
        for (child, member) in zip(children, members) {
            if let member {
                last = member.group
            } else if names.elements[child.nameNumber] == DocumentNames.unknown
                || child.namespace == ClinicalDocument.namespace
            {
                return nil
            }
            groups.append(last)
        }
        return groups
    }

    /// Children change places; what stands between them stays.
    private mutating func sort(_ node: Node, _ children: [Node], _ groups: [Int]) {
        let sorted = children.indices.sorted { (groups[$0], $0) < (groups[$1], $1) }
        for (slot, source) in sorted.enumerated() where slot != source {
            edits.replace(children[slot], with: [.element(XMLElement(children[source]))])
        }
        repairs.append(
            Repair(
                kind: .elementOrder, path: paths.path(node), line: node.line,
                message: "the children of \(node.localName) stand in the order of the schema now"))
    }

    private func type(_ node: Node, _ declared: Int) -> Int? {
        let named = Value.type(of: node)
        guard !named.isEmpty else { return schema.classes[declared].isAbstract ? nil : declared }
        guard let found = schema.classNumbers[named], schema.derives(found, from: declared) else { return nil }
        return found
    }
}
