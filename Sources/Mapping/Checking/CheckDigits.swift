// SPDX-License-Identifier: Apache-2.0

import Bytes

/// The check characters of code systems that have one.
///
/// Each takes a code whose syntax is right and gives the character that should stand last; nil where the code has
/// characters without a value.
enum CheckDigits {
    /// Weights 3, 1, 3, … from the right.
    ///
    /// - Source: GB 12904 and GB 18937 (EAN/UCC); the 14-digit national drug code uses it.
    static func gtin(_ code: String) -> Character? {
        guard let digits = digits(code.dropLast()) else { return nil }
        let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 3 : 1) }
        return Character(String((10 - sum % 10) % 10))
    }

    /// Every second digit doubled, from the right, over the part before the hyphen.
    ///
    /// - Source: LOINC Users' Guide, "Check digit" (Luhn, modulus 10).
    static func loinc(_ code: String) -> Character? {
        guard let digits = digits(code.prefix { $0 != "-" }) else { return nil }
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.offset.isMultiple(of: 2) ? digit.element * 2 : digit.element
            return sum + value / 10 + value % 10
        }
        return Character(String((10 - sum % 10) % 10))
    }

    /// - Source: GB 32100-2015, modulus 31.
    static func socialCredit(_ code: String) -> Character? {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
        let values = code.dropLast().compactMap { alphabet.firstIndex(of: $0) }
        guard values.count == weights.count else { return nil }
        let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return alphabet[(31 - sum % 31) % 31]
    }

    /// - Source: GB 11714-1997, modulus 11.
    static func organisation(_ code: String) -> Character? {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        let values = code.prefix(8).compactMap { Int(String($0), radix: 36) }
        guard values.count == weights.count else { return nil }
        let check = 11 - zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
        return check == 10 ? "X" : Character(String(check % 11))
    }

    private static func digits(_ text: some StringProtocol) -> [Int]? {
        let digits = text.utf8.compactMap { $0.isASCIIDigit ? Int($0) - 0x30 : nil }
        return digits.count == text.utf8.count ? digits : nil
    }
}
