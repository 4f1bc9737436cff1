// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import Testing

@testable import DICOM

@Suite("DICOM: character sets") struct CharacterSetTests {
    static let escape: [UInt8] = [0x1B]

    /// Terms, bytes of a name and the name. Bytes are those of the standard's examples (PS3.5, annexes H to K) or of
    /// the sets' own tables.
    static let names: [([String], [UInt8], String)] = [
        (["ISO_IR 100"], Array("Buc^J".utf8) + [0xE9] + Array("r".utf8) + [0xF4] + Array("me".utf8), "Buc^Jérôme"),
        (["ISO_IR 101"], [0x57, 0xB3], "Wł"),
        (["ISO_IR 109"], [0xB1], "ħ"),
        (["ISO_IR 110"], [0xA3], "Ŗ"),
        (["ISO_IR 144"], [0xBB, 0xEE, 0x5A], "ЛюZ"),
        (["ISO_IR 127"], [0xE2, 0xC8], "قب"),
        (["ISO_IR 126"], [0xC4, 0xE9], "Δι"),
        (["ISO_IR 138"], [0xF9], "ש"),
        (["ISO_IR 148"], [0xC7, 0xF0], "Çğ"),
        (["ISO_IR 203"], [0xA4], "€"),
        (["ISO_IR 166"], [0xB9, 0xD2], "นา"),
        (["ISO_IR 13"], [0xD4, 0xCF, 0xC0, 0xDE], "ﾔﾏﾀﾞ"),
        (["ISO_IR 192"], Array("王^小东".utf8), "王^小东"),
        (["GB18030"], [0xCD, 0xF5, 0x5E, 0xD0, 0xA1, 0xB6, 0xAB], "王^小东"),
        (["GB18030"], [0x82, 0x30, 0xB7, 0x31, 0x5E, 0xD5, 0x5C], "㛃^誠"),
        (["GBK"], [0xD5, 0x5C], "誠"),
        (
            ["", "ISO 2022 IR 58"],
            Array("Zhang^XiaoDong=".utf8) + escape + [0x24, 0x29, 0x41, 0xD5, 0xC5, 0x5E] + escape
                + [0x24, 0x29, 0x41, 0xD0, 0xA1, 0xB6, 0xAB, 0x3D],
            "Zhang^XiaoDong=张^小东="
        ),
        (
            ["", "ISO 2022 IR 149"],
            Array("Hong^Gildong=".utf8) + escape + [0x24, 0x29, 0x43, 0xFB, 0xF3, 0x5E] + escape
                + [0x24, 0x29, 0x43, 0xD1, 0xCE, 0xD4, 0xD7],
            "Hong^Gildong=洪^吉洞"
        ),
        (
            ["", "ISO 2022 IR 87"],
            Array("Yamada^Tarou=".utf8) + escape + [0x24, 0x42, 0x3B, 0x33, 0x45, 0x44] + escape + [0x28, 0x42, 0x5E]
                + escape + [0x24, 0x42, 0x42, 0x40, 0x4F, 0x3A] + escape + [0x28, 0x42],
            "Yamada^Tarou=山田^太郎"
        ),
        (
            ["ISO 2022 IR 13", "ISO 2022 IR 87"],
            [0xD4, 0xCF, 0xC0, 0xDE, 0x5E, 0xC0, 0xDB, 0xB3, 0x3D] + escape
                + [0x24, 0x42, 0x3B, 0x33, 0x45, 0x44] + escape + [0x28, 0x4A],
            "ﾔﾏﾀﾞ^ﾀﾛｳ=山田"
        ),
        (["", "ISO 2022 IR 159"], escape + [0x24, 0x28, 0x44, 0x30, 0x21] + escape + [0x28, 0x42], "丂"),
        (
            ["ISO 2022 IR 100", "ISO 2022 IR 144", "ISO 2022 IR 126"],
            [0xE9, 0x3D] + escape + [0x2D, 0x4C, 0xBB] + escape + [0x2D, 0x46, 0xC4], "é=ЛΔ"
        ),
    ]

    @Test(arguments: names) func decodes(_ terms: [String], _ bytes: [UInt8], _ expected: String) {
        let set = SpecificCharacterSet(terms: terms)
        let found = set.decode(bytes[...], isPersonName: true)
        #expect(found.text == expected)
        #expect(found.firstUndecodable == nil)
        #expect(set.problems == [])
    }

    @Test func aBackslashInsideACharacterSeparatesNothing() throws {
        for (term, bytes, text) in [
            ("GBK", [0xD5, 0x5C] as [UInt8], "誠"), ("GB18030", [0xD5, 0x5C, 0x5C, 0x41], "誠\\A"),
            ("\\ISO 2022 IR 87", [0x1B, 0x24, 0x42, 0x21, 0x5C, 0x1B, 0x28, 0x42], "＋"),
        ] {
            let file = try File(
                parsing: Builder.file(
                    Builder.explicit {
                        $0.element(0x0008_0005, "CS", term)
                        $0.element(0x0010_0020, "LO", bytes)
                    }))
            #expect(file.dataSet[.patientID]?.strings.joined(separator: "\\") == text)
        }
    }

    @Test func whatAnEscapeSwitchedToEndsWithTheValue() {
        let set = SpecificCharacterSet(terms: ["ISO 2022 IR 100", "ISO 2022 IR 144"])
        let bytes: [UInt8] = [0x1B, 0x2D, 0x4C, 0xBB, 0x5C, 0xE9, 0x0D, 0x0A, 0xE9]
        #expect(set.decode(bytes[...]).text.unicodeScalars.map { $0 } == Array("Л\\é\r\né".unicodeScalars))
    }

    @Test(arguments: [
        ("ISO IR 192", CharacterEncoding.utf8), ("ISO_IR_192", .utf8), ("iso_ir 192", .utf8), ("UTF8", .utf8),
        ("UTF-8", .utf8), ("ISO 2022 IR 192", .utf8), ("GB 18030", .gb18030), ("gbk", .gbk), ("GB2312", .gbk),
        ("ISO-IR 100", .latin1), ("ISO8859-1", .latin1), ("ISO_IR100", .latin1),
    ]) func readsMisspeltTerms(_ term: String, _ expected: CharacterEncoding) {
        let set = SpecificCharacterSet(terms: [term])
        #expect(set.encoding == expected)
        #expect(set.problems == [.misspelt(position: 1)])
    }

    @Test func namesWhatIsWrongWithTerms() {
        #expect(SpecificCharacterSet(terms: ["ISO_IR 999"]).problems == [.unknown(position: 1)])
        #expect(SpecificCharacterSet(terms: ["ISO 2022 IR 6", "GB18030"]).problems == [.notCombinable(position: 2)])
        #expect(SpecificCharacterSet(terms: ["ISO 2022 IR 6", "GB18030"]).encoding == .gb18030)
        #expect(
            SpecificCharacterSet(terms: ["ISO_IR 100", "ISO 2022 IR 144"]).problems == [.notExtended(position: 1)])
        #expect(SpecificCharacterSet(terms: ["ISO_IR 100"]).problems == [])
        #expect(SpecificCharacterSet(terms: []).encoding == .latin1)
    }

    @Test func whatIsNoCharacterShowsAndIsNamed() {
        let set = SpecificCharacterSet(terms: ["GB18030"])
        let found = set.decode([0x41, 0xFF, 0x42, 0xCD, 0xF5][...])
        #expect(found.text == "A\u{FFFD}B王")
        #expect(found.firstUndecodable == 1)
        let utf8 = SpecificCharacterSet(terms: ["ISO_IR 192"]).decode([0x41, 0xC3][...])
        #expect(utf8.text == "A\u{FFFD}")
        #expect(utf8.firstUndecodable == 1)
    }

    @Test func itemsHaveTheirOwnSetOrThatAroundThem() throws {
        let own = Builder.explicit {
            $0.element(0x0008_0005, "CS", "ISO_IR 192")
            $0.element(0x0010_0010, "PN", Array("王 ".utf8))
        }
        let inherited = Builder.explicit { $0.element(0x0010_0010, "PN", [0xCD, 0xF5]) }
        let file = try File(
            parsing: Builder.file(
                Builder.explicit { builder in
                    builder.element(0x0008_0005, "CS", "GB18030 ")
                    builder.element(
                        0x0008_1140, "SQ",
                        Builder.explicit {
                            $0.item(own)
                            $0.item(inherited)
                        })
                }))
        let items = try #require(file.dataSet[Tag(0x0008, 0x1140)]?.items)
        #expect(items.map { $0[.patientName]?.string } == ["王", "王"])
        #expect(items.map { $0.characterSet.terms } == [["ISO_IR 192"], ["GB18030"]])
    }

    // MARK: Evidence

    func file(_ term: String?, _ name: [UInt8], rules: Rules = Rules()) throws -> File {
        try File(
            parsing: Builder.file(
                Builder.explicit {
                    if let term { $0.element(0x0008_0005, "CS", term) }
                    $0.element(0x0010_0010, "PN", name)
                }), rules: rules)
    }

    static let evidence: [(String?, [UInt8], CharacterEncoding?, String)] = [
        (nil, [0xCD, 0xF5, 0x5E, 0xD0, 0xA1, 0xB6, 0xAB], .gb18030, "王^小东"),
        (nil, Array("王^小东".utf8), .utf8, "王^小东"),
        ("ISO_IR 100", [0xCD, 0xF5, 0x5E, 0xD0, 0xA1, 0xB6, 0xAB], .gb18030, "王^小东"),
        ("ISO_IR 100", Array("王^小东".utf8), .utf8, "王^小东"),
        ("ISO_IR 192", [0xCD, 0xF5, 0x5E, 0xD0, 0xA1, 0xB6, 0xAB], .gb18030, "王^小东"),
        ("GB18030", Array("王^小东".utf8), .utf8, "王^小东"),
        ("ISO_IR 100", [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], nil, "Müller"),
        (nil, [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], nil, "Müller"),
        ("GB18030", [0xCD, 0xF5], nil, "王"),
        ("GBK", [0xCD, 0xF5], nil, "王"),
        ("ISO_IR 192", Array("王".utf8), nil, "王"),
    ]

    @Test(arguments: evidence)
    func theTextSpeaksForItsSet(_ term: String?, _ name: [UInt8], _ better: CharacterEncoding?, _ text: String) throws {
        let plain = try file(term, name)
        let report = plain.dataSet.characterSetReport()
        #expect(report.better == better)
        #expect(report.isUndeclared == (term == nil))
        let detected = try file(term, name, rules: Rules(detectsCharacterSet: true))
        #expect(detected.dataSet[.patientName]?.string == text)
        #expect(detected.dataSet.characterSet.overruling == better)
        #expect(detected.serialized() == plain.serialized())
    }

    @Test func undeclaredTextIsAFinding() throws {
        let codes = try file(nil, [0xCD, 0xF5, 0x5E, 0xD0, 0xA1, 0xB6, 0xAB]).findings().map(\.code)
        #expect(codes.contains("undeclared-character-set"))
        let contradicted = try file("ISO_IR 100", [0xCD, 0xF5, 0x5E, 0xD0, 0xA1, 0xB6, 0xAB]).findings().map(\.code)
        #expect(contradicted.contains("contradicted-character-set"))
        #expect(try file("GB18030 ", [0xCD, 0xF5]).findings() == [])
    }

    @Test func undeclaredTextIsReadInTheSetTheRulesSay() throws {
        let rules = Rules(undeclaredCharacterSet: .gb18030)
        #expect(try file(nil, [0xCD, 0xF5], rules: rules).dataSet[.patientName]?.string == "王")
        #expect(try file("ISO_IR 100", [0xCD, 0xF5], rules: rules).dataSet[.patientName]?.string == "Íõ")
    }
}
