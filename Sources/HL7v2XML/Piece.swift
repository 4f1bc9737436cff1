// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import HL7v2

/// A stretch of a value.
enum Piece: Hashable {
    /// Text in UTF-8, every escape resolved.
    case text([UInt8])
    /// Bytes that are no text of the message's set.
    case bytes([UInt8])
    /// An escape sequence that stands for no character, without its escape characters, in UTF-8.
    case sequence([UInt8])
}

/// What stands in an undivided place.
enum LeafValue: Hashable {
    /// Nothing, where a repetition has to be counted.
    case empty
    /// `""`, which tells receivers to delete.
    case null
    /// Plain text in UTF-8.
    case text([UInt8])
    /// More than plain text.
    case pieces([Piece])

    init(_ pieces: [Piece]) {
        if pieces.isEmpty {
            self = .empty
        } else if pieces.count == 1, case .text(let text) = pieces[0] {
            self = .text(text)
        } else {
            self = .pieces(pieces)
        }
    }

    /// The same as pieces; none for null and empty.
    var pieces: [Piece] {
        switch self {
        case .empty, .null: []
        case .text(let text): [.text(text)]
        case .pieces(let pieces): pieces
        }
    }

    /// Plain text; nil for anything else.
    var plain: String? {
        if case .text(let text) = self { String(decoding: text, as: UTF8.self) } else { nil }
    }

    /// `""` as it is written.
    static let nullBytes: [UInt8] = [0x22, 0x22]
}

/// What is needed to understand a value.
struct ValueContext {
    let delimiters: Delimiters
    /// The set of the working bytes.
    let working: CharacterEncoding
    /// How characters lie in them.
    let form: ByteForm
}

/// Gathers pieces, so that the same content has the same pieces however it was spelled.
struct PieceBuilder {
    private let context: ValueContext
    private var pieces: [Piece] = []
    private var text: [UInt8] = []
    /// Bytes of `\X..\` in a row; a character may be spread over several.
    private var pending: [UInt8] = []

    init(_ context: ValueContext) { self.context = context }

    /// Adds text in UTF-8.
    mutating func append(text more: some Collection<UInt8>) {
        guard !more.isEmpty else { return }
        settlePending()
        text += more
    }

    /// Adds working bytes without escape sequences.
    mutating func append(raw: ArraySlice<UInt8>) {
        forEachStretch(of: raw, context.form) { builder, stretch, isText in
            if isText { builder.append(text: stretch) } else { builder.pending += stretch }
        }
    }

    /// Adds an escape sequence, given without its escape characters in UTF-8.
    mutating func append(sequence inner: [UInt8]) {
        if inner.first == UInt8(ascii: "X"), inner.count > 1, let bytes = Hexadecimal.decode(inner[1...]) {
            pending += bytes
        } else if inner.count == 1, let known = context.delimiters.escapeLetters.first(where: { $0.letter == inner[0] })
        {
            append(text: [known.separator])
        } else {
            settlePending()
            closeText()
            pieces.append(.sequence(inner))
        }
    }

    /// All that was added.
    mutating func finish() -> [Piece] {
        settlePending()
        closeText()
        return pieces
    }

    private mutating func closeText() {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = []
    }

    private mutating func settlePending() {
        guard !pending.isEmpty else { return }
        let bytes = pending
        pending = []
        forEachStretch(of: bytes[...], context.working.form) { builder, stretch, isText in
            if isText {
                builder.text += stretch
            } else {
                builder.closeText()
                builder.pieces.append(.bytes(Array(stretch)))
            }
        }
    }

    /// Calls `body` with text in UTF-8, and with runs above ASCII that are no text as they are.
    private mutating func forEachStretch(
        of bytes: ArraySlice<UInt8>, _ form: ByteForm, _ body: (inout PieceBuilder, ArraySlice<UInt8>, Bool) -> Void
    ) {
        guard !bytes.isEmpty else { return }
        if let whole = decoded(bytes) { return body(&self, whole, true) }
        let span = bytes.span
        var (offset, start) = (0, 0)
        while start < span.count {
            let isASCII = span[start] < 0x80
            offset = start
            while offset < span.count, (span[offset] < 0x80) == isASCII {
                offset += form.characterLength(span, at: offset)
            }
            offset = min(offset, span.count)
            let run = bytes[(bytes.startIndex + start)..<(bytes.startIndex + offset)]
            let text = isASCII ? run : decoded(run)
            body(&self, text ?? run, text != nil)
            start = offset
        }
    }

    private func decoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let text = try? context.working.decode(bytes) else { return nil }
        return Array(text.utf8)[...]
    }
}
