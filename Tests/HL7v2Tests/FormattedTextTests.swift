// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

@Suite("Formatted text") struct FormattedTextTests {
    private func field(_ written: String) throws -> Field {
        try #require(try Samples.message("NTE|1|L|\(written)").segment("NTE")?[3])
    }

    /// Offset in the message of the first byte of the field.
    private let start = Samples.header().utf8.count + 8

    @Test(
        arguments: [
            ("", []), ("王", [.text("王")]), (#"a\F\b\X0D0A\c"#, [.text("a|b\r\nc")]),
            (#"\H\要\N\x"#, [.startHighlight, .text("要"), .endHighlight, .text("x")]),
            (#"a\.br\b"#, [.text("a"), .command(.lineBreak), .text("b")]),
            (
                #"\.sp\\.sp 2\\.sp+3\"#,
                [.command(.verticalSpace(1)), .command(.verticalSpace(2)), .command(.verticalSpace(3))]
            ),
            (#"\.fi\\.nf\\.ce\"#, [.command(.wordWrap), .command(.noWrap), .command(.center)]),
            (
                #"\.in+4\\.in-2\\.ti 3\\.sk5\"#,
                [
                    .command(.indent(4)), .command(.indent(-2)), .command(.temporaryIndent(3)), .command(.skip(5)),
                ]
            ),
            (#"\XE4BDA0\好\XE4\\XBDA0\"#, [.text("你好你")]),
            (#"a\XFF\b"#, [.text("a"), .bytes([0xFF], written: #"\XFF\"#), .text("b")]),
            (#"\Zlocal 1\"#, [.local(#"\Zlocal 1\"#)]),
            (#"c:\temp\x"#, [.text("c:"), .unknown(#"\temp\"#), .text("x")]),
            (#"\\"#, [.malformed(#"\\"#)]), (#"\"#, [.malformed(#"\"#)]),
            (#"a\Fb"#, [.text("a"), .malformed(#"\"#), .text("Fb")]),
            (#"\H\F\N\"#, [.startHighlight, .text("F"), .endHighlight]),
            (#"\X0\\XZZ\\X\"#, [.malformed(#"\X0\"#), .malformed(#"\XZZ\"#), .malformed(#"\X\"#)]),
            (#"\P\\f\\FF\"#, [.unknown(#"\P\"#), .unknown(#"\f\"#), .unknown(#"\FF\"#)]),
            (
                #"\.xx\\.br3\\.in\\.sp0\\.sk-1\\.in99999\"#,
                [
                    .unknown(#"\.xx\"#), .malformed(#"\.br3\"#), .malformed(#"\.in\"#), .malformed(#"\.sp0\"#),
                    .malformed(#"\.sk-1\"#), .malformed(#"\.in99999\"#),
                ]
            ),
            (
                #"\Z\\C\\M24\\C28421\\M24284242\"#,
                [
                    .malformed(#"\Z\"#), .malformed(#"\C\"#), .unknown(#"\M24\"#), .malformed(#"\C28421\"#),
                    .malformed(#"\M24284242\"#),
                ]
            ),
        ] as [(String, [FormattedPart])]) func isTakenApart(_ written: String, _ parts: [FormattedPart]) throws
    {
        #expect(try field(written).formattedText().parts == parts)
    }

    @Test(
        arguments: [
            (#"窦性心律\.sp 2\\.in+4\ST段改变\.ce\\H\请结合临床\N\"#, "窦性心律\n\n    ST段改变\n    请结合临床"),
            (#"a\.br\\.ti2\b\.br\c\.sk 3\d"#, "a\n  b\nc   d"), (#"\.in+4\\.ti-2\a\.br\b"#, "  a\n    b"),
            (#"\.in-9\a"#, "a"), (#"\E\F\E\ \Zx\\q\\XFF\\"#, #"\F\ \Zx\\q\\XFF\\"#),
            (#"\.sp9999\|"#, String(repeating: "\n", count: 100)), (#"\.sk9999\|"#, String(repeating: " ", count: 100)),
            (#"\.in9999\a"#, String(repeating: " ", count: 100) + "a"), (#"\.br\"#, "\n"),
        ] as [(String, String)]) func isLaidOutAsPlainText(_ written: String, _ text: String) throws
    {
        #expect(try field(String(written.prefix { $0 != "|" })).formattedText().plainText == text)
    }

    /// Bytes of ISO-IR 58, 87, 149, 159 and 6, 100, 101, 144 as Python's codecs write them.
    @Test(
        arguments: [
            (#"\M2441\MuP!Cw\C2842\x"#, "王小明x"), (#"a\M2442\F\F\K\E\\C2842\b"#, "a日本b"),
            (#"\M242843\GQ19"#, "한국"), (#"\M242841\VP"#, "中"), (#"\M2441\ MuP! Cw"#, " 王小 明"),
            (#"\C284A\a\X5C7E\"#, "a¥‾"), (#"\M242844\0!"#, "丂"), (#"\M242847\D!"#, "一"),
        ] as [(String, String)]) func switchesToOtherSetsInSevenBits(_ written: String, _ text: String) throws
    {
        #expect(try field(written).formattedText().plainText == text)
    }

    @Test(
        arguments: [
            (#"\C2D41\M"#, [0xFC], "ler", "Müler"), (#"\C2D42\"#, [0xE8], "", "č"),
            (#"\C2D4C\"#, [0xB8, 0xD2], "", "Ив"),
            (#"\M242941\"#, [0xD6, 0xD0], "x", "中x"), (#"\C2949\"#, [0xB1], "", "ｱ"),
            (#"\M2441\"#, [0xD6, 0xD0], "", "中"),
            (#"\M242944\"#, [0xB0, 0xA1], "", "丂"),
        ] as [(String, [UInt8], String, String)]) func switchesToOtherSetsInEightBits(
            _ before: String, _ bytes: [UInt8], _ after: String, _ text: String
        ) throws
    {
        let head = Samples.header("ASCII") + "NTE|1|L|" + before
        let message = try Message(parsing: Array(head.utf8) + bytes + Array((after + "\r").utf8))
        #expect(try message.segment("NTE")?[3]?.formattedText().plainText == text)
    }

    @Test func namesTheSetItSwitchesTo() throws {
        #expect(
            try field(#"\M2441\VP\C2842\a"#).formattedText().parts == [
                .characterSet(.gb2312, written: #"\M2441\"#), .text("中"), .characterSet(.ascii, written: #"\C2842\"#),
                .text("a"),
            ])
        #expect(
            try field(#"\M2441\V"#).formattedText().parts == [
                .characterSet(.gb2312, written: #"\M2441\"#), .malformed("V"),
            ])
    }

    @Test func leavesUnicodeAloneInAMessageOfIt() throws {
        #expect(try field(#"\C2D41\王"#).formattedText().plainText == "王")
    }

    @Test func hasALetterForTruncation() throws {
        let message = try Message(parsing: Array("MSH|^~\\&#|a\\P\\b\r".utf8))
        #expect(try message.segment("MSH")?[3]?.formattedText().parts == [.text("a#b")])
    }

    @Test func isNotTakenApartInSeparators() throws {
        let field = try #require(try Samples.message("PID|1").segment("MSH")?[2])
        #expect(try field.formattedText().parts == [.text("^~\\&")])
        #expect(field.escapeProblems().isEmpty)
    }

    @Test func isReadInTwoByteSets() throws {
        // The second byte of 誠 is an escape character.
        let message = try Samples.message(#"NTE|1|L|誠\H\玘\N\瑋\F\"#, charset: "GBK", encoding: .gbk)
        #expect(try message.segment("NTE")?[3]?.formattedText().plainText == "誠玘瑋|")
    }

    @Test func saysWhichTextDoesNotDecode() throws {
        let head = Samples.header() + "NTE|1|L|\\H\\a"
        let message = try Message(parsing: Array(head.utf8) + [0xFF, 0x0D])
        #expect(throws: HL7v2Error.undecodable(nil, .utf8, offset: head.utf8.count)) {
            try message.segment("NTE")?[3]?.formattedText()
        }
    }

    @Test(
        arguments: [
            (#"\F\\.br\\Zx\\X00\\H\"#, []), (#"a\q\"#, [(.unknown, 1)]),
            (#"\X0\b\X\"#, [(.malformed, 0), (.malformed, 5)]),
            (#"\M2D7A\"#, [(.unknownCharacterSet, 0)]), (#"ab\"#, [(.unterminated, 2)]),
            (#"\\a\"#, [(.malformed, 0), (.unterminated, 3)]),
        ] as [(String, [(EscapeProblem.Kind, Int)])]) func reportsItsProblems(
            _ written: String, _ problems: [(EscapeProblem.Kind, Int)]
        ) throws
    {
        let found = try field(written).escapeProblems()
        #expect(found.map(\.kind) == problems.map(\.0))
        #expect(found.map(\.offset) == problems.map { start + $0.1 })
    }

    @Test(
        arguments: [
            (#"\q\"#, "unknown escape sequence"), (#"\q\ \"#, "an escape sequence is not closed"),
            (#"\X0\"#, "malformed escape sequence"), (#"\M2D7A\"#, "escape sequence for an unknown character set"),
        ] as [(String, String)]) func isWarnedOfInFindings(_ written: String, _ text: String) throws
    {
        let findings = try Samples.message("NTE|1|L|\(written)").findings().filter { $0.location == "NTE-3" }
        #expect(findings.map(\.message) == [text])
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.map(\.code) == [ConditionCode.dataType])
    }

    @Test func growsNoFasterThanItsSequences() throws {
        let written = String(repeating: #"\.br\王\X4142\\H\x\q\"#, count: 20_000)
        let text = try field(written).formattedText()
        #expect(text.parts.count == 20_000 * 5)
        #expect(text.plainText.hasPrefix("\n王ABx\\q\\\n王AB"))
    }

    @Test func survivesNoise() throws {
        var random = Seeded(state: 11)
        let alphabet = Array(#"\\\\\FSTREHNXCMZP.brspintiskcefi0123456789ABab &~王ü "#)
        for _ in 0..<3000 {
            let count = Int.random(in: 0...24, using: &random)
            let written = String((0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
            let field = try field(written)
            let parts = try field.formattedText().parts
            let wrong = parts.count {
                switch $0 {
                case .unknown, .malformed: true
                default: false
                }
            }
            // Text that a switched set does not have is malformed without being a wrong sequence.
            let switches = parts.contains { if case .characterSet = $0 { true } else { false } }
            #expect(switches || wrong == field.escapeProblems().count, "\(written)")
            if wrong == parts.count { #expect(try field.formattedText().plainText == written) }
        }
    }
}
