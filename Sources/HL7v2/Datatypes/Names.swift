// SPDX-License-Identifier: Apache-2.0

/// Family name, with the parts of a surname that has some.
///
/// - Source: HL7 v2.5.1, section 2.A.30.
public struct FN: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Surname.
        case surname = 1
        /// Own surname prefix.
        case ownSurnamePrefix
        /// Own surname.
        case ownSurname
        /// Surname prefix from partner.
        case surnamePrefixFromPartner
        /// Surname from partner.
        case surnameFromPartner
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}

/// Extended person name.
///
/// ``fullName()`` puts the parts in their customary order.
///
/// - Source: HL7 v2.5.1, section 2.A.88; part 15: v2.7.
public struct XPN: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Family name.
        case familyName = 1
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
        /// Name type code (table 0200).
        case nameTypeCode
        /// Name representation code (table 0465).
        case nameRepresentationCode
        /// Name context.
        case nameContext
        /// Name validity range.
        case nameValidityRange
        /// Name assembly order (table 0444).
        case nameAssemblyOrder
        /// Effective date.
        case effectiveDate
        /// Expiration date.
        case expirationDate
        /// Professional suffix.
        case professionalSuffix
        /// Called by.
        case calledBy
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Family name (XPN.1); nil where the value ends before it.
    public var familyName: FN? { part(.familyName, as: FN.self) }

    /// Name context (XPN.9); nil where the value ends before it.
    public var nameContext: CodedElement? { part(.nameContext, as: CodedElement.self) }

    /// Name validity range (XPN.10); nil where the value ends before it.
    public var nameValidityRange: DR? { part(.nameValidityRange, as: DR.self) }

    /// Effective date (XPN.12); nil where the value ends before it.
    public var effectiveDate: TS? { part(.effectiveDate, as: TS.self) }

    /// Expiration date (XPN.13); nil where the value ends before it.
    public var expirationDate: TS? { part(.expirationDate, as: TS.self) }
}
