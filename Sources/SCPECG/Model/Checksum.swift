// SPDX-License-Identifier: Apache-2.0

/// The cyclic redundancy check of records and sections: CCITT, polynomial 0x1021, most significant bit first.
///
/// - Source: EN 1064, 5.2 and annex E.
public enum Checksum {
    /// The checksum of `bytes`.
    ///
    /// - Parameter start: 0xFFFF by the standard; the Heal Force dialect starts with 0.
    /// - Complexity: O(n), four bytes a step.
    public static func ccitt(_ bytes: ArraySlice<UInt8>, start: UInt16 = 0xFFFF) -> UInt16 {
        let (span, table) = (bytes.span, tables.span)
        var remainder = start
        var index = 0
        while index &+ 4 <= span.count {
            let first = Int(UInt8(remainder >> 8) ^ span[index])
            let second = Int(UInt8(truncatingIfNeeded: remainder) ^ span[index &+ 1])
            remainder = table[768 &+ first] ^ table[512 &+ second]
            remainder ^= table[256 &+ Int(span[index &+ 2])] ^ table[Int(span[index &+ 3])]
            index &+= 4
        }
        while index < span.count {
            remainder = remainder << 8 ^ table[Int(UInt8(remainder >> 8) ^ span[index])]
            index &+= 1
        }
        return remainder
    }

    /// The checksum of `bytes`.
    public static func ccitt(_ bytes: [UInt8], start: UInt16 = 0xFFFF) -> UInt16 { ccitt(bytes[...], start: start) }

    /// The remainders of a byte that has 0, 1, 2 or 3 zero bytes behind it, one table after the other.
    private static let tables: [UInt16] = {
        var table: [UInt16] = (0..<256).map { index in
            (0..<8).reduce(UInt16(index) << 8) { remainder, _ in
                remainder & 0x8000 == 0 ? remainder << 1 : remainder << 1 ^ 0x1021
            }
        }
        for index in 256..<1024 {
            let before = table[index - 256]
            table.append(before << 8 ^ table[Int(before >> 8)])
        }
        return table
    }()
}
