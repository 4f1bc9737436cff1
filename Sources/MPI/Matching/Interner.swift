// SPDX-License-Identifier: Apache-2.0

/// Distinct byte strings, numbered from 1 in the order they were first seen; 0 stands for nothing.
struct Interner: Sendable {
    private var slots: [UInt32]
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    init() { slots = [UInt32](repeating: 0, count: 1024) }

    /// How many distinct strings there are.
    var count: Int { ends.count - 1 }

    /// The bytes of a number; empty for 0.
    subscript(number: UInt32) -> ArraySlice<UInt8> {
        guard number > 0 else { return [] }
        return bytes[ends[Int(number) - 1]..<ends[Int(number)]]
    }

    /// The number of a string, a new one if it was not seen yet; 0 for the empty string.
    mutating func number(_ text: ArraySlice<UInt8>) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        if count * 2 >= slots.count { grow() }
        var slot = Int(truncatingIfNeeded: Hash.bytes(text)) & (slots.count - 1)
        while slots[slot] != 0 {
            if isEqual(slots[slot], text) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes += text
        ends.append(bytes.count)
        slots[slot] = UInt32(count)
        return slots[slot]
    }

    /// The number of a string that was seen; 0 for any other.
    func known(_ text: ArraySlice<UInt8>) -> UInt32 {
        var slot = Int(truncatingIfNeeded: Hash.bytes(text)) & (slots.count - 1)
        while slots[slot] != 0 {
            if isEqual(slots[slot], text) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    private func isEqual(_ number: UInt32, _ text: ArraySlice<UInt8>) -> Bool {
        let start = ends[Int(number) - 1]
        guard ends[Int(number)] - start == text.count else { return false }
        var place = start
        for byte in text {
            if bytes[place] != byte { return false }
            place += 1
        }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for number in 1...max(1, count) where number <= count {
            let text = self[UInt32(number)]
            var slot = Int(truncatingIfNeeded: Hash.bytes(text)) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number)
        }
    }
}

/// 64-bit mixing for tables in memory; the same on every machine, so that results do not depend on it.
enum Hash {
    /// FNV-1a, mixed once more so that the low bits may be used alone.
    static func bytes(_ text: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mix(hash)
    }

    /// One value of several.
    static func combine(_ left: UInt64, _ right: UInt64) -> UInt64 { mix(left &* 0x9E37_79B9_7F4A_7C15 ^ mix(right)) }

    /// The finalizer of SplitMix64.
    static func mix(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}

/// Pseudo-random numbers with a seed, for samples that come out the same every time.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number in `0..<limit`; `limit` must be positive.
    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Int(Hash.mix(state).multipliedFullWidth(by: UInt64(limit)).high)
    }
}
