// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// A well-formed XML document, nothing lost, in a few flat arrays.
///
/// Read with libxml2's events: no network, no file, no entity, no document type. Nodes are handed out as ``Node``, a
/// position in the tree; text becomes a `String` only when somebody asks.
public final class DocumentTree: Sendable {
    /// The bytes the document was read from; empty for a part of a document that came as a stream.
    public let source: [UInt8]
    /// The XML declaration; nil without one.
    public let declaration: XMLDeclaration?
    /// The character set the document was read in.
    public let encoding: CharacterEncoding
    /// Whether the bytes begin with a byte-order mark.
    public let hasByteOrderMark: Bool
    /// What of the document was read and dropped; nothing, unless it came as a stream.
    public let dropped: DroppedContent
    let records: [NodeRecord]
    let attributes: [AttributeRecord]
    let characters: [UInt8]
    let values: [UInt8]
    let names: NameTable

    /// Reads a document.
    ///
    /// - Parameter encoding: the set to read in, whatever the document declares: a repair of a wrong label.
    /// - Throws: ``XMLError`` for anything not well-formed, any DOCTYPE, bytes outside the set, or a limit passed.
    /// - Complexity: O(n).
    public convenience init(
        parsing bytes: [UInt8], limits: XMLLimits = XMLLimits(), encoding: CharacterEncoding? = nil
    ) throws(XMLError) {
        guard bytes.count <= limits.bytes, bytes.count < Int(Int32.max) else {
            throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
        }
        let text = try SourceText(bytes, named: encoding)
        var parser = try EventParser(limits: limits, bytes: text.utf8.count, isPushed: false)
        try parser.parse(text.utf8)
        self.init(
            parser.built, source: bytes, declaration: text.declaration, encoding: text.encoding,
            hasByteOrderMark: text.hasByteOrderMark)
    }

    init(
        _ built: ArenaBuilder, source: [UInt8], declaration: XMLDeclaration?, encoding: CharacterEncoding,
        hasByteOrderMark: Bool
    ) {
        self.source = source
        self.declaration = declaration
        self.encoding = encoding
        self.hasByteOrderMark = hasByteOrderMark
        dropped = built.dropped
        records = built.nodes
        attributes = built.attributes
        characters = built.characters
        values = built.values
        names = built.names.table
    }

    /// The document itself: its children are the root element and the comments and instructions around it.
    public var document: Node { Node(self, 0) }

    /// The root element.
    public var root: Node { document.elements.first ?? document }

    /// How many nodes there are, the document itself among them.
    public var count: Int { records.count }

    /// All names of elements, attributes and instructions; ``Node/nameNumber`` is a position here.
    public var allNames: [XMLName] { names.names }

    /// All nodes in document order, the document first.
    public var nodes: LazyMapCollection<Range<Int>, Node> {
        (0..<records.count).lazy.map { Node(self, Int32(truncatingIfNeeded: $0)) }
    }
}

extension DocumentTree: Hashable {
    /// Documents are equal when they were read from the same bytes in the same set.
    public static func == (first: DocumentTree, second: DocumentTree) -> Bool {
        first === second
            || (first.source == second.source && first.encoding == second.encoding
                && (!first.source.isEmpty || first.canonical() == second.canonical()))
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
