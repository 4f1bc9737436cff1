// SPDX-License-Identifier: Apache-2.0

/// Why bytes are no acceptable XML document. Lines count from 1.
public enum XMLError: Error, Hashable, Sendable {
    /// libxml2 found the document not well-formed; `code` is its xmlParserErrors number.
    case notWellFormed(line: Int, code: Int)
    /// A document type declaration; none is accepted, so no entity can be defined.
    case documentType
    /// More bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// Elements nested deeper than the limit.
    case tooDeep(line: Int, limit: Int)
    /// More of something than the limit.
    case tooMuch(XMLLimits.Kind, line: Int, limit: Int)
    /// The declared encoding, or a byte-order mark, names a set that nobody knows.
    case unknownEncoding
    /// The byte at `offset` is no character of the set that is declared or, without a declaration, assumed.
    ///
    /// `looksLike` is the set that all bytes fit: a wrong label. Reading again with that set named is a repair.
    case notInEncoding(declared: String, line: Int, offset: Int, looksLike: String?)
    /// The parser could not start.
    case unavailable
}

/// What the reader refuses.
public struct XMLLimits: Sendable, Hashable {
    /// What can be too much.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Bytes (UTF-8) of one run of character data, one comment or one instruction.
        case textBytes
        /// Bytes (UTF-8) of one attribute value.
        case attributeBytes
        /// Attributes and namespace declarations of one element.
        case attributes
        /// Namespace declarations in force at one place.
        case namespaces
        /// Nodes of a document.
        case nodes
    }

    /// The largest document in bytes.
    public var bytes: Int
    /// How deep elements may nest; libxml2 itself refuses more than 255.
    public var depth: Int
    /// The longest run of character data, comment or instruction, in bytes of UTF-8.
    public var textBytes: Int
    /// The longest attribute value in bytes of UTF-8.
    public var attributeBytes: Int
    /// The most attributes, namespace declarations among them, of one element.
    public var attributes: Int
    /// The most namespace declarations in force at one place.
    public var namespaces: Int
    /// The most nodes: elements, texts, comments and instructions.
    public var nodes: Int

    /// Limits fit for clinical documents: 64 MiB, 200 levels, texts of 10,000,000 bytes, attribute values of 1 MiB,
    /// 256 attributes an element, 256 namespaces, 2,000,000 nodes.
    ///
    /// ``XMLDocument`` knows the first two only.
    public init(
        bytes: Int = 64 << 20, depth: Int = 200, textBytes: Int = 10_000_000, attributeBytes: Int = 1 << 20,
        attributes: Int = 256, namespaces: Int = 256, nodes: Int = 2_000_000
    ) {
        self.bytes = bytes
        self.depth = depth
        self.textBytes = textBytes
        self.attributeBytes = attributeBytes
        self.attributes = attributes
        self.namespaces = namespaces
        self.nodes = nodes
    }
}
