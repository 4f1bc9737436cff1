// SPDX-License-Identifier: Apache-2.0

/// The value of a DT element: a date and time, as precise as it is written, with the offset from UTC if it has one.
///
/// - Source: DICOM PS3.5, section 6.2 (DT).
public struct DateTime: Sendable, Hashable, CustomStringConvertible {
    /// The year.
    public let year: Int
    /// The month; nil when only the year is known.
    public let month: Int?
    /// The day; nil when no more than the month is known.
    public let day: Int?
    /// The time; nil when no more than the day is known.
    public let time: ClockTime?
    /// Minutes ahead of UTC; nil when the value does not say.
    public let offsetMinutes: Int?

    /// Reads `YYYYMMDDHHMMSS.FFFFFF&ZZXX`, cut at any part from the right; nil for anything else.
    public init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(4) else { return nil }
        self.year = year
        month = scanner.number(2, in: 1...12)
        day = month.flatMap { scanner.number(2, in: 1...CalendarDate.days(of: $0, in: year)) }
        let hasTime = day != nil && scanner.digitCount >= 2
        time = hasTime ? ClockTime(&scanner, allowsColons: false) : nil
        if hasTime, time == nil { return nil }
        guard let offset = Self.offset(&scanner) else { return nil }
        offsetMinutes = offset
        guard scanner.isAtEnd else { return nil }
    }

    /// The offset at the end: nil in the outer optional when it is malformed.
    private static func offset(_ scanner: inout DigitScanner) -> Int?? {
        let isEast = scanner.take("+")
        guard isEast || scanner.take("-") else { return .some(nil) }
        guard let hours = scanner.number(2, in: 0...14), let minutes = scanner.number(2, in: 0...59) else { return nil }
        let offset = hours * 60 + minutes
        guard offset <= (isEast ? 14 : 12) * 60 else { return nil }
        return .some(isEast ? offset : -offset)
    }

    /// The day, when it is known.
    public var date: CalendarDate? {
        guard let month, let day else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The value in the standard's form, as precise as it is.
    public var description: String {
        var text = Digits.padded(year, 4)
        if let month { text += Digits.padded(month, 2) }
        if let day { text += Digits.padded(day, 2) }
        if let time { text += time.description }
        guard let offsetMinutes else { return text }
        let minutes = abs(offsetMinutes)
        return text + (offsetMinutes < 0 ? "-" : "+") + Digits.padded(minutes / 60, 2) + Digits.padded(minutes % 60, 2)
    }
}
