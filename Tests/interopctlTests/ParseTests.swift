// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import JSON
import Testing

@testable import interopctl

@Suite("parse") struct ParseTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    static let tree = [
        "HL7 v2.5.1 ADT^A04^ADT_A01, UTF-8, 4 segments", "MSH", "  MSH-1           |", #"  MSH-2           ^~\&"#,
        "  MSH-3           HIS", "  MSH-4           H1", "  MSH-5           MPI", "  MSH-6           ALLIANCE",
        "  MSH-7           20260102030405", "  MSH-9.1         ADT", "  MSH-9.2         A04",
        "  MSH-9.3         ADT_A01", "  MSH-10          M1", "  MSH-11          P", "  MSH-12          2.5.1",
        "  MSH-18          UNICODE UTF-8", "EVN", "  EVN-1           A04", "  EVN-2           20260102", "PID",
        "  PID-3.1         A1", "  PID-3.4.1       H1", "  PID-3.4.2       1.2.3.1", "  PID-3.4.3       ISO",
        "  PID-3.5         PI", "  PID-5.1         王", "  PID-5.2         明", "  PID-7           19900101",
        "  PID-8           M", "PV1", "  PV1-2           O",
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
        #expect(outcome.lines.contains("  PID-5.1         王"))
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
        #expect(interopctl("parse", file).lines.contains("  PID-5.1         王"))
    }

    @Test func keepsAValueWithLineEndsOnOneLine() throws {
        let text = Sample.header("ORU^R01^ORU_R01", id: "M1") + #"OBX|1|TX|||a\X0D0A\b\X0A\c"# + "\r"
        let outcome = interopctl("parse", try folder.file("a.hl7", text))
        #expect(outcome.lines.last == "  OBX-5           a⏎⏎b⏎c")
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
        ("", "offset 0: no known format (hl7, hl7-json, hl7-xml, cda); a message begins with MSH"),
        ("hello", "offset 0: no known format (hl7, hl7-json, hl7-xml, cda); a message begins with MSH"),
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
            "ClinicalDocument 门诊病历", "  templateId        2.16.156.10011.2.1.1.26 ", "  id                1.2 D1",
            "  code              C0006 门诊病历", "  effectiveTime     20260102", "  patientRole/id    1.2.3 A1",
        ]
        #expect(interopctl("parse", file) == Outcome(.done, out: expected))
    }
}
