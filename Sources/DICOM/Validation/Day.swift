// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A day of the Gregorian calendar.
struct Day: Sendable, Hashable, Comparable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil for days that the calendar does not have; years have four digits.
    init?(year: Int, month: Int, day: Int) {
        guard 0...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, year) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `YYYYMMDD`; nil for anything else.
    init?(_ digits: ArraySlice<UInt8>) {
        guard digits.count == 8, let number = Decimal.value(digits) else { return nil }
        self.init(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }

    private static func length(ofMonth month: Int, _ year: Int) -> Int {
        if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// `YYYYMMDD`.
    var digits: String { Decimal.padded(year, 4) + Decimal.padded(month, 2) + Decimal.padded(day, 2) }

    /// The day some days later, or earlier; nil beyond the years of four digits.
    func adding(days: Int) -> Day? {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return overflow || abs(sum) > 4_000_000 ? nil : Day(number: sum)
    }

    /// Days since 0000-03-01, so that a leap day ends a year.
    private var number: Int {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    private init?(number: Int) {
        let era = (number >= 0 ? number : number - 146096) / 146097
        let dayOfEra = number - era * 146097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
    }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// Whole numbers as ASCII digits.
enum Decimal {
    /// The number of one to eighteen digits; nil for anything else.
    static func value(_ digits: ArraySlice<UInt8>) -> Int? {
        guard 1...18 ~= digits.count, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 & 15) }
    }

    /// The number with zeros before it.
    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
