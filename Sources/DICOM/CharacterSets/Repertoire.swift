// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// One set of characters that Specific Character Set can name.
///
/// - Source: DICOM PS3.3, section C.12.1.1.2, tables C.12-2 to C.12-5.
struct Repertoire: Sendable, Hashable {
    /// How its bytes lie among others.
    enum Kind: Sendable, Hashable {
        /// ASCII.
        case ascii
        /// Bytes above ASCII, one a character.
        case singleByte
        /// Half-width katakana above ASCII.
        case katakana
        /// Pairs of bytes below 0x80, which escapes switch on and off.
        case lowPairs
        /// Pairs of bytes above ASCII.
        case highPairs
        /// A set of its own, without escapes.
        case alone
    }

    /// The number in the ISO registry, 0 where the term has none.
    let number: Int
    let encoding: CharacterEncoding
    let kind: Kind
    /// What follows ESC in the sequences that switch to it.
    let escapes: [[UInt8]]

    /// Whether a text may switch to it.
    var isExtension: Bool { kind != .alone }

    static let ascii = Repertoire(number: 6, encoding: .ascii, kind: .ascii, escapes: [[0x28, 0x42]])
    static let utf8 = Repertoire(number: 192, encoding: .utf8, kind: .alone, escapes: [])
    static let gb18030 = Repertoire(number: 0, encoding: .gb18030, kind: .alone, escapes: [])
    static let gbk = Repertoire(number: 0, encoding: .gbk, kind: .alone, escapes: [])

    /// All that have a number.
    static let registered: [Repertoire] =
        [
            ascii, utf8,
            Repertoire(number: 13, encoding: .jisX0201, kind: .katakana, escapes: [[0x29, 0x49]]),
            Repertoire(number: 87, encoding: .iso2022JP, kind: .lowPairs, escapes: [[0x24, 0x42], [0x24, 0x40]]),
            Repertoire(number: 159, encoding: .iso2022JP2, kind: .lowPairs, escapes: [[0x24, 0x28, 0x44]]),
            Repertoire(number: 149, encoding: .eucKR, kind: .highPairs, escapes: [[0x24, 0x29, 0x43]]),
            Repertoire(number: 58, encoding: .gb2312, kind: .highPairs, escapes: [[0x24, 0x29, 0x41]]),
        ] + latin.map { latin(number: $0.0, part: $0.1, final: $0.2) }

    private static let latin: [(Int, Int, UInt8)] = [
        (100, 1, 0x41), (101, 2, 0x42), (109, 3, 0x43), (110, 4, 0x44), (144, 5, 0x4C), (127, 6, 0x47), (126, 7, 0x46),
        (138, 8, 0x48), (148, 9, 0x4D), (203, 15, 0x62), (166, 11, 0x54),
    ]

    private static func latin(number: Int, part: Int, final: UInt8) -> Repertoire {
        let encoding = CharacterEncoding.iso8859(part: part) ?? .latin1
        return Repertoire(number: number, encoding: encoding, kind: .singleByte, escapes: [[0x2D, final]])
    }

    /// The repertoire that an escape sequence switches to and the sequence's length after ESC.
    static func escaped(_ bytes: ArraySlice<UInt8>) -> (repertoire: Repertoire, length: Int)? {
        for repertoire in registered {
            for escape in repertoire.escapes where bytes.starts(with: escape) { return (repertoire, escape.count) }
        }
        // Roman letters of JIS X 0201: ASCII but for the yen sign and the overline, which stand for themselves here.
        return bytes.starts(with: [0x28, 0x4A]) ? (ascii, 2) : nil
    }
}
