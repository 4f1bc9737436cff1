// SPDX-License-Identifier: Apache-2.0

/// All dates of birth of a population: each distinct one is read once.
struct BirthDateBook: Sendable {
    /// A date as written, and what else it may stand for.
    struct Entry: Sendable {
        /// Month and day are 0 where they are not known.
        let day: CalendarDay
        /// The same day in the Chinese calendar; 0 when there is none.
        let lunar: CalendarDay
        /// Days from 1 January 1900.
        let ordinal: Int32
    }

    private(set) var entries = [Entry(day: CalendarDay(packed: 0), lunar: CalendarDay(packed: 0), ordinal: 0)]
    private var texts = Interner()
    private var numbers: [UInt32] = [0]
    private var known: [UInt32: UInt32] = [:]

    /// The number of a date, from 1; 0 for what is none, and for stand-ins such as 1900-01-01.
    mutating func enter(_ text: ArraySlice<UInt8>) -> UInt32 {
        let count = texts.count
        let number = texts.number(text)
        if texts.count > count { numbers.append(enter(Self.read(text))) }
        return numbers[Int(number)]
    }

    private mutating func enter(_ day: CalendarDay?) -> UInt32 {
        guard let day else { return 0 }
        if let number = known[day.packed] { return number }
        let lunar = day.exists ? LunarCalendar.date(day) : nil
        entries.append(Entry(day: day, lunar: lunar ?? CalendarDay(packed: 0), ordinal: Int32(day.ordinal)))
        known[day.packed] = UInt32(entries.count - 1)
        return UInt32(entries.count - 1)
    }

    /// Reads `YYYY-MM-DD` with any or no separators, 年月日, `YYYY-MM` and `YYYY`; anything after the day is left.
    static func read(_ text: ArraySlice<UInt8>) -> CalendarDay? {
        let scalars = FoldedText.scalars(text, limit: 32)
        var parts: [[UInt32]] = []
        var isOpen = false
        for value in scalars {
            if FoldedText.isDigit(value) {
                if !isOpen { parts.append([]) }
                parts[parts.count - 1].append(value)
            }
            isOpen = FoldedText.isDigit(value)
        }
        let day: CalendarDay
        if let all = parts.first, all.count >= 8 || (all.count != 4 && parts.count == 1) {
            day = CalendarDay(packed: number(all, 0..<4) * 10000 + number(all, 4..<6) * 100 + number(all, 6..<8))
        } else {
            let values = parts.prefix(3).map { number($0, 0..<$0.count) } + [0, 0, 0]
            guard values[1] < 100, values[2] < 100, values[0] < 10000 else { return nil }
            day = CalendarDay(packed: values[0] * 10000 + values[1] * 100 + values[2])
        }
        return isPlausible(day) ? day : nil
    }

    private static func isPlausible(_ day: CalendarDay) -> Bool {
        guard (1850...2200).contains(day.year), day.month <= 12, day.day <= 31 else { return false }
        let standIns: Set<UInt32> = [19000101, 19010101, 18991230, 19000000, 19700000]
        return !standIns.contains(day.packed)
    }

    private static func number(_ digits: [UInt32], _ range: Range<Int>) -> UInt32 {
        digits[range.clamped(to: 0..<min(digits.count, 9))].reduce(0) { $0 * 10 + ($1 & 15) }
    }
}
