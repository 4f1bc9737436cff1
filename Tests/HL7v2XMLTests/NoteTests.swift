// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

@testable import HL7v2XML

@Suite("XML: notes of bytes") struct NoteTests {
    private static let text = Samples.header() + "PID|||1^^||Doe^\\X4A\\|||M|||\r\nNTE|1||a\\X0d\\b\\X0D\\||\nPV1|1"

    private func xml(_ text: String = text) throws -> String {
        String(decoding: try Message(parsing: Array(text.utf8)).xml(), as: UTF8.self)
    }

    private func read(_ xml: String) throws -> (text: String, findings: [Finding]) {
        let file = try XMLMessageFile(parsing: Array(xml.utf8))
        return (String(decoding: file.bytes, as: UTF8.self), file.findings)
    }

    @Test func holdOnlyWhatDiffers() throws {
        let notes = try xml().split(separator: "\n").filter { $0.contains("<?hl7") }.map { $0.drop { $0 == " " } }
        #expect(
            notes == [
                "<?hl7-er7-message last=?>", "<?hl7-er7-segment end=%0D%0A 7+^^ 13-1+\\X4A\\ 18+|||?>",
                "<?hl7-er7-segment end=%0A 11-1+d 19+||?>",
            ])
        #expect(try read(xml()).text == Self.text)
        #expect(try read(xml()).findings.isEmpty)
    }

    @Test func areNotWrittenWithoutNeed() throws {
        let message = try Samples.message("PID|||1^^^H&1.2&ISO||Doe^J~\"\"|||M\rNTE|1||a\\.br\\b\\T\\\r")
        #expect(!String(decoding: message.xml(), as: UTF8.self).contains("<?hl7"))
        #expect(try Message(parsingXML: message.xml()).original == message.original)
    }

    @Test func giveWayToAnEditOfTheirSegmentAlone() throws {
        let edited = try xml().replacing("<FN.1>Doe</FN.1>", with: "<FN.1>Roe|Poe</FN.1>")
        let (text, findings) = try read(edited)
        #expect(text == Samples.header() + "PID|||1||Roe\\F\\Poe^J|||M\rNTE|1||a\\X0d\\b\\X0D\\||\nPV1|1")
        #expect(findings.map(\.location) == ["PID"])
        #expect(findings.map(\.code) == ["xml-note-unused"])
    }

    @Test func stayWithAMovedSegment() throws {
        let xml = try xml()
        let start = try #require(xml.firstRange(of: "  <NTE>")), end = try #require(xml.firstRange(of: "</NTE>\n"))
        let note = String(xml[start.lowerBound..<end.upperBound])
        let moved = xml.replacing(note, with: "").replacing("  <PID>", with: note + "  <PID>")
        #expect(
            try read(moved).text == Samples.header()
                + "NTE|1||a\\X0d\\b\\X0D\\||\nPID|||1^^||Doe^\\X4A\\|||M|||\r\nPV1|1")
    }

    @Test func ofALeftOutSegmentGoWithIt() throws {
        let xml = try xml()
        let start = try #require(xml.firstRange(of: "  <NTE>")), end = try #require(xml.firstRange(of: "</NTE>\n"))
        let (text, findings) = try read(xml.replacingCharacters(in: start.lowerBound..<end.upperBound))
        #expect(text == Samples.header() + "PID|||1^^||Doe^\\X4A\\|||M|||\r\nPV1|1")
        #expect(findings.isEmpty)
    }

    /// Whoever writes a note cannot say with it what the XML does not say.
    @Test(arguments: [
        "8+^x", "0-3+PV2", "8+|", "14-1+K", "8+^^%0DZZZ|1", "end=x", "end=%0DZZZ|1%0D", "99999999999999999999+a",
        "5000+a",
        "19-50", "end=", "8-1+2", "+", "-", "1-+a", "8+%", "8+%0G", "=", "14-1+\\X4B\\",
    ]) func neverChangeTheContent(_ data: String) throws {
        let xml = try xml(Samples.header() + "PID|||1||Doe^J|||M\rPV1|1\r").replacing(
            "<PID>", with: "<PID><?hl7-er7-segment \(data)?>")
        #expect(try read(xml).text.hasPrefix(Samples.header() + "PID|||1||Doe^J|||M\r") || data == "end=")
        let message = try Message(parsingXML: Array(xml.utf8))
        #expect(
            Samples.contents([message])
                == Samples.contents([try Samples.message("PID|||1||Doe^J|||M\rPV1|1\r")]))
    }

    @Test(arguments: [
        "start=x", "start=MSH|", "end=|", "end=", "last=ZZZ|1", "mark=%FF%FE", "charset=UTF-16BE", "charset=GBK",
        "charset=nonsense", "bytes=MSH|%5E~%5C&|other%0D", "bytes=", "end=%0A", "start=%0B%20",
    ]) func ofMessagesNeverChangeTheContent(_ data: String) throws {
        let message = try Samples.message("PID|||1||刘^明|||M\rPV1|1\r")
        let xml = String(decoding: message.xml(), as: UTF8.self).replacing(
            "<MSH>", with: "<?hl7-er7-message \(data)?><MSH>")
        #expect(Samples.contents([try Message(parsingXML: Array(xml.utf8))]) == Samples.contents([message]))
    }

    /// The separators of text and of bytes that are none, and every edit of it, come back.
    @Test func areReadAsTheyAreWritten() {
        let all = (0...255).map { UInt8($0) }
        #expect(Percent.decode(Array(Percent.encode(all).utf8)) == all)
        #expect(!Percent.encode(all).contains("?") && !Percent.encode(all).contains(" "))
        var note = MessageNote()
        (note.encoding, note.mark, note.start) = (.gb18030, [0xFF, 0xFE], [0x0B])
        (note.end, note.last, note.original) = ([0x0A], [], all)
        #expect(MessageNote(note.data) == note)
        var segment = SegmentNote()
        (segment.end, segment.edits) = (
            [0x0D, 0x0A],
            [
                Edit(offset: 0, removed: 0, inserted: all), Edit(offset: 3, removed: 4, inserted: []),
                Edit(offset: 9, removed: 2, inserted: Array("+-=".utf8)),
            ]
        )
        #expect(SegmentNote(segment.data) == segment)
    }

    @Test func holdAllBytesWhereTheSetHasSeveralWaysToWriteThem() throws {
        // A shift to ASCII that is already in force.
        let jis = try CharacterEncoding.iso2022JP.encode("山田")
        let bytes =
            Array((Samples.header(label: "ISO IR87") + "PID|||1||").utf8) + [0x1B, 0x28, 0x42] + jis
            + Array("^a\r".utf8)
        let message = try Message(parsing: bytes)
        #expect(message["PID-5.1"] == "山田")
        #expect(try Message(parsingXML: message.xml()).original == bytes)
        let plain = try Message(parsingXML: message.xml(XMLOptions(keepsBytes: false)))
        #expect(plain["PID-5.1"] == "山田")
        #expect(plain.encoding == .iso2022JP)
    }

    @Test func holdAllBytesWhereNothingCanBeEscaped() throws {
        let bytes = Array("MSH|^~|A|B\rNTE|1||two\nlines\r".utf8)
        let message = try Message(parsing: bytes)
        #expect(try Message(parsingXML: message.xml()).original == bytes)
        #expect(throws: HL7v2XMLError.message(.noDelimiter(Path("NTE", field: 3)))) {
            try Message(parsingXML: message.xml(XMLOptions(keepsBytes: false)))
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>) -> String {
        String(self[..<range.lowerBound] + self[range.upperBound...])
    }
}
