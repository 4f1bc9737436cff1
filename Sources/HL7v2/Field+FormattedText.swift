// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// What is wrong with an escape sequence.
public struct EscapeProblem: Sendable, Hashable {
    /// The ways to be wrong; the raw value is a short English phrase.
    public enum Kind: String, Sendable, Hashable {
        /// An escape character without the one that closes the sequence.
        case unterminated = "an escape sequence is not closed"
        /// A sequence that the standard does not have, or for a separator that MSH-2 does not define.
        case unknown = "unknown escape sequence"
        /// A known sequence without its digits, or with wrong ones.
        case malformed = "malformed escape sequence"
        /// `\C..\` or `\M..\` for a set that is not known.
        case unknownCharacterSet = "escape sequence for an unknown character set"
    }

    /// What is wrong.
    public let kind: Kind
    /// 0-based offset of the escape character in the message's working bytes.
    public let offset: Int
}

extension Field {
    /// The text with all escape sequences taken apart: formatting, bytes and switches of character set too.
    ///
    /// A switch holds up to the next one or the end of the field. What follows a switch to a set of two bytes may
    /// stand in seven bits or in eight; in seven bits, the message's separators inside it must be escaped.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` when text outside escape sequences is not in the message's set.
    /// - Complexity: O(n).
    /// - Source: HL7 v2.5.1, section 2.7.
    public func formattedText() throws(HL7v2Error) -> FormattedText {
        guard let escape = message.delimiters.escape, !isLiteral, bytes.contains(escape) else {
            let text = try text()
            return FormattedText(parts: text.isEmpty ? [] : [.text(text)])
        }
        var builder = FormattedTextBuilder(self)
        let (closed, open) = escapeSequences(escape)
        let reader = EscapeReader(message)
        for sequence in closed { try builder.take(sequence, reader.meaning(of: sequence)) }
        if let open { try builder.take(open..<open + 1, .wrong(.unterminated)) }
        return FormattedText(parts: try builder.finish())
    }

    /// What is wrong with the field's escape sequences, in order; one that is not closed comes last.
    ///
    /// - Complexity: O(n).
    public func escapeProblems() -> [EscapeProblem] {
        guard let escape = message.delimiters.escape, !isLiteral, bytes.contains(escape) else { return [] }
        let (closed, open) = escapeSequences(escape)
        let reader = EscapeReader(message)
        var found: [EscapeProblem] = closed.compactMap { sequence in
            guard case .wrong(let kind) = reader.meaning(of: sequence) else { return nil }
            return EscapeProblem(kind: kind, offset: sequence.lowerBound)
        }
        if let open { found.append(EscapeProblem(kind: .unterminated, offset: open)) }
        return found
    }
}

/// Collects the parts of a formatted text.
private struct FormattedTextBuilder {
    /// Bytes not yet decoded: written ones, or those a sequence stands for.
    private struct Piece {
        let range: Range<Int>
        let meaning: [UInt8]?
    }

    private let message: Message
    private let end: Int
    private var taken: Int
    private var parts: [FormattedPart] = []
    private var pending: [Piece] = []
    private var sets = DesignatedSets()

    init(_ field: Field) {
        message = field.message
        taken = field.range.lowerBound
        end = field.range.upperBound
    }

    /// Adds the text before a sequence, and the sequence.
    mutating func take(_ sequence: Range<Int>, _ meaning: EscapeMeaning) throws(HL7v2Error) {
        if taken < sequence.lowerBound { pending.append(Piece(range: taken..<sequence.lowerBound, meaning: nil)) }
        taken = sequence.upperBound
        if case .literal(let bytes) = meaning {
            pending.append(Piece(range: sequence, meaning: bytes))
            return
        }
        try flush()
        parts.append(try part(meaning, written: written(sequence)))
        if case .designation(let designation) = meaning { sets.designate(designation) }
    }

    mutating func finish() throws(HL7v2Error) -> [FormattedPart] {
        if taken < end { pending.append(Piece(range: taken..<end, meaning: nil)) }
        try flush()
        return parts
    }

    private func part(_ meaning: EscapeMeaning, written: String) -> FormattedPart {
        switch meaning {
        case .highlight(let isOn): isOn ? .startHighlight : .endHighlight
        case .command(let command): .command(command)
        case .designation(let designation): .characterSet(designation.encoding, written: written)
        case .local: .local(written)
        case .wrong(.unknown), .wrong(.unknownCharacterSet): .unknown(written)
        case .wrong, .literal: .malformed(written)
        }
    }

    /// Decodes the bytes pending as one text, since a character may be in several sequences; else piece by piece.
    private mutating func flush() throws(HL7v2Error) {
        guard !pending.isEmpty else { return }
        defer { pending = [] }
        var joined: [UInt8] = []
        for piece in pending { joined += piece.meaning.map { $0[...] } ?? message.storage.bytes[piece.range] }
        if let text = sets.decode(joined, in: message) {
            parts.append(.text(text))
            return
        }
        for piece in pending { parts.append(try part(piece)) }
    }

    private func part(_ piece: Piece) throws(HL7v2Error) -> FormattedPart {
        let bytes = piece.meaning ?? Array(message.storage.bytes[piece.range])
        if let text = sets.decode(bytes, in: message) { return .text(text) }
        let written = try written(piece.range)
        return piece.meaning == nil ? .malformed(written) : .bytes(bytes, written: written)
    }

    private func written(_ range: Range<Int>) throws(HL7v2Error) -> String {
        do {
            return try message.storage.encoding.workingEncoding.decode(message.storage.bytes[range])
        } catch {
            throw HL7v2Error(error, at: nil, from: range.lowerBound)
        }
    }
}
