// SPDX-License-Identifier: Apache-2.0

import Foundation
import HL7v2
import SQLite
import Testing

@testable import Exchange

@Suite("Results of orders, and those recognised") struct ResultRuleTests {
    let site: CareSite

    init() throws {
        site = try CareSite([.results, .recognition]) {
            $0.care.recognised["K"] = .init(code: "K", days: 30, level: "县")
        }
    }

    private func send(
        _ value: String, _ status: String, part: String = "", filler: String = "F1", patient: String = "A1",
        flag: String = "N", device: String = "", at: String? = nil, specimen: String? = nil
    ) throws -> Message {
        let time = at ?? Self.today
        let segments = [
            site.pid(patient), "OBR|1|L1|\(filler)|K^血钾^L|||\(time)||||||||||||||||||\(status)",
            "OBX|1|NM|K^血钾^L|\(part)|\(value)|mmol/L||\(flag)|||\(status)|||\(time)||||\(device)", "ZHR|K|县|HR县",
        ]
        let text = (segments + (specimen.map { ["SPM|1|||SER|||||||\($0)"] } ?? [])).joined(separator: "\r")
        return try site.ask("ORU^R01^ORU_R01", text)
    }

    private static var today: String {
        let format = DateFormatter()
        format.dateFormat = "yyyyMMddHHmmss"
        return format.string(from: Date(timeIntervalSinceNow: -3600))
    }

    private func inForce() throws -> [String] {
        try site.column("SELECT value || ' ' || status FROM care_result WHERE superseded_by IS NULL ORDER BY id")
    }

    @Test(arguments: [
        (["4.1 P", "4.2 F"], ["4.2 F"]), (["4.2 F", "4.1 P"], ["4.2 F"]), (["4.2 F", "4.3 C"], ["4.3 C"]),
        (["4.3 C", "4.2 F"], ["4.3 C"]), (["4.3 C", "4.1 P"], ["4.3 C"]), (["4.3 C", "4.4 C"], ["4.4 C"]),
        (["4.2 F", "4.5 F"], ["4.5 F"]), (["4.2 F", " D"], [" D"]), (["4.2 F", " W"], [" W"]),
        (["4.1 P", " U"], ["4.1 F"]), (["4.2 F", " X"], ["4.2 F"]),
    ]) func takeThePlaceOfWhatSaysNoMore(_ sent: [String], _ expected: [String]) throws {
        for one in sent {
            let parts = one.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            #expect(try send(parts[0], parts[1])["MSA-1"] == "AA")
        }
        #expect(try inForce() == expected)
    }

    @Test func thatComeLateAreKeptAndTheirSenderIsTold() throws {
        _ = try send("4.2", "F")
        let late = try send("4.1", "P")
        #expect(late["ERR-4"] == "W")
        #expect(try site.column("SELECT count(*) FROM care_result") == ["2"])
    }

    @Test func takeNoPlaceOfAnotherPartOrPatient() throws {
        _ = try send("4.1", "F", part: "1")
        _ = try send("4.2", "F", part: "2")
        _ = try send("4.3", "F", part: "1", patient: "A2")
        #expect(try inForce() == ["4.1 F", "4.2 F", "4.3 F"])
        _ = try send("4.4", "C", part: "2")
        #expect(try inForce() == ["4.1 F", "4.3 F", "4.4 C"])
    }

    @Test func ofAnUnknownPatientDoNotPassUnderTheOrderOfAKnownOne() throws {
        _ = try site.ask("OML^O21^OML_O21", site.pid("A1"), "ORC|NW|L1", "OBR|1|L1||K^血钾^L")
        let answer = try site.ask(
            "ORU^R01^ORU_R01", site.stranger, "OBR|1|L1|F1|K^血钾^L", "OBX|1|NM|K||4.1|mmol/L|||||F", from: "H2")
        #expect(answer["MSA-1"] == "AE")
        #expect(answer["ERR-2.1"] == "OBR")
    }

    @Test func ofAnUnknownPatientWaitForTheRegistration() throws {
        _ = try site.ask(
            "ORU^R01^ORU_R01", site.stranger, "OBR|1||F1|K^血钾^L", "OBX|1|NM|K||4.1|mmol/L|||||F", from: "H2")
        #expect(try inForce() == [])
        try site.register(site.stranger)
        #expect(try inForce() == ["4.1 F"])
        #expect(try site.column("SELECT resident_id FROM care_result") == ["3"])
    }

    @Test func besideAControlSpecimenAreResultsAllTheSame() throws {
        let time = Self.today
        _ = try site.ask(
            "ORU^R01^ORU_R01", site.pid("A1"), "OBR|1|L1|F1|K^血钾^L|||\(time)", "OBX|1|NM|K||4.1|mmol/L|||||F",
            "SPM|1|B1||SER", "OBR|2||Q1|QC", "OBX|2|NM|K||4.0|mmol/L||N|||F|||||||AU1", "SPM|1|||SER|||||||Q")
        #expect(try inForce() == ["4.1 F"])
    }

    // MARK: Recognition

    private func offers() throws -> Int {
        let answer = try site.ask("OML^O21^OML_O21", site.pid("A1"), "ORC|NW|M1", "OBR|1|M1||K^血钾^L")
        return answer.segments(named: "ZHR").count
    }

    private func control(_ flag: String, at time: String, from facility: String = "H1") throws {
        _ = try site.ask(
            "ORU^R01^ORU_R01", "OBR|1||Q|QC|||\(time)", "OBX|1|NM|K^血钾^L||4.1|mmol/L||\(flag)|||F|||\(time)||||AU1",
            "SPM|1|||SER|||||||Q", from: facility)
    }

    private static func hoursAgo(_ hours: Double) -> String {
        let format = DateFormatter()
        format.dateFormat = "yyyyMMddHHmmss"
        return format.string(from: Date(timeIntervalSinceNow: -3600 * hours))
    }

    @Test(arguments: [
        ([(5.0, "N"), (3.0, "N")], 1), ([(5.0, "N"), (3.0, "A")], 0), ([(5.0, "N"), (3.0, "A"), (2.0, "N")], 0),
        ([(5.0, "A")], 0), ([(5.0, "A"), (4.5, "N"), (3.0, "N")], 1), ([(3.0, "N"), (2.0, "A")], 1),
        ([(Double, String)](), 1),
    ]) func areOfferedOnlyBetweenGoodControls(_ controls: [(Double, String)], _ expected: Int) throws {
        _ = try send("4.2", "F", device: "AU1", at: Self.hoursAgo(4))
        for (hours, flag) in controls { try control(flag, at: Self.hoursAgo(hours)) }
        #expect(try offers() == expected)
    }

    @Test func ofOneInstitutionDoNotDependOnTheControlsOfAnother() throws {
        _ = try send("4.2", "F", device: "AU1", at: Self.hoursAgo(4))
        try control("A", at: Self.hoursAgo(3), from: "H2")
        #expect(try offers() == 1)
    }

    @Test func ofTheFutureOrTakenBackAreNotOffered() throws {
        _ = try send("4.2", "F", at: Self.hoursAgo(-72))
        #expect(try offers() == 0)
        _ = try send("4.2", "F", filler: "F2", at: Self.hoursAgo(2))
        #expect(try offers() == 1)
        _ = try send("", "W", filler: "F2", at: Self.hoursAgo(2))
        #expect(try offers() == 0)
    }

    @Test func ofOneReportAreOneOffer() throws {
        _ = try send("4.1", "F", part: "1")
        _ = try send("4.2", "F", part: "2")
        #expect(try offers() == 1)
    }

    @Test func acceptedInTheSecondOrderCancelThatOrder() throws {
        let answer = try site.ask(
            "OML^O21^OML_O21", site.pid("A1"), "ORC|CA|M1", "OBR|1|M1||X", "ORC|NW|M2", "OBR|2|M2||K^血钾^L",
            "ZHR|K|县|HR县|7|H1|F1|Y")
        #expect(answer["MSA-1"] == "AE")
        #expect(answer["ERR-2.2"] == "2")
    }
}
