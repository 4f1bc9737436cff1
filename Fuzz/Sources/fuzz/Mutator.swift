// SPDX-License-Identifier: Apache-2.0

import County

/// Makes new inputs out of good ones: bytes flipped, cut, doubled, moved, or replaced by what readers find hard.
struct Mutator {
    private let seeds: [Seed]
    private var random: SeededGenerator
    /// Longer inputs are cut off.
    private let limit: Int
    private let tokens: [[UInt8]]

    init(seeds: [[UInt8]], random: SeededGenerator) {
        self.seeds = seeds.map { Seed(bytes: $0) }
        self.random = random
        limit = 20_000
        tokens = Self.hard
    }

    init(_ format: Format, random: SeededGenerator) {
        seeds = format.seeds
        self.random = random
        limit = format.longest
        tokens = format.tokens.isEmpty ? Self.hard : format.tokens
    }

    private static let hard: [[UInt8]] = [
        [0x0D], [0x0A], [0x00], [0x0B], [0x1C, 0x0D], [0x7C], [0x5E], [0x5C], [0x26], [0x7E], [0x81], [0xFE],
        [0x81, 0x30, 0x81, 0x30], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("MSH|^~\\&|".utf8), Array("\\X0D\\".utf8),
        Array("<!DOCTYPE a>".utf8), Array("&amp;".utf8), Array("\"\"".utf8), Array("[[[[".utf8), Array("\\ud800".utf8),
    ]

    mutating func next() -> [UInt8] {
        guard !seeds.isEmpty else { return tokens[number(tokens.count)] }
        let seed = seeds[number(seeds.count)]
        var bytes = seed.bytes
        // Places hold as long as nothing was put in or taken out.
        let changed = seed.fields.isEmpty ? 0 : number(4)
        for _ in 0..<changed { overwrite(seed.fields[number(seed.fields.count)], &bytes) }
        let count = changed > 0 ? number(4) : 1 + number(7)
        for _ in 0..<count { mutate(&bytes) }
        return Array(bytes.prefix(limit))
    }

    /// Puts another number or code where one stands: an extreme, one beside it, or one that leads elsewhere.
    private mutating func overwrite(_ field: Seed.Field, _ bytes: inout [UInt8]) {
        guard field.offset >= 0, field.offset + field.width <= bytes.count else { return }
        let range = field.offset..<field.offset + field.width
        if !field.codes.isEmpty { return bytes.replaceSubrange(range, with: field.codes[number(field.codes.count)]) }
        let order = field.isBigEndian ? Array(range.reversed()) : Array(range)
        let old = order.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[$1]) }
        let most = UInt64.max >> UInt64(64 - 8 * field.width)
        let numbers = [
            0, 1, most, most - 1, most >> 1, (most >> 1) + 1, old &+ 1, old &- 1, old &+ 2, old &* 2, old / 2,
            UInt64(bytes.count), UInt64(bytes.count - field.offset), UInt64(number(bytes.count)), random.next(),
        ]
        let new = numbers[number(numbers.count)]
        for (index, place) in order.enumerated() { bytes[place] = UInt8(truncatingIfNeeded: new >> UInt64(8 * index)) }
    }

    private mutating func number(_ bound: Int) -> Int { Int(random.next() % UInt64(max(1, bound))) }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return bytes = tokens[number(tokens.count)] }
        let place = number(bytes.count)
        switch number(8) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[place] ^= 1 << UInt8(number(8))
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + number(16)))
        case 3: bytes.insert(contentsOf: tokens[number(tokens.count)], at: place)
        case 4: bytes.removeSubrange(place...)
        case 5: splice(into: &bytes, at: place)
        case 6: bytes.insert(contentsOf: repeatElement(bytes[place], count: number(300)), at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + number(64))], at: number(bytes.count))
        }
    }

    /// Goes on with a part of another input.
    private mutating func splice(into bytes: inout [UInt8], at place: Int) {
        guard !seeds.isEmpty else { return }
        let other = seeds[number(seeds.count)].bytes
        let start = number(other.count)
        bytes.insert(contentsOf: other[start..<min(other.count, start + number(2000))], at: place)
    }
}
