// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// Changes to a document that leave everything else as it is.
///
/// Changes are collected by node and made when the document is written; the tree itself never changes. A later change
/// to the same place counts; what is done inside a node that is removed or replaced does not.
public struct DocumentEdits: Sendable {
    struct Change: Sendable {
        var attributes: [(name: String, value: String?)] = []
        var content: [XMLNode]?
        var replacement: [XMLNode]?
        var before: [XMLNode] = []
        var after: [XMLNode] = []
        var appended: [XMLNode] = []
    }

    /// The document to be changed.
    public let tree: DocumentTree
    var changes: [Int32: Change] = [:]

    /// No change yet.
    public init(_ tree: DocumentTree) { self.tree = tree }

    /// Whether nothing is to be changed.
    public var isEmpty: Bool { changes.isEmpty }

    /// Sets an attribute in no namespace, as the last one when it is new; nil removes it.
    public mutating func setAttribute(_ name: String, to value: String?, of element: Node) {
        changes[element.index, default: Change()].attributes.append((name, value))
    }

    /// Replaces all content of an element, or the text of a text node, by text.
    public mutating func setText(_ text: String, of node: Node) {
        if node.kind == .element {
            setContent(text.isEmpty ? [] : [.text(text)], of: node)
        } else {
            replace(node, with: [.text(text)])
        }
    }

    /// Replaces all content of an element.
    public mutating func setContent(_ content: [XMLNode], of element: Node) {
        changes[element.index, default: Change()].content = content
    }

    /// Replaces a node and all below it.
    public mutating func replace(_ node: Node, with nodes: [XMLNode]) {
        changes[node.index, default: Change()].replacement = nodes
    }

    /// Removes a node and all below it.
    public mutating func remove(_ node: Node) { replace(node, with: []) }

    /// Inserts nodes before a node.
    public mutating func insert(_ nodes: [XMLNode], before node: Node) {
        changes[node.index, default: Change()].before += nodes
    }

    /// Inserts nodes after a node.
    public mutating func insert(_ nodes: [XMLNode], after node: Node) {
        changes[node.index, default: Change()].after += nodes
    }

    /// Adds nodes at the end of an element's content.
    public mutating func append(_ nodes: [XMLNode], to element: Node) {
        changes[element.index, default: Change()].appended += nodes
    }

    /// The changed document.
    ///
    /// Without any change, and in the encoding the document came in, the bytes it was read from.
    ///
    /// - Parameter encoding: the set to write, which the declaration then names; nil for that of the document.
    /// - Throws: ``XMLWriteError`` for what cannot be written, such as U+0000 in a text.
    public func serialized(encoding: CharacterEncoding? = nil) throws(XMLWriteError) -> [UInt8] {
        if isEmpty, encoding == nil || encoding == tree.encoding, !tree.source.isEmpty { return tree.source }
        var writer = EditWriter(self)
        try writer.write()
        return try writer.bytes(in: encoding ?? tree.encoding)
    }

    /// The changed document, read again.
    ///
    /// - Throws: ``XMLWriteError``, or ``XMLError`` where changes passed a limit.
    public func applied(limits: XMLLimits = XMLLimits()) throws -> DocumentTree {
        try DocumentTree(parsing: serialized(encoding: .utf8), limits: limits)
    }
}
