// SPDX-License-Identifier: Apache-2.0

import Bytes

/// The HL7 form of dates and times: `YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]`.
///
/// - Source: HL7 v2.5.1, section 2.A.22 (DTM) and 2.A.77 (TS).
public enum Timestamp {
    /// Whether the text has the form and names a day and time that exist.
    public static func isValid(_ text: String) -> Bool {
        let (time, offset) = split(Array(text.utf8))
        let parts = time.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let digits = parts.first, digits.allSatisfy(\.isASCIIDigit) else { return false }
        if parts.count == 2 {
            guard digits.count == 14, (1...4).contains(parts[1].count), parts[1].allSatisfy(\.isASCIIDigit) else {
                return false
            }
        }
        return isOffset(offset) && isDateTime(digits)
    }

    private static func split(_ text: [UInt8]) -> (time: ArraySlice<UInt8>, offset: ArraySlice<UInt8>) {
        let sign = text.firstIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? text.count
        return (text[..<sign], text[sign...])
    }

    private static func isOffset(_ text: ArraySlice<UInt8>) -> Bool {
        guard !text.isEmpty else { return true }
        let digits = text.dropFirst()
        guard digits.count == 4, digits.allSatisfy(\.isASCIIDigit) else { return false }
        return number(digits.prefix(2)) <= 14 && number(digits.suffix(2)) < 60
    }

    private static func isDateTime(_ digits: ArraySlice<UInt8>) -> Bool {
        guard [4, 6, 8, 10, 12, 14].contains(digits.count) else { return false }
        func part(_ index: Int) -> Int? {
            let start = digits.startIndex + 2 * index
            return start + 2 <= digits.endIndex ? number(digits[start..<start + 2]) : nil
        }
        let year = number(digits.prefix(4))
        guard let month = part(2) else { return true }
        guard (1...12).contains(month), let day = part(3) else { return (1...12).contains(month) }
        guard (1...GregorianCalendar.days(inMonth: month, year: year)).contains(day) else { return false }
        return (part(4) ?? 0) < 24 && (part(5) ?? 0) < 60 && (part(6) ?? 0) < 60
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 & 15) }
    }
}

/// The length of months.
public enum GregorianCalendar {
    /// Days in a month, 1 to 12.
    public static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
