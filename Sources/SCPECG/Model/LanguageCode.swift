// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// The code by which tag 14 names the character set of a record's texts.
///
/// - Source: EN 1064, 5.4.5 (tag 14, byte 17) and annex A.
public struct LanguageCode: RawRepresentable, Sendable, Hashable {
    /// The byte.
    public let rawValue: UInt8

    /// Makes a code; every byte is one.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// ASCII; devices put anything under it.
    public static let ascii = LanguageCode(rawValue: 0x00)
    /// ISO 8859-1.
    public static let latin1 = LanguageCode(rawValue: 0x01)
    /// ISO 10646 in two bytes.
    public static let unicode = LanguageCode(rawValue: 0x07)
    /// GB 2312-80.
    public static let gb2312 = LanguageCode(rawValue: 0x27)
    /// UTF-8.
    public static let utf8 = LanguageCode(rawValue: 0x37)

    /// The set named; nil for codes that name none. GB 2312 is read as GB 18030, which contains it.
    public var encoding: CharacterEncoding? {
        if rawValue & 1 == 0 { return .ascii }
        return Self.encodings[rawValue]
    }

    private static let encodings: [UInt8: CharacterEncoding] = {
        let parts: [(UInt8, Int)] = [
            (0x01, 1), (0x03, 2), (0x0B, 4), (0x13, 5), (0x1B, 6), (0x23, 7), (0x2B, 8), (0x33, 11), (0x3B, 15),
        ]
        var table: [UInt8: CharacterEncoding] = [
            0x07: .utf16LE, 0x0F: .eucJP, 0x17: .eucJP, 0x1F: .eucJP, 0x27: .gb18030, 0x2F: .eucKR, 0x37: .utf8,
        ]
        for (code, part) in parts { table[code] = CharacterEncoding.iso8859(part: part) }
        return table
    }()
}
