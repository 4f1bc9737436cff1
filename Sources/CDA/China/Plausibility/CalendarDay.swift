// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar in the years 1 to 9999.
public struct CalendarDay: Sendable, Hashable, Comparable {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day; nil for one that no calendar has.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.length(ofMonth: month, in: year) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day that eight ASCII digits YYYYMMDD begin with; what follows them is not looked at.
    public init?(digits: some Sequence<UInt8>) {
        let bytes = Array(digits.prefix(8))
        guard bytes.count == 8, let number = ValueFormat.decimal(bytes[...]) else { return nil }
        self.init(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }

    /// Earlier is less.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Full years from this day to another: the age (周岁) then of one born on this day. Negative before it.
    public func years(until other: CalendarDay) -> Int {
        let isComplete = (other.month, other.day) >= (month, day)
        return other.year - year - (isComplete ? 0 : 1)
    }

    /// Whether a living person may have been born on it: not after today, and not above 130 years ago.
    ///
    /// The 130 years are our own choice; no documented life was longer than 122.
    public func isPlausibleBirth(today: CalendarDay) -> Bool {
        self <= today && years(until: today) <= 130
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
