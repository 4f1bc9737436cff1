// SPDX-License-Identifier: Apache-2.0

extension DateTime {
    /// How two values lie to each other, as far as they say.
    public enum Comparison: Sendable, Hashable {
        /// All of the first lies before all of the second.
        case before
        /// All of the first lies after all of the second.
        case after
        /// Both name the same stretch of time.
        case same
        /// They overlap, or an offset that could decide is missing.
        case unknown
    }

    /// The stretch of time the value names: from the earliest instant to the one behind the latest.
    ///
    /// Counts ten-thousandths of a second since 1970-01-01T00:00Z, without leap seconds.
    ///
    /// - Parameter minutes: the offset from UTC of a value that has none.
    public func interval(assumingOffset minutes: Int = 0) -> Range<Int64> {
        let shift = Int64(offsetMinutes ?? minutes) * Self.ticksAMinute
        let local = localInterval
        return local.lowerBound - shift..<local.upperBound - shift
    }

    /// Compares two values no further than both allow: `2026` and `202603` are ``Comparison/unknown``.
    ///
    /// Two values without offset are taken to be of one place. One with and one without are apart only when they are
    /// in every zone there is, from -12:00 to +14:00.
    ///
    /// - Parameter assumedOffset: minutes east of UTC of a value that does not say them.
    public func compare(to other: DateTime, assumingOffset assumedOffset: Int? = nil) -> Comparison {
        let isMixed = (offsetMinutes == nil) != (other.offsetMinutes == nil) && assumedOffset == nil
        let left = stretch(assumedOffset, isMixed)
        let right = other.stretch(assumedOffset, isMixed)
        if left.upperBound <= right.lowerBound { return .before }
        if right.upperBound <= left.lowerBound { return .after }
        return !isMixed && left == right ? .same : .unknown
    }

    private func stretch(_ assumed: Int?, _ isMixed: Bool) -> Range<Int64> {
        guard isMixed, offsetMinutes == nil else { return interval(assumingOffset: assumed ?? 0) }
        return interval(assumingOffset: 14 * 60).lowerBound..<interval(assumingOffset: -12 * 60).upperBound
    }

    private static let ticksASecond: Int64 = 10_000
    private static let ticksAMinute = 60 * ticksASecond
    private static let ticksADay = 1440 * ticksAMinute

    private var localInterval: Range<Int64> {
        guard let month else { return Self.day(year, 1, 1)..<Self.day(year + 1, 1, 1) }
        guard let day else {
            let next = month == 12 ? Self.day(year + 1, 1, 1) : Self.day(year, month + 1, 1)
            return Self.day(year, month, 1)..<next
        }
        let start = Self.day(year, month, day)
        guard let time else { return start..<start + Self.ticksADay }
        return start + time.ticks..<start + time.ticks + length(of: time.precision)
    }

    private func length(of precision: Precision) -> Int64 {
        switch precision {
        case .hour: 60 * Self.ticksAMinute
        case .minute: Self.ticksAMinute
        case .second: Self.ticksASecond
        case .tenth: 1000
        case .hundredth: 100
        case .thousandth: 10
        default: 1
        }
    }

    /// The midnight that begins a day of the Gregorian calendar.
    ///
    /// Years are counted from March, so that the leap day is the last of its year; 719,468 days lie between the
    /// first of March of year 0 and the first of January of 1970.
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468) * ticksADay
    }
}
