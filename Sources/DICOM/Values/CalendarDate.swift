// SPDX-License-Identifier: Apache-2.0

/// The value of a DA element: a day.
///
/// - Source: DICOM PS3.5, section 6.2 (DA).
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year, 0 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Makes a day of the calendar; nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(of: month, in: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `YYYYMMDD`, or `YYYY.MM.DD` as before version 3.0; nil for anything else.
    public init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(4) else { return nil }
        let hasPoints = scanner.take(".")
        guard let month = scanner.number(2), scanner.take(".") == hasPoints, let day = scanner.number(2),
            scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `YYYYMMDD`.
    public var description: String { Digits.padded(year, 4) + Digits.padded(month, 2) + Digits.padded(day, 2) }

    /// Ascending by day.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

enum Digits {
    static func padded(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
