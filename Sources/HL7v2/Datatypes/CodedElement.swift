// SPDX-License-Identifier: Apache-2.0

/// A coded value of any of the types CE, CWE, CNE and CF, which share their layout.
///
/// ``codings()`` gives the up to three codes for one meaning.
///
/// - Source: HL7 v2.5.1, section 2.A.6, 2.A.7, 2.A.8 and 2.A.13; parts 10 to 22: v2.7.
public struct CodedElement: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Identifier.
        case identifier = 1
        /// Text.
        case text
        /// Name of coding system.
        case nameOfCodingSystem
        /// Alternate identifier.
        case alternateIdentifier
        /// Alternate text.
        case alternateText
        /// Name of alternate coding system.
        case nameOfAlternateCodingSystem
        /// Coding system version id.
        case codingSystemVersion
        /// Alternate coding system version id.
        case alternateCodingSystemVersion
        /// Original text.
        case originalText
        /// Second alternate identifier.
        case secondAlternateIdentifier
        /// Second alternate text.
        case secondAlternateText
        /// Name of second alternate coding system.
        case nameOfSecondAlternateCodingSystem
        /// Second alternate coding system version id.
        case secondAlternateCodingSystemVersion
        /// Coding system OID.
        case codingSystemOID
        /// Value set OID.
        case valueSetOID
        /// Value set version.
        case valueSetVersion
        /// Alternate coding system OID.
        case alternateCodingSystemOID
        /// Alternate value set OID.
        case alternateValueSetOID
        /// Alternate value set version.
        case alternateValueSetVersion
        /// Second alternate coding system OID.
        case secondAlternateCodingSystemOID
        /// Second alternate value set OID.
        case secondAlternateValueSetOID
        /// Second alternate value set version.
        case secondAlternateValueSetVersion
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}

/// One code with its meaning and the system it is from.
public struct Coding: Sendable, Hashable {
    /// The code; nil where only a text is given.
    public let identifier: String?
    /// Its meaning as text.
    public let text: String?
    /// The coding system, by a name of table 0396 or a local one.
    public let system: String?
    /// The system's version.
    public let version: String?
}

extension CodedElement {
    /// The codes for this meaning in the order written, those without any part left out.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func codings() throws(HL7v2Error) -> [Coding] {
        let places: [(Part, Part, Part, Part)] = [
            (.identifier, .text, .nameOfCodingSystem, .codingSystemVersion),
            (.alternateIdentifier, .alternateText, .nameOfAlternateCodingSystem, .alternateCodingSystemVersion),
            (
                .secondAlternateIdentifier, .secondAlternateText, .nameOfSecondAlternateCodingSystem,
                .secondAlternateCodingSystemVersion
            ),
        ]
        var found: [Coding] = []
        for (identifier, meaning, system, version) in places {
            let coding = Coding(
                identifier: try text(identifier), text: try text(meaning), system: try text(system),
                version: try text(version))
            if coding.identifier != nil || coding.text != nil { found.append(coding) }
        }
        return found
    }

    /// The words to show: what the sender saw, else the first text, else the first code.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func displayText() throws(HL7v2Error) -> String? {
        if let original = try text(.originalText) { return original }
        let codings = try codings()
        return codings.compactMap(\.text).first ?? codings.compactMap(\.identifier).first
    }
}
