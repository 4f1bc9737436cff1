// SPDX-License-Identifier: Apache-2.0

import Bytes
import HL7v2

/// A date, a time or both, so that they can be compared; what is left out is the earliest it can be.
struct TimePoint: Sendable {
    /// Ten-thousandths of a second, as the clock at the place shows them.
    private let local: Int64
    /// Minutes east of Greenwich; nil when nothing is said.
    private let offset: Int64?

    /// - Parameter isTime: whether the text begins with the hour.
    init?(_ text: String, isTime: Bool) {
        let whole = isTime ? "20000101" + text : text
        guard Timestamp.isValid(whole) else { return nil }
        let bytes = Array(whole.utf8)
        let sign = bytes.firstIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? bytes.count
        let digits = bytes[..<sign].prefix { $0 != UInt8(ascii: ".") }
        func part(_ start: Int, _ count: Int, _ otherwise: Int64) -> Int64 {
            start + count <= digits.count ? Self.number(digits[start..<start + count]) : otherwise
        }
        let day = Self.days(part(0, 4, 0), part(4, 2, 1), part(6, 2, 1))
        let seconds = ((day * 24 + part(8, 2, 0)) * 60 + part(10, 2, 0)) * 60 + part(12, 2, 0)
        let fraction = bytes[..<sign].dropFirst(digits.count + 1).prefix(4)
        let scale = [10_000, 1_000, 100, 10, 1][min(4, fraction.count)]
        local = seconds * 10_000 + Self.number(fraction) * Int64(scale)
        let zone = bytes[sign...].dropFirst()
        let minutes = Self.number(zone.prefix(2)) * 60 + Self.number(zone.dropFirst(2))
        offset = zone.isEmpty ? nil : bytes[sign] == UInt8(ascii: "-") ? -minutes : minutes
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64 { digits.reduce(0) { $0 * 10 + Int64($1 & 15) } }

    /// Days since the first of March of year 0.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
    }

    /// Both as clock readings, moved to one place where both say how.
    static func pair(_ left: TimePoint, _ right: TimePoint) -> (Int64, Int64) {
        guard let first = left.offset, let second = right.offset else { return (left.local, right.local) }
        return (left.local - first * 600_000, right.local - second * 600_000)
    }
}
