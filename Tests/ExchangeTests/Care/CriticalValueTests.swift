// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@testable import Exchange

@Suite("Critical values") struct CriticalValueTests {
    let site: CareSite

    init() throws {
        site = try CareSite([.critical]) {
            $0.care.limits.acknowledgement = 3_600_000
            $0.care.roles["escalation"] = "matron"
        }
        try site.addDestination("H1", name: "ward")
        try site.addDestination("H9", name: "matron")
    }

    private func raise() throws -> String {
        _ = try site.ask(
            "ORU^R01^ORU_R01", site.pid("A1"), "OBR|1|L1|F1|K^血钾^L", "OBX|1|NM|K^血钾^L||7.1|mmol/L||HH|||F", from: "L1")
        return try site.column("SELECT control_id FROM care_alert").first ?? ""
    }

    private func answer(_ code: String, _ control: String) throws -> String {
        try site.verdict("ORA^R41^ORA_R41", ["MSA|\(code)|\(control)"])
    }

    private func states() throws -> [String] { try site.column("SELECT state FROM care_alert ORDER BY id") }

    private func receivers() throws -> [String] {
        try site.column(
            "SELECT name FROM delivery JOIN destination ON destination.id = destination_id ORDER BY delivery.id")
    }

    @Test(arguments: ["AE", "AR"]) func declinedGoOnAtOnce(_ code: String) throws {
        try site.change("UPDATE destination SET facility = 'H1' WHERE name = 'ward'")
        _ = try site.ask("OML^O21^OML_O21", site.pid("A1"), "ORC|NW|L1", "OBR|1|L1||K^血钾^L")
        let control = try raise()
        #expect(try answer(code, control) == "AA")
        #expect(try states() == ["escalated"])
        #expect(try receivers() == ["ward", "matron"])
        #expect(try site.column("SELECT event FROM care_event ORDER BY id") == ["critical", "declined", "escalated"])
        // Declined once more it stays so; heard at last it is late.
        #expect(try answer(code, control) == "AA")
        #expect(try states() == ["escalated"])
        #expect(try answer("AA", control) == "AA")
        #expect(try states() == ["late"])
    }

    @Test(arguments: ["", "CA", "CE", "CR", "XX"]) func areNotHeardByAMachine(_ code: String) throws {
        _ = try site.ask("OML^O21^OML_O21", site.pid("A1"), "ORC|NW|L1", "OBR|1|L1||K^血钾^L")
        let control = try raise()
        #expect(try answer(code, control) == "AE 103")
        #expect(try states() == ["open"])
        #expect(try answer("AA", control) == "AA")
        #expect(try states() == ["acknowledged"])
    }

    // MARK: Alerts of departments

    private func alert(_ lines: String...) throws -> Message {
        let segments = [site.pid("A1")] + lines
        return try site.ask("ORU^R40^ORU_R01", segments.joined(separator: "\r"), from: "R1")
    }

    @Test(arguments: ["", "A", "HH", "N"]) func ofADepartmentAreToldWhateverTheirFlag(_ flag: String) throws {
        let text = "OBX|1|TX|IMP^印象^L||主动脉夹层 危急值|||\(flag)|||F"
        #expect(try alert("OBR|1|L1|F1|CT^胸部CT^L", text)["MSA-1"] == "AA")
        #expect(try site.column("SELECT value FROM care_alert") == ["主动脉夹层 危急值"])
    }

    @Test func ofADepartmentAreToldWithoutWhatIsNormal() throws {
        _ = try alert(
            "OBR|1|L1|F1|CT^胸部CT^L", "OBX|1|TX|IMP^印象^L||夹层|||||||F", "OBX|2|NM|HR^心率^L||70|||N|||F",
            "OBX|3|NM|K^血钾^L||7.1|||HH|||F")
        #expect(try site.column("SELECT value FROM care_alert ORDER BY id") == ["夹层", "7.1"])
    }

    @Test func ofADepartmentEscalateWithTheirText() throws {
        _ = try site.ask("OMG^O19^OMG_O19", site.pid("A1"), "ORC|NW|L1", "OBR|1|L1||CT^胸部CT^L")
        _ = try alert("OBR|1|L1|F1|CT^胸部CT^L", "OBX|1|TX|IMP^印象^L||主动脉夹层|||||||F")
        let control = try site.column("SELECT control_id FROM care_alert").first ?? ""
        #expect(try answer("AR", control) == "AA")
        #expect(try site.column("SELECT count(*) FROM delivery WHERE instr(body, CAST('主动脉夹层' AS BLOB)) > 0") == ["2"])
    }

    @Test func ofADepartmentSayWhatWasFound() throws {
        #expect(try alert("OBR|1|L1|F1|CT^胸部CT^L").errors == ["OBR^1^1 100"])
        #expect(try alert("NTE|1||夹层")["ERR-3.1"] == "100")
    }

    @Test func areNotTensOfThousands() throws {
        let many = (1...501).map { "OBX|\($0)|NM|K\($0)||7.1|||HH|||F" }.joined(separator: "\r")
        let answer = try site.ask("ORU^R01^ORU_R01", site.pid("A1"), "OBR|1|L1|F1|K^血钾^L", many)
        #expect(answer["ERR-3.1"] == "207")
        #expect(try states() == [])
    }
}
