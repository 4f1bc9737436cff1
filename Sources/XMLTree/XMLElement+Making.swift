// SPDX-License-Identifier: Apache-2.0

extension XMLElement {
    /// Makes an element.
    public init(
        _ name: String, namespace: String = "", prefix: String = "", attributes: [XMLAttribute] = [],
        children: [XMLNode] = []
    ) {
        self.init(
            name: name, prefix: prefix, namespace: namespace, attributes: attributes, children: children, line: 0)
    }

    /// Copies an element of a document with all below it.
    ///
    /// - Complexity: O(n) in the nodes below.
    public init(_ node: Node) {
        let name = node.name
        self.init(
            name: name.local, prefix: name.prefix, namespace: name.namespace,
            declarations: Array(node.namespaceDeclarations.map(XMLNamespaceDeclaration.init)),
            attributes: Array(node.attributes.map(XMLAttribute.init)), children: node.children.compactMap(XMLNode.init),
            line: node.line)
    }

    /// Sets the attribute of that local name in no namespace, as the last one when it is new; nil removes it.
    public mutating func setAttribute(_ name: String, to value: String?) {
        let place = attributes.firstIndex { $0.name == name && $0.namespace.isEmpty }
        switch (place, value) {
        case (let place?, let value?): attributes[place].value = value
        case (let place?, nil): attributes.remove(at: place)
        case (nil, let value?): attributes.append(XMLAttribute(name, value))
        case (nil, nil): break
        }
    }

    /// Adds a child element at the end.
    public mutating func append(_ element: XMLElement) { children.append(.element(element)) }
}

extension XMLAttribute {
    /// Makes an attribute.
    public init(_ name: String, _ value: String, namespace: String = "", prefix: String = "") {
        self.init(name: name, prefix: prefix, namespace: namespace, value: value)
    }

    init(_ attribute: NodeAttribute) {
        let name = attribute.name
        self.init(name: name.local, prefix: name.prefix, namespace: name.namespace, value: attribute.value)
    }
}

extension XMLNamespaceDeclaration {
    init(_ attribute: NodeAttribute) { self.init(prefix: attribute.name.local, namespace: attribute.value) }
}

extension XMLNode {
    /// Copies a node; nil for the document itself.
    public init?(_ node: Node) {
        switch node.kind {
        case .document: return nil
        case .element: self = .element(XMLElement(node))
        case .text: self = .text(node.text)
        case .cdata: self = .cdata(node.text)
        case .comment: self = .comment(node.text)
        case .instruction: self = .instruction(target: node.localName, data: node.text)
        }
    }
}
