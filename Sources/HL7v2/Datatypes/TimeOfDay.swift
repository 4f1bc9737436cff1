// SPDX-License-Identifier: Apache-2.0

/// A time of day, as exact as it was written: `HH[MM[SS[.S[S[S[S]]]]]][+/-ZZZZ]`.
///
/// - Source: HL7 v2.5.1, section 2.A.75 (TM).
public struct TimeOfDay: Sendable, Hashable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59; nil when not written.
    public private(set) var minute: Int?
    /// 0 to 59; nil when not written.
    public private(set) var second: Int?
    /// The digits behind the point, one to four; nil when not written.
    public private(set) var fractionDigits: String?
    /// Minutes east of UTC; nil when not written.
    public internal(set) var offsetMinutes: Int?

    /// Reads a time.
    ///
    /// - Throws: ``MalformedValue``.
    public init(parsing text: String) throws(MalformedValue) {
        var reader = DigitReader(text)
        try self.init(&reader)
        offsetMinutes = try reader.zone()
        try reader.finish()
    }

    /// Reads hours and what follows up to an offset.
    init(_ reader: inout DigitReader) throws(MalformedValue) {
        hour = try reader.number(2, in: 0...23, else: .hour)
        minute = try reader.pair(in: 0...59, else: .minute)
        if minute != nil { second = try reader.pair(in: 0...59, else: .second) }
        let point = reader.offset
        guard reader.next(of: [UInt8(ascii: ".")]) != nil else { return }
        let digits = reader.digits()
        guard second != nil, (1...4).contains(digits.count) else { throw MalformedValue(.fraction, at: point) }
        fractionDigits = String(decoding: digits, as: UTF8.self)
    }

    /// How exact the time is.
    public var precision: DateTime.Precision {
        if let fractionDigits {
            return DateTime.Precision(rawValue: DateTime.Precision.second.rawValue + fractionDigits.utf8.count)
                ?? .tenThousandth
        }
        if second != nil { return .second }
        return minute == nil ? .hour : .minute
    }

    /// Ten-thousandths of a second since midnight.
    var ticks: Int64 {
        let seconds = (hour * 60 + (minute ?? 0)) * 60 + (second ?? 0)
        let digits = (fractionDigits ?? "").utf8
        let fraction = digits.reduce(0) { $0 * 10 + Int64($1 & 15) }
        return Int64(seconds) * 10_000 + (0..<(4 - digits.count)).reduce(fraction) { value, _ in value * 10 }
    }

    /// The same time, no more exact than `precision`.
    func limited(to precision: DateTime.Precision) -> TimeOfDay {
        var copy = self
        if precision < .minute { copy.minute = nil }
        if precision < .second { copy.second = nil }
        let digits = max(0, precision.rawValue - DateTime.Precision.second.rawValue)
        copy.fractionDigits = digits == 0 ? nil : fractionDigits.map { String($0.prefix(digits)) }
        return copy
    }
}
