// SPDX-License-Identifier: Apache-2.0

import Foundation
import HL7v2
import SQLite
import Testing
import Threads

@testable import Exchange

@Suite("Readings of patients' own devices") struct MonitoringTests {
    let site: CareSite
    private static let now = String(Clock.hl7().prefix(14)) + String(Clock.hl7().suffix(5))

    init() throws { site = try CareSite([.monitoring]) { $0.care.homeApplications = ["IOT"] } }

    private func send(
        _ item: String, _ value: String, _ unit: String, device: String = "D1", as application: String = "IOT",
        profile: String = "", patient: String? = nil, at: String = now
    ) throws -> Message {
        try site.ask(
            "ORU^R01^ORU_R01", patient ?? site.pid("A1"), "OBR|1||F1|VITAL|||20260102",
            "OBX|1|NM|\(item)||\(value)|\(unit)|||||F|||\(at)||||\(device)", as: application, profile: profile)
    }

    private func readings() throws -> [String] {
        try site.column("SELECT value || ' ' || unit || ' ' || doubt FROM care_reading ORDER BY id")
    }

    private func breaches() throws -> [String] { try site.column("SELECT item FROM care_breach ORDER BY id") }

    @Test(arguments: ["", "D1", "AU5800^罗氏"]) func leaveResultsOfALaboratoryAlone(_ device: String) throws {
        let answer = try send("2339-0", "27", "mmol/L", device: device, as: "LIS")
        #expect(answer["MSA-1"] == "AA")
        #expect(try readings() == [])
        #expect(try breaches() == [])
    }

    @Test func areKnownByProfileGatewayDeviceOrPanel() throws {
        let gateway = try send("8480-6", "120", "mm[Hg]")
        let byProfile = try send(
            "8480-6", "121", "mm[Hg]", as: "X", profile: "IHE_PCD_ORU_R01^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO")
        let byDevice = try send("8480-6", "122", "mm[Hg]", device: "0012400000000001^^0012400000000001^EUI-64", as: "X")
        #expect([gateway, byProfile, byDevice].map { $0["MSA-1"] } == ["AA", "AA", "AA"])
        #expect(try readings() == ["120.0 mm[Hg] ", "121.0 mm[Hg] ", "122.0 mm[Hg] "])
        let other = try CareSite([.monitoring]) { $0.care.homePanels = ["HOME-BP"] }
        for panel in ["HOME-BP", "BP"] {
            _ = try other.ask(
                "ORU^R01^ORU_R01", other.pid("A1"), "OBR|1||F1|\(panel)",
                "OBX|1|NM|8480-6||140|mm[Hg]|||||F|||20260102||||D1")
        }
        #expect(try other.column("SELECT count(*) FROM care_reading") == ["1"])
    }

    @Test func takeTheDeviceTheyArePartOf() throws {
        let answer = try site.ask(
            "ORU^R01^ORU_R01", site.pid("A1"), "OBR|1||F1|182777000^monitoring^SCT",
            "OBX|1||528401^MDC_DEV_SPEC_PROFILE_GLUCOSE^MDC|1|||||||X|||20260102||||0123456789ABCDEF^EUI-64",
            "OBX|2|NM|160184^MDC_CONC_GLU_CAPILLARY_WHOLEBLOOD^MDC|1.0.0.1|126|264274^MDC_DIM_MILLI_G_PER_DL^MDC|||||R",
            profile: "IHE PCD ORU-R01 2006^HL7^2.16.840.1.113883.9.1^HL7")
        #expect(answer["MSA-1"] == "AA")
        #expect(
            try site.column("SELECT item || ' ' || value || ' ' || device FROM care_reading") == [
                "2339-0 6.99 0123456789ABCDEF"
            ])
    }

    /// Expected values reckoned by hand from UCUM's 133.322 Pa and a molar mass of 180.156.
    @Test(arguments: [
        ("2339-0", "126", "mg/dL", "6.99 mmol/L "), ("2339-0", "7", "mmol/L", "7.0 mmol/L "),
        ("15074-8", "1.26", "g/L", "6.99 mmol/L "), ("8480-6", "16", "kPa", "120.01 mm[Hg] "),
        ("59408-5", "97", "%", "97.0 % "), ("59408-5", "0.97", "1", "97.0 % "),
        ("8480-6", "120", "266016^MDC_DIM_MMHG^MDC", "120.0 mm[Hg] "),
    ]) func areConvertedExactly(_ item: String, _ value: String, _ unit: String, _ expected: String) throws {
        #expect(try send(item, value, unit).segment("ERR") == nil)
        #expect(try readings() == [expected])
        #expect(try site.column("SELECT sent FROM care_reading").first?.hasPrefix("\(value) ") == true)
    }

    /// 24 kPa are 180.02 mmHg, 23.9 kPa 179.3; 300.8 mg/dL are 16.6966 mmol/L and would round to the limit.
    @Test(arguments: [
        ("8480-6", "24", "kPa", true), ("8480-6", "23.9", "kPa", false), ("2339-0", "300.8", "mg/dL", false),
        ("2339-0", "301", "mg/dL", true), ("59408-5", "0.9", "1", true), ("59408-5", "91", "%", false),
    ]) func areJudgedInTheUnitOfTheThreshold(
        _ item: String, _ value: String, _ unit: String, _ isTold: Bool
    ) throws {
        _ = try send(item, value, unit)
        #expect(try breaches() == (isTold ? [item] : []))
    }

    @Test(arguments: [
        ("8480-6", "190", "", "unit", "103"), ("8480-6", "190", "bar", "unit", "103"),
        ("2339-0", "300", "Mg/dL", "unit", "103"), ("59408-5", "0.85", "%", "implausible", "207"),
        ("8480-6", "24", "mm[Hg]", "implausible", "207"),
    ]) func inDoubtAreKeptToldAndNotJudged(
        _ item: String, _ value: String, _ unit: String, _ doubt: String, _ code: String
    ) throws {
        let answer = try send(item, value, unit)
        #expect(answer["MSA-1"] == "AA")
        #expect(answer["ERR-4"] == "W")
        #expect(answer["ERR-3.1"] == code)
        #expect(try site.column("SELECT doubt FROM care_reading") == [doubt])
        #expect(try site.column("SELECT sent FROM care_reading") == ["\(value) \(unit)"])
        #expect(try breaches() == [])
        #expect(try site.column("SELECT event FROM care_event") == ["doubtful"])
    }

    @Test(arguments: ["viel", "0x7F", "1e3", ""]) func areNumbers(_ value: String) throws {
        let answer = try send("8480-6", value, "mm[Hg]")
        #expect(answer["ERR-3.1"] == "102")
        #expect(try readings() == [])
    }

    @Test func ofOneThingGiveOneAlertWhicheverCodeTheyHave() throws {
        for item in ["2339-0", "15074-8", "160184"] { _ = try send(item, "20", "mmol/L") }
        #expect(try breaches() == ["2339-0"])
    }

    /// 70 mg/dL are 3.885 mmol/L, 71 are 3.941.
    @Test(arguments: [
        ("1.2", "mmol/L", true), ("3.9", "mmol/L", true), ("3.91", "mmol/L", false), ("70", "mg/dL", true),
        ("71", "mg/dL", false),
    ]) func tellOfTooLittleGlucose(_ value: String, _ unit: String, _ isTold: Bool) throws {
        _ = try send("2339-0", value, unit)
        #expect(try breaches() == (isTold ? ["2339-0 low"] : []))
    }

    @Test func tooLowAreAnotherMatterThanTooHigh() throws {
        for value in ["20", "2", "19", "3"] { _ = try send("15074-8", value, "mmol/L") }
        #expect(try breaches() == ["2339-0", "2339-0 low"])
    }

    /// A device that was long without a link sends what it has, the oldest first.
    @Test func ofLongAgoDoNotSilenceThoseOfToday() throws {
        for (value, at) in [("181", "20200101"), ("250", Self.now), ("240", Self.now)] {
            _ = try send("8480-6", value, "mm[Hg]", at: at)
        }
        #expect(try site.column("SELECT value || '' FROM care_breach") == ["250.0"])
        #expect(
            try site.column("SELECT event FROM care_event ORDER BY id")
                == ["threshold, long ago", "threshold, nobody to tell"])
    }

    @Test func ofAPatientNobodyKnowsAreJudgedWhenSomebodyDoes() throws {
        let answer = try site.ask(
            "ORU^R01^ORU_R01", site.stranger, "OBR|1||F1|BP",
            "OBX|1|NM|8480-6||190|mm[Hg]|||||F|||\(Self.now)||||D1", from: "H2", as: "IOT")
        #expect(answer["MSA-1"] == "AA")
        #expect(answer["ERR-4"] == "W")
        #expect(try readings() == [])
        try site.register(site.stranger)
        #expect(try readings() == ["190.0 mm[Hg] "])
        #expect(try breaches() == ["8480-6"])
        #expect(try site.column("SELECT state FROM care_waiting") == ["followed"])
        try site.register(site.stranger)
        #expect(try readings().count == 1)
    }

    @Test func namingNoPatientAreRefused() throws {
        let answer = try site.ask(
            "ORU^R01^ORU_R01", "OBR|1||F1|BP", "OBX|1|NM|8480-6||190|mm[Hg]|||||F|||20260102||||D1", as: "IOT")
        #expect(answer["MSA-1"] == "AE")
        #expect(answer["ERR-2.1"] == "PID")
    }

    @Test func areFoundByAnIndexWhenAnAlertIsLookedFor() throws {
        let plan = try Connection(path: site.harness.path).rows(
            "EXPLAIN QUERY PLAN SELECT 1 FROM care_breach WHERE resident_id = 1 AND item = 'x' AND at > 5",
            purpose: "test")
        #expect(plan.contains { ($0.text(3) ?? "").contains("care_breach_resident") })
    }
}
