// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Times as the system's clocks tell them.
public enum Clock {
    /// Milliseconds of a clock that only runs forward.
    public static func monotonicMilliseconds() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Milliseconds since 1970-01-01 in UTC, by the clock on the wall, which may be set.
    public static func epochMilliseconds() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// The present in UTC, `2026-01-15T00:30:00.123Z` (ISO 8601): sorts as text.
    public static func utc() -> String {
        text(CalendarTime(isLocal: false))
    }

    /// A time in UTC in the same form.
    ///
    /// - Parameter milliseconds: since 1970-01-01.
    public static func utc(_ milliseconds: Int64) -> String {
        let seconds = (milliseconds >= 0 ? milliseconds : milliseconds - 999) / 1000
        let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(milliseconds - seconds * 1000) * 1_000_000)
        return text(CalendarTime(time, isLocal: false))
    }

    /// The milliseconds since 1970 of a time as ``utc()`` writes it; nil for anything else.
    public static func milliseconds(_ text: String) -> Int64? {
        let digits = text.utf8.map { Int64($0) - 48 }
        guard digits.count == 24,
            [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18, 20, 21, 22].allSatisfy({
                (0...9).contains(digits[$0])
            })
        else { return nil }
        func number(_ range: Range<Int>) -> Int64 { digits[range].reduce(0) { $0 * 10 + $1 } }
        var parts = unsafe tm()
        unsafe parts.tm_year = Int32(number(0..<4)) - 1900
        unsafe parts.tm_mon = Int32(number(5..<7)) - 1
        unsafe parts.tm_mday = Int32(number(8..<10))
        unsafe parts.tm_hour = Int32(number(11..<13))
        unsafe parts.tm_min = Int32(number(14..<16))
        unsafe parts.tm_sec = Int32(number(17..<19))
        return unsafe Int64(timegm(&parts)) * 1000 + number(20..<23)
    }

    private static func text(_ time: CalendarTime) -> String {
        "\(time.day("-"))T\(time.clock(":")).\(padded(time.milliseconds, 3))Z"
    }

    /// Microseconds of a clock that only runs forward.
    public static func monotonicMicroseconds() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    /// The present in local time as HL7 writes it, `20260115083000.123+0800`.
    public static func hl7() -> String {
        let now = CalendarTime(isLocal: true)
        let minutes = abs(now.offsetMinutes)
        let offset = (now.offsetMinutes < 0 ? "-" : "+") + padded(minutes / 60, 2) + padded(minutes % 60, 2)
        return "\(now.day(""))\(now.clock("")).\(padded(now.milliseconds, 3))\(offset)"
    }

    /// Today in local time, `YYYYMMDD`.
    public static func today() -> String { CalendarTime(isLocal: true).day("") }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// A time, the present as a rule, taken apart.
private struct CalendarTime {
    let date: [Int]
    let time: [Int]
    let milliseconds: Int
    let offsetMinutes: Int

    init(isLocal: Bool) {
        var now = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &now)
        self.init(now, isLocal: isLocal)
    }

    init(_ moment: timespec, isLocal: Bool) {
        var now = moment
        var parts = unsafe tm()
        _ = unsafe isLocal ? localtime_r(&now.tv_sec, &parts) : gmtime_r(&now.tv_sec, &parts)
        date = unsafe [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
        time = unsafe [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)]
        milliseconds = now.tv_nsec / 1_000_000
        offsetMinutes = unsafe parts.tm_gmtoff / 60
    }

    func day(_ separator: String) -> String {
        zip(date, [4, 2, 2]).map(Clock.padded).joined(separator: separator)
    }

    func clock(_ separator: String) -> String { time.map { Clock.padded($0, 2) }.joined(separator: separator) }
}
