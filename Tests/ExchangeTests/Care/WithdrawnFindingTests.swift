// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite
import Testing

@testable import Exchange

/// Positive findings that a laboratory takes back.
@Suite("Findings of notifiable diseases taken back") struct WithdrawnFindingTests {
    let site: CareSite

    init() throws {
        site = try CareSite([.notifiable]) { $0.care.roles = ["disease-control": "cdc"] }
        try site.addDestination("CDC", name: "cdc")
    }

    private func tell(
        _ value: String, _ status: String, item: String = "94500-6^新冠核酸^LN", report: String = "F1",
        patient: String? = nil
    ) throws -> Message {
        try site.ask(
            "ORU^R01^ORU_R01", patient ?? site.pid("A1"), "OBR|1|L1|\(report)|P|||20260102",
            "OBX|1|CE|\(item)||\(value)||||||\(status)", from: "LAB")
    }

    /// What a hospital says that reported nothing itself.
    private func diagnose(_ code: String, _ action: String) throws -> String {
        let line = "DG1|1||\(code)^x^I10" + String(repeating: "|", count: 18) + action
        return try site.verdict(
            "ADT^A08^ADT_A01", ["EVN|A08|20260102", site.pid("A1"), "PV1||O", line])
    }

    private func cases() throws -> [String] {
        try site.column("SELECT disease || ' ' || state || iif(question = '', '', ' ?') FROM care_case ORDER BY id")
    }

    /// MSH-9.2, TXA-12 and the reason of what was sent to the centre.
    private func sent() throws -> [String] {
        let rows = try Connection(path: site.harness.path).rows(
            "SELECT body FROM delivery ORDER BY id", purpose: "test")
        return try rows.map { row in
            let message = try Message(parsing: row.blob(0) ?? [])
            let reason = message.segments(named: "OBX").first { $0.text(3) == "REASON" }?.text(5)
            return [message["MSH-9.2"], message["TXA-12"], reason].compactMap(\.self).joined(separator: " ")
        }
    }

    private func deliver() throws { try site.change("UPDATE delivery SET state = 'delivered'") }

    @Test(arguments: [("阴性", "C"), ("", "D"), ("", "W"), ("阴性", "F")])
    func deleteWhatWasNotReportedYet(_ value: String, _ status: String) throws {
        _ = try tell("阳性", "F")
        #expect(try cases() == ["新型冠状病毒感染 open"])
        #expect(try tell(value, status)["MSA-1"] == "AA")
        #expect(try cases() == ["新型冠状病毒感染 deleted"])
        #expect(try sent() == ["T02 IR1-1", "T11 IR1-2 实验室撤回检出结果"])
        #expect(try site.column("SELECT key FROM care_event WHERE event = 'finding taken back'") == ["IR1"])
    }

    @Test(arguments: [("阴性", "P", "F1"), ("阴性", "C", "F2"), ("阳性", "C", "F1"), ("阴性", "X", "F1")])
    func keepWhatIsNotTakenBack(_ value: String, _ status: String, _ report: String) throws {
        _ = try tell("阳性", "F")
        _ = try tell(value, status, report: report)
        #expect(try cases() == ["新型冠状病毒感染 open"])
    }

    @Test func keepWhatAFinalResultSaysAfterACorrection() throws {
        _ = try tell("阳性", "C")
        _ = try tell("阴性", "F")
        #expect(try cases() == ["新型冠状病毒感染 open"])
    }

    @Test func leaveWhatIsAnotherPatients() throws {
        _ = try tell("阳性", "F")
        _ = try tell("", "W", patient: site.pid("A2"))
        #expect(try cases() == ["新型冠状病毒感染 open"])
    }

    @Test func askAPersonAboutWhatWasReported() throws {
        _ = try tell("阳性", "F")
        try deliver()
        let answer = try tell("阴性", "C")
        #expect([answer["MSA-1"], answer["ERR-4"], answer["ERR-2.3"]] == ["AA", "W", "11"])
        #expect(try cases() == ["新型冠状病毒感染 reported ?"])
        #expect(try sent() == ["T02 IR1-1"])
        let list = try CareRecords(Connection(path: site.harness.path)).table(.decisions)
        #expect(list.rows.count == 1)
        #expect(list[0, "card"] == "IR1")
        #expect(list[0, "reason"].contains("OBX-11 C of LAB F1 94500-6"))
    }

    @Test func letWhoeverTreatsDecide() throws {
        _ = try tell("阳性", "F")
        #expect(try diagnose("U07.100", "D") == "AE 207")
        try deliver()
        _ = try tell("阴性", "C")
        #expect(try diagnose("U07.100", "D") == "AA")
        #expect(try cases() == ["新型冠状病毒感染 deleted"])
        #expect(try sent() == ["T02 IR1-1", "T11 IR1-2"])
    }

    @Test func askNoLongerWhenTheFindingStandsAgain() throws {
        _ = try tell("阳性", "F")
        try deliver()
        _ = try tell("阴性", "C")
        _ = try tell("阳性", "C")
        #expect(try cases() == ["新型冠状病毒感染 reported"])
        _ = try tell("", "W")
        #expect(try cases() == ["新型冠状病毒感染 reported ?"])
    }

    @Test func keepWhatAnotherFindingShows() throws {
        _ = try tell("阳性", "F")
        _ = try tell("阳性", "F", report: "F2")
        _ = try tell("", "W")
        #expect(try cases() == ["新型冠状病毒感染 open"])
        #expect(
            try site.column("SELECT count(*) FROM care_event WHERE event = 'finding taken back, another stands'") == [
                "1"
            ])
        _ = try tell("", "W", report: "F2")
        #expect(try cases() == ["新型冠状病毒感染 deleted"])
    }

    @Test func askWhereADoctorDiagnosedTheSame() throws {
        #expect(try diagnose("U07.100", "") == "AA")
        _ = try tell("阳性", "F")
        _ = try tell("", "W")
        #expect(try cases() == ["新型冠状病毒感染 open ?"])
        #expect(try diagnose("U07.100", "U") == "AA")
        #expect(try cases() == ["新型冠状病毒感染 corrected"])
    }

    @Test func reviseWhatIsAnotherDisease() throws {
        let culture = "6463-4^培养^LN"
        _ = try tell("^志贺菌", "F", item: culture)
        _ = try tell("^霍乱弧菌O1群", "C", item: culture)
        #expect(try cases() == ["霍乱 corrected"])
        #expect(try sent() == ["T02 IR1-1", "T10 IR1-2 实验室更正检出结果"])
        _ = try tell("未生长", "C", item: culture)
        // It was revised before: whether the centre knows of it nobody can tell.
        #expect(try cases() == ["霍乱 corrected ?"])
    }

    @Test func askWhereTheResultHasNoNumber() throws {
        _ = try tell("阳性", "F")
        let result = "OBX|1|CE|94500-6^新冠核酸^LN||阴性||||||C"
        _ = try site.ask("ORU^R01^ORU_R01", site.pid("A1"), "OBR|1|||P|||20260102", result, from: "LAB")
        #expect(try cases() == ["新型冠状病毒感染 open ?"])
    }

    @Test func askAboutReportsOfBeforeBasesWereKept() throws {
        _ = try tell("阳性", "F")
        try site.change("DELETE FROM care_case_basis")
        _ = try tell("阴性", "C")
        #expect(try cases() == ["新型冠状病毒感染 open ?"])
    }

    @Test func followAPatientWhoIsKnownLater() throws {
        _ = try tell("阳性", "F", patient: site.stranger)
        _ = try tell("", "W", patient: site.stranger)
        _ = try tell("", "W", report: "F9", patient: site.stranger)
        #expect(try site.column("SELECT count(*) FROM care_waiting") == ["2"])
        try site.register(site.stranger)
        #expect(try cases() == ["新型冠状病毒感染 deleted"])
    }
}
