// SPDX-License-Identifier: Apache-2.0

import County

/// Makes new inputs out of good ones: bytes flipped, cut, doubled, moved, or replaced by what readers find hard.
struct Mutator {
    let seeds: [[UInt8]]
    var random: SeededGenerator
    /// Longer inputs are cut off.
    var limit = 20_000

    private static let hard: [[UInt8]] = [
        [0x0D], [0x0A], [0x00], [0x0B], [0x1C, 0x0D], [0x7C], [0x5E], [0x5C], [0x26], [0x7E], [0x81], [0xFE],
        [0x81, 0x30, 0x81, 0x30], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("MSH|^~\\&|".utf8), Array("\\X0D\\".utf8),
        Array("<!DOCTYPE a>".utf8), Array("&amp;".utf8), Array("\"\"".utf8), Array("[[[[".utf8), Array("\\ud800".utf8),
    ]

    mutating func next() -> [UInt8] {
        var bytes = seeds.isEmpty ? [] : seeds[number(seeds.count)]
        for _ in 0...number(6) { mutate(&bytes) }
        return Array(bytes.prefix(limit))
    }

    private mutating func number(_ bound: Int) -> Int { Int(random.next() % UInt64(max(1, bound))) }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return bytes = Self.hard[number(Self.hard.count)] }
        let place = number(bytes.count)
        switch number(8) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[place] ^= 1 << UInt8(number(8))
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + number(16)))
        case 3: bytes.insert(contentsOf: Self.hard[number(Self.hard.count)], at: place)
        case 4: bytes.removeSubrange(place...)
        case 5: splice(into: &bytes, at: place)
        case 6: bytes.insert(contentsOf: repeatElement(bytes[place], count: number(300)), at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + number(64))], at: number(bytes.count))
        }
    }

    /// Goes on with a part of another input.
    private mutating func splice(into bytes: inout [UInt8], at place: Int) {
        guard !seeds.isEmpty else { return }
        let other = seeds[number(seeds.count)]
        let start = number(other.count)
        bytes.insert(contentsOf: other[start..<min(other.count, start + number(2000))], at: place)
    }
}
