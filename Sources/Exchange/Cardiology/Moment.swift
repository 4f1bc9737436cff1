// SPDX-License-Identifier: Apache-2.0

import SCPECG

/// A local time on which can be reckoned.
struct Moment: Hashable {
    private static let dayMicroseconds = 86_400_000_000

    /// Days since 1970-01-01.
    let day: Int
    /// Since midnight.
    let microseconds: Int

    private init(day: Int, microseconds: Int) {
        self.day = day
        self.microseconds = microseconds
    }

    /// Nil when one of the two is missing or impossible.
    init?(_ date: SCPECG.CalendarDate?, _ time: SCPECG.ClockTime?) {
        guard let date, let time, date.isValid, time.isValid else { return nil }
        day = Self.days(date.year, date.month, date.day)
        microseconds = ((time.hour * 60 + time.minute) * 60 + time.second) * 1_000_000
    }

    /// The time in the first eight to fourteen digits of `YYYYMMDDHHMMSS`; what is missing is 0.
    init?(digits text: String) {
        let digits = text.utf8.prefix(14).prefix { (0x30...0x39).contains($0) }.map { Int($0 & 15) }
        guard digits.count >= 8 else { return nil }
        func number(_ start: Int, _ count: Int) -> Int {
            digits.dropFirst(start).prefix(count).reduce(0) { $0 * 10 + $1 }
        }
        let date = SCPECG.CalendarDate(year: number(0, 4), month: number(4, 2), day: number(6, 2))
        self.init(date, SCPECG.ClockTime(hour: number(8, 2), minute: number(10, 2), second: number(12, 2)))
    }

    func adding(microseconds count: Int) -> Moment {
        let (sum, overflow) = microseconds.addingReportingOverflow(count)
        let total = overflow ? Int.max : sum
        let rest = total % Self.dayMicroseconds
        let isBefore = rest < 0
        return Moment(
            day: day + total / Self.dayMicroseconds - (isBefore ? 1 : 0),
            microseconds: isBefore ? rest + Self.dayMicroseconds : rest)
    }

    /// `YYYYMMDD`.
    var dateDigits: String {
        let date = date
        return Self.padded(date.year, 4) + Self.padded(date.month, 2) + Self.padded(date.day, 2)
    }

    /// `HHMMSS`.
    var timeDigits: String {
        let seconds = microseconds / 1_000_000
        return Self.padded(seconds / 3600, 2) + Self.padded(seconds / 60 % 60, 2) + Self.padded(seconds % 60, 2)
    }

    /// `YYYYMMDDHHMMSS`.
    var digits: String { dateDigits + timeDigits }

    /// `YYYYMMDDHHMMSS.mmm`.
    var preciseDigits: String { digits + "." + Self.padded(microseconds / 1000 % 1000, 3) }

    /// The day as section 1 stores it.
    var date: SCPECG.CalendarDate {
        // Years begin in March here, so that the leap day is the last of one.
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return SCPECG.CalendarDate(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }

    /// `+0800` for 480 minutes.
    static func zone(_ minutes: Int) -> String {
        let size = abs(minutes)
        return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + padded(size % 60, 2)
    }
}
