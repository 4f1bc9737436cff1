// SPDX-License-Identifier: Apache-2.0

/// A date, with a time or without, as exact as it was written:
/// `YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]`.
///
/// Parts are left out from the right only, so 2026 stands for all of that year.
///
/// - Source: HL7 v2.5.1, section 2.A.22 (DTM).
public struct DateTime: Sendable, Hashable {
    /// How exact a time is.
    public enum Precision: Int, Sendable, Comparable, CaseIterable {
        /// `YYYY`.
        case year
        /// `YYYYMM`.
        case month
        /// `YYYYMMDD`.
        case day
        /// To the hour.
        case hour
        /// To the minute.
        case minute
        /// To the second.
        case second
        /// One digit behind the point.
        case tenth
        /// Two digits.
        case hundredth
        /// Three digits.
        case thousandth
        /// Four digits.
        case tenThousandth

        /// Compares exactness: the year is the least exact.
        public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    /// 0 to 9999.
    public let year: Int
    /// 1 to 12; nil when not written.
    public private(set) var month: Int?
    /// 1 to 31; nil when not written.
    public private(set) var day: Int?
    /// The time of that day, its offset included; nil when not written.
    public private(set) var time: TimeOfDay?
    /// Minutes east of UTC (`+0800` is 480); nil when not written.
    public private(set) var offsetMinutes: Int?

    /// Reads a date or a date with a time.
    ///
    /// - Throws: ``MalformedValue`` with what is wrong and where.
    public init(parsing text: String) throws(MalformedValue) {
        var reader = DigitReader(text)
        let year = try reader.number(4, in: 0...9999, else: .length)
        self.year = year
        month = try reader.pair(in: 1...12, else: .month)
        if let month {
            day = try reader.pair(in: 1...GregorianCalendar.days(inMonth: month, year: year), else: .day)
        }
        if day != nil, reader.isAtDigit { time = try TimeOfDay(&reader) }
        offsetMinutes = try reader.zone()
        time?.offsetMinutes = offsetMinutes
        if !reader.isAtEnd, reader.bytes[reader.offset] == UInt8(ascii: ".") {
            throw MalformedValue(.fraction, at: reader.offset)
        }
        try reader.finish()
    }

    /// How exact the value is.
    public var precision: Precision {
        if let time { return time.precision }
        if day != nil { return .day }
        return month == nil ? .year : .month
    }

    /// The same value, no more exact than `precision`.
    public func limited(to precision: Precision) -> DateTime {
        var copy = self
        if precision < .month { copy.month = nil }
        if precision < .day { copy.day = nil }
        copy.time = precision < .hour ? nil : time?.limited(to: precision)
        return copy
    }
}
