// SPDX-License-Identifier: Apache-2.0

/// Distinct byte strings, numbered from 1 in the order they were first seen; 0 stands for nothing.
struct Interner: Sendable {
    /// The upper half of each string's hash beside its number, so that other strings are told apart here.
    private var slots: [UInt64]
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    init() { slots = [UInt64](repeating: 0, count: 1024) }

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
        let hash = Hash.words(text)
        let (slot, number) = find(text, hash)
        if number > 0 { return number }
        bytes += text
        ends.append(bytes.count)
        slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(count)
        return UInt32(count)
    }

    /// The number of a string that was seen; 0 for any other.
    func known(_ text: ArraySlice<UInt8>) -> UInt32 { text.isEmpty ? 0 : find(text, Hash.words(text)).number }

    /// Where a string is, or would be.
    private func find(_ text: ArraySlice<UInt8>, _ hash: UInt64) -> (slot: Int, number: UInt32) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = UInt32(truncatingIfNeeded: slots[slot])
            if slots[slot] >> 32 == hash >> 32, self[number] == text { return (slot, number) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return (slot, 0)
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for number in 1...max(1, count) where number <= count {
            let hash = Hash.words(self[UInt32(number)])
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number)
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

    /// Eight bytes at a time; for tables only, since it depends on the order of bytes of the machine.
    static func words(_ text: ArraySlice<UInt8>) -> UInt64 {
        unsafe text.withUnsafeBytes { buffer in
            var hash = UInt64(truncatingIfNeeded: buffer.count) &* 0x9E37_79B9_7F4A_7C15
            var offset = 0
            while offset + 8 <= buffer.count {
                let word = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
                hash ^= hash >> 29
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < buffer.count {
                rest = unsafe rest << 8 | UInt64(buffer[offset])
                offset += 1
            }
            return mix(hash ^ rest)
        }
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

    /// Passes over so many numbers.
    mutating func skip(_ count: Int) { state &+= 0x9E37_79B9_7F4A_7C15 &* UInt64(count) }

    /// A number in `0..<limit`; `limit` must be positive.
    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Int(Hash.mix(state).multipliedFullWidth(by: UInt64(limit)).high)
    }
}
