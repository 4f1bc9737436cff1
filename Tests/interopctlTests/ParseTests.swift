// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import JSON
import Testing

@testable import interopctl

@Suite("parse") struct ParseTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    static let tree = [
        "HL7 v2.5.1 ADT^A04^ADT_A01, UTF-8, 4 segments",
        "event A04, structure ADT_A01",
        "MSH Message Header",
        "  MSH-1           Field Separator               |",
        #"  MSH-2           Encoding Characters           ^~\&"#,
        "  MSH-3           Sending Application           HIS",
        "  MSH-4           Sending Facility              H1",
        "  MSH-5           Receiving Application         MPI",
        "  MSH-6           Receiving Facility            ALLIANCE",
        "  MSH-7           Date/Time Of Message          20260102030405",
        "  MSH-9.1         Message Type                  ADT",
        "  MSH-9.2                                       A04",
        "  MSH-9.3                                       ADT_A01",
        "  MSH-10          Message Control ID            M1",
        "  MSH-11          Processing ID                 P",
        "  MSH-12          Version ID                    2.5.1",
        "  MSH-18          Character Set                 UNICODE UTF-8",
        "EVN Event Type",
        "  EVN-1           Event Type Code               A04",
        "  EVN-2           Recorded Date/Time            20260102",
        "PID Patient Identification",
        "  PID-3.1         Patient Identifier List       A1",
        "  PID-3.4.1                                     H1",
        "  PID-3.4.2                                     1.2.3.1",
        "  PID-3.4.3                                     ISO",
        "  PID-3.5                                       PI",
        "  PID-5.1         Patient Name                  王",
        "  PID-5.2                                       明",
        "  PID-7           Date/Time of Birth            19900101",
        "  PID-8           Administrative Sex            M",
        "PV1 Patient Visit",
        "  PV1-2           Patient Class                 O",
    ]

    @Test func printsEveryValueUnderItsPath() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        #expect(interopctl("parse", file) == Outcome(.done, out: Self.tree))
    }

    @Test func readsAMessageInTheSetOfTheCommandLine() throws {
        let text = Sample.admission(label: "")
        let file = try folder.file("a.hl7", try Sample.encoded(text, .gb18030))
        let outcome = interopctl("parse", "--charset", "GB18030", file)
        #expect(outcome.code == .done)
        #expect(outcome.lines.first == "HL7 v2.5.1 ADT^A04^ADT_A01, GB18030, 4 segments")
        #expect(outcome.lines.contains { $0.hasPrefix("  PID-5.1 ") && $0.hasSuffix(" 王") })
    }

    @Test func findsTheFormatBehindLinesOfJunk() throws {
        let file = try folder.file("a.hl7", "received 2026-01-02\r\n\r\n" + Sample.admission())
        let outcome = interopctl("parse", file)
        #expect(outcome.code == .done)
        #expect(outcome.lines == Self.tree)
        #expect(outcome.errorLines == ["\(file): warning: offset 0: 23 bytes before the first header (not-a-message)"])
    }

    @Test func findsTheFormatOfAFramedMessage() throws {
        let file = try folder.file("a.mllp", [0x0B] + Array(Sample.admission().utf8) + [0x1C, 0x0D])
        #expect(interopctl("parse", file).lines.starts(with: Self.tree))
    }

    @Test(
        arguments: [(CharacterEncoding.utf16LE, [0xFF, 0xFE]), (.utf16BE, [0xFE, 0xFF])]
            as [(CharacterEncoding, [UInt8])])
    func findsTheFormatOfUnicodeInTwoBytes(_ encoding: CharacterEncoding, _ mark: [UInt8]) throws {
        let file = try folder.file("a.hl7", mark + (try Sample.encoded(Sample.admission(label: "UNICODE"), encoding)))
        #expect(interopctl("parse", file).lines.contains { $0.hasPrefix("  PID-5.1 ") && $0.hasSuffix(" 王") })
    }

    @Test func keepsAValueWithLineEndsOnOneLine() throws {
        let text = Sample.header("ORU^R01^ORU_R01", id: "M1") + #"OBX|1|TX|||a\X0D0A\b\X0A\c"# + "\r"
        let outcome = interopctl("parse", try folder.file("a.hl7", text))
        #expect(outcome.lines.last?.hasSuffix(" a⏎⏎b⏎c") == true)
    }

    @Test func showsControlCharactersAsPictures() throws {
        let text = Sample.header("ORU^R01^ORU_R01", id: "M1") + "OBX|1|TX|||a\u{1B}[2Jb\u{7F}\r"
        let outcome = interopctl("parse", try folder.file("a.hl7", text))
        #expect(outcome.lines.last?.hasSuffix(" a␛[2Jb␡") == true)
    }

    @Test func showsGroupsLocalSegmentsAndThoseWithoutAPlace() throws {
        let text =
            Sample.header("ORU^R01^ORU_R01", id: "M1") + "PID|||1\rOBR|1\rOBX|1\rZAB|1\rOBX|2\rEVN|R01\rOBR|2\r"
        let outcome = interopctl("parse", try folder.file("a.hl7", text))
        let headings = outcome.lines.dropFirst(2).filter { !$0.contains("-") }
        #expect(
            headings == [
                "MSH Message Header", "PATIENT_RESULT", "  PATIENT", "    PID Patient Identification",
                "  ORDER_OBSERVATION", "    OBR Observation Request", "    OBSERVATION", "      OBX Observation/Result",
                "      ZAB (local)", "    OBSERVATION[2]", "      OBX[2] Observation/Result",
                "      EVN Event Type (has no place here)", "  ORDER_OBSERVATION[2]", "    OBR[2] Observation Request",
            ])
    }

    @Test func saysWhereTheStructureIsKnownFrom() throws {
        func second(_ type: String) throws -> String? {
            interopctl("parse", try folder.file("a.hl7", Sample.header(type, id: "M1"))).lines.dropFirst().first
        }
        #expect(try second("ADT^A28^ADT_A05") == "event A28, structure ADT_A05")
        #expect(try second("ADT^A28") == "event A28, structure ADT_A05 by the event")
        #expect(try second("ORU") == "structure ORU_R01 by the message code")
        #expect(try second("ZZZ^Z01^ZZZ_Z01") == "event Z01, structure not known")
    }

    @Test func keepsRemarksForJSON() throws {
        let text = Sample.admission().replacing("|2.5.1|", with: "|2.8|")
        let file = try folder.file("a.hl7", text)
        let severities = try interopctl("parse", "--json", file).json()["findings"]?.array?.map { $0["severity"] }
        #expect(severities?.contains("info") == true)
        let shown = interopctl("parse", file).errorLines
        #expect(!shown.contains { $0.contains(": info: ") })
        #expect(shown.count == severities?.count { $0 != "info" })
    }

    @Test func printsOneObjectForOneFile() throws {
        let file = try folder.file("a.hl7", Sample.admission())
        let outcome = interopctl("parse", "--json", file)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        let json = try outcome.json()
        #expect([json["file"], json["format"], json["findings"]] == [.string(file), "hl7", []])
        #expect(json["result"]?["charset"] == "UTF-8")
    }

    @Test func printsAnArrayForSeveralFiles() throws {
        let files = try ["a", "b"].map { try folder.file($0, Sample.admission($0)) }
        let json = try interopctl(["parse", "--json"] + files).json()
        #expect(json.array?.map { $0["file"] } == files.map { .string($0) })
    }

    @Test func printsOneObjectALineInTheOrderOfTheFiles() throws {
        let good = try folder.file("a.hl7", Sample.admission())
        let bad = try folder.file("b.hl7", Sample.unreadable)
        let outcome = interopctl("parse", "--ndjson", good, bad, folder.place("none"), good)
        #expect(outcome.code == .inputOutput)
        #expect(outcome.errors == "")
        let values = try outcome.lines.map { try JSONValue(parsing: $0) }
        #expect(values.map { $0["file"]?.string } == [good, bad, folder.place("none"), good])
        #expect(values.map { $0["result"] != nil } == [true, false, false, true])
        #expect(values.map { $0["error"] != nil } == [false, true, true, false])
    }

    @Test func saysWhereAndWhatOfAnErrorApart() throws {
        let bad = try folder.file("b.hl7", "MSH|^~\\&|\rMSH")
        let outcome = interopctl("parse", "--ndjson", "--from", "hl7-json", bad)
        let value = try JSONValue(parsing: outcome.text)
        #expect(
            value == [
                "file": .string(bad),
                "error": ["location": "offset 0", "message": "this character cannot stand in JSON here"],
            ])
    }

    @Test func namesAMissingFileOnceInJSON() throws {
        let value = try JSONValue(parsing: interopctl("parse", "--ndjson", folder.place("none")).text)
        let error: JSONValue = ["location": "file", "message": "no such file"]
        #expect(value == ["file": .string(folder.place("none")), "error": error])
    }

    @Test(arguments: [
        ("", "offset 0: no known format (\(FileFormat.names)); a message begins with MSH"),
        ("hello", "offset 0: no known format (\(FileFormat.names)); a message begins with MSH"),
        ("MSH", "offset 3: MSH has no field separator"), ("{", "offset 1: the JSON text ends too early"),
        ("{}", "format: expected \"hl7-json\""), ("<a/>", "/a: the root element is not ClinicalDocument"),
        ("<!DOCTYPE a><a/>", "line 1: a document type declaration is not accepted"),
        ("<a>", "line 1: not well-formed XML (libxml2 error 77)"),
    ])
    func refusesBadDataWithItsPlace(_ content: String, _ text: String) throws {
        let file = try folder.file("x", content)
        #expect(interopctl("parse", file) == Outcome(.dataHasErrors, err: ["\(file): error: \(text)"]))
    }

    @Test func printsAClinicalDocument() throws {
        let document = """
            <ClinicalDocument xmlns="urn:hl7-org:v3"><templateId root="2.16.156.10011.2.1.1.26"/><id root="1.2" \
            extension="D1"/><code code="C0006" displayName="门诊病历"/><title>门诊病历</title><effectiveTime \
            value="20260102"/><recordTarget><patientRole><id root="1.2.3" extension="A1"/></patientRole></recordTarget>\
            </ClinicalDocument>
            """
        let file = try folder.file("a.xml", document)
        let expected = [
            "ClinicalDocument 门诊病历", "  templateId                2.16.156.10011.2.1.1.26",
            "  id                        1.2 D1", "  code                      C0006 门诊病历",
            "  effectiveTime             20260102", "  recordTarget", "    patientRole/id          1.2.3 A1",
        ]
        #expect(interopctl("parse", file) == Outcome(.done, out: expected))
    }
}
