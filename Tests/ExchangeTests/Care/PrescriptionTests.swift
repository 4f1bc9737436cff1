// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import HL7v2
import Mapping
import SQLite
import Testing

@testable import Exchange

@Suite("Prescriptions") struct PrescriptionTests {
    private func prescribe(_ lines: [String], _ site: CareSite, patient: String = "A1") throws -> Message {
        try site.ask("OMP^O09^OMP_O09", ([site.pid(patient)] + lines).joined(separator: "\r"))
    }

    private func dispense(_ lines: [String], _ site: CareSite) throws -> Message {
        try site.ask("RDS^O13^RDS_O13", ([site.pid("A1")] + lines).joined(separator: "\r"), from: "P1")
    }

    private func given(_ drug: String) -> String { "RXD|1|\(drug)^药^L|20260102|1|g" }

    @Test func keepWhatIsGivenUnderItsOrder() throws {
        let site = try CareSite([.prescription])
        for number in ["R1", "R2"] { _ = try prescribe(["ORC|NW|\(number)", "RXO|D1^药^L|1||g"], site) }
        let both = ["ORC|RE|R1", given("D1"), "ORC|RE|R2", given("D2"), given("D3")]
        #expect(try dispense(both, site)["MSA-1"] == "AA")
        #expect(try site.column("SELECT number || drug FROM care_dispense ORDER BY id") == ["R1D1", "R2D2", "R2D3"])
    }

    @Test func refuseWhatIsGivenBeforeItsOrder() throws {
        let site = try CareSite([.prescription])
        _ = try prescribe(["ORC|NW|R1", "RXO|D1^药^L|1||g"], site)
        #expect(try dispense([given("D2"), "ORC|RE|R1", given("D1")], site).errors == ["ORC^1^2 101"])
        #expect(try site.column("SELECT count(*) FROM care_dispense") == ["0"])
    }

    @Test func lookAtEveryOrder() throws {
        let site = try CareSite([.prescription])
        _ = try prescribe(["ORC|NW|R1", "RXO|D1^药^L|1||g"], site)
        let passed = (1...100).flatMap { _ in ["ORC|RE|R1", given("D1")] }
        #expect(try dispense(passed + ["ORC|RE|R9", given("D1")], site).errors == ["ORC^101 207"])
        #expect(try dispense(passed, site)["MSA-1"] == "AA")
        let many = (1...150).flatMap { _ in ["ORC|NW|R2", "RXO|D1^药^L|1||g"] }
        #expect(try prescribe(many + ["ORC|NW|R3", "RXO|D2^药^L|1||g"], site).errors == ["ORC^151^2 207"])
    }

    @Test func stayWithTheirPatient() throws {
        let site = try CareSite([.prescription])
        _ = try prescribe(["ORC|NW|R1", "RXO|D1^药^L|1||g"], site)
        let change = ["ORC|XO|R1", "RXO|D1^药^L|2||g"]
        #expect(try prescribe(change, site, patient: "A2").errors == ["ORC^1^2 204"])
        #expect(try prescribe(change, site)["MSA-1"] == "AA")
        #expect(try site.column("SELECT resident_id || '-' || reviews FROM care_prescription") == ["1-2"])
    }

    @Test(arguments: ["HD", "", "OK"]) func refuseAnActionThatNobodyFollows(_ control: String) throws {
        let site = try CareSite([.prescription])
        #expect(try prescribe(["ORC|\(control)|R1", "RXO|D1^药^L|1||g"], site).errors == ["ORC^1^1 103"])
    }

    @Test func leaveACancelledOneCancelled() throws {
        let site = try CareSite([.prescription])
        _ = try prescribe(["ORC|NW|R1", "RXO|D1^药^L|1||g"], site)
        _ = try prescribe(["ORC|CA|R1", "RXO|D1^药^L|1||g"], site)
        #expect(try prescribe(["ORC|XO|R1", "RXO|D1^药^L|1||g"], site).errors == ["ORC^1^2 207"])
        #expect(try dispense(["ORC|RE|R1", given("D1")], site).errors == ["ORC^1^2 207"])
    }

    @Test func tellThePharmacyThatAChangedOneNoLongerPasses() throws {
        let site = try CareSite([.prescription]) {
            $0.care.drugs.doseLimits["D1"] = .init(amount: 2, unit: "g")
            $0.care.roles["pharmacy"] = "pharmacy"
        }
        try site.addDestination("P1", name: "pharmacy")
        _ = try prescribe(["ORC|NW|R1", "RXO|D1^药^L|1||g"], site)
        _ = try prescribe(["ORC|XO|R1", "RXO|D1^药^L|3||g"], site)
        _ = try prescribe(["ORC|XO|R1", "RXO|D1^药^L|4||g"], site)
        let rows = try Connection(path: site.harness.path).rows(
            "SELECT body FROM delivery ORDER BY id", purpose: "test")
        let told = try rows.map { row in
            let message = try Message(parsing: row.blob(0) ?? [])
            return [message["ORC-1"], message["ZSF-2"]].compactMap(\.self).joined(separator: " ")
        }
        #expect(told == ["NW PASS", "CA REJECT"])
    }

    // MARK: Herbs

    @Test(
        arguments: [
            (["H1^制川烏^L", "H2^法半夏^L"], "PAIR"), (["H1^炙甘草^L", "H2^甘 遂^L"], "PAIR"),
            (["H1^浙贝^L", "H2^黑顺片^L"], "PAIR"), (["H1^白芨^L", "H2^附子^L"], "PAIR"),
            // A map's name beside the sender's, in either order or in a repetition.
            (["A1^乌头^YP^H1^五号^L", "H2^半夏^L"], "PAIR"), (["A1^五号^YP^H1^乌头^L", "H2^半夏^L"], "PAIR"),
            (["A1^乌头^YP~H1^五号^L", "A2^半夏^YP~H2^六号^L"], "PAIR"),
            (["H1^白附子^L", "H2^半夏^L"], nil), (["H1^松花粉^L", "H2^制附子^L"], nil), (["H1^生草乌^L", "H2^海藻^L"], nil),
            (["H1", "H2^半夏^L"], "HERB"),
        ] as [([String], String?)]) func areSearchedForPairs(_ herbs: [String], _ rule: String?) throws
    {
        let site = try CareSite([.prescription])
        let formula = herbs.map { "RXC|B|\($0)|6|g" }
        #expect(try prescribe(["ORC|NW|R1", "RXO|F^方^L|7||贴"] + formula, site)["ZSF-3"] == rule)
    }

    /// Codes of a hospital that names nothing, and the alliance's map that does.
    @Test func areSearchedForPairsByTheNamesOfAMap() throws {
        let site = try CareSite([.prescription])
        let maps = try CodeMaps(Connection(path: site.harness.path))
        let table = Array("source\ttarget\ttarget_name\nH1\tA1\t乌头\nH2\tA2\t半夏\n".utf8)
        let (from, to) = (try #require(CodeSystem("local@h1")), try #require(CodeSystem("herbs@test-1")))
        _ = try maps.importMap(DelimitedTable(parsing: table), name: "herbs", from: from, to: to)
        try maps.assign(.drug, facility: "H1", map: "herbs")
        let formula = ["ORC|NW|R1", "RXO|F^方^L|7||贴", "RXC|B|H1|6|g", "RXC|B|H2|6|g"]
        #expect(try prescribe(formula, site)["ZSF-3"] == "PAIR")
    }
}
