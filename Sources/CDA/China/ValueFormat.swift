// SPDX-License-Identifier: Apache-2.0

/// The format of values of a data element (表示格式), such as `A..50`, `AN10..18`, `N1`, `N3..5,1`, `D8`, `DT15`, `T/F`.
///
/// - Source: WS/T 303-2009, clause on formats of values.
public struct ValueFormat: Sendable, Hashable, CustomStringConvertible {
    /// What characters a value is made of.
    public enum Kind: String, Sendable, Hashable {
        /// Letters of any script: no digits.
        case letters = "A"
        /// Digits.
        case digits = "N"
        /// Letters, digits and all other characters but controls.
        case alphanumeric = "AN"
        /// A day, YYYYMMDD.
        case date = "D"
        /// A day and time, YYYYMMDDThhmmss.
        case dateTime = "DT"
        /// A time of day, hhmmss.
        case time = "T"
        /// Yes or no.
        case flag = "T/F"
        /// Bytes.
        case binary = "BY"
    }

    /// What characters a value is made of.
    public let kind: Kind
    /// The least number of characters.
    public let minimum: Int
    /// The greatest number of characters; nil for any.
    public let maximum: Int?
    /// The greatest number of digits behind the point.
    public let decimals: Int

    /// Reads the notation of the standard; nil for anything else. `L` and `TF` mean `T/F`.
    public init?(_ notation: String) {
        let letters = notation.prefix { !$0.isWholeNumber && $0 != "." && $0 != "," }
        guard let kind = Self.kind(String(letters)) else { return nil }
        guard let size = FormatSize(notation.dropFirst(letters.count)) else { return nil }
        guard size.isFitting(kind) else { return nil }
        self.kind = kind
        minimum = size.minimum
        maximum = size.maximum
        decimals = size.decimals ?? 0
    }

    private static func kind(_ letters: String) -> Kind? {
        letters == "L" || letters == "TF" ? .flag : Kind(rawValue: letters)
    }

    /// As the standard writes it.
    public var description: String {
        let point = decimals > 0 ? ",\(decimals)" : ""
        guard let maximum else { return kind.rawValue + point }
        let size = minimum == maximum ? "\(maximum)" : (minimum == 0 ? "" : "\(minimum)") + "..\(maximum)"
        return kind.rawValue + size + point
    }

    /// Whether a value has the format.
    ///
    /// Lengths count characters, a Chinese one as one. A number with decimals is held to its greatest length, the point
    /// counted, not to its least: `N4,1` takes `37` and `36.5`. `N` without a length takes any decimal number. `DT15`
    /// also takes the form of HL7, without the letter T.
    public func admits(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        return switch kind {
        case .letters: isSized(value) && !value.unicodeScalars.contains { $0.isControl || $0.isDigit }
        case .alphanumeric: isSized(value) && !value.unicodeScalars.contains(where: \.isControl)
        case .digits: isNumber(bytes)
        case .date: bytes.count == 8 && CalendarDay(digits: bytes) != nil
        case .dateTime: Self.isDateTime(bytes)
        case .time: Self.isTime(bytes[...])
        case .flag: ["T", "F", "TRUE", "FALSE", "1", "0"].contains(value.uppercased())
        case .binary: true
        }
    }

    private func isSized(_ value: String) -> Bool {
        let count = value.unicodeScalars.count
        return count > 0 && count >= minimum && count <= maximum ?? .max
    }

    private func isNumber(_ bytes: [UInt8]) -> Bool {
        let pieces = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard pieces.count <= 2, pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDecimalDigit) }) else {
            return false
        }
        guard let maximum else { return true }
        if pieces.count == 2, pieces[1].count > decimals { return false }
        return bytes.count <= maximum && (decimals > 0 || bytes.count >= minimum)
    }

    private static func isDateTime(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 14 || bytes.count == 15 && bytes[8] == UInt8(ascii: "T") else { return false }
        return CalendarDay(digits: bytes) != nil && isTime(bytes.suffix(6))
    }

    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == 6, let number = decimal(bytes) else { return false }
        return number / 10000 < 24 && number / 100 % 100 < 60 && number % 100 < 60
    }

    static func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy(\.isDecimalDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}

/// The size behind the letters of a format: nothing, `5`, `..5` or `2..5`, and `,1` behind it.
private struct FormatSize {
    private(set) var minimum = 0
    private(set) var maximum: Int?
    private(set) var decimals: Int?

    init?(_ text: Substring) {
        let halves = text.split(separator: ",", omittingEmptySubsequences: false)
        guard halves.count <= 2 else { return nil }
        let size = halves.first ?? ""
        if halves.count == 2 {
            guard let number = Self.number(halves[1]), !size.isEmpty else { return nil }
            decimals = number
        }
        guard !size.isEmpty else { return }
        guard let point = size.firstIndex(of: ".") else {
            guard let number = Self.number(size) else { return nil }
            (minimum, maximum) = (number, number)
            return
        }
        guard size[point...].hasPrefix(".."), let last = Self.number(size[point...].dropFirst(2)) else { return nil }
        guard let first = point == size.startIndex ? 0 : Self.number(size[..<point]), first <= last else { return nil }
        (minimum, maximum) = (first, last)
    }

    /// Whether a kind may have the size: only numbers have decimals, days and times one length.
    func isFitting(_ kind: ValueFormat.Kind) -> Bool {
        switch kind {
        case .digits: (decimals ?? 0) < maximum ?? 1
        case .letters, .alphanumeric: decimals == nil
        case .date: minimum == 8 && maximum == 8
        case .dateTime: minimum == 15 && maximum == 15
        case .time: minimum == 6 && maximum == 6
        case .flag, .binary: maximum == nil
        }
    }

    private static func number(_ text: Substring) -> Int? {
        let bytes = Array(text.utf8)
        return bytes.isEmpty || bytes.count > 6 ? nil : ValueFormat.decimal(bytes[...])
    }
}

extension UInt8 {
    fileprivate var isDecimalDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { value < 0x20 && value != 9 && value != 10 && value != 13 || value == 0x7F }
    fileprivate var isDigit: Bool { value >= 0x30 && value <= 0x39 || value >= 0xFF10 && value <= 0xFF19 }
}
