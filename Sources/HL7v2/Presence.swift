// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// What a field says, the three kinds of nothing kept apart.
///
/// - Source: HL7 v2.5.1, section 2.5.3 (fields: null against empty).
public enum Presence: Sendable, Hashable {
    /// The segment is not there, or ends before the field.
    case absent
    /// The field is there and empty: nothing is said, a receiver keeps what it has.
    case empty
    /// The field is `""`: a receiver deletes what it has.
    case null
    /// The field has a value.
    case value(String)

    /// The text of a value; nil for the three kinds of nothing.
    public var text: String? {
        if case .value(let text) = self { text } else { nil }
    }
}

extension Field {
    /// Whether nothing stands between the separators.
    public var isEmpty: Bool { range.isEmpty }

    /// Whether the value is `""`.
    public var isNull: Bool { message.storage.isNull(range) }

    /// The value with its escapes resolved.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func presence() throws(HL7v2Error) -> Presence {
        if isEmpty { return .empty }
        return isNull ? .null : .value(try text())
    }
}

extension Message {
    /// The value at a path.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` when its bytes are not in the message's set.
    public func presence(at path: Path) throws(HL7v2Error) -> Presence {
        guard let field = field(at: path) else { return .absent }
        do {
            return try field.presence()
        } catch .undecodable(_, let encoding, let offset) {
            throw .undecodable(path, encoding, offset: offset)
        }
    }

    /// The text at a path: empty for absent, empty and null.
    public func text(at path: Path) throws(HL7v2Error) -> String {
        guard let (range, _) = storage.place(of: path), !range.isEmpty, !storage.isNull(range) else { return "" }
        if let plain = storage.plainText(range) { return plain }
        return try presence(at: path).text ?? ""
    }

    /// The text at a path such as `PID-3[2].4.2`; nil when nothing is there, or nothing that can be read.
    public subscript(path: String) -> String? {
        guard let path = try? Path(parsing: path) else { return nil }
        return (try? presence(at: path))?.text
    }

    /// The bytes at a path; nil when the message ends before it.
    public func field(at path: Path) -> Field? {
        guard let (range, isLiteral) = storage.place(of: path) else { return nil }
        return Field(message: self, range: range, isLiteral: isLiteral, level: path.level)
    }
}

extension Message.Storage {
    /// The range a path names, and whether it is a separator field of a header; nil when the message ends before it.
    func place(of path: Path) -> (range: Range<Int>, isLiteral: Bool)? {
        let name = path.packedSegment
        guard name != 0, let index = index(of: name, path.occurrence), let number = path.field, number > 0 else {
            return nil
        }
        let isHeader = SegmentName.isHeader(name)
        if isHeader, number <= 2 {
            let field = Segment(message: Message(storage: self), index: index)[number]
            let isWhole = (path.repetition ?? 1, path.component ?? 1, path.subcomponent ?? 1) == (1, 1, 1)
            return isWhole ? field.map { ($0.range, true) } : nil
        }
        guard let range = rawField(index, isHeader ? number - 1 : number) else { return nil }
        return part(of: range, path).map { ($0, false) }
    }

    /// The range of the part of a field that a path names.
    private func part(of field: Range<Int>, _ path: Path) -> Range<Int>? {
        let isDeeper = path.component != nil || path.subcomponent != nil
        var range = field
        if isDeeper || path.repetition != nil {
            guard let found = part(path.repetition ?? 1, of: range, delimiters.repetition) else { return nil }
            range = found
        }
        if isDeeper {
            guard let found = part(path.component ?? 1, of: range, delimiters.component) else { return nil }
            range = found
        }
        guard let subcomponent = path.subcomponent else { return range }
        return part(subcomponent, of: range, delimiters.subcomponent)
    }

    /// Whether a range of the working bytes holds `""`.
    func isNull(_ range: Range<Int>) -> Bool {
        range.count == 2 && bytes[range.lowerBound] == 0x22 && bytes[range.lowerBound + 1] == 0x22
    }

    /// The place of a segment by its packed name.
    func index(of name: UInt32, _ occurrence: Int) -> Int? {
        var left = occurrence
        for index in segments.indices where segments[index].name == name {
            left -= 1
            if left == 0 { return index }
        }
        return nil
    }
}

extension Message {
    /// A part of the message as ER7 text, escapes kept.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` when its bytes are not in the message's set.
    public func encodedText(of field: Field) throws(HL7v2Error) -> String {
        do {
            return try storage.encoding.workingEncoding.decode(field.bytes)
        } catch {
            throw HL7v2Error(error, at: nil, from: field.range.lowerBound)
        }
    }
}

extension Path {
    /// How deep the path reaches.
    var level: Field.Level {
        if subcomponent != nil { return .subcomponent }
        if component != nil { return .component }
        return repetition == nil ? .field : .repetition
    }
}
