// SPDX-License-Identifier: Apache-2.0

/// A view of a field, a repetition, a component or a subcomponent as one of the standard's datatypes.
///
/// A view holds the bytes as written and reads them when asked, so that nothing is lost and nothing fails before it is
/// needed.
public protocol Datatype: Sendable {
    /// Looks at a value; any value can be looked at.
    init(_ field: Field)
    /// The value as written.
    var field: Field { get }
}

extension Datatype {
    /// Whether the value is empty, null or says something.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func presence() throws(HL7v2Error) -> Presence { try field.presence() }

    /// The value as ER7 text, separators and escapes kept.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func encodedText() throws(HL7v2Error) -> String { try field.message.encodedText(of: field) }

    /// What `parse` makes of the text; nil for empty and null.
    func parsed<Value>(
        _ parse: (String) throws(MalformedValue) -> Value
    ) throws(HL7v2Error) -> Value? {
        guard let text = try presence().text else { return nil }
        do {
            return try parse(text)
        } catch {
            // Behind an escape the offsets of text and bytes part.
            let inside = text.utf8.count == field.range.count ? error.offset : 0
            throw .malformed(nil, error.problem, offset: field.range.lowerBound + inside)
        }
    }
}

/// A datatype made of parts: components, or subcomponents where the value is itself a component.
///
/// Of a field with several repetitions the first is read; ``Field/repetitions(as:)`` gives them all.
public protocol CompositeDatatype: Datatype {
    /// The parts by number, from 1.
    associatedtype Part: RawRepresentable, Sendable, CaseIterable where Part.RawValue == Int
}

extension CompositeDatatype {
    /// A part as written; nil where the value ends before it.
    public func part(_ part: Part) -> Field? { field.element(part.rawValue) }

    /// A part as a datatype; nil where the value ends before it.
    public func part<Value: Datatype>(_ part: Part, as type: Value.Type) -> Value? { self.part(part).map(Value.init) }

    /// What a part says, the three kinds of nothing kept apart.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func presence(_ part: Part) throws(HL7v2Error) -> Presence {
        guard let field = self.part(part) else { return .absent }
        return try field.presence()
    }

    /// The text of a part; nil for the three kinds of nothing.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func text(_ part: Part) throws(HL7v2Error) -> String? { try presence(part).text }
}
