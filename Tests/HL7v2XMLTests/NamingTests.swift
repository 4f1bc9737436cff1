// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@testable import HL7v2XML

@Suite("XML: names of elements") struct NamingTests {
    @Test func areThoseOfDatatypes() throws {
        let message = try Samples.message("PID|||80001^^^H01&1.2.3&ISO^PI~9||Doe^J^^^^^^^^20200101&20210101\r")
        #expect(
            Samples.lines(message) == [
                "<PID>", "<PID.3>", "<CX.1>80001</CX.1>", "<CX.4>", "<HD.1>H01</HD.1>", "<HD.2>1.2.3</HD.2>",
                "<HD.3>ISO</HD.3>", "</CX.4>", "<CX.5>PI</CX.5>", "</PID.3>", "<PID.3>", "<CX.1>9</CX.1>", "</PID.3>",
                "<PID.5>", "<XPN.1>", "<FN.1>Doe</FN.1>", "</XPN.1>", "<XPN.2>J</XPN.2>", "<XPN.10>", "<DR.1>",
                "<TS.1>20200101</TS.1>", "</DR.1>", "<DR.2>", "<TS.1>20210101</TS.1>", "</DR.2>", "</XPN.10>",
                "</PID.5>", "</PID>",
            ])
    }

    /// Written by hand after the sample in the standard's form; nothing of it is our own output.
    @Test func ofAWholeMessage() throws {
        let message = try Message(parsing: Array("MSH|^~\\&|A|B|||20260115||ACK|7|P|2.4\rMSA|AA|7\r".utf8))
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ACK xmlns="urn:hl7-org:v2xml">
              <MSH>
                <MSH.1>|</MSH.1>
                <MSH.2>^~\\&amp;</MSH.2>
                <MSH.3>
                  <HD.1>A</HD.1>
                </MSH.3>
                <MSH.4>
                  <HD.1>B</HD.1>
                </MSH.4>
                <MSH.7>
                  <TS.1>20260115</TS.1>
                </MSH.7>
                <MSH.9>
                  <MSG.1>ACK</MSG.1>
                </MSH.9>
                <MSH.10>7</MSH.10>
                <MSH.11>
                  <PT.1>P</PT.1>
                </MSH.11>
                <MSH.12>
                  <VID.1>2.4</VID.1>
                </MSH.12>
              </MSH>
              <MSA>
                <MSA.1>AA</MSA.1>
                <MSA.2>7</MSA.2>
              </MSA>
            </ACK>

            """
        #expect(String(decoding: message.xml(), as: UTF8.self) == expected)
        let flat = expected.split(separator: "\n").enumerated().map { $0 == 0 ? $1 + "\n" : $1.drop { $0 == " " } }
        let compact = message.xml(XMLOptions(isIndented: false))
        #expect(String(decoding: compact, as: UTF8.self) == flat.joined() + "\n")
    }

    @Test func ofGroupsAreThoseOfTheStructure() throws {
        let text = "PID|1\rOBR|1\rOBX|1|NM|W||5.5\rNTE|1\rOBX|2\rPID|2\rOBR|1\r"
        let lines = Samples.lines(try Samples.message(text, "ORU^R01")).filter { !$0.contains(".1>") && $0 != "</OBX>" }
        let result = "ORU_R01.PATIENT_RESULT"
        #expect(lines.first == "<\(result)>")
        #expect(lines.filter { $0 == "<\(result)>" }.count == 2)
        #expect(lines.filter { $0 == "<ORU_R01.OBSERVATION>" }.count == 2)
        #expect(lines.filter { $0 == "</ORU_R01.ORDER_OBSERVATION>" }.count == 2)
    }

    @Test func areTheStandardsOwnEvenMisspelt() throws {
        let message = try Samples.message("PID|1\rORC|NW\rTQ1|1\rOBR|1\r", "OML^O21^OML_O21")
        #expect(Samples.lines(message).contains("<OML_O21.TIIMING>"))
    }

    @Test func areMissingForChoices() throws {
        let message = try Samples.message("PID|1\rORC|NW\rOBR|1\r", "ORM^O01^ORM_O01")
        let lines = Samples.lines(message)
        let start = try #require(lines.firstIndex(of: "<ORM_O01.ORDER_DETAIL>"))
        #expect(Array(lines[start...]).prefix(2) == ["<ORM_O01.ORDER_DETAIL>", "<OBR>"])
    }

    @Test(arguments: [
        ("CE", "A^B", ["<OBX.5>", "<CE.1>A</CE.1>", "<CE.2>B</CE.2>", "</OBX.5>"]),
        ("CE", "A", ["<OBX.5>", "<CE.1>A</CE.1>", "</OBX.5>"]), ("NM", "5.5", ["<OBX.5>5.5</OBX.5>"]),
        ("", "A^B", ["<OBX.5>", "<UNKNOWN.1>A</UNKNOWN.1>", "<UNKNOWN.2>B</UNKNOWN.2>", "</OBX.5>"]),
        ("XXX", "A", ["<OBX.5>A</OBX.5>"]),
        ("ST", "A^B", ["<OBX.5>", "<ST.1>A</ST.1>", "<ST.2>B</ST.2>", "</OBX.5>"]),
        ("TS", "2026", ["<OBX.5>", "<TS.1>2026</TS.1>", "</OBX.5>"]),
    ]) func ofOBX5FollowOBX2(_ type: String, _ value: String, _ expected: [String]) throws {
        let lines = Samples.lines(try Samples.message("OBX|1|\(type)|W||\(value)\r", "ORU^R01"))
        let start = try #require(lines.firstIndex { $0.hasPrefix("<OBX.5>") })
        #expect(Array(lines[start...].prefix(expected.count)) == expected)
    }

    @Test func ofMFE4FollowMFE5RepetitionByRepetition() throws {
        let message = try Samples.message("MFI|1\rMFE|MAD|||A^B~C|CE~ST\r", "MFN^M01^MFN_M01")
        let lines = Samples.lines(message)
        #expect(lines.contains("<CE.2>B</CE.2>"))
        #expect(lines.contains("<MFE.4>C</MFE.4>"))
    }

    @Test func beyondTheSchemaAreNumbered() throws {
        let message = try Samples.message(
            "PID|||1^2^3^4^5^6^7^8^9^10^11^12||||||A&B\rPID|" + String(repeating: "|", count: 44) + "x^y\r")
        let lines = Samples.lines(message)
        #expect(lines.contains("<CX.12>12</CX.12>"))
        let start = try #require(lines.firstIndex(of: "<PID.45>"))
        #expect(
            Array(lines[start...].prefix(3)) == ["<PID.45>", "<UNKNOWN.1>x</UNKNOWN.1>", "<UNKNOWN.2>y</UNKNOWN.2>"])
    }

    @Test func ofLocalSegmentsHaveNoDatatype() throws {
        let lines = Samples.lines(try Samples.message("ZEC|A|B^C&D\r"))
        #expect(
            lines == [
                "<ZEC>", "<ZEC.1>A</ZEC.1>", "<ZEC.2>", "<UNKNOWN.1>B</UNKNOWN.1>", "<UNKNOWN.2>",
                "<UNKNOWN.1>C</UNKNOWN.1>", "<UNKNOWN.2>D</UNKNOWN.2>", "</UNKNOWN.2>", "</ZEC.2>", "</ZEC>",
            ])
    }

    @Test(arguments: [
        ("XXX^Y01^XXX_Y01", "XXX_Y01"), ("XXX^Y01", "XXX_Y01"), ("XXX", "XXX"), ("", "UNKNOWN"),
        ("<b>^\"", "UNKNOWN"), ("ADT^A04", "ADT_A01"), ("ADT^A01^ADT_A01", "ADT_A01"),
    ]) func ofTheRootWithoutAStructureComeFromMSH9(_ type: String, _ name: String) throws {
        let text = String(decoding: try Samples.message("PID|1\r", type).xml(), as: UTF8.self)
        #expect(text.contains("<\(name) xmlns=\"urn:hl7-org:v2xml\">"))
        #expect(try Message(parsingXML: Array(text.utf8)).original == Samples.message("PID|1\r", type).original)
    }

    @Test func thatCanBeNoneStandAsText() throws {
        let message = try Samples.message("P D|1\r<x>|2\r1AB\r|3\r")
        #expect(
            Samples.lines(message) == [
                "<UNKNOWN>", "<UNKNOWN.0>P D</UNKNOWN.0>", "<UNKNOWN.1>1</UNKNOWN.1>", "</UNKNOWN>", "<UNKNOWN>",
                "<UNKNOWN.0>&lt;x&gt;</UNKNOWN.0>", "<UNKNOWN.1>2</UNKNOWN.1>", "</UNKNOWN>", "<UNKNOWN>",
                "<UNKNOWN.0>1AB</UNKNOWN.0>", "</UNKNOWN>", "<UNKNOWN>", "<UNKNOWN.0/>", "<UNKNOWN.1>3</UNKNOWN.1>",
                "</UNKNOWN>",
            ])
        let bare = try Samples.message("|\rPV1|1\r")
        #expect(try Message(parsingXML: bare.xml(XMLOptions(keepsBytes: false))).original == bare.original)
    }

    @Test func ofUnexpectedSegmentsStandWhereTheyStand() throws {
        let message = try Samples.message("PID|1\rTXA|1\rOBR|1\rORC|2\rOBX|1\r", "ORU^R01")
        let back = try Message(parsingXML: message.xml())
        #expect(back.segments.map(\.name) == ["MSH", "PID", "TXA", "OBR", "ORC", "OBX"])
        #expect(back.original == message.original)
    }

    @Test func followAnotherVersionWhenAsked() throws {
        let message = try Samples.message("PV1|1|||||||||||||||||||||||||||||||||||||||||||20260115\r")
        let lines = Samples.lines(message, XMLOptions(keepsBytes: false, version: .v282))
        #expect(lines.contains("<PV1.44>20260115</PV1.44>"))
        #expect(Samples.lines(message).contains("<TS.1>20260115</TS.1>"))
    }
}
