// SPDX-License-Identifier: Apache-2.0

import HL7v2

extension CareVisit {
    /// China's one time zone, in minutes east of UTC.
    static let usualOffset = 480

    /// Minutes east of UTC of times that do not say theirs: those of MSH-7, else China's.
    ///
    /// - Source: HL7 v2.5.1, 2.A.77: the zone of MSH-7 is the one of all times of the message that have none.
    var offsetMinutes: Int {
        (try? DateTime(parsing: text("MSH-7.1")))?.offsetMinutes ?? Self.usualOffset
    }

    /// When a time begins, in milliseconds since 1970 UTC; nil for what is no time.
    ///
    /// One instant is one number, however exactly and in whichever zone it is written.
    func instant(_ text: String) -> Int64? {
        guard let time = try? DateTime(parsing: text) else { return nil }
        return time.interval(assumingOffset: offsetMinutes).lowerBound / 10
    }

    /// The day on China's calendar of an instant, counted from 1970-01-01.
    static func day(of instant: Int64) -> Int64 {
        Int64((Double(instant) / 86_400_000 + Double(usualOffset) / 1440).rounded(.down))
    }

    /// The day a time is on, `YYYYMMDD`: on China's calendar where it says its zone, else as it is written.
    static func day(of text: String) -> String {
        guard let time = try? DateTime(parsing: text), time.offsetMinutes != nil,
            let start = Moment(digits: "19700101")
        else { return String(text.prefix(8)) }
        let day = day(of: time.interval().lowerBound / 10)
        return start.adding(microseconds: Int(day) * 86_400_000_000).dateDigits
    }

    /// SQL for what ``instant(_:)`` gives of a column that was written before instants were kept; null for what is no time.
    static func instant(ofColumn name: String) -> String {
        let zoned = "\(name) GLOB '*[+-][0-9][0-9][0-9][0-9]'"
        let digits = "substr(iif(\(zoned), substr(\(name), 1, length(\(name)) - 5), \(name)) || '000000', 1, 14)"
        func part(_ start: Int, _ count: Int) -> String { "substr(\(digits), \(start), \(count))" }
        let day = "\(part(1, 4)) || '-' || \(part(5, 2)) || '-' || \(part(7, 2))"
        let clock = "\(part(9, 2)) || ':' || \(part(11, 2)) || ':' || \(part(13, 2))"
        let minutes = "(substr(\(name), -4, 2) * 60 + substr(\(name), -2)) * iif(substr(\(name), -5, 1) = '-', -1, 1)"
        return """
            (CAST(strftime('%s', \(day) || ' ' || \(clock)) AS INTEGER) - iif(\(zoned), \(minutes), \(usualOffset)) * 60)
                * 1000
            """
    }

    /// When the minute, hour or day that is told is over, in milliseconds since 1970 UTC.
    func end(_ text: String) -> Int64? {
        guard let time = try? DateTime(parsing: text) else { return nil }
        return time.interval(assumingOffset: offsetMinutes).upperBound / 10
    }

    /// A time with its offset, as is kept where times of several messages are compared.
    func withOffset(_ text: String) -> String {
        guard let time = try? DateTime(parsing: text), time.offsetMinutes == nil else { return text }
        return text + Moment.zone(offsetMinutes)
    }

    /// Segments of a name, at most so many: more are refused, for none may go unlooked at.
    func bounded(_ name: String, _ limit: Int) throws(CareStop) -> [Segment] {
        let found = all(name)
        if found.count > limit { throw .refuse("\(name)[\(limit + 1)]", "more than \(limit) \(name) in a message") }
        return found
    }
}
