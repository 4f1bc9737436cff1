// SPDX-License-Identifier: Apache-2.0

import Bytes
public import CharacterSets

/// A header or trailer of a file or batch, its fields by number.
///
/// FHS and BHS declare separators of their own, which need not be those of the messages; a trailer has the field
/// separator that stands behind its name.
///
/// - Source: HL7 v2.5.1, section 2.15 (BHS 2.15.2, BTS 2.15.3, FHS 2.15.6, FTS 2.15.7).
public struct BatchSegment: Sendable, Hashable {
    /// The three letters of its name.
    public let name: String
    /// Its separators; a trailer's encoding characters are the recommended ones.
    public let delimiters: Delimiters
    /// The set its text is read in: UTF-16 where its bytes are, else the one given.
    public let encoding: CharacterEncoding
    /// The line without its end; in UTF-8 where the set is UTF-16.
    private let line: [UInt8]
    private let ends: [Int]
    /// The set to decode the line with.
    private let working: CharacterEncoding

    /// Reads the first line of a part; nil when it is no FHS, BHS, BTS or FTS.
    ///
    /// The segments have no field for their character set. The messages they stand around say it in MSH-18.
    /// - Parameter encoding: The set of those messages.
    public init?(_ part: MessageSplitter.Part, encoding: CharacterEncoding = .utf8) {
        self.init(part.kind, part.bytes[...], encoding)
    }

    init?(_ kind: MessageFile.Kind, _ bytes: ArraySlice<UInt8>, _ encoding: CharacterEncoding) {
        guard kind != .message, kind != .other else { return nil }
        let wide = Self.wide(bytes)
        let first = Self.firstLine(wide.flatMap { try? $0.decode(bytes) }.map { Array($0.utf8)[...] } ?? bytes)
        guard first.count >= 3, kind.rawValue.utf8.elementsEqual(first.prefix(3)) else { return nil }
        name = kind.rawValue
        line = first
        let isUTF16 = encoding == .utf16LE || encoding == .utf16BE
        self.encoding = wide ?? (isUTF16 ? .utf8 : encoding)
        working =
            wide != nil || isUTF16
            ? .utf8 : encoding.form == .opaque ? encoding : EncodingDecision.working(for: encoding)
        let field = first.count > 3 ? first[3] : Delimiters.recommended.field
        let isHeader = kind == .fileHeader || kind == .batchHeader
        let characters = isHeader ? first.dropFirst(4).prefix { $0 != field }.prefix(5) : []
        delimiters = Delimiters(field: field, encodingCharacters: characters)
        ends = Self.separators(first, field, working.form)
    }

    /// How many fields stand in the segment; the field separator of a header counts as one.
    public var fieldCount: Int { ends.count - 1 + shift }

    /// The bytes of field `number`, from 1, as written; nil when the segment ends before it.
    public subscript(number: Int) -> ArraySlice<UInt8>? {
        guard number > 0 else { return nil }
        if shift == 1, number == 1 { return line.count > 3 ? line[3..<4] : nil }
        let place = number - shift
        guard place < ends.count else { return nil }
        return line[ends[place - 1] + 1..<ends[place]]
    }

    /// The text of field `number`, escapes as written; empty when the segment ends before it.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the field.
    public func text(_ number: Int) throws(HL7v2Error) -> String {
        guard let bytes = self[number] else { return "" }
        do {
            return try working.decode(bytes)
        } catch {
            throw HL7v2Error(error, at: Path(name, field: number))
        }
    }

    /// Whether all bytes are characters of the set.
    var decodes: Bool { (try? working.decode(line)) != nil }

    /// Whether all bytes are ASCII.
    var isPlain: Bool { line.allSatisfy { $0 < 0x80 } }

    private var shift: Int { Headers.isHeader(Array(name.utf8)[...]) ? 1 : 0 }

    private static func wide(_ bytes: ArraySlice<UInt8>) -> CharacterEncoding? {
        guard let first = bytes.first, let second = bytes.dropFirst().first else { return nil }
        if (first, second) == (0xFF, 0xFE) || second == 0 { return .utf16LE }
        return (first, second) == (0xFE, 0xFF) || first == 0 ? .utf16BE : nil
    }

    private static func firstLine(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let start = bytes.drop { !$0.isASCIIUppercase }
        return Array(start.prefix { $0 != .carriageReturn && $0 != .lineFeed })
    }

    /// Offsets of the separators and of the end.
    private static func separators(_ line: [UInt8], _ separator: UInt8, _ form: ByteForm) -> [Int] {
        let span = line.span
        var (ends, offset) = ([Int](), 0)
        while offset < span.count {
            if span[offset] == separator { ends.append(offset) }
            offset += form.characterLength(span, at: offset)
        }
        return ends + [span.count]
    }
}
