// SPDX-License-Identifier: Apache-2.0

/// Person location.
///
/// - Source: HL7 v2.5.1, section 2.A.53.
public struct PL: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Point of care.
        case pointOfCare = 1
        /// Room.
        case room
        /// Bed.
        case bed
        /// Facility.
        case facility
        /// Location status.
        case locationStatus
        /// Person location type.
        case personLocationType
        /// Building.
        case building
        /// Floor.
        case floor
        /// Location description.
        case locationDescription
        /// Comprehensive location identifier.
        case comprehensiveLocationIdentifier
        /// Assigning authority for location.
        case assigningAuthorityForLocation
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Facility (PL.4); nil where the value ends before it.
    public var facility: HD? { part(.facility, as: HD.self) }

    /// Comprehensive location identifier (PL.10); nil where the value ends before it.
    public var comprehensiveLocationIdentifier: EI? { part(.comprehensiveLocationIdentifier, as: EI.self) }

    /// Assigning authority for location (PL.11); nil where the value ends before it.
    public var assigningAuthorityForLocation: HD? { part(.assigningAuthorityForLocation, as: HD.self) }
}

/// Name with date and location, as in OBR-32.
///
/// - Source: HL7 v2.5.1, section 2.A.46.
public struct NDL: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Name.
        case name = 1
        /// Start date/time.
        case start
        /// End date/time.
        case end
        /// Point of care.
        case pointOfCare
        /// Room.
        case room
        /// Bed.
        case bed
        /// Facility.
        case facility
        /// Location status.
        case locationStatus
        /// Patient location type.
        case patientLocationType
        /// Building.
        case building
        /// Floor.
        case floor
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Start date/time (NDL.2); nil where the value ends before it.
    public var start: TS? { part(.start, as: TS.self) }

    /// End date/time (NDL.3); nil where the value ends before it.
    public var end: TS? { part(.end, as: TS.self) }

    /// Facility (NDL.7); nil where the value ends before it.
    public var facility: HD? { part(.facility, as: HD.self) }
}
