// SPDX-License-Identifier: Apache-2.0

/// Finds the shortest code of a table for a value.
struct HuffmanEncoder {
    /// The bits of a code, the first transmitted one highest among `count`.
    struct Bits {
        let bits: UInt64
        let count: Int
    }

    private let exact: [Int: HuffmanCode]
    private let literals: [HuffmanCode]

    /// Uses the codes of one table that are values; switches are not used.
    init(_ table: HuffmanTable) {
        let usable = table.codes.filter { $0.isUsable && $0.mode == 1 }
        exact = Dictionary(usable.filter { $0.extraBits == 0 }.map { (Int($0.base), $0) }) {
            $0.prefixBits <= $1.prefixBits ? $0 : $1
        }
        literals = usable.filter { $0.extraBits > 0 }.sorted { $0.totalBits < $1.totalBits }
    }

    /// The code of a value; nil when the table has none.
    func bits(_ value: Int) -> Bits? {
        if let code = exact[value] { return Bits(bits: UInt64(code.prefix), count: Int(code.prefixBits)) }
        let literal = literals.first { code in
            let half = 1 << (code.extraBits - 1)
            return (-half..<half).contains(value - Int(code.base))
        }
        guard let literal else { return nil }
        let mask = UInt64(1) << UInt64(literal.extraBits) - 1
        let extra = UInt64(bitPattern: Int64(value - Int(literal.base))) & mask
        return Bits(bits: UInt64(literal.prefix) << UInt64(literal.extraBits) | extra, count: Int(literal.totalBits))
    }
}

/// Bits being written, the first one highest in its byte.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var count = 0

    mutating func append(_ code: HuffmanEncoder.Bits) {
        // A code has at most 64 bits; its halves fit beside the at most 7 bits left over.
        if code.count > 32 { append(code.bits >> 32, code.count - 32) }
        append(code.bits & 0xFFFF_FFFF, min(32, code.count))
    }

    private mutating func append(_ bits: UInt64, _ length: Int) {
        pending = pending << UInt64(length) | bits
        count += length
        while count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(count)))
        }
    }

    /// The bytes, the last one filled with zeros.
    var padded: [UInt8] { count == 0 ? bytes : bytes + [UInt8(truncatingIfNeeded: pending << UInt64(8 - count))] }
}
