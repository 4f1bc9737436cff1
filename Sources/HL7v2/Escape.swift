// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// Escape sequences (HL7 v2.5.1, section 2.7).
extension Field {
    /// The text with `\F\ \S\ \T\ \R\ \E\ \P\` and `\X..\` resolved.
    ///
    /// Formatting (`\.br\`, `\H\`, `\N\`), character-set switches (`\C..\`, `\M..\`),
    /// local and broken sequences stay as written, so that nothing is lost;
    /// ``formattedText()`` resolves them too.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func text() throws(HL7v2Error) -> String {
        if let plain = message.storage.plainText(range) { return plain }
        let encoding = message.storage.encoding.workingEncoding
        guard let escape = message.delimiters.escape, !isLiteral, bytes.contains(escape) else {
            do {
                return try encoding.decode(bytes)
            } catch {
                throw HL7v2Error(error, at: nil, from: range.lowerBound)
            }
        }
        do {
            return try encoding.decode(unescaped(escape))
        } catch {
            // Offsets inside unescaped bytes mean little; the field's start is what can be found again.
            if case .undecodable(let encoding, _) = error {
                throw .undecodable(nil, encoding, offset: range.lowerBound)
            }
            throw HL7v2Error(error, at: nil)
        }
    }

    /// The bytes with `\F\ \S\ \T\ \R\ \E\ \P\` and `\X..\` resolved, in the set of the working bytes.
    var unescapedBytes: [UInt8] {
        guard let escape = message.delimiters.escape, !isLiteral else { return Array(bytes) }
        return unescaped(escape)
    }

    private func unescaped(_ escape: UInt8) -> [UInt8] {
        var output: [UInt8] = []
        var copied = range.lowerBound
        let reader = EscapeReader(message)
        for sequence in escapeSequences(escape).closed {
            guard case .literal(let meaning) = reader.meaning(of: sequence) else { continue }
            output += message.storage.bytes[copied..<sequence.lowerBound]
            output += meaning
            copied = sequence.upperBound
        }
        return output + message.storage.bytes[copied..<range.upperBound]
    }

    /// Ranges of the closed sequences, both escape characters included, and the place of a last one that is not closed.
    func escapeSequences(_ escape: UInt8) -> (closed: [Range<Int>], open: Int?) {
        var found: [Range<Int>] = []
        var open: Int?
        forEachCharacter { offset, byte in
            guard byte == escape else { return true }
            if let start = open {
                found.append(start..<offset + 1)
                open = nil
            } else {
                open = offset
            }
            return true
        }
        return (found, open)
    }
}

extension Message.Storage {
    /// The text of a range when it is ASCII without escapes, as most fields are.
    func plainText(_ range: Range<Int>) -> String? {
        let bytes = bytes
        let span = bytes.span
        let escape = delimiters.escape ?? 0x80
        for offset in stride(from: range.lowerBound, to: range.upperBound, by: ByteWord.width) {
            let word = ByteWord(span, at: offset)
            let special = min(word.firstOutside(from: 0), word.places(of: escape).first)
            if special < min(ByteWord.width, range.upperBound - offset) { return nil }
        }
        return String(decoding: bytes[range], as: UTF8.self)
    }
}

extension Delimiters {
    /// `text` with every separator and line end escaped, ready to stand as one subcomponent.
    ///
    /// - Throws: ``HL7v2Error/noDelimiter(_:)`` when an escape is needed and MSH-2 defines no escape character.
    public func escaped(_ text: String) throws(HL7v2Error) -> String {
        let escapes = escapes
        let needs = { (byte: UInt8) in Self.isLineEnd(byte) || escapes.contains { $0.separator == byte } }
        guard text.utf8.contains(where: needs) else { return text }
        var output = ""
        for scalar in text.unicodeScalars {
            guard let sequence = escapeSequence(for: scalar) else {
                output.unicodeScalars.append(scalar)
                continue
            }
            guard let escape else { throw .noDelimiter(nil) }
            let mark = String(UnicodeScalar(escape))
            output += mark + sequence + mark
        }
        return output
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == .carriageReturn || byte == .lineFeed }

    private func escapeSequence(for scalar: Unicode.Scalar) -> String? {
        guard scalar.isASCII else { return nil }
        let byte = UInt8(scalar.value)
        if Self.isLineEnd(byte) { return "X" + Hexadecimal.encode([byte]) }
        return escapes.first { $0.separator == byte }.map { String(UnicodeScalar($0.letter)) }
    }
}
