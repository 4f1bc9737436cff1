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
        var writer = CanonicalWriter(document)
        writer.write()
        return writer.out.bytes
    }
}

extension Node {
    /// The node with all below it in Canonical XML 1.0 with comments, in UTF-8: of the root element, the document
    /// without the comments and instructions around it.
    ///
    /// - Source: W3C Canonical XML 1.0, section 2.4 for the namespaces and `xml:` attributes taken from ancestors.
    /// - Complexity: O(n) in the nodes below.
    public func canonical() -> [UInt8] {
        var writer = CanonicalWriter(self)
        writer.write()
        return writer.out.bytes
    }
}

/// Writes the canonical form, node by node in document order.
private struct CanonicalWriter {
    private let apex: Node
    var out: MarkupWriter
    /// Elements whose end tags are to come.
    private var open: [Node] = []
    /// Declarations in force, later ones last.
    private var scope: [(prefix: String, namespace: String)] = []
    /// How many of them there were before each open element.
    private var scopeStarts: [Int] = []
    private var hasRoot = false

    init(_ apex: Node) {
        self.apex = apex
        out = MarkupWriter(.canonical, capacity: apex.textBytes.count * 2)
    }

    mutating func write() {
        write(apex)
        for node in apex.descendants {
            close(before: node.position)
            write(node)
        }
        close(before: Int(apex.record.end))
    }

    /// The ancestors of the apex, the nearest first; none for a whole document or its root.
    private var ancestors: [Node] { Array(sequence(first: apex) { $0.parent }.dropFirst()) }

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
        let declared = declarations(element)
        scope += declared
        for found in declared.sorted(by: { Self.isOrdered($0.prefix, $1.prefix) }) {
            out.attribute(found.prefix.isEmpty ? "xmlns" : "xmlns:" + found.prefix, Array(found.namespace.utf8))
        }
        for (name, value) in attributes(element).sorted(by: { Self.isOrdered($0.0, $1.0) }) {
            out.attribute(name.qualified, value)
        }
        out.put(UInt8(ascii: ">"))
    }

    /// The declarations that say something new.
    private func declarations(_ element: Node) -> [(prefix: String, namespace: String)] {
        var declared: [(prefix: String, namespace: String)] = []
        for bearer in element == apex ? [element] + ancestors : [element] {
            for declaration in bearer.namespaceDeclarations {
                let (prefix, namespace) = (declaration.name.local, declaration.value)
                let known = scope.last { $0.prefix == prefix }?.namespace
                let isDeclared = declared.contains { $0.prefix == prefix }
                let before = known ?? (prefix == "xml" ? XMLName.xmlNamespace : "")
                if before != namespace, !isDeclared { declared.append((prefix, namespace)) }
            }
        }
        return declared
    }

    private func attributes(_ element: Node) -> [(XMLName, ArraySlice<UInt8>)] {
        var found = Array(element.attributes.map { ($0.name, $0.bytes) })
        guard element == apex else { return found }
        for attribute in ancestors.lazy.flatMap({ $0.attributes }) where attribute.name.prefix == "xml" {
            if !found.contains(where: { $0.0 == attribute.name }) { found.append((attribute.name, attribute.bytes)) }
        }
        return found
    }

    private mutating func markup(_ node: Node) {
        let isOutside = open.isEmpty && apex.kind == .document
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
