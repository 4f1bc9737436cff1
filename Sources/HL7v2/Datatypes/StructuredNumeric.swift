// SPDX-License-Identifier: Apache-2.0

/// Structured numeric: a number with a comparator, a range or a ratio.
///
/// ``meaning()`` says which of them it is.
///
/// - Source: HL7 v2.5.1, section 2.A.70.
public struct SN: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Comparator.
        case comparator = 1
        /// First number.
        case num1
        /// Separator or suffix.
        case separator
        /// Second number.
        case num2
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// First number (SN.2); nil where the value ends before it.
    public var num1: NM? { part(.num1, as: NM.self) }

    /// Second number (SN.4); nil where the value ends before it.
    public var num2: NM? { part(.num2, as: NM.self) }
}

extension SN {
    /// How a value compares with what was measured.
    public enum Comparator: String, Sendable, Hashable {
        /// Equal, also where nothing is written.
        case equal = "="
        /// Less.
        case less = "<"
        /// Less or equal.
        case atMost = "<="
        /// Greater.
        case greater = ">"
        /// Greater or equal.
        case atLeast = ">="
        /// Not equal.
        case notEqual = "<>"
    }

    /// What a structured numeric says.
    public enum Meaning: Sendable, Hashable {
        /// One number: `>^100`.
        case number(Comparator, DecimalNumber)
        /// Two numbers and all between them: `^100^-^200`.
        case range(Comparator, DecimalNumber, DecimalNumber)
        /// Two numbers and the sign between them, `:` or `/`: `^1^:^228`.
        case ratio(Comparator, DecimalNumber, String, DecimalNumber)
        /// A category such as `^2^+`.
        case atLeastCategory(Comparator, DecimalNumber)
        /// Another separator, or a part missing; the parts are there as written.
        case other
    }

    /// What the value says; nil for empty and null.
    ///
    /// - Throws: ``HL7v2Error/malformed(_:_:offset:)`` or ``HL7v2Error/undecodable(_:_:offset:)``.
    public func meaning() throws(HL7v2Error) -> Meaning? {
        if field.isEmpty || field.isNull { return nil }
        let comparator = try comparator()
        guard let first = try num1?.number() else { return .other }
        let second = try num2?.number()
        switch (try text(.separator), second) {
        case (nil, nil): return .number(comparator, first)
        case ("-", let second?): return .range(comparator, first, second)
        case (let sign?, let second?) where sign == ":" || sign == "/":
            return .ratio(comparator, first, sign, second)
        case ("+", nil): return .atLeastCategory(comparator, first)
        default: return .other
        }
    }

    /// The comparator; equal where none is written.
    public func comparator() throws(HL7v2Error) -> Comparator {
        guard let text = try text(.comparator) else { return .equal }
        guard let known = Comparator(rawValue: text) else {
            throw .malformed(nil, .comparator, offset: part(.comparator)?.range.lowerBound ?? 0)
        }
        return known
    }
}
