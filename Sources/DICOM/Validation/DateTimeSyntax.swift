// SPDX-License-Identifier: Apache-2.0

import Bytes

/// How dates and times are written.
///
/// - Source: DICOM PS3.5, table 6.2-1 (DA, DT, TM, AS).
enum DateTimeSyntax {
    /// `YYYYMMDD`, a day that the calendar has.
    static func isDate(_ value: ArraySlice<UInt8>) -> Bool { Day(value) != nil }

    /// `YYYY.MM.DD`, which older files have.
    static func isOldDate(_ value: ArraySlice<UInt8>) -> Bool {
        let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 3 && parts.map(\.count) == [4, 2, 2] && Day(Array(parts.joined())[...]) != nil
    }

    /// `HHMMSS.FFFFFF`, which may end after any pair of digits and any digit of the fraction.
    static func isTime(_ value: ArraySlice<UInt8>) -> Bool {
        let parts = value.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let clock = parts.first, isClock(clock, [2, 4, 6]) else { return false }
        return parts.count == 1 || clock.count == 6 && isFraction(parts[1])
    }

    /// `HH:MM:SS`, which older files have.
    static func isOldTime(_ value: ArraySlice<UInt8>) -> Bool {
        let main = value.prefix { $0 != UInt8(ascii: ".") }
        let parts = main.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard 2...3 ~= parts.count, parts.allSatisfy({ $0.count == 2 }) else { return false }
        return isTime(Array(parts.joined())[...] + value.dropFirst(main.count))
    }

    /// `YYYYMMDDHHMMSS.FFFFFF&ZZXX`, which may end after the year and any later part.
    static func isDateTime(_ value: ArraySlice<UInt8>) -> Bool {
        let local = value.prefix { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
        guard local.count == value.count || isOffset(value.dropFirst(local.count)) else { return false }
        let date = local.prefix(8)
        guard [4, 6, 8].contains(date.count), Day(date + Array("0101".utf8.suffix(8 - date.count))) != nil else {
            return false
        }
        let time = local.dropFirst(8)
        return time.isEmpty || isTime(time)
    }

    /// Three digits and `D`, `W`, `M` or `Y`.
    static func isAge(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count == 4, let unit = value.last else { return false }
        return Decimal.value(value.dropLast()) != nil && "DWMY".utf8.contains(unit)
    }

    private static func isClock(_ digits: ArraySlice<UInt8>, _ lengths: [Int]) -> Bool {
        guard lengths.contains(digits.count), Decimal.value(digits) != nil else { return false }
        // A leap second is the 61st.
        let parts = stride(from: digits.startIndex, to: digits.endIndex, by: 2).map { Decimal.value(digits[$0..<$0 + 2]) }
        return zip(parts, [23, 59, 60]).allSatisfy { ($0 ?? .max) <= $1 }
    }

    private static func isFraction(_ digits: ArraySlice<UInt8>) -> Bool {
        1...6 ~= digits.count && digits.allSatisfy(\.isASCIIDigit)
    }

    private static func isOffset(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count == 5, let number = Decimal.value(value.dropFirst()), number % 100 < 60 else { return false }
        return number <= (value.first == UInt8(ascii: "-") ? 1200 : 1400)
    }
}
