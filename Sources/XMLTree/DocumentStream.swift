// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// Reads a document that comes in pieces, and keeps no more of it than is asked for.
///
/// Memory is bounded by what is kept, by the limits, and by the largest piece; the size of the document does not
/// matter. Of a document whose reading ends early, what follows is not known to be well-formed.
public struct DocumentStream: ~Copyable {
    private var parser: EventParser
    private var decoder: StreamDecoder
    private var declaration: XMLDeclaration?
    private var hasText = false

    /// Starts to read.
    ///
    /// - Parameter extent: what to keep; ``XMLLimits/bytes`` and ``XMLLimits/nodes`` bound what is kept at a time.
    public init(
        keeping extent: XMLExtent, limits: XMLLimits = XMLLimits(), encoding: CharacterEncoding? = nil
    ) throws(XMLError) {
        parser = try EventParser(limits: limits, extent: extent, bytes: 1 << 14, isPushed: true)
        decoder = StreamDecoder(named: encoding, limit: limits.textBytes)
    }

    /// Whether more of the document is wanted.
    public var needsMore: Bool { !parser.isStopped }

    /// Reads a piece; nothing happens once no more is wanted.
    ///
    /// - Throws: ``XMLError``, after which the stream is of no more use.
    public mutating func feed(_ piece: [UInt8]) throws(XMLError) {
        guard needsMore else { return }
        try push(decoder.feed(piece))
    }

    /// Ends the reading.
    ///
    /// - Returns: the tree of what was kept, without source bytes.
    /// - Throws: ``XMLError`` for a document that is not whole, unless its reading ended early.
    public mutating func finish() throws(XMLError) -> DocumentTree {
        if needsMore { try push(decoder.finish()) }
        if !hasText { throw .notWellFormed(line: 1, code: 4) }
        try parser.end()
        return DocumentTree(
            parser.built, source: [], declaration: declaration, encoding: decoder.found?.encoding ?? .utf8,
            hasByteOrderMark: (decoder.found?.markLength ?? 0) > 0)
    }

    private mutating func push(_ text: [UInt8]) throws(XMLError) {
        if text.isEmpty { return }
        if !hasText {
            hasText = true
            declaration = XMLDeclaration(text)
        }
        try parser.push(text)
    }
}

extension Node {
    /// How many Unicode scalars of text, without blanks around them, a stream dropped from this element; nil for none.
    public var droppedTextLength: Int? { tree.dropped.lengths[index] }
}
