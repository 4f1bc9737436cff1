// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// Datatypes that depend on other fields, and values.
extension Subject {
    /// The datatype of a field: its own, or the one another field names. Nil where that is not known.
    func resolvedDatatype(of number: Int, in segment: Segment, _ node: Int) -> Int? {
        guard let definition = segmentProfile(node), definition.fields.indices.contains(number - 1) else { return nil }
        let own = definition.fields[number - 1].datatype
        guard let mapping = definition.mappings.first(where: { $0.position == number }) else { return own }
        return mappedCase(mapping, segment)?.datatype
    }

    /// The case of a mapping that a segment's values choose.
    func mappedCase(_ mapping: DynamicMapping, _ segment: Segment) -> DynamicMapping.Case? {
        guard let value = Self.text(segment[mapping.reference]) else { return nil }
        let second = secondValue(mapping, segment)
        return mapping.cases.first { $0.value == value && $0.secondValue != nil && $0.secondValue == second }
            ?? mapping.cases.first { $0.value == value && $0.secondValue == nil }
    }

    private func secondValue(_ mapping: DynamicMapping, _ segment: Segment) -> String? {
        guard let number = mapping.secondReference.first, let field = segment[number] else { return nil }
        guard let component = mapping.secondReference.dropFirst().first else { return Self.text(field.component(1)) }
        return Self.text(field.component(component))
    }

    private static func text(_ field: Field?) -> String? {
        guard let field, !field.isEmpty, !field.isNull else { return nil }
        return try? field.text()
    }

    // MARK: Values

    /// A value and how its datatype compares.
    struct Value: Sendable {
        let text: String
        let kind: ValueKind
        let element: Element
    }

    /// Why there is no value to look at.
    enum NoValue: Error { case composite, unreadable }

    /// The value of an element that has no parts.
    func value(_ element: Element) throws(NoValue) -> Value {
        guard case .data(let field, _) = element.content, isSimple(element, field) else { throw .composite }
        do {
            let text = try field.text()
            return Value(text: text, kind: ValueKind(datatype(element.datatype)?.name ?? ""), element: element)
        } catch {
            throw .unreadable
        }
    }

    private func isSimple(_ element: Element, _ field: Field) -> Bool {
        if let definition = datatype(element.datatype), !definition.isOpen { return definition.components.isEmpty }
        return !isDivided(field)
    }

    /// Whether a value has separators inside.
    func isDivided(_ field: Field) -> Bool { field.components.count > 1 || field.subcomponents.count > 1 }
}

/// How values of a datatype compare.
enum ValueKind: Sendable, Hashable {
    case text, number, time, date

    init(_ datatype: String) {
        self =
            switch datatype {
            case "NM", "SI": .number
            case "DT", "DTM", "TS": .date
            case "TM": .time
            default: .text
            }
    }
}
