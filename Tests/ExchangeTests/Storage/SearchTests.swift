// SPDX-License-Identifier: Apache-2.0

import SQLite
import Testing

@testable import Exchange

/// A store of rows written at once: what is searched is known, without the work of an exchange.
struct MadeStore {
    let connection: Connection
    let store: MessageStore

    init(_ count: Int64 = 0) throws {
        connection = try Connection(path: ":memory:")
        store = try MessageStore(connection)
        try connection.transaction(purpose: "fill") { () throws(StoreError) in
            for id in 1...max(1, count) where count > 0 { try add(id) }
        }
    }

    /// Every third is a result, every tenth refused, every hundredth of a small clinic; a minute each.
    func add(
        _ id: Int64, type: String? = nil, event: String? = nil, at: String? = nil
    ) throws(StoreError) {
        let (hours, minutes) = (id / 60, id % 60)
        let time = at ?? "2026-01-\(Self.two(1 + hours / 24))T\(Self.two(hours % 24)):\(Self.two(minutes)):00.000Z"
        var header = HeaderSummary()
        header.sender = SenderKey(
            application: "HIS", facility: id % 100 == 0 ? "V07" : "H0\(id % 3)", controlID: "C\(id)")
        (header.type, header.event) = (
            type ?? (id % 3 == 0 ? "ORU" : "ADT"), event ?? (id % 3 == 0 ? "R01" : "A0\(id % 5)")
        )
        var outcome = Outcome()
        if id % 10 == 0 { outcome.state = .refused }
        outcome.residentID = id % 7 + 1
        try store.insert(
            MessageStore.Entry(
                id: id, receivedAt: time, arrival: Arrival(content: Array("MSH|^~\\&|\(id)".utf8), peer: "p"),
                header: header, digest: [UInt8(truncatingIfNeeded: id)], outcome: outcome, replies: [],
                keys: [
                    MessageKey(kind: .card, value: "CARD\(id % 50)"), MessageKey(kind: .patient, value: "P\(id % 20)"),
                    MessageKey(kind: .order, value: "O\(id)"),
                ]))
    }

    private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

    func find(_ adjust: (inout MessageCriteria) -> Void) throws -> [Int64] {
        var criteria = MessageCriteria()
        criteria.limit = 1_000_000
        adjust(&criteria)
        return try store.list(criteria).map(\.id)
    }
}

@Suite("A search for messages") struct SearchTests {
    static let count: Int64 = 3000
    let made: MadeStore

    init() throws { made = try MadeStore(Self.count) }

    /// Every combination gives what looking at all messages gives, in whatever index it is looked up.
    @Test func findsWhatLookingAtEveryMessageFinds() throws {
        let all = try made.find { _ in }
        #expect(all == (1...Self.count).reversed())
        let summaries = Dictionary(
            uniqueKeysWithValues: try made.store.list(
                {
                    var all = MessageCriteria(); all.limit = 9999; return all
                }()
            )
            .map { ($0.id, $0) })
        let choices: [(name: String, set: (inout MessageCriteria) -> Void, test: (MessageSummary) -> Bool)] = [
            ("card", { $0.card = "card7" }, { $0.id % 50 == 7 }),
            ("patient", { $0.patient = "P7" }, { $0.id % 20 == 7 }),
            ("resident", { $0.patient = "R3" }, { $0.residentID == 3 }),
            ("order", { $0.order = "O257" }, { $0.id == 257 }),
            ("control", { $0.controlID = "C257" }, { $0.controlID == "C257" }),
            ("type", { $0.type = "ADT" }, { $0.type == "ADT" }),
            ("kind", { $0.type = "ADT^A02" }, { $0.type == "ADT" && $0.event == "A02" }),
            ("event", { $0.event = "R01" }, { $0.event == "R01" }),
            ("facility", { $0.facility = "V07" }, { $0.facility == "V07" }),
            ("state", { $0.state = .refused }, { $0.state == .refused }),
            ("good", { $0.state = .accepted }, { $0.state == .accepted }),
            ("since", { $0.since = "2026-01-02T01" }, { $0.receivedAt >= "2026-01-02T01" }),
            ("until", { $0.until = "2026-01-02T09" }, { $0.receivedAt <= "2026-01-02T09" }),
            ("before", { $0.before = 2000 }, { $0.id < 2000 }),
        ]
        for first in choices {
            for second in choices {
                let found = try made.find {
                    first.set(&$0)
                    second.set(&$0)
                }
                // Two of one kind: the later one counts.
                if first.name != second.name, ["patient", "resident"].contains(first.name),
                    ["patient", "resident"].contains(second.name)
                {
                    continue
                }
                if ["type", "kind"].contains(first.name), ["type", "kind"].contains(second.name) { continue }
                if ["state", "good"].contains(first.name), ["state", "good"].contains(second.name) { continue }
                let expected = all.filter { id in summaries[id].map { first.test($0) && second.test($0) } ?? false }
                #expect(found == expected, "\(first.name) and \(second.name)")
            }
        }
    }

    @Test func stopsAtItsLimitAndGoesOnBehindIt() throws {
        var (seen, before): ([Int64], Int64?) = ([], nil)
        while true {
            let page = try made.find {
                $0.type = "ADT"
                $0.limit = 700
                $0.before = before
            }
            if page.isEmpty { break }
            #expect(page.count <= 700)
            seen += page
            before = page.last
        }
        #expect(seen == (1...Self.count).reversed().filter { $0 % 3 != 0 })
    }

    /// More kinds of events than are looked at one by one, which an outsider can bring about.
    @Test func findsTypesOfMoreEventsThanItLooksAtOneByOne() throws {
        let made = try MadeStore()
        for id in 1...300 as ClosedRange<Int64> { try made.add(id, type: "ZZZ", event: "E\(id)") }
        #expect(try made.find { $0.type = "ZZZ" } == (1...300).reversed())
        #expect(try made.find { ($0.type, $0.limit) = ("ZZZ", 3) } == [300, 299, 298])
    }

    @Test func isInTheOrderOfTimeWhereTheClockWasSetBack() throws {
        let made = try MadeStore()
        try made.add(1, at: "2026-01-02T00:00:00.000Z")
        try made.add(2, at: "2026-01-01T00:00:00.000Z")
        #expect(try made.find { $0.since = "2026" } == [1, 2])
        #expect(try made.find { $0.type = "ADT" } == [1, 2])
    }

    @Test func givesBodiesOnlyWhenAsked() throws {
        let found = try #require(try made.store.message(12))
        #expect(found.body == Array("MSH|^~\\&|12".utf8))
        #expect(found.controlID == "C12")
    }
}
