// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A number as HL7 writes it (NM), compared digit by digit, so that none is rounded.
///
/// - Source: HL7 v2.5.1, section 2.A.47 (NM).
struct DecimalNumber: Sendable, Hashable, Comparable {
    private let isNegative: Bool
    /// Digits before the point, zeros at the front left out.
    private let whole: [UInt8]
    /// Digits behind the point, zeros at the end left out.
    private let fraction: [UInt8]

    init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        let sign = bytes.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : []
        guard let whole = parts.first, !(whole.isEmpty && fraction.isEmpty), whole.allSatisfy(\.isASCIIDigit),
            fraction.allSatisfy(\.isASCIIDigit)
        else { return nil }
        let zero = UInt8(ascii: "0")
        self.whole = Array(whole.drop { $0 == zero })
        self.fraction = Array(fraction.reversed().drop { $0 == zero }.reversed())
        isNegative = sign == UInt8(ascii: "-") && !(self.whole.isEmpty && self.fraction.isEmpty)
    }

    static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
    }

    /// Without the signs.
    private func isSmaller(than other: DecimalNumber) -> Bool {
        if whole.count != other.whole.count { return whole.count < other.whole.count }
        if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) }
        return fraction.lexicographicallyPrecedes(other.fraction)
    }
}
