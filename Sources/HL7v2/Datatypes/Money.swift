// SPDX-License-Identifier: Apache-2.0

/// Money.
///
/// - Source: HL7 v2.5.1, section 2.A.41.
public struct MO: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Quantity.
        case quantity = 1
        /// Denomination (ISO 4217).
        case denomination
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Quantity (MO.1); nil where the value ends before it.
    public var quantity: NM? { part(.quantity, as: NM.self) }
}

/// Composite price.
///
/// - Source: HL7 v2.5.1, section 2.A.10.
public struct CP: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Price.
        case price = 1
        /// Price type.
        case priceType
        /// From value.
        case fromValue
        /// To value.
        case toValue
        /// Range units.
        case rangeUnits
        /// Range type.
        case rangeType
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Price (CP.1); nil where the value ends before it.
    public var price: MO? { part(.price, as: MO.self) }

    /// From value (CP.3); nil where the value ends before it.
    public var fromValue: NM? { part(.fromValue, as: NM.self) }

    /// To value (CP.4); nil where the value ends before it.
    public var toValue: NM? { part(.toValue, as: NM.self) }

    /// Range units (CP.5); nil where the value ends before it.
    public var rangeUnits: CodedElement? { part(.rangeUnits, as: CodedElement.self) }
}

/// Financial class.
///
/// - Source: HL7 v2.5.1, section 2.A.29.
public struct FC: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Financial class code.
        case financialClassCode = 1
        /// Effective date.
        case effectiveDate
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Effective date (FC.2); nil where the value ends before it.
    public var effectiveDate: TS? { part(.effectiveDate, as: TS.self) }
}

/// Job code and class.
///
/// - Source: HL7 v2.5.1, section 2.A.37.
public struct JCC: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Job code.
        case jobCode = 1
        /// Job class.
        case jobClass
        /// Job description text.
        case jobDescription
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}
