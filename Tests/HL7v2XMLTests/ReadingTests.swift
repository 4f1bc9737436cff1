// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import Testing
import XMLTree

@testable import HL7v2XML

@Suite("XML: reading") struct ReadingTests {
    @Test func followsNumbersNotOrder() throws {
        let text = try Samples.er7(
            "<PID><PID.8>F</PID.8><PID.3><CX.5>PI</CX.5><CX.1>1</CX.1></PID.3><PID.5>B</PID.5><PID.3>2</PID.3></PID>")
        #expect(text == "PID|||1^^^^PI~2||B|||F\r")
    }

    @Test func takesGroupsOfAnyNameForTheirSegments() throws {
        let groups =
            "<X.Y><PID><PID.1>1</PID.1></PID><Z.GROUP/><SOME_GROUP><NTE/><Q><NTE/></Q></SOME_GROUP></X.Y><PV1/>"
        #expect(try Samples.er7(groups) == "PID|1\rNTE\rNTE\rPV1\r")
    }

    @Test func takesAnyPrefixAndNamespace() throws {
        let text = """
            <?xml version="1.0"?><!-- before --><h:ACK xmlns:h="urn:hl7-org:v2xml">
              <h:MSH> <h:MSH.1>|</h:MSH.1><!-- in --> <h:MSH.2>^~\\&amp;</h:MSH.2><MSH.9>
                <MSG.1>ACK</MSG.1> </MSH.9> </h:MSH> <x:MSA xmlns:x="urn:other"> <MSA.1>AA</MSA.1> </x:MSA>
            </h:ACK>
            """
        let file = try XMLMessageFile(parsing: Array(text.utf8))
        #expect(String(decoding: file.bytes, as: UTF8.self) == "MSH|^~\\&|||||||ACK\rMSA|AA\r")
        #expect(file.findings.isEmpty)
    }

    @Test func flattensFirstPartsOfDeepDatatypes() throws {
        let text = try Samples.er7(
            "<PID><PID.11><XAD.12><DR.1><TS.1><X.1>2026</X.1></TS.1></DR.1><DR.2>2027</DR.2></XAD.12></PID.11></PID>")
        #expect(text == "PID|||||||||||^^^^^^^^^^^2026&2027\r")
    }

    @Test func reportsAttributesOnceAName() throws {
        let text = Samples.document(
            "<PID Use=\"1\"><PID.1 LongName=\"a\">1</PID.1><PID.2\n LongName=\"b\">1</PID.2></PID>")
        let file = try XMLMessageFile(parsing: Array(text.utf8))
        #expect(
            file.findings == [
                Finding(
                    .info, code: "xml-attribute", location: "line 1",
                    message: "attribute LongName is no part of a message and left out (2 times)"),
                Finding(
                    .info, code: "xml-attribute", location: "line 1",
                    message: "attribute Use is no part of a message and left out (1 times)"),
            ])
    }

    @Test func passesOverInstanceAttributesOfSchemas() throws {
        let text = Samples.document("<PID/>").replacing(
            "<ADT_A01", with: "<ADT_A01 xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'")
        #expect(try XMLMessageFile(parsing: Array(text.utf8)).findings.isEmpty)
    }

    static let refused: [(String, HL7v2XMLError)] = [
        ("<A/>", .noHeader(line: 1)), ("<A><PID/></A>", .noHeader(line: 1)),
        ("<hl7-file>\n<A><PID/></A></hl7-file>", .noHeader(line: 2)),
        ("<A><MSH><MSH.1>||</MSH.1></MSH></A>", .unusableSeparators(line: 1)),
        ("<A><MSH><MSH.1>a</MSH.1></MSH></A>", .unusableSeparators(line: 1)),
        ("<A><MSH/>\n<MSH><MSH.1>#</MSH.1></MSH></A>", .unusableSeparators(line: 2)),
        ("<A><MSH/><PID>\n<PID.1><X/></PID.1></PID></A>", .unexpectedElement(line: 2)),
        ("<A><MSH/><PID><PID.1/><X/></PID></A>", .unexpectedElement(line: 1)),
        ("<A>x<MSH/></A>", .strayText(line: 1)), ("<A><MSH/><PID>x</PID></A>", .strayText(line: 1)),
        ("<A><MSH/><PID><PID.3>x<CX.1/></PID.3></PID></A>", .strayText(line: 1)),
        ("<A><MSH/><PID><PID.3><escape V='H'/><CX.1/></PID.3></PID></A>", .strayText(line: 1)),
        ("<A><MSH/><PID><PID.3><CX.1/><CX.1/></PID.3></PID></A>", .repeatedPart(line: 1)),
        ("<A><MSH><MSH.1>|</MSH.1><MSH.1>|</MSH.1></MSH></A>", .repeatedPart(line: 1)),
        ("<A><MSH/><PID><PID.3><CX.4><HD.1><A.2>x</A.2></HD.1></CX.4></PID.3></PID></A>", .tooDeep(line: 1)),
        ("<A><MSH/><PID><PID.999999999>x</PID.999999999></PID></A>", .badNumber(line: 1)),
        ("<A><MSH/><PID><PID.3><CX.0>x</CX.0></PID.3></PID></A>", .badNumber(line: 1)),
        ("<A><MSH/><PID><PID.99999999>x</PID.99999999></PID></A>", .tooLarge(limit: 64 << 20)),
        ("<A><MSH/><PID><PID.3><escape/></PID.3></PID></A>", .badEscape(line: 1)),
        ("<A><MSH/><PID><PID.3><escape V='a|'/></PID.3></PID></A>", .badEscape(line: 1)),
        ("<A><MSH/><UNKNOWN><UNKNOWN.0>a|b</UNKNOWN.0></UNKNOWN></A>", .notExpressible(line: 1)),
        ("<hl7-file><PID/></hl7-file>", .unexpectedElement(line: 1)),
        (
            "<A><MSH><MSH.1>|</MSH.1><MSH.2>^</MSH.2></MSH><PID><PID.3>1</PID.3><PID.3>2</PID.3></PID></A>",
            .message(.noDelimiter(Path("PID", field: 3, repetition: 2)))
        ),
        ("<!DOCTYPE A><A><MSH/></A>", .xml(.documentType)),
        ("<A><MSH/>&x;</A>", .xml(.notWellFormed(line: 1, code: 26))),
    ]

    @Test(arguments: refused.indices) func refuses(_ index: Int) {
        let (text, error) = Self.refused[index]
        #expect(throws: error) { try XMLMessageFile(parsing: Array(text.utf8)) }
    }

    @Test func keepsToItsLimits() throws {
        let text = Array(Samples.document("<PID><PID.1>12345</PID.1></PID>").utf8)
        #expect(try XMLMessageFile(parsing: text, messageLimits: Limits(bytes: 19)).bytes.count == 19)
        #expect(throws: HL7v2XMLError.tooLarge(limit: 18)) {
            try XMLMessageFile(parsing: text, messageLimits: Limits(bytes: 18))
        }
        #expect(throws: HL7v2XMLError.xml(.tooLarge(bytes: text.count, limit: 10))) {
            try XMLMessageFile(parsing: text, limits: XMLLimits(bytes: 10))
        }
        let deep = String(repeating: "<A.B>", count: 199) + "<MSH/>" + String(repeating: "</A.B>", count: 199)
        #expect(try XMLMessageFile(parsing: Array(deep.utf8)).bytes == Array("MSH|^~\\&\r".utf8))
        #expect(throws: HL7v2XMLError.xml(.tooDeep(line: 1, limit: 200))) {
            try XMLMessageFile(parsing: Array("<A.B>\(deep)</A.B>".utf8))
        }
    }

    @Test func refusesSeveralMessagesWhereOneIsWanted() {
        let one = Samples.document("<PID/>")
        #expect(throws: HL7v2XMLError.noHeader(line: 1)) {
            try Message(parsingXML: Array("<hl7-file>\(one)\(one)</hl7-file>".utf8))
        }
    }
}
