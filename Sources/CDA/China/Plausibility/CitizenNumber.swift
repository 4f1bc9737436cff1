// SPDX-License-Identifier: Apache-2.0

/// A citizen identity number (公民身份号码): 18 characters with day of birth, sex and a check character.
///
/// Fifteen-digit numbers and those of foreign residents are none.
///
/// - Source: GB 11643-1999; check character ISO 7064, MOD 11-2.
public struct CitizenNumber: Sendable, Hashable {
    /// The 18 characters, the last a digit or a capital X.
    public let text: String
    /// The day of birth.
    public let birth: CalendarDay
    /// The sex by GB/T 2261.1: `1` male, `2` female.
    public let sexCode: String

    /// Reads a number; nil for a wrong length, character, day or check character. A small x is taken.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 18, ValueFormat.decimal(bytes[..<17]) != nil else { return nil }
        let last = bytes[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : bytes[17]
        guard last == Self.check(bytes), let birth = CalendarDay(digits: bytes[6...]) else { return nil }
        self.text = String(decoding: bytes[..<17] + [last], as: UTF8.self)
        self.birth = birth
        sexCode = bytes[16] % 2 == 1 ? "1" : "2"
    }

    private static func check(_ bytes: [UInt8]) -> UInt8 {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(bytes, weights).reduce(0) { $0 + Int($1.0 - UInt8(ascii: "0")) * $1.1 }
        return Array("10X98765432".utf8)[sum % 11]
    }
}
