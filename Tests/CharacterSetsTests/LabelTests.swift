// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing

@Suite("Character set labels") struct LabelTests {
    @Test(
        arguments: [
            ("UNICODE UTF-8", CharacterEncoding.utf8), ("UNICODE", .utf8), ("UTF8", .utf8), ("utf-8", .utf8),
            ("Utf_8", .utf8), ("ISO IR192", .utf8), ("65001", .utf8), ("UNICODE UTF-16", .utf16BE),
            ("utf-16le", .utf16LE), ("GB 18030-2000", .gb18030), ("GB18030", .gb18030), ("gb18030-2022", .gb18030),
            ("GB-18030", .gb18030), ("54936", .gb18030), ("GBK", .gbk), ("gbk", .gbk), ("CP936", .gbk), ("MS936", .gbk),
            ("gb2312", .gb2312), ("GB 2312-80", .gb2312), ("GB_2312-80", .gb2312), ("EUC-CN", .gb2312),
            ("BIG-5", .big5), ("big5-hkscs", .big5), ("CP950", .big5), ("ASCII", .ascii), ("us-ascii", .ascii),
            ("ISO IR6", .ascii), ("8859/1", .latin1), ("ISO-8859-1", .latin1), ("iso8859_1", .latin1),
            ("latin1", .latin1), ("8859/15", CharacterEncoding(rawValue: "ISO-8859-15")),
            ("ISO IR87", .iso2022JP), ("ISO-2022-JP", .iso2022JP), ("iso-2022-kr", .iso2022KR),
            ("ISO-2022-CN", .iso2022CN), ("Shift_JIS", .shiftJIS), ("KS X 1001", CharacterEncoding(rawValue: "EUC-KR")),
            ("windows-1252", CharacterEncoding(rawValue: "CP1252")),
            ("UNICODE UTF-32", .utf32BE), ("utf-32le", .utf32LE), ("ISO IR14", .jisX0201), ("ISO IR159", .iso2022JP2),
            ("JAS2020", .iso2022JP), ("JIS X 0202", .iso2022JP), ("KS X 1001", .eucKR), ("CNS 11643-1992", .eucTW),
            ("UNICODE UTF-16", .utf16BE), ("BIG-5", .big5), ("8859/9", CharacterEncoding(rawValue: "ISO-8859-9")),
        ] as [(String, CharacterEncoding)]) func knows(_ label: String, _ encoding: CharacterEncoding)
    {
        #expect(CharacterEncoding(label: label) == encoding)
    }

    @Test(arguments: [
        "", " ", "UTF-7", "KLINGON", "8859/0", "8859/12", "8859/17", "8859/", "8859/x", "8859/99999999999",
        "GB", "GB1803", "utf8mb4", "中文", "UTF-8~GBK", "\"\"",
    ]) func saysNothingOf(_ label: String) {
        #expect(CharacterEncoding(label: label) == nil)
    }

    /// HZ is a form of seven bits with `~{`; read as the form of eight bits it would come out as wrong text.
    @Test func doesNotTakeTheSevenBitFormForGB2312() {
        #expect(CharacterEncoding(label: "HZ-GB-2312") == nil)
    }

    @Test(arguments: [
        CharacterEncoding.ascii, .utf8, .utf16BE, .utf16LE, .gb18030, .gbk, .gb2312, .big5, .iso2022CN, .iso2022JP,
        .iso2022KR, .shiftJIS, .latin1, CharacterEncoding(rawValue: "CP1252"), CharacterEncoding(rawValue: "EUC-JP"),
        CharacterEncoding(rawValue: "EUC-KR"), .eucTW, .utf32BE, .utf32LE, .iso2022JP2, .jisX0201,
    ]) func knowsEverySetByItsOwnName(_ encoding: CharacterEncoding) {
        #expect(CharacterEncoding(label: encoding.rawValue) == encoding)
    }

    @Test(
        arguments: [
            (CharacterEncoding.ascii, "ASCII"), (.utf8, "UNICODE UTF-8"), (.utf16LE, "UNICODE UTF-16"),
            (.gb18030, "GB 18030-2000"), (.gbk, "GBK"), (.gb2312, "GB2312"), (.big5, "BIG-5"), (.iso2022JP, "ISO IR87"),
            (.latin1, "8859/1"), (CharacterEncoding(rawValue: "ISO-8859-15"), "8859/15"), (.shiftJIS, nil),
            (.utf32BE, "UNICODE UTF-32"), (.iso2022JP2, "ISO IR159"), (.jisX0201, "ISO IR14"), (.eucKR, "KS X 1001"),
            (.eucTW, "CNS 11643-1992"),
        ] as [(CharacterEncoding, String?)]) func namesItselfAsTable0211Does(
            _ encoding: CharacterEncoding, _ label: String?
        )
    {
        #expect(encoding.hl7Label == label)
    }

    @Test func hasFifteenPartsOfISO8859() {
        let parts = (-1...20).compactMap(CharacterEncoding.iso8859(part:))
        #expect(parts.map(\.rawValue) == ((1...11).map { $0 } + (13...16).map { $0 }).map { "ISO-8859-\($0)" })
        for part in parts { #expect(throws: Never.self) { try part.decode([0xA0]) } }
    }
}
