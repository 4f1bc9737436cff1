// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// What a field says, as bytes that are equal exactly when two fields say the same.
///
/// Text is UTF-8 with escapes resolved; control characters in it have `mark` before them, so that the others can stand
/// for what is no text.
struct CanonicalValue {
    private static let mark: UInt8 = 0x10
    private static let null: UInt8 = 0x01
    private static let sequence: UInt8 = 0x02
    private static let truncation: UInt8 = 0x04
    private static let undecodable: UInt8 = 0x05

    let comparison: Comparison

    /// A field with all its parts.
    func bytes(of field: Field) -> [UInt8] {
        if field.isLiteral || field.isPlain { return Array(field.bytes) }
        return joined(field.repetitions, 0x1D) { repetition in
            joined(repetition.components, 0x1E) { component in joined(component.subcomponents, 0x1F, value) }
        }
    }

    private func joined(_ parts: [Field], _ separator: UInt8, _ form: (Field) -> [UInt8]) -> [UInt8] {
        if parts.count == 1 { return form(parts[0]) }
        var (output, end) = ([UInt8](), 0)
        for (index, part) in parts.enumerated() {
            if index > 0 { output.append(separator) }
            let start = output.count
            output += form(part)
            if output.count > start { end = output.count }
        }
        if comparison == .values { output.removeSubrange(end...) }
        return output
    }

    /// An undivided part.
    func value(_ field: Field) -> [UInt8] {
        if field.isEmpty { return [] }
        if comparison == .bytes { return plain(field.bytes) }
        if field.isNull { return [Self.null] }
        var output: [UInt8] = []
        var run: [UInt8] = []
        for token in tokens(field) {
            switch token {
            case .bytes(let bytes): run += bytes
            case .kept(let inner, let kind):
                output += decoded(run, field) + [kind] + decoded(Array(inner), field) + [kind]
                run = []
            }
        }
        return output + decoded(run, field)
    }

    private enum Token {
        case bytes([UInt8])
        case kept(ArraySlice<UInt8>, UInt8)
    }

    private func tokens(_ field: Field) -> [Token] {
        let delimiters = field.message.delimiters
        var range = field.range
        let bytes = field.message.storage.bytes
        var tail: [Token] = []
        if !field.isLiteral, let truncation = delimiters.truncation, field.lastCharacter == truncation {
            range = range.lowerBound..<range.upperBound - 1
            tail = [.kept([], Self.truncation)]
        }
        guard !field.isLiteral, let escape = delimiters.escape, bytes[range].contains(escape) else {
            return [.bytes(Array(bytes[range]))] + tail
        }
        var found: [Token] = []
        var copied = range.lowerBound
        let reader = EscapeReader(field.message)
        for sequence in field.escapeSequences(escape).closed {
            found.append(.bytes(Array(bytes[copied..<sequence.lowerBound])))
            let inner = bytes[sequence].dropFirst().dropLast()
            if case .literal(let meaning) = reader.meaning(of: sequence) {
                found.append(.bytes(meaning))
            } else {
                found.append(.kept(inner, Self.sequence))
            }
            copied = sequence.upperBound
        }
        return found + [.bytes(Array(bytes[copied..<max(copied, range.upperBound)]))] + tail
    }

    /// The text in UTF-8, or the bytes themselves behind a mark.
    private func decoded(_ bytes: [UInt8], _ field: Field) -> [UInt8] {
        let encoding = field.message.storage.encoding.workingEncoding
        guard let text = try? encoding.decode(bytes) else { return [Self.undecodable] + plain(bytes[...]) }
        return plain(Array(text.utf8)[...])
    }

    private func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(where: { $0 < 0x20 }) else { return Array(bytes) }
        return bytes.flatMap { $0 < 0x20 ? [Self.mark, $0] : [$0] }
    }
}

extension Field {
    /// Whether the bytes are ASCII text without any character that has a meaning, as most fields are.
    fileprivate var isPlain: Bool {
        let delimiters = message.delimiters
        let bytes = message.storage.bytes
        let span = bytes.span
        let special = delimiters.encodingCharacters + [0x22]
        for offset in range where span[offset] < 0x20 || span[offset] >= 0x80 || special.contains(span[offset]) {
            return false
        }
        return true
    }

    /// The last byte, where it is a character of its own that stands outside escape sequences.
    fileprivate var lastCharacter: UInt8? {
        var last: UInt8?
        var place = range.lowerBound
        forEachCharacter { offset, byte in
            (last, place) = (byte, offset)
            return true
        }
        guard place == range.upperBound - 1, let last, last < 0x80 else { return nil }
        let sequences = message.delimiters.escape.map(escapeSequences)?.closed ?? []
        return sequences.last.map { $0.upperBound == range.upperBound } ?? false ? nil : last
    }
}
