// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Registering") struct RegisterTests {
    let fixture: IndexFixture

    init() throws { fixture = try IndexFixture() }

    /// The outcome for the second record: linked to the first one's resident, or a resident of its own.
    static func second(_ resident: Int64, _ reason: LinkReason, _ tasks: [ReviewTask] = []) -> Resolution {
        Resolution(
            residentID: resident, recordID: 2, reason: reason, isNewResident: reason == .newResident,
            isNewRecord: true, tasks: tasks)
    }

    @Test func makesAResidentOfTheFirstRecord() throws {
        let resolution = try fixture.register(fixture.east, "A1")
        #expect(
            resolution
                == Resolution(
                    residentID: 1, recordID: 1, reason: .newResident, isNewResident: true, isNewRecord: true, tasks: [])
        )
        #expect(
            try fixture.index.history(of: 1) == [
                HistoryEntry(
                    id: 1, at: IndexFixture.context.at, actor: "test", action: "link", reason: "first seen",
                    residentID: 1, recordID: 1, formerResidentID: nil)
            ])
    }

    @Test func neverLinksByNameAndBirthDate() throws {
        try fixture.register(fixture.east, "A1")
        #expect(try fixture.register(fixture.west, "B1") == Self.second(2, .newResident))
    }

    @Test func linksTheSameCard() throws {
        try fixture.register(fixture.east, "A1") { $0.card = .set("c100") }
        let resolution = try fixture.register(fixture.west, "B1") { $0.card = .set("C100") }
        #expect(resolution == Self.second(1, .card))
        #expect(try fixture.index.history(of: 1).map(\.reason) == ["first seen", "same electronic health card"])
    }

    @Test func linksTheTextOfTheQRCode() throws {
        try fixture.register(fixture.east, "A1") { $0.card = .set(CardIDTests.id) }
        let resolution = try fixture.register(fixture.west, "B1") { $0.card = .set(CardIDTests.id + ":1:00AA") }
        #expect(resolution == Self.second(1, .card))
    }

    @Test(arguments: [
        (Number.man, Number.man), (Number.manOld, Number.man), (Number.man, Number.manOld),
        (Number.manOld, Number.manOld), (Number.man, "３３９９２１１９９００１０１００１３"),
    ]) func linksTheSameOwnedNumber(_ first: String, _ second: String) throws {
        try fixture.register(fixture.east, "A1") { $0.number = .set(first) }
        let resolution = try fixture.register(fixture.west, "B1") { $0.number = .set(second) }
        #expect(resolution == Self.second(1, .number))
        #expect(
            try fixture.index.history(of: 1).map(\.reason) == [
                "first seen", "same identity number, agreeing with birth date and sex",
            ])
    }

    @Test func linksANumberWhereTheSexIsNotKnown() throws {
        try fixture.register(fixture.east, "A1") { $0.number = .set(Number.man) }
        let resolution = try fixture.register(fixture.west, "B1") {
            ($0.number, $0.sex) = (.set(Number.man), .set("9"))
        }
        #expect(resolution == Self.second(1, .number))
    }

    @Test func asksAboutANumberUnderAnotherName() throws {
        try fixture.register(fixture.east, "A1") { $0.number = .set(Number.man) }
        let person = Person(name: "赵强", birthDate: "19900101", sex: "1")
        let resolution = try fixture.register(fixture.west, "B1", person) { $0.number = .set(Number.man) }
        let task = ReviewTask(
            id: 1, kind: .identifierConflict, residentID: 1, otherResidentID: 2, recordID: 2,
            detail: "number: the names differ")
        #expect(resolution == Self.second(2, .newResident, [task]))
        #expect(try fixture.index.openTasks() == [task])
    }

    @Test func joinsThoseWhomCardAndNumberName() throws {
        try fixture.register(fixture.east, "A1") { $0.card = .set("C1") }
        try fixture.register(fixture.east, "A2") { $0.number = .set(Number.man) }
        let resolution = try fixture.register(fixture.west, "B1") {
            ($0.card, $0.number) = (.set("C1"), .set(Number.man))
        }
        #expect([resolution.residentID, resolution.recordID] == [1, 3])
        #expect(resolution.reason == .card)
        #expect(resolution.tasks == [])
        #expect(try fixture.index.records(of: 1).map(\.localID) == ["A1", "A2", "B1"])
        #expect(try fixture.index.current(2) == 1)
    }

    @Test func followsAnotherIDOfTheSameMessage() throws {
        try fixture.register(fixture.east, "A1")
        let update = RecordUpdate(domain: fixture.west, localID: "B1")
        let resolution = try fixture.index.register(update, sameAs: 1, IndexFixture.context)
        #expect(resolution == Self.second(1, .sameMessage))
    }

    @Test func makesOneResidentOfManyLocalIDs() throws {
        for number in 1...20 {
            let domain = number.isMultiple(of: 2) ? fixture.east : fixture.west
            try fixture.register(domain, "N\(number)") { $0.card = .set("C1") }
        }
        #expect(try fixture.index.records(of: 1).count == 20)
        #expect(try fixture.identifiers(1).count == 21)
    }

    @Test func changesNothingWhenRepeated() throws {
        let adjust: (inout RecordUpdate) -> Void = { ($0.card, $0.number) = (.set("C1"), .set(Number.man)) }
        try fixture.register(fixture.east, "A1", .man, adjust)
        let before = try fixture.index.records(of: 1)
        let again = try fixture.register(fixture.east, "A1", .man, adjust)
        #expect(
            again
                == Resolution(
                    residentID: 1, recordID: 1, reason: .newResident, isNewResident: false, isNewRecord: false,
                    tasks: []))
        #expect(try fixture.index.records(of: 1) == before)
        #expect(try fixture.index.cards(of: 1) == ["C1"])
    }

    @Test func raisesADoubtOnce() throws {
        try fixture.register(fixture.east, "A1") { $0.number = .set(Number.man) }
        let person = Person(name: "赵强", birthDate: "19900101", sex: "1")
        for _ in 1...3 { try fixture.register(fixture.west, "B1", person) { $0.number = .set(Number.man) } }
        #expect(try fixture.index.openTasks().map(\.recordID) == [2])
    }

    @Test func refusesASubsumedID() throws {
        try fixture.register(fixture.east, "A1")
        try fixture.register(fixture.east, "A2")
        try fixture.merge("A2", into: "A1")
        #expect(throws: IndexError.subsumedID) { try fixture.register(fixture.east, "A2") }
    }

    @Test func keepsTheSameIDOfTwoDomainsApart() throws {
        try fixture.register(fixture.east, "A1")
        #expect(try fixture.register(fixture.west, "A1", .mother) == Self.second(2, .newResident))
    }
}
