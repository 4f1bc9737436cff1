// SPDX-License-Identifier: Apache-2.0

/// Range of dates and times.
///
/// - Source: HL7 v2.5.1, section 2.A.20.
public struct DR: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Start of the range.
        case start = 1
        /// End of the range.
        case end
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Start of the range (DR.1); nil where the value ends before it.
    public var start: TS? { part(.start, as: TS.self) }

    /// End of the range (DR.2); nil where the value ends before it.
    public var end: TS? { part(.end, as: TS.self) }
}

/// Repeat interval.
///
/// - Source: HL7 v2.5.1, section 2.A.63.
public struct RI: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Repeat pattern.
        case repeatPattern = 1
        /// Explicit time interval.
        case explicitTimeInterval
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}

/// Composite quantity with units.
///
/// - Source: HL7 v2.5.1, section 2.A.11.
public struct CQ: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Quantity.
        case quantity = 1
        /// Units.
        case units
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Quantity (CQ.1); nil where the value ends before it.
    public var quantity: NM? { part(.quantity, as: NM.self) }

    /// Units (CQ.2); nil where the value ends before it.
    public var units: CodedElement? { part(.units, as: CodedElement.self) }
}

/// Order sequence definition.
///
/// - Source: HL7 v2.5.1, section 2.A.50.
public struct OSD: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Sequence or results flag.
        case sequenceFlag = 1
        /// Placer order number, entity identifier.
        case placerEntityIdentifier
        /// Placer order number, namespace id.
        case placerNamespaceID
        /// Filler order number, entity identifier.
        case fillerEntityIdentifier
        /// Filler order number, namespace id.
        case fillerNamespaceID
        /// Sequence condition value.
        case sequenceConditionValue
        /// Maximum number of repeats.
        case maximumRepeats
        /// Placer order number, universal id.
        case placerUniversalID
        /// Placer order number, universal id type.
        case placerUniversalIDType
        /// Filler order number, universal id.
        case fillerUniversalID
        /// Filler order number, universal id type.
        case fillerUniversalIDType
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}

/// Timing and quantity of an order, up to version 2.5.
///
/// - Source: HL7 v2.5.1, section 2.A.76.
public struct TQ: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Quantity.
        case quantity = 1
        /// Interval.
        case interval
        /// Duration.
        case duration
        /// Start date/time.
        case start
        /// End date/time.
        case end
        /// Priority.
        case priority
        /// Condition.
        case condition
        /// Text.
        case instruction
        /// Conjunction.
        case conjunction
        /// Order sequencing.
        case orderSequencing
        /// Occurrence duration.
        case occurrenceDuration
        /// Total occurrences.
        case totalOccurrences
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Quantity (TQ.1); nil where the value ends before it.
    public var quantity: CQ? { part(.quantity, as: CQ.self) }

    /// Interval (TQ.2); nil where the value ends before it.
    public var interval: RI? { part(.interval, as: RI.self) }

    /// Start date/time (TQ.4); nil where the value ends before it.
    public var start: TS? { part(.start, as: TS.self) }

    /// End date/time (TQ.5); nil where the value ends before it.
    public var end: TS? { part(.end, as: TS.self) }

    /// Order sequencing (TQ.10); nil where the value ends before it.
    public var orderSequencing: OSD? { part(.orderSequencing, as: OSD.self) }

    /// Occurrence duration (TQ.11); nil where the value ends before it.
    public var occurrenceDuration: CodedElement? { part(.occurrenceDuration, as: CodedElement.self) }

    /// Total occurrences (TQ.12); nil where the value ends before it.
    public var totalOccurrences: NM? { part(.totalOccurrences, as: NM.self) }
}
