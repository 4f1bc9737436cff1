// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// One stretch of formatted text.
public enum FormattedPart: Sendable, Hashable {
    /// Characters, with separators and `\X..\` in their places.
    case text(String)
    /// `\H\`.
    case startHighlight
    /// `\N\`.
    case endHighlight
    /// A command such as `\.br\`.
    case command(FormattingCommand)
    /// The bytes of a `\X..\` that are no text of the message's set, and the sequence as written.
    case bytes([UInt8], written: String)
    /// `\C..\` or `\M..\`: what follows, up to the next one, is in this set.
    case characterSet(CharacterEncoding, written: String)
    /// `\Z..\`, which sender and receiver agreed on.
    case local(String)
    /// A sequence of no meaning, as written.
    case unknown(String)
    /// A sequence with a mistake, or an escape character that begins none, as written.
    case malformed(String)
}

/// The text of a field with its formatting.
public struct FormattedText: Sendable, Hashable {
    /// The parts in order; text between two sequences is one part.
    public let parts: [FormattedPart]

    /// The text with line breaks and indents, highlights left out.
    ///
    /// What has no meaning stands as written. One command skips or indents by 100 at most.
    public var plainText: String {
        var writer = PlainTextWriter()
        for part in parts { writer.write(part) }
        return writer.text
    }
}

/// Lays formatted text out with line feeds and blanks.
private struct PlainTextWriter {
    private(set) var text = ""
    private var indent = 0
    private var temporaryIndent = 0
    private var isLineStart = true

    mutating func write(_ part: FormattedPart) {
        switch part {
        case .text(let text), .bytes(_, let text), .local(let text), .unknown(let text), .malformed(let text):
            write(text)
        case .command(let command): follow(command)
        case .startHighlight, .endHighlight, .characterSet: break
        }
    }

    private mutating func write(_ characters: String) {
        if isLineStart { text += String(repeating: " ", count: max(0, min(100, indent + temporaryIndent))) }
        isLineStart = false
        text += characters
    }

    private mutating func follow(_ command: FormattingCommand) {
        switch command {
        case .lineBreak, .center: endLine(1)
        case .verticalSpace(let lines): endLine(lines)
        case .indent(let columns): indent = columns
        case .temporaryIndent(let columns): temporaryIndent = columns
        case .skip(let columns): write(String(repeating: " ", count: min(100, columns)))
        case .wordWrap, .noWrap: break
        }
    }

    private mutating func endLine(_ lines: Int) {
        text += String(repeating: "\n", count: min(100, lines))
        temporaryIndent = 0
        isLineStart = true
    }
}
