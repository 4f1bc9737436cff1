// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing
import Threads

@testable import Exchange

@Suite("Slots and who gets them") struct BookingTests {
    let site: CareSite
    private static let future = "209901030800"

    init() throws { site = try CareSite([.booking]) }

    private func slot(_ start: String = future, _ places: String = "") -> [String] {
        ["RGS|1", "AIS|1|A|OUT|\(start)", "AIG|1|A|D1|||\(places)"]
    }

    private func open(_ places: String, at start: String = future, by event: String = "S24") throws -> Message {
        try site.ask("SIU^\(event)^SIU_S12", "SCH||P", slot(start, places).joined(separator: "\r"), from: "H9")
    }

    private func book(_ number: String, _ patient: String, _ start: String = future) throws -> String {
        try site.verdict("SRM^S01^SRM_S01", ["ARQ|\(number)", patient] + slot(start), from: "V1")
    }

    private func places() throws -> [String] { try site.column("SELECT places FROM care_slot") }

    @Test func giveAPatientOnePlace() throws {
        _ = try open("3")
        #expect(try book("", site.pid("A1")) == "AE 101")
        #expect(try book("P1", site.pid("A1")) == "AA")
        #expect(try book("P2", site.pid("A1")) == "AE 205")
        #expect(try book("P3", site.pid("A2")) == "AA")
        #expect(try site.column("SELECT count(*) FROM care_appointment") == ["2"])
        #expect(try site.verdict("SRM^S04^SRM_S01", ["ARQ|P1", site.pid("A1")], from: "V1") == "AA")
        #expect(try book("P4", site.pid("A1")) == "AA")
    }

    @Test func moveNobodyIntoASlotHeHas() throws {
        for start in [Self.future, "209901030900"] { _ = try open("3", at: start) }
        #expect(try book("P1", site.pid("A1")) == "AA")
        #expect(try book("P2", site.pid("A1"), "209901030900") == "AA")
        let move = ["ARQ|P2", site.pid("A1")] + slot()
        #expect(try site.verdict("SRM^S02^SRM_S01", move, from: "V1") == "AE 205")
        let stay = ["ARQ|P2", site.pid("A1")] + slot("209901030900")
        #expect(try site.verdict("SRM^S02^SRM_S01", stay, from: "V1") == "AA")
    }

    @Test func giveNoPlaceInThePast() throws {
        for start in ["202001010800", "20200101"] {
            _ = try open("3", at: start)
            #expect(try book("P\(start)", site.pid("A1"), start) == "AE 207")
        }
        // The hospital tells later of what it gave itself; nobody else does.
        let told = ["SCH|Q1|F1", site.pid("A1")] + slot("202001010800")
        #expect(try site.verdict("SIU^S12^SIU_S12", told, from: "V1") == "AE 207")
        #expect(try site.verdict("SIU^S12^SIU_S12", told, from: "H9") == "AA")
    }

    @Test func giveADayThatIsNotOver() throws {
        let today = String(Clock.hl7().prefix(8))
        _ = try open("3", at: today)
        #expect(try book("P1", site.pid("A1"), today) == "AA")
    }

    @Test func haveThePlacesThatWereToldLast() throws {
        for (told, kept) in [("5", "5"), ("2", "2"), ("", "2"), ("3", "3")] {
            #expect(try open(told)["MSA-1"] == "AA")
            #expect(try places() == [kept])
        }
        _ = try open("9", by: "S23")
        #expect(try places() == ["3"])
    }

    @Test func haveNoFewerPlacesThanAreBooked() throws {
        _ = try open("5")
        for (number, patient) in [("P1", site.pid("A1")), ("P2", site.pid("A2")), ("P3", site.stranger)] {
            #expect(try book(number, patient) == "AA")
        }
        let answer = try open("1")
        #expect(answer["MSA-1"] == "AA")
        #expect(answer["ERR-4"] == "W")
        #expect(try places() == ["3"])
        // The first place is free, but the third is booked: two are two.
        #expect(try site.verdict("SRM^S04^SRM_S01", ["ARQ|P1", site.pid("A1")], from: "V1") == "AA")
        #expect(try open("2").segment("ERR") == nil)
        #expect(try book("P4", site.pid("A1")) == "AE 207")
    }

    /// The hospital that tells of what it booked is not asked whether it may.
    @Test func knowWhatAHospitalBookedForWhomeverMissedOthers() throws {
        let other = try CareSite([.booking]) { $0.care.limits.noShows = 1 }
        func say(_ type: String, _ first: String, _ segments: [String], from facility: String) throws -> String {
            try other.verdict(type, [first, other.pid("A1")] + segments, from: facility)
        }
        for start in [Self.future, "209901030900"] {
            _ = try other.ask("SIU^S24^SIU_S12", "SCH||P", slot(start, "2").joined(separator: "\r"), from: "H9")
        }
        #expect(try say("SRM^S01^SRM_S01", "ARQ|P1", slot(), from: "V1") == "AA")
        #expect(try say("SIU^S26^SIU_S12", "SCH|P1", [], from: "H9") == "AA")
        #expect(try say("SRM^S01^SRM_S01", "ARQ|P2", slot("209901030900"), from: "V1") == "AE 207")
        #expect(try say("SIU^S12^SIU_S12", "SCH|Q1|F1", slot("209901030900"), from: "H9") == "AA")
    }
}
