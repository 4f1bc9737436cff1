// SPDX-License-Identifier: Apache-2.0

/// A number, digit for digit as it was written: nothing is rounded.
///
/// - Source: HL7 v2.5.1, section 2.A.47 (NM): a sign, digits, a point.
public struct DecimalNumber: Sendable, Hashable {
    /// Whether a minus stands before it.
    public let isNegative: Bool
    /// The digits before the point as written, leading zeros included; may be empty (`.5`).
    public let integerDigits: String
    /// The digits behind the point as written, trailing zeros included; may be empty.
    public let fractionDigits: String

    /// Reads a number.
    ///
    /// - Throws: ``MalformedValue``.
    public init(parsing text: String) throws(MalformedValue) {
        var reader = DigitReader(text)
        isNegative = reader.next(of: [UInt8(ascii: "+"), UInt8(ascii: "-")]) == UInt8(ascii: "-")
        integerDigits = String(decoding: reader.digits(), as: UTF8.self)
        let hasPoint = reader.next(of: [UInt8(ascii: ".")]) != nil
        fractionDigits = hasPoint ? String(decoding: reader.digits(), as: UTF8.self) : ""
        guard !integerDigits.isEmpty || !fractionDigits.isEmpty else { throw MalformedValue(.digit, at: reader.offset) }
        try reader.finish()
    }

    /// The number as text: `-0.50`.
    public var text: String {
        let whole = (isNegative ? "-" : "") + (integerDigits.isEmpty ? "0" : integerDigits)
        return fractionDigits.isEmpty ? whole : whole + "." + fractionDigits
    }

    /// The nearest binary number; infinite where there is none so large.
    public var double: Double { Double(text) ?? .nan }
}

/// A number.
///
/// - Source: HL7 v2.5.1, section 2.A.47.
public struct NM: Datatype {
    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// The number; nil for empty and null.
    ///
    /// - Throws: ``HL7v2Error/malformed(_:_:offset:)`` or ``HL7v2Error/undecodable(_:_:offset:)``.
    public func number() throws(HL7v2Error) -> DecimalNumber? {
        try parsed { (text) throws(MalformedValue) in try DecimalNumber(parsing: text) }
    }
}
