// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import SQLite
import TLS
import TestCertificates
import Testing

@Suite("Senders and receivers that misbehave") struct ChaosTests {
    private func messages(_ count: Int) throws -> [Message] {
        try (0..<count).map { try Message(parsing: Site.message("M\($0)", patients: ["A\($0)"])) }
    }

    static let senderPlans = [
        "delay=5", "split", "cut", "drop", "no-end", "restart", "garbage", "duplicate", "half-open", "never-read",
        "cut,garbage,duplicate/2,drop/3,half-open/4,never-read/5",
    ]

    @Test(arguments: senderPlans, [false, true])
    func haveEveryMessageStoredOnce(_ plan: String, _ isSecured: Bool) throws {
        let certificates = try CertificateFolder()
        let harness = try Harness {
            $0.listener.idleTimeout = 20_000
            $0.listener.stallTimeout = 20_000
            if isSecured { $0.listener.tls = certificates.server }
        }
        var settings = SendSettings(host: "127.0.0.1", port: harness.service.port)
        settings.chaos = try ChaosPlan(parsing: plan, seed: 7)
        settings.retries = 2
        if isSecured { settings.tls = certificates.client }
        let report = Sender.send(try messages(12), settings)
        #expect(report.deliveries == Array(repeating: .acknowledged, count: 12))
        // A block that was broken off is dropped, one that was not is answered from the store.
        #expect(harness.service.counters.accepted == 12)
        let stored = try harness.store().search(MessageCriteria())
        #expect(stored.map(\.controlID).sorted() == (0..<12).map { "M\($0)" }.sorted())
    }

    static let receiverPlans = [
        ("delay=5", true), ("split", true), ("cut", true), ("restart", true), ("garbage", true), ("duplicate", true),
        ("nak", false), ("ae", false), ("drop", false), ("no-end", false), ("half-open", false), ("close", false),
        ("never-answer", false), ("never-read", false), ("wrong-id", false),
    ]

    @Test(arguments: receiverPlans) func areBelievedOnlyWhenTheyAnswerRightly(_ plan: String, _ isGood: Bool) throws {
        let receiver = try ChaosReceiver(try ChaosPlan(parsing: plan))
        defer { receiver.stop() }
        var settings = SendSettings(host: "127.0.0.1", port: receiver.port)
        settings.timeoutMilliseconds = isGood ? 10_000 : 150
        let report = Sender.send(try messages(3), settings)
        #expect(report.acknowledged == (isGood ? 3 : 0))
        #expect(receiver.received.values.allSatisfy { $0 == 1 })
    }

    @Test func areToldThatTheAnswerWasOfAnother() throws {
        let receiver = try ChaosReceiver(try ChaosPlan(parsing: "wrong-id"))
        defer { receiver.stop() }
        var settings = SendSettings(host: "127.0.0.1", port: receiver.port)
        settings.timeoutMilliseconds = 60
        let report = Sender.send(try messages(1), settings)
        #expect(report.deliveries == [.unanswered(.timeout(milliseconds: 60))])
    }

    @Test(arguments: ["close/2", "never-answer/3", "wrong-id/2", "drop/2,duplicate", "nak/3"])
    func getEveryQueuedMessageInTheEnd(_ plan: String) throws {
        let receiver = try ChaosReceiver(try ChaosPlan(parsing: plan, seed: 3))
        defer { receiver.stop() }
        let site = try Site()
        let service = try site.start {
            $0.delivery.firstPause = 10
            $0.delivery.longestPause = 20
            $0.delivery.answerTimeout = 150
            $0.delivery.refusalLimit = 50
            $0.delivery.silenceLimit = 50
        }
        defer { service.stop() }
        let queue = try DeliveryQueue(Connection(path: site.path))
        try queue.add(Destination(name: "ris", host: "127.0.0.1", port: receiver.port))
        for number in 0..<6 {
            try site.alter(
                """
                INSERT INTO delivery (destination_id, topic, control_id, body, created_at, state)
                SELECT id, 't\(number)', 'M\(number)', x'\(Self.hex(Site.message("M\(number)")))', '2026', 'waiting'
                FROM destination
                """)
        }
        let isDone = try eventually { try queue.messages(in: [.delivered], limit: 100).count == 6 }
        #expect(isDone)
        #expect(receiver.received.keys.sorted() == (0..<6).map { "M\($0)" })
    }

    private static func hex(_ bytes: [UInt8]) -> String { bytes.map { String(format: "%02x", $0) }.joined() }

    @Test func doTheSameForTheSameSeed() throws {
        let (one, two) = (try ChaosPlan(parsing: "cut,drop/2", seed: 1), try ChaosPlan(parsing: "cut,drop/2", seed: 2))
        let block = [[UInt8](repeating: 0x61, count: 500)]
        func course(_ plan: ChaosPlan) -> [[ChaosStep]] { (0..<20).map { plan.steps(writing: block, at: $0) } }
        #expect(course(one) == course(try ChaosPlan(parsing: "cut,drop/2", seed: 1)))
        #expect(course(one) != course(two))
        let dropped = course(one).count { $0.last == .abort }
        #expect((1..<20).contains(dropped))
    }

    @Test(arguments: [
        ("bogus", ChaosError.unknown("bogus")), ("", .unknown("")), ("delay=x", .badNumber("delay=x")),
        ("drop/0", .badNumber("drop/0")), ("delay=-1", .badNumber("delay=-1")),
    ]) func haveNoPlanThatIsNone(_ text: String, _ error: ChaosError) {
        #expect(throws: error) { try ChaosPlan(parsing: text) }
    }
}
