// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Sex as GB/T 2261.1 codes it.
public enum Sex: String, Sendable, Hashable, CaseIterable {
    /// 0 未知的性别.
    case unknown = "0"
    /// 1 男性.
    case male = "1"
    /// 2 女性.
    case female = "2"
    /// 9 未说明的性别.
    case unspecified = "9"

    /// Whether two statements exclude each other: male against female.
    public func contradicts(_ other: Sex) -> Bool { isKnown && other.isKnown && self != other }

    /// Whether it is male or female.
    public var isKnown: Bool { self == .male || self == .female }
}

/// A day of birth that exists in the calendar.
public struct BirthDate: Sendable, Hashable, Comparable {
    /// `YYYYMMDD`.
    public let compact: String

    init(unchecked compact: String) { self.compact = compact }

    /// Reads `YYYYMMDD`, with anything after the eighth digit ignored, or `YYYY-MM-DD`; nil when no such day exists.
    public init?(compact text: String) {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") }.prefix(8)
        guard digits.count == 8, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        let numbers = digits.map { Int($0 & 15) }
        let year = numbers[..<4].reduce(0) { $0 * 10 + $1 }
        let (month, day) = (numbers[4] * 10 + numbers[5], numbers[6] * 10 + numbers[7])
        guard (1800...2200).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Self.days(month, year)).contains(day) else { return nil }
        compact = String(decoding: digits, as: UTF8.self)
    }

    /// `YYYY-MM-DD`.
    public var dashed: String { "\(compact.prefix(4))-\(compact.dropFirst(4).prefix(2))-\(compact.suffix(2))" }

    /// Earlier days come first.
    public static func < (left: BirthDate, right: BirthDate) -> Bool { left.compact < right.compact }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A name in the parts a source sent it in.
public struct PersonName: Sendable, Hashable {
    /// The family name, or the whole name where the source does not split it.
    public var family: String
    /// The given name; may be empty.
    public var given: String

    /// Makes a name.
    public init(family: String, given: String = "") {
        self.family = family
        self.given = given
    }

    /// The whole name: parts joined, with a blank between them only in Latin script.
    public var full: String {
        guard !family.isEmpty, !given.isEmpty else { return family + given }
        let isLatin = family.utf8.allSatisfy { $0 < 0x80 } && given.utf8.allSatisfy { $0 < 0x80 }
        return family + (isLatin ? " " : "") + given
    }

    /// The whole name as it is compared: without blanks, middle dots alike, full-width letters narrow, capitals.
    public var key: String { Self.key(full) }

    /// A whole name as it is compared.
    public static func key(_ full: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in full.unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar.narrow.value {
            case 0x2022, 0x2027, 0x30FB, 0xFF65, 0x22C5, 0x2E: key.append("\u{B7}")
            default: key.append(scalar.narrow)
            }
        }
        return String(key).uppercased()
    }
}
