// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import interopctl

@Suite("cda") struct CDACommandTests {
    let folder: Folder
    let store: String

    init() throws {
        folder = try Folder()
        store = folder.place("store")
        let records = "institution,local_id,name,sex,birth_date\nH1,A1,王明,1,1990-01-01\n"
        #expect(interopctl("mpi", "import", "--store", store, try folder.file("r.csv", records)).code == .done)
    }

    private func document(_ id: String = "D1", patients: Int = 1) throws -> String {
        let target =
            "<recordTarget><patientRole><id root='2.16.156.10011.1.12' extension='A1'/><patient><name>王明</name>"
            + "<administrativeGenderCode code='1'/><birthTime value='19900101'/></patient></patientRole></recordTarget>"
        return try folder.file(
            "\(id).xml",
            "<ClinicalDocument xmlns='urn:hl7-org:v3'><typeId root='2.16.840.1.113883.1.3' extension='POCD_MT000040'/>"
                + "<templateId root='2.16.156.10011.2.1.1.73'/><id root='2.16.156.10011.1.1' extension='\(id)'/>"
                + "<code code='C0053'/><title>出院小结</title><effectiveTime value='20260102'/>"
                + String(repeating: target, count: patients)
                + "<custodian><assignedCustodian><representedCustodianOrganization>"
                + "<id root='2.16.156.10011.1.5' extension='H1'/></representedCustodianOrganization>"
                + "</assignedCustodian></custodian></ClinicalDocument>")
    }

    @Test func filesListsAndShowsDocuments() throws {
        let file = try document()
        let lines = interopctl("cda", "receive", "--store", store, file).lines
        #expect(lines.first == "\(file): accepted, R1, document 1")
        // The document is as bare as a document can be, and the checker says so.
        let checked = "\(file): warning: /ClinicalDocument: the checker has 7 errors and 6 warnings, first: "
        #expect(lines.dropFirst().map { $0.hasPrefix(checked) } == [true])
        let listed = try interopctl("cda", "list", "--store", store, "--json", "R1").json()
        #expect(listed.array?.first?["title"] == "出院小结")
        #expect(listed.array?.first?["state"] == "accepted")
        #expect(interopctl("cda", "show", "--store", store, "1").output == (try Files.read(file)))
        #expect(interopctl("cda", "receive", "--store", store, file).lines == ["\(file): known, R1, document 1"])
    }

    @Test func makesAResidentOfAPatientNobodyKnowsWhenAsked() throws {
        let file = try document("D7")
        let text = String(decoding: try Files.read(file), as: UTF8.self)
        let other = try folder.file(
            "n.xml", text.replacing("extension='A1'", with: "extension='A9'").replacing("王明", with: "赵六"))
        let unknown = interopctl("cda", "receive", "--store", store, other)
        #expect(unknown.lines.first == "\(other): unmatched, document 1")
        let second = try folder.file("m.xml", text.replacing("D7", with: "D8").replacing("A1", with: "A9"))
        let made = interopctl("cda", "receive", "--store", store, "--register", second)
        #expect(made.lines.first == "\(second): accepted, R2, document 2")
        let both = try folder.file(
            "o.xml", try String(decoding: Files.read(document("D9", patients: 2)), as: UTF8.self))
        #expect(interopctl("cda", "receive", "--store", store, "--register", both).code == .dataHasErrors)
    }

    @Test func refusesADocumentOfTwoPatients() throws {
        let outcome = interopctl("cda", "receive", "--store", store, try document("D2", patients: 2))
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.text.contains("/ClinicalDocument/recordTarget[2]"))
    }

    @Test func holdsADocumentAgainstItsMessage() throws {
        let message =
            "MSH|^~\\&|HIS|H1|||20260102||MDM^T02^MDM_T02|1|P|2.5.1\rEVN|T02|20260102\rPID|||A1^^^H1||王^明||19900101|M\r"
            + "PV1||I\rTXA|1|C0053|TEXT|||20260102||||||D1|||||LA\r"
        let file = try folder.file("m.hl7", message)
        let outcome = interopctl("cda", "check", "--message", file, try document())
        #expect(outcome.code == .done)
        #expect(outcome.text.contains("TXA-17"))
        #expect(interopctl("cda", "check", "--message", file, try document("D5")).code == .dataHasErrors)
    }
}
