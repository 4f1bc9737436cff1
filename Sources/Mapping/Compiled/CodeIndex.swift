// SPDX-License-Identifier: Apache-2.0

/// Codes to numbers, found from bytes without making strings.
///
/// Open addressing over 64-bit hashes of the folded code; a code of ASCII is folded while it is hashed.
struct CodeIndex: Sendable {
    private var slots: [UInt32]
    private var hashes: [UInt64] = []
    private var ends: [UInt32] = [0]
    private var keys: [UInt8] = []
    private let mask: Int

    /// - Parameter keys: different ones, each from `CodeSystem.key(_:)`.
    init(_ codes: [String]) {
        var size = 16
        while size < codes.count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        mask = size - 1
        for code in codes { add(Array(code.utf8)) }
    }

    private mutating func add(_ key: [UInt8]) {
        var hash = Self.seed
        for byte in key { hash = Self.mixed(hash, byte) }
        var slot = Self.place(hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(truncatingIfNeeded: hashes.count + 1)
        hashes.append(hash)
        keys += key
        ends.append(UInt32(truncatingIfNeeded: keys.count))
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }

    @inline(__always)
    private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash ^ hash >> 29) >> 8) }

    /// The number of a code in a part of the bytes; nil when it is none of them.
    @inline(__always)
    func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var hash = Self.seed
        var odd = false
        for offset in start..<end {
            var byte = bytes[offset]
            odd = odd || byte &- 0x21 > 0x5D
            if byte &- 0x61 < 26 { byte &-= 0x20 }
            hash = Self.mixed(hash, byte)
        }
        if odd { return findOdd(bytes, start, end) }
        return find(hash, end - start) { key in
            for offset in 0..<(end - start) {
                var byte = bytes[start + offset]
                if byte &- 0x61 < 26 { byte &-= 0x20 }
                if keys[key + offset] != byte { return false }
            }
            return true
        }
    }

    /// A code with blanks, full-width or Chinese characters: folded as text.
    @inline(never)
    private func findOdd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var copy: [UInt8] = []
        for offset in start..<end { copy.append(bytes[offset]) }
        return find(CodeSystem.key(String(decoding: copy, as: UTF8.self)))
    }

    /// The number of a folded code.
    func find(_ folded: String) -> Int? {
        let key = Array(folded.utf8)
        var hash = Self.seed
        for byte in key { hash = Self.mixed(hash, byte) }
        return find(hash, key.count) { start in key.indices.allSatisfy { keys[start + $0] == key[$0] } }
    }

    @inline(__always)
    private func find(_ hash: UInt64, _ count: Int, _ isSame: (Int) -> Bool) -> Int? {
        var slot = Self.place(hash) & mask
        while true {
            let number = Int(slots[slot]) - 1
            if number < 0 { return nil }
            if hashes[number] == hash {
                let start = Int(ends[number])
                if Int(ends[number + 1]) - start == count, isSame(start) { return number }
            }
            slot = (slot + 1) & mask
        }
    }
}
