// SPDX-License-Identifier: Apache-2.0

import CDA
import DelimitedText
import Exchange
import Findings
import FoundationEssentials
import HL7v2
import MPI
import Mapping
import SQLite
import Testing

/// Discharge summaries of invented patients.
struct MadeDocument {
    var id = "D1"
    var version = "1"
    var replaced = ""
    var patient = "A1"
    var root = "2.16.156.10011.1.12"
    var name = "王明"
    var birth = "19900101"
    var sex = "1"
    var code = "C0053"
    var template = "2.16.156.10011.2.1.1.73"
    var institution = "H1"
    var text = "好转"
    var patients = 1

    var xml: String {
        let target = """
            <recordTarget><patientRole><id root="\(root)" extension="\(patient)"/><patient><name>\(name)</name>
            <administrativeGenderCode code="\(sex)"/><birthTime value="\(birth)"/></patient></patientRole></recordTarget>
            """
        let related =
            replaced.isEmpty
            ? ""
            : """
            <relatedDocument typeCode="RPLC"><parentDocument>
            <id root="2.16.156.10011.1.1" extension="\(replaced)"/></parentDocument></relatedDocument>
            """
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <ClinicalDocument xmlns="urn:hl7-org:v3"><realmCode code="CN"/>
            <typeId root="2.16.840.1.113883.1.3" extension="POCD_MT000040"/><templateId root="\(template)"/>
            <id root="2.16.156.10011.1.1" extension="\(id)"/><code code="\(code)" codeSystem="2.16.156.10011.2.4"/>
            <title>出院小结</title><effectiveTime value="20260102101112"/><setId/><versionNumber value="\(version)"/>
            \(String(repeating: target, count: patients))
            <custodian><assignedCustodian><representedCustodianOrganization>
            <id root="2.16.156.10011.1.5" extension="\(institution)"/></representedCustodianOrganization>
            </assignedCustodian></custodian>\(related)
            <component><structuredBody><component><section><text>\(text)</text></section></component></structuredBody>
            </component></ClinicalDocument>
            """
    }

    var bytes: [UInt8] { Array(xml.utf8) }

    func document() throws -> ClinicalDocument { try ClinicalDocument(parsing: bytes) }
}

@Suite("Clinical documents") struct DocumentIntakeTests {
    let alliance: Alliance
    let context = PatientIndex.Context(at: "2026-01-02T00:00:00.000Z", today: "20260102", actor: "test")

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", "|王^明||19900101|M")
        try alliance.register("A2", "H1", "|李^红||19850505|F")
    }

    private func connection() throws -> Connection { try Connection(path: alliance.harness.path) }

    private func receive(_ made: MadeDocument, registers: Bool = false) throws -> DocumentIntake.Receipt {
        try DocumentIntake(connection(), registersPatients: registers).receive(made.document(), context)
    }

    /// The message of a document, its PID and TXA changed.
    private func message(_ made: MadeDocument, _ changes: [(String, String)] = []) throws -> String {
        var route = DocumentMessage.Route()
        (route.application, route.facility, route.controlID) = (
            "HIS", "H1", "C\(made.id)\(made.version)\(changes.count)"
        )
        var message = try DocumentMessage.message(made.bytes, route)
        for (path, value) in [("PID-3", Alliance.ids(made.patient, "H1"))] + changes {
            message = try message.setting(try Path(parsing: path), to: .encoded(value))
        }
        return String(decoding: message.serialized(), as: UTF8.self)
    }

    private func codes(_ receipt: DocumentIntake.Receipt) -> [String] {
        // What the checker says of documents as bare as these stands in a test of its own.
        receipt.findings.filter { $0.code != "content" }.map { "\($0.severity.rawValue) \($0.code)" }
    }

    // MARK: Files

    @Test func areFiledUnderTheResidentTheirNumberLeadsTo() throws {
        let receipt = try receive(MadeDocument())
        #expect(receipt.state == .accepted)
        #expect(receipt.residentID == 1)
        let archive = try DocumentArchive(connection())
        #expect(try archive.documents(of: 1).map(\.title) == ["出院小结"])
        #expect(try archive.content(receipt.id) == MadeDocument().bytes)
    }

    @Test func ofSeveralPatientsOrNoneAreRefused() throws {
        #expect(try codes(receive(MadeDocument(patients: 2))) == ["error several-patients"])
        #expect(try codes(receive(MadeDocument(id: "D2", patients: 0))) == ["error no-patient"])
        #expect(try codes(receive(MadeDocument(id: "D3", patient: "/"))) == ["error no-patient-id"])
        #expect(try DocumentArchive(connection()).documents(of: 1).isEmpty)
    }

    @Test func ofNobodyKnownWaitOrMakeAResident() throws {
        #expect(try receive(MadeDocument(patient: "X9")).state == .unmatched)
        let registered = try receive(MadeDocument(id: "D2", patient: "X10", name: "赵六"), registers: true)
        #expect(registered.state == .accepted)
        #expect(registered.residentID == 3)
        #expect(try receive(MadeDocument(id: "D3", patient: "X10", institution: "H9")).state == .unmatched)
    }

    /// Diagnoses of H1 have a map: L1 has a target, L9 has none.
    private func mapDiagnoses() throws -> CodeMaps {
        let maps = try CodeMaps(connection())
        let (source, target) = (Mapping.CodeSystem("local@h1"), Mapping.CodeSystem("icd10@t"))
        let (from, to) = (try #require(source), try #require(target))
        let rows = try DelimitedTable(parsing: Array("source\ttarget\ttarget_name\nL1\tA01\t甲\n".utf8))
        _ = try maps.importMap(rows, name: "m", from: from, to: to, version: "7", columns: Columns())
        try maps.assign(.diagnosis, facility: "H1", map: "m")
        try maps.setOID("2.25.7", of: to)
        return maps
    }

    private func coded(_ id: String, _ codes: [String]) -> MadeDocument {
        let values = codes.map {
            "<entry><observation classCode=\"OBS\" moodCode=\"EVN\">"
                + "<value code=\"\($0)\" codeSystem=\"2.16.156.10011.2.3.3.11\"/></observation></entry>"
        }
        return MadeDocument(id: id, text: "好转</text>\(values.joined())<text>")
    }

    @Test func areTranslatedAsTheyCome() throws {
        let maps = try mapDiagnoses()
        let made = coded("D7", ["L1", "L9"])
        let answer = try alliance.harness.ask(message(made))
        #expect(answer["MSA-1"] == "AA")
        let archive = try DocumentArchive(connection())
        #expect(try archive.content(1) == made.bytes)
        let translated = try #require(try archive.translated(1))
        #expect(String(decoding: translated, as: UTF8.self).contains(#"<translation code="A01" codeSystem="2.25.7""#))
        let translator = FileTranslator(maps)
        #expect(try translator.original(of: translated) == made.bytes)
        #expect(try translator.written(in: translated)?.map(\.version) == ["7"])
        #expect(try maps.unmappedCodes().map(\.code) == ["L9"])
        let steps = try connection().first("SELECT steps FROM message WHERE id = 3", purpose: "test")?.text(0) ?? ""
        #expect(steps.contains("translate document") && steps.contains("1 mapped, 1 kept"))
    }

    @Test func countForTheCoverageOfTheirInstitution() throws {
        let maps = try mapDiagnoses()
        #expect(try receive(coded("D7", ["L1", "L1", "L1"])).codes.mapped == 3)
        #expect(try receive(coded("D8", ["L9"])).codes.kept.count == 1)
        #expect(try receive(coded("D9", ["L8"]), registers: false).codes.mapped == 0)
        let rows = try maps.coverage(of: CodeUsage.scan(connection()))
        #expect(rows.map(\.facility) == ["H1"])
        #expect(rows.map(\.share) == [0.6])
        #expect(rows.first?.open.map(\.code) == ["L8", "L9"])
        let restored = try DocumentArchive(connection()).translated(2)
        #expect(restored == nil)
    }

    @Test func withoutTheirTemplateAreRefused() throws {
        #expect(try codes(receive(MadeDocument(template: "2.16.156.10011.2.1.1.21"))) == ["error template"])
    }

    @Test func thatComeAgainAreKnownAndOthersOfTheirNumberRefused() throws {
        let first = try receive(MadeDocument())
        let again = try receive(MadeDocument())
        #expect(again.isRepeat)
        #expect(again.id == first.id)
        #expect(try codes(receive(MadeDocument(text: "恶化"))) == ["error document-id"])
    }

    @Test func replaceEarlierOnesOfTheSameResident() throws {
        let first = try receive(MadeDocument())
        let second = try receive(MadeDocument(id: "D2", version: "2", replaced: "D1"))
        #expect(try DocumentArchive(connection()).document(first.id)?.replacedBy == second.id)
        let other = try receive(
            MadeDocument(id: "D3", replaced: "D2", patient: "A2", name: "李红", birth: "19850505", sex: "2"))
        #expect(codes(other) == ["error replaced-patient"])
        #expect(try codes(receive(MadeDocument(id: "D4", replaced: "D99"))) == ["warning replaced-unknown"])
    }

    @Test func areCheckedWhenTheyCome() throws {
        let found = try receive(MadeDocument()).findings.filter { $0.code == "content" }
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.message.hasPrefix("the checker has ") == true)
        let errors = try MadeDocument().document().findings().count { $0.severity == .error }
        #expect(errors > 0)
        #expect(found.first?.message.contains("has \(errors) errors and ") == true)
        // The step of a message that brings one says it too.
        _ = try alliance.harness.ask(message(MadeDocument(id: "D9")))
        let steps = try MessageStore(connection()).search(MessageCriteria()).flatMap(\.steps)
        #expect(steps.contains { $0.name == "document" && $0.detail.contains("has \(errors) errors and ") })
    }

    @Test func ofTwoPatientsAreRefusedInMessagesToo() throws {
        let whole = try Message(parsing: Array(message(MadeDocument(id: "D9")).utf8))
        let two = Data(MadeDocument(id: "D9", patients: 2).bytes).base64EncodedString()
        let changed = try whole.setting(
            try Path(parsing: "OBX-5"), to: .encoded("^TEXT^x-hl7-cda-level-one^Base64^" + two))
        let answer = try alliance.harness.ask(String(decoding: changed.serialized(), as: UTF8.self))
        #expect(answer["MSA-1"] == "AE")
        #expect(answer["ERR-8"]?.contains("2 patients; no one is chosen") == true)
        #expect(try DocumentArchive(connection()).documents(of: 1).isEmpty)
    }

    // MARK: Messages

    @Test func comeInMessages() throws {
        let answer = try alliance.harness.ask(message(MadeDocument()))
        #expect(answer["MSA-1"] == "AA")
        let archive = try DocumentArchive(connection())
        let filed = try #require(try archive.documents(of: 1).first)
        #expect(filed.messageID != nil)
        #expect(try archive.content(filed.id) == MadeDocument().bytes)
    }

    @Test func goWithTheirPatientWhenThatIsMerged() throws {
        _ = try alliance.harness.ask(message(MadeDocument()))
        try alliance.register("A7", "H1", "|李^红||19850505|F")
        let merged = try alliance.merge([(gone: Alliance.ids("A1", "H1"), kept: Alliance.ids("A7", "H1"))])
        #expect(merged["MSA-1"] == "AA")
        let archive = try DocumentArchive(connection())
        let resident = try #require(try PatientIndex(connection()).current(1))
        #expect(resident != 1)
        #expect(try archive.documents(of: resident).map(\.title) == ["出院小结"])
    }

    @Test(arguments: [
        ("PID-3", "A2^^^H1&1.2.3.1&ISO^PI", "PID-3"), ("TXA-2", "C0001", "differs from the document's code"),
        ("TXA-12", "D9", "differs from the document's id"), ("PID-7", "19910101", "differs from PID-7"),
        ("OBX-5.5", "PENsaW5pY2Fs", "not well-formed"), ("OBX-5.5", "*", "byte"),
    ]) func thatDisagreeWithTheirMessageAreRefused(_ path: String, _ value: String, _ reason: String) throws {
        let answer = try alliance.harness.ask(message(MadeDocument(), [(path, value)]))
        #expect(answer["MSA-1"] == "AE")
        #expect(answer["ERR-8"]?.contains(reason) == true)
        #expect(try DocumentArchive(connection()).documents(of: 1).isEmpty)
    }

    @Test func areReplacedAndTakenBackByMessages() throws {
        _ = try alliance.harness.ask(message(MadeDocument()))
        let second = MadeDocument(id: "D2", version: "2", replaced: "D1")
        #expect(try alliance.harness.ask(message(second))["MSA-1"] == "AA")
        let archive = try DocumentArchive(connection())
        #expect(try archive.documents(of: 1).map(\.replacedBy) == [2, nil])
        let cancelled =
            "MSH|^~\\&|HIS|H1|||20260103||MDM^T11^MDM_T01|C9|P|2.5.1\rEVN|T11|20260103\r"
            + "PID|||\(Alliance.ids("A1", "H1"))||王^明\rPV1||I\rTXA|1|C0053||||||||||D2|||||LA\r"
        #expect(try alliance.harness.ask(cancelled)["MSA-1"] == "AA")
        #expect(try archive.document(2)?.state == .cancelled)
        let unknown = cancelled.replacing("|C9|", with: "|C10|").replacing("D2", with: "D77")
        #expect(try alliance.harness.ask(unknown)["MSA-1"] == "AE")
    }

    @Test func refusedAfterTheResidentWasFoundLeaveTheIndexAsItWas() throws {
        _ = try alliance.harness.ask(message(MadeDocument()))
        let other = MadeDocument(
            id: "D3", replaced: "D1", patient: "N1", name: "孙七", birth: "19770707", sex: "1")
        let answer = try alliance.harness.ask(message(other))
        #expect(answer["MSA-1"] == "AE")
        #expect(answer["ERR-8"]?.contains("another resident") == true)
        #expect(try PatientIndex(connection()).current(3) == nil)
    }

    @Test func giveTheSameBytesOutOfTheirMessage() throws {
        let bytes = MadeDocument().bytes
        let message = try DocumentMessage.message(bytes)
        #expect(try DocumentMessage(message)?.content() == bytes)
        #expect(message.findings().filter { $0.severity == .error } == [])
        #expect(message["MSH-9.2"] == "T02")
        #expect(message["PID-5.1"] == "王明")
        #expect(try DocumentMessage.message(MadeDocument(replaced: "D0").bytes)["MSH-9.2"] == "T10")
        #expect(throws: DocumentRefusal.self) { try DocumentMessage.message(MadeDocument(patients: 2).bytes) }
    }
}
