// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

extension Message {
    /// The whole message with other separators, MSH-1 and MSH-2 saying so; no value changes.
    ///
    /// - Text that equals a new separator is escaped, and `\F\`-like sequences go on to stand for the character they
    ///   stood for: where the new separators leave it an ordinary one, it is written plainly.
    /// - Hexadecimal, formatting, local and unknown sequences are kept, between the new escape characters.
    /// - A truncation mark, the last character of a value, becomes the new one.
    ///
    /// Converting back gives the same bytes when the message has MSH-2 as its separators are written, no escape
    /// character outside a sequence, no truncation character inside a value, and no `\F\`-like sequence for a separator
    /// it does not have.
    ///
    /// - Throws: ``HL7v2Error/noDelimiter(_:)`` for a separator, truncation mark or escape sequence that the new set has
    ///   no character for, or a null value where it takes the quotation mark; ``HL7v2Error/fixedEscape(_:)``;
    ///   ``HL7v2Error/fixedField(_:)`` for a segment name or a second header that cannot be rewritten;
    ///   ``HL7v2Error/unusableFieldSeparator(offset:byte:)``; ``HL7v2Error/undecodable(_:_:offset:)`` for half a
    ///   character before a separator.
    /// - Complexity: O(n).
    /// - Source: HL7 v2.5.1, section 2.5.4 and 2.7.1; truncation: v2.7, section 2.5.5.2.
    public func converted(to delimiters: Delimiters) throws(HL7v2Error) -> Message {
        guard delimiters.isUsable else { throw .unusableFieldSeparator(offset: 3, byte: delimiters.field) }
        guard Delimiters(field: delimiters.field, encodingCharacters: delimiters.encodingCharacters[...]) == delimiters
        else { throw .noDelimiter(Path("MSH", field: 2)) }
        let isSame = field(at: Path("MSH", field: 2))?.bytes.elementsEqual(delimiters.encodingCharacters) ?? false
        if isSame, delimiters == self.delimiters { return self }
        var writer = DelimiterWriter(self, delimiters)
        let bytes = try writer.rewritten()
        let changed = try rebuilt(bytes, limits: Limits(bytes: .max, segments: .max))
        guard changed.delimiters == delimiters, changed.storage.fieldEnds.count == storage.fieldEnds.count,
            changed.storage.encoding.used == storage.encoding.used
        else { throw .fixedField(Path("MSH", field: 2)) }
        return changed
    }
}

extension Delimiters {
    /// Whether MSH-1 can be this field separator.
    fileprivate var isUsable: Bool { field > 0x20 && field < 0x7F && !field.isASCIIAlphanumeric }
}

/// Writes the working bytes of a message with other separators.
private struct DelimiterWriter {
    private let message: Message
    private let bytes: [UInt8]
    private let new: Delimiters
    /// Separators of the parts of a field, old to new.
    private let parts: [(old: UInt8, new: UInt8?)]
    private let meanings: [UInt8: UInt8]
    /// The letter of the sequence for each new separator.
    private let letters: [UInt8: UInt8]
    private var output: [UInt8] = []
    /// Whether the output ends with the first half of a character.
    private var isBroken = false
    /// Place of an escape character that opens no sequence.
    private var lone: Int?

    private var old: Delimiters { message.delimiters }

    init(_ message: Message, _ new: Delimiters) {
        self.message = message
        self.new = new
        bytes = message.storage.bytes
        let old = message.delimiters
        parts = [
            (old.repetition, new.repetition), (old.component, new.component), (old.subcomponent, new.subcomponent),
        ].compactMap { pair in pair.0.map { (old: $0, new: pair.1) } }
        meanings = Dictionary(uniqueKeysWithValues: old.escapes.map { ($0.letter, $0.separator) })
        letters = Dictionary(uniqueKeysWithValues: new.escapes.map { ($0.separator, $0.letter) })
        output.reserveCapacity(bytes.count + bytes.count / 8)
    }

    mutating func rewritten() throws(HL7v2Error) -> [UInt8] {
        var copied = 0
        for segment in message.segments {
            output += bytes[copied..<segment.offset]
            try write(segment)
            copied = segment.offset + segment.bytes.count
        }
        return output + bytes[copied...]
    }

    private mutating func write(_ segment: Segment) throws(HL7v2Error) {
        let name = message.storage.nameRange(segment.index)
        let whole = Field(message: message, range: name, isLiteral: true)
        var fits = true
        whole.forEachCharacter { _, byte in
            fits = fits && byte != new.field
            return fits
        }
        guard fits else { throw .fixedField(segment.path) }
        output += bytes[name]
        let count = message.storage.fieldCount(segment.index)
        guard count > 0 else { return }
        isBroken = message.storage.endsBroken(name)
        for position in 1...count {
            guard let range = message.storage.rawField(segment.index, position) else { continue }
            try put(new.field, at: range.lowerBound - 1)
            isBroken = false
            if segment.isHeader, position == 1 { try writeEncodingCharacters(segment, range) } else { try write(range) }
        }
    }

    /// A second header declares what the first does, or nobody knows what it means.
    private mutating func writeEncodingCharacters(_ segment: Segment, _ range: Range<Int>) throws(HL7v2Error) {
        let own = message.storage.rawField(0, 1).map { bytes[$0] } ?? []
        guard segment.index == 0 || bytes[range] == own else {
            var path = segment.path
            path.field = 2
            throw .fixedField(path)
        }
        output += new.encodingCharacters
    }

    /// Writes a field: its parts and the separators between them.
    private mutating func write(_ range: Range<Int>) throws(HL7v2Error) {
        var ends: [Int] = []
        Field(message: message, range: range, isLiteral: false).forEachCharacter { offset, byte in
            if byte < 0x80, parts.contains(where: { $0.old == byte }) { ends.append(offset) }
            return true
        }
        var start = range.lowerBound
        for end in ends {
            try writeValue(start..<end)
            guard let separator = parts.first(where: { $0.old == bytes[end] })?.new else {
                throw .noDelimiter(message.path(at: end + 1))
            }
            try put(separator, at: end)
            isBroken = false
            start = end + 1
        }
        try writeValue(start..<range.upperBound)
    }
}

extension DelimiterWriter {
    private mutating func writeValue(_ range: Range<Int>) throws(HL7v2Error) {
        let value = Field(message: message, range: range, isLiteral: false)
        if value.isNull {
            guard letters[0x22] == nil else { throw .noDelimiter(message.path(at: range.lowerBound)) }
            output += bytes[range]
            return
        }
        lone = nil
        let start = output.count
        var offset = range.lowerBound
        for sequence in old.escape.map(value.escapeSequences)?.closed ?? [] {
            try writeText(offset..<sequence.lowerBound, end: range.upperBound)
            try writeSequence(sequence)
            offset = sequence.upperBound
        }
        try writeText(offset..<range.upperBound, end: range.upperBound)
        // Two quotation marks that were escaped would be the null value.
        guard output[start...].elementsEqual([0x22, 0x22]) else { return }
        output.removeLast(2)
        try putSequence(Array("X2222".utf8), at: range.lowerBound)
    }

    private mutating func writeText(_ range: Range<Int>, end: Int) throws(HL7v2Error) {
        let bytes = bytes
        let span = bytes.span
        let form = message.storage.encoding.form
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = span[offset]
            let length = byte < 0x80 ? 1 : min(form.characterLength(span, at: offset), range.upperBound - offset)
            if byte >= 0x80 {
                output += bytes[offset..<offset + length]
                isBroken = length == 1 && form != .singleByte
            } else if byte == old.truncation, offset + 1 == end || byte == new.truncation {
                guard let mark = new.truncation else { throw .noDelimiter(message.path(at: offset)) }
                try put(offset + 1 == end ? mark : byte, at: offset)
            } else {
                try writeCharacter(byte, at: offset)
            }
            offset += length
        }
    }

    /// A character that separates nothing in the old message.
    private mutating func writeCharacter(_ byte: UInt8, at offset: Int) throws(HL7v2Error) {
        guard let letter = letters[byte] else { return try put(byte, at: offset) }
        if byte == old.escape, byte == new.escape {
            lone = output.count
            return try put(byte, at: offset)
        }
        try putSequence([letter], at: offset)
    }

    private mutating func writeSequence(_ range: Range<Int>) throws(HL7v2Error) {
        let inner = bytes[range].dropFirst().dropLast()
        if inner.count == 1, let letter = inner.first, let meaning = meanings[letter] {
            guard let letter = letters[meaning] else { return try put(meaning, at: range.lowerBound) }
            return try putSequence([letter], at: range.lowerBound)
        }
        var isFixed = inner.count == 1 && new.escapes.contains { $0.letter == inner.first }
        let field = Field(message: message, range: inner.startIndex..<inner.endIndex, isLiteral: false)
        field.forEachCharacter { _, byte in
            isFixed = isFixed || letters[byte].map { _ in byte != new.truncation } ?? false
            return !isFixed
        }
        guard !isFixed, !message.storage.endsBroken(inner.startIndex..<inner.endIndex) || old.escape == new.escape
        else {
            throw .fixedEscape(message.path(at: range.lowerBound))
        }
        try putSequence(Array(inner), at: range.lowerBound)
    }

    private mutating func putSequence(_ inner: [UInt8], at offset: Int) throws(HL7v2Error) {
        guard let escape = new.escape else { throw .noDelimiter(message.path(at: offset)) }
        // What opens no sequence alone would open one with this.
        if let place = lone {
            output.replaceSubrange(place...place, with: [escape, UInt8(ascii: "E"), escape])
            lone = nil
        }
        try put(escape, at: offset)
        output += inner + [escape]
    }

    /// Appends a character; another than the one that stood here must not complete half a character before it.
    private mutating func put(_ byte: UInt8, at offset: Int) throws(HL7v2Error) {
        if isBroken, bytes[offset] != byte {
            throw .undecodable(message.path(at: offset), message.encoding, offset: offset - 1)
        }
        isBroken = false
        output.append(byte)
    }
}

extension Message.Storage {
    /// Whether the last byte of a range begins a character that does not go on.
    fileprivate func endsBroken(_ range: Range<Int>) -> Bool {
        let bytes = bytes
        let span = bytes.span
        var (offset, isBroken) = (range.lowerBound, false)
        while offset < range.upperBound {
            let length = encoding.form.characterLength(span, at: offset)
            isBroken = span[offset] >= 0x80 && length == 1 && encoding.form != .singleByte
            offset += length
        }
        return isBroken
    }
}
