// SPDX-License-Identifier: Apache-2.0

/// How alike two texts are in the order of their characters.
enum EditSimilarity {
    /// 1 less the edit distance over the longer length (Levenshtein).
    static func ratio(_ first: [UInt32], _ second: [UInt32]) -> Float {
        let longest = max(first.count, second.count)
        guard longest > 0, longest <= TermText.longest * 2 else { return 0 }
        var row = Array(0...second.count)
        for (i, a) in first.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in second.enumerated() {
                let substituted = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
            }
        }
        return 1 - Float(row[second.count]) / Float(longest)
    }

    /// The length of the longest common subsequence.
    static func common(_ first: [UInt32], _ second: [UInt32]) -> Int {
        guard !first.isEmpty, !second.isEmpty, first.count <= TermText.longest * 2 else { return 0 }
        var row = [Int](repeating: 0, count: second.count + 1)
        for a in first {
            var diagonal = 0
            for (j, b) in second.enumerated() {
                let above = row[j + 1]
                row[j + 1] = a == b ? diagonal + 1 : max(above, row[j])
                diagonal = above
            }
        }
        return row[second.count]
    }
}
