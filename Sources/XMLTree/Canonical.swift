// SPDX-License-Identifier: Apache-2.0

extension DocumentTree {
    /// The document in Canonical XML 1.0 with comments, in UTF-8.
    ///
    /// Documents whose forms are equal hold the same elements, attributes, texts, comments, instructions and
    /// namespaces.
    ///
    /// - Source: W3C Canonical XML 1.0, sections 2.2 and 2.3.
    /// - Complexity: O(n).
    public func canonical() -> [UInt8] {
        var writer = CanonicalWriter(self)
        writer.write()
        return writer.out.bytes
    }
}

/// Writes the canonical form, node by node in document order.
private struct CanonicalWriter {
    private let tree: DocumentTree
    var out: MarkupWriter
    /// Elements whose end tags are to come.
    private var open: [Node] = []
    /// Declarations in force, later ones last.
    private var scope: [(prefix: String, namespace: String)] = []
    /// How many of them there were before each open element.
    private var scopeStarts: [Int] = []
    private var hasRoot = false

    init(_ tree: DocumentTree) {
        self.tree = tree
        out = MarkupWriter(.canonical, capacity: tree.source.count)
    }

    mutating func write() {
        for node in tree.nodes.dropFirst() {
            close(before: node.position)
            write(node)
        }
        close(before: tree.count)
    }

    private mutating func close(before position: Int) {
        while let element = open.last, Int(element.record.end) <= position {
            out.put("</" + element.name.qualified + ">")
            open.removeLast()
            scope.removeSubrange((scopeStarts.popLast() ?? 0)...)
        }
    }

    private mutating func write(_ node: Node) {
        switch node.kind {
        case .element: start(node)
        case .text, .cdata: out.text(node.textBytes)
        case .comment, .instruction: markup(node)
        case .document: break
        }
    }

    private mutating func start(_ element: Node) {
        hasRoot = true
        scopeStarts.append(scope.count)
        open.append(element)
        out.put("<" + element.name.qualified)
        var declared: [(prefix: String, namespace: String)] = []
        for declaration in element.namespaceDeclarations {
            let (prefix, namespace) = (declaration.name.local, declaration.value)
            let known = scope.last { $0.prefix == prefix }?.namespace ?? (prefix == "xml" ? XMLName.xmlNamespace : "")
            if known != namespace { declared.append((prefix, namespace)) }
        }
        scope += declared
        for found in declared.sorted(by: { Self.isOrdered($0.prefix, $1.prefix) }) {
            out.attribute(found.prefix.isEmpty ? "xmlns" : "xmlns:" + found.prefix, Array(found.namespace.utf8))
        }
        let attributes = element.attributes.map { ($0.name, $0.bytes) }
        for (name, value) in attributes.sorted(by: { Self.isOrdered($0.0, $1.0) }) {
            out.attribute(name.qualified, value)
        }
        out.put(UInt8(ascii: ">"))
    }

    private mutating func markup(_ node: Node) {
        let isOutside = open.isEmpty
        if isOutside, hasRoot { out.put(0x0A) }
        if node.kind == .comment {
            out.comment(node.textBytes)
        } else {
            out.instruction(node.name.local, node.textBytes)
        }
        if isOutside, !hasRoot { out.put(0x0A) }
    }

    /// By namespace, then by local part, in the order of code points.
    private static func isOrdered(_ first: XMLName, _ second: XMLName) -> Bool {
        if first.namespace != second.namespace { return isOrdered(first.namespace, second.namespace) }
        return isOrdered(first.local, second.local)
    }

    private static func isOrdered(_ first: String, _ second: String) -> Bool {
        first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
    }
}
