// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// A document as values that can be made and changed freely.
public struct XMLContent: Sendable, Hashable {
    /// The XML declaration; nil for none.
    public var declaration: XMLDeclaration?
    /// The root element, and the comments and instructions around it.
    public var nodes: [XMLNode]

    /// Makes a document of a root element.
    public init(_ root: XMLElement, declaration: XMLDeclaration? = XMLDeclaration(encoding: "UTF-8")) {
        self.init(nodes: [.element(root)], declaration: declaration)
    }

    /// Makes a document of its nodes.
    public init(nodes: [XMLNode], declaration: XMLDeclaration? = XMLDeclaration(encoding: "UTF-8")) {
        self.nodes = nodes
        self.declaration = declaration
    }

    /// Copies a document.
    public init(_ tree: DocumentTree) {
        declaration = tree.declaration
        nodes = tree.document.children.compactMap(XMLNode.init)
    }

    /// The root element; nil for none.
    public var root: XMLElement? {
        get { nodes.lazy.compactMap { if case .element(let element) = $0 { element } else { nil } }.first }
        set {
            let place = nodes.firstIndex { if case .element = $0 { true } else { false } }
            if let place { nodes.remove(at: place) }
            if let newValue { nodes.insert(.element(newValue), at: place ?? nodes.count) }
        }
    }

    /// The document as bytes.
    ///
    /// - Parameter encoding: the set to write, which the declaration then names.
    /// - Throws: ``XMLWriteError/badMarkup(_:)`` for none or two root elements and for text beside it, and other
    ///   ``XMLWriteError``.
    public func serialized(encoding: CharacterEncoding = .utf8) throws(XMLWriteError) -> [UInt8] {
        var (writer, roots) = (TreeWriter(), 0)
        for node in nodes {
            if roots > 0 { writer.put("\n") }
            switch node {
            case .element: roots += 1
            case .comment, .instruction: break
            case .text, .cdata: throw .badMarkup(.text)
            }
            try writer.write(node)
            if roots == 0 { writer.put("\n") }
        }
        guard roots == 1 else { throw .badMarkup(.document) }
        writer.put("\n")
        return try DocumentEncoder(encoding, declaration, hasByteOrderMark: false).bytes(writer.out.bytes)
    }
}
