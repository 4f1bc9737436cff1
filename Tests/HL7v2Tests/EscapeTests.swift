// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Escapes") struct EscapeTests {
    @Test(
        arguments: [
            (#"a\F\b\S\c\T\d\R\e\E\f"#, #"a|b^c&d~e\f"#), (#"\X0D0A\"#, "\r\n"), (#"\XE4BDA0\好"#, "你好"),
            (#"\E\F\E\"#, #"\F\"#), (#"\F\\F\"#, "||"), (#"\Xe4bda0\"#, "你"),
            // Kept as written: formatting, switches of sets, local, broken, unclosed and unknown sequences.
            (#"\.br\\H\x\N\"#, #"\.br\\H\x\N\"#), (#"\C2842\\M2D42\"#, #"\C2842\\M2D42\"#),
            (#"\Zlocal\"#, #"\Zlocal\"#),
            (#"\X0\ \XZZ\ \X\"#, #"\X0\ \XZZ\ \X\"#), (#"a\F"#, #"a\F"#), (#"\"#, #"\"#), (#"\\"#, #"\\"#),
            (#"\f\ \P\ \FF\"#, #"\f\ \P\ \FF\"#), (#"c:\temp\F"#, #"c:\temp\F"#),
        ] as [(String, String)]) func areResolved(_ written: String, _ text: String) throws
    {
        #expect(try Samples.message("NTE|1|L|\(written)")["NTE-3"] == text)
    }

    @Test func areNotResolvedInSeparators() throws {
        #expect(try Samples.message("PID|1")["MSH-2"] == "^~\\&")
    }

    @Test(
        arguments: [
            ("a|b^c~d\\e&f", #"a\F\b\S\c\R\d\E\e\T\f"#), ("x\ry\n", #"x\X0D\y\X0A\"#), ("\r\n", #"\X0D\\X0A\"#),
            ("王#", "王#"),
            ("", ""), ("\\F\\", #"\E\F\E\"#), ("𠮷|", #"𠮷\F\"#), ("e\u{301}|\u{301}", "e\u{301}\\F\\\u{301}"),
        ] as [(String, String)]) func areWritten(_ text: String, _ written: String) throws
    {
        #expect(try Delimiters.recommended.escaped(text) == written)
    }

    @Test func haveALetterForTruncation() throws {
        let delimiters = Delimiters(field: UInt8(ascii: "|"), encodingCharacters: Array("^~\\&#".utf8)[...])
        #expect(try delimiters.escaped("a#b") == #"a\P\b"#)
        let message = try Message(parsing: Array("MSH|^~\\&#|a\\P\\b\r".utf8))
        #expect(message["MSH-3"] == "a#b")
    }

    @Test func followTheSeparatorsOfTheMessage() throws {
        let message = try Message(parsing: Array("MSH$%*!@$a!F!b!S!c!E!d\\F\\$x@y\r".utf8))
        #expect(message["MSH-3"] == "a$b%c!d\\F\\")
        #expect(
            try message.setting(Path("MSH", field: 4), to: .text("$%*!@|^")).serialized()
                == Array("MSH$%*!@$a!F!b!S!c!E!d\\F\\$!F!!S!!R!!E!!T!|^\r".utf8))
    }

    @Test func comeBackForAnyText() throws {
        var random = Seeded(state: 2)
        let message = try Samples.message("NTE|1|L|x")
        let alphabet = Array("|^~\\&FSTREXab\r\n\"王𠮷 .")
        for _ in 0..<300 {
            let length = Int.random(in: 1...12, using: &random)
            let text = String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
            let changed = try message.setting(Path("NTE", field: 3), to: .text(text))
            #expect(changed["NTE-3"] == text)
            #expect(changed.segments.count == 2)
        }
    }

    @Test func cannotBeWrittenWithoutAnEscapeCharacter() throws {
        let delimiters = Delimiters(field: UInt8(ascii: "|"), encodingCharacters: Array("^".utf8)[...])
        #expect(try delimiters.escaped("a~b") == "a~b")
        #expect(throws: HL7v2Error.noDelimiter(nil)) { try delimiters.escaped("a^b") }
    }

    @Test func nameTheFieldWhoseBytesTheyMakeUnreadable() throws {
        let message = try Samples.message("NTE|1|L|\\XFF\\")
        let path = Path("NTE", field: 3)
        let offset = Samples.header().utf8.count + 8
        #expect(throws: HL7v2Error.undecodable(path, .utf8, offset: offset)) { try message.presence(at: path) }
        #expect(message["NTE-3"] == nil)
    }
}
