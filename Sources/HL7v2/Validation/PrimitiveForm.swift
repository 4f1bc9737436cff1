// SPDX-License-Identifier: Apache-2.0

import Bytes

/// How simple values are written.
enum PrimitiveForm {
    /// NM: `[+|-]digits[.digits]`.
    ///
    /// - Source: HL7 v2.5.1, section 2.A.46.
    static func isNumeric(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        if bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        var (digits, points) = (0, 0)
        while offset < range.upperBound {
            if bytes[offset].isASCIIDigit {
                digits += 1
            } else if bytes[offset] == UInt8(ascii: "."), points == 0 {
                points = 1
            } else {
                return false
            }
            offset += 1
        }
        return digits > 0
    }

    /// SI: digits.
    ///
    /// - Source: HL7 v2.5.1, section 2.A.69.
    static func isSequence(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for offset in range where !bytes[offset].isASCIIDigit { return false }
        return true
    }

    /// DT: `YYYY[MM[DD]]`, a day that exists.
    ///
    /// - Source: HL7 v2.5.1, section 2.A.21.
    static func isDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count <= 8 && isSequence(bytes, range) && isCalendarDate(bytes, range.lowerBound, range.count)
    }

    /// TM: `HH[MM[SS[.S[S[S[S]]]]]][+/-ZZZZ]`.
    ///
    /// - Source: HL7 v2.5.1, section 2.A.75.
    static func isTime(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let whole = withoutOffset(bytes, range)
        guard let digits = whole.flatMap({ withoutFraction(bytes, $0, from: 6) }) else { return false }
        return isClock(bytes, digits.lowerBound, digits.count)
    }

    /// DTM and the first component of TS: `YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]`.
    ///
    /// - Source: HL7 v2.5.1, section 2.A.22.
    static func isDateTime(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let whole = withoutOffset(bytes, range)
        guard let digits = whole.flatMap({ withoutFraction(bytes, $0, from: 14) }) else { return false }
        if digits.count <= 8 { return isCalendarDate(bytes, digits.lowerBound, digits.count) }
        return isCalendarDate(bytes, digits.lowerBound, 8) && isClock(bytes, digits.lowerBound + 8, digits.count - 8)
    }

    /// The part before `+ZZZZ`; nil when that is not an offset.
    private static func withoutOffset(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var sign = range.lowerBound
        while sign < range.upperBound, bytes[sign] != UInt8(ascii: "+"), bytes[sign] != UInt8(ascii: "-") { sign += 1 }
        guard sign < range.upperBound else { return range }
        guard range.upperBound - sign == 5, isSequence(bytes, sign + 1..<range.upperBound),
            number(bytes, sign + 1, 2) <= 14, number(bytes, sign + 3, 2) < 60
        else { return nil }
        return range.lowerBound..<sign
    }

    /// The digits before a fraction of seconds, which needs all digits before it; nil when other things stand there.
    private static func withoutFraction(_ bytes: Span<UInt8>, _ range: Range<Int>, from full: Int) -> Range<Int>? {
        var point = range.lowerBound
        while point < range.upperBound, bytes[point] != UInt8(ascii: ".") { point += 1 }
        guard isSequence(bytes, range.lowerBound..<point) else { return nil }
        guard point < range.upperBound else { return range }
        let fraction = point + 1..<range.upperBound
        guard point - range.lowerBound == full, (1...4).contains(fraction.count), isSequence(bytes, fraction) else {
            return nil
        }
        return range.lowerBound..<point
    }

    private static func isCalendarDate(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
        guard count == 4 || count == 6 || count == 8 else { return false }
        guard count > 4 else { return true }
        let month = number(bytes, start + 4, 2)
        guard month >= 1, month <= 12, count == 8 else { return month >= 1 && month <= 12 }
        let day = number(bytes, start + 6, 2)
        return day >= 1 && day <= GregorianCalendar.days(inMonth: month, year: number(bytes, start, 4))
    }

    private static func isClock(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
        guard count == 2 || count == 4 || count == 6, number(bytes, start, 2) < 24 else { return false }
        return (count < 4 || number(bytes, start + 2, 2) < 60) && (count < 6 || number(bytes, start + 4, 2) < 60)
    }

    private static func number(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Int {
        var value = 0
        for offset in start..<start + count { value = value * 10 + Int(bytes[offset] & 15) }
        return value
    }
}
