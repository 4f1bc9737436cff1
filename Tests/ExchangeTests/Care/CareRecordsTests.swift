// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import MPI
import SQLite
import Testing

@Suite("Lists of care") struct CareRecordsTests {
    @Test(arguments: CareList.allCases) func canBeReadFromAnEmptyStore(_ list: CareList) throws {
        let connection = try Connection(path: ":memory:")
        _ = try PatientIndex(connection)
        let records = try CareRecords(connection)
        for key in ["", "all", "x", "R1"] {
            let table = try records.table(list, key)
            #expect(table.rows == [])
            #expect(table.columns == list.columns)
            #expect(try records.table(list, key, of: 1).rows == [])
        }
    }

    @Test func tellDosesCoverageAndLotsOfAResidentMergedLater() throws {
        let site = try CareSite([.immunization])
        func dose(_ id: String, _ number: String, _ day: String, _ lot: String) throws {
            _ = try site.ask(
                "VXU^V04^VXU_V04", site.pid(id), "RXA|0|\(number)|\(day)||0201^乙肝疫苗^L|10|ug||||||||\(lot)|||||CP|A")
        }
        try dose("A1", "1", "20250101", "L1")
        try dose("A2", "2", "20250301", "L2")
        let records = try CareRecords(Connection(path: site.harness.path))
        #expect(try records.coverage(of: "0201").covered == 2)
        #expect(try records.coverage(of: "0201").cohort == 2)
        #expect(try records.coverage(of: "0201", born: ("19900101", "19901231"), doses: 2).covered == 0)
        #expect(try records.coverage(of: "0201", born: ("19910101", "19911231")).cohort == 0)
        _ = try site.ask("ADT^A40^ADT_A39", "EVN|A40|20260102", site.pid("A1"), "MRG|A2^^^H1&1.2.3.1&ISO^PI")
        #expect(try records.coverage(of: "0201").covered == 1)
        #expect(try records.coverage(of: "0201").percent == 100)
        #expect(try records.coverage(of: "0201", doses: 2).covered == 1)
        let doses = try records.table(.doses, "0201", of: 1)
        #expect(doses.rows.count == 2)
        #expect((0...1).map { doses[$0, "resident"] } == ["R1", "R1"])
        #expect(try records.table(.recall, "L2")[0, "resident"] == "R1")
        #expect(try records.table(.recall, "").rows == [])
    }

    /// Numbers and days of doses of one child, and how many doses it has.
    @Test(arguments: [
        ([("999", "20240901"), ("999", "20241201")], 2), ([("", "20240901"), ("", "20240901")], 1),
        ([("1", "20240901"), ("999", "20240901")], 1), ([("1", "20240901"), ("0", "20241201")], 2),
        ([("1", "20240901"), ("1", "20241201")], 1),
    ]) func countDosesWithoutANumberByTheirDays(_ doses: [(String, String)], _ count: Int) throws {
        let site = try CareSite([.immunization])
        for (number, day) in doses {
            _ = try site.ask("VXU^V04^VXU_V04", site.pid("A1"), "RXA|0|\(number)|\(day)||0401^x^L|1|||||||||||||||CP|A")
        }
        let records = try CareRecords(Connection(path: site.harness.path))
        #expect(try records.coverage(of: "0401", doses: count).covered == 1)
        #expect(try records.coverage(of: "0401", doses: count + 1).covered == 0)
    }

    @Test func tellAppointmentsOfSlotsAndChangesOfAppointments() throws {
        let site = try CareSite([.booking])
        func slot(_ code: String, _ places: String = "") -> [String] {
            ["RGS|1", "AIS|1|A|OUT^门诊^L|\(code)", "AIG|1|A|DR1^内科^L|||\(places)"]
        }
        let pool = slot("209901030800", "2") + slot("209901030900", "1")
        _ = try site.send("SIU^S24^SIU_S12", ["SCH||P1"] + pool)
        _ = try site.send("SRM^S01^SRM_S01", ["ARQ|Q1", site.pid("A1")] + slot("209901030800"))
        let records = try CareRecords(Connection(path: site.harness.path))
        let slots = try records.table(.slots, "DR1")
        #expect(slots.rows.map { Array($0[2...5]) } == [["open", "2", "1", "1"], ["open", "1", "0", "1"]])
        let modified = try site.send("SRM^S03^SRM_S01", ["ARQ|Q1", site.pid("A1")] + slot("209901030800"))
        #expect(modified["SCH-25.1"] == "Booked")
        let moved = try site.send("SRM^S03^SRM_S01", ["ARQ|Q1", site.pid("A1")] + slot("209901030900"))
        #expect(moved["MSA-1"] == "AE")
        #expect(try records.table(.appointments, "Q1")[0, "start"].hasPrefix("209901030800"))
        let ended = try site.send("SRM^S05^SRM_S01", ["ARQ|Q1", site.pid("A1")])
        #expect(ended["SCH-25.1"] == "Dc")
        #expect(try records.table(.slots, "DR1")[0, "free"] == "2")
    }

    @Test func tellFollowUpsOverdueAndEntriesOpenedByMessage() throws {
        let site = try CareSite([.chronic])
        let open = try site.ask("PPR^PC1^PPR_PC1", site.pid("A1"), "PRB|AD|20260102|I10^高血压^I10")
        #expect(open["MSA-1"] == "AA")
        let odd = try site.ask("PPR^PC1^PPR_PC1", site.pid("A1"), "PRB|AD|20260102|J00^感冒^I10")
        #expect(odd["MSA-1"] == "AE")
        let records = try CareRecords(Connection(path: site.harness.path))
        #expect(try records.table(.register).rows.count == 1)
        #expect(try records.table(.overdue, "99991231")[0, "resident"] == "R1")
        #expect(try records.table(.overdue, "20260101").rows == [])
        #expect(try records.table(.overdue, "99991231", of: 2).rows == [])
    }
}
