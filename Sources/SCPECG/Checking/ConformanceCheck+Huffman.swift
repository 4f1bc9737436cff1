// SPDX-License-Identifier: Apache-2.0

/// The tables of section 2.
extension ConformanceCheck {
    /// Handhelds fill the section with something else.
    mutating func checkHuffman() {
        guard record.dialect == .standard, case .custom(let tables) = record.huffman else { return }
        var offset = start(2) + 2
        for (number, table) in tables.enumerated() {
            if table.codes.isEmpty { notes.add(.huffmanCount, 2, at: offset, "table \(number + 1) has no codes") }
            offset += 2
            for code in table.codes {
                check(code, tables: tables.count, at: offset)
                offset += 9
            }
            checkPrefixes(table, number + 1, at: offset)
        }
    }

    private mutating func check(_ code: HuffmanCode, tables: Int, at offset: Int) {
        if !(1...32).contains(code.prefixBits) || code.extraBits < 0 || code.extraBits > 32 {
            let message = "\(code.prefixBits) bits of prefix in \(code.totalBits) bits"
            notes.add(.huffmanBits, 2, at: offset, message)
        }
        if code.mode > 1 { notes.add(.huffmanMode, 2, at: offset + 2, "mode \(code.mode)") }
        if code.mode == 0, !(1...max(1, tables)).contains(Int(code.base)) {
            notes.add(.huffmanSwitch, 2, at: offset + 3, "a switch to table \(code.base) of \(tables)")
        }
        if code.prefixBits < 32, code.prefixBits > 0, code.code >> UInt32(code.prefixBits) != 0 {
            notes.add(.huffmanBits, 2, at: offset + 5, "the code has more bits than its prefix")
        }
    }

    /// Sorted by their bits, a prefix stands right before what it is a prefix of.
    private mutating func checkPrefixes(_ table: HuffmanTable, _ number: Int, at offset: Int) {
        let usable = table.codes.filter(\.isUsable)
        let sorted = usable.map {
            (bits: UInt64($0.prefix) << UInt64(32 - $0.prefixBits), count: UInt64($0.prefixBits))
        }
        .sorted { ($0.bits, $0.count) < ($1.bits, $1.count) }
        let clashes = zip(sorted, sorted.dropFirst()).contains { first, second in
            first.bits >> (32 - first.count) == second.bits >> (32 - first.count)
        }
        if clashes { notes.add(.huffmanOverlap, 2, at: offset, "table \(number): a code begins with another") }
    }
}
