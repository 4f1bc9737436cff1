// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Glibc
import HL7v2
import JSON
import Testing

@testable import interopctl

@Suite("convert batches") struct BatchConvertTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    private static let batch =
        "FHS|^~\\&|A|B\rBHS|^~\\&|A\r" + Sample.admission("M1") + Sample.admission("M2") + "BTS|2\rFTS|1\r"

    // MARK: Joining

    @Test func joinsTheMessagesOfAllFiles() throws {
        let one = try folder.file("a.hl7", Sample.result("M0"))
        let two = try folder.file("b.hl7", Self.batch)
        let outcome = interopctl("convert", "--to", "hl7", "--batch", "-o", folder.place("out.hl7"), one, two)
        #expect(outcome == Outcome(.done))
        let file = MessageFile(try folder.bytes("out.hl7"))
        #expect(file.findings() == [])
        let expected = [Sample.result("M0"), Sample.admission("M1"), Sample.admission("M2")].map { Array($0.utf8) }
        #expect(file.messages == expected)
        let kinds = file.parts.map(\.kind)
        #expect(kinds == [.fileHeader, .batchHeader, .message, .message, .message, .batchTrailer, .fileTrailer])
        let header = try #require(BatchSegment(part(file, 0)))
        #expect(try (3...6).map { try header.text($0) } == ["HIS", "H1", "MPI", "ALLIANCE"])
        #expect(Timestamp.isValid(try header.text(7)))
        #expect(try BatchSegment(part(file, 5))?.text(1) == "3")
    }

    private func part(_ file: MessageFile, _ index: Int) -> MessageSplitter.Part {
        let part = file.parts[index]
        return .init(kind: part.kind, offset: part.range.lowerBound, bytes: Array(file.bytes[part.range]))
    }

    @Test func leavesOutWhatIsNoMessageAndSaysSo() throws {
        let good = try folder.file("a.hl7", "note\r" + Sample.admission("M1"))
        let bad = try folder.file("b.hl7", "MSHx\rMSH|^~\\&|A\r" + "MSH!!!\r")
        let wide = try folder.file("c.hl7", try Sample.encoded(Sample.admission("M3"), .utf16LE))
        let outcome = interopctl(
            "convert", "--to", "hl7", "--batch", "--from", "hl7", good, bad, wide, folder.place("none"))
        #expect(outcome.code == .inputOutput)
        #expect(
            outcome.errorLines == [
                "\(good): warning: offset 0: 5 bytes before the first header left out (not-a-message)",
                "\(bad): warning: offset 0: 5 bytes before the first header left out (not-a-message)",
                "\(wide): error: message: UTF-16LE cannot stand in a file of UTF-8; convert the message",
                "\(folder.place("none")): error: no such file",
            ])
        #expect(MessageFile(outcome.output).findings() == [])
        #expect(MessageFile(outcome.output).messages.count == 3)
    }

    @Test func joinsInOneCharacterSet() throws {
        let gb = try folder.file("a.hl7", try Sample.encoded(Sample.admission("M1", label: "GB18030"), .gb18030))
        let wide = try folder.file("b.hl7", try Sample.encoded(Sample.admission("M2", label: "UNICODE"), .utf16LE))
        let outcome = interopctl("convert", "--to", "hl7", "--batch", "--charset", "UTF-8", gb, wide)
        #expect(outcome.code == .done)
        #expect(MessageFile(outcome.output).messages == ["M1", "M2"].map { Array(Sample.admission($0).utf8) })
    }

    @Test func writesNothingWithoutAMessage() throws {
        let bad = try folder.file("a.hl7", "FHS|x\r")
        let outcome = interopctl("convert", "--to", "hl7", "--batch", "-o", folder.place("out.hl7"), bad)
        let line = "\(bad): error: offset 0: does not begin with an MSH segment"
        #expect(outcome == Outcome(.dataHasErrors, err: [line]))
        #expect(try folder.names() == ["a.hl7"])
    }

    // MARK: Splitting

    @Test(arguments: [[], ["--split"]]) func splitsABatch(_ options: [String]) throws {
        let file = try folder.file("day.x.hl7", Self.batch)
        let out = folder.place("out")
        let outcome = interopctl(["convert", "--to", "hl7", "--out-dir", out] + options + [file])
        #expect(outcome == Outcome(.done))
        for (name, id) in [("day.x-000001.hl7", "M1"), ("day.x-000002.hl7", "M2")] {
            #expect(try folder.bytes("out/" + name) == Array(Sample.admission(id).utf8))
        }
    }

    @Test func splitsAndConverts() throws {
        let file = try folder.file("a.hl7", Self.batch)
        let out = folder.place("out")
        let words = ["--charset", "GB18030", "--delimiters", "!@#%$", "--split", "--out-dir", out, file]
        #expect(interopctl(["convert", "--to", "hl7"] + words) == Outcome(.done))
        let message = try Message(parsing: folder.bytes("out/a-000002.hl7"))
        #expect(message["PID-5.1"] == "王")
        #expect(message.encoding == .gb18030)
        #expect(message.delimiters.field == UInt8(ascii: "!"))
    }

    @Test func splitsOnPastAMessageThatCannotBeConverted() throws {
        let text = Sample.admission("M1", name: "한^明") + Sample.admission("M2")
        let file = try folder.file("a.hl7", text)
        let words = ["--charset", "GBK", "--split", "--out-dir", folder.place("out"), file]
        let outcome = interopctl(["convert", "--to", "hl7"] + words)
        let line = "\(file): error: PID-5.1: character 1 is not in character set GBK"
        #expect(outcome == Outcome(.dataHasErrors, err: [line]))
        #expect(try Message(parsing: folder.bytes("out/a-000002.hl7"))["MSH-10"] == "M2")
    }

    @Test func joinsWhatItSplit() throws {
        let file = try folder.file("a.hl7", Self.batch)
        #expect(interopctl("convert", "--to", "hl7", "--out-dir", folder.place("out"), file).code == .done)
        let pieces = ["out/a-000001.hl7", "out/a-000002.hl7"].map(folder.place)
        let outcome = interopctl(["convert", "--to", "hl7", "--batch"] + pieces)
        #expect(MessageFile(outcome.output).messages == MessageFile(Array(Self.batch.utf8)).messages)
    }

    // MARK: Separators

    @Test(
        arguments: [["--charset", "GB18030"], ["--delimiters", "!@#%$"]],
        [
            ("MSH", "offset 3: MSH has no field separator"),
            ("MSHA^~\\&AB\rPID|1\r", "offset 3: byte 65 behind MSH cannot be the field separator"),
        ])
    func refusesAFileWithoutAMessageItCanRead(_ options: [String], _ given: (text: String, error: String)) throws {
        let file = try folder.file("a.hl7", given.text)
        let outcome = interopctl(["convert", "--to", "hl7"] + options + [file])
        #expect(outcome == Outcome(.dataHasErrors, [], "\(file): error: \(given.error)\n"))
    }

    @Test func keepsBytesBeforeTheFirstHeaderInTheirPlace() throws {
        let text = "note\rBHS|^~\\&\r" + Sample.admission() + "BTS|1\r"
        let file = try folder.file("a.hl7", text)
        let outcome = interopctl("convert", "--to", "hl7", "--delimiters", #"|^~\&"#, file)
        #expect(outcome == Outcome(.done, Array(text.utf8), ""))
    }

    @Test func writesOtherSeparatorsAndBack() throws {
        let file = try folder.file("a.hl7", Sample.admission(name: "王!^\\F\\明"))
        let other = interopctl("convert", "--to", "hl7", "--delimiters", "!@#%$", file)
        #expect(other.code == .done)
        #expect(other.text.contains("!!王%F%@|明!!19900101!M\rPV1!!O\r"))
        let second = try folder.file("b.hl7", other.output)
        let back = interopctl("convert", "--to", "hl7", "--delimiters", #"|^~\&"#, second)
        #expect(back == Outcome(.done, Array(Sample.admission(name: "王!^\\F\\明").utf8), ""))
    }

    @Test(arguments: ["", "|", "|^~\\&#x", "a^~\\&", "||~\\&", "| ~\\&", "王^~\\&", "|^~a"])
    func refusesSeparatorsThatAreNone(_ text: String) throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let outcome = interopctl("convert", "--to", "hl7", "--delimiters", text, file)
        #expect(outcome.code == .usage)
        #expect(outcome.errors.contains("--delimiters takes two to six different punctuation marks"))
    }

    @Test func convertsHeadersAndTrailersWithTheMessages() throws {
        let text = "FHS|^~\\&|病房\r" + Sample.admission("M1", label: "GB18030") + "BTS|1|批次\r"
        let file = try folder.file("a.hl7", try Sample.encoded(text, .gb18030))
        let outcome = interopctl("convert", "--to", "hl7", "--charset", "UTF-8", file)
        #expect(outcome.text == text.replacing("|GB18030\r", with: "|UNICODE UTF-8\r"))
        #expect(outcome.code == .done)
    }

    @Test func refusesAHeaderThatIsNotInTheSetOfTheMessages() throws {
        let head = try Sample.encoded("BHS|^~\\&|病房\r", .gb18030)
        let file = try folder.file("a.hl7", head + Array(Sample.admission().utf8))
        let outcome = interopctl("convert", "--to", "hl7", "--charset", "GB18030", file)
        let line = "\(file): error: offset 9: byte 9 is not in character set UTF-8"
        #expect(outcome == Outcome(.dataHasErrors, err: [line]))
    }

    // MARK: Usage

    @Test(arguments: [
        ["--to", "hl7", "--batch", "--split", "--out-dir", "x"], ["--to", "hl7", "--batch", "--out-dir", "x"],
        ["--to", "hl7", "--split"], ["--to", "hl7-json", "--batch"], ["--to", "hl7-json", "--delimiters", "|^~\\&"],
        ["--to", "hl7", "--batch", "--ndjson"], ["--to", "hl7", "--batch"],
    ])
    func refusesOptionsThatDoNotGoTogether(_ words: [String]) throws {
        let outcome = interopctl(["convert"] + words + (words.last == "--batch" && words.count == 3 ? [] : ["a.hl7"]))
        #expect(outcome.code == .usage)
        #expect(outcome.output == [])
    }
}

@Suite("Large files") struct LargeFileTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    /// More than one chunk.
    private static let text = (0..<1500).map { Sample.admission("M\($0)") }.joined()

    @Test func areWrittenAsTheWholeFileWouldBe() throws {
        let bytes = Array(("note\r" + Self.text).utf8)
        let file = try folder.file("a.hl7", bytes)
        let whole = try MessageFile(bytes).json()
        let plain = interopctl("convert", "--to", "hl7-json", file)
        #expect(plain.output == whole.serialized(indented: true) + [0x0A])
        let line = interopctl("convert", "--to", "hl7-json", "--ndjson", file)
        #expect(line.output == (["file": .string(file), "result": whole] as JSONValue).serialized() + [0x0A])
        #expect(interopctl("convert", "--to", "hl7-json", "-o", folder.place("b.json"), file) == Outcome(.done))
        #expect(try folder.bytes("b.json") == plain.output)
        #expect(try folder.names() == ["a.hl7", "b.json"])
    }

    @Test func giveOutNothingWhenTheirLastMessageIsBad() throws {
        let file = try folder.file("a.hl7", Self.text + "MSH|^~\\&|\r\u{0}")
        let bad = try folder.file("b.hl7", Array(Self.text.utf8) + Array("MSH|^~\\&|".utf8) + [0xC4, 0xE3, 0x0D])
        #expect(interopctl("get", "MSH-10", file).lines.count == 1500)
        let outcome = interopctl("convert", "--to", "hl7", "--charset", "GB18030", bad)
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.output == [])
        let place = Self.text.utf8.count + 9
        #expect(outcome.errorLines == ["\(bad): error: MSH-3: byte \(place) is not in character set UTF-8"])
        let kept = interopctl("convert", "--to", "hl7", "--charset", "GB18030", "-o", folder.place("c.hl7"), bad)
        #expect(kept.code == .dataHasErrors)
        #expect(try folder.names() == ["a.hl7", "b.hl7"])
    }

    @Test(arguments: [10, 1000]) func waitInAFileWhereTheyAreTooLargeForMemory(_ limit: Int) throws {
        let capture = Capture()
        let result = try ResultFile("-", capture.console, memoryLimit: limit)
        for byte in UInt8(0)...199 { try result.write([byte]) }
        #expect(capture.outcome(.done).output == [])
        try result.finish()
        #expect(capture.outcome(.done).output == Array(0...199))
    }

    @Test func leaveNothingWhenTheyAreNotFinished() throws {
        var result: ResultFile? = try ResultFile(folder.place("x"), Capture().console)
        try result?.write([UInt8](repeating: 1, count: 100_000))
        #expect(try folder.names().count == 1)
        result = nil
        #expect(try folder.names() == [])
    }

    @Test func keepTheRightsOfTheFileTheyReplace() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let old = try folder.file("b.json", "old")
        #expect(unsafe chmod(old, 0o640) == 0)
        #expect(interopctl("convert", "--to", "hl7-json", "-o", old, file).code == .done)
        var there = stat()
        #expect(unsafe stat(old, &there) == 0)
        #expect(there.st_mode & 0o777 == 0o640)
        #expect(interopctl("convert", "--to", "hl7-json", "-o", "/dev/null", file).code == .done)
        #expect(unsafe stat("/dev/null", &there) == 0)
        #expect(there.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func areReadPastAMessageThatIsTooBroken() throws {
        let text = Sample.admission("M1") + "MSH|^~\\&|\u{1}|\r" + Sample.admission("M2")
        let wide = try Sample.encoded(text, .utf8) + Array("MSH|^~\\&|x\r".utf8)
        let outcome = interopctl("get", "MSH-10", try folder.file("a.hl7", wide))
        #expect(outcome == Outcome(.done, out: ["M1", "", "M2", ""]))
    }
}
