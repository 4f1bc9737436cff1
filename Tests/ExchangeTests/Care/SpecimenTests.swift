// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite
import Testing

@testable import Exchange

@Suite("Specimens and what is made of them") struct SpecimenTests {
    private let order = ["ORC|NW|L1", "OBR|1|L1||PATH^手术标本病理^L"]
    private let received = "|||||||||||||20260102|20260102"

    private func site() throws -> CareSite {
        let site = try CareSite([.specimen])
        let parts = ["SPM|1|PT-A||TISS", "SPM|2|PT-B||TISS"]
        #expect(try site.verdict("OML^O21^OML_O21", [site.pid("A1")] + order + parts) == "AA")
        return site
    }

    /// What the centre tells of specimens.
    private func tell(_ specimens: [String], _ site: CareSite, patient: String = "A1") throws -> Message {
        let segments = [site.pid(patient)] + specimens + ["OBR|1|L1||PATH^手术标本病理^L"]
        return try site.ask("OUL^R22^OUL_R22", segments.joined(separator: "\r"), from: "PA")
    }

    private func report(_ specimen: String, _ site: CareSite) throws -> Message {
        let result = ["OBR|1|L1|F1|PATH^手术标本病理^L", "OBX|1|TX|DIAG^病理诊断^L||腺癌||||||F"]
        let segments = [site.pid("A1")] + result + [specimen]
        return try site.ask("ORU^R01^ORU_R01", segments.joined(separator: "\r"), from: "PA")
    }

    @Test func refuseAChildOfNobody() throws {
        let site = try site()
        #expect(try tell(["SPM|1|BK1|PT-X|BLK^蜡块^L"], site).errors == ["SPM^1^3 204"])
        #expect(try tell(["SPM|1|SL1||SLD^切片^L"], site).errors == ["SPM^1^3 101"])
        #expect(try tell(["SPM|1|BK1|BK1|BLK^蜡块^L"], site).errors == ["SPM^1^3 204"])
        #expect(try tell(["SPM|1|BK1|PT-A|BLK^蜡块^L"], site, patient: "A2").errors == ["SPM^1^3 204"])
        #expect(try tell(["SPM|1|BK1|PT-A~PT-X|BLK^蜡块^L"], site).errors == ["SPM^1^3 204"])
        #expect(try site.column("SELECT count(*) FROM care_specimen") == ["2"])
    }

    @Test func takeASlideBeforeItsBlockInOneMessage() throws {
        let site = try site()
        let slide = ["SPM|1|SL1|BK1|SLD^切片^L", "SPM|2|BK1|PT-A|BLK^蜡块^L"]
        #expect(try tell(slide, site)["MSA-1"] == "AA")
        #expect(
            try site.column("SELECT id || parent || order_number FROM care_specimen WHERE parent <> '' ORDER BY id")
                == ["BK1PT-AL1", "SL1BK1L1"])
    }

    @Test func refuseWhatIsMadeOfARejectedPart() throws {
        let site = try site()
        #expect(try tell(["SPM|1|BK1|PT-B|BLK^蜡块^L"], site)["MSA-1"] == "AA")
        #expect(try tell(["SPM|1|SL1|BK1|SLD^切片^L"], site)["MSA-1"] == "AA")
        #expect(try report("SPM|1|SL1", site)["MSA-1"] == "AA")
        #expect(try tell(["SPM|1|PT-B||TISS\(received)|||RB^容器破损"], site)["MSA-1"] == "AA")
        // New ones, and those there were.
        #expect(try tell(["SPM|1|SL2|BK1|SLD^切片^L"], site).errors == ["SPM^1^3 207"])
        #expect(try report("SPM|1|SL1", site).errors == ["SPM^1^2 207"])
        #expect(try report("SPM|1|SL9|BK1", site).errors == ["SPM^1^3 207"])
        #expect(try report("SPM|1|SL9|BK9", site).errors == ["SPM^1^3 204"])
        #expect(try report("SPM|1|PT-A", site)["MSA-1"] == "AA")
        // Of the other part the order still has a result.
        #expect(try report("NTE|1||x", site)["MSA-1"] == "AA")
        #expect(try tell(["SPM|1|PT-A||TISS\(received)|||RB^容器破损"], site)["MSA-1"] == "AA")
        #expect(try report("NTE|1||x", site).errors == ["OBR^1^2 207"])
    }

    @Test func refuseASpecimenOfAnotherPatientInAResult() throws {
        let site = try site()
        let result = ["OBR|1|L1|F1|PATH", "OBX|1|TX|DIAG||x||||||F", "SPM|1|PT-A"]
        #expect(try site.verdict("ORU^R01^ORU_R01", [site.pid("A2")] + result, from: "PA") == "AE 204")
    }

    /// The tube has one number, the laboratory gives it another.
    @Test func knowATubeByTheNumberOfTheLaboratory() throws {
        let site = try site()
        #expect(try tell(["SPM|1|PT-A^P77||TISS\(received)|||RH^溶血"], site)["MSA-1"] == "AA")
        #expect(
            try site.column("SELECT id || state || filler FROM care_specimen") == ["PT-ArejectedP77", "PT-Bcollected"])
        #expect(try report("SPM|1|^P77", site).errors == ["SPM^1^2 207"])
        #expect(try report("SPM|1|PT-B^P77", site).errors == ["SPM^1^2 204"])
    }

    @Test func noteTheOrderOfEachSpecimen() throws {
        let site = try CareSite([.specimen])
        let groups = ["ORC|NW|L1", "OBR|1|L1||A", "SPM|1|T1||SER", "ORC|NW|L2", "OBR|2|L2||B", "SPM|1|T2||SER"]
        #expect(try site.verdict("OML^O21^OML_O21", [site.pid("A1")] + groups) == "AA")
        let tubes = ["SPM|1|T3||SER", "OBR|1|L3||A", "SPM|2|T4||SER", "OBR|2|L4||B"]
        #expect(try site.verdict("OUL^R22^OUL_R22", [site.pid("A1")] + tubes) == "AA")
        #expect(
            try site.column("SELECT id || order_number FROM care_specimen ORDER BY id")
                == ["T1L1", "T2L2", "T3L3", "T4L4"])
    }

    private func orders(_ site: CareSite) throws -> [String] {
        try site.column(
            "SELECT care_specimen.id || number FROM care_specimen JOIN care_tube_order ON specimen = row "
                + "ORDER BY care_tube_order.id")
    }

    @Test(arguments: [
        ("OML^O33^OML_O33", ["SPM|1|T1||SER", "ORC|NW|L1", "OBR|1|L1||A", "ORC|NW|L2", "OBR|2|L2||B"]),
        ("OML^O35^OML_O35", ["SPM|1|||SER", "SAC|||T1", "ORC|NW|L1", "OBR|1|||A", "ORC|NW|L2", "OBR|2|||B"]),
        ("OUL^R22^OUL_R22", ["SPM|1|T1||SER", "OBR|1|L1||A", "ORC|NW|L1", "OBR|2|L2||B", "ORC|NW|L2"]),
        ("OUL^R22^OUL_R22", ["SPM|1|T1||SER", "OBR|1|L1||A", "OBR|2|L2||B"]),
        (
            "OML^O21^OML_O21",
            ["ORC|NW|L1", "OBR|1|L1||A", "SPM|1|T1||SER", "ORC|NW|L2", "OBR|2|L2||B", "SPM|1|T1||SER"]
        ),
    ]) func keepEveryOrderOfATube(_ type: String, _ segments: [String]) throws {
        let site = try CareSite([.specimen])
        #expect(try site.verdict(type, [site.pid("A1")] + segments) == "AA")
        #expect(try orders(site) == ["T1L1", "T1L2"])
        let list = try CareRecords(Connection(path: site.harness.path)).table(.specimens, "L2")
        #expect(list.rows.count == 1)
        #expect(list[0, "specimen"] == "T1")
        #expect(try site.verdict(type, [site.pid("A1")] + segments) == "AA")
        #expect(try orders(site).count == 2)
    }

    @Test func addTheOrdersThatComeLater() throws {
        let site = try CareSite([.specimen])
        for number in ["L1", "L2"] {
            let segments = [site.pid("A1"), "ORC|NW|\(number)", "OBR|1|\(number)||A", "SPM|1|T1||SER"]
            #expect(try site.verdict("OML^O21^OML_O21", segments) == "AA")
        }
        #expect(try orders(site) == ["T1L1", "T1L2"])
    }

    @Test func giveNoResultOfAnyOrderOfARejectedTube() throws {
        let site = try CareSite([.specimen])
        let both = [
            "SPM|1|T1||SER", "ORC|NW|L1", "OBR|1|L1||A", "ORC|NW|L2", "OBR|2|L2||B", "SPM|2|T2||SER", "OBR|3|L2||B",
        ]
        #expect(try site.verdict("OML^O33^OML_O33", [site.pid("A1")] + both) == "AA")
        func report(_ number: String) throws -> String {
            let result = ["OBR|1|\(number)|F\(number)|A", "OBX|1|NM|K||4|mmol/L||N|||F"]
            return try site.verdict("ORU^R01^ORU_R01", [site.pid("A1")] + result, from: "PA")
        }
        #expect(try tell(["SPM|1|T1||SER\(received)|||RH^溶血"], site)["MSA-1"] == "AA")
        #expect(try report("L1") == "AE 207")
        // The other order has a second tube.
        #expect(try report("L2") == "AA")
        #expect(try tell(["SPM|1|T2||SER\(received)|||RH^溶血"], site)["MSA-1"] == "AA")
        #expect(try report("L2") == "AE 207")
    }

    @Test func refuseMoreSpecimensThanAreLookedAt() throws {
        let site = try CareSite([.specimen])
        let many = (1...201).map { "SPM|\($0)|T\($0)||SER" }
        let answer = try site.ask("OML^O21^OML_O21", ([site.pid("A1")] + order + many).joined(separator: "\r"))
        #expect(answer.errors == ["SPM^201 207"])
    }

    // MARK: Controls

    @Test func lookAtResultsBesideAControl() throws {
        let site = try CareSite([.specimen])
        let control = ["OBR|1|||QC", "OBX|1|NM|K||5|mmol/L||A|||F|||||||AU", "SPM|1|||SER|||||||Q"]
        let result = ["OBR|2|L1|F1|K", "OBX|1|NM|K||4|mmol/L||N|||F|||||||AU", "SPM|1|T1||SER"]
        let answer = try site.ask("ORU^R01^ORU_R01", ([site.pid("A1")] + control + result).joined(separator: "\r"))
        #expect(answer.errors == ["OBX^2^18 207"])
    }

    @Test(arguments: [("F", "", false), ("", "F", false), ("", "", false), ("P", "", true), ("X", "F", true)])
    func refuseAFinalResultOfABadRun(_ status: String, _ order: String, _ isTaken: Bool) throws {
        let site = try CareSite([.specimen])
        _ = try site.ask(
            "ORU^R01^ORU_R01", "OBR|1|||QC", "OBX|1|NM|K||5|mmol/L||N~A|||F|||||||AU", "SPM|1|||SER|||||||Q")
        let verdict = try site.verdict(
            "ORU^R01^ORU_R01",
            [
                site.pid("A1"), "OBR|1|L1|F1|K|||||||||||||||||||||\(order)",
                "OBX|1|NM|K||4|mmol/L||N|||\(status)|||||||DI~AU",
            ])
        #expect(verdict == (isTaken ? "AA" : "AE 207"))
    }
}
