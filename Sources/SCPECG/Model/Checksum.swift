// SPDX-License-Identifier: Apache-2.0

/// The cyclic redundancy check of records and sections: CCITT, polynomial 0x1021, most significant bit first.
///
/// - Source: EN 1064, 5.2 and annex E.
public enum Checksum {
    /// The checksum of `bytes`.
    ///
    /// - Parameter start: 0xFFFF by the standard; the Heal Force dialect starts with 0.
    /// - Complexity: O(n), one table look-up a byte.
    public static func ccitt(_ bytes: some Sequence<UInt8>, start: UInt16 = 0xFFFF) -> UInt16 {
        let table = self.table
        return bytes.reduce(start) { $0 << 8 ^ table[Int(UInt8($0 >> 8) ^ $1)] }
    }

    private static let table: [UInt16] = (0..<256).map { index in
        (0..<8).reduce(UInt16(index) << 8) { remainder, _ in
            remainder & 0x8000 == 0 ? remainder << 1 : remainder << 1 ^ 0x1021
        }
    }
}
