// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite
import Testing

@testable import Exchange

/// What was kept for A2, whom a merge makes A1.
@Suite("Care of merged residents") struct MergedResidentTests {
    @Test func knowsAllNumbersOfAResident() throws {
        let connection = try Connection(path: ":memory:")
        _ = try PatientIndex(connection)
        for id in 1...5 {
            _ = try connection.run(
                "INSERT INTO mpi_resident (id, created_at) VALUES (?, '')", [.integer(Int64(id))], purpose: "test")
        }
        for (gone, kept) in [(4, 2), (2, 1), (5, 1)] {
            _ = try connection.run("UPDATE mpi_resident SET merged_into = \(kept) WHERE id = \(gone)", purpose: "test")
        }
        for each in [1, 2, 4, 5] {
            #expect(try FormerResidents.all(of: Int64(each), in: connection) == [1, 2, 4, 5])
        }
        #expect(try FormerResidents.all(of: 3, in: connection) == [3])
        #expect(try FormerResidents.all(of: 9, in: connection) == [9])
        _ = try connection.run("UPDATE mpi_resident SET merged_into = NULL WHERE id = 2", purpose: "test")
        #expect(try FormerResidents.all(of: 4, in: connection) == [2, 4])
        #expect(try FormerResidents.all(of: 1, in: connection) == [1, 5])
    }

    @Test func keepsASpecimenWithWhoWasMergedUntilThatIsUndone() throws {
        let site = try CareSite([.specimen])
        let order = ["ORC|NW|L1", "OBR|1|L1||K^血钾^L", "SPM|1|B1||SER"]
        #expect(try site.verdict("OML^O21^OML_O21", [site.pid("A2")] + order) == "AA")
        #expect(try site.verdict("OML^O21^OML_O21", [site.pid("A1")] + order) == "AE 204")
        try site.merge()
        #expect(try site.verdict("OML^O21^OML_O21", [site.pid("A1")] + order) == "AA")
        try site.undoMerge()
        #expect(try site.verdict("OML^O21^OML_O21", [site.pid("A1")] + order) == "AE 204")
        #expect(try site.column("SELECT resident_id FROM care_specimen") == ["2"])
    }

    @Test func dispensesToWhoWasMerged() throws {
        let site = try CareSite([.prescription])
        #expect(try site.verdict("OMP^O09^OMP_O09", [site.pid("A2"), "ORC|NW|R1", "RXO|D1^药^L|1||g"]) == "AA")
        try site.merge()
        let given = [site.pid("A1"), "ORC|RE|R1", "RXD|1|D1^药^L|20260102|1|g"]
        #expect(try site.verdict("RDS^O13^RDS_O13", given, from: "P1") == "AA")
    }

    @Test func letsWhoWasMergedArrive() throws {
        let site = try CareSite([.referral]) { $0.care.disabledRules = ["referral.summary"] }
        _ = try site.ask("REF^I12^REF_I12", "RF1||R|||MED|R1", "PRD|RT|钱|||||H1", site.pid("A2"), from: "H2")
        _ = try site.ask("RRI^I12^RRI_I12", "RF1|A|R|||MED|R1", site.pid("A2"))
        try site.merge()
        let arrival = ["EVN|A04|20260102", site.pid("A1"), "PV1|1|O|||R1"]
        #expect(try site.verdict("ADT^A04^ADT_A01", arrival) == "AA")
        #expect(try site.column("SELECT state FROM care_referral") == ["arrived"])
    }

    @Test(arguments: [("A15.000", CarePart.notifiable, "care_case"), ("I10", .chronic, "care_chronic")])
    func notesADiseaseOnce(_ code: String, _ part: CarePart, _ table: String) throws {
        let site = try CareSite([part])
        func diagnose(_ patient: String) throws {
            _ = try site.ask(
                "ADT^A08^ADT_A01", "EVN|A08|20260102", site.pid(patient), "PV1||O", "DG1|1||\(code)")
        }
        try diagnose("A2")
        try site.merge()
        try diagnose("A1")
        #expect(try site.column("SELECT count(*) FROM \(table)") == ["1"])
    }

    @Test func closesAnEntryOfWhoWasMerged() throws {
        let site = try CareSite([.chronic])
        _ = try site.ask("ADT^A08^ADT_A01", "EVN|A08|20260102", site.pid("A2"), "PV1||O", "DG1|1||I10")
        try site.merge()
        #expect(try site.verdict("PPR^PC3^PPR_PC1", [site.pid("A1"), "PRB|DE|20260102|I10|CR1"]) == "AA")
        #expect(try site.column("SELECT state FROM care_chronic") == ["closed"])
    }

    @Test func remembersDosesOfWhoWasMerged() throws {
        let site = try CareSite([.immunization])
        func give(_ number: String, _ day: String, _ patient: String) throws -> Message {
            try site.ask(
                "VXU^V04^VXU_V04", site.pid(patient), "ORC|RE", "RXA|0|\(number)|\(day)||0201^乙肝^L|1")
        }
        _ = try give("1", "20250101", "A2")
        try site.merge()
        #expect(try give("1", "20260101", "A1")["ERR-4"] == "W")
    }

    @Test func offersResultsOfWhoWasMerged() throws {
        let site = try CareSite([.results, .recognition]) {
            $0.care.recognised["K"] = RecognisedItem(code: "K", days: 36_500, level: "县")
        }
        _ = try site.ask(
            "ORU^R01^ORU_R01", site.pid("A2"), "OBR|1||F1|K^血钾^L|||20260102",
            "OBX|1|NM|K^血钾^L||4|mmol/L||N|||F|||20260102", "ZHR|K|省|HR")
        try site.merge()
        let order = try site.ask("OML^O21^OML_O21", site.pid("A1"), "ORC|NW|L1", "OBR|1|L1||K^血钾^L")
        #expect(order["ZHR-6"] == "F1")
    }

    @Test func alertsOnceForWhoWasMerged() throws {
        let site = try CareSite([.monitoring]) { $0.care.homeApplications = ["HIS"] }
        func measure(_ patient: String) throws {
            _ = try site.ask(
                "ORU^R01^ORU_R01", site.pid(patient), "OBR|1|||BP",
                "OBX|1|NM|8480-6||190|mm[Hg]|||||F|||\(CountyTime.digits())||||BP1")
        }
        try measure("A2")
        try site.merge()
        try measure("A1")
        #expect(try site.column("SELECT count(*) FROM care_breach") == ["1"])
    }

    @Test func countsWhatWhoWasMergedMissed() throws {
        let site = try CareSite([.booking]) { $0.care.limits.noShows = 1 }
        let slot = ["RGS|1", "AIS|1|A|OUT|209901030800", "AIG|1|A|D1|||5"]
        _ = try site.ask("SIU^S24^SIU_S12", "SCH||P", slot.joined(separator: "\r"))
        #expect(try site.verdict("SRM^S01^SRM_S01", ["ARQ|P1", site.pid("A2")] + slot) == "AA")
        #expect(try site.verdict("SIU^S26^SIU_S12", ["SCH|P1", site.pid("A2")]) == "AA")
        try site.merge()
        #expect(try site.verdict("SRM^S01^SRM_S01", ["ARQ|P2", site.pid("A1")] + slot) == "AE 207")
    }

    @Test func keepsOneBirthOfAMergedChild() throws {
        let site = try CareSite([.maternal])
        func tell(_ patient: String, _ mother: String) throws -> String {
            let child = site.pid(patient).replacing("ISO^PI", with: "ISO^PI~BC1^^^H1&1.2.3.1&ISO^BC")
            return try site.verdict("ADT^A08^ADT_A01", ["EVN|A08|20260102", child + mother, "PV1||O"])
        }
        // Also a child whose mother nobody names has its certificate to itself.
        #expect(try tell("A2", "") == "AA")
        #expect(try tell("A1", "") == "AE 205")
        try site.merge()
        #expect(try tell("A1", "|||||||||||||M9^^^H1&1.2.3.1&ISO^PI") == "AA")
        #expect(try site.column("SELECT child_id || mother || certificate FROM care_birth") == ["2M9BC1"])
    }
}
