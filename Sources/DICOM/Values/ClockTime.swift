// SPDX-License-Identifier: Apache-2.0

/// The value of a TM element: a time of day, as precise as it is written.
///
/// - Source: DICOM PS3.5, section 6.2 (TM).
public struct ClockTime: Sendable, Hashable, CustomStringConvertible {
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute; nil when the time is no more precise than the hour.
    public let minute: Int?
    /// The second, up to 60 for a leap second; nil when the time is no more precise than the minute.
    public let second: Int?
    /// The digits behind the second's point, one to six; empty without any.
    public let fraction: String

    /// Reads `HH`, `HHMM`, `HHMMSS` or `HHMMSS.F` to six digits, or with colons as before version 3.0; nil for anything
    /// else.
    public init?(_ text: String) {
        var scanner = DigitScanner(text)
        self.init(&scanner, allowsColons: true)
        guard scanner.isAtEnd else { return nil }
    }

    init?(_ scanner: inout DigitScanner, allowsColons: Bool) {
        guard let hour = scanner.number(2, in: 0...23) else { return nil }
        self.hour = hour
        let hasColons = allowsColons && scanner.take(":")
        minute = scanner.number(2, in: 0...59)
        if hasColons, minute == nil { return nil }
        let goesOn = minute != nil && (!hasColons || scanner.take(":"))
        second = goesOn ? scanner.number(2, in: 0...60) : nil
        if hasColons, goesOn, second == nil { return nil }
        guard second != nil, scanner.take(".") else {
            fraction = ""
            return
        }
        let count = scanner.digitCount
        guard (1...6).contains(count), let number = scanner.number(count) else { return nil }
        fraction = Digits.padded(number, count)
    }

    /// The fraction of the second in microseconds.
    public var microsecond: Int { Int(fraction + String(repeating: "0", count: 6 - fraction.utf8.count)) ?? 0 }

    /// The time in the standard's form, as precise as it is.
    public var description: String {
        var text = Digits.padded(hour, 2)
        if let minute { text += Digits.padded(minute, 2) }
        if let second { text += Digits.padded(second, 2) }
        return fraction.isEmpty ? text : text + "." + fraction
    }
}
