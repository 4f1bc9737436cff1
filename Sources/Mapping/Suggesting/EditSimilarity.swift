// SPDX-License-Identifier: Apache-2.0

/// How alike one text and many others are in the order of their characters.
///
/// Up to 64 characters stand in the bits of one word.
///
/// - Source: G. Myers, "A fast bit-vector algorithm for approximate string matching" (1999); H. Hyyrö, "Bit-parallel
///   LCS-length computation revisited" (2004).
struct EditSimilarity: Sendable {
    let text: [UInt32]
    /// Characters of the text by hash, with their places as bits.
    private var characters = [UInt32](repeating: UInt32.max, count: 256)
    private var masks = [UInt64](repeating: 0, count: 256)

    init(_ text: [UInt32]) {
        self.text = Array(text.prefix(64))
        for (place, character) in self.text.enumerated() {
            let slot = Self.slot(character, characters)
            characters[slot] = character
            masks[slot] |= 1 << UInt64(place)
        }
    }

    @inline(__always)
    private static func slot(_ character: UInt32, _ characters: [UInt32]) -> Int {
        var slot = Int((character &* 0x9E37_79B1) >> 24)
        while characters[slot] != UInt32.max, characters[slot] != character { slot = (slot + 1) & 255 }
        return slot
    }

    /// 1 less the edit distance over the longer length (Levenshtein).
    func ratio(_ other: [UInt32]) -> Float {
        let other = other.prefix(64)
        let longest = max(text.count, other.count)
        guard longest > 0 else { return 0 }
        guard !text.isEmpty else { return 0 }
        let last = UInt64(1) << UInt64(text.count - 1)
        var (up, down, distance) = (UInt64.max, UInt64(0), text.count)
        for character in other {
            let same = masks[Self.slot(character, characters)]
            let vertical = same | down
            let horizontal = (((same & up) &+ up) ^ up) | same
            var plus = down | ~(horizontal | up)
            var minus = up & horizontal
            if plus & last != 0 { distance += 1 }
            if minus & last != 0 { distance -= 1 }
            plus = plus << 1 | 1
            minus <<= 1
            up = minus | ~(vertical | plus)
            down = plus & vertical
        }
        return 1 - Float(distance) / Float(longest)
    }

    /// The length of the longest common subsequence.
    func common(_ other: [UInt32]) -> Int {
        var row = UInt64.max
        for character in other.prefix(64) {
            let both = row & masks[Self.slot(character, characters)]
            row = (row &+ both) | (row &- both)
        }
        let used = text.count == 64 ? UInt64.max : (UInt64(1) << UInt64(text.count)) - 1
        return (~row & used).nonzeroBitCount
    }

    /// As ``ratio(_:)``, for two texts alone.
    static func ratio(_ first: [UInt32], _ second: [UInt32]) -> Float { EditSimilarity(first).ratio(second) }
}
