// SPDX-License-Identifier: Apache-2.0

/// Days of the Chinese calendar, in which many older residents know their birthday.
enum LunarCalendar {
    private struct Year {
        /// Days from 1 January 1900 to new year's day.
        let start: Int
        let leap: Int
        let lengths: UInt32
    }

    private static let years: [Year] = LunarTable.text.split { $0 == " " || $0 == "\n" }.enumerated().compactMap {
        index, word in
        guard let month = Int(word.prefix(2)), let day = Int(word.dropFirst(2).prefix(2)),
            let leap = Int(word.dropFirst(4).prefix(1), radix: 16), let bits = UInt32(word.dropFirst(5), radix: 16)
        else { return nil }
        return Year(start: CalendarDay.ordinal(1901 + index, month, day), leap: leap, lengths: bits)
    }

    /// The date in the Chinese calendar as people write it, `YYYYMMDD`, a repeated month like the first of its name;
    /// nil before 1901 and after 2050.
    static func date(_ day: CalendarDay) -> CalendarDay? {
        let ordinal = day.ordinal
        var index = day.year - 1901
        if years.indices.contains(index), years[index].start > ordinal { index -= 1 }
        guard years.indices.contains(index) else { return nil }
        let year = years[index]
        var left = ordinal - year.start
        for place in 0..<13 {
            let length = year.lengths >> UInt32(place) & 1 == 1 ? 30 : 29
            if left < length {
                let month = year.leap > 0 && place >= year.leap ? place : place + 1
                return CalendarDay(year: 1901 + index, month: month, day: left + 1)
            }
            left -= length
        }
        return nil
    }
}

/// A date as three numbers in one; month and day may be 0 for unknown.
struct CalendarDay: Sendable, Hashable {
    /// `YYYYMMDD` as a number; 0 for no date.
    let packed: UInt32

    init(packed: UInt32) { self.packed = packed }

    init(year: Int, month: Int, day: Int) { packed = UInt32(year * 10000 + month * 100 + day) }

    var year: Int { Int(packed / 10000) }
    var month: Int { Int(packed / 100 % 100) }
    var day: Int { Int(packed % 100) }

    /// Days from 1 January 1900 in the Gregorian calendar.
    var ordinal: Int { Self.ordinal(year, max(1, month), max(1, day)) }

    /// - Source: the usual count of days from March.
    static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let (shifted, march) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * march + 2) / 5 + day - 693_902
    }

    /// Whether the day exists in the Gregorian calendar.
    var exists: Bool {
        guard (1800...2200).contains(year), (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1]
    }
}
