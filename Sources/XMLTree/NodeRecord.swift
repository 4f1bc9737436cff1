// SPDX-License-Identifier: Apache-2.0

/// What a node of a ``DocumentTree`` is.
public enum NodeKind: UInt8, Sendable, Hashable {
    /// The document itself, above the root element.
    case document
    /// An element.
    case element
    /// Character data.
    case text
    /// Character data of a CDATA section.
    case cdata
    /// A comment.
    case comment
    /// A processing instruction.
    case instruction
}

/// One node; the nodes of a document stand in document order in one array.
struct NodeRecord: Sendable {
    /// Number of the name; -1 for none.
    var name: Int32 = -1
    /// Position of the parent; -1 for the document.
    var parent: Int32
    /// Position after the last descendant.
    var end: Int32
    /// The character data of the node and all its descendants, in the tree's characters.
    var textStart: UInt32
    var textEnd: UInt32
    /// The first attribute, namespace declarations before the others; of a comment or instruction its data.
    var firstAttribute: Int32
    var line: Int32
    var attributeCount: UInt16 = 0
    var namespaceCount: UInt16 = 0
    var depth: UInt16
    var kind: NodeKind
}

/// One attribute, namespace declaration, or the data of a comment or instruction.
struct AttributeRecord: Sendable {
    let name: Int32
    /// The value in the tree's values.
    let start: UInt32
    let end: UInt32
}
