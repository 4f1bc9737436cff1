// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import MPI

@Suite("Decisions of stewards") struct DecisionTests {
    let fixture: IndexFixture
    let context = IndexFixture.context

    init() throws {
        fixture = try IndexFixture()
        try fixture.register(fixture.east, "A1") { ($0.card, $0.phone) = (.set("C1"), .set("15412345678")) }
        try fixture.register(fixture.west, "B1") { $0.phone = .set("15412345678") }
        try fixture.register(fixture.west, "B2", .mother)
    }

    @Test func joinWhatNothingLinks() throws {
        let event = try fixture.index.decide(1, 3, .same, why: "seen both", context)
        #expect(event.action == "same")
        #expect(event.seen["records"]?.array?.count == 2)
        #expect(try fixture.index.records(of: 1).map(\.localID) == ["A1", "B2"])
        #expect(try fixture.index.records(of: 1).last?.reason == .steward)
        #expect(try fixture.index.current(3) == 1)
    }

    @Test func partWhatTheCardLinks() throws {
        try fixture.register(fixture.west, "B3") { $0.card = .set("C1") }
        #expect(try fixture.resident(fixture.west, "B3") == 1)
        try fixture.index.decide(1, 4, .different, why: "twins", context)
        #expect(try fixture.resident(fixture.west, "B3") == 4)
    }

    @Test(arguments: [Decision.Verdict.same, .different]) func surviveUpdates(_ verdict: Decision.Verdict) throws {
        try fixture.index.decide(1, 2, verdict, why: "test", context)
        for card in ["C1", "C7"] {
            for sex in ["1", "2"] {
                try fixture.register(fixture.west, "B1", Person(name: "王明", birthDate: "19900101", sex: sex)) {
                    $0.card = .set(card)
                }
                let isOne = try fixture.resident(fixture.west, "B1") == fixture.resident(fixture.east, "A1")
                #expect(isOne == (verdict == .same))
            }
        }
    }

    @Test func joinAllRecordsOfThoseWhoContradictEachOther() throws {
        for id in ["B3", "B4"] {
            try fixture.register(fixture.west, id) { ($0.card, $0.number) = (.set("C1"), .set(Number.man)) }
        }
        for id in ["B5", "B6"] {
            try fixture.register(fixture.east, id, .mother) { ($0.card, $0.number) = (.set("C2"), .set(Number.mother)) }
        }
        try fixture.index.decide(4, 6, .same, why: "test", context)
        #expect(try fixture.index.records(of: 1).map(\.localID) == ["A1", "B3", "B4", "B5", "B6"])
    }

    @Test func keepApartWhomTheySaidToBeDifferentByWayOfOthers() throws {
        try fixture.index.decide(1, 3, .same, why: "test", context)
        try fixture.index.decide(2, 3, .different, why: "test", context)
        let resolution = try fixture.register(fixture.west, "B1") { $0.card = .set("C1") }
        #expect(resolution.residentID == 2)
        #expect(try fixture.index.records(of: 1).map(\.localID) == ["A1", "B2"])
    }

    @Test func takeARecordOutOfItsResident() throws {
        try fixture.register(fixture.west, "B3") { $0.card = .set("C1") }
        let event = try fixture.index.unlink(4, why: "another person", context)
        #expect(try fixture.resident(fixture.west, "B3") == 4)
        #expect(try fixture.index.decisions(of: 4).map(\.verdict) == [.different])
        try fixture.index.undo(event.id, why: "it was the same", context)
        #expect(try fixture.resident(fixture.west, "B3") == 1)
        #expect(try fixture.index.decisions(of: 4) == [])
    }

    @Test func areRefusedForRecordsNotInUse() throws {
        #expect(throws: IndexError.unknownRecord) { try fixture.index.decide(1, 9, .same, why: "", context) }
        #expect(throws: IndexError.sameID) { try fixture.index.decide(1, 1, .same, why: "", context) }
        #expect(throws: IndexError.nothingToDo) { try fixture.index.unlink(1, why: "", context) }
        #expect(try fixture.index.events() == [])
    }

    @Test func emptyTheQueue() throws {
        let queue = try fixture.index.reviewQueue()
        #expect(queue.map(\.subject.description) == ["P1-2"])
        #expect(queue.first?.kind == .possibleDuplicate)
        try fixture.index.answer(.pair(RecordPair(1, 2)), .different, why: "father and son", context)
        #expect(try fixture.index.reviewQueue() == [])
    }

    @Test func applyAnOverlayOrNot() throws {
        let other = Person(name: "赵兰", birthDate: "19850607", sex: "2")
        try fixture.register(fixture.east, "A1", other)
        #expect(try fixture.index.reviewQueue().map(\.kind) == [.possibleOverlay, .possibleDuplicate])
        let event = try fixture.index.answer(.task(1), .same, why: "a wrong registration", context)
        #expect(try fixture.index.record(1)?.name.full == "赵兰")
        try fixture.index.undo(event.id, why: "not so", context)
        #expect(try fixture.index.record(1)?.name.full == "王明")
        try fixture.index.answer(.task(1), .returned, why: "the id was given twice", context)
        #expect(try fixture.index.openTasks() == [])
        #expect(throws: IndexError.unknownTask) {
            try fixture.index.answer(.task(1), .same, why: "", context)
        }
    }

    @Test(arguments: ["T12", "P3-17"]) func nameTheirSubject(_ text: String) {
        #expect(ReviewItem.Subject(text)?.description == text)
    }

    @Test(arguments: ["", "T", "T-1", "P3", "P3-3", "P3-x", "X1", "T0"]) func nameNothingElse(_ text: String) {
        #expect(ReviewItem.Subject(text) == nil)
    }
}

@Suite("Golden records") struct GoldenRecordTests {
    @Test func takeEachValueFromTheBestRecord() throws {
        let fixture = try IndexFixture()
        try fixture.register(fixture.east, "A1") {
            ($0.number, $0.card, $0.phone) = (.set(Number.man), .set("C1"), .set("15412345678"))
            $0.writtenOn = "2020-01-01"
        }
        try fixture.register(fixture.west, "B1", Person(name: "王鸣", birthDate: "19900101", sex: "1")) {
            ($0.card, $0.phone, $0.address) = (.set("C1"), .set("15499999999"), .set("清溪镇"))
            $0.writtenOn = "2024-01-01"
        }
        let golden = try fixture.index.goldenRecord(1)
        #expect(golden[.name]?.text == "王明")
        #expect(golden[.name]?.criterion == .verified)
        #expect(golden[.name]?.others == ["王鸣"])
        #expect(golden[.phone]?.text == "15499999999")
        #expect(golden[.phone]?.criterion == .recent)
        #expect([golden[.number]?.localID, golden[.address]?.localID] == ["A1", "B1"])
        #expect(golden[.birthDate]?.agreeing == 2)
        var rules = SurvivorshipRules()
        rules.trust = ["EAST"]
        #expect(try fixture.index.goldenRecord(1, rules: rules)[.phone]?.text == "15412345678")
    }
}
