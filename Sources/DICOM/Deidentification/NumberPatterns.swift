// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Numbers that identify a person by their form alone.
enum NumberPatterns {
    enum Kind {
        /// The citizen identification number (公民身份号码), 18 characters.
        case identityNumber
        /// A mobile phone number of the mainland, 11 digits.
        case phoneNumber
    }

    /// The first such number in text; nil without one.
    static func first(in text: NormalText) -> Kind? {
        for (index, token) in text.tokens.enumerated() {
            let next = index + 1 < text.tokens.count ? text.tokens[index + 1] : ""
            if isIdentityNumber(token, next) { return .identityNumber }
            let following = text.tokens[index...].prefix(3)
            if isPhone(token) || following.map(\.utf8.count) == [3, 4, 4] && isPhone(following.joined()) {
                return .phoneNumber
            }
        }
        return nil
    }

    /// Eighteen digits, or seventeen and an X, with a day of birth in place.
    ///
    /// - Source: GB 11643.
    private static func isIdentityNumber(_ token: String, _ next: String) -> Bool {
        let digits = Array(token.utf8)
        guard digits.count == 18 || digits.count == 17 && next == "x", digits.allSatisfy(\.isASCIIDigit) else {
            return false
        }
        guard let day = CalendarDate(String(decoding: digits[6..<14], as: UTF8.self)) else { return false }
        return 1850...2150 ~= day.year
    }

    private static func isPhone(_ token: String) -> Bool {
        var digits = Array(token.utf8)
        if digits.count == 13, token.hasPrefix("86") { digits.removeFirst(2) }
        guard digits.count == 11, digits.allSatisfy(\.isASCIIDigit), digits[0] == UInt8(ascii: "1") else {
            return false
        }
        return digits[1] >= UInt8(ascii: "3")
    }
}
