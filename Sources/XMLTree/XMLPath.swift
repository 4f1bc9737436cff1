// SPDX-License-Identifier: Apache-2.0

/// Why a text is no path: the 0-based position, in characters, of what cannot stand there.
public struct XMLPathError: Error, Hashable, Sendable {
    /// The position.
    public let position: Int

    /// Makes an error.
    public init(position: Int) { self.position = position }
}

/// A path into a document: the plain part of XPath 1.0.
///
/// Steps are separated by `/`, or by `//` for any depth between; each is a name, `*`, `text()`, `comment()` or, as the
/// last, `@name`. After a step may stand `[n]`, counting from 1, and `[@name='value']`. A name without prefix is one of
/// the root element's namespace; one with a prefix is compared as written.
public struct XMLPath: Sendable, Hashable {
    enum Test: Sendable, Hashable {
        case name(String)
        case any, text, comment
        case attribute(String)
    }

    enum Filter: Sendable, Hashable {
        case number(Int)
        case attribute(String, String)
    }

    struct Step: Sendable, Hashable {
        let isDeep: Bool
        let test: Test
        let filters: [Filter]
    }

    /// What a path leads to.
    public enum Match: Sendable {
        /// A node.
        case node(Node)
        /// An attribute and the element it belongs to.
        case attribute(NodeAttribute, of: Node)

        /// The text of the node, or the value of the attribute.
        public var text: String {
            switch self {
            case .node(let node): node.text
            case .attribute(let attribute, _): attribute.value
            }
        }

        /// Where it stands, as ``Node/path``.
        public var path: String {
            switch self {
            case .node(let node): node.path
            case .attribute(let attribute, let element): element.path + "/@" + attribute.name.qualified
            }
        }
    }

    let steps: [Step]

    /// Reads a path, such as `/ClinicalDocument/recordTarget[1]/patientRole/id/@extension`.
    ///
    /// - Throws: ``XMLPathError``.
    public init(parsing text: String) throws(XMLPathError) {
        var parser = XMLPathParser(text)
        steps = try parser.steps()
    }

    /// All that the path leads to, in document order.
    ///
    /// - Complexity: O(n) in the nodes for each step.
    public func matches(in tree: DocumentTree) -> [Match] {
        var nodes = [tree.document]
        for (index, step) in steps.enumerated() {
            if case .attribute(let name) = step.test {
                return (step.isDeep ? Self.below(nodes) : nodes).flatMap { element in
                    element.attributes.filter { $0.name.qualified == name }.map { .attribute($0, of: element) }
                }
            }
            nodes = Self.select(step, nodes, tree)
            if nodes.isEmpty || index == steps.count - 1 { break }
        }
        return nodes.map { .node($0) }
    }

    /// The nodes themselves and all below them, each once, in document order.
    private static func below(_ nodes: [Node]) -> [Node] {
        var (found, end) = ([Node](), -1)
        for node in nodes where node.position > end {
            found.append(node)
            found += node.descendants
            end = Int(node.record.end) - 1
        }
        return found
    }

    private static func select(_ step: Step, _ nodes: [Node], _ tree: DocumentTree) -> [Node] {
        let namespace = tree.root.namespace
        let found = (step.isDeep ? below(nodes) : nodes).flatMap { parent in
            var matching = parent.children.filter { fits($0, step.test, namespace) }
            for filter in step.filters { matching = apply(filter, matching) }
            return matching
        }
        return step.isDeep ? found.sorted { $0.position < $1.position } : found
    }

    private static func fits(_ node: Node, _ test: Test, _ namespace: String) -> Bool {
        switch test {
        case .any: return node.kind == .element
        case .text: return node.kind == .text || node.kind == .cdata
        case .comment: return node.kind == .comment
        case .attribute: return false
        case .name(let name):
            guard node.kind == .element else { return false }
            let found = node.name
            return name.contains(":") ? found.qualified == name : found.local == name && found.namespace == namespace
        }
    }

    private static func apply(_ filter: Filter, _ nodes: [Node]) -> [Node] {
        switch filter {
        case .number(let number): number >= 1 && number <= nodes.count ? [nodes[number - 1]] : []
        case .attribute(let name, let value):
            nodes.filter { node in node.attributes.contains { $0.name.qualified == name && $0.value == value } }
        }
    }
}
