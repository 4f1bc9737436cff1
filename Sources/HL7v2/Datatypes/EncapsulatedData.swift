// SPDX-License-Identifier: Apache-2.0

/// Encapsulated data: a document, a picture, a recording.
///
/// ``decodedData()`` takes the bytes out of their encoding.
///
/// - Source: HL7 v2.5.1, section 2.A.24.
public struct ED: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Source application.
        case sourceApplication = 1
        /// Type of data (table 0191).
        case typeOfData
        /// Data subtype (table 0291).
        case dataSubtype
        /// Encoding (table 0299).
        case encoding
        /// Data.
        case data
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Source application (ED.1); nil where the value ends before it.
    public var sourceApplication: HD? { part(.sourceApplication, as: HD.self) }
}

/// Reference pointer: where a thing lies that the message does not hold.
///
/// - Source: HL7 v2.5.1, section 2.A.65.
public struct RP: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Pointer.
        case pointer = 1
        /// Application id.
        case application
        /// Type of data.
        case typeOfData
        /// Subtype.
        case subtype
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// Application id (RP.2); nil where the value ends before it.
    public var application: HD? { part(.application, as: HD.self) }
}
