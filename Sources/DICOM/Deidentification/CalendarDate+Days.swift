// SPDX-License-Identifier: Apache-2.0

extension CalendarDate {
    /// The day some days later, or earlier; nil beyond the years of four digits.
    func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return overflow || abs(sum) > 4_000_000 ? nil : CalendarDate(number: sum)
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
}

/// Dates moved by whole days, as exact as they were.
enum DateShift {
    /// The shifted text of DA or DT values; nil when one of them is no date.
    static func shifted(_ element: DataElement, by days: Int) -> String? {
        var shifted: [String] = []
        for value in element.strings {
            guard let one = value.isEmpty ? "" : shiftedOne(value, element.vr, days) else { return nil }
            shifted.append(one)
        }
        return shifted.joined(separator: "\\")
    }

    private static func shiftedOne(_ value: String, _ vr: VR, _ days: Int) -> String? {
        if vr == .date { return CalendarDate(value)?.adding(days: days)?.description }
        guard let time = DateTime(value),
            let first = CalendarDate(year: time.year, month: time.month ?? 1, day: time.day ?? 1),
            let day = first.adding(days: days)
        else { return nil }
        let width = time.day != nil ? 8 : time.month != nil ? 6 : 4
        return String(day.description.prefix(width)) + value.dropFirst(width)
    }
}
