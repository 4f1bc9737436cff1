// SPDX-License-Identifier: Apache-2.0

import Exchange

/// Times as HL7 writes them, in China's one time zone wherever the runner stands, shifted.
struct ClockText: Sendable {
    /// Days since 1970-01-01 and seconds since midnight.
    private let day: Int
    private let second: Int

    /// The present.
    init() { self.init(digits: CountyTime.digits()) }

    init(digits: String) {
        func number(_ start: Int, _ count: Int) -> Int { Int(digits.dropFirst(start).prefix(count)) ?? 0 }
        day = Self.days(number(0, 4), number(4, 2), number(6, 2))
        second = (number(8, 2) * 60 + number(10, 2)) * 60 + number(12, 2)
    }

    /// What `now`, `today` and both with a shift such as `-2h`, `+7d`, `-30min` stand for; nil for anything else.
    func meaning(_ word: String) -> String? {
        for (name, length) in [("now", 14), ("today", 8)] where word.hasPrefix(name) {
            let shift = word.dropFirst(name.count)
            if shift.isEmpty { return String(shifted(0).prefix(length)) }
            return Self.seconds(String(shift)).map { String(shifted($0).prefix(length)) }
        }
        return nil
    }

    private static func seconds(_ shift: String) -> Int? {
        guard let sign = shift.first, sign == "-" || sign == "+" else { return nil }
        let digits = shift.dropFirst().prefix { $0.isNumber }
        let units = ["s": 1, "min": 60, "h": 3600, "d": 86_400]
        guard let number = Int(digits), number < 100_000, let unit = units[String(shift.dropFirst(1 + digits.count))]
        else { return nil }
        return (sign == "-" ? -1 : 1) * number * unit
    }

    private func shifted(_ seconds: Int) -> String {
        let total = day * 86_400 + second + seconds
        let (whole, rest) = (Int((Double(total) / 86_400).rounded(.down)), ((total % 86_400) + 86_400) % 86_400)
        let (year, month, date) = Self.civil(whole)
        let parts = [(year, 4), (month, 2), (date, 2), (rest / 3600, 2), (rest / 60 % 60, 2), (rest % 60, 2)]
        return parts.map { number, width in
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }.joined()
    }

    /// Days since 1970-01-01 of a date of the Gregorian calendar.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let position = (5 * dayOfYear + 2) / 153
        let month = position + (position < 10 ? 3 : -9)
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * position + 2) / 5 + 1
        )
    }
}
