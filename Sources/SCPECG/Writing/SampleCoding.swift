// SPDX-License-Identifier: Apache-2.0

/// How a writer stores samples.
public enum SampleCoding: Sendable, Hashable {
    /// The default Huffman table with the differences that take the fewest bytes.
    case automatic
    /// 16 bits a value; differences 0, 1 or 2 times.
    case plain(differences: UInt8)
    /// The default Huffman table; differences 0, 1 or 2 times.
    case standard(differences: UInt8)
    /// Tables of one's own, of which the first codes all values; differences 0, 1 or 2 times.
    case custom([HuffmanTable], differences: UInt8)

    /// What section 2 says.
    var huffman: HuffmanCoding {
        switch self {
        case .automatic, .standard: .standard
        case .plain: .absent
        case .custom(let tables, _): .custom(tables)
        }
    }

    /// The orders of differences to try.
    var orders: [UInt8] {
        switch self {
        case .automatic: [2, 1, 0]
        case .plain(let order), .standard(let order), .custom(_, let order): [order]
        }
    }
}
