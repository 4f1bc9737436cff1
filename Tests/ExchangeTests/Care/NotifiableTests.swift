// SPDX-License-Identifier: Apache-2.0

import Foundation
import HL7v2
import SQLite
import Testing

@testable import Exchange

@Suite("Notifiable diseases") struct NotifiableTests {
    let site: CareSite

    init() throws {
        site = try CareSite([.notifiable]) {
            $0.care.limits.report = 400
            $0.care.limits.urgentReport = 400
            $0.care.notifiableItems = ["HIV-WB": "艾滋病"]
        }
    }

    private func diagnose(
        _ code: String, _ action: String = "", id: String = "", from facility: String = "H1", system: String = "I10"
    ) throws -> Message {
        try site.ask(
            "ADT^A08^ADT_A01", "EVN|A08|20260102",
            Self.patient(facility),
            "PV1||O", "DG1|1||\(code)^诊断^\(system)" + String(repeating: "|", count: 17) + "\(id)|\(action)",
            from: facility)
    }

    /// One person at two hospitals, known by the card.
    private static func patient(_ facility: String) -> String {
        let card = String(repeating: "C", count: 64)
        return "PID|||P\(facility)^^^\(facility)&1.2.3.\(facility.suffix(1))&ISO^PI~\(card)^^^^HC||王^明||19900101|M"
    }

    private func cases() throws -> [String] {
        try site.column("SELECT disease || ' ' || class || ' ' || state FROM care_case ORDER BY id")
    }

    /// - Source: the law's article 3, as the public notices list it.
    @Test func areTheFortyOfTheLaw() {
        let names = Set(NotifiableTable.diseases.map(\.name))
        for name in ["鼠疫", "霍乱", "新型冠状病毒感染", "艾滋病", "猴痘", "梅毒", "疟疾", "流行性感冒", "手足口病", "人感染新亚型流感"] {
            #expect(names.contains(name))
        }
        let urgent = NotifiableTable.diseases.filter(\.isUrgent).map(\.name).sorted()
        #expect(urgent == ["鼠疫", "霍乱", "传染性非典型肺炎", "肺炭疽"].sorted())
    }

    @Test(arguments: [
        ("B20.001", "艾滋病"), ("Z21.x00", "艾滋病"), ("A53.900", "梅毒"), ("J11.101", "流行性感冒"), ("U07.100", "新型冠状病毒感染"),
        ("B50.900", "疟疾"), ("A22.1", "肺炭疽"), ("A22.0", "炭疽"), ("a15.000", "肺结核"), ("A150", "肺结核"),
        ("B16.901", "乙型病毒性肝炎"), ("B18.2", "丙型病毒性肝炎"), ("B19.900", "病毒性肝炎"), ("A09.0", "其他感染性腹泻病"),
        ("A09", "其他感染性腹泻病"), ("B30.300", "急性出血性结膜炎"), ("A75.3", ""), ("A09.9", ""), ("A37.1", ""), ("B30.9", ""),
        ("J00", ""), ("A1", ""), ("", ""),
    ]) func areKnownByTheirCodes(_ code: String, _ name: String) {
        #expect(NotifiableDisease.of(code)?.name ?? "" == name)
    }

    @Test func areNotReadIntoCodesOfOtherSystems() throws {
        _ = try diagnose("A20.01", system: "GB/T 15657-2021")
        #expect(try cases() == [])
        _ = try site.ask(
            "ADT^A08^ADT_A01", "EVN|A08|20260102", Self.patient("H1"), "PV1||O", "DG1|1||X77^本院^L^A20.000^鼠疫^I10")
        #expect(try cases() == ["鼠疫 2h open"])
    }

    @Test func ofAChronicKindAreReportedOnce() throws {
        let site = try CareSite([.notifiable]) { $0.care.limits.episodeDays = 0 }
        for code in ["B20.900", "B20.900", "A15.000", "A15.000"] {
            _ = try site.ask(
                "ADT^A08^ADT_A01", "EVN|A08|20260102", site.pid("A1"), "PV1||O", "DG1|1||\(code)^x^I10")
        }
        #expect(try site.column("SELECT disease FROM care_case ORDER BY id") == ["艾滋病", "肺结核", "肺结核"])
    }

    @Test func correctedBeforeTheReportWentOutAreOverdueAllTheSame() throws {
        _ = try diagnose("A15.000")
        _ = try diagnose("A15.100", "U")
        #expect(try site.waits(for: ["overdue"], "SELECT state FROM care_case"))
    }

    /// What was reported and then corrected has a time of its own for the correction.
    @Test func correctedAfterwardsWaitForTheDeliveryOfTheCorrection() throws {
        let other = try CareSite([.notifiable]) {
            $0.care.roles = ["disease-control": "cdc"]
            $0.care.limits.report = 60_000
        }
        try other.addDestination("cdc")
        let inside = try Connection(path: other.harness.path)
        func say(_ code: String, _ action: String) throws {
            _ = try other.ask(
                "ADT^A08^ADT_A01", "EVN|A08|20260102", other.pid("A1"), "PV1||O",
                "DG1|1||\(code)^x^I10" + String(repeating: "|", count: 18) + action)
        }
        try say("A15.000", "")
        _ = try inside.run("UPDATE delivery SET state = 'delivered'", purpose: "test")
        #expect(try other.waits(for: ["reported"], "SELECT state FROM care_case"))
        try say("A15.100", "U")
        #expect(try other.column("SELECT state FROM care_case") == ["corrected"])
        #expect(try other.column("SELECT count(*) FROM care_case WHERE reported_at IS NULL") == ["1"])
        _ = try inside.run("UPDATE delivery SET state = 'delivered'", purpose: "test")
        #expect(try other.waits(for: ["reported"], "SELECT state FROM care_case"))
    }

    @Test func areTakenBackOnlyByWhoReported() throws {
        _ = try diagnose("A15.000")
        let foreign = try diagnose("A15.000", "D", from: "H2")
        #expect(foreign["MSA-1"] == "AE")
        #expect(try cases().first?.hasSuffix("deleted") == false)
        #expect(try diagnose("A15.000", "D")["MSA-1"] == "AA")
        #expect(try cases() == ["肺结核 24h deleted"])
    }

    @Test func changeTheirDiseaseOrEndByTheDiagnosisNamed() throws {
        _ = try diagnose("A15.000", id: "DX1")
        _ = try diagnose("A20.000", "U", id: "DX1")
        #expect(try site.column("SELECT disease || ' ' || class || ' ' || version FROM care_case") == ["鼠疫 2h 2"])
        _ = try diagnose("J00", "U", id: "DX1")
        #expect(try site.column("SELECT disease || ' ' || state FROM care_case") == ["鼠疫 deleted"])
    }

    /// A correction to a disease of the first class leaves no more time than that class has; the other way round the time
    /// stays, for it has run already.
    @Test(arguments: [("J11.101", "A20.000"), ("A20.000", "J11.101")])
    func haveTheTimeOfTheMoreUrgentDisease(_ first: String, _ second: String) throws {
        let other = try CareSite([.notifiable]) {
            $0.care.limits.report = 86_400_000
            $0.care.limits.urgentReport = 7_200_000
        }
        for (code, action) in [(first, ""), (second, "U")] {
            _ = try other.ask(
                "ADT^A08^ADT_A01", "EVN|A08|20260102", other.pid("A1"), "PV1||O",
                "DG1|1||\(code)^x^I10" + String(repeating: "|", count: 17) + "DX1|\(action)")
        }
        #expect(try other.column("SELECT (due - diagnosed_at) / 3600000 FROM care_case") == ["2"])
        // Once reported, the correction has the time of what the disease is now.
        try other.change("UPDATE care_case SET reported_at = 1, diagnosed_at = due - 7200000")
        let again = "DG1|1||A00.000^x^I10" + String(repeating: "|", count: 17) + "DX1|U"
        _ = try other.ask("ADT^A08^ADT_A01", "EVN|A08|20260102", other.pid("A1"), "PV1||O", again)
        #expect(try other.column("SELECT (due - diagnosed_at) / 3600000 FROM care_case") == ["2"])
    }

    // MARK: Laboratory

    private func result(_ item: String, _ value: String, _ status: String = "F") throws {
        _ = try site.ask(
            "ORU^R01^ORU_R01", Self.patient("H1"), "OBR|1|L1|F1|P|||20260102",
            "OBX|1|CE|\(item)||\(value)||||||\(status)")
    }

    @Test(arguments: [
        ("94500-6^新冠核酸^LN", "阳性", "新型冠状病毒感染"), ("LOCAL^x^L^94500-6^SARS^LN", "POS^Positive", "新型冠状病毒感染"),
        ("94500-6^新冠核酸^LN", "阴性", ""), ("94500-6^新冠核酸^LN", "弱阳性", ""), ("HIV-WB^确证^L", "阳性", "艾滋病"),
        ("56888-1^HIV 初筛^LN", "阳性", ""), ("6463-4^培养^LN", "X1^结核分枝杆菌", "肺结核"),
        ("6463-4^培养^LN", "未检出结核分枝杆菌", ""), ("MIC^镜检^L", "^恶性疟原虫", "疟疾"),
    ]) func areFoundByTheLaboratory(_ item: String, _ value: String, _ disease: String) throws {
        try result(item, value)
        #expect(try site.column("SELECT disease FROM care_case") == (disease.isEmpty ? [] : [disease]))
    }

    @Test func ofAPreliminaryResultAreNotReported() throws {
        try result("94500-6^x^LN", "阳性", "P")
        #expect(try cases() == [])
        try result("94500-6^x^LN", "阳性", "F")
        _ = try diagnose("U07.100")
        #expect(try site.column("SELECT count(*) FROM care_case") == ["1"])
    }

    @Test func ofAPatientNobodyKnowsAreReportedWhenSomebodyDoes() throws {
        let answer = try site.ask(
            "ORU^R01^ORU_R01", site.stranger, "OBR|1|L1|F1|P|||20260102", "OBX|1|CE|94500-6||阳性||||||F", from: "H2")
        #expect(answer["MSA-1"] == "AA")
        #expect(answer["ERR-4"] == "W")
        #expect(try cases() == [])
        try site.register(site.stranger)
        #expect(try site.column("SELECT disease FROM care_case") == ["新型冠状病毒感染"])
    }

    @Test func areLookedThroughByAnIndex() throws {
        let plan = try Connection(path: site.harness.path).rows(
            """
            EXPLAIN QUERY PLAN SELECT id FROM care_case
            WHERE state IN ('open', 'corrected', 'overdue') AND state <> 'overdue' AND due <= 5
            """, purpose: "test")
        #expect(plan.contains { ($0.text(3) ?? "").contains("care_case_open") })
    }
}
