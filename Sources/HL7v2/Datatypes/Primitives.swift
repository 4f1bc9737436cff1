// SPDX-License-Identifier: Apache-2.0

/// A point in time without parts.
///
/// - Source: HL7 v2.5.1, section 2.A.22.
public struct DTM: Datatype {
    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// The time; nil for empty and null.
    ///
    /// - Throws: ``HL7v2Error/malformed(_:_:offset:)`` or ``HL7v2Error/undecodable(_:_:offset:)``.
    public func dateTime() throws(HL7v2Error) -> DateTime? {
        try parsed { (text) throws(MalformedValue) in try DateTime(parsing: text) }
    }
}

/// A date.
///
/// - Source: HL7 v2.5.1, section 2.A.21.
public struct DT: Datatype {
    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// The date, which never has a time or an offset; nil for empty and null.
    ///
    /// - Throws: ``HL7v2Error/malformed(_:_:offset:)`` or ``HL7v2Error/undecodable(_:_:offset:)``.
    public func date() throws(HL7v2Error) -> DateTime? {
        try parsed { (text) throws(MalformedValue) in
            let date = try DateTime(parsing: text)
            guard text.utf8.count <= 8, date.offsetMinutes == nil else {
                throw MalformedValue(.length, at: min(8, date.day == nil ? (date.month == nil ? 4 : 6) : 8))
            }
            return date
        }
    }
}

/// A time of day.
///
/// - Source: HL7 v2.5.1, section 2.A.75.
public struct TM: Datatype {
    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// The time; nil for empty and null.
    ///
    /// - Throws: ``HL7v2Error/malformed(_:_:offset:)`` or ``HL7v2Error/undecodable(_:_:offset:)``.
    public func timeOfDay() throws(HL7v2Error) -> TimeOfDay? {
        try parsed { (text) throws(MalformedValue) in try TimeOfDay(parsing: text) }
    }
}

/// A sequence identifier: a count without sign.
///
/// - Source: HL7 v2.5.1, section 2.A.69.
public struct SI: Datatype {
    /// The value as written.
    public let field: Field

    /// Reads a value.
    public init(_ field: Field) { self.field = field }

    /// The count; nil for empty and null.
    ///
    /// - Throws: ``HL7v2Error/malformed(_:_:offset:)`` or ``HL7v2Error/undecodable(_:_:offset:)``.
    public func count() throws(HL7v2Error) -> Int? {
        try parsed { (text) throws(MalformedValue) in
            var reader = DigitReader(text)
            let digits = reader.digits()
            try reader.finish()
            guard let count = Int(String(decoding: digits, as: UTF8.self)) else { throw MalformedValue(.range, at: 0) }
            return count
        }
    }
}
