// SPDX-License-Identifier: Apache-2.0

import SQLite
import Testing

@testable import MPI

@Suite("Undoing") struct UndoTests {
    let fixture: CountyFixture
    let context = CountyFixture.context

    init() throws {
        fixture = try CountyFixture()
        try fixture.register(county(people: 120, seed: 21).records)
        _ = try fixture.index.calibrate(context)
    }

    /// Some merge, link, unlink or decision; nil when it cannot be done.
    private func act(_ random: inout SeededNumbers, _ count: Int) throws -> Int64? {
        let index = fixture.index
        let (one, two) = (Int64(1 + random.next(below: count)), Int64(1 + random.next(below: count)))
        do throws(IndexError) {
            let (left, right) = (try index.record(one), try index.record(two))
            guard let left, let right, left.mergedInto == nil, right.mergedInto == nil else { return nil }
            switch random.next(below: 6) {
            case 0: return try index.merge(left.residentID, right.residentID, why: "test", context).id
            case 1: return try index.link(one, to: right.residentID, why: "test", context).id
            case 2: return try index.unlink(one, why: "test", context).id
            case 3: return try index.decide(one, two, .different, why: "test", context).id
            case 4: return try index.decide(one, two, .same, why: "test", context).id
            default: return try sourceMerge(left, right)
            }
        } catch {
            return nil
        }
    }

    private func sourceMerge(_ left: SourceRecord, _ right: SourceRecord) throws(IndexError) -> Int64? {
        guard let domain = try fixture.index.domains().first(where: { $0.id == left.domainID }) else { return nil }
        _ = try fixture.index.merge(
            survivor: .init(domain: domain, value: left.localID), subsumed: .init(domain: domain, value: right.localID),
            context)
        return try fixture.index.events(limit: 1).first?.id
    }

    @Test func restoresEveryTableByteForByte() throws {
        let before = try fixture.state()
        let count = try fixture.connection.rows("SELECT id FROM mpi_record", purpose: "count").count
        var random = SeededNumbers(seed: 5)
        var done: [Int64] = []
        while done.count < 60 { if let event = try act(&random, count) { done.append(event) } }
        #expect(try fixture.state() != before)
        for event in done.reversed() { try fixture.index.undo(event, why: "test", context) }
        #expect(try fixture.state() == before)
    }

    @Test func isItselfUndone() throws {
        let event = try fixture.index.merge(1, 2, why: "test", context)
        let merged = try fixture.state()
        let undone = try fixture.index.undo(event.id, why: "test", context)
        #expect(undone.undoes == event.id)
        #expect(throws: IndexError.alreadyUndone) { try fixture.index.undo(event.id, why: "test", context) }
        try fixture.index.undo(undone.id, why: "test", context)
        #expect(try fixture.state() == merged)
        #expect(try fixture.index.events().map(\.action) == ["undo", "undo", "merge"])
    }

    @Test func isRefusedWhenSomethingLaterConcernsTheSameRows() throws {
        let rows = try fixture.connection.rows(
            "SELECT DISTINCT resident_id FROM mpi_record ORDER BY 1 LIMIT 3", purpose: "choose")
        let residents = rows.compactMap { $0.integer(0) }
        let first = try fixture.index.merge(residents[1], residents[2], why: "test", context)
        try fixture.index.merge(residents[0], residents[1], why: "test", context)
        let before = try fixture.state()
        #expect(throws: IndexError.changedSince) { try fixture.index.undo(first.id, why: "test", context) }
        #expect(try fixture.state() == before)
        #expect(throws: IndexError.unknownEvent) { try fixture.index.undo(999, why: "test", context) }
    }

    @Test func leavesNoTriggersBehind() throws {
        try fixture.index.merge(1, 2, why: "test", context)
        #expect(try fixture.connection.rows("SELECT name FROM temp.sqlite_master", purpose: "look").isEmpty)
    }
}
