// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A decimal or integer string that JSON can carry as a number, digit for digit.
struct JSONNumber {
    private let isNegative: Bool
    /// The digits before the point, zeros in front off; none for zero.
    private let whole: Range<Int>
    /// The digits behind the point.
    private let fraction: Range<Int>
    /// The exponent with its letter.
    private let exponent: Range<Int>

    /// Takes a value apart; nil when it is no number, or one that readers with floating point could not hold.
    init?(_ text: Span<UInt8>, isInteger: Bool) {
        var offset = 0
        isNegative = text[0] == UInt8(ascii: "-")
        if isNegative || text[0] == UInt8(ascii: "+") { offset = 1 }
        let digits = Self.digits(text, from: offset)
        offset = digits.upperBound
        var fraction = offset..<offset
        if offset < text.count, text[offset] == UInt8(ascii: "."), !isInteger {
            fraction = Self.digits(text, from: offset + 1)
            offset = fraction.upperBound
        }
        guard !digits.isEmpty || !fraction.isEmpty else { return nil }
        exponent = isInteger ? offset..<offset : Self.exponent(text, from: offset)
        guard exponent.upperBound == text.count, !isInteger || digits.count <= 15 else {
            return nil
        }
        var start = digits.lowerBound
        while start < digits.upperBound, text[start] == 0x30 { start += 1 }
        whole = start..<digits.upperBound
        self.fraction = fraction
    }

    private static func digits(_ text: Span<UInt8>, from start: Int) -> Range<Int> {
        var end = start
        while end < text.count, text[end].isASCIIDigit { end += 1 }
        return start..<end
    }

    /// The exponent at `start`, empty where there is none or one of more than two digits.
    private static func exponent(_ text: Span<UInt8>, from start: Int) -> Range<Int> {
        guard start < text.count, text[start] | 0x20 == UInt8(ascii: "e") else { return start..<start }
        var first = start + 1
        if first < text.count, text[first] == 0x2B || text[first] == 0x2D { first += 1 }
        let found = digits(text, from: first)
        return found.isEmpty || found.count > 2 ? start..<start : start..<found.upperBound
    }

    /// Writes the number of the text it was made from.
    func put(_ text: Span<UInt8>, into output: inout JSONOutput) {
        output.append(capacity: text.count + 2) { (output: inout OutputSpan<UInt8>) in
            if isNegative { output.append(0x2D) }
            if whole.isEmpty { output.append(0x30) }
            for index in whole { output.append(text[index]) }
            if !fraction.isEmpty { output.append(0x2E) }
            for index in fraction { output.append(text[index]) }
            for index in exponent { output.append(text[index]) }
        }
    }
}
