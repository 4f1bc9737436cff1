// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Cards of other people") struct ConflictTests {
    let fixture: IndexFixture

    init() throws {
        fixture = try IndexFixture()
        try fixture.register(fixture.east, "A1") { ($0.card, $0.number) = (.set("C1"), .set(Number.man)) }
    }

    @Test(arguments: [
        (Person(name: "王明", birthDate: "19900101", sex: "1"), Number.otherMan, "two different owned identity numbers"),
        (Person(name: "赵强", birthDate: "19850607", sex: "1"), "", "another name and another birth date"),
        (Person(name: "赵兰", birthDate: "19900101", sex: "2"), "", "another name and another sex"),
        (Person(name: "赵兰", birthDate: "", sex: "2"), "", "another name and another sex"),
    ]) func linkNobodyAndRaiseATask(_ person: Person, _ number: String, _ reason: String) throws {
        let resolution = try fixture.register(fixture.west, "B1", person) {
            ($0.card, $0.number) = (.set("C1"), number.isEmpty ? .keep : .set(number))
        }
        let task = ReviewTask(
            id: 1, kind: .identifierConflict, residentID: 1, otherResidentID: 2, recordID: 2, detail: "card: " + reason)
        #expect(resolution == RegisterTests.second(2, .newResident, [task]))
        #expect(try fixture.index.openTasks() == [task])
        #expect(try fixture.index.cards(of: 2) == [])
        #expect(try fixture.index.cards(of: 1) == ["C1"])
    }

    @Test func linkByNumberAllTheSame() throws {
        try fixture.register(fixture.east, "A2", .mother) { $0.number = .set(Number.mother) }
        let resolution = try fixture.register(fixture.west, "B1", .mother) {
            ($0.card, $0.number) = (.set("C1"), .set(Number.mother))
        }
        #expect(resolution.residentID == 2)
        #expect(resolution.reason == .number)
        #expect(resolution.tasks.map(\.detail) == ["card: two different owned identity numbers"])
    }

    @Test(arguments: [
        Person(name: "王明", birthDate: "19900102", sex: "1"), Person(name: "王明", birthDate: "19900101", sex: "2"),
        Person(name: "王 明", birthDate: "19900101", sex: "0"), Person(name: "王明", birthDate: "", sex: "1"),
    ]) func areNotAssumedForAMistypedDateOrSex(_ person: Person) throws {
        let resolution = try fixture.register(fixture.west, "B1", person) { $0.card = .set("C1") }
        #expect(resolution == RegisterTests.second(1, .card))
    }

    /// A father's card and number on his son's record look the same.
    @Test func areAssumedWhenNumberAndBirthDateAreSharedUnderANameOfTheFamily() throws {
        let person = Person(name: "王大明", birthDate: "19900101", sex: "1")
        let resolution = try fixture.register(fixture.west, "B1", person) {
            ($0.card, $0.number) = (.set("C1"), .set(Number.man))
        }
        #expect(resolution.residentID == 2)
        #expect(resolution.tasks.map(\.kind) == [.identifierConflict])
    }

    @Test func areNotAssumedForAnotherCharacterOfTheSameSound() throws {
        let person = Person(name: "王鸣", birthDate: "19900101", sex: "1")
        let resolution = try fixture.register(fixture.west, "B1", person) { $0.card = .set("C1") }
        #expect(resolution == RegisterTests.second(1, .card))
    }

    @Test func areRaisedOnceForTheSameRecord() throws {
        for _ in 1...2 { try fixture.register(fixture.west, "B1", .mother) { $0.card = .set("C1") } }
        #expect(try fixture.index.openTasks().map(\.recordID) == [2])
        #expect(try fixture.resident(fixture.west, "B1") == 2)
    }
}

@Suite("Families") struct FamilyTests {
    let fixture: IndexFixture

    init() throws { fixture = try IndexFixture() }

    private func registerMother() throws {
        try fixture.register(fixture.east, "M1", .mother) { ($0.card, $0.number) = (.set("C1"), .set(Number.mother)) }
    }

    @Test func newbornWithTheMothersNumberIsNotTheMother() throws {
        try registerMother()
        let resolution = try fixture.register(fixture.east, "N1", .daughter) {
            ($0.number, $0.guardianNumber) = (.set(Number.mother), .set(Number.mother))
        }
        #expect(resolution.residentID == 2)
        #expect(try fixture.index.residents(owning: Number.mother) == [1])
    }

    @Test func newbornWithTheMothersCardIsNotTheMother() throws {
        try registerMother()
        let resolution = try fixture.register(fixture.east, "N1", .daughter) { $0.card = .set("C1") }
        let task = ReviewTask(
            id: 1, kind: .identifierConflict, residentID: 1, otherResidentID: 2, recordID: 2,
            detail: "card: another name and another birth date")
        #expect(resolution == RegisterTests.second(2, .newResident, [task]))
    }

    @Test func newbornWithoutABirthDateIsNotTheMother() throws {
        try registerMother()
        let newborn = Person(name: "李红之女", birthDate: "", sex: "2")
        let resolution = try fixture.register(fixture.east, "N1", newborn) { $0.card = .set("C1") }
        #expect(resolution.residentID == 2)
        #expect(resolution.tasks.map(\.kind) == [.identifierConflict])
    }

    @Test func twinsWithAdjacentNumbersAreTwo() throws {
        try fixture.register(fixture.east, "T1", .firstTwin) {
            ($0.number, $0.guardianNumber) = (.set(Number.firstTwin), .set(Number.mother))
        }
        let second = try fixture.register(fixture.east, "T2", .secondTwin) {
            ($0.number, $0.guardianNumber) = (.set(Number.secondTwin), .set(Number.mother))
        }
        #expect(second == RegisterTests.second(2, .newResident))
    }

    @Test func twinsWithoutNumbersAreTwo() throws {
        let share: (inout RecordUpdate) -> Void = {
            ($0.phone, $0.address, $0.guardianNumber) = (.set("13900000000"), .set("某村1号"), .set(Number.mother))
        }
        try fixture.register(fixture.east, "T1", .firstTwin, share)
        #expect(try fixture.register(fixture.east, "T2", .secondTwin, share) == RegisterTests.second(2, .newResident))
    }

    @Test func twinsWithOneNumberStayOneButAreAskedAbout() throws {
        try fixture.register(fixture.east, "T1", .firstTwin) { $0.number = .set(Number.firstTwin) }
        let second = try fixture.register(fixture.east, "T2", .secondTwin) { $0.number = .set(Number.firstTwin) }
        #expect(second.tasks.map(\.kind) == [.identifierConflict])
    }

    /// Names that differ need a shared number beside the card.
    @Test func twinsWithOneCardAreTwo() throws {
        try fixture.register(fixture.east, "T1", .firstTwin) { $0.card = .set("C2") }
        let second = try fixture.register(fixture.east, "T2", .secondTwin) { $0.card = .set("C2") }
        #expect(second.residentID == 2)
        #expect(second.tasks.map(\.kind) == [.identifierConflict])
    }

    @Test func twinsWithOneCardAndTwoNumbersAreTwo() throws {
        try fixture.register(fixture.east, "T1", .firstTwin) {
            ($0.card, $0.number) = (.set("C2"), .set(Number.firstTwin))
        }
        let second = try fixture.register(fixture.east, "T2", .secondTwin) {
            ($0.card, $0.number) = (.set("C2"), .set(Number.secondTwin))
        }
        let task = ReviewTask(
            id: 1, kind: .identifierConflict, residentID: 1, otherResidentID: 2, recordID: 2,
            detail: "card: two different owned identity numbers")
        #expect(second == RegisterTests.second(2, .newResident, [task]))
    }
}
