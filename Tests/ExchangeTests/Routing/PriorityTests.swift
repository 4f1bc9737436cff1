// SPDX-License-Identifier: Apache-2.0

import Foundation
import HL7v2
import SQLite
import Testing

@testable import Exchange

@Suite("Classes of messages", .serialized) struct PriorityTests {
    private static let routes = """
        routes: [
          {name: "pictures", when: {type: "ORU"}, to: "ward", priority: "low"},
          {name: "women", when: {path: "PID-8", equals: "F"}, to: "ward", priority: "high", last: true},
          {name: "rest", when: {type: "ADT"}, to: "ward"},
        ]
        """

    private func router(_ ward: Subscriber, _ destination: String = "", _ routes: String = routes) throws -> Router {
        let router = try Router(["ward": ward.open()], destination: destination, routes)
        #expect(try router.queue().pause("ward", true))
        return router
    }

    /// The control ids in the order they came, once so many did.
    private func sent(_ router: Router, _ ward: Subscriber, _ count: Int) throws -> [String] {
        #expect(try router.queue().pause("ward", false))
        #expect(eventually { ward.messages.count >= count })
        return ward.messages.map { $0["MSH-10"] ?? "" }
    }

    private static let woman = "李^红||19850607|F"

    @Test func goBeforeOneAnother() throws {
        let ward = Subscriber()
        let router = try router(ward)
        for message in [
            Invented.result("M1"), Invented.admission("M2"), Invented.result("M3", patient: "A3"),
            Invented.admission("M4", patient: "A4", Self.woman), Invented.admission("M5", patient: "A5"),
        ] { #expect(try router.send(message) == "AA") }
        #expect(try sent(router, ward, 5) == ["M4", "M2", "M5", "M1", "M3"])
        let all = try router.queue().messages(of: "ward", in: Set(DeliveryState.allCases))
        #expect(all.map(\.priority) == [.low, .normal, .low, .high, .normal])
        #expect(try router.store().trail(4).hops.map(\.priority) == [.high])
    }

    @Test func keepTheOrderOfAResidentWithin() throws {
        // The first is refused once: what is behind it in its class waits, the other class does not.
        let ward = Subscriber { $0 == 1 ? .applicationError : .applicationAccept }
        let router = try router(ward)
        for message in [Invented.result("M1"), Invented.result("M2"), Invented.admission("M3")] {
            #expect(try router.send(message) == "AA")
        }
        #expect(try sent(router, ward, 4) == ["M3", "M1", "M1", "M2"])
    }

    @Test func areDeferredNoLongerThanSaid() throws {
        let ward = Subscriber()
        let router = try router(ward, #"longestDeferral: "1 ms","#)
        #expect(try router.send(Invented.result("M1")) == "AA")
        #expect(try router.send(Invented.admission("M2")) == "AA")
        Thread.sleep(forTimeInterval: 0.01)
        #expect(try sent(router, ward, 2) == ["M1", "M2"])
    }

    @Test func areLowForWhatIsLarge() throws {
        let ward = Subscriber()
        let routes = """
            routes: [
              {name: "urgent", when: {path: "PID-3.1", equals: "A9"}, to: "ward", priority: "high", last: true},
              {name: "all", to: "ward"},
            ]
            """
        let router = try router(ward, #"deferFrom: "1 KiB","#, routes)
        for message in [
            Invented.result("M1", orders: 30), Invented.result("M2"), Invented.result("M3", patient: "A9", orders: 30),
        ] { #expect(try router.send(message) == "AA") }
        #expect(try sent(router, ward, 3) == ["M3", "M2", "M1"])
    }

    @Test func areKnownOfNoMessageOfAFormerProgram() throws {
        let connection = try Connection(path: ":memory:")
        try connection.migrate(owner: "delivery", Array(DeliverySchema.scripts.prefix(3)))
        try connection.script(
            """
            INSERT INTO destination (id, name, host, port, application, facility) VALUES (1, 'ward', 'h', 1, '', '');
            INSERT INTO delivery (destination_id, topic, control_id, body, created_at, state)
                VALUES (1, 'R1', 'C1', x'41', '', 'waiting');
            """, purpose: "test")
        #expect(try MessageStore(connection).trail(1).hops.isEmpty)
        let queue = try DeliveryQueue(connection)
        #expect(try queue.messages().map(\.priority) == [.normal])
        #expect(try queue.next(1, now: 1)?.body == [0x41])
    }

    @Test func findTheNextOneByAnIndex() throws {
        let connection = try Connection(path: ":memory:")
        _ = try DeliveryQueue(connection)
        let plan = try connection.rows(
            """
            EXPLAIN QUERY PLAN SELECT id FROM delivery AS one WHERE destination_id = 1 AND state = 'waiting'
                AND is_unready = 0 AND due <= 5 AND NOT EXISTS (SELECT 1 FROM delivery WHERE destination_id = 1
                    AND state = 'waiting' AND topic = one.topic AND priority = one.priority AND id < one.id)
            ORDER BY priority, id LIMIT 1
            """, purpose: "test"
        ).compactMap { $0.text(3) }
        #expect(plan.contains { $0.contains("delivery_next") })
        #expect(plan.contains { $0.contains("delivery_topic") })
        #expect(!plan.contains { $0.contains("TEMP B-TREE") })
    }

    @Test(arguments: [
        (
            "routes: [{name: 'a', to: 'd', priority: 'lw'}]",
            "1:91 routes[0].priority: one of \"high\", \"normal\", \"low\" is wanted here; did you mean \"low\"?"
        ),
        (
            "routes: [{name: 'a', to: 'd', priorty: 'low'}]",
            "1:81 routes[0].priorty: no such setting; did you mean \"priority\"?"
        ),
    ]) func areHeldAgainstTheirWords(_ text: String, _ fault: String) throws {
        let file = "{destinations: [{name: 'd', host: 'h', port: 1}], \(text)}"
        #expect(throws: ConfigurationFaults.self) { try Configuration(parsing: Array(file.utf8)) }
        do { _ = try Configuration(parsing: Array(file.utf8)) } catch {
            #expect(error.faults.map(\.description) == [fault])
        }
    }
}
