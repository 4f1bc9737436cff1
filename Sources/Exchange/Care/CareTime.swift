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
