// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Takes numbers of so many digits off the front of a text.
struct DigitScanner {
    private(set) var rest: ArraySlice<UInt8>

    init(_ text: some StringProtocol) { rest = Array(text.utf8)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    /// The number of exactly `count` digits; nil, and nothing taken, when there are fewer.
    mutating func number(_ count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        rest = rest.dropFirst(count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The number of `count` digits, if it is within bounds.
    mutating func number(_ count: Int, in bounds: ClosedRange<Int>) -> Int? {
        let start = rest
        if let found = number(count), bounds.contains(found) { return found }
        rest = start
        return nil
    }

    /// How many digits come next.
    var digitCount: Int { rest.prefix { $0.isASCIIDigit }.count }

    /// Takes one character, if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest = rest.dropFirst()
        return true
    }
}
