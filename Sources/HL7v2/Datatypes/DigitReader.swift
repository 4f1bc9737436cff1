// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Reads groups of digits from the text of a date, a time or a number.
struct DigitReader {
    let bytes: [UInt8]
    var offset = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { offset == bytes.count }

    var isAtDigit: Bool { offset < bytes.count && bytes[offset].isASCIIDigit }

    /// The next byte, stepped over when it is one of `wanted`.
    mutating func next(of wanted: [UInt8]) -> UInt8? {
        guard offset < bytes.count, wanted.contains(bytes[offset]) else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    /// A number of `count` digits.
    mutating func number(
        _ count: Int, in range: ClosedRange<Int>, else problem: ValueProblem
    ) throws(MalformedValue) -> Int {
        var value = 0
        for index in offset..<offset + count {
            guard index < bytes.count else { throw MalformedValue(.length, at: index) }
            guard bytes[index].isASCIIDigit else { throw MalformedValue(.digit, at: index) }
            value = value * 10 + Int(bytes[index] & 15)
        }
        guard range.contains(value) else { throw MalformedValue(problem, at: offset) }
        offset += count
        return value
    }

    /// A number of two digits, where a digit follows.
    mutating func pair(in range: ClosedRange<Int>, else problem: ValueProblem) throws(MalformedValue) -> Int? {
        isAtDigit ? try number(2, in: range, else: problem) : nil
    }

    /// All digits that follow.
    mutating func digits() -> ArraySlice<UInt8> {
        let start = offset
        while isAtDigit { offset += 1 }
        return bytes[start..<offset]
    }

    func finish() throws(MalformedValue) {
        guard isAtEnd else { throw MalformedValue(isAtDigit ? .length : .digit, at: offset) }
    }

    /// Minutes east of UTC (`+0800` is 480), where an offset follows.
    mutating func zone() throws(MalformedValue) -> Int? {
        let start = offset
        guard let sign = next(of: [UInt8(ascii: "+"), UInt8(ascii: "-")]) else { return nil }
        guard bytes.count - offset == 4, bytes[offset...].allSatisfy(\.isASCIIDigit) else {
            throw MalformedValue(.zone, at: start)
        }
        let hours = try number(2, in: 0...14, else: .zone)
        let minutes = try number(2, in: 0...59, else: .zone)
        return sign == UInt8(ascii: "-") ? -(hours * 60 + minutes) : hours * 60 + minutes
    }
}
