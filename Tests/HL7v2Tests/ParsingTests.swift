// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Reading messages") struct ParsingTests {
    @Test(
        arguments: [
            ("", HL7v2Error.noHeader(offset: 0)), ("MS", .noHeader(offset: 0)), ("PID|1\rMSH|", .noHeader(offset: 0)),
            ("msh|^~\\&|", .noHeader(offset: 0)), ("MSH", .noFieldSeparator(offset: 3)),
            (" MSH\r", .noFieldSeparator(offset: 4)),
            ("MSH\n|", .noFieldSeparator(offset: 3)), ("MSH1^", .unusableFieldSeparator(offset: 3, byte: 0x31)),
            ("MSHA", .unusableFieldSeparator(offset: 3, byte: 0x41)),
            ("MSH ", .unusableFieldSeparator(offset: 3, byte: 0x20)),
            ("MSH\u{7F}", .unusableFieldSeparator(offset: 3, byte: 0x7F)),
            ("MSH王", .unusableFieldSeparator(offset: 3, byte: 0xE7)),
            ("\u{FEFF}\u{0B}\r\n MSH\0", .unusableFieldSeparator(offset: 10, byte: 0)),
        ] as [(String, HL7v2Error)]) func needsAHeader(_ text: String, _ error: HL7v2Error)
    {
        #expect(throws: error) { try Message(parsing: Array(text.utf8)) }
    }

    @Test(
        arguments: [
            ("MSH|^~\\&|A\rPID|1\r", 2), ("MSH|^~\\&|A\nPID|1\nNTE|x\n", 3), ("MSH|^~\\&|A\r\nPID|1\r\n\r\n", 2),
            // In a message of carriage returns a line feed is text, unless a segment follows.
            ("MSH|^~\\&|A\rNTE|1|a\nb\rPID|1", 3), ("MSH|^~\\&|A\rNTE|1|a\nPID|1", 3), ("MSH|^~\\&|A\rNTE|a\n", 2),
            ("\u{FEFF}\u{0B} \r\nMSH|", 1), ("MSH|^~\\&|A\rMSH|^~\\&|B", 2), ("MSH|\r\r\r\n\nX", 2),
        ] as [(String, Int)]) func readsAnyLineEnds(_ text: String, _ count: Int) throws
    {
        #expect(try Message(parsing: Array(text.utf8)).segments.count == count)
    }

    @Test func keepsALineFeedInText() throws {
        #expect(try Message(parsing: Array("MSH|^~\\&|A\rNTE|1|a\nb|c\rPID|1".utf8))["NTE-2"] == "a\nb")
    }

    @Test func readsSeparatorsFromTheHeader() throws {
        let message = try Message(parsing: Array("MSH*:;!?#*A:B;C*\rPID*1?2\r".utf8))
        #expect(message.delimiters == Delimiters(field: 0x2A, encodingCharacters: Array(":;!?#".utf8)[...]))
        #expect(message["MSH-3[2]"] == "C")
        #expect(message["MSH-3.2"] == "B")
        #expect(message["PID-1.1.2"] == "2")
    }

    @Test(arguments: ["MSH|", "MSH||A", "MSH|\r"]) func assumesTheUsualSeparators(_ text: String) throws {
        #expect(try Message(parsing: Array(text.utf8)).delimiters == .recommended)
    }

    @Test func keepsTheFirstMeaningOfACharacterGivenTwice() throws {
        let delimiters = try Message(parsing: Array("MSH|^^\\^&|A".utf8)).delimiters
        #expect(delimiters.component == UInt8(ascii: "^"))
        #expect(delimiters.repetition == nil)
        #expect(delimiters.escape == UInt8(ascii: "\\"))
        #expect(delimiters.subcomponent == nil)
        #expect(delimiters.truncation == UInt8(ascii: "&"))
    }

    @Test(
        arguments: [
            ("GB 18030-2000", CharacterEncoding.gb18030), ("GBK", .gbk), ("gb2312", .gb2312), ("BIG-5", .big5),
            ("", .latin1),
            ("\"\"", .latin1), ("NONSENSE", .latin1), ("UNICODE", .utf8), ("UNICODE UTF-16", .utf8),
            ("8859/1", .latin1),
            ("ASCII", .ascii), ("GBK~UNICODE UTF-8", .gbk), ("GBK^x", .gbk),
        ] as [(String, CharacterEncoding)]) func believesTheLabel(_ label: String, _ encoding: CharacterEncoding) throws
    {
        let bytes = Array((Samples.header(label) + "PID|1\r").utf8)
        #expect(try Message(parsing: bytes, rules: Rules(defaultEncoding: .latin1)).encoding == encoding)
    }

    @Test func believesAByteOrderMarkMore() throws {
        let text = Samples.header("GBK") + "PID|1||王\r"
        #expect(try Message(parsing: [0xEF, 0xBB, 0xBF] + Array(text.utf8))["PID-3"] == "王")
        #expect(try Message(parsing: [0xFE, 0xFF] + CharacterEncoding.utf16BE.encode(text))["PID-3"] == "王")
        #expect(try Message(parsing: CharacterEncoding.utf16LE.encode(text))["PID-3"] == "王")
    }

    @Test func namesTheByteThatIsNoUTF16() throws {
        let bytes = try [0xFF, 0xFE] + CharacterEncoding.utf16LE.encode("MSH|^~\\&|") + [0x42, 0xD8, 0x7C, 0x00]
        #expect(throws: HL7v2Error.undecodable(nil, .utf16LE, offset: 20)) { try Message(parsing: bytes) }
    }

    @Test func readsAsManyBytesAsTheLimit() throws {
        let bytes = Array("MSH|^~\\&|A\r".utf8)
        #expect(try Message(parsing: bytes, limits: Limits(bytes: bytes.count)).serialized() == bytes)
        #expect(try Message(parsing: bytes, limits: Limits(bytes: bytes.count + 1)).serialized() == bytes)
        #expect(throws: HL7v2Error.tooLarge(bytes: 11, limit: 10)) {
            try Message(parsing: bytes, limits: Limits(bytes: 10))
        }
    }

    @Test func readsAsManySegmentsAsTheLimit() throws {
        let bytes = Array("MSH|^~\\&|A\rPID|1\r\rPV1\r".utf8)
        #expect(try Message(parsing: bytes, limits: Limits(segments: 3)).segments.count == 3)
        #expect(throws: HL7v2Error.tooManySegments(offset: 18, limit: 2)) {
            try Message(parsing: bytes, limits: Limits(segments: 2))
        }
    }

    @Test func neverReadsMoreThanItsOffsetsReach() {
        #expect(Limits(bytes: .max).bytes == Int(Int32.max))
    }

    @Test func isEqualWhenItsBytesAre() throws {
        let bytes = try Samples.bytes("PID|1")
        #expect(try Message(parsing: bytes) == Message(parsing: bytes))
        #expect(try Set([Message(parsing: bytes), Message(parsing: bytes)]).count == 1)
        #expect(try Message(parsing: bytes) != Message(parsing: bytes + [0x0D]))
    }
}
