// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@testable import interopctl

@Suite("interopctl with documents in messages") struct CDAExchangeTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private static func document(replaces: String = "", patients: Int = 1) -> String {
        let patient = """
            <recordTarget><patientRole><id root="2.16.156.10011.1.12" extension="A1"/><patient><name>王明</name>
            <administrativeGenderCode code="1"/><birthTime value="19900101"/></patient></patientRole></recordTarget>
            """
        let parent = "<parentDocument><id root=\"2.16.156.10011.1.1\" extension=\"\(replaces)\"/></parentDocument>"
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <ClinicalDocument xmlns="urn:hl7-org:v3"><realmCode code="CN"/>
            <typeId root="2.16.840.1.113883.1.3" extension="POCD_MT000040"/><templateId root="2.16.156.10011.2.1.1.73"/>
            <id root="2.16.156.10011.1.1" extension="D2"/><code code="C0053" codeSystem="2.16.156.10011.2.4"/>
            <title>出院小结</title><effectiveTime value="20260102101112"/>
            \(String(repeating: patient, count: patients))
            <relatedDocument typeCode="RPLC">\(parent)</relatedDocument>
            <component><structuredBody/></component></ClinicalDocument>
            """
    }

    private static let report = [
        "MSH|^~\\&|LIS|H01|||20260312103000||ORU^R01^ORU_R01|M1|P|2.5.1||||||UNICODE UTF-8",
        "PID|1||N1^^^&2.16.156.10011.1.11&ISO||王明||19900101|M", "OBR|1|REQ-7|REP-9|CBC^血常规^99LAB|||20260312083000",
        "OBX|1|NM|718-7^血红蛋白^LN||132|g/L|130-175|N|||F", "OBX|2|NM|WBC^白细胞^99LAB||12.6|10*9/L|3.5-9.5|H|||F",
    ]

    @Test func aDocumentTravelsAndComesOutByteForByte() throws {
        let file = try folder.file("d.xml", Self.document())
        let sent = interopctl("convert", "--from", "cda", "--to", "hl7", "-o", folder.place("d.hl7"), file)
        #expect(sent == Outcome(.done))
        let message = try Message(parsing: folder.bytes("d.hl7"))
        #expect([message["MSH-9.2"], message["TXA-2"], message["TXA-12.1"]] == ["T02", "C0053", "D2"])
        #expect(
            interopctl("convert", "--to", "cda", "-o", folder.place("back.xml"), folder.place("d.hl7"))
                == Outcome(.done))
        #expect(try folder.bytes("back.xml") == Array(Self.document().utf8))
    }

    @Test func oneThatReplacesAnotherIsAReplacement() throws {
        let file = try folder.file("d.xml", Self.document(replaces: "D1"))
        let message = try Message(parsing: interopctl("convert", "--to", "hl7", "--as", "mdm", file).output)
        #expect([message["MSH-9.2"], message["TXA-13.1"]] == ["T10", "D1"])
    }

    @Test func oneOfTwoPatientsIsNotSent() throws {
        let file = try folder.file("d.xml", Self.document(patients: 2))
        let place = "/ClinicalDocument/recordTarget[2]: the document has 2 patients; no one is chosen"
        #expect(
            interopctl("convert", "--to", "hl7", file) == Outcome(.dataHasErrors, err: ["\(file): error: \(place)"]))
    }

    @Test func aReportBecomesADocumentAndItsResultsComeBack() throws {
        let file = try folder.file("r.hl7", Self.report.joined(separator: "\r") + "\r")
        let made = interopctl("convert", "--to", "cda", "-o", folder.place("r.xml"), file)
        #expect(made.code == .done)
        #expect(made.errorLines.contains("\(file): warning: document author.id: the message does not say it (missing)"))
        #expect(made.errorLines.last?.hasPrefix("\(file): 2 entries in, 2 out, ") == true)
        let xml = folder.place("r.xml")
        let back = interopctl("convert", "--to", "hl7", "--as", "oru", "-o", folder.place("back.hl7"), xml)
        #expect(back.code == .done)
        #expect(back.errorLines.last == "\(xml): 2 entries in, 2 out, 0 losses")
        let message = try Message(parsing: folder.bytes("back.hl7"))
        #expect((1...2).map { message["OBX[\($0)]-5"] } == ["132", "12.6"])
    }

    @Test func ofSeveralReportsOneIsTaken() throws {
        let file = try folder.file(
            "r.hl7", (Self.report + ["OBR|2||REP-10", "OBX|1|ST|X^y||z||||||F"]).joined(separator: "\r") + "\r")
        let line = "\(file): error: OBR[2]: the message has 2 reports; take one with --report"
        #expect(interopctl("convert", "--to", "cda", file) == Outcome(.dataHasErrors, err: [line]))
        let second = interopctl("convert", "--to", "cda", "--report", "2", file)
        #expect(second.code == .done)
        #expect(String(decoding: second.output, as: UTF8.self).contains("extension=\"REP-10\""))
    }

    @Test func whatHoldsNoDocumentIsSaid() throws {
        let query = try folder.file("q.hl7", "MSH|^~\\&|||||||QBP^Q23|M1|P|2.5.1\r")
        let line = "\(query): error: MSH-9: a document is made of MDM, ORU or ADT, not of QBP"
        #expect(interopctl("convert", "--to", "cda", query) == Outcome(.dataHasErrors, err: [line]))
        let summary = try folder.file("d.xml", Self.document())
        let place = "/ClinicalDocument/component: the document has no results of a laboratory"
        #expect(
            interopctl("convert", "--to", "hl7", "--as", "oru", summary)
                == Outcome(.dataHasErrors, err: ["\(summary): error: \(place)"]))
    }

    @Test func optionsStandWhereTheyMeanSomething() throws {
        let file = try folder.file("d.xml", Self.document())
        #expect(interopctl("convert", "--to", "html", "--as", "mdm", file).code == .usage)
        #expect(interopctl("convert", "--to", "hl7", "--as", "adt", file).code == .usage)
        #expect(interopctl("convert", "--to", "hl7", "--report", "1", file).code == .usage)
    }
}
