// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

@Suite("Files of messages") struct MessageFileTests {
    private func parts(_ text: String) -> [String] {
        let file = MessageFile(Array(text.utf8))
        return file.parts.map { part in
            "\(part.kind.rawValue):" + String(decoding: file.bytes[part.range], as: UTF8.self)
        }
    }

    @Test(
        arguments: [
            ("", []), ("\n\n", ["other:\n\n"]), ("hello", ["other:hello"]), ("MSH|^~\\&|", ["message:MSH|^~\\&|"]),
            ("MSH|a\rMSH|b\r", ["message:MSH|a\r", "message:MSH|b\r"]),
            ("# note\nMSH|a\r", ["other:# note\n", "message:MSH|a\r"]),
            ("\u{FEFF} \nMSH|a\r", ["message:\u{FEFF} \nMSH|a\r"]),
            (
                "FHS|x\rBHS|y\rMSH|a\rPID|1\rMSH|b\rBTS|2\rFTS|1\r",
                [
                    "FHS:FHS|x\r", "BHS:BHS|y\r", "message:MSH|a\rPID|1\r", "message:MSH|b\r", "BTS:BTS|2\r",
                    "FTS:FTS|1\r",
                ]
            ),
            ("MSH|a\r\n\r\n MSH|b", ["message:MSH|a\r\n\r\n", "message: MSH|b"]),
            ("MSH|a\rPID|MSH|x\rMSHX|\rMSH\rMSH1|", ["message:MSH|a\rPID|MSH|x\rMSHX|\rMSH\rMSH1|"]),
            ("MSH|a\rBTS\rFTS", ["message:MSH|a\r", "BTS:BTS\r", "FTS:FTS"]),
        ] as [(String, [String])]) func areSplitAtTheirHeaders(_ text: String, _ expected: [String])
    {
        #expect(parts(text) == expected)
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE], CharacterEncoding.utf16LE), ([0xFE, 0xFF], .utf16BE), ([], .utf16LE), ([], .utf16BE),
            ([0xFF, 0xFE, 0, 0], .utf32LE), ([0, 0, 0xFE, 0xFF], .utf32BE), ([], .utf32LE), ([], .utf32BE),
        ] as [([UInt8], CharacterEncoding)])
    func areSplitInUTF16AndUTF32(_ mark: [UInt8], _ encoding: CharacterEncoding) throws {
        let header = "MSH|^~\\&|王|||||||"
        let texts = ["BHS|^~\\&|王\r", header + "1\rNTE|1||上午\r\n", " " + header + "2\r", "BTS|2\r"]
        let encoded = try texts.map { try encoding.encode($0) }
        let file = MessageFile(mark + encoded.flatMap(\.self))
        #expect(file.parts.map(\.kind) == [.batchHeader, .message, .message, .batchTrailer])
        #expect(file.messages == Array(encoded[1...2]))
        #expect(try file.messages.map { try Message(parsing: $0)["MSH-3"] } == ["王", "王"])
        #expect(file.serialized() == file.bytes)
        #expect(file.findings() == [])
    }

    @Test func ofOneMessageInUTF16KeepItsMark() throws {
        let bytes = [0xFF, 0xFE] + (try CharacterEncoding.utf16LE.encode("MSH|a\rPID|1\r"))
        #expect(MessageFile(bytes).messages == [bytes])
    }

    /// In UTF-16 a character such as U+0D0A holds the bytes of line ends.
    @Test func areNotSplitInsideACharacterOfUTF16() throws {
        let bytes = try CharacterEncoding.utf16LE.encode("MSH|^~\\&|\u{0D0A}\u{0A0D}MSH|\r")
        #expect(MessageFile(bytes).messages == [bytes])
    }

    @Test func loseNoByteWhateverTheyHold() {
        var random = Seeded(state: 3)
        let alphabet = ["MSH|", "FHS|", "BTS", "\r", "\n", " ", "x", "\u{1C}", "\u{0B}", "|", "王"].map {
            Array($0.utf8)
        }
        for _ in 0..<500 {
            let count = Int.random(in: 0...20, using: &random)
            let bytes = (0..<count).flatMap { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            #expect(MessageFile(bytes).serialized() == bytes)
        }
    }

    @Test func giveEveryMessageBack() throws {
        let one = try Samples.bytes("PID|1||王")
        let file = MessageFile(one + one + one)
        #expect(file.messages == [one, one, one])
        for bytes in file.messages { #expect(try Message(parsing: bytes).serialized() == bytes) }
    }

    @Test(
        arguments: [
            ("BHS|^~\\&\rMSH|a\rBTS|1\r", []),
            ("BHS|^~\\&\rMSH|a\rBTS|2\r", ["102 BTS-1 at offset 15"]),
            ("FHS|x\rBHS|x\rBTS|0\rFTS|3\r", ["102 FTS-1 at offset 18"]),
            ("FHS|x\rBHS|x\rMSH|a\r", ["100 FTS", "100 BTS"]), ("note\rMSH|a\r", ["not-a-message offset 0"]),
            ("MSH|a\rMSH|b\r", ["bare-messages offset 6"]), ("BHS|x\rMSH|a\rBTS\r", []),
        ] as [(String, [String])]) func sayWhatDoesNotAgree(_ text: String, _ expected: [String])
    {
        let findings = MessageFile(Array(text.utf8)).findings()
        #expect(findings.map { "\($0.code) \($0.location)" } == expected)
    }

    /// The end byte of a block belongs to no message.
    @Test func leaveNoSegmentOfFramingBehind() throws {
        let file = MessageFile(Array("\u{0B}MSH|^~\\&|a\rPID|1\r\u{1C}\r\u{0B}MSH|^~\\&|b\r\u{1C}\r".utf8))
        let names = try file.messages.map { try Message(parsing: $0).segments.map(\.name) }
        #expect(names == [["MSH", "PID"], ["MSH"]])
    }
}
