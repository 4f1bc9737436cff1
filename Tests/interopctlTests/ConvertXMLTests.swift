// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import JSON
import Testing

@testable import interopctl

@Suite("convert to and from hl7-xml") struct ConvertXMLTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test(arguments: ConvertTests.files.indices) func givesTheSameBytesBack(_ index: Int) throws {
        let (_, bytes) = ConvertTests.files[index]
        let file = try folder.file("a.hl7", bytes)
        let outcome = interopctl("convert", "--to", "hl7-xml", "--out-dir", folder.place("x"), file)
        #expect(outcome == Outcome(.done))
        #expect(interopctl("convert", "--to", "hl7", folder.place("x/a.xml")) == Outcome(.done, bytes, ""))
        let json = interopctl("convert", "--to", "hl7-json", "-o", folder.place("a.json"), folder.place("x/a.xml"))
        #expect(json == Outcome(.done))
        let again = interopctl("convert", "--to", "hl7-xml", "-o", folder.place("b.xml"), folder.place("a.json"))
        #expect(again == Outcome(.done))
        #expect(interopctl("convert", "--to", "hl7", folder.place("b.xml")) == Outcome(.done, bytes, ""))
    }

    @Test func leavesNotesOutWhenAsked() throws {
        let text = Sample.admission().replacing("|M\r", with: "|M||\r")
        let file = try folder.file("a.hl7", text)
        #expect(interopctl("convert", "--to", "hl7-xml", file).text.contains("<?hl7-er7-segment"))
        let plain = interopctl("convert", "--to", "hl7-xml", "--plain", file)
        #expect(!plain.text.contains("<?hl7"))
        let xml = try folder.file("a.xml", plain.output)
        #expect(interopctl("convert", "--to", "hl7", xml) == Outcome(.done, Array(Sample.admission().utf8), ""))
    }

    @Test func writesTheSetAsked() throws {
        let file = try folder.file("a.hl7", Sample.admission(name: "𠮷^明"))
        let xml = try folder.file("a.xml", interopctl("convert", "--to", "hl7-xml", file).output)
        let gb = interopctl("convert", "--to", "hl7", "--charset", "GB18030", xml)
        let expected = Sample.admission(label: "GB 18030-2000", name: "𠮷^明")
        #expect(gb == Outcome(.done, try Sample.encoded(expected, .gb18030), ""))
        let bad = interopctl("convert", "--to", "hl7", "--charset", "GBK", xml)
        #expect(
            bad == Outcome(.dataHasErrors, err: ["\(xml): error: PID-5.1: character 1 is not in character set GBK"]))
    }

    @Test func readsTheSetOfTheCommandLine() throws {
        let bytes = try Sample.encoded(Sample.admission(label: "", name: "玘瑋^明"), .gbk)
        let file = try folder.file("a.hl7", bytes)
        let outcome = interopctl("convert", "--to", "hl7-xml", "--charset", "GBK", file)
        #expect(outcome.text.contains("<FN.1>玘瑋</FN.1>"))
        let xml = try folder.file("a.xml", outcome.output)
        #expect(interopctl("convert", "--to", "hl7", xml) == Outcome(.done, bytes, ""))
        let json = try interopctl("convert", "--to", "hl7-json", xml).json()
        #expect(json["charset"] == "GBK")
    }

    @Test func reportsWhatIsNoPartOfTheMessage() throws {
        let text = #"<ACK><MSH Long="x"><MSH.9><MSG.1>ACK</MSG.1></MSH.9></MSH></ACK>"#
        let file = try folder.file("a.xml", text)
        let line =
            "\(file): info: line 1: attribute Long is no part of a message and left out (1 times) (xml-attribute)"
        let expected = Outcome(.done, Array("MSH|^~\\&|||||||ACK\r".utf8), line + "\n")
        #expect(interopctl("convert", "--to", "hl7", file) == expected)
    }

    @Test(arguments: [
        (
            #"<!DOCTYPE A [<!ENTITY x SYSTEM "file:///etc/passwd">]><A><MSH><MSH.9>&x;</MSH.9></MSH></A>"#,
            "line 1: a document type declaration is not accepted"
        ),
        ("<A xmlns='urn:hl7-org:v2xml'><PID/></A>", "line 1: no MSH where a message begins"),
        ("<A><MSH>\n<MSH.9>", "line 2: not well-formed XML (libxml2 error 77)"),
        ("<A><MSH></MSH>x</A>", "line 1: text beside elements"),
    ]) func refusesOtherDocuments(_ text: String, _ message: String) throws {
        let file = try folder.file("a.xml", text)
        let expected = Outcome(.dataHasErrors, err: ["\(file): error: \(message)"])
        #expect(interopctl("convert", "--to", "hl7", file) == expected)
        #expect(interopctl("parse", file) == expected)
    }

    @Test func refusesTheFormatItIsInAlready() throws {
        let file = try folder.file("a.xml", "<A><MSH></MSH></A>")
        let line = "cannot convert from hl7-xml to hl7-xml; possible: \(ConversionPlan.possible)"
        #expect(interopctl("convert", "--to", "hl7-xml", file) == Outcome(.usage, err: ["\(file): error: \(line)"]))
    }

    @Test func printsXMLOnALine() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let xml = interopctl("convert", "--to", "hl7-xml", file).text
        let line = try interopctl("convert", "--to", "hl7-xml", "--ndjson", file).json()
        #expect(line == ["file": .string(file), "result": .string(xml)])
    }

    @Test func parsesAsTheMessageItIs() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let xml = try folder.file("a.xml", interopctl("convert", "--to", "hl7-xml", file).output)
        #expect(interopctl("parse", xml).text == interopctl("parse", file).text)
        #expect(try interopctl("parse", "--json", xml).json()["format"] == "hl7-xml")
    }

    @Test func joinsAndSplitsBatchesOfXML() throws {
        let one = Sample.admission()
        let bytes = Array("FHS|^~\\&|\rBHS|^~\\&|A\r\(one)\(one)BTS|2|\rFTS|1\r".utf8)
        let file = try folder.file("a.hl7", bytes)
        let xml = try folder.file("a.xml", interopctl("convert", "--to", "hl7-xml", file).output)
        let split = interopctl("convert", "--to", "hl7", "--split", "--out-dir", folder.place("s"), xml)
        #expect(split == Outcome(.done))
        #expect(try Files.read(folder.place("s/a-000002.hl7")) == Array(one.utf8))
        let batch = interopctl("convert", "--to", "hl7", "--batch", xml, xml)
        #expect(MessageFile(batch.output).messages == Array(repeating: Array(one.utf8), count: 4))
        #expect(MessageFile(batch.output).findings().isEmpty)
    }

    @Test func writesOtherSeparators() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let xml = try folder.file("a.xml", interopctl("convert", "--to", "hl7-xml", file).output)
        let direct = interopctl("convert", "--to", "hl7", "--delimiters", "#@*!%", file)
        #expect(direct.code == .done)
        #expect(interopctl("convert", "--to", "hl7", "--delimiters", "#@*!%", xml) == direct)
    }

    @Test func validatesAsTheMessageItIs() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let xml = try folder.file("a.xml", interopctl("convert", "--to", "hl7-xml", file).output)
        let direct = interopctl("validate", file)
        #expect(interopctl("validate", xml).text == direct.text.replacing(file, with: xml))
        let bad = try folder.file("b.xml", "<A><MSH></MSH>x</A>")
        #expect(
            interopctl("validate", bad) == Outcome(.dataHasErrors, err: ["\(bad): error: line 1: text beside elements"])
        )
    }

    @Test func refusesPlainForOtherFormats() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let outcome = interopctl("convert", "--to", "hl7-json", "--plain", file)
        #expect(outcome.code == .usage)
        #expect(outcome.errors.contains("--plain goes with --to hl7-xml"))
    }

    @Test func saysWhatCannotBeReadWithItsPlace() throws {
        let file = try folder.file("a.hl7", Sample.unreadable)
        let outcome = interopctl("convert", "--to", "hl7-xml", "-o", folder.place("x.xml"), file)
        let line = "\(file): error: offset 20: byte 20 is not in character set UTF-16LE"
        #expect(outcome == Outcome(.dataHasErrors, err: [line]))
        #expect(throws: Failure.self) { try Files.read(folder.place("x.xml")) }
    }
}
