// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// A value to write.
public enum NewValue: Sendable, Hashable {
    /// Plain text: separators in it are escaped.
    case text(String)
    /// `""`, which tells receivers to delete.
    case null
    /// ER7 text whose separators build repetitions, components and subcomponents.
    case encoded(String)
}

extension Message {
    /// The message with one value changed; every other byte stays.
    ///
    /// Fields, repetitions and components missing before the place are added as
    /// empty ones. The segment itself must be there.
    ///
    /// - Throws: ``HL7v2Error/noSuchSegment(_:)``, ``HL7v2Error/fixedField(_:)`` for MSH-1, MSH-2 and MSH-18,
    ///   ``HL7v2Error/severalFields(_:)``,
    ///   ``HL7v2Error/unencodable(_:_:position:)``, ``HL7v2Error/noDelimiter(_:)``.
    public func setting(_ path: Path, to value: NewValue) throws(HL7v2Error) -> Message {
        if path.segment == "MSH", let field = path.field, [1, 2, 18].contains(field) { throw .fixedField(path) }
        let text: String =
            switch value {
            case .text(let plain): try escaped(plain, for: path)
            case .null: "\"\""
            case .encoded(let encoded): try oneField(encoded, path)
            }
        let bytes = try encoded(text, for: path)
        let changed = try rebuilt(edited(path, with: bytes))
        // Behind a broken lead byte a separator would become part of a character.
        guard let place = changed.field(at: path), place.message.storage.encoding == storage.encoding,
            changed.storage.encoding.isTranscoded || place.bytes.elementsEqual(bytes)
        else { throw .undecodable(path, encoding, offset: try EditPlace(self, path).range.lowerBound) }
        return changed
    }

    /// The message with several of its parts replaced by ER7 text in one pass; every other byte stays.
    ///
    /// The parts must not overlap.
    ///
    /// - Throws: as ``setting(_:to:)``.
    /// - Complexity: O(n + m log m) for m parts.
    public func replacing(_ edits: [(part: Field, encoded: String)]) throws(HL7v2Error) -> Message {
        var (bytes, copied) = ([UInt8](), 0)
        for (part, text) in edits.sorted(by: { $0.part.range.lowerBound < $1.part.range.lowerBound }) {
            let path = path(at: part.range.lowerBound) ?? Path("MSH")
            bytes += storage.bytes[copied..<max(copied, part.range.lowerBound)]
            bytes += try encoded(oneField(text, path), for: path)
            copied = part.range.upperBound
        }
        let changed = try rebuilt(bytes + storage.bytes[copied...])
        guard changed.storage.fieldEnds.count == storage.fieldEnds.count else {
            throw .undecodable(nil, encoding, offset: 0)
        }
        return changed
    }

    func oneField(_ encoded: String, _ path: Path) throws(HL7v2Error) -> String {
        let ends = [delimiters.field, UInt8.carriageReturn, UInt8.lineFeed]
        if encoded.utf8.contains(where: ends.contains) { throw .severalFields(path) }
        return encoded
    }

    /// The text escaped, once it is known that the message's set has its characters.
    func escaped(_ plain: String, for path: Path) throws(HL7v2Error) -> String {
        _ = try encoded(plain, for: path)
        // Two quotation marks would be the null value.
        if plain == "\"\"", let escape = delimiters.escape {
            let mark = String(UnicodeScalar(escape))
            return mark + "X2222" + mark
        }
        return try delimiters.escaped(plain)
    }

    /// The working bytes of a text, which must be in the message's set also where the working bytes are not.
    func encoded(_ text: String, for path: Path) throws(HL7v2Error) -> [UInt8] {
        do {
            let bytes = try encoding.encode(text)
            return storage.encoding.isTranscoded ? Array(text.utf8) : bytes
        } catch {
            throw HL7v2Error(error, at: path)
        }
    }

    /// A message from changed working bytes, in the set this one has.
    func rebuilt(_ working: [UInt8], limits: Limits = Limits()) throws(HL7v2Error) -> Message {
        guard storage.encoding.isTranscoded else { return try reread(working, limits) }
        do {
            let mark = storage.original.prefix(storage.encoding.markLength)
            return try reread(mark + encoding.encode(String(decoding: working, as: UTF8.self)), limits)
        } catch let error as CharacterSetError {
            throw HL7v2Error(error, at: nil)
        } catch let error as HL7v2Error {
            throw error
        } catch {
            throw .unavailable(encoding)
        }
    }

    /// Changed bytes; where the old ones decided on the set, that decision holds.
    private func reread(_ bytes: [UInt8], _ limits: Limits) throws(HL7v2Error) -> Message {
        let decision = storage.encoding
        if decision.origin == .bytes || decision.origin == .alternateLabel {
            return try Message(bytes, decision, limits)
        }
        return try Message(parsing: bytes, rules: Rules(defaultEncoding: encoding), limits: limits)
    }

    /// The working bytes with the place at `path` replaced.
    func edited(_ path: Path, with value: [UInt8]) throws(HL7v2Error) -> [UInt8] {
        let place = try EditPlace(self, path)
        var bytes = storage.bytes
        bytes.replaceSubrange(place.range, with: place.missing + value)
        return bytes
    }
}

/// Where an edit goes, and the separators that are missing before it.
struct EditPlace {
    var range: Range<Int>
    var missing: [UInt8] = []

    init(_ message: Message, _ path: Path) throws(HL7v2Error) {
        guard let segment = message.segment(path.segment, path.occurrence) else { throw .noSuchSegment(path) }
        guard let number = path.field, number > 0 else { throw .fixedField(path) }
        if let field = segment[number] {
            range = field.range
            try descend(message, path, into: field)
            return
        }
        let end = segment.offset + segment.bytes.count
        range = end..<end
        missing = Array(
            repeating: message.delimiters.field, count: number - max(segment.fieldCount, segment.isHeader ? 1 : 0))
        try pad(message, path, repetition: path.repetition ?? 1, component: path.component, path.subcomponent)
    }

    private mutating func descend(_ message: Message, _ path: Path, into field: Field) throws(HL7v2Error) {
        let number = path.component ?? (path.subcomponent == nil ? nil : 1)
        guard path.repetition != nil || number != nil else { return }
        let repetition = path.repetition ?? 1
        guard let place = field.repetition(repetition) else {
            range = range.upperBound..<range.upperBound
            let more = repetition - field.repetitions.count + 1
            return try pad(message, path, repetition: more, component: path.component, path.subcomponent)
        }
        range = place.range
        guard let number else { return }
        guard let component = place.component(number) else {
            range = range.upperBound..<range.upperBound
            let more = number - place.components.count + 1
            return try pad(message, path, repetition: 1, component: more, path.subcomponent)
        }
        range = component.range
        guard let number = path.subcomponent else { return }
        if let subcomponent = component.subcomponent(number) {
            range = subcomponent.range
        } else {
            range = range.upperBound..<range.upperBound
            try pad(message, path, repetition: 1, component: 1, number - component.subcomponents.count + 1)
        }
    }

    /// Adds the separators that lead from an empty place to the part numbered so.
    private mutating func pad(
        _ message: Message, _ path: Path, repetition: Int, component: Int?, _ subcomponent: Int?
    ) throws(HL7v2Error) {
        let delimiters = message.delimiters
        for (separator, count) in [
            (delimiters.repetition, repetition - 1), (delimiters.component, (component ?? 1) - 1),
            (delimiters.subcomponent, (subcomponent ?? 1) - 1),
        ] where count > 0 {
            guard let separator else { throw .noDelimiter(path) }
            missing += Array(repeating: separator, count: count)
        }
    }
}
