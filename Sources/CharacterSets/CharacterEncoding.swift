// SPDX-License-Identifier: Apache-2.0

/// A character set with its byte form, such as UTF-8 or GB 18030.
///
/// Decoding and encoding are strict: a byte sequence or a character that does
/// not belong to the set is an error with its position, never a replacement.
public struct CharacterEncoding: RawRepresentable, Sendable, Hashable {
    /// The set's usual name, as messages and errors print it.
    public let rawValue: String

    /// Makes the encoding with a canonical name; use ``init(label:)`` for names from outside.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// 7-bit ASCII (ISO 646, international reference version).
    public static let ascii = CharacterEncoding(rawValue: "ASCII")
    /// Unicode in bytes (RFC 3629).
    public static let utf8 = CharacterEncoding(rawValue: "UTF-8")
    /// Unicode in 16-bit units, most significant byte first.
    public static let utf16BE = CharacterEncoding(rawValue: "UTF-16BE")
    /// Unicode in 16-bit units, least significant byte first.
    public static let utf16LE = CharacterEncoding(rawValue: "UTF-16LE")
    /// Unicode in 32-bit units, most significant byte first.
    public static let utf32BE = CharacterEncoding(rawValue: "UTF-32BE")
    /// Unicode in 32-bit units, least significant byte first.
    public static let utf32LE = CharacterEncoding(rawValue: "UTF-32LE")
    /// The Chinese national set, one, two or four bytes a character (GB 18030).
    public static let gb18030 = CharacterEncoding(rawValue: "GB18030")
    /// The two-byte part of GB 18030, as GBK 1.0 laid it out.
    public static let gbk = CharacterEncoding(rawValue: "GBK")
    /// The 94 x 94 set of GB 2312-1980 in EUC form.
    public static let gb2312 = CharacterEncoding(rawValue: "GB2312")
    /// The traditional Chinese set of Taiwan and Hong Kong.
    public static let big5 = CharacterEncoding(rawValue: "Big5")
    /// ISO 2022 with the Chinese sets (RFC 1922).
    public static let iso2022CN = CharacterEncoding(rawValue: "ISO-2022-CN")
    /// ISO 2022 with the Japanese sets (RFC 1468).
    public static let iso2022JP = CharacterEncoding(rawValue: "ISO-2022-JP")
    /// ISO 2022 with the Japanese sets and the supplementary characters of JIS X 0212 (RFC 1554).
    public static let iso2022JP2 = CharacterEncoding(rawValue: "ISO-2022-JP-2")
    /// ISO 2022 with the Korean set (RFC 1557).
    public static let iso2022KR = CharacterEncoding(rawValue: "ISO-2022-KR")
    /// Microsoft's Shift JIS; its trail bytes are ASCII and its lead bytes also stand alone.
    public static let shiftJIS = CharacterEncoding(rawValue: "CP932")
    /// The Japanese sets in eight bits.
    public static let eucJP = CharacterEncoding(rawValue: "EUC-JP")
    /// The Korean set KS X 1001 in eight bits.
    public static let eucKR = CharacterEncoding(rawValue: "EUC-KR")
    /// The traditional Chinese set CNS 11643 in eight bits.
    public static let eucTW = CharacterEncoding(rawValue: "EUC-TW")
    /// One byte a character: ASCII and half-width katakana (JIS X 0201).
    public static let jisX0201 = CharacterEncoding(rawValue: "JIS X 0201")
    /// Western European, ISO 8859 part 1.
    public static let latin1 = CharacterEncoding(rawValue: "ISO-8859-1")

    /// Western European, as Microsoft extended it.
    public static let windows1252 = CharacterEncoding(rawValue: "CP1252")

    /// One part of ISO 8859; nil for a part that does not exist (12, or above 16).
    public static func iso8859(part: Int) -> CharacterEncoding? {
        (1...16).contains(part) && part != 12 ? CharacterEncoding(rawValue: "ISO-8859-\(part)") : nil
    }

    /// How characters lie in the bytes; a scanner for ASCII delimiters must know it.
    public var form: ByteForm {
        switch self {
        case .utf8: .utf8
        case .gb18030: .gb18030
        case .gbk, .gb2312: .doubleByte(trail: 0x40...0xFE)
        case .big5: .doubleByte(trail: 0x40...0xFE)
        case .utf16BE, .utf16LE, .utf32BE, .utf32LE, .iso2022CN, .iso2022JP, .iso2022JP2, .iso2022KR, .shiftJIS:
            .opaque
        default: .singleByte
        }
    }

    /// The name glibc's iconv knows the set by.
    ///
    /// GBK and GB 2312 are read as parts of GB 18030: glibc's own GB 2312 table
    /// maps A1A4, the middle dot of minority names, to U+30FB, the other two to U+00B7.
    /// JIS X 0201 is the part of Shift JIS that takes one byte; glibc has no table of its own.
    var iconvName: String {
        switch self {
        case .gbk, .gb2312: CharacterEncoding.gb18030.rawValue
        case .big5: "BIG5-HKSCS"
        case .jisX0201: CharacterEncoding.shiftJIS.rawValue
        default: rawValue
        }
    }
}

/// How the bytes of a character lie in a text.
public enum ByteForm: Sendable, Hashable {
    /// One byte a character; every byte below 0x80 is ASCII.
    case singleByte
    /// UTF-8: bytes below 0x80 are always ASCII.
    case utf8
    /// A lead byte 0x81...0xFE and one trail byte in the range given.
    case doubleByte(trail: ClosedRange<UInt8>)
    /// GB 18030: one, two or four bytes.
    case gb18030
    /// ASCII bytes do not stand for themselves everywhere; decode before scanning.
    case opaque
}
