// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

@Suite("Batch headers and trailers") struct BatchTests {
    private func findings(_ bytes: [UInt8]) -> [String] {
        MessageFile(bytes).findings().map { "\($0.severity) \($0.code) \($0.location): \($0.message)" }
    }

    @Test(
        arguments: [
            (
                "BHS|x\rMSH|a\rBTS|two\r",
                ["warning 102 BTS-1 at offset 12: is no number; there are 1 messages in the batch"]
            ),
            (
                "BHS|x\rMSH|a\rBTS|1x\r",
                ["warning 102 BTS-1 at offset 12: is no number; there are 1 messages in the batch"]
            ),
            (
                "BHS|x\rMSH|a\rBTS|99999999999999999999\r",
                ["warning 102 BTS-1 at offset 12: is no number; there are 1 messages in the batch"]
            ),
            ("BHS|x\rMSH|a\rBTS||note\r", []), ("BHS|x\rMSH|a\rBTS|1||77^88\r", []), ("BHS|x\rMSH|a\rBTS|001\r", []),
            ("MSH|a\rBTS|1\r", ["warning 100 BTS at offset 6: BTS without its BHS"]),
            ("BHS|x\rMSH|a\rBTS|1\rFTS|1\r", ["warning 100 FTS at offset 18: FTS without its FHS"]),
            (
                "BHS|x\rMSH|a\rBHS|x\rMSH|b\rBTS|1\r",
                [
                    "warning 100 BHS at offset 12: BHS inside another, whose trailer is missing",
                    "warning 100 BTS: 1 BTS missing",
                ]
            ),
            ("FHS|x\rBHS|x\rMSH|a\rFTS|1\r", ["warning 100 BTS: 1 BTS missing"]),
            (
                "BHS*x\rMSH|a\rBTS*3*x\r",
                ["warning 102 BTS-1 at offset 12: says 3, but there are 1 messages in the batch"]
            ),
            ("FHS|x\rBHS|x\rMSH|a\rBTS|1\rBHS|x\rBTS|0\rFTS|2\r", []),
        ] as [(String, [String])]) func areChecked(_ text: String, _ expected: [String])
    {
        #expect(findings(Array(text.utf8)) == expected)
    }

    private static let note = "批次说明"

    private func batch(_ label: String, _ encoding: CharacterEncoding, trailer: CharacterEncoding) throws -> [UInt8] {
        let message = try Samples.bytes("PID|1||王", charset: label, encoding: encoding)
        return Array("BHS|x\r".utf8) + message + (try trailer.encode("BTS|1|\(Self.note)\r"))
    }

    @Test func areReadInTheSetOfTheMessages() throws {
        let gb = try batch("GB18030", .gb18030, trailer: .gb18030)
        let place = gb.count - 15
        let text = "read in GB18030, the messages' character set; BTS cannot name its own"
        #expect(findings(gb) == ["info batch-charset BTS at offset \(place): \(text)"])
        let wrong = try batch("UNICODE UTF-8", .utf8, trailer: .gb18030)
        #expect(
            findings(wrong) == [
                "warning batch-charset BTS at offset \(wrong.count - 15): "
                    + "bytes that are not in UTF-8, the messages' character set"
            ])
        #expect(findings(try batch("UNICODE UTF-8", .utf8, trailer: .utf8)) == [])
    }

    /// The header comes before the message that says the set.
    @Test func areJudgedOnceTheSetIsKnown() throws {
        let header = try CharacterEncoding.gb18030.encode("BHS|x|\(Self.note)\r")
        let message = try Samples.bytes("PID|1||王")
        let expected = "warning batch-charset BHS at offset 0: bytes that are not in UTF-8, the messages' character set"
        #expect(findings(header + message + Array("BTS|1\r".utf8)) == [expected])
    }

    @Test func areOfMessagesInOneSet() throws {
        let first = try Samples.bytes("PID|1||王")
        let second = try Samples.bytes("PID|1||王", charset: "GBK", encoding: .gbk)
        let bytes = Array("BHS|x\r".utf8) + first + second + second + Array("BTS|3\r".utf8)
        let place = 6 + first.count
        #expect(findings(bytes) == ["warning mixed-charsets offset \(place): messages in GBK behind ones in UTF-8"])
    }

    @Test func keepOnlySoManyFindings() {
        let bytes = Array(String(repeating: "BTS|1\r", count: 700).utf8)
        let found = MessageFile(bytes).findings()
        #expect(found.count == 1001)
        #expect(found.last?.message == "400 more findings")
    }

    @Test(arguments: MessageSplitterTests.corpus) func areCheckedTheSameInAStream(_ file: Corpus.File) throws {
        var (splitter, audit) = (MessageSplitter(), BatchAudit())
        for byte in file.bytes {
            splitter.append([byte])
            while let part = try splitter.next() { audit.add(part) }
        }
        splitter.finish()
        while let part = try splitter.next() { audit.add(part) }
        #expect(audit.findings() == MessageFile(file.bytes).findings())
    }

    // MARK: Fields

    private func segment(_ bytes: [UInt8], _ encoding: CharacterEncoding = .utf8) throws -> BatchSegment? {
        var splitter = MessageSplitter()
        splitter.append(bytes)
        splitter.finish()
        return BatchSegment(try #require(try splitter.next()), encoding: encoding)
    }

    @Test func haveFieldsByNumber() throws {
        let header = try #require(try segment(Array(" FHS*:~\\&*HIS*H1**ESB\r\n\r\n".utf8)))
        #expect(header.name == "FHS")
        #expect(header.delimiters == Delimiters(field: 0x2A, encodingCharacters: Array(":~\\&".utf8)[...]))
        #expect(header.fieldCount == 6)
        #expect(try (0...7).map { try header.text($0) } == ["", "*", ":~\\&", "HIS", "H1", "", "ESB", ""])
        #expect(header[5] == [])
        #expect(header[7] == nil)
        let trailer = try #require(try segment(Array("BTS|4|note".utf8)))
        #expect(try (0...3).map { try trailer.text($0) } == ["", "4", "note", ""])
        #expect(trailer.fieldCount == 2)
    }

    @Test(arguments: ["BTS", "FTS\r", "BHS", "FHS\r\n"]) func mayHaveNoFields(_ text: String) throws {
        let found = try #require(try segment(Array(text.utf8)))
        #expect(found[1] == nil)
        #expect(found.name == text.prefix(3))
    }

    @Test(
        arguments: [
            ("GB", CharacterEncoding.gb18030, []), ("16", .utf16LE, [0xFF, 0xFE]), ("16", .utf16BE, []),
            ("8", .utf8, []),
        ] as [(String, CharacterEncoding, [UInt8])])
    func areReadInTheSetGiven(_ name: String, _ encoding: CharacterEncoding, _ mark: [UInt8]) throws {
        let bytes = mark + (try encoding.encode("BHS|^~\\&|玘|誠\r"))
        let header = try #require(try segment(bytes, encoding))
        #expect(try (3...5).map { try header.text($0) } == ["玘", "誠", ""])
        #expect(header.encoding == encoding)
    }

    @Test func refuseTextOfAnotherSet() throws {
        let header = try #require(try segment(try CharacterEncoding.gbk.encode("BHS|^~\\&|王\r")))
        #expect(throws: HL7v2Error.undecodable(Path("BHS", field: 3), .utf8, offset: 0)) { try header.text(3) }
    }

    @Test func areNoMessages() throws {
        #expect(try segment(Array("MSH|a\r".utf8)) == nil)
        #expect(try segment(Array("note\r".utf8)) == nil)
    }
}
