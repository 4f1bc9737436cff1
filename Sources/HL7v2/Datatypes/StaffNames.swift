// SPDX-License-Identifier: Apache-2.0

/// Extended composite id number and name of a person, mostly of the staff.
///
/// - Source: HL7 v2.5.1, section 2.A.86; parts 24 and 25: v2.7.
public struct XCN: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Id number.
        case idNumber = 1
        /// Family name.
        case familyName
        /// Given name.
        case givenName
        /// Second and further given names.
        case secondAndFurtherGivenNames
        /// Suffix.
        case suffix
        /// Prefix.
        case prefix
        /// Degree.
        case degree
        /// Source table.
        case sourceTable
        /// Assigning authority.
        case assigningAuthority
        /// Name type code.
        case nameTypeCode
        /// Identifier check digit.
        case identifierCheckDigit
        /// Check digit scheme.
        case checkDigitScheme
        /// Identifier type code.
        case identifierTypeCode
        /// Assigning facility.
        case assigningFacility
        /// Name representation code.
        case nameRepresentationCode
        /// Name context.
        case nameContext
        /// Name validity range.
        case nameValidityRange
        /// Name assembly order.
        case nameAssemblyOrder
        /// Effective date.
        case effectiveDate
        /// Expiration date.
        case expirationDate
        /// Professional suffix.
        case professionalSuffix
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

    /// Family name (XCN.2); nil where the value ends before it.
    public var familyName: FN? { part(.familyName, as: FN.self) }

    /// Assigning authority (XCN.9); nil where the value ends before it.
    public var assigningAuthority: HD? { part(.assigningAuthority, as: HD.self) }

    /// Assigning facility (XCN.14); nil where the value ends before it.
    public var assigningFacility: HD? { part(.assigningFacility, as: HD.self) }

    /// Name context (XCN.16); nil where the value ends before it.
    public var nameContext: CodedElement? { part(.nameContext, as: CodedElement.self) }

    /// Name validity range (XCN.17); nil where the value ends before it.
    public var nameValidityRange: DR? { part(.nameValidityRange, as: DR.self) }

    /// Effective date (XCN.19); nil where the value ends before it.
    public var effectiveDate: TS? { part(.effectiveDate, as: TS.self) }

    /// Expiration date (XCN.20); nil where the value ends before it.
    public var expirationDate: TS? { part(.expirationDate, as: TS.self) }

    /// Assigning jurisdiction (XCN.22); nil where the value ends before it.
    public var assigningJurisdiction: CodedElement? { part(.assigningJurisdiction, as: CodedElement.self) }

    /// Assigning agency (XCN.23); nil where the value ends before it.
    public var assigningAgency: CodedElement? { part(.assigningAgency, as: CodedElement.self) }
}

/// Performing person and the time of what was done.
///
/// - Source: HL7 v2.5.1, section 2.A.55; parts 25 and 26: v2.7.
public struct PPN: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Id number.
        case idNumber = 1
        /// Family name.
        case familyName
        /// Given name.
        case givenName
        /// Second and further given names.
        case secondAndFurtherGivenNames
        /// Suffix.
        case suffix
        /// Prefix.
        case prefix
        /// Degree.
        case degree
        /// Source table.
        case sourceTable
        /// Assigning authority.
        case assigningAuthority
        /// Name type code.
        case nameTypeCode
        /// Identifier check digit.
        case identifierCheckDigit
        /// Check digit scheme.
        case checkDigitScheme
        /// Identifier type code.
        case identifierTypeCode
        /// Assigning facility.
        case assigningFacility
        /// Date and time the action was performed.
        case actionPerformed
        /// Name representation code.
        case nameRepresentationCode
        /// Name context.
        case nameContext
        /// Name validity range.
        case nameValidityRange
        /// Name assembly order.
        case nameAssemblyOrder
        /// Effective date.
        case effectiveDate
        /// Expiration date.
        case expirationDate
        /// Professional suffix.
        case professionalSuffix
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

    /// Family name (PPN.2); nil where the value ends before it.
    public var familyName: FN? { part(.familyName, as: FN.self) }

    /// Assigning authority (PPN.9); nil where the value ends before it.
    public var assigningAuthority: HD? { part(.assigningAuthority, as: HD.self) }

    /// Assigning facility (PPN.14); nil where the value ends before it.
    public var assigningFacility: HD? { part(.assigningFacility, as: HD.self) }

    /// Date and time the action was performed (PPN.15); nil where the value ends before it.
    public var actionPerformed: TS? { part(.actionPerformed, as: TS.self) }

    /// Name context (PPN.17); nil where the value ends before it.
    public var nameContext: CodedElement? { part(.nameContext, as: CodedElement.self) }

    /// Name validity range (PPN.18); nil where the value ends before it.
    public var nameValidityRange: DR? { part(.nameValidityRange, as: DR.self) }

    /// Effective date (PPN.20); nil where the value ends before it.
    public var effectiveDate: TS? { part(.effectiveDate, as: TS.self) }

    /// Expiration date (PPN.21); nil where the value ends before it.
    public var expirationDate: TS? { part(.expirationDate, as: TS.self) }

    /// Assigning jurisdiction (PPN.23); nil where the value ends before it.
    public var assigningJurisdiction: CodedElement? { part(.assigningJurisdiction, as: CodedElement.self) }

    /// Assigning agency (PPN.24); nil where the value ends before it.
    public var assigningAgency: CodedElement? { part(.assigningAgency, as: CodedElement.self) }
}
