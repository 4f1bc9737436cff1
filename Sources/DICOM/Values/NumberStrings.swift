// SPDX-License-Identifier: Apache-2.0

import Bytes

/// The value of a DS element: a decimal number with the text it is written as.
///
/// - Source: DICOM PS3.5, section 6.2 (DS).
public struct DecimalString: Sendable, Hashable {
    /// The text as written, without padding.
    public let text: String
    /// The number nearest to it.
    public let value: Double

    /// Reads a number; nil for text that is none. More than sixteen characters are read.
    public init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0.isASCIIDigit || "+-.eE".utf8.contains($0) }), let value = Double(text) else {
            return nil
        }
        self.text = text
        self.value = value
    }
}

/// The value of an IS element: a whole number with the text it is written as.
///
/// - Source: DICOM PS3.5, section 6.2 (IS).
public struct IntegerString: Sendable, Hashable {
    /// The text as written, without padding.
    public let text: String
    /// The number.
    public let value: Int

    /// Reads a number; nil for text that is none, `2.0` included. Numbers beyond 32 bits are read.
    public init?(_ text: String) {
        guard let value = Int(text) else { return nil }
        self.text = text
        self.value = value
    }
}

/// The value of an AS element: an age.
///
/// - Source: DICOM PS3.5, section 6.2 (AS).
public struct AgeString: Sendable, Hashable {
    /// What an age is counted in.
    public enum Unit: String, Sendable, Hashable {
        /// Days.
        case days = "D"
        /// Weeks.
        case weeks = "W"
        /// Months.
        case months = "M"
        /// Years.
        case years = "Y"
    }

    /// How many, 0 to 999.
    public let count: Int
    /// Of what.
    public let unit: Unit

    /// Reads three digits and a letter; nil for anything else.
    public init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let count = scanner.number(3), let unit = Unit(rawValue: String(decoding: scanner.rest, as: UTF8.self))
        else { return nil }
        self.count = count
        self.unit = unit
    }
}

/// The rule of UI values.
///
/// - Source: DICOM PS3.5, section 9.1.
public enum UniqueIdentifier {
    /// Whether text is a UID: at most 64 characters, numbers without zeros in front, separated by points.
    public static func isValid(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return text.utf8.count <= 64 && parts.count > 1
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy(\.isASCIIDigit) && (part.count == 1 || part.first != 0x30)
            }
    }
}
