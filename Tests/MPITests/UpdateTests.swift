// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Updating") struct UpdateTests {
    let fixture: IndexFixture

    init() throws {
        fixture = try IndexFixture()
        try fixture.register(fixture.east, "A1") {
            ($0.number, $0.card, $0.phone) = (.set(Number.man), .set("C1"), .set("13900000000"))
            $0.address = .set("某村")
        }
    }

    private func addGuardian() throws {
        _ = try update { ($0.guardianName, $0.guardianNumber) = (.set("王父"), .set(Number.otherMan)) }
    }

    private func update(_ adjust: (inout RecordUpdate) -> Void) throws -> SourceRecord {
        var update = RecordUpdate(domain: fixture.east, localID: "A1")
        adjust(&update)
        _ = try fixture.index.register(update, IndexFixture.context)
        return try record()
    }

    private func record() throws -> SourceRecord { try #require(try fixture.index.records(of: 1).first) }

    @Test func keepsWhatIsNotSaid() throws {
        let before = try record()
        #expect(try update { _ in } == before)
    }

    @Test func clearsWhatIsNull() throws {
        try addGuardian()
        var expected = try record()
        (expected.sex, expected.birthDate, expected.numberAsSent, expected.number) = (.unknown, nil, "", nil)
        (expected.ownsNumber, expected.card, expected.phone, expected.address) = (false, nil, "", "")
        (expected.guardianName, expected.guardianNumber) = ("", "")
        let record = try update {
            ($0.sex, $0.birthDate, $0.number, $0.card) = (.clear, .clear, .clear, .clear)
            ($0.phone, $0.address, $0.guardianName, $0.guardianNumber) = (.clear, .clear, .clear, .clear)
        }
        #expect(record == expected)
    }

    @Test func setsWhatIsSaid() throws {
        try addGuardian()
        var expected = try record()
        (expected.name, expected.sex) = (PersonName(family: "王", given: "小明"), .unspecified)
        (expected.birthDate, expected.ownsNumber) = (BirthDate(compact: "19900203"), false)
        (expected.card, expected.phone, expected.address) = ("C2", "1", "镇")
        (expected.guardianName, expected.guardianNumber) = ("", "x")
        let record = try update {
            ($0.name, $0.sex, $0.birthDate) = (PersonName(family: "王", given: "小明"), .set("9"), .set("1990-02-03"))
            ($0.card, $0.phone, $0.address) = (.set("c2"), .set("1"), .set("镇"))
            ($0.guardianName, $0.guardianNumber) = (.clear, .set("x"))
        }
        #expect(record == expected)
    }

    @Test func keepsEveryCardThePersonHad() throws {
        _ = try update { $0.card = .set("C2") }
        #expect(try fixture.index.cards(of: 1) == ["C1", "C2"])
    }

    @Test func isExplained() throws {
        _ = try update { $0.phone = .set("1") }
        #expect(try fixture.history(1) == ["link", "update"])
    }

    @Test func holdsAnOverlay() throws {
        let before = try fixture.index.records(of: 1)
        let resolution = try fixture.register(
            fixture.east, "A1", Person(name: "赵兰", birthDate: "19850607", sex: "2"))
        let task = ReviewTask(
            id: 1, kind: .possibleOverlay, residentID: 1, otherResidentID: nil, recordID: 1,
            detail: "an update changed name, birth date and sex; not applied")
        #expect(
            resolution
                == Resolution(
                    residentID: 1, recordID: 1, reason: .newResident, isNewResident: false, isNewRecord: false,
                    tasks: [task]))
        #expect(try fixture.index.records(of: 1) == before)
        #expect(try fixture.index.openTasks() == [task])
        #expect(try fixture.history(1) == ["link", "overlay-held"])
    }

    @Test(arguments: [
        Person(name: "王明", birthDate: "19850607", sex: "2"), Person(name: "赵兰", birthDate: "19900101", sex: "2"),
        Person(name: "赵强", birthDate: "19850607", sex: "1"),
    ]) func appliesWhatIsNoOverlay(_ person: Person) throws {
        try fixture.register(fixture.east, "A1", person)
        let record = try record()
        #expect(record.name.full == person.name)
        #expect(record.birthDate?.compact == person.birthDate)
        #expect(record.sex.rawValue == person.sex)
    }

    @Test func keepsWhatAnUpdateSaysIsUnknown() throws {
        try fixture.register(fixture.east, "A1") { $0.card = .set("C1") }
        let before = try record()
        try fixture.register(fixture.east, "A1") {
            $0.sex = .set("0")
            $0.birthDate = .set("1990")
            $0.card = .set("no card!")
        }
        let record = try record()
        #expect(
            [record.sex.rawValue, record.birthDate?.compact, record.card] == ["1", before.birthDate?.compact, "C1"])
    }

    @Test func movesTheRecordWhereItsNewCardLeads() throws {
        try fixture.register(fixture.west, "B1") { $0.card = .set("C9") }
        let resolution = try fixture.register(fixture.west, "B1") { $0.card = .set("C1") }
        #expect(
            resolution
                == Resolution(
                    residentID: 1, recordID: 2, reason: .card, isNewResident: false, isNewRecord: false, tasks: []))
        #expect(try fixture.history(2) == ["link", "move", "retire"])
        #expect(try fixture.history(1) == ["link", "update", "move", "retire"])
        #expect(try fixture.index.current(2) == 1)
        #expect(try fixture.index.cards(of: 1) == ["C1", "C9"])
    }

    @Test func takesAMovedRecordsCardsAlong() throws {
        try fixture.register(fixture.west, "B1") { $0.number = .set(Number.otherMan) }
        try fixture.register(fixture.west, "B2") { ($0.number, $0.card) = (.set(Number.otherMan), .set("C9")) }
        try fixture.register(fixture.west, "B2") { ($0.number, $0.card) = (.clear, .set("C1")) }
        #expect(try fixture.resident(fixture.west, "B2") == 1)
        #expect(try fixture.index.cards(of: 1) == ["C1", "C9"])
        #expect(try fixture.index.cards(of: 2) == [])
    }

    @Test func takesARecordAwayThatOwnsAnotherNumberNow() throws {
        try fixture.register(fixture.west, "B1") { $0.number = .set(Number.man) }
        let resolution = try fixture.register(fixture.west, "B1") { $0.number = .set(Number.otherMan) }
        #expect(resolution.tasks.map(\.kind) == [.staleLink])
        #expect(try fixture.index.records(of: 1).map(\.localID) == ["A1"])
    }

    @Test func retiresNobodyWhoStillHasRecords() throws {
        for id in ["B1", "B2"] { try fixture.register(fixture.west, id, .mother) { $0.card = .set("C9") } }
        try fixture.register(fixture.east, "A2", .mother) { $0.number = .set(Number.mother) }
        try fixture.register(fixture.west, "B2", .mother) { ($0.card, $0.number) = (.clear, .set(Number.mother)) }
        #expect(try fixture.resident(fixture.west, "B2") == 3)
        #expect(try fixture.index.records(of: 2).map(\.localID) == ["B1"])
        #expect(try fixture.index.current(2) == 2)
    }
}
