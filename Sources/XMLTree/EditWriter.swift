// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// Writes a document with changes.
struct EditWriter {
    private let edits: DocumentEdits
    private let tree: DocumentTree
    private var out = TreeWriter()

    init(_ edits: DocumentEdits) {
        self.edits = edits
        tree = edits.tree
    }

    mutating func write() throws(XMLWriteError) {
        var hasRoot = false
        for node in tree.document.children {
            if hasRoot { out.put("\n") }
            try write(node)
            hasRoot = hasRoot || node.kind == .element
            if !hasRoot { out.put("\n") }
        }
        out.put("\n")
    }

    /// The depth of the recursion is that of the tree, which its reader has bounded.
    private mutating func write(_ node: Node) throws(XMLWriteError) {
        guard let change = edits.changes[node.index] else { return try writeAsIs(node, nil) }
        for new in change.before { try out.write(new) }
        if let replacement = change.replacement {
            for new in replacement { try out.write(new) }
        } else {
            try writeAsIs(node, change)
        }
        for new in change.after { try out.write(new) }
    }

    private mutating func writeAsIs(_ node: Node, _ change: DocumentEdits.Change?) throws(XMLWriteError) {
        guard node.kind == .element else {
            if let copy = XMLNode(node) { try out.write(copy) }
            return
        }
        let depth = out.depth
        let name = node.name
        var attributes = Array(node.attributes.map(XMLAttribute.init))
        if let change { Self.apply(change, &attributes) }
        let declarations = Array(node.namespaceDeclarations.map(XMLNamespaceDeclaration.init))
        let hasOwn = change?.content.map { !$0.isEmpty } ?? (node.record.end > node.index + 1)
        let isEmpty = !hasOwn && change?.appended.isEmpty ?? true
        try out.start(name, declarations, attributes, isEmpty: isEmpty)
        if let content = change?.content {
            for new in content { try out.write(new) }
        } else {
            for child in node.children { try write(child) }
        }
        for new in change?.appended ?? [] { try out.write(new) }
        if !isEmpty { out.end(name) }
        out.leave(to: depth)
    }

    private static func apply(_ change: DocumentEdits.Change, _ attributes: inout [XMLAttribute]) {
        for (name, value) in change.attributes {
            let place = attributes.firstIndex { $0.name == name && $0.namespace.isEmpty }
            switch (place, value) {
            case (let place?, let value?): attributes[place].value = value
            case (let place?, nil): attributes.remove(at: place)
            case (nil, let value?): attributes.append(XMLAttribute(name, value))
            case (nil, nil): break
            }
        }
    }

    /// The document in a set, with its declaration and byte-order mark.
    func bytes(in encoding: CharacterEncoding) throws(XMLWriteError) -> [UInt8] {
        try DocumentEncoder(encoding, tree.declaration, hasByteOrderMark: tree.hasByteOrderMark)
            .bytes(out.out.bytes)
    }
}
