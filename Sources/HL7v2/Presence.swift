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
    public var isNull: Bool { range.count == 2 && bytes.elementsEqual([0x22, 0x22]) }

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
    public func text(at path: Path) throws(HL7v2Error) -> String { try presence(at: path).text ?? "" }

    /// The text at a path such as `PID-3[2].4.2`; nil when nothing is there, or nothing that can be read.
    public subscript(path: String) -> String? {
        guard let path = try? Path(parsing: path) else { return nil }
        return (try? presence(at: path))?.text
    }

    /// The bytes at a path; nil when the message ends before it.
    public func field(at path: Path) -> Field? {
        guard let segment = segment(path.segment, path.occurrence), let number = path.field else { return nil }
        guard var place = segment[number] else { return nil }
        if path.repetition != nil || path.component != nil || path.subcomponent != nil {
            guard let found = place.repetition(path.repetition ?? 1) else { return nil }
            place = found
        }
        if let component = path.component {
            guard let found = place.component(component) else { return nil }
            place = found
        }
        return path.subcomponent.map { place.subcomponent($0) } ?? place
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
