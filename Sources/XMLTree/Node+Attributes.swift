// SPDX-License-Identifier: Apache-2.0

/// An attribute of a ``Node``, or a namespace declaration: then the local part of its name is the prefix declared.
public struct NodeAttribute: Sendable {
    private let tree: DocumentTree
    private let index: Int

    init(_ tree: DocumentTree, _ index: Int) {
        self.tree = tree
        self.index = index
    }

    /// The name.
    public var name: XMLName { tree.names.names[Int(tree.attributes[index].name)] }

    /// The number of the name among ``DocumentTree/allNames``.
    public var nameNumber: Int { Int(tree.attributes[index].name) }

    /// The value, normalised as XML 1.0 section 3.3.3 says.
    public var value: String { String(decoding: bytes, as: UTF8.self) }

    /// The value in UTF-8.
    public var bytes: ArraySlice<UInt8> {
        let record = tree.attributes[index]
        return tree.values[Int(record.start)..<Int(record.end)]
    }
}

extension Node {
    /// The attributes in document order, namespace declarations not among them; none of what is no element.
    public var attributes: LazyMapCollection<Range<Int>, NodeAttribute> {
        let (tree, record) = (tree, record)
        let start = Int(record.firstAttribute)
        let range = start + Int(record.namespaceCount)..<start + Int(record.attributeCount)
        let kept = record.kind == .element ? range : start..<start
        return kept.lazy.map { NodeAttribute(tree, $0) }
    }

    /// The namespace declarations of the element; the local part of each name is the prefix, the value the namespace.
    public var namespaceDeclarations: LazyMapCollection<Range<Int>, NodeAttribute> {
        let (tree, start) = (tree, Int(record.firstAttribute))
        return (start..<start + Int(record.namespaceCount)).lazy.map { NodeAttribute(tree, $0) }
    }

    /// The value of the attribute of that local name in no namespace.
    public subscript(attribute name: String) -> String? { value(name, 0).map { String(decoding: $0, as: UTF8.self) } }

    /// The value of the attribute of that local name in a namespace.
    public func attribute(_ name: String, in namespace: String) -> String? {
        tree.number(of: namespace).flatMap { value(name, $0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value, in UTF-8, of the attribute of that local name in no namespace.
    public func attributeBytes(_ name: String) -> ArraySlice<UInt8>? { value(name, 0) }

    private func value(_ name: String, _ namespace: Int32) -> ArraySlice<UInt8>? {
        let record = record
        guard record.kind == .element, record.attributeCount > record.namespaceCount else { return nil }
        let hash = NameKey.hash(name)
        let start = Int(record.firstAttribute)
        for index in start + Int(record.namespaceCount)..<start + Int(record.attributeCount) {
            let attribute = tree.attributes[index]
            if tree.matches(attribute.name, hash, name, namespace) {
                return tree.values[Int(attribute.start)..<Int(attribute.end)]
            }
        }
        return nil
    }
}
