// SPDX-License-Identifier: Apache-2.0

/// A point in time as a field holds it: the types DTM (one part) and the older TS (two).
///
/// ``dateTime()`` reads it.
///
/// - Source: HL7 v2.5.1, sections 2.A.22 and 2.A.77.
public struct TS: CompositeDatatype {
    /// The parts, by the numbers of the standard.
    public enum Part: Int, Sendable, CaseIterable {
        /// Time.
        case time = 1
        /// Degree of precision.
        case degreeOfPrecision
    }

    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }
}

extension TS {
    /// The time; nil for empty and null.
    ///
    /// A degree of precision that is less exact than the digits takes the rest away: `20260101^L` is a month.
    ///
    /// - Throws: ``HL7v2Error/malformed(_:_:offset:)`` or ``HL7v2Error/undecodable(_:_:offset:)``.
    public func dateTime() throws(HL7v2Error) -> DateTime? {
        guard let time = try part(.time, as: DTM.self)?.dateTime() else { return nil }
        guard let stated = try statedPrecision() else { return time }
        return time.limited(to: stated)
    }

    /// The degree of precision in the second part; nil where there is none, or another code.
    public func statedPrecision() throws(HL7v2Error) -> DateTime.Precision? {
        switch try text(.degreeOfPrecision) {
        case "Y": .year
        case "L": .month
        case "D": .day
        case "H": .hour
        case "M": .minute
        case "S": .second
        default: nil
        }
    }
}
