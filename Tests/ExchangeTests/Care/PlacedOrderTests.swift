// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite
import Testing

@testable import Exchange

/// Results under order numbers that two institutions gave, each to a patient of its own.
@Suite("Orders of two institutions") struct PlacedOrderTests {
    private func site(_ parts: Set<CarePart> = [.results]) throws -> CareSite {
        let site = try CareSite(parts)
        let index = try PatientIndex(Connection(path: site.harness.path))
        _ = try index.addDomain(Authority(namespace: "H2", universalID: "1.2.3.2"), facility: "H2")
        #expect(try order("L1", "A1", site, from: "H1") == "AA")
        return site
    }

    private func order(_ number: String, _ patient: String, _ site: CareSite, from facility: String) throws -> String {
        let segments = [site.pid(patient), "ORC|NW|\(number)", "OBR|1|\(number)||K^血钾^L"]
        return try site.verdict("OML^O21^OML_O21", segments, from: facility)
    }

    private func report(
        _ number: String, _ patient: String, _ site: CareSite, to receiver: String = "ALLIANCE", flag: String = "N"
    ) throws -> String {
        let answer = try site.ask(
            "ORU^R01^ORU_R01", site.pid(patient), "OBR|1|\(number)||K^血钾^L|||20260102",
            "OBX|1|NM|K^血钾^L||7.1|mmol/L||\(flag)|||F", from: "L1", to: receiver)
        return [answer["MSA-1"], answer["ERR-4"], answer["ERR-3.1"]].compactMap(\.self).joined(separator: " ")
    }

    @Test func letAResultThroughByItsPatient() throws {
        let site = try site()
        #expect(try report("L1", "A2", site) == "AE E 204")
        #expect(try order("L1", "A2", site, from: "H2") == "AA")
        #expect(try report("L1", "A2", site) == "AA")
        #expect(try report("L1", "A1", site) == "AA")
    }

    @Test func letAResultThroughByItsReceiver() throws {
        let site = try site()
        // The order of H2 was never sent here.
        #expect(try report("L1", "A2", site, to: "H2") == "AA")
        #expect(try report("L1", "A2", site, to: "H1") == "AE E 204")
        #expect(try order("L1", "A2", site, from: "H2") == "AA")
        #expect(try report("L1", "A2", site, to: "H1") == "AE E 204")
        #expect(try report("L1", "A1", site, to: "H2") == "AE E 204")
        #expect(try report("L1", "A1", site, to: "H1") == "AA")
    }

    @Test(arguments: [
        ("L1^H2", "AA"), ("L1^^1.2.3.2^ISO", "AA"), ("L1^H1", "AE E 204"), ("L1^^1.2.3.1^ISO", "AE E 204"),
        ("L1^HIS", "AE E 204"), ("L1^NOBODY", "AA W 204"),
    ]) func letAResultThroughByItsPlacer(_ number: String, _ verdict: String) throws {
        let site = try site()
        #expect(try report(number, "A2", site) == verdict)
        // A named placer says more than the receiver.
        #expect(try report(number, "A2", site, to: "H1") == verdict)
    }

    @Test func tellOrdersApartByTheAuthoritiesTheyWereWrittenWith() throws {
        let site = try site()
        #expect(try order("L2^EMR^1.2.9.1^ISO", "A1", site, from: "H1") == "AA")
        #expect(try order("L2^LAB^1.2.9.2^ISO", "A2", site, from: "H1") == "AA")
        #expect(try report("L2^^1.2.9.2^ISO", "A2", site) == "AA")
        #expect(try report("L2^^1.2.9.1^ISO", "A2", site) == "AE E 204")
        #expect(try report("L2", "A2", site) == "AA")
    }

    @Test func areNoOrdersUnderTheNumbersOfTheirFillers() throws {
        let site = try site()
        let segments = [site.pid("A1"), "ORC|NW|L7|F7", "OBR|1|L7|F7|K^血钾^L"]
        #expect(try site.verdict("OML^O21^OML_O21", segments) == "AA")
        #expect(try report("F7", "A2", site) == "AA")
        #expect(try report("L7", "A2", site) == "AE E 204")
    }

    @Test func ofAStrangerRefuseNobody() throws {
        let site = try site()
        let segments = [site.stranger, "ORC|NW|L8", "OBR|1|L8||K^血钾^L"]
        #expect(try site.verdict("OML^O21^OML_O21", segments, from: "H2") == "AA")
        #expect(try report("L8", "A2", site) == "AA")
    }

    @Test func holdAReportAgainstTheImagesOfItsOwnOrder() throws {
        let site = try site()
        func images(_ patient: String, _ study: String, from facility: String) throws -> String {
            let segments = [
                site.pid(patient), "ORC|NW|X1", "OBR|1|X1||CT^胸部^L", "IPC|AC\(study.suffix(1))||\(study)",
            ]
            return try site.verdict("OMI^O23^OMI_O23", segments, from: facility)
        }
        func report(_ patient: String, _ study: String) throws -> String {
            let segments = [
                site.pid(patient), "OBR|1|X1|F1|CT^胸部^L", "OBX|1|RP|S^图像^L||\(study)^^DICOM^Application||||||F",
            ]
            return try site.verdict("ORU^R01^ORU_R01", segments, from: "R1")
        }
        #expect(try images("A1", "1.2.1", from: "H1") == "AA")
        #expect(try images("A2", "1.2.2", from: "H2") == "AA")
        #expect(try report("A2", "1.2.1") == "AE 204")
        #expect(try report("A2", "1.2.2") == "AA")
    }

    @Test func tellCriticalValuesToThePlacerThatIsNamed() throws {
        let site = try CareSite([.critical])
        for facility in ["H1", "H2"] {
            try site.addDestination(facility)
            #expect(try order("L1", "A1", site, from: facility) == "AA")
        }
        #expect(try report("L1^H2", "A1", site, flag: "HH") == "AA")
        #expect(try report("L9^H2", "A1", site, to: "H1", flag: "HH") == "AA")
        #expect(try site.column("SELECT receiver FROM care_alert ORDER BY id") == ["H2", "H2"])
    }

    @Test func ofADoseAreTheClinicsOwn() throws {
        let site = try CareSite([.immunization])
        func give(_ vaccine: String, _ order: String, _ action: String, from facility: String) throws -> String {
            let segments = [
                site.pid("A1"), "ORC|RE|\(order)", "RXA|0|1|20260101||\(vaccine)|1|||||||||L1|||||CP|\(action)",
            ]
            return try site.verdict("VXU^V04^VXU_V04", segments, from: facility)
        }
        #expect(try give("X^水痘疫苗", "V1", "A", from: "H1") == "AA")
        #expect(try give("Y^流感疫苗", "", "A", from: "H2") == "AA")
        #expect(try give("Y^流感疫苗", "V1", "D", from: "H2") == "AA")
        #expect(try site.column("SELECT facility || state FROM care_dose ORDER BY id") == ["H1given", "H2deleted"])
    }
}
