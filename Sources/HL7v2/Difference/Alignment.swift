// SPDX-License-Identifier: Apache-2.0

/// Pairs two lists in order, so that the sum of the pairs' likeness is the largest.
struct Alignment {
    /// Places in both lists; nil where the other list has nothing to pair.
    typealias Pair = (old: Int?, new: Int?)

    /// More cells than this are not computed; they would take a second.
    static let cellLimit = 1 << 19
    /// How far ahead an equal element is looked for where there are too many for all pairs.
    static let window = 64

    let old: Range<Int>
    let new: Range<Int>
    /// How alike two elements are; 0 for those that must not be paired.
    let likeness: (Int, Int) -> Int
    /// Whether two elements are equal.
    let areEqual: (Int, Int) -> Bool
    /// How many cells it takes to say how alike two elements are.
    var weight = 1

    /// The pairs in order, those without a partner among them.
    func pairs() -> [Pair] {
        var head: [Pair] = []
        var (first, second) = (old, new)
        while let left = first.first, let right = second.first, areEqual(left, right) {
            head.append((left, right))
            (first, second) = (first.dropFirst(), second.dropFirst())
        }
        var tail: [Pair] = []
        while let left = first.last, let right = second.last, areEqual(left, right) {
            tail.append((left, right))
            (first, second) = (first.dropLast(), second.dropLast())
        }
        let cells = first.count.multipliedReportingOverflow(by: second.count)
        let isSmall = !cells.overflow && cells.partialValue <= Self.cellLimit / max(1, weight)
        return head + (isSmall ? best(first, second) : quick(first, second)) + tail.reversed()
    }

    /// All ways weighed: the usual table of a longest common subsequence, with likeness in place of equality.
    private func best(_ old: Range<Int>, _ new: Range<Int>) -> [Pair] {
        let width = new.count + 1
        var sums = [Int32](repeating: 0, count: (old.count + 1) * width)
        for left in old.reversed() {
            let row = (left - old.lowerBound) * width
            for right in new.reversed() {
                let cell = row + right - new.lowerBound
                var sum = max(sums[cell + width], sums[cell + 1])
                let gain = likeness(left, right)
                if gain > 0 { sum = max(sum, sums[cell + width + 1] + Int32(truncatingIfNeeded: gain)) }
                sums[cell] = sum
            }
        }
        return trace(old, new, sums)
    }

    private func trace(_ old: Range<Int>, _ new: Range<Int>, _ sums: [Int32]) -> [Pair] {
        let width = new.count + 1
        var (found, left, right) = ([Pair](), old.lowerBound, new.lowerBound)
        while left < old.upperBound, right < new.upperBound {
            let cell = (left - old.lowerBound) * width + right - new.lowerBound
            let gain = likeness(left, right)
            if gain > 0, sums[cell] == sums[cell + width + 1] + Int32(truncatingIfNeeded: gain) {
                found.append((left, right))
                (left, right) = (left + 1, right + 1)
            } else if sums[cell] == sums[cell + width] {
                found.append((left, nil))
                left += 1
            } else {
                found.append((nil, right))
                right += 1
            }
        }
        found += (left..<old.upperBound).map { ($0, nil) }
        return found + (right..<new.upperBound).map { (nil, $0) }
    }

    /// One way through, with a look ahead for the next equal element, else the next that may be paired.
    private func quick(_ old: Range<Int>, _ new: Range<Int>) -> [Pair] {
        var (found, left, right) = ([Pair](), old.lowerBound, new.lowerBound)
        while left < old.upperBound, right < new.upperBound {
            let (skipOld, skipNew) =
                step(left..<old.upperBound, right..<new.upperBound, areEqual)
                ?? step(left..<old.upperBound, right..<new.upperBound) { likeness($0, $1) > 0 } ?? (1, 1)
            let isStuck = skipOld == 1 && skipNew == 1
            found += (left..<left + skipOld).map { ($0, nil) }
            found += (right..<right + skipNew).map { (nil, $0) }
            (left, right) = (left + skipOld, right + skipNew)
            if isStuck { continue }
            found.append((left, right))
            (left, right) = (left + 1, right + 1)
        }
        found += (left..<old.upperBound).map { ($0, nil) }
        return found + (right..<new.upperBound).map { (nil, $0) }
    }

    /// How many elements of which list to leave out before two that fit; the fewest, in a window.
    private func step(_ old: Range<Int>, _ new: Range<Int>, _ fits: (Int, Int) -> Bool) -> (Int, Int)? {
        for skip in 0..<Self.window {
            if skip < new.count, fits(old.lowerBound, new.lowerBound + skip) { return (0, skip) }
            if skip < old.count, fits(old.lowerBound + skip, new.lowerBound) { return (skip, 0) }
        }
        return nil
    }
}
