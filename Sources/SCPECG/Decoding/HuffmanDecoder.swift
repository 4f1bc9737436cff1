// SPDX-License-Identifier: Apache-2.0

/// Huffman tables laid out for decoding: the next bits of the data are the index of the code they begin with.
///
/// One flat array has a stretch for each table. Prefixes longer than a stretch is wide are looked up by length.
struct HuffmanDecoder {
    /// What a stretch holds for the bits that are its index.
    ///
    /// Bits 0 to 15 the base value, 16 to 21 the extra bits, 22 to 27 the prefix bits, 28 to 29 the kind.
    struct Entry {
        static let sample: UInt32 = 1
        static let tableSwitch: UInt32 = 2
        static let long: UInt32 = 3

        static func make(_ code: HuffmanCode) -> UInt32 {
            let kind = code.mode == 1 ? sample : tableSwitch
            let bits = UInt32(code.prefixBits) << 22 | UInt32(code.extraBits) << 16
            return kind << 28 | bits | UInt32(UInt16(bitPattern: code.base))
        }
    }

    struct Stretch {
        let start: Int
        let width: Int
        /// The lengths of prefixes that are longer than the stretch is wide.
        let longLengths: [UInt8]
    }

    struct LongPrefix: Hashable {
        let table: Int
        let length: UInt8
        let bits: UInt32
    }

    private static let mostWidth = 12
    private(set) var entries: [UInt32] = []
    private(set) var stretches: [Stretch] = []
    private(set) var longCodes: [LongPrefix: UInt32] = [:]

    init(_ tables: [HuffmanTable], limit: Int) {
        for table in tables.prefix(limit) { add(table) }
    }

    private mutating func add(_ table: HuffmanTable) {
        let usable = table.codes.filter(\.isUsable)
        let width = min(Self.mostWidth, Int(usable.map(\.prefixBits).max() ?? 0))
        let start = entries.count
        entries.append(contentsOf: repeatElement(0, count: 1 << width))
        var lengths: Set<UInt8> = []
        for code in usable {
            if Int(code.prefixBits) <= width {
                fill(start, width, code)
            } else {
                let prefix = LongPrefix(table: stretches.count, length: code.prefixBits, bits: code.prefix)
                if longCodes[prefix] == nil { longCodes[prefix] = Entry.make(code) }
                let index = start + Int(code.prefix >> (UInt32(code.prefixBits) - UInt32(width)))
                if entries[index] == 0 { entries[index] = Entry.long << 28 }
                lengths.insert(code.prefixBits)
            }
        }
        stretches.append(Stretch(start: start, width: width, longLengths: lengths.sorted()))
    }

    /// Puts a code at every index that begins with its prefix; of codes that clash the first counts.
    private mutating func fill(_ start: Int, _ width: Int, _ code: HuffmanCode) {
        let free = width - Int(code.prefixBits)
        let first = start + Int(code.prefix) << free
        // Many copies of one short code fill nothing; do not walk its range again and again.
        guard entries[first] == 0 || entries[first + 1 << free - 1] == 0 else { return }
        let entry = Entry.make(code)
        for index in first..<first + 1 << free where entries[index] == 0 { entries[index] = entry }
    }

    /// The entry of a prefix longer than the stretch is wide, for the next 32 bits of data; 0 when there is none.
    func longEntry(_ table: Int, next bits: UInt32) -> UInt32 {
        for length in stretches[table].longLengths {
            let prefix = LongPrefix(table: table, length: length, bits: bits >> (32 - UInt32(length)))
            if let entry = longCodes[prefix] { return entry }
        }
        return 0
    }
}
