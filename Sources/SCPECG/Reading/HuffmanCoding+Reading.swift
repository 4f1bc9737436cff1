// SPDX-License-Identifier: Apache-2.0

import Bytes

extension HuffmanCoding {
    /// Reads section 2; tables are kept as far as they are there.
    init(reading cursor: ByteCursor, _ notes: inout Notes) {
        var cursor = cursor
        let start = cursor.offset
        guard let count = try? cursor.uint16LE() else {
            notes.add(.sectionTruncated, 2, at: start, "no number of tables")
            self = .absent
            return
        }
        if Int(count) == Self.standardMark {
            self = .standard
            if cursor.remaining > 0 {
                notes.add(.sectionSurplus, 2, at: cursor.offset, "\(cursor.remaining) bytes after the default table")
            }
            return
        }
        if count == 0 { notes.add(.huffmanCount, 2, at: start, "no tables") }
        var tables: [HuffmanTable] = []
        do {
            for _ in 0..<count { tables.append(try HuffmanTable(reading: &cursor)) }
        } catch {
            notes.add(.sectionTruncated, 2, at: error.offset, "\(tables.count) of \(count) tables are there")
        }
        self = .custom(tables)
    }
}

extension HuffmanTable {
    fileprivate init(reading cursor: inout ByteCursor) throws(Truncated) {
        let count = Int(try cursor.uint16LE())
        guard count * 9 <= cursor.remaining else { throw Truncated(offset: cursor.offset, needed: count * 9) }
        var codes: [HuffmanCode] = []
        for _ in 0..<count {
            let (prefix, total, mode) = (try cursor.uint8(), try cursor.uint8(), try cursor.uint8())
            let base = Int16(bitPattern: try cursor.uint16LE())
            codes.append(
                HuffmanCode(prefixBits: prefix, totalBits: total, mode: mode, base: base, code: try cursor.uint32LE()))
        }
        self.init(codes)
    }
}
