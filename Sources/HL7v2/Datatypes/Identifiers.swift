// SPDX-License-Identifier: Apache-2.0

/// Hierarchic designator: a namespace, a universal identifier, or both.
///
/// - Source: HL7 v2.5.1, section 2.A.33.
public struct HD: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Namespace id.
        case namespaceID = 1
        /// Universal id.
        case universalID
        /// Universal id type.
        case universalIDType
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}

/// Entity identifier: a number and who gave it.
///
/// - Source: HL7 v2.5.1, section 2.A.25.
public struct EI: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Entity identifier.
        case entityIdentifier = 1
        /// Namespace id.
        case namespaceID
        /// Universal id.
        case universalID
        /// Universal id type.
        case universalIDType
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}

/// Entity identifier pair: the numbers the placer and the filler gave.
///
/// - Source: HL7 v2.5.1, section 2.A.26.
public struct EIP: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Placer assigned identifier.
        case placerAssignedIdentifier = 1
        /// Filler assigned identifier.
        case fillerAssignedIdentifier
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Placer assigned identifier (EIP.1); nil where the value ends before it.
    public var placerAssignedIdentifier: EI? { part(.placerAssignedIdentifier, as: EI.self) }

    /// Filler assigned identifier (EIP.2); nil where the value ends before it.
    public var fillerAssignedIdentifier: EI? { part(.fillerAssignedIdentifier, as: EI.self) }
}

/// Extended composite identifier: a number with its authority and its type.
///
/// - Source: HL7 v2.5.1, section 2.A.14; parts 11 and 12: v2.7.
public struct CX: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Id number.
        case idNumber = 1
        /// Check digit.
        case checkDigit
        /// Check digit scheme.
        case checkDigitScheme
        /// Assigning authority.
        case assigningAuthority
        /// Identifier type code.
        case identifierTypeCode
        /// Assigning facility.
        case assigningFacility
        /// Effective date.
        case effectiveDate
        /// Expiration date.
        case expirationDate
        /// Assigning jurisdiction.
        case assigningJurisdiction
        /// Assigning agency.
        case assigningAgency
        /// Security check.
        case securityCheck
        /// Security check scheme.
        case securityCheckScheme
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Assigning authority (CX.4); nil where the value ends before it.
    public var assigningAuthority: HD? { part(.assigningAuthority, as: HD.self) }

    /// Assigning facility (CX.6); nil where the value ends before it.
    public var assigningFacility: HD? { part(.assigningFacility, as: HD.self) }

    /// Effective date (CX.7); nil where the value ends before it.
    public var effectiveDate: DT? { part(.effectiveDate, as: DT.self) }

    /// Expiration date (CX.8); nil where the value ends before it.
    public var expirationDate: DT? { part(.expirationDate, as: DT.self) }

    /// Assigning jurisdiction (CX.9); nil where the value ends before it.
    public var assigningJurisdiction: CodedElement? { part(.assigningJurisdiction, as: CodedElement.self) }

    /// Assigning agency (CX.10); nil where the value ends before it.
    public var assigningAgency: CodedElement? { part(.assigningAgency, as: CodedElement.self) }
}

/// Extended name and identification number of an organisation.
///
/// - Source: HL7 v2.5.1, section 2.A.87.
public struct XON: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Organization name.
        case organizationName = 1
        /// Organization name type code.
        case organizationNameTypeCode
        /// Id number.
        case idNumber
        /// Check digit.
        case checkDigit
        /// Check digit scheme.
        case checkDigitScheme
        /// Assigning authority.
        case assigningAuthority
        /// Identifier type code.
        case identifierTypeCode
        /// Assigning facility.
        case assigningFacility
        /// Name representation code.
        case nameRepresentationCode
        /// Organization identifier.
        case organizationIdentifier
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Assigning authority (XON.6); nil where the value ends before it.
    public var assigningAuthority: HD? { part(.assigningAuthority, as: HD.self) }

    /// Assigning facility (XON.8); nil where the value ends before it.
    public var assigningFacility: HD? { part(.assigningFacility, as: HD.self) }
}

/// Driver's licence number.
///
/// - Source: HL7 v2.5.1, section 2.A.18.
public struct DLN: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// License number.
        case licenseNumber = 1
        /// Issuing state, province or country.
        case issuer
        /// Expiration date.
        case expirationDate
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Expiration date (DLN.3); nil where the value ends before it.
    public var expirationDate: DT? { part(.expirationDate, as: DT.self) }
}

extension HD {
    /// The object identifier, where the universal identifier is one.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    /// - Source: HL7 table 0301: type `ISO`.
    public func oid() throws(HL7v2Error) -> String? {
        guard try text(.universalIDType) == "ISO" else { return nil }
        return try text(.universalID)
    }
}
