// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite
import Testing
import Threads

@testable import Exchange

/// Times of several zones, compared as the instants they are.
@Suite("Times of several zones in care") struct ZoneTests {
    /// A time so many hours ago, as it is written in a zone.
    private func time(_ hoursAgo: Int64, _ zone: Zone) -> String {
        let local = Clock.epochMilliseconds() + (zone.hours - hoursAgo) * 3_600_000
        return Clock.utc(local).filter(\.isNumber).prefix(14) + zone.text
    }

    private typealias Zone = (text: String, hours: Int64)
    private let china: Zone = ("+0800", 8)
    private let utc: Zone = ("+0000", 0)
    private let tokyo: Zone = ("+0900", 9)
    private let plain: Zone = ("", 8)

    private func site() throws -> CareSite {
        try CareSite([.results, .recognition]) { $0.care.recognised["K"] = .init(code: "K", days: 2, level: "县") }
    }

    private func control(_ flag: String, at time: String, _ site: CareSite) throws {
        _ = try site.ask(
            "ORU^R01^ORU_R01", "OBR|1||Q|QC|||\(time)", "OBX|1|NM|K^血钾^L||4.1|mmol/L||\(flag)|||F|||\(time)||||AU1",
            "SPM|1|||SER|||||||Q")
    }

    private func result(at time: String, _ site: CareSite, message: String = "20260102030405") throws {
        _ = try site.ask(
            "ORU^R01^ORU_R01", site.pid("A1"), "OBR|1|L1|F1|K^血钾^L|||\(time)||||||||||||||||||F",
            "OBX|1|NM|K^血钾^L||4.1|mmol/L||N|||F|||\(time)||||AU1", "ZHR|K|县|HR县", at: message)
    }

    private func offers(_ site: CareSite) throws -> Int {
        let answer = try site.ask("OML^O21^OML_O21", site.pid("A1"), "ORC|NW|M1", "OBR|1|M1||K^血钾^L")
        return answer.segments(named: "ZHR").count
    }

    /// The control before was good; of the two after it the first decides.
    @Test(arguments: [(true, 1), (false, 0)]) func areControlsBeforeAndAfter(_ isGoodFirst: Bool, _ count: Int) throws {
        let site = try site()
        try control("N", at: time(9, tokyo), site)
        try control(isGoodFirst ? "N" : "A", at: time(5, utc), site)
        try control(isGoodFirst ? "A" : "N", at: time(4, plain), site)
        try result(at: time(6, china), site)
        #expect(try offers(site) == count)
    }

    @Test func ofTheMessageAreThoseOfItsTimes() throws {
        let site = try site()
        try control("N", at: time(9, china), site)
        try control("A", at: time(5, china), site)
        try result(at: time(7, ("", 0)), site, message: "20260102030405+0000")
        // 7 hours ago by UTC stands between the two, and is 15 hours ago for who reads it in China.
        #expect(try offers(site) == 0)
        let runs = try site.column("SELECT observed_at - (SELECT max(instant) FROM care_control_run) FROM care_result")
        #expect(runs == ["-7200000"])
    }

    /// A result is as old as China's days say, whichever zone it was written in.
    @Test func makeADayInChina() {
        #expect(CareVisit.day(of: "20260101233000+0000") == "20260102")
        #expect(CareVisit.day(of: "20260102003000+0900") == "20260101")
        #expect(CareVisit.day(of: "20260101233000") == "20260101")
        #expect(CareVisit.day(of: "20260101") == "20260101")
        #expect(CareVisit.day(of: -1) == 0)
        #expect(CareVisit.day(of: 57_600_000) == 1)
    }

    /// What was kept before has the instants that new messages have.
    @Test(arguments: [
        "20260102", "2026010203", "202601020304", "20260102030405", "20260102030405+0900", "202601020304-0130",
        "20260102030405.123+0000",
    ]) func areTheSameOfOldRows(_ text: String) throws {
        let rows = try Connection(path: ":memory:").rows(
            "SELECT \(CareVisit.instant(ofColumn: "at")) FROM (SELECT ? AS at)", [.text(text)], purpose: "test")
        let time = try DateTime(parsing: text).interval(assumingOffset: 480).lowerBound / 10_000
        #expect(rows.first?.integer(0) == time * 1000)
    }

    @Test func areNoneOfWhatIsNoTime() throws {
        for text in ["", "x", "20261399", "2026+0800"] {
            let rows = try Connection(path: ":memory:").rows(
                "SELECT \(CareVisit.instant(ofColumn: "at")) FROM (SELECT ? AS at)", [.text(text)], purpose: "test")
            #expect(rows.first?.integer(0) == nil, "\(text)")
        }
    }

    @Test func keepReadingsInTheirOrder() throws {
        let site = try CareSite([.monitoring])
        for (value, at) in [
            ("150", "20260102090000+0900"), ("140", "20260102075900+0800"), ("130", "20260102000100+0000"),
        ] {
            _ = try site.ask(
                "ORU^R01^ORU_R01", site.pid("A1"), "OBR|1||R1|BP",
                "OBX|1|NM|8480-6||\(value)|mm[Hg]|||||F|||\(at)||||D1^^0012340000000001^EUI-64")
        }
        let table = try CareRecords(Connection(path: site.harness.path)).table(.readings)
        #expect(table.rows.indices.map { table[$0, "value"] } == ["140", "150", "130"])
    }

    @Test func countDosesByTheirDays() throws {
        let site = try CareSite([.immunization])
        func give(_ number: Int, _ time: String) throws -> String? {
            try site.ask(
                "VXU^V04^VXU_V04", site.pid("A1"), "ORC|RE|V\(number)", "RXA|0|\(number)|\(time)||X^乙肝疫苗|1")["ERR-4"]
        }
        #expect(try give(1, "20260101233000+0000") == nil)
        #expect(try give(2, "20260129120000") == "W")
    }
}
