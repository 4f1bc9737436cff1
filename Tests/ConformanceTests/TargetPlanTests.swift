// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI
import Testing

@testable import Conformance

@Suite("Systems under examination") struct TargetPlanTests {
    @Test func areToldAllThatTheScenariosGoBy() throws {
        let plan = try TargetPlan(ScenarioLibrary(root: Place.root), firstPort: 7000)
        #expect(plan.places.map(\.port) == (0..<plan.places.count).map { 7000 + UInt16($0) })
        #expect(Set(plan.places.map(\.role)).isSuperset(of: ["pharmacy", "township", "disease-control", "subscriber"]))
        let bytes = plan.configuration(host: "10.9.8.7").serialized()
        let configuration = try Configuration(parsing: bytes)
        #expect(configuration.care.parts == Set(CarePart.allCases))
        #expect(configuration.care.limits.noShows == 2)
        #expect(configuration.care.drugs.doseLimits["XD001"] == .init(amount: 2, unit: "g"))
        #expect(configuration.care.drugs.allergies["XD002"] == ["PEN"])
        #expect(configuration.care.drugs.forbiddenInPregnancy == ["XD003"])
        #expect(configuration.care.recognised["GLU"]?.level == "市")
        #expect(configuration.care.roles["pharmacy"] == "pharmacy")
        #expect(configuration.routing.routes.count == plan.settings.routing.routes.count)
    }

    @Test(arguments: [
        (#"{care: {drugs: {doseLimits: [{code: "A", dose: "much g"}]}}}"#, "a dose such as \"2 g\" is wanted here"),
        (#"{care: {drugs: {doseLimits: [{code: "A", dose: "0 g"}]}}}"#, "a dose such as \"2 g\" is wanted here"),
        (#"{care: {drugs: {limits: 1}}}"#, "limits"),
    ]) func areRefusedWhatIsNoDose(_ text: String, _ fault: String) {
        let faults = #expect(throws: ConfigurationFaults.self) { try Configuration(parsing: Array(text.utf8)) }
        #expect(faults?.faults.contains { $0.description.contains(fault) } == true)
    }
}

@Suite("Invented people") struct TestPersonTests {
    @Test func areAsWrittenWithoutSalt() {
        let person = TestPerson(salt: "")
        #expect(person.meaning("card A071") == "A071")
        #expect(person.meaning("number 339921199001010013") == "339921199001010013")
        #expect(person.meaning("old-number 339921199001010013") == "339921900101001")
        #expect(person.meaning("born 19900101") == "19900101")
        #expect(person.meaning("given 小明") == "小明")
        #expect(person.meaning("age 3") == nil)
        #expect(person.meaning("number 33992119900101001") == nil)
    }

    @Test func haveGoodNumbersThatAgreeWithTheirBirthAndSex() throws {
        var seen: Set<String> = []
        for salt in 100_000_000_000..<100_000_000_200 {
            let person = TestPerson(salt: String(salt))
            for written in ["339921199001010013", "339921198505050022"] {
                let text = try #require(person.meaning("number \(written)"))
                let number = try IdentityNumber(text, today: "20261122")
                #expect(number.text == text)
                #expect(text.dropFirst(6).prefix(8) == person.meaning("born \(written.dropFirst(6).prefix(8))") ?? "")
                #expect(
                    Int(text.dropFirst(16).prefix(1)).map { $0 % 2 }
                        == Int(written.dropFirst(16).prefix(1)).map { $0 % 2 })
                seen.insert(text)
            }
            #expect(person.meaning("card A071")?.count == 64)
        }
        #expect(seen.count == 400)
    }
}
