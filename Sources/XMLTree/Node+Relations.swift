// SPDX-License-Identifier: Apache-2.0

extension Node {
    /// The parent; nil for the document.
    public var parent: Node? {
        let parent = record.parent
        return parent < 0 ? nil : Node(tree, parent)
    }

    /// The children in document order.
    public var children: NodeChildren { NodeChildren(self) }

    /// The child elements in document order.
    public var elements: LazyFilterSequence<NodeChildren> { children.lazy.filter { $0.kind == .element } }

    /// The next sibling of any kind.
    public var next: Node? {
        let record = record
        guard record.parent >= 0, record.end < tree.records[Int(record.parent)].end else { return nil }
        return Node(tree, record.end)
    }

    /// All nodes below, in document order.
    public var descendants: LazyMapCollection<Range<Int32>, Node> {
        let tree = tree
        return (index + 1..<record.end).lazy.map { Node(tree, $0) }
    }

    /// The first child element of that local name in this element's own namespace.
    public func first(_ name: String) -> Node? { Self.first(NameKey.hash(name), name, record, tree, index, nil) }

    /// The first child element of that local name in a namespace; empty for none.
    public func first(_ name: String, in namespace: String) -> Node? {
        guard let number = tree.number(of: namespace) else { return nil }
        return Self.first(NameKey.hash(name), name, record, tree, index, number)
    }

    /// The child elements of that local name in this element's own namespace.
    public func elements(named name: String) -> [Node] {
        var found: [Node] = []
        var next = first(name)
        while let node = next {
            found.append(node)
            next = node.nextElement(named: name)
        }
        return found
    }

    /// The element that a path of local names leads to, the first of each name, in this element's own namespace.
    public func first(_ names: String...) -> Node? {
        var node: Node? = self
        for name in names { node = node?.first(name) }
        return node
    }

    /// The next sibling element of that local name in the parent's namespace.
    public func nextElement(named name: String) -> Node? {
        let record = record
        guard record.parent >= 0 else { return nil }
        let parent = tree.records[Int(record.parent)]
        return Self.find(
            NameKey.hash(name), name, from: record.end, to: parent.end, tree, tree.namespaceNumber(parent.name))
    }

    private static func first(
        _ hash: UInt64, _ name: String, _ record: NodeRecord, _ tree: DocumentTree, _ index: Int32, _ namespace: Int32?
    ) -> Node? {
        find(hash, name, from: index + 1, to: record.end, tree, namespace ?? tree.namespaceNumber(record.name))
    }

    /// A namespace of -1, that of the document node, stands for any.
    private static func find(
        _ hash: UInt64, _ name: String, from start: Int32, to end: Int32, _ tree: DocumentTree, _ namespace: Int32
    ) -> Node? {
        var next = start
        while next < end {
            let record = tree.records[Int(next)]
            if record.kind == .element, tree.matches(record.name, hash, name, namespace) { return Node(tree, next) }
            next = record.end
        }
        return nil
    }
}

extension DocumentTree {
    func namespaceNumber(_ name: Int32) -> Int32 { name < 0 ? -1 : names.keys[Int(name)].namespace }

    func number(of namespace: String) -> Int32? {
        names.namespaces.firstIndex(of: namespace).map { Int32(truncatingIfNeeded: $0) }
    }

    /// Whether a name has that local part and namespace; -1 for any.
    func matches(_ name: Int32, _ hash: UInt64, _ local: String, _ namespace: Int32) -> Bool {
        let key = names.keys[Int(name)]
        guard key.hash == hash, namespace < 0 || key.namespace == namespace else { return false }
        return names.names[Int(name)].local == local
    }
}

/// The children of a node in document order.
public struct NodeChildren: Sequence, Sendable {
    private let parent: Node

    init(_ parent: Node) { self.parent = parent }

    /// Walks the children.
    public func makeIterator() -> Iterator { Iterator(parent) }

    /// Walks the children of a node.
    public struct Iterator: IteratorProtocol, Sendable {
        private let tree: DocumentTree
        private var position: Int32
        private let end: Int32

        init(_ parent: Node) {
            tree = parent.tree
            position = parent.index + 1
            end = parent.record.end
        }

        /// The next child; nil after the last.
        public mutating func next() -> Node? {
            guard position < end else { return nil }
            defer { position = tree.records[Int(position)].end }
            return Node(tree, position)
        }
    }
}

extension LazyFilterSequence<NodeChildren> {
    /// The first of them.
    public var first: Node? {
        var iterator = makeIterator()
        return iterator.next()
    }
}
