// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Decisions about merged ids") struct InheritedDecisionTests {
    let fixture: IndexFixture
    let context = IndexFixture.context

    init() throws {
        fixture = try IndexFixture()
        try fixture.register(fixture.east, "A1")
        try fixture.register(fixture.east, "A2", .mother)
        try fixture.register(fixture.west, "B1", .firstTwin)
        try fixture.register(fixture.west, "B2", .secondTwin)
    }

    private func verdicts(_ record: Int64) throws -> [String] {
        try fixture.index.decisions(of: record).map {
            "\($0.pair.other(than: record)) \($0.verdict.rawValue) \($0.why)"
        }
    }

    @Test func goToTheSurvivor() throws {
        try fixture.index.decide(2, 3, .same, why: "seen", context)
        try fixture.index.decide(2, 4, .different, why: "asked", context)
        let resolution = try fixture.merge("A2", into: "A1")
        #expect(try verdicts(1) == ["3 same seen", "4 different asked"])
        #expect(try fixture.resident(fixture.west, "B1") == resolution.residentID)
        #expect(try fixture.resident(fixture.west, "B2") != resolution.residentID)
        #expect(resolution.tasks.filter { $0.kind == .possibleWrongMerge } == [])
    }

    @Test func keepPeopleApartAgainstACard() throws {
        try fixture.register(fixture.west, "B1", .man) { $0.card = .set("C1") }
        try fixture.index.decide(2, 3, .different, why: "asked", context)
        try fixture.merge("A2", into: "A1")
        try fixture.register(fixture.east, "A1") { $0.card = .set("C1") }
        #expect(try fixture.resident(fixture.east, "A1") != fixture.resident(fixture.west, "B1"))
    }

    @Test func stayBehindWhatWasSaidOfTheSurvivor() throws {
        try fixture.index.decide(1, 3, .different, why: "survivor", context)
        try fixture.index.decide(2, 3, .same, why: "gone", context)
        let resolution = try fixture.merge("A2", into: "A1")
        #expect(try verdicts(1) == ["3 different survivor"])
        let details = resolution.tasks.filter { $0.kind == .possibleWrongMerge }.map(\.detail)
        #expect(details == ["the two merged ids were decided on differently; the survivor's decision stays"])
    }

    @Test func outweighAQuestionPutOff() throws {
        try fixture.index.decide(1, 3, .later, why: "later", context)
        try fixture.index.decide(2, 3, .same, why: "seen", context)
        try fixture.merge("A2", into: "A1")
        #expect(try verdicts(1) == ["3 same seen"])
    }

    @Test func raiseATaskWhereTheyForbidTheMerge() throws {
        try fixture.index.decide(1, 2, .different, why: "two people", context)
        let resolution = try fixture.merge("A2", into: "A1")
        let details = resolution.tasks.filter { $0.kind == .possibleWrongMerge }.map(\.detail)
        #expect(details == ["its source merged two ids that were decided to be of different people"])
    }

    @Test func comeBackWhenTheMergeIsUndone() throws {
        try fixture.index.decide(2, 3, .same, why: "seen", context)
        let before = try fixture.state()
        try fixture.merge("A2", into: "A1")
        let event = try #require(try fixture.index.events(limit: 1).first)
        try fixture.index.undo(event.id, why: "wrong merge", context)
        #expect(try verdicts(1) == [])
        #expect(try verdicts(2) == ["3 same seen"])
        #expect(try fixture.state() == before)
    }

    @Test func goAlongChains() throws {
        try fixture.register(fixture.east, "A3", Person(name: "钱七", birthDate: "19600101", sex: "1"))
        try fixture.index.decide(2, 3, .same, why: "seen", context)
        try fixture.merge("A2", into: "A1")
        try fixture.merge("A1", into: "A3")
        #expect(try verdicts(5) == ["3 same seen"])
        #expect(try fixture.resident(fixture.east, "A3") == fixture.resident(fixture.west, "B1"))
    }
}
