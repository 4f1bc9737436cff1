// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite
import Testing

@testable import Exchange

/// Numbers that several institutions gave, each to something of its own.
@Suite("Numbers of institutions") struct InstitutionNumberTests {
    // MARK: Slots and appointments

    private func slot(_ start: String, _ resource: String = "AIG|1|A|D1|||1") -> [String] {
        ["RGS|1", "AIS|1|A|OUT|\(start)", resource]
    }

    @Test(arguments: ["209901030800", "20990103080000+0800", "20990103000000.0+0000", "2099010308"])
    func giveOneInstantOnce(_ start: String) throws {
        let site = try CareSite([.booking])
        _ = try site.ask("SIU^S24^SIU_S12", "SCH||P", slot("209901030800").joined(separator: "\r"))
        _ = try site.ask("SIU^S24^SIU_S12", "SCH||P", slot(start).joined(separator: "\r"))
        #expect(try site.column("SELECT count(*) FROM care_slot") == ["1"])
        #expect(try site.verdict("SRM^S01^SRM_S01", ["ARQ|P1", site.pid("A1")] + slot("209901030800")) == "AA")
        #expect(try site.verdict("SRM^S01^SRM_S01", ["ARQ|P2", site.pid("A2")] + slot(start)) == "AE 207")
    }

    @Test func refuseAStartThatIsNoTime() throws {
        let site = try CareSite([.booking])
        let answer = try site.ask("SIU^S24^SIU_S12", "SCH||P", slot("202613030800").joined(separator: "\r"))
        #expect(answer.errors == ["AIS^1^4 102"])
    }

    @Test func keepTheSlotsOfTwoHospitalsApart() throws {
        let site = try CareSite([.booking])
        let times = slot("209901030800").joined(separator: "\r")
        for facility in ["H1", "H2"] { _ = try site.ask("SIU^S24^SIU_S12", "SCH||P", times, from: facility) }
        _ = try site.ask("SIU^S23^SIU_S12", "SCH||P", times, from: "H2")
        #expect(try site.column("SELECT facility || state FROM care_slot ORDER BY 1") == ["H1open", "H2blocked"])
        // Only one is open: whoever asks means it.
        let wish = ["ARQ|P1", site.pid("A1")] + slot("209901030800")
        #expect(try site.verdict("SRM^S01^SRM_S01", wish, from: "V1") == "AA")
    }

    @Test func askWhoseResourceIsMeant() throws {
        let site = try CareSite([.booking])
        let room = slot("209901030800", "AIL|1|A|R1").joined(separator: "\r")
        for facility in ["H1", "H2"] { _ = try site.ask("SIU^S24^SIU_S12", "SCH||P", room, from: facility) }
        func book(_ number: String, _ room: String, from facility: String = "V1") throws -> String {
            try site.verdict(
                "SRM^S01^SRM_S01", ["ARQ|\(number)", site.pid("A1")] + slot("209901030800", "AIL|1|A|\(room)"),
                from: facility)
        }
        #expect(try book("P1", "R1") == "AE 204")
        #expect(try book("P2", "R1^^^H3") == "AE 204")
        #expect(try book("P3", "R1^^^H2") == "AA")
        #expect(try book("P4", "R1", from: "H1") == "AA")
        let booked = try site.column(
            "SELECT care_slot.facility FROM care_appointment JOIN care_slot ON care_slot.id = slot_id ORDER BY placer")
        #expect(booked == ["H2", "H1"])
    }

    @Test func keepTheAppointmentsOfTwoPlacersApart() throws {
        let site = try CareSite([.booking])
        let pool = slot("209901030800", "AIG|1|A|D1|||5")
        _ = try site.ask("SIU^S24^SIU_S12", "SCH||P", pool.joined(separator: "\r"), from: "H9")
        let (first, second) = (["ARQ|P1", site.pid("A1")], ["ARQ|P1", site.pid("A2")])
        #expect(try site.verdict("SRM^S01^SRM_S01", first + pool, from: "H1") == "AA")
        #expect(try site.verdict("SRM^S01^SRM_S01", second + pool, from: "H2") == "AA")
        #expect(try site.verdict("SRM^S01^SRM_S01", second + pool, from: "H2") == "AE 205")
        // Strangers, and the right institution with the wrong patient.
        #expect(try site.verdict("SRM^S04^SRM_S01", first, from: "H3") == "AE 204")
        #expect(try site.verdict("SRM^S04^SRM_S01", first, from: "H2") == "AE 204")
        #expect(try site.verdict("SRM^S04^SRM_S01", second, from: "H2") == "AA")
        // The hospital whose slots they are may speak of what others booked.
        #expect(try site.verdict("SIU^S26^SIU_S12", ["SCH|P1", site.pid("A1")], from: "H9") == "AA")
        let states = try site.column("SELECT facility || state FROM care_appointment ORDER BY 1")
        #expect(states == ["H1missed", "H2cancelled"])
    }

    @Test func leaveAMovedAppointmentItsNumber() throws {
        let site = try CareSite([.booking])
        for start in ["209901030800", "209901030900"] {
            _ = try site.ask("SIU^S24^SIU_S12", "SCH||P", slot(start).joined(separator: "\r"), from: "H9")
        }
        let patient = site.pid("A1")
        #expect(
            try site.verdict("SRM^S01^SRM_S01", ["ARQ|P1", patient] + slot("209901030800"), from: "H1") == "AA")
        let moved = ["SCH|P1", patient] + slot("209901030900")
        #expect(try site.verdict("SIU^S13^SIU_S12", moved, from: "H9") == "AA")
        #expect(try site.verdict("SRM^S04^SRM_S01", ["ARQ|P1", patient], from: "H1") == "AA")
        #expect(try site.column("SELECT state FROM care_appointment ORDER BY id") == ["moved", "cancelled"])
    }

    @Test func takeNoTwoSlotsForOne() throws {
        let site = try CareSite([.booking])
        let both = slot("209901030800") + slot("209901030900")
        _ = try site.ask("SIU^S24^SIU_S12", "SCH||P", both.joined(separator: "\r"))
        #expect(try site.verdict("SRM^S01^SRM_S01", ["ARQ|P1", site.pid("A1")] + both) == "AE 207")
    }

    // MARK: Prescriptions

    private func prescribe(_ number: String, _ patient: String, _ site: CareSite, from facility: String) throws
        -> String
    {
        try site.verdict(
            "OMP^O09^OMP_O09", [site.pid(patient), "ORC|NW|\(number)", "RXO|D1^药^L|1||g"], from: facility)
    }

    private func dispense(_ number: String, _ patient: String, _ site: CareSite) throws -> String {
        try site.verdict(
            "RDS^O13^RDS_O13", [site.pid(patient), "ORC|RE|\(number)", "RXD|1|D1^药^L|20260102|1|g"], from: "P1")
    }

    @Test func dispenseThePrescriptionOfThePatient() throws {
        let site = try CareSite([.prescription])
        #expect(try prescribe("R1", "A1", site, from: "H1") == "AA")
        #expect(try prescribe("R1", "A2", site, from: "H2") == "AA")
        #expect(try prescribe("R1", "A2", site, from: "H2") == "AE 205")
        #expect(try dispense("R1", "A2", site) == "AA")
        let given = try site.column("SELECT facility || dispensed FROM care_prescription ORDER BY 1")
        #expect(given == ["H10", "H21"])
        #expect(try site.column("SELECT prescription_id FROM care_dispense") == ["2"])
    }

    @Test func askWhosePrescriptionIsMeant() throws {
        let site = try CareSite([.prescription])
        #expect(try prescribe("R1", "A1", site, from: "H1") == "AA")
        #expect(try prescribe("R1^HIS2^1.2.9^ISO", "A1", site, from: "H2") == "AA")
        #expect(try dispense("R1", "A1", site) == "AE 204")
        #expect(try dispense("R1^H3", "A1", site) == "AE 207")
        #expect(try dispense("R1^^1.2.9^ISO", "A1", site) == "AA")
        #expect(try dispense("R1^H1", "A1", site) == "AA")
        #expect(try site.column("SELECT prescription_id FROM care_dispense ORDER BY id") == ["2", "1"])
    }

    @Test func letNobodyElseChangeAPrescription() throws {
        let site = try CareSite([.prescription])
        #expect(try prescribe("R1", "A1", site, from: "H1") == "AA")
        let change = ["ORC|CA|R1", "RXO|D1^药^L|1||g"]
        #expect(try site.verdict("OMP^O09^OMP_O09", [site.pid("A1")] + change, from: "H2") == "AE 204")
        #expect(try site.verdict("OMP^O09^OMP_O09", [site.pid("A2")] + change) == "AE 204")
        #expect(try site.column("SELECT result FROM care_prescription") == ["PASS"])
    }

    // MARK: Referrals

    @Test func answerTheReferralThatIsMeant() throws {
        let site = try CareSite([.referral]) { $0.care.disabledRules = ["referral.summary"] }
        func refer(_ patient: String, from facility: String) throws -> String {
            let segments = ["RF1||R|||MED|R1", "PRD|RT|钱|||||H2", site.pid(patient)]
            return try site.verdict("REF^I12^REF_I12", segments, from: facility)
        }
        func answer(_ number: String, _ patient: String) throws -> String {
            try site.verdict("RRI^I12^RRI_I12", ["RF1|A|R|||MED|\(number)", site.pid(patient)], from: "H2")
        }
        #expect(try refer("A1", from: "H1") == "AA")
        #expect(try refer("A1", from: "H1") == "AE 205")
        #expect(try refer("A2", from: "H3") == "AA")
        #expect(try answer("R1", "A2") == "AA")
        #expect(
            try site.column("SELECT facility || state FROM care_referral ORDER BY 1") == ["H1requested", "H3accepted"])
        #expect(try refer("A1", from: "H4") == "AA")
        #expect(try answer("R1", "A1") == "AE 204")
        #expect(try answer("R1^H4", "A1") == "AA")
        #expect(
            try site.column("SELECT facility || state FROM care_referral ORDER BY 1")
                == ["H1requested", "H3accepted", "H4accepted"])
    }

    @Test func leavePreadmissionsAndOrdersOfOthersAlone() throws {
        let site = try CareSite([.referral]) { $0.care.disabledRules = ["referral.summary"] }
        _ = try site.ask("REF^I12^REF_I12", "RF1||R|||MED|R1", "PRD|RT|钱|||||H2", site.pid("A1"), from: "H3")
        let arrival = ["EVN|A04|20260102", site.pid("A1"), "PV1|1|O|||R1"]
        #expect(try site.verdict("ADT^A04^ADT_A01", arrival) == "AA")
        let document = [
            "EVN|T02|20260102", site.pid("A1"), "PV1||O",
            "TXA|1|OTHER|TX|||20260102||||||D1||R1|||AU||AV", "OBX|1|TX|A^B^L||x||||||F",
        ]
        #expect(try site.verdict("MDM^T02^MDM_T02", document) == "AA")
        #expect(try site.column("SELECT state FROM care_referral") == ["requested"])
    }

    // MARK: Specimens

    @Test func keepTheTubesOfTwoSitesApart() throws {
        let site = try CareSite([.specimen])
        func order(_ patient: String, _ number: String = "L1", from facility: String) throws -> String {
            let segments = [site.pid(patient), "ORC|NW|\(number)", "OBR|1|\(number)||K^血钾^L", "SPM|1|B1||SER"]
            return try site.verdict("OML^O21^OML_O21", segments, from: facility)
        }
        func report(_ patient: String, _ tube: [String], from facility: String = "L1") throws -> String {
            let result = ["OBR|1|L1|F1|K^血钾^L", "OBX|1|NM|K^血钾^L||4|mmol/L||N|||F"]
            return try site.verdict("ORU^R01^ORU_R01", [site.pid(patient)] + result + tube, from: facility)
        }
        #expect(try order("A1", from: "H1") == "AA")
        #expect(try order("A2", from: "H2") == "AA")
        let rejection = [site.pid("A2"), "SPM|1|B1||SER|||||||||||||20260102|20260102|||RH^溶血", "OBR|1|L1||K^血钾^L"]
        #expect(try site.verdict("OUL^R22^OUL_R22", rejection, from: "L1") == "AA")
        #expect(
            try site.column("SELECT facility || state FROM care_specimen ORDER BY 1") == ["H1collected", "H2rejected"])
        #expect(try report("A1", ["SPM|1|B1"]) == "AA")
        #expect(try report("A1", []) == "AA")
        #expect(try report("A2", ["SPM|1|B1"]) == "AE 207")
        #expect(try report("A2", []) == "AE 207")
        // The same patient's tube of two sites must be told apart.
        #expect(try order("A2", "L3", from: "H3") == "AA")
        #expect(try report("A2", ["SPM|1|B1"]) == "AE 204")
        #expect(try report("A2", ["SPM|1|B1&H3"]) == "AA")
        #expect(try report("A2", ["SPM|1|B1&H2"]) == "AE 207")
    }

    @Test func keepTheDevicesOfTwoLaboratoriesApart() throws {
        let site = try CareSite([.specimen])
        func control(_ flag: String, _ device: String, from facility: String) throws -> String {
            let segments = [
                "OBR|1|||QC", "OBX|1|NM|K^血钾^L||5|mmol/L||\(flag)|||F|||||||\(device)", "SPM|1|||SER|||||||Q",
            ]
            return try site.verdict("ORU^R01^ORU_R01", segments, from: facility)
        }
        func report(_ device: String, from facility: String) throws -> String {
            let result = ["OBR|1||F1|K^血钾^L", "OBX|1|NM|K^血钾^L||4|mmol/L||N|||F|||||||\(device)"]
            return try site.verdict("ORU^R01^ORU_R01", [site.pid("A1")] + result, from: facility)
        }
        #expect(try control("A", "AU5800", from: "L1") == "AA")
        #expect(try report("AU5800", from: "L2") == "AA")
        #expect(try report("AU5800", from: "L1") == "AE 207")
        // A hub passes on the results of both.
        #expect(try report("AU5800^L1", from: "HUB") == "AE 207")
        #expect(try report("AU5800^L2", from: "HUB") == "AA")
        #expect(try control("N", "AU5800^L1", from: "L1") == "AA")
        #expect(try report("AU5800", from: "L1") == "AA")
    }
}
