// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@testable import Exchange

@Suite("Registers of chronic disease") struct ChronicTests {
    let site: CareSite

    init() throws {
        site = try CareSite([.chronic]) { $0.care.roles["township"] = "township" }
        try site.addDestination("T1", name: "township")
    }

    private func diagnose(_ id: String, _ action: String, from facility: String = "H1") throws -> Message {
        let diagnosis = "DG1|1||I10^高血压^I10" + String(repeating: "|", count: 17) + "\(id)|\(action)"
        // One person at two hospitals, known by the card.
        let card = String(repeating: "C", count: 64)
        let authority = "\(facility)&1.2.3.\(facility.suffix(1))&ISO"
        let patient = "PID|||P\(facility)^^^\(authority)^PI~\(card)^^^^HC||王^明||19900101|M"
        return try site.ask("ADT^A08^ADT_A01", "EVN|A08|20260102", patient, "PV1||O", diagnosis, from: facility)
    }

    private func states() throws -> [String] { try site.column("SELECT state FROM care_chronic ORDER BY id") }

    @Test func endWithTheDiagnosisThatOpenedThem() throws {
        _ = try diagnose("DX1", "A")
        #expect(try diagnose("DX1", "D").segment("ERR") == nil)
        #expect(try states() == ["closed"])
        #expect(
            try site.column("SELECT count(*) FROM delivery WHERE instr(body, CAST('PPR^PC3' AS BLOB)) > 0") == ["1"])
        _ = try diagnose("DX2", "A")
        #expect(try states() == ["closed", "open"])
    }

    @Test(arguments: [("DX2", "H1"), ("DX1", "H2")])
    func stayWithAnotherDiagnosis(_ id: String, _ facility: String) throws {
        _ = try diagnose("DX1", "A")
        let answer = try diagnose(id, "D", from: facility)
        #expect(answer["MSA-1"] == "AA")
        #expect(answer.errors == ["DG1^1^21 207"])
        #expect(try states() == ["open"])
    }

    @Test(arguments: [("DX1", "H2"), ("DX2", "H1")])
    func stayWhereTheDiseaseWasDiagnosedAgain(_ id: String, _ facility: String) throws {
        _ = try diagnose("DX1", "A")
        _ = try diagnose("DX1", "A")
        _ = try diagnose(id, "A", from: facility)
        #expect(try diagnose("DX1", "D").errors == ["DG1^1^21 207"])
        #expect(try states() == ["open"])
    }
}
