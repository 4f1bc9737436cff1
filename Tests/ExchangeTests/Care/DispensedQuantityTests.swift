// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite
import Testing

@testable import Exchange

@Suite("Dispensed quantities") struct DispensedQuantityTests {
    let site: CareSite

    init() throws { site = try CareSite([.prescription]) }

    private func order(_ amount: String, _ unit: String, refills: String = "") -> String {
        "RXO|D1^药^L|1||g|||||||\(amount)|\(unit)|\(refills)"
    }

    private func prescribe(_ lines: String..., number: String = "R1", control: String = "NW") throws {
        let message = [site.pid("A1"), "ORC|\(control)|\(number)"] + lines
        #expect(try site.verdict("OMP^O09^OMP_O09", message) == "AA")
    }

    private func given(_ amount: String, _ unit: String, drug: String = "D1") -> String {
        "RXD|1|\(drug)^药^L|20260102|\(amount)|\(unit)"
    }

    /// ERR-2.1, -2.3 and -4 behind MSA-1.
    private func dispense(_ lines: String..., number: String = "R1", from pharmacy: String = "P1") throws -> String {
        let message = [site.pid("A1"), "ORC|RE|\(number)"] + lines
        let answer = try site.ask("RDS^O13^RDS_O13", message.joined(separator: "\r"), from: pharmacy)
        return ["MSA-1", "ERR-4", "ERR-2.1", "ERR-2.3"].compactMap { answer[$0] }.joined(separator: " ")
    }

    @Test func areNoMoreThanWasPrescribedInAll() throws {
        try prescribe(order("28", "TAB^片^L"))
        #expect(try dispense(given("14", "TAB^片^L")) == "AA")
        #expect(try dispense(given("15", "TAB^片^L")) == "AE E RXD 4")
        #expect(try dispense(given("10", "TAB^片^L"), from: "P2") == "AA")
        #expect(try dispense(given("4", "TAB^片^L")) == "AA")
        #expect(try dispense(given("0.5", "TAB^片^L")) == "AE E RXD 4")
        #expect(try site.column("SELECT amount FROM care_dispense ORDER BY id") == ["14", "10", "4"])
    }

    @Test func ofOneMessageAreSummed() throws {
        try prescribe(order("0.3", "g"))
        #expect(try dispense(given("0.1", "g"), given("0.1", "g"), given("0.2", "g")) == "AE E RXD 4")
        #expect(try dispense(given("0.1", "g"), given("0.1", "g"), given("0.1", "g")) == "AA")
        #expect(try dispense(given("0.1", "g")) == "AE E RXD 4")
    }

    @Test(arguments: ["g", "", "BOX^盒^L"]) func ofAnotherUnitAreTakenAndTold(_ unit: String) throws {
        try prescribe(order("28", "TAB^片^L"))
        #expect(try dispense(given("2000", unit)) == "AA W RXD 5")
        // They count for nothing where units are the same.
        #expect(try dispense(given("28", "TAB")) == "AA")
    }

    /// One side writes the unit's code, the other its name.
    @Test func knowAUnitByCodeOrName() throws {
        try prescribe(order("28", "TAB^片^L"))
        #expect(try dispense(given("20", "^片")) == "AA")
        #expect(try dispense(given("20", "片")) == "AE E RXD 4")
        #expect(try dispense(given("20", "TAB")) == "AE E RXD 4")
        #expect(try dispense(given("8", "T01^片^P1")) == "AA")
        #expect(try dispense(given("1", "TAB")) == "AE E RXD 4")
    }

    @Test(arguments: ["", "-3", "0", "1e3", "two", "nan"]) func thatAreNoNumberAreTakenAndTold(_ amount: String) throws
    {
        try prescribe(order("28", "TAB^片^L"))
        #expect(try dispense(given(amount, "TAB")) == "AA W RXD 4")
    }

    @Test func ofADrugThatWasNotPrescribedAreTold() throws {
        try prescribe(order("28", "TAB^片^L"))
        #expect(try dispense(given("1", "TAB", drug: "D9")) == "AA W RXD 2")
    }

    @Test func areHeldAgainstNothingWhereNoneIsPrescribed() throws {
        try prescribe("RXO|D1^药^L|1||g")
        #expect(try dispense(given("1000", "TAB")) == "AA")
    }

    @Test func mayBeRefilled() throws {
        try prescribe(order("28", "TAB", refills: "2"))
        for _ in 1...3 { #expect(try dispense(given("28", "TAB")) == "AA") }
        #expect(try dispense(given("28", "TAB")) == "AE E RXD 4")
    }

    @Test func areThoseOfTheEncodedOrder() throws {
        let message = [
            site.pid("A1"), "ORC|NW|R1", order("28", "TAB"), "RXE|^^^20260102|D1^药^L|1||g|||||14|TAB",
        ]
        #expect(try site.verdict("RDE^O11^RDE_O11", message) == "AA")
        #expect(try dispense(given("15", "TAB")) == "AE E RXD 4")
        #expect(try dispense(given("14", "TAB")) == "AA")
    }

    @Test func areThoseOfTheLastReview() throws {
        try prescribe(order("28", "TAB"))
        try prescribe(order("7", "TAB"), control: "XO")
        #expect(try dispense(given("8", "TAB")) == "AE E RXD 4")
    }

    @Test func countEachPrescriptionByItself() throws {
        try prescribe(order("7", "TAB"))
        try prescribe(order("7", "TAB"), number: "R2")
        #expect(try dispense(given("7", "TAB"), "ORC|RE|R2", given("7", "TAB")) == "AA")
        #expect(try dispense(given("1", "TAB"), number: "R2") == "AE E RXD 4")
    }

    @Test func ofTwoOrdersOfOneMessageCountTogether() throws {
        try prescribe(order("7", "TAB"))
        #expect(try dispense(given("4", "TAB"), "ORC|RE|R1", given("4", "TAB")) == "AE E RXD 4")
    }
}
