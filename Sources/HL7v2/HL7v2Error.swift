// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// Why bytes are no message, or why a field could not be read or changed.
///
/// Offsets are 0-based bytes of what was given; no case carries content.
public enum HL7v2Error: Error, Hashable, Sendable {
    /// More bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// A message of a file, or a segment of a stream, that is longer than the limit; it begins at `offset`.
    case partTooLarge(offset: Int, limit: Int)
    /// No header segment where one must begin.
    case noHeader(offset: Int)
    /// The header segment ends before its field separator.
    case noFieldSeparator(offset: Int)
    /// The character after the header's name cannot separate fields: a letter, a digit or a control character.
    case unusableFieldSeparator(offset: Int, byte: UInt8)
    /// More segments than the limit.
    case tooManySegments(offset: Int, limit: Int)
    /// A path that does not follow `SEG[n]-field[repetition].component.subcomponent`.
    case badPath(position: Int)
    /// The message has no such segment.
    case noSuchSegment(Path)
    /// The bytes at `offset` are no character of the message's set.
    case undecodable(Path?, CharacterEncoding, offset: Int)
    /// The new value has a character that the message's set lacks; `position` counts its Unicode scalars.
    case unencodable(Path?, CharacterEncoding, position: Int)
    /// The value is not of its datatype, from the byte at `offset` on.
    case malformed(Path?, ValueProblem, offset: Int)
    /// The field defines how the message is read; changing it alone would make the rest unreadable.
    case fixedField(Path)
    /// The new value holds a field separator or a line end, which would add fields or segments.
    case severalFields(Path)
    /// A value needs a separator, or an escape character, that MSH-2 does not define.
    case noDelimiter(Path?)
    /// An escape sequence that cannot stand between other separators: it holds one of them, or would mean one.
    case fixedEscape(Path?)
    /// What should be one message holds the beginning of another part of a file at `offset`.
    case severalMessages(offset: Int)
    /// A message in a set whose bytes cannot stand in a file of the other.
    case foreignSet(CharacterEncoding, in: CharacterEncoding)
    /// The character set is not available on this system.
    case unavailable(CharacterEncoding)
    /// The structure has no place for the segment there.
    case noPlace(segment: String, structure: String)
    /// The structure does not hold together without the segment.
    case breaksStructure(Path)
    /// JSON that is not this library's form of a message; the text says what was expected where.
    case badJSON(location: String, expected: String)
}

extension HL7v2Error {
    /// The error with its offset counted from `offset` bytes before: from the start of a file, not of its part.
    public func shifted(by offset: Int) -> HL7v2Error {
        switch self {
        case .partTooLarge(let place, let limit): .partTooLarge(offset: place + offset, limit: limit)
        case .noHeader(let place): .noHeader(offset: place + offset)
        case .noFieldSeparator(let place): .noFieldSeparator(offset: place + offset)
        case .unusableFieldSeparator(let place, let byte): .unusableFieldSeparator(offset: place + offset, byte: byte)
        case .tooManySegments(let place, let limit): .tooManySegments(offset: place + offset, limit: limit)
        case .severalMessages(let place): .severalMessages(offset: place + offset)
        case .undecodable(let path, let encoding, let place): .undecodable(path, encoding, offset: place + offset)
        default: self
        }
    }

    /// A failure of the character sets, placed at a path.
    init(_ error: CharacterSetError, at path: Path?, from start: Int = 0) {
        switch error {
        case .undecodable(let encoding, let offset): self = .undecodable(path, encoding, offset: start + offset)
        case .unencodable(let encoding, let position): self = .unencodable(path, encoding, position: position)
        case .unavailable(let encoding): self = .unavailable(encoding)
        }
    }
}
