// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Days as maps and lists write them.
enum MapDate {
    /// `YYYY-MM-DD` of that or of `YYYYMMDD`, slashes too; text that is no day stays as it is.
    static func normalized(_ text: String) -> String {
        guard let parts = parts(text) else { return text }
        return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    }

    /// Whether text is empty or a day of the calendar.
    static func isDay(_ text: String) -> Bool { text.isEmpty || parts(text) != nil }

    /// Whether a day is beyond everything but is none of the usual ways to say "open".
    static func isImplausible(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        guard let parts = parts(text) else { return true }
        let open = ["2910-12-31", "9999-12-31", "2999-12-31", "2099-12-31"]
        return parts.year < 1900 || (parts.year >= 2100 && !open.contains(normalized(text)))
    }

    /// Whether a day lies in a period; a missing or unreadable end leaves it open.
    static func contains(_ day: String, from: String, to: String) -> Bool {
        (from.isEmpty || parts(from) == nil || from <= day) && (to.isEmpty || parts(to) == nil || day <= to)
    }

    /// Whether two periods share a day.
    static func overlap(_ first: (from: String, to: String), _ second: (from: String, to: String)) -> Bool {
        (first.to.isEmpty || second.from <= first.to) && (second.to.isEmpty || first.from <= second.to)
    }

    private static func parts(_ text: String) -> (year: Int, month: Int, day: Int)? {
        let digits = text.utf8.filter(\.isASCIIDigit)
        let separators = text.utf8.filter { !$0.isASCIIDigit }
        guard digits.count == 8, separators.isEmpty || isSeparated(text) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard (1...12).contains(month), (1...length(month, year)).contains(day) else { return nil }
        return (year, month, day)
    }

    private static func isSeparated(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 10 && bytes[4] == bytes[7] && (bytes[4] == 0x2D || bytes[4] == 0x2F)
    }

    private static func length(_ month: Int, _ year: Int) -> Int {
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CodeMaps {
    /// A day as maps write it, `YYYY-MM-DD`, of that or of `YYYYMMDD`; nil when it is none.
    public static func day(_ text: String) -> String? {
        text.isEmpty || !MapDate.isDay(text) ? nil : MapDate.normalized(text)
    }
}
