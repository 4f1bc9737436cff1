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
        let now = CalendarTime(isLocal: false)
        return "\(now.day("-"))T\(now.clock(":")).\(padded(now.milliseconds, 3))Z"
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

/// The present, taken apart.
private struct CalendarTime {
    let date: [Int]
    let time: [Int]
    let milliseconds: Int
    let offsetMinutes: Int

    init(isLocal: Bool) {
        var now = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &now)
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
