// SPDX-License-Identifier: Apache-2.0

/// Distances between short texts.
enum TextDistance {
    /// Whether one character changed, lost, doubled or added, or two neighbours turned around, makes them equal.
    static func isOneEdit<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard long.count - short.count <= 1 else { return false }
        var start = 0
        while start < short.count, short[start] == long[start] { start += 1 }
        if start == short.count { return true }
        if short.count < long.count { return short[start...].elementsEqual(long[(start + 1)...]) }
        if short[(start + 1)...].elementsEqual(long[(start + 1)...]) { return true }
        guard start + 1 < short.count, short[start] == long[start + 1], short[start + 1] == long[start] else {
            return false
        }
        return short[(start + 2)...].elementsEqual(long[(start + 2)...])
    }

    /// The distance of Damerau and Levenshtein in its restricted form (no part is edited twice), up to `limit`.
    static func edits(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int) -> Int {
        let (one, two) = (Array(left), Array(right))
        guard abs(one.count - two.count) <= limit else { return limit + 1 }
        var before = [Int](repeating: 0, count: two.count + 1)
        var row = Array(0...two.count)
        for place in one.indices {
            var next = [Int](repeating: place + 1, count: two.count + 1)
            for column in two.indices {
                let cost = one[place] == two[column] ? 0 : 1
                var best = min(row[column] + cost, row[column + 1] + 1, next[column] + 1)
                if place > 0, column > 0, one[place] == two[column - 1], one[place - 1] == two[column] {
                    best = min(best, before[column - 1] + 1)
                }
                next[column + 1] = best
            }
            (before, row) = (row, next)
        }
        return min(row[two.count], limit + 1)
    }

    /// The similarity of Jaro with Winkler's bonus for a common start, 0 to 1.
    ///
    /// - Source: Winkler, String Comparator Metrics and Enhanced Decision Rules, 1990.
    static func jaroWinkler(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Double {
        let (one, two) = (Array(left), Array(right))
        guard !one.isEmpty, !two.isEmpty else { return 0 }
        let window = max(0, max(one.count, two.count) / 2 - 1)
        var taken = [Bool](repeating: false, count: two.count)
        var matched: [UInt8] = []
        for (place, byte) in one.enumerated() {
            let low = max(0, place - window)
            let high = min(two.count, place + window + 1)
            guard low < high, let found = (low..<high).first(where: { !taken[$0] && two[$0] == byte }) else { continue }
            taken[found] = true
            matched.append(byte)
        }
        guard !matched.isEmpty else { return 0 }
        let others = two.indices.filter { taken[$0] }.map { two[$0] }
        let turned = Double(zip(matched, others).count { $0 != $1 }) / 2
        let count = Double(matched.count)
        let jaro = (count / Double(one.count) + count / Double(two.count) + (count - turned) / count) / 3
        let prefix = Double(zip(one, two).prefix(4).prefix { $0 == $1 }.count)
        return jaro + prefix * 0.1 * (1 - jaro)
    }
}
