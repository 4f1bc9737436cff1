// SPDX-License-Identifier: Apache-2.0

/// Message type.
///
/// - Source: HL7 v2.5.1, section 2.A.44.
public struct MSG: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Message code (table 0076).
        case messageCode = 1
        /// Trigger event (table 0003).
        case triggerEvent
        /// Message structure (table 0354).
        case messageStructure
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}

/// Version identifier.
///
/// - Source: HL7 v2.5.1, section 2.A.81.
public struct VID: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Version id (table 0104).
        case versionID = 1
        /// Internationalization code.
        case internationalizationCode
        /// International version id.
        case internationalVersion
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Internationalization code (VID.2); nil where the value ends before it.
    public var internationalizationCode: CodedElement? { part(.internationalizationCode, as: CodedElement.self) }

    /// International version id (VID.3); nil where the value ends before it.
    public var internationalVersion: CodedElement? { part(.internationalVersion, as: CodedElement.self) }
}

/// Processing type.
///
/// - Source: HL7 v2.5.1, section 2.A.57.
public struct PT: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Processing id (table 0103).
        case processingID = 1
        /// Processing mode (table 0207).
        case processingMode
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}
