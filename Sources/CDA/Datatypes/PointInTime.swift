// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// A point in time (TS): `YYYYMMDDHHMMSS.UUUU+ZZZZ`, cut anywhere after the year.
///
/// - Source: HL7 v3 data types, TS.
public struct PointInTime: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The time as written; empty for none.
    public var value: String { element[attribute: "value"] ?? "" }

    /// What is written, taken apart; nil when it is no time.
    public var parts: Parts? { Parts(value) }

    /// How far a time goes.
    public enum Precision: Int, Sendable, Hashable, Comparable {
        /// The year only.
        case year = 4
        /// Year and month.
        case month = 6
        /// A day.
        case day = 8
        /// Day and hour.
        case hour = 10
        /// Day, hour and minute.
        case minute = 12
        /// To the second.
        case second = 14
        /// To a part of a second.
        case fraction = 15

        /// Coarser first.
        public static func < (first: Precision, second: Precision) -> Bool { first.rawValue < second.rawValue }
    }

    /// The parts of a time that exists in the calendar.
    public struct Parts: Sendable, Hashable {
        /// How far the parts were written; what lies below is 1 or 0.
        public let precision: Precision
        /// The year, four digits.
        public let year: Int
        /// The month from 1.
        public let month: Int
        /// The day from 1.
        public let day: Int
        /// The hour, 0 to 23.
        public let hour: Int
        /// The minute, 0 to 59.
        public let minute: Int
        /// The second, 0 to 59.
        public let second: Int
        /// The digits after the point; empty for none.
        public let fraction: String
        /// Minutes east of UTC; nil when the time does not say.
        public let offsetMinutes: Int?
    }
}

extension PointInTime.Parts {
    /// Takes a time apart; nil for anything that is none, such as a day the calendar does not have.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let sign = bytes.firstIndex { $0 == 0x2B || $0 == 0x2D }
        let point = bytes.firstIndex { $0 == 0x2E }
        let digitsEnd = min(point ?? bytes.count, sign ?? bytes.count)
        guard let precision = PointInTime.Precision(rawValue: digitsEnd), precision != .fraction,
            let numbers = Self.numbers(bytes[..<digitsEnd])
        else { return nil }
        let fraction = point.map {
            bytes[min($0 + 1, bytes.count)..<max(sign ?? bytes.count, min($0 + 1, bytes.count))]
        }
        if let fraction {
            guard precision == .second, !fraction.isEmpty, fraction.allSatisfy(Self.isDigit) else { return nil }
        }
        (year, month, day) = (numbers[0], numbers[1], numbers[2])
        (hour, minute, second) = (numbers[3], numbers[4], numbers[5])
        self.precision = fraction == nil ? precision : .fraction
        self.fraction = fraction.map { String(decoding: $0, as: UTF8.self) } ?? ""
        offsetMinutes = sign.flatMap { Self.offset(bytes[$0...]) }
        guard sign == nil || offsetMinutes != nil, exists else { return nil }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Year, month, day, hour, minute and second, with the least values for those that are not there.
    private static func numbers(_ digits: ArraySlice<UInt8>) -> [Int]? {
        guard digits.allSatisfy(isDigit) else { return nil }
        let values = digits.map { Int($0) - 0x30 }
        var numbers = [values[0] * 1000 + values[1] * 100 + values[2] * 10 + values[3], 1, 1, 0, 0, 0]
        for place in stride(from: 4, to: values.count, by: 2) {
            numbers[place / 2 - 1] = values[place] * 10 + values[place + 1]
        }
        return numbers
    }

    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        let digits = text.dropFirst().map { Int($0) - 0x30 }
        guard digits.count == 4 || digits.count == 2, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
        let total = (digits[0] * 10 + digits[1]) * 60 + minutes
        guard minutes < 60, total <= 14 * 60 else { return nil }
        return text.first == 0x2D ? -total : total
    }

    private var exists: Bool {
        guard (1...12).contains(month), day >= 1, hour < 24, minute < 60, second < 60, year >= 1 else { return false }
        return day <= Self.days(month, year)
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
