// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import HL7v2
import XMLTree

/// Turns the segments of one part into bytes.
///
/// Nothing is believed: what comes out is read again, and its content must be what the XML says. Notes that would
/// change it are left out, those of one segment first.
struct PartAssembler {
    private let part: XMLPart
    private let cover: Cover
    private let limit: Int
    /// The set where field 18 names none.
    private let expected: CharacterEncoding
    private let segmentNotes: [SegmentNote?]
    /// The separators of the part.
    private(set) var delimiters: Delimiters
    /// Segments whose notes no longer fit.
    private(set) var unusedNotes: [Path] = []
    /// The set that MSH-18 named and that lacks a character.
    private(set) var replacedEncoding: CharacterEncoding?
    /// The set of the bytes.
    private(set) var encoding = CharacterEncoding.utf8

    /// - Parameters:
    ///   - delimiters: the separators in force before the part.
    ///   - expected: the set where field 18 names none.
    init(
        _ part: XMLPart, after delimiters: Delimiters, expected: CharacterEncoding, limit: Int
    ) throws(HL7v2XMLError) {
        self.part = part
        self.limit = limit
        self.expected = expected
        guard let header = part.segments.first else { throw .noHeader(line: part.line) }
        let declares = header.elements.contains { ElementReader.number($0.name) == 1 }
        if header.name == "MSH" {
            cover = .none
        } else if declares, SegmentContent.headers.contains(Array(header.name.utf8)) {
            cover = .renamed(Array(header.name.utf8))
        } else {
            cover = .behind(delimiters)
        }
        var notes = part.segments.map(Self.note)
        if case .behind = cover {
            self.delimiters = delimiters
            notes.insert(SegmentNote("end=%0D"), at: 0)
        } else {
            self.delimiters = try Self.delimiters(header, .utf8)
        }
        segmentNotes = notes
    }

    private static func note(_ element: XMLElement) -> SegmentNote? {
        for case .instruction(Names.segmentNote, let data) in element.children { return SegmentNote(data) }
        return nil
    }

    /// The bytes of the part.
    mutating func bytes() throws(HL7v2XMLError) -> [UInt8] {
        let covered = try coveredBytes()
        return cover.uncovered(covered, in: encoding)
    }

    private mutating func coveredBytes() throws(HL7v2XMLError) -> [UInt8] {
        if let noted = part.note?.encoding, let bytes = try? attempt(noted) { return bytes }
        let labelled = try label().flatMap { CharacterEncoding(label: $0) } ?? expected
        do throws(HL7v2XMLError) {
            return try attempt(labelled)
        } catch {
            guard case .message(.unencodable) = error, labelled.messageWorkingEncoding != .utf8 else { throw error }
            replacedEncoding = labelled
            return try attempt(.utf8, relabelled: true)
        }
    }

    /// The separators of a header; the usual ones where it does not say.
    private static func delimiters(
        _ header: XMLElement, _ working: CharacterEncoding
    ) throws(HL7v2XMLError) -> Delimiters {
        let context = ValueContext(delimiters: .recommended, working: working, form: working.form)
        func bytes(_ number: Int) throws(HL7v2XMLError) -> [UInt8]? {
            guard let element = header.elements.first(where: { ElementReader.number($0.name) == number }) else {
                return nil
            }
            return try ElementReader(context: context).literalBytes(element)
        }
        let separator = try bytes(1) ?? Array("|".utf8)
        guard separator.count == 1, separator[0] > 0x20, separator[0] < 0x7F, !separator[0].isASCIIAlphanumeric else {
            throw .unusableSeparators(line: header.line)
        }
        // As a header is read: up to five bytes.
        return Delimiters(field: separator[0], encodingCharacters: (try bytes(2) ?? [])[...].prefix(5))
    }

    // MARK: Attempts

    private func reader(_ encoding: CharacterEncoding) -> ElementReader {
        let working = encoding.messageWorkingEncoding
        return ElementReader(context: ValueContext(delimiters: delimiters, working: working, form: working.form))
    }

    /// The contents of the segments, those of the cover included.
    private func contents(_ encoding: CharacterEncoding) throws(HL7v2XMLError) -> [SegmentContent] {
        let reader = reader(encoding)
        var contents: [SegmentContent] = []
        if case .behind(let delimiters) = cover { contents.append(SegmentContent(header: delimiters)) }
        for element in part.segments {
            var content = try reader.content(element, isFirst: contents.isEmpty)
            if case .renamed = cover, contents.isEmpty { content.name = Array("MSH".utf8) }
            contents.append(content)
        }
        return contents
    }

    /// The set that MSH-18 names; nil for none that is known.
    static func labelled(_ part: XMLPart) -> CharacterEncoding? {
        let assembler = try? PartAssembler(part, after: .recommended, expected: .utf8, limit: .max)
        return (try? assembler?.label()).flatMap { $0 }.flatMap { CharacterEncoding(label: $0) }
    }

    private func label() throws(HL7v2XMLError) -> String? {
        guard let header = part.segments.first, cover.hasLabel else { return nil }
        return try reader(.utf8).content(header).value(18)?.plain
    }

    private mutating func attempt(
        _ encoding: CharacterEncoding, relabelled: Bool = false
    ) throws(HL7v2XMLError) -> [UInt8] {
        self.encoding = encoding
        // Only of use where a set writes the characters before a separator in another number of bytes.
        if cover.hasLabel { delimiters = try Self.delimiters(part.segments[0], encoding.messageWorkingEncoding) }
        var contents = try contents(encoding)
        if relabelled, cover == .none { relabel(&contents[0]) }
        if let original = part.note?.original, Self.differing(original, encoding, contents) == [] { return original }
        var notes = segmentNotes
        let note = part.note ?? MessageNote()
        unusedNotes = []
        let occurrences = Self.occurrences(contents)
        let first = try assemble(contents, note, notes, encoding)
        let differing = Self.differing(first, encoding, contents)
        if differing == [] { return first }
        for index in differing ?? [] where notes[index] != nil {
            notes[index] = nil
            unusedNotes.append(Path(String(decoding: contents[index].name, as: UTF8.self), occurrences[index]))
        }
        let second = try assemble(contents, note, notes, encoding)
        if Self.differing(second, encoding, contents) == [] { return second }
        return try plain(contents, encoding)
    }

    /// Without any note, for one spoils the rest.
    private mutating func plain(
        _ contents: [SegmentContent], _ encoding: CharacterEncoding
    ) throws(HL7v2XMLError) -> [UInt8] {
        if part.note != nil || segmentNotes.contains(where: { $0 != nil }) { unusedNotes = [Path("MSH")] }
        var none = [SegmentNote?](repeating: nil, count: contents.count)
        if case .behind = cover { none[0] = segmentNotes[0] }
        let bytes = try assemble(contents, MessageNote(), none, encoding)
        guard let differing = Self.differing(bytes, encoding, contents) else {
            throw .notExpressible(line: part.line)
        }
        let shift = contents.count - part.segments.count
        if let index = differing.first { throw .notExpressible(line: part.segments[max(0, index - shift)].line) }
        return bytes
    }

    private func relabel(_ header: inout SegmentContent) {
        let place = Place(field: 18, repetition: 1, component: 1, subcomponent: 1)
        let label = LeafValue.text(Array((CharacterEncoding.utf8.hl7Label ?? "").utf8))
        header.leaves.removeAll { $0.place.field == 18 }
        let index = header.leaves.firstIndex { $0.place > place } ?? header.leaves.endIndex
        header.leaves.insert(Leaf(place: place, value: label), at: index)
    }

    // MARK: Bytes

    private func assemble(
        _ contents: [SegmentContent], _ note: MessageNote, _ notes: [SegmentNote?], _ encoding: CharacterEncoding
    ) throws(HL7v2XMLError) -> [UInt8] {
        var bytes = note.start
        let occurrences = Self.occurrences(contents)
        for (index, content) in contents.enumerated() {
            var writer = ER7Writer(
                delimiters, encoding.messageWorkingEncoding, limit: limit, used: bytes.count)
            try writer.write(content, occurrence: occurrences[index])
            let edited = notes[index].flatMap { Edits.apply($0.edits, to: writer.bytes[...]) }
            bytes += edited ?? writer.bytes
            let isLast = index == contents.count - 1
            bytes += notes[index]?.end ?? (isLast ? note.last : nil) ?? note.end
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        }
        guard encoding.form == .opaque else { return bytes }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notExpressible(line: part.line) }
        do {
            return note.mark + (try encoding.encode(text))
        } catch {
            guard case .unencodable(let set, let position) = error else { throw .message(.unavailable(encoding)) }
            throw .message(.unencodable(nil, set, position: position))
        }
    }

    /// The segments that the bytes say otherwise; nil when they are not the same segments at all.
    private static func differing(
        _ bytes: [UInt8], _ encoding: CharacterEncoding, _ contents: [SegmentContent]
    ) -> [Int]? {
        let limits = Limits(bytes: bytes.count, segments: contents.count)
        guard let message = try? Message(parsing: bytes, rules: Rules(defaultEncoding: encoding), limits: limits),
            message.segments.count == contents.count
        else { return nil }
        return contents.indices.filter { ER7Segment(message.segments[$0], message).content != contents[$0] }
    }

    /// Which of the segments of its name each is, from 1.
    private static func occurrences(_ contents: [SegmentContent]) -> [Int] {
        var counts: [[UInt8]: Int] = [:]
        return contents.map { content in
            counts[content.name, default: 0] += 1
            return counts[content.name] ?? 1
        }
    }
}
