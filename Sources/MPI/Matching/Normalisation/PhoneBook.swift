// SPDX-License-Identifier: Apache-2.0

/// All telephone numbers of a population: each distinct one is read once.
struct PhoneBook: Sendable {
    /// Digits of each number; element 0 stands for none.
    private(set) var digits: [UInt64] = [0]
    private var texts = Interner()
    private var numbers: [UInt32] = [0]
    private var known: [UInt64: UInt32] = [:]

    /// The number of a telephone, from 1; 0 for none and for what is typed to get past the field.
    mutating func enter(_ text: ArraySlice<UInt8>) -> UInt32 {
        let count = texts.count
        let number = texts.number(text)
        if texts.count > count { numbers.append(enter(Self.read(text))) }
        return numbers[Int(number)]
    }

    private mutating func enter(_ value: UInt64) -> UInt32 {
        guard value > 0 else { return 0 }
        if let number = known[value] { return number }
        digits.append(value)
        known[value] = UInt32(digits.count - 1)
        return UInt32(digits.count - 1)
    }

    /// The digits without the country's prefix and separators; 0 for what is no telephone number.
    static func read(_ text: ArraySlice<UInt8>) -> UInt64 {
        var found = FoldedText.scalars(text, limit: 40).filter(FoldedText.isDigit).map { UInt8($0 & 15) }
        if found.starts(with: [0, 0, 8, 6]) { found.removeFirst(4) }
        if found.count > 11, found.starts(with: [8, 6]) { found.removeFirst(2) }
        guard (7...12).contains(found.count), !isStandIn(found) else { return 0 }
        return found.reduce(1) { $0 * 10 + UInt64($1) }
    }

    /// 13800000000, 11111111111, 12345678 and the like.
    private static func isStandIn(_ digits: [UInt8]) -> Bool {
        var counts = [Int](repeating: 0, count: 10)
        for digit in digits { counts[Int(digit)] += 1 }
        if counts.contains(where: { $0 >= digits.count - 3 }) { return true }
        let steps = zip(digits, digits.dropFirst()).filter { ($0 + 1) % 10 == $1 }.count
        return steps >= digits.count - 2
    }
}
