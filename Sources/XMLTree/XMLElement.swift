// SPDX-License-Identifier: Apache-2.0

/// A node of a document.
public enum XMLNode: Sendable, Hashable {
    /// An element.
    case element(XMLElement)
    /// Character data.
    case text(String)
    /// Character data of a CDATA section.
    case cdata(String)
    /// A comment.
    case comment(String)
    /// A processing instruction.
    case instruction(target: String, data: String)
}

/// An element with its attributes and children in document order.
public struct XMLElement: Sendable, Hashable {
    /// The local part of the name.
    public var name: String
    /// The prefix as written; empty for none.
    public var prefix: String
    /// The namespace name; empty for none.
    public var namespace: String
    /// Namespace declarations that stand here; those that names need and nobody made are added by the writer.
    public var declarations: [XMLNamespaceDeclaration] = []
    /// Attributes in document order, namespace declarations not among them.
    public var attributes: [XMLAttribute]
    /// Children in document order.
    public var children: [XMLNode]
    /// The line the element's start tag ends on, from 1; 0 for an element that was made.
    public var line: Int

    /// The child elements.
    public var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The child elements of that local name, whatever their namespace.
    public func elements(named name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    /// The first child element of that local name.
    public func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

    /// The value of the attribute of that local name.
    public subscript(attribute name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// All character data below, joined.
    public var text: String {
        children.map { node in
            switch node {
            case .element(let element): element.text
            case .text(let text), .cdata(let text): text
            case .comment, .instruction: ""
            }
        }.joined()
    }
}

/// One attribute.
public struct XMLAttribute: Sendable, Hashable {
    /// The local part of the name.
    public var name: String
    /// The prefix as written; empty for none.
    public var prefix: String
    /// The namespace name; empty for none.
    public var namespace: String
    /// The value, normalised as XML 1.0 section 3.3.3 says.
    public var value: String
}

/// One namespace declaration.
public struct XMLNamespaceDeclaration: Sendable, Hashable {
    /// The prefix declared; empty for the default namespace.
    public var prefix: String
    /// The namespace name; empty to take the default namespace back.
    public var namespace: String

    /// Makes a declaration.
    public init(prefix: String = "", namespace: String) {
        self.prefix = prefix
        self.namespace = namespace
    }
}
