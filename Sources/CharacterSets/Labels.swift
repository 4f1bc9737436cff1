// SPDX-License-Identifier: Apache-2.0

extension CharacterEncoding {
    /// The encoding that a sender's label means; nil when nobody knows the label.
    ///
    /// Case, blanks, hyphens, underscores and a slash do not matter. Holds the
    /// values of HL7 table 0211, the IANA names and the spellings seen in Chinese
    /// interfaces. `UNICODE` alone means UTF-8 in practice; a byte-order mark or
    /// the bytes themselves decide otherwise, which is for the caller to look at.
    public init?(label: String) {
        if let usual = Self.usual[label] {
            self = usual
            return
        }
        let folded = Self.folded(label)
        guard let known = Self.aliases[folded] ?? Self.iso8859(folded: folded) else { return nil }
        self = known
    }

    /// The value of HL7 table 0211 for this encoding, as MSH-18 carries it; nil where the table has none.
    public var hl7Label: String? {
        switch self {
        case .ascii: "ASCII"
        case .utf8: "UNICODE UTF-8"
        case .utf16BE, .utf16LE: "UNICODE UTF-16"
        case .utf32BE, .utf32LE: "UNICODE UTF-32"
        case .gb18030: "GB 18030-2000"
        // Not in the table, but what senders of these sets write.
        case .gbk, .gb2312: rawValue
        case .big5: "BIG-5"
        case .iso2022JP: "ISO IR87"
        case .iso2022JP2: "ISO IR159"
        case .jisX0201: "ISO IR14"
        case .eucKR: "KS X 1001"
        case .eucTW: "CNS 11643-1992"
        default: rawValue.hasPrefix("ISO-8859-") ? "8859/" + rawValue.dropFirst(9) : nil
        }
    }

    private static func folded(_ label: String) -> String {
        var kept: [UInt8] = []
        for byte in label.utf8 where byte != 0x20 && byte != 0x2D && byte != 0x5F && byte != 0x2F && byte != 0x3A {
            kept.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func iso8859(folded: String) -> CharacterEncoding? {
        for prefix in ["ISO8859", "8859"] where folded.hasPrefix(prefix) {
            return Int(folded.dropFirst(prefix.count)).flatMap(iso8859(part:))
        }
        return nil
    }

    /// The labels nearly all messages carry, found without folding.
    private static let usual: [String: CharacterEncoding] = [
        "UNICODE UTF-8": .utf8, "UTF-8": .utf8, "UNICODE": .utf8, "ASCII": .ascii, "GB 18030-2000": .gb18030,
        "GB18030": .gb18030, "GBK": .gbk, "GB2312": .gb2312, "8859/1": .latin1,
    ]

    private static let aliases: [String: CharacterEncoding] = [
        "ASCII": .ascii, "USASCII": .ascii, "ISOIR6": .ascii, "ISO646": .ascii, "ANSIX3.41968": .ascii,
        "UTF8": .utf8, "UNICODE": .utf8, "UNICODEUTF8": .utf8, "ISOIR192": .utf8, "65001": .utf8, "CP65001": .utf8,
        "UTF16": .utf16BE, "UNICODEUTF16": .utf16BE, "UTF16BE": .utf16BE, "UTF16LE": .utf16LE,
        "UTF32": .utf32BE, "UNICODEUTF32": .utf32BE, "UTF32BE": .utf32BE, "UTF32LE": .utf32LE,
        "GB18030": .gb18030, "GB180302000": .gb18030, "GB180302005": .gb18030, "GB180302022": .gb18030,
        "54936": .gb18030, "CP54936": .gb18030,
        "GBK": .gbk, "CP936": .gbk, "936": .gbk, "MS936": .gbk, "WINDOWS936": .gbk, "GBK1.0": .gbk,
        "GB2312": .gb2312, "GB23121980": .gb2312, "GB231280": .gb2312, "EUCCN": .gb2312,
        "CHINESE": .gb2312, "ISOIR58": .gb2312,
        "BIG5": .big5, "BIG5HKSCS": .big5, "CP950": .big5, "950": .big5,
        "CNS116431992": .eucTW, "CNS11643": .eucTW, "EUCTW": .eucTW,
        "LATIN1": .latin1, "L1": .latin1, "WINDOWS1252": .windows1252, "CP1252": .windows1252,
        "ISO2022CN": .iso2022CN, "ISO2022JP": .iso2022JP, "ISO2022KR": .iso2022KR, "ISOIR87": .iso2022JP,
        "ISO2022JP2": .iso2022JP2, "ISOIR159": .iso2022JP2, "JISX0202": .iso2022JP, "JAS2020": .iso2022JP,
        "ISOIR14": .jisX0201, "ISOIR13": .jisX0201, "JISX0201": .jisX0201,
        "SHIFTJIS": .shiftJIS, "CP932": .shiftJIS, "WINDOWS31J": .shiftJIS,
        "EUCJP": .eucJP, "EUCKR": .eucKR, "KSX1001": .eucKR, "KSC5601": .eucKR, "ISOIR149": .eucKR,
    ]
}
