// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Merging") struct MergeTests {
    let fixture: IndexFixture

    init() throws { fixture = try IndexFixture() }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let gone: String
        let kept: String
        let error: IndexError
    }

    static let refusals = [
        Refusal(testDescription: "same id", gone: "A1", kept: "A1", error: .sameID),
        Refusal(testDescription: "same unknown id", gone: "A9", kept: "A9", error: .sameID),
        Refusal(testDescription: "subsumed id unknown", gone: "A9", kept: "A1", error: .unknownID),
        Refusal(testDescription: "survivor unknown", gone: "A1", kept: "A9", error: .unknownID),
        Refusal(testDescription: "subsumed already", gone: "A3", kept: "A1", error: .subsumedID),
        Refusal(testDescription: "survivor subsumed", gone: "A1", kept: "A3", error: .subsumedID),
        Refusal(testDescription: "the same merge again", gone: "A3", kept: "A2", error: .subsumedID),
        Refusal(testDescription: "the merge turned round", gone: "A2", kept: "A3", error: .subsumedID),
        Refusal(testDescription: "an id of another domain", gone: "B1", kept: "A1", error: .unknownID),
    ]

    private func registerAll() throws {
        for id in ["A1", "A2", "A3"] { try fixture.register(fixture.east, id) { $0.card = .set("C" + id) } }
        try fixture.register(fixture.west, "B1")
        try fixture.merge("A3", into: "A2")
    }

    @Test(arguments: refusals) func leavesTheIndexUnchangedWhenRefused(_ refusal: Refusal) throws {
        try registerAll()
        let before = try fixture.dump()
        #expect(throws: refusal.error) { try fixture.merge(refusal.gone, into: refusal.kept) }
        #expect(try fixture.dump() == before)
    }

    @Test func staysInsideOneDomain() throws {
        try registerAll()
        let before = try fixture.dump()
        #expect(throws: IndexError.differentDomains) {
            try fixture.index.merge(
                survivor: .init(domain: fixture.east, value: "A1"), subsumed: .init(domain: fixture.west, value: "B1"),
                IndexFixture.context)
        }
        #expect(try fixture.dump() == before)
    }

    @Test func isKnownOfAllWhoEndedInAResident() throws {
        var residents: [Int64] = []
        for id in ["A1", "A2", "A3"] {
            residents.append(try fixture.register(fixture.east, id) { $0.card = .set("C" + id) }.residentID)
        }
        try fixture.merge("A3", into: "A2")
        #expect(try fixture.index.residents(mergedInto: residents[1]) == [residents[2]])
        try fixture.merge("A2", into: "A1")
        #expect(try Set(fixture.index.residents(mergedInto: residents[0])) == [residents[1], residents[2]])
        #expect(try fixture.index.residents(mergedInto: residents[1]) == [residents[2]])
    }

    @Test func movesTheSubsumedRecord() throws {
        try fixture.register(fixture.east, "A1")
        try fixture.register(fixture.east, "A2")
        let resolution = try fixture.merge("A2", into: "A1")
        #expect(
            resolution
                == Resolution(
                    residentID: 1, recordID: 1, reason: .newResident, isNewResident: false, isNewRecord: false,
                    tasks: []))
        #expect(try fixture.index.records(of: 1).map(\.localID) == ["A1", "A2"])
        #expect(try fixture.index.records(of: 1).map(\.mergedInto) == [nil, 1])
        #expect(try fixture.index.records(of: 2) == [])
    }

    @Test func isExplained() throws {
        try fixture.register(fixture.east, "A1")
        try fixture.register(fixture.east, "A2")
        try fixture.merge("A2", into: "A1")
        let (at, actor) = (IndexFixture.context.at, IndexFixture.context.actor)
        #expect(
            try fixture.index.history(of: 2) == [
                HistoryEntry(
                    id: 2, at: at, actor: actor, action: "link", reason: "first seen", residentID: 2, recordID: 2,
                    formerResidentID: nil),
                HistoryEntry(
                    id: 3, at: at, actor: actor, action: "merge", reason: "subsumed by its source", residentID: 1,
                    recordID: 2, formerResidentID: 2, event: 1),
                HistoryEntry(
                    id: 4, at: at, actor: actor, action: "retire", reason: "no records left", residentID: 1,
                    recordID: 2, formerResidentID: 2, event: 1),
            ])
    }

    @Test func takesTheOldIDOutOfUse() throws {
        try fixture.register(fixture.east, "A1")
        try fixture.register(fixture.east, "A2")
        try fixture.merge("A2", into: "A1")
        #expect(throws: IndexError.subsumedID) { try fixture.resident(fixture.east, "A2") }
        #expect(try fixture.identifiers(1) == ["EAST:A1"])
        #expect(try fixture.index.current(2) == 1)
    }

    @Test func takesTheCardsAlong() throws {
        try fixture.register(fixture.east, "A1") { $0.card = .set("C1") }
        try fixture.register(fixture.east, "A2") { $0.card = .set("C2") }
        try fixture.merge("A2", into: "A1")
        #expect(try fixture.identifiers(1) == ["EHC:C1", "EHC:C2", "EAST:A1"])
        #expect(try fixture.register(fixture.west, "B1") { $0.card = .set("C2") }.residentID == 1)
    }

    @Test func takesAChainAlong() throws {
        for id in ["A1", "A2", "A3"] { try fixture.register(fixture.east, id) { $0.card = .set("C" + id) } }
        try fixture.merge("A1", into: "A2")
        try fixture.merge("A2", into: "A3")
        #expect(try fixture.identifiers(3) == ["EHC:CA1", "EHC:CA2", "EHC:CA3", "EAST:A3"])
        #expect(try fixture.index.records(of: 3).map(\.localID) == ["A1", "A2", "A3"])
    }

    @Test func followsAChainOfRetiredResidents() throws {
        for id in ["A1", "A2", "A3"] { try fixture.register(fixture.east, id) }
        try fixture.merge("A1", into: "A2")
        try fixture.merge("A2", into: "A3")
        #expect(try [1, 2, 3].map { try fixture.index.current($0) } == [3, 3, 3])
    }

    @Test func knowsNoResidentThatNeverWas() throws {
        #expect(try fixture.index.current(7) == nil)
    }

    @Test func asksAboutTwoOwnedNumbers() throws {
        try fixture.register(fixture.east, "A1") { $0.number = .set(Number.man) }
        try fixture.register(fixture.east, "A2") { $0.number = .set(Number.otherMan) }
        let task = ReviewTask(
            id: 1, kind: .possibleWrongMerge, residentID: 1, otherResidentID: nil, recordID: 2,
            detail: "the merged ids own two different identity numbers")
        #expect(try fixture.merge("A2", into: "A1").tasks == [task])
        #expect(try fixture.index.openTasks() == [task])
    }

    @Test func insideOneResidentMovesNobody() throws {
        for id in ["A1", "A2"] { try fixture.register(fixture.east, id) { $0.card = .set("C1") } }
        try fixture.merge("A1", into: "A2")
        #expect(try fixture.identifiers(1) == ["EHC:C1", "EAST:A2"])
        #expect(try fixture.history(1) == ["link", "link", "merge"])
    }

    /// After a merge the matching is run again: what was one person with the subsumed id is one with the survivor.
    @Test func doesNotTearACardFromThoseWhoStillShowIt() throws {
        try fixture.register(fixture.east, "A1") { $0.card = .set("C1") }
        try fixture.register(fixture.west, "B1") { $0.card = .set("C1") }
        try fixture.register(fixture.east, "A2")
        try fixture.merge("A1", into: "A2")
        #expect(try fixture.identifiers(fixture.resident(fixture.west, "B1")).contains("EHC:C1"))
    }

    @Test func asksAboutThoseTheSubsumedIDWasLinkedWith() throws {
        try fixture.register(fixture.east, "A1") { $0.number = .set(Number.man) }
        try fixture.register(fixture.west, "B1") { $0.number = .set(Number.man) }
        try fixture.register(fixture.east, "A2") { $0.birthDate = .clear }
        let resolution = try fixture.merge("A1", into: "A2")
        let isOne = try fixture.resident(fixture.west, "B1") == fixture.resident(fixture.east, "A2")
        #expect(isOne || resolution.tasks.map(\.kind) == [.possibleDuplicate])
    }

    @Test func leavesAResidentWithOtherRecordsInUse() throws {
        try fixture.register(fixture.east, "A1") { $0.number = .set(Number.man) }
        try fixture.register(fixture.west, "B1") { $0.number = .set(Number.man) }
        try fixture.register(fixture.east, "A2", .mother)
        try fixture.merge("A1", into: "A2")
        #expect(try fixture.identifiers(1) == ["CN:\(Number.man)", "WEST:B1"])
        #expect(try fixture.index.current(1) == 1)
    }

    @Test func followsAMoveOfTheSurvivor() throws {
        try fixture.register(fixture.east, "A1")
        try fixture.register(fixture.east, "A2")
        try fixture.merge("A1", into: "A2")
        try fixture.register(fixture.west, "B1") { $0.card = .set("C1") }
        try fixture.register(fixture.east, "A2") { $0.card = .set("C1") }
        #expect(try fixture.index.records(of: 2).map(\.localID) == ["A1", "A2", "B1"])
        #expect(try [1, 3].map { try fixture.index.current($0) } == [2, 2])
    }
}
