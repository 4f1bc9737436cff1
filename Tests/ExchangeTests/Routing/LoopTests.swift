// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import SQLite
import Synchronization
import Testing

/// A system that sends back what it is sent, changed.
private final class Echo: Sendable {
    private let target = Mutex<UInt16>(0)
    private let count = Mutex(0)
    private let change: @Sendable (Message, Int) -> Message
    private let listener = Mutex<Listener?>(nil)

    init(_ change: @escaping @Sendable (Message, Int) -> Message) { self.change = change }

    deinit { listener.withLock { $0 }?.stop(within: 100) }

    var messages: Int { count.withLock { $0 } }

    func open() throws -> UInt16 {
        let opened = try Listener(ListenerConfiguration(port: 0), handle: { [weak self] in self?.take($0) })
        listener.withLock { $0 = opened }
        return opened.port
    }

    func answer(to port: UInt16) { target.withLock { $0 = port } }

    private func take(_ frame: ReceivedFrame) {
        guard let message = try? Message(parsing: frame.content) else { return frame.reply([]) }
        let number = count.withLock { count in
            count += 1
            return count
        }
        let content = AcknowledgementContent(code: .applicationAccept, findings: [], controlID: "S", time: "20260102")
        frame.reply((try? message.acknowledgement(content)).map { [$0.serialized()] } ?? [])
        let client = try? Client(host: "127.0.0.1", port: target.withLock { $0 })
        try? client?.send(change(message, number).serialized())
        _ = try? client?.receive()
    }
}

@Suite("Messages that go round", .serialized) struct LoopTests {
    private func run(
        _ change: @escaping @Sendable (Message, Int) -> Message, _ settings: String,
        _ first: String = Invented.admission("M1")
    ) throws -> (Int, Router) {
        let echo = Echo(change)
        let router = try Router(["b": echo.open()], settings)
        echo.answer(to: router.service.port)
        #expect(try router.send(first) == "AA")
        var last = -1
        // Until nothing has come for a while.
        while echo.messages != last {
            last = echo.messages
            Thread.sleep(forTimeInterval: 0.4)
        }
        return (echo.messages, router)
    }

    static let flagged = "senders: [{name: \"any\", facility: \"*\", duplicates: \"flag\"}], "
    static let route = "routing: {hopLimit: 3}, routes: [{name: \"a\", to: \"b\"}]"

    @Test func endWhereTheyComeBackAsTheyWere() throws {
        let (count, _) = try run({ message, _ in message }, Self.route)
        #expect(count == 1)
    }

    @Test func endWhereTheyComeBackFromUs() throws {
        let (count, router) = try run(
            { message, number in (try? message.setting(Path("MSH", field: 10), to: .text("B\(number)"))) ?? message },
            """
            routes: [{name: "a", to: "b", transforms: [{set: "MSH-3", to: "MPI"}, {set: "MSH-4", to: "ALLIANCE"}]}]
            """, Invented.result("M1"))
        #expect(count == 1)
        #expect(try router.outcome("route") == "loop")
    }

    @Test func endWhereEveryRoundHasAnotherHeader() throws {
        let (count, router) = try run(
            { message, number in (try? message.setting(Path("MSH", field: 10), to: .text("B\(number)"))) ?? message },
            Self.route)
        #expect(count == 3)
        let states = try router.queue().messages(in: Set(DeliveryState.allCases))
        #expect(states.map(\.state) == [.delivered, .delivered, .delivered, .dead])
        #expect(states.last?.reason == "loop: the same content went there 3 times within 10 min")
    }

    @Test func endWhereEveryRoundHasOtherContent() throws {
        let (count, router) = try run(
            { message, number in (try? message.setting(Path("PID", field: 11), to: .text("B\(number)"))) ?? message },
            Self.flagged + Self.route)
        #expect(count == 3)
        #expect(try router.outcome("route") == "loop")
    }
}
