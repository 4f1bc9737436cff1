// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings

/// Whether one value, without padding, is written as its representation demands.
///
/// - Source: DICOM PS3.5, table 6.2-1.
enum ValueSyntax {
    /// What is wrong with a value of one of the representations that are plain ASCII; nil when nothing is.
    static func fault(_ value: ArraySlice<UInt8>, _ vr: VR) -> Fault? {
        guard !value.isEmpty else { return nil }
        switch vr {
        case .date: return date(value)
        case .time: return time(value)
        case .dateTime: return DateTimeSyntax.isDateTime(value) ? nil : bad("datetime", vr)
        case .ageString: return DateTimeSyntax.isAge(value) ? nil : bad("age", vr)
        case .decimalString: return decimal(value)
        case .integerString: return integer(value)
        case .uniqueIdentifier: return uid(value)
        case .codeString: return code(value)
        case .applicationEntity: return title(value)
        default: return nil
        }
    }

    private static func bad(_ what: String, _ vr: VR) -> Fault {
        Fault(.error, "bad-\(what)", "the value is not written as \(vr) demands")
    }

    private static func date(_ value: ArraySlice<UInt8>) -> Fault? {
        if DateTimeSyntax.isDate(value) { return nil }
        guard DateTimeSyntax.isOldDate(value) else { return bad("date", .date) }
        return Fault(.warning, "old-date", "the date has points between its parts, as older editions had")
    }

    private static func time(_ value: ArraySlice<UInt8>) -> Fault? {
        if DateTimeSyntax.isTime(value) { return nil }
        guard DateTimeSyntax.isOldTime(value) else { return bad("time", .time) }
        return Fault(.warning, "old-time", "the time has colons between its parts, as older editions had")
    }

    private static func decimal(_ value: ArraySlice<UInt8>) -> Fault? {
        guard isDecimal(value) else { return bad("decimal", .decimalString) }
        return value.count <= 16 ? nil : tooLong(value.count, 16)
    }

    /// Digits, at most one point among them, with a sign before and an exponent behind.
    static func isDecimal(_ value: ArraySlice<UInt8>) -> Bool {
        let parts = value.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 & 0xDF == UInt8(ascii: "E") }
        guard let mantissa = parts.first.map(unsigned) else { return false }
        let digits = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard mantissa.contains(where: \.isASCIIDigit), digits.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else {
            return false
        }
        return parts.count == 1 || !unsigned(parts[1]).isEmpty && unsigned(parts[1]).allSatisfy(\.isASCIIDigit)
    }

    private static func integer(_ value: ArraySlice<UInt8>) -> Fault? {
        let digits = unsigned(value)
        guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return bad("integer", .integerString) }
        if value.count > 12 { return tooLong(value.count, 12) }
        let isInRange = Int(String(decoding: value, as: UTF8.self)).map { Int32(exactly: $0) != nil } ?? false
        return isInRange ? nil : Fault(.error, "integer-range", "the number is beyond 32 bits with sign")
    }

    private static func unsigned(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        value.first == UInt8(ascii: "+") || value.first == UInt8(ascii: "-") ? value.dropFirst() : value
    }

    private static func uid(_ value: ArraySlice<UInt8>) -> Fault? {
        let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isWellFormed = parts.allSatisfy {
            !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) && ($0.count == 1 || $0.first != UInt8(ascii: "0"))
        }
        guard isWellFormed else { return bad("uid", .uniqueIdentifier) }
        guard value.count <= 64 else { return Fault(.error, "uid-too-long", "\(value.count) characters; 64 are allowed") }
        return nil
    }

    private static func code(_ value: ArraySlice<UInt8>) -> Fault? {
        let isPlain = value.allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit || $0 == 0x20 || $0 == UInt8(ascii: "_") }
        guard isPlain else {
            return Fault(.warning, "bad-code", "a code has capitals, digits, blanks and underscores only")
        }
        return value.count <= 16 ? nil : tooLong(value.count, 16)
    }

    private static func title(_ value: ArraySlice<UInt8>) -> Fault? {
        guard value.allSatisfy({ 0x20...0x7E ~= $0 }) else { return bad("title", .applicationEntity) }
        return value.count <= 16 ? nil : tooLong(value.count, 16)
    }

    static func tooLong(_ count: Int, _ most: Int) -> Fault {
        Fault(.warning, "too-long", "\(count) characters; \(most) are allowed")
    }
}
