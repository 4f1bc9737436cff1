// SPDX-License-Identifier: Apache-2.0

/// One code of a Huffman table.
///
/// - Source: EN 1064, 5.5.
public struct HuffmanCode: Sendable, Hashable {
    /// How many bits tell the code from the others.
    public var prefixBits: UInt8
    /// How many bits the code takes in all; those after the prefix are a signed number added to ``base``.
    public var totalBits: UInt8
    /// 1: the code is a value. 0: it switches to table number ``base``, counted from 1.
    public var mode: UInt8
    /// The value, or the number of a table.
    public var base: Int16
    /// The prefix with its first transmitted bit in bit 0.
    public var code: UInt32

    /// Makes a code.
    public init(prefixBits: UInt8, totalBits: UInt8, mode: UInt8 = 1, base: Int16, code: UInt32) {
        self.prefixBits = prefixBits
        self.totalBits = totalBits
        self.mode = mode
        self.base = base
        self.code = code
    }

    /// How many bits after the prefix hold a number.
    var extraBits: Int { Int(totalBits) - Int(prefixBits) }

    /// The prefix in reading order: the first transmitted bit highest among ``prefixBits``.
    var prefix: UInt32 {
        guard (1...32).contains(prefixBits) else { return 0 }
        var (from, reversed) = (code, UInt32(0))
        for _ in 0..<prefixBits {
            reversed = reversed << 1 | from & 1
            from >>= 1
        }
        return reversed
    }

    /// Whether a decoder can use the code at all.
    var isUsable: Bool { (1...32).contains(prefixBits) && (0...32).contains(extraBits) && mode <= 1 }
}

/// A table of Huffman codes.
public struct HuffmanTable: Sendable, Hashable {
    /// The codes in the order of the section.
    public var codes: [HuffmanCode]

    /// Makes a table.
    public init(_ codes: [HuffmanCode]) { self.codes = codes }

    /// The table of the standard, which section 2 names by 19999.
    ///
    /// - Source: EN 1064, 5.5 (default Huffman table).
    public static let standard: HuffmanTable = {
        var codes = [HuffmanCode(prefixBits: 1, totalBits: 1, base: 0, code: 0)]
        for magnitude in 1...8 {
            let bits = UInt8(magnitude + 2)
            let ones = UInt32(1) << UInt32(magnitude) - 1
            let value = Int16(magnitude)
            codes.append(HuffmanCode(prefixBits: bits, totalBits: bits, base: value, code: ones))
            let negative = ones | 1 << UInt32(magnitude + 1)
            codes.append(HuffmanCode(prefixBits: bits, totalBits: bits, base: -value, code: negative))
        }
        codes.append(HuffmanCode(prefixBits: 10, totalBits: 18, base: 0, code: 511))
        codes.append(HuffmanCode(prefixBits: 10, totalBits: 26, base: 0, code: 1023))
        return HuffmanTable(codes)
    }()
}

/// How sections 5 and 6 are coded: what section 2 says.
public enum HuffmanCoding: Sendable, Hashable {
    /// No section 2: samples of 16 bits.
    case absent
    /// The standard's own table.
    case standard
    /// Tables of the record; each lead begins with the first.
    case custom([HuffmanTable])

    /// The number that stands for the standard's table.
    static let standardMark = 19999

    /// The tables in force; none when samples are not coded.
    public var tables: [HuffmanTable] {
        switch self {
        case .absent: []
        case .standard: [.standard]
        case .custom(let tables): tables
        }
    }
}
