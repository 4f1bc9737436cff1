// SPDX-License-Identifier: Apache-2.0

/// Street address, with the parts of a street line that has some.
///
/// - Source: HL7 v2.5.1, section 2.A.67.
public struct SAD: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Street or mailing address.
        case streetOrMailingAddress = 1
        /// Street name.
        case streetName
        /// Dwelling number.
        case dwellingNumber
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}

/// Extended address.
///
/// - Source: HL7 v2.5.1, section 2.A.85; parts 13 to 23: v2.6 and v2.7.
public struct XAD: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Street address.
        case streetAddress = 1
        /// Other designation.
        case otherDesignation
        /// City.
        case city
        /// State or province.
        case stateOrProvince
        /// Zip or postal code.
        case postalCode
        /// Country.
        case country
        /// Address type (table 0190).
        case addressType
        /// Other geographic designation.
        case otherGeographicDesignation
        /// County or parish code.
        case countyOrParishCode
        /// Census tract.
        case censusTract
        /// Address representation code (table 0465).
        case addressRepresentationCode
        /// Address validity range.
        case addressValidityRange
        /// Effective date.
        case effectiveDate
        /// Expiration date.
        case expirationDate
        /// Expiration reason.
        case expirationReason
        /// Temporary indicator.
        case temporaryIndicator
        /// Bad address indicator.
        case badAddressIndicator
        /// Address usage.
        case addressUsage
        /// Addressee.
        case addressee
        /// Comment.
        case comment
        /// Preference order.
        case preferenceOrder
        /// Protection code.
        case protectionCode
        /// Address identifier.
        case addressIdentifier
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Street address (XAD.1); nil where the value ends before it.
    public var streetAddress: SAD? { part(.streetAddress, as: SAD.self) }

    /// Address validity range (XAD.12); nil where the value ends before it.
    public var addressValidityRange: DR? { part(.addressValidityRange, as: DR.self) }

    /// Effective date (XAD.13); nil where the value ends before it.
    public var effectiveDate: TS? { part(.effectiveDate, as: TS.self) }

    /// Expiration date (XAD.14); nil where the value ends before it.
    public var expirationDate: TS? { part(.expirationDate, as: TS.self) }

    /// Expiration reason (XAD.15); nil where the value ends before it.
    public var expirationReason: CodedElement? { part(.expirationReason, as: CodedElement.self) }

    /// Protection code (XAD.22); nil where the value ends before it.
    public var protectionCode: CodedElement? { part(.protectionCode, as: CodedElement.self) }

    /// Address identifier (XAD.23); nil where the value ends before it.
    public var addressIdentifier: EI? { part(.addressIdentifier, as: EI.self) }
}

/// Extended telecommunication number.
///
/// - Source: HL7 v2.5.1, section 2.A.89; parts 13 to 18: v2.7.
public struct XTN: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Telephone number in the old TN form, or whatever text a sender puts there.
        case telephoneNumber = 1
        /// Telecommunication use code (table 0201).
        case useCode
        /// Telecommunication equipment type (table 0202).
        case equipmentType
        /// Communication address: electronic mail and such.
        case communicationAddress
        /// Country code.
        case countryCode
        /// Area or city code.
        case areaOrCityCode
        /// Local number.
        case localNumber
        /// Extension.
        case extensionNumber
        /// Any text.
        case anyText
        /// Extension prefix.
        case extensionPrefix
        /// Speed dial code.
        case speedDialCode
        /// Unformatted telephone number.
        case unformattedTelephoneNumber
        /// Effective start date.
        case effectiveStartDate
        /// Expiration date.
        case expirationDate
        /// Expiration reason.
        case expirationReason
        /// Protection code.
        case protectionCode
        /// Shared telecommunication identifier.
        case sharedTelecommunicationIdentifier
        /// Preference order.
        case preferenceOrder
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Effective start date (XTN.13); nil where the value ends before it.
    public var effectiveStartDate: TS? { part(.effectiveStartDate, as: TS.self) }

    /// Expiration date (XTN.14); nil where the value ends before it.
    public var expirationDate: TS? { part(.expirationDate, as: TS.self) }

    /// Expiration reason (XTN.15); nil where the value ends before it.
    public var expirationReason: CodedElement? { part(.expirationReason, as: CodedElement.self) }

    /// Protection code (XTN.16); nil where the value ends before it.
    public var protectionCode: CodedElement? { part(.protectionCode, as: CodedElement.self) }

    /// Shared telecommunication identifier (XTN.17); nil where the value ends before it.
    public var sharedTelecommunicationIdentifier: EI? { part(.sharedTelecommunicationIdentifier, as: EI.self) }
}
