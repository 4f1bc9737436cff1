// SPDX-License-Identifier: Apache-2.0

import Foundation
import HL7v2
import SQLite
import Testing

@testable import Exchange

@Suite("Rules of care") struct CareTests {
    private let potassium = "OBX|1|NM|K^血钾^L||7.1|mmol/L||HH|||F|||20260102"

    @Test func doNothingUnlessAskedFor() throws {
        let site = try CareSite([])
        _ = try site.ask("ORU^R01^ORU_R01", site.pid("A1"), "OBR|1|L1|F1|K^血钾^L", potassium)
        #expect(try site.column("SELECT name FROM sqlite_schema WHERE name LIKE 'care%'") == [])
    }

    @Test func undoWhatTheyWroteWhenALaterOneRefuses() throws {
        let site = try CareSite([.trace, .maternal])
        let answer = try site.ask(
            "ADT^A28^ADT_A05", "EVN|A28|20260102",
            "PID|||B1^^^H1&1.2.3.1&ISO^PI~T^^^H1&1.2.3.1&ISO^PNT||新^生||20260101|F",
            "ZTR|C1|STERILE|回收|H1|||20260102")
        #expect(answer["MSA-1"] == "AE")
        #expect(answer["ERR-2.3"] == "21")
        #expect(try site.column("SELECT code FROM care_trace") == [])
        #expect(try site.column("SELECT count(*) FROM care_event") == ["0"])
    }

    @Test func tellNobodyTwiceOfTheSameCriticalValue() throws {
        let site = try CareSite([.critical])
        for filler in ["F1", "F1"] {
            _ = try site.ask("ORU^R01^ORU_R01", site.pid("A1"), "OBR|1|L1|\(filler)|K^血钾^L", potassium)
        }
        #expect(try site.column("SELECT value FROM care_alert") == ["7.1"])
    }

    /// An equal order number elsewhere, the laboratory's next number, another patient: each is a value of its own.
    @Test func tellOfTheSameValueOfAnotherOrder() throws {
        let site = try CareSite([.critical])
        func tell(_ filler: String, _ patient: String, from facility: String = "H1") throws {
            _ = try site.ask(
                "ORU^R01^ORU_R01", site.pid(patient), "OBR|1|L1|\(filler)|K^血钾^L", potassium, from: facility)
        }
        try tell("F1", "A1")
        try tell("F2", "A1")
        try tell("F1", "A2")
        try tell("F1", "A1", from: "H2")
        #expect(try site.column("SELECT count(*) FROM care_alert") == ["4"])
    }

    @Test func letNobodyElseAcknowledgeAnAlert() throws {
        let site = try CareSite([.critical])
        let connection = try Connection(path: site.harness.path)
        _ = try connection.run(
            "INSERT INTO destination (name, host, port, application, facility, paused) VALUES "
                + "('ward', '127.0.0.1', 9, 'HIS', 'H1', 1)", purpose: "test")
        _ = try site.ask(
            "ORU^R01^ORU_R01", site.pid("A1"), "OBR|1|L1|F1|K^血钾^L", potassium)
        _ = try connection.run("UPDATE care_alert SET receiver = 'ward', control_id = 'C9'", purpose: "test")
        #expect(try site.ask("ORA^R41^ORA_R41", "MSA|AA|C9", from: "H2")["MSA-1"] == "AE")
        #expect(try site.column("SELECT state FROM care_alert") == ["open"])
        _ = try site.ask("ORA^R41^ORA_R41", "MSA|AA|C9")
        #expect(try site.column("SELECT state FROM care_alert") == ["acknowledged"])
    }

    /// Two hospitals order under one number; the laboratory finds something in one patient.
    @Test func tellWhoOrderedForThePatient() throws {
        let site = try CareSite([.critical])
        for facility in ["H1", "H2"] {
            try site.addDestination(facility)
            let patient = site.pid(facility == "H1" ? "A1" : "A2")
            _ = try site.ask("OML^O21^OML_O21", patient, "ORC|NW|L1", "OBR|1|L1||K^血钾^L", from: facility)
        }
        _ = try site.ask("ORU^R01^ORU_R01", site.pid("A2"), "OBR|1|L1|F1|K^血钾^L", potassium, from: "L1")
        #expect(try site.column("SELECT receiver FROM care_alert") == ["H2"])
        _ = try site.ask("ORU^R01^ORU_R01", "PID|||||谁", "OBR|1|L1|F2|K^血钾^L", potassium, from: "L1")
        #expect(try site.column("SELECT receiver FROM care_alert WHERE receiver <> ''") == ["H2", "H1"])
    }

    @Test func leaveARejectedSpecimenRejected() throws {
        let site = try CareSite([.specimen])
        func mention(_ specimen: String) throws {
            _ = try site.ask("OML^O21^OML_O21", site.pid("A1"), "ORC|NW|L1", "OBR|1|L1||K^血钾^L", specimen)
        }
        try mention("SPM|1|B1||SER")
        try mention("SPM|1|B1||SER|||||||||||||20260102|20260102|||RH^溶血")
        try mention("SPM|1|B1||SER|||||||||||||20260102")
        #expect(try site.column("SELECT state FROM care_specimen") == ["rejected"])
        #expect(try site.column("SELECT reason FROM care_specimen") == ["溶血"])
    }

    @Test func judgeOnePrescriptionAMessage() throws {
        let site = try CareSite([.prescription])
        func order(_ lines: String...) throws -> String? {
            let text = lines.joined(separator: "\r")
            return try site.ask("OMP^O09^OMP_O09", site.pid("A1"), text)["MSA-1"]
        }
        #expect(try order("ORC|NW|R1", "RXO|D1^药^L|1||g", "ORC|NW|R2", "RXO|D2^药^L|900||g") == "AE")
        #expect(try order("ORC|NW|R1", "RXO|D1^药^L|1||g", "ORC|NW|R1", "RXO|D2^药^L|1||g") == "AA")
        #expect(try order("ORC|CA|R1", "RXO|D1^药^L|1||g") == "AA")
        #expect(try site.column("SELECT result FROM care_prescription") == ["CANCELLED"])
        let given = try site.ask("RDS^O13^RDS_O13", site.pid("A1"), "ORC|RE|R1", "RXD|1|D1^药^L|20260102|1|g")
        #expect(given["MSA-1"] == "AE")
        let nameless = try site.ask("RDS^O13^RDS_O13", site.pid("A1"), "RXD|1|D1^药^L|20260102|1|g")
        #expect(nameless["ERR-2.1"] == "ORC")
        #expect(try site.column("SELECT count(*) FROM care_dispense") == ["0"])
    }

    @Test func escalateWithoutADestinationToo() throws {
        let site = try CareSite([.critical]) { $0.care.limits.acknowledgement = 100 }
        _ = try site.ask("ORU^R01^ORU_R01", site.pid("A1"), "OBR|1|L1|F1|K^血钾^L", potassium)
        #expect(try site.waits(for: ["escalated"], "SELECT state FROM care_alert"))
        #expect(try site.column("SELECT event FROM care_event") == ["critical, nobody to tell", "escalated"])
    }

    @Test func keepASpecimenWithItsPatient() throws {
        let site = try CareSite([.specimen])
        let request = ["ORC|NW|L1", "OBR|1|L1||K^血钾^L", "SPM|1|B1||SER"]
        #expect(try site.ask("OML^O21^OML_O21", site.pid("A1"), request[0], request[1], request[2])["MSA-1"] == "AA")
        let other = try site.ask("OML^O21^OML_O21", site.pid("A2"), request[0], request[1], request[2])
        #expect(other["ERR-3.1"] == "204")
        #expect(try site.column("SELECT resident_id FROM care_specimen") == ["1"])
    }

    @Test func giveThePlaceOfACancelledAppointmentAgain() throws {
        let site = try CareSite([.booking])
        let slot = ["RGS|1", "AIS|1|A|OUT|209901030800", "AIG|1|A|D1|||2"]
        #expect(try site.ask("SIU^S24^SIU_S12", "SCH||P", slot[0], slot[1], slot[2])["MSA-1"] == "AA")
        func book(_ id: String, _ patient: String) throws -> String? {
            try site.ask("SRM^S01^SRM_S01", "ARQ|\(id)", patient, slot[0], slot[1], "AIG|1|A|D1")["MSA-1"]
        }
        #expect(try book("P1", site.pid("A1")) == "AA")
        #expect(try book("P2", site.pid("A2")) == "AA")
        #expect(try book("P3", site.stranger) == "AE")
        #expect(try site.ask("SRM^S04^SRM_S01", "ARQ|P1", site.pid("A1"))["MSA-1"] == "AA")
        #expect(try book("P4", site.stranger) == "AA")
        let places = try site.column("SELECT place FROM care_appointment WHERE state = 'booked' ORDER BY placer")
        #expect(places == ["2", "1"])
    }

    @Test func blockASlot() throws {
        let site = try CareSite([.booking])
        for event in ["S24", "S23"] {
            _ = try site.ask("SIU^\(event)^SIU_S12", "SCH||P", "RGS|1", "AIS|1|A|OUT|209901030800", "AIG|1|A|D1")
        }
        let answer = try site.ask(
            "SRM^S01^SRM_S01", "ARQ|P1", site.pid("A1"), "RGS|1", "AIS|1|A|OUT|209901030800", "AIG|1|A|D1")
        #expect(answer["ERR-3.1"] == "204")
    }

    @Test(arguments: [
        (["甘草", "海藻"], true), (["炙甘草", "甘遂"], true), (["制附子", "法半夏"], true), (["人参", "五灵脂"], true),
        (["甘草", "白术"], false), (["海藻"], false), ([String](), false),
    ]) func knowHerbsThatExcludeEachOther(_ herbs: [String], _ isExcluded: Bool) {
        #expect((DrugRules.excludedPair(herbs.map { [$0] }) != nil) == isExcluded)
        #expect((DrugRules.excludedPair(herbs.reversed().map { [$0] }) != nil) == isExcluded)
    }

    @Test func askForTheUnitOfADoseLimit() throws {
        let site = try CareSite([.prescription]) { $0.care.drugs.doseLimits["D"] = .init(amount: 2, unit: "g") }
        func review(_ id: String, _ amount: String, _ unit: String) throws -> String? {
            try site.ask("OMP^O09^OMP_O09", site.pid("A1"), "ORC|NW|\(id)", "RXO|D^药^L|\(amount)||\(unit)")["ZSF-3"]
        }
        #expect(try review("1", "2", "g") == nil)
        #expect(try review("2", "2.1", "g") == "DOSE")
        #expect(try review("3", "2", "mg") == "UNIT")
        #expect(try review("4", "viel", "g") == "DOSE")
    }

    @Test func openAnEntryAgainAfterItWasClosed() throws {
        let site = try CareSite([.chronic])
        func diagnose() throws {
            _ = try site.ask("ADT^A08^ADT_A01", "EVN|A08|20260102", site.pid("A1"), "PV1||O", "DG1|1||I10")
        }
        try diagnose()
        try diagnose()
        _ = try site.ask("PPR^PC3^PPR_PC1", site.pid("A1"), "PRB|DE|20260102|I10|CR1")
        try diagnose()
        #expect(try site.column("SELECT state FROM care_chronic ORDER BY id") == ["closed", "open"])
    }

    @Test func makeANewCaseAfterTheEpisode() throws {
        let site = try CareSite([.notifiable]) { $0.care.limits.episodeDays = 0 }
        for _ in 0..<2 {
            _ = try site.ask("ADT^A08^ADT_A01", "EVN|A08|20260102", site.pid("A1"), "PV1||O", "DG1|1||A15.000")
        }
        #expect(try site.column("SELECT disease FROM care_case") == ["肺结核", "肺结核"])
    }

    @Test func warnOfADoseTooEarlyAndTakeItAllTheSame() throws {
        let site = try CareSite([.immunization])
        func give(_ number: String, _ day: String) throws -> Message {
            try site.ask("VXU^V04^VXU_V04", site.pid("A1"), "ORC|RE", "RXA|0|\(number)|\(day)||0201^乙肝^L|1")
        }
        #expect(try give("1", "20250101").segment("ERR") == nil)
        #expect(try give("2", "20250128")["ERR-4"] == "W")
        #expect(try give("3", "20250501").segment("ERR") == nil)
        #expect(try site.column("SELECT count(*) FROM care_dose") == ["3"])
    }

    @Test func refuseAnEventThatNamesAnotherBeforeIt() throws {
        let site = try CareSite([.trace])
        func tell(_ event: String, _ before: String) throws -> String? {
            try site.ask("ORU^R01^ORU_R01", site.pid("A1"), "ZTR|C1|OWN|\(event)|H1|||20260102|\(before)")["MSA-1"]
        }
        // A class of its own may have any events, in the order it says.
        #expect(try tell("a", "") == "AA")
        #expect(try tell("b", "a") == "AA")
        #expect(try tell("c", "a") == "AE")
    }

    @Test func closeAReferralOnlyAfterTheArrival() throws {
        let site = try CareSite([.referral]) { $0.care.disabledRules = ["referral.summary"] }
        let number = "RF1||R|||MED|R1"
        _ = try site.ask("REF^I12^REF_I12", number, "PRD|RT|钱|||||H2", site.pid("A1"))
        _ = try site.ask("RRI^I12^RRI_I12", "RF1|A|R|||MED|R1", site.pid("A1"), from: "H2")
        let early = try site.ask("REF^I13^REF_I12", "RF1|C|R|||MED|R1", site.pid("A1"))
        #expect(early["ERR-2.1"] == "RF1")
        #expect(try site.column("SELECT state FROM care_referral") == ["accepted"])
    }

    @Test func findTheTimelineOfWhoWasMerged() throws {
        let site = try CareSite([])
        _ = try site.ask("ADT^A40^ADT_A39", "EVN|A40|20260102", site.pid("A1"), "MRG|A2^^^H1&1.2.3.1&ISO^PI")
        let connection = try Connection(path: site.harness.path)
        let entries = try ResidentTimeline(connection).entries(of: 1)
        #expect(entries.map(\.kind) == ["registration", "registration", "registration"])
        #expect(Set(entries.map(\.source)).count == 3)
        #expect(try ResidentTimeline(connection).entries(of: 2) == entries)
    }
}
