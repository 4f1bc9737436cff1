// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A valid citizen identity number (公民身份号码) of 18 characters, or one of the same form.
///
/// - Source: GB 11643-1999 (form and check character, ISO 7064 MOD 11-2); the permits of Hong Kong, Macau and Taiwan
///   residents share the form under the divisions 81, 82 and 83.
public struct IdentityNumber: Sendable, Hashable, CustomStringConvertible {
    /// Why a text is no identity number.
    public enum Fault: Error, Sendable, Hashable {
        /// Neither 15 nor 18 characters.
        case length
        /// A character that is no digit (X is one at the end only).
        case character
        /// The check character is wrong.
        case check
        /// The date of birth does not exist, or is in the future.
        case birthDate
    }

    /// The number: 17 digits and the check character, X as a capital.
    public let text: String

    /// Reads a number; blanks around it, full-width digits and a small x are accepted, 15 digits become 18.
    ///
    /// - Parameter today: `YYYYMMDD`; later dates of birth are refused.
    public init(_ raw: String, today: String) throws(Fault) {
        let characters = try Self.normalized(raw)
        let digits = characters.count == 15 ? Self.extended(characters) : characters
        guard Self.checkCharacter(digits[..<17]) == digits[17] else { throw .check }
        text = String(decoding: digits, as: UTF8.self)
        guard BirthDate(compact: birthDate.compact) != nil, birthDate.compact <= today else { throw .birthDate }
    }

    /// The date of birth in positions 7 to 14.
    public var birthDate: BirthDate { BirthDate(unchecked: String(text.dropFirst(6).prefix(8))) }

    /// The sex in position 17: odd is male.
    public var sex: Sex {
        let digit = Array(text.utf8)[16]
        return digit & 1 == 1 ? .male : .female
    }

    /// The administrative division in positions 1 to 6 (GB/T 2260), possibly a historical one.
    public var division: String { String(text.prefix(6)) }

    /// The number with all but its ends masked.
    public var description: String { Masked.text(text) }

    /// The check character for the first 17 digits.
    public static func checkCharacter(_ digits: some Collection<UInt8>) -> UInt8 {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 & 15) * $1.1 }
        return Array("10X98765432".utf8)[sum % 11]
    }

    private static func normalized(_ raw: String) throws(Fault) -> [UInt8] {
        var characters: [UInt8] = []
        for scalar in raw.unicodeScalars where !scalar.properties.isWhitespace {
            let value = scalar.narrow.value
            guard value < 0x80 else { throw .character }
            characters.append(value == 0x78 ? 0x58 : UInt8(value))
        }
        guard characters.count == 15 || characters.count == 18 else { throw .length }
        let hasCheck = characters.count == 18
        for (index, character) in characters.enumerated() {
            let isLast = hasCheck && index == 17
            guard character.isASCIIDigit || (isLast && character == 0x58) else { throw .character }
        }
        return characters
    }

    private static func extended(_ old: [UInt8]) -> [UInt8] {
        let digits = old[..<6] + Array("19".utf8) + old[6...]
        return digits + [checkCharacter(digits)]
    }
}

/// Text about a person, cut down to what may stand in a log.
public enum Masked {
    /// The first two and the last two characters, the rest as `*`; short texts are masked whole.
    public static func text(_ text: String) -> String {
        guard text.count > 6 else { return String(repeating: "*", count: text.count) }
        return text.prefix(2) + String(repeating: "*", count: min(text.count - 4, 12)) + text.suffix(2)
    }
}
