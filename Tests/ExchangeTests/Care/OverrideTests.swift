// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@testable import Exchange

@Suite("Overrides and pregnancy in prescriptions") struct OverrideTests {
    let site: CareSite

    init() throws {
        site = try CareSite([.prescription]) {
            $0.care.drugs.doseLimits["D1"] = .init(amount: 2, unit: "g")
            $0.care.drugs.forbiddenInPregnancy = ["D3"]
            $0.care.drugs.allergies["D1"] = ["PEN"]
            $0.care.roles["pharmacy"] = "pharmacy"
        }
        try site.addDestination("P1", name: "pharmacy")
    }

    private func prescribe(_ control: String, _ lines: String...) throws -> Message {
        let segments = [site.pid("A2"), "ORC|\(control)|R1"] + lines
        return try site.ask("OMP^O09^OMP_O09", segments.joined(separator: "\r"))
    }

    private func override(_ rules: String) -> String { "ZSF|1|OVERRIDE|\(rules)|E|x|D100" }

    private func told() throws -> String { try site.column("SELECT count(*) FROM delivery").first ?? "" }

    @Test func passWhatWasRejected() throws {
        #expect(try prescribe("NW", "RXO|D1^药^L|9||g")["ZSF-3"] == "DOSE")
        #expect(try prescribe("RP", "RXO|D1^药^L|9||g", override("DOSE"))["ZSF-2"] == "OVERRIDE")
        #expect(try told() == "1")
    }

    @Test(arguments: ["RXO|D3^药^L|99||g", "RXO|D1^药^L|10||g", "RXO|D1^药^L|9||mg", "RXO|D1^药^L|9||g\rRXO|D2^药^L|1||g"])
    func passNothingElse(_ drugs: String) throws {
        _ = try prescribe("NW", "RXO|D1^药^L|9||g")
        #expect(try prescribe("RP", drugs, "DG1|1||O80", override("DOSE")).errors == ["ORC^1^1 207"])
        #expect(try site.column("SELECT result FROM care_prescription") == ["REJECT"])
        #expect(try told() == "0")
    }

    @Test func passOnlyTheRuleThatWasTold() throws {
        _ = try prescribe("NW", "RXO|D1^药^L|9||g")
        let both = try prescribe("RP", "AL1|1|DA|PEN", "RXO|D1^药^L|9||g", override("DOSE"))
        #expect(both["ORC-1"] == "UA")
        #expect(both.segment("ZSF")?[3]?.repetitions.map { $0.component(1).readable }.contains("ALLERGY") == true)
        #expect(try told() == "0")
        // Both are known now.
        #expect(try prescribe("RP", "RXO|D1^药^L|9||g", override("DOSE")).errors == ["ZSF^1^3 103"])
        #expect(try prescribe("RP", "RXO|D1^药^L|9||g", override("")).errors == ["ZSF^1^3 103"])
        #expect(try told() == "0")
        #expect(try prescribe("RP", "RXO|D1^药^L|9||g", override("DOSE~ALLERGY"))["ZSF-2"] == "OVERRIDE")
        #expect(try told() == "1")
    }

    @Test func areOfAllThatIsWrong() throws {
        let answer = try prescribe("NW", "AL1|1|DA|PEN", "RXO|D1^药^L|9||g")
        #expect(answer.segment("ZSF")?[3]?.repetitions.map { $0.component(1).readable } == ["ALLERGY", "DOSE"])
        #expect(answer["ZSF-5"]?.contains("2.0 g") == true)
        #expect(answer["ORC-16.1"] == "ALLERGY")
    }

    // MARK: Pregnancy

    @Test(
        arguments: [
            ("LA15173-0^Pregnant^LN", "E"), ("Y", "E"), ("Yes", "E"), ("是", "E"), ("妊娠", "E"), ("阳性", "E"),
            ("77386006^Pregnant^SCT", "E"), ("1^是^L", "E"), ("LA26683-5^Not pregnant^LN", nil), ("N", nil), ("否", nil),
            ("60001007^^SCT", nil), ("LA4489-6^Unknown^LN", "W"), ("", "W"), ("P", "W"), ("0", "W"),
        ] as [(String, String?)]) func readsThePregnancy(_ answer: String, _ severity: String?) throws
    {
        let found = try prescribe("NW", "OBX|1|CE|82810-3^x^LN||\(answer)||||||F", "RXO|D3^药^L|1||g")
        #expect(found["ZSF-4"] == severity)
        #expect(found["ZSF-3"] == (severity == nil ? nil : "PREGNANCY"))
        #expect(try told() == (severity == nil ? "1" : "0"))
    }

    @Test func asksOnlyWhereADrugIsForbidden() throws {
        #expect(try prescribe("NW", "OBX|1|CE|82810-3^x^LN||LA15173-0||||||F", "RXO|D2^药^L|1||g")["ZSF-2"] == "PASS")
    }

    // MARK: Codes and doses

    @Test(
        arguments: [
            ("RXO|LOC9^p^99H01^D1^药^L|9||g", "DOSE"), ("RXO|LOC9^p^99H01~D1^药^L|9||g", "DOSE"),
            ("RXO|D1|-5||g", "DOSE"),
            ("RXO|D1|0||g", "DOSE"), ("RXO|D1|1|-2|g", "DOSE"), ("RXO|D1|3|1|g", "DOSE"),
            ("RXO|D1|2||g\rRXO|D1|1||g", "DOSE"),
            ("RXO|D1|1||g\rRXO|D1|1||g", nil), ("AL1|1|DA|P01^x^99H01^PEN\rRXO|D1|1||g", "ALLERGY"),
            ("AL1|1|DA|P01~PEN\rRXO|X^x^L^D1|1||g", "ALLERGY"),
            ("DG1|1||X1^x^L^O80^x^I10\rRXO|X^x^L^D3|1||g", "PREGNANCY"),
        ] as [(String, String?)]) func looksAtEveryCodeAndDose(_ lines: String, _ rule: String?) throws
    {
        #expect(try prescribe("NW", lines)["ZSF-3"] == rule)
    }
}
