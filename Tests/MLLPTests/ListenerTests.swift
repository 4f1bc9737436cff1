// SPDX-License-Identifier: Apache-2.0

import Dispatch
import MLLP
import Synchronization
import Testing

/// What a listener told its observer.
final class Diary: Sendable {
    private let entries = Mutex<[ListenerEvent]>([])
    private let bell = DispatchSemaphore(value: 0)
    private let held = Mutex<[ReceivedFrame]>([])

    func note(_ event: ListenerEvent) { entries.withLock { $0.append(event) } }
    func hold(_ frame: ReceivedFrame) {
        held.withLock { $0.append(frame) }
        bell.signal()
    }
    /// Waits until a frame is held; false when none comes.
    func waitForFrame() -> Bool { bell.wait(timeout: .now() + 5) == .success }
    var events: [ListenerEvent] { entries.withLock { $0 } }
    func takeHeld() -> [ReceivedFrame] {
        held.withLock { frames in
            defer { frames = [] }
            return frames
        }
    }
}

@Suite("Listener and client") struct ListenerTests {
    let diary = Diary()

    private func listener(
        _ adjust: (inout ListenerConfiguration) -> Void = { _ in },
        handle: @escaping @Sendable (ReceivedFrame) -> Void = { $0.reply([[0x21] + $0.content]) }
    ) throws -> Listener {
        var configuration = ListenerConfiguration(port: 0)
        adjust(&configuration)
        return try Listener(configuration, observe: diary.note, handle: handle)
    }

    private func client(_ listener: Listener) throws -> Client {
        try Client(host: "127.0.0.1", port: listener.port, timeoutMilliseconds: 5_000)
    }

    private func outcome(_ client: Client) -> Result<FrameEvent, ClientError> {
        Result { () throws(ClientError) in try client.receive(timeoutMilliseconds: 5_000) }
    }

    @Test func exchangeMessagesInOrder() throws {
        let listener = try listener()
        defer { listener.stop() }
        let client = try client(listener)
        for byte in UInt8(0x61)...0x6A {
            try client.send([byte])
            #expect(try client.receive() == .frame([0x21, byte]))
        }
    }

    @Test func exchangeManyMessagesOfOneWrite() throws {
        let listener = try listener()
        defer { listener.stop() }
        let client = try client(listener)
        let contents = (0..<200).map { [UInt8(truncatingIfNeeded: 0x30 + $0 % 10), 0x2F] }
        try client.sendRaw(contents.flatMap(Framing.frame))
        for content in contents { #expect(try client.receive() == .frame([0x21] + content)) }
    }

    @Test func exchangeAMessageOfAMegabyte() throws {
        let listener = try listener()
        defer { listener.stop() }
        let client = try client(listener)
        let content = [UInt8](repeating: 0x78, count: 1 << 20)
        try client.send(content)
        #expect(try client.receive() == .frame([0x21] + content))
    }

    @Test func answerWithSeveralBlocks() throws {
        let listener = try listener(handle: { $0.reply([[0x06], [0x61], [0x15]]) })
        defer { listener.stop() }
        let client = try client(listener)
        try client.send([0x78])
        let events = try (0..<3).map { _ in try client.receive() }
        #expect(events == [.commit(true), .frame([0x61]), .commit(false)])
    }

    @Test func answerAfterThePeerHasSaidItsLastWord() throws {
        let listener = try listener()
        let client = try client(listener)
        try client.send([0x78])
        client.finishSending()
        #expect(outcome(client) == .success(.frame([0x21, 0x78])))
        #expect(outcome(client) == .failure(.closed))
        listener.stop()
        #expect(diary.events == [.opened(connection: 1, peer: "127.0.0.1"), .closed(connection: 1, reason: .byPeer)])
    }

    @Test func closeAStreamThatCannotBeFollowed() throws {
        let listener = try listener { $0.frameLimits = .init(frameBytes: 3) }
        let client = try client(listener)
        try client.send([1, 2, 3, 4])
        #expect(throws: ClientError.self) { try client.receive(timeoutMilliseconds: 5_000) }
        listener.stop()
        #expect(
            diary.events == [
                .opened(connection: 1, peer: "127.0.0.1"), .irregular(connection: 1, .tooLarge(limit: 3)),
                .closed(connection: 1, reason: .unreadable),
            ])
    }

    @Test func closeAConnectionThatIsIdle() throws {
        let listener = try listener { $0.idleTimeout = 50 }
        #expect(outcome(try client(listener)) == .failure(.closed))
        listener.stop()
        #expect(diary.events.last == .closed(connection: 1, reason: .idle))
    }

    @Test func closeAConnectionThatStopsInsideABlock() throws {
        let listener = try listener {
            $0.pauseTimeout = 10
            $0.stallTimeout = 50
        }
        let client = try client(listener)
        try client.sendRaw([Framing.start, 0x78])
        #expect(outcome(client) == .failure(.closed))
        listener.stop()
        #expect(
            diary.events.dropFirst() == [
                .irregular(connection: 1, .unfinished(count: 1)), .closed(connection: 1, reason: .stalled(within: 50)),
            ])
    }

    @Test func takeABlockThatOnlyLacksItsCarriageReturn() throws {
        let listener = try listener { $0.pauseTimeout = 10 }
        defer { listener.stop() }
        let client = try client(listener)
        try client.sendRaw([Framing.start, 0x78, Framing.end])
        #expect(outcome(client) == .success(.frame([0x21, 0x78])))
    }

    @Test func waitForAnswersThatAreDueBeforeTheyStop() throws {
        let diary = diary
        let listener = try listener(handle: { diary.hold($0) })
        let client = try client(listener)
        try client.send([0x78])
        #expect(diary.waitForFrame())
        for frame in diary.takeHeld() { frame.reply([[0x79]]) }
        listener.stop()
        #expect(outcome(client) == .success(.frame([0x79])))
        #expect(outcome(client) == .failure(.closed))
    }

    @Test func serveManyConnections() throws {
        let listener = try listener { $0.maximumConnections = 3 }
        defer { listener.stop() }
        for _ in 0..<8 {
            let clients = try (0..<3).map { _ in try client(listener) }
            for (index, client) in clients.enumerated() { try client.send([UInt8(index + 0x30)]) }
            for (index, client) in clients.enumerated() {
                #expect(outcome(client) == .success(.frame([0x21, UInt8(index + 0x30)])))
            }
        }
    }

    @Test func letFurtherConnectionsWaitTheirTurn() throws {
        let listener = try listener { $0.maximumConnections = 1 }
        defer { listener.stop() }
        var first: Client? = try client(listener)
        try first?.send([0x61])
        #expect(try first?.receive() == .frame([0x21, 0x61]))
        let second = try client(listener)
        try second.send([0x62])
        first = nil
        #expect(outcome(second) == .success(.frame([0x21, 0x62])))
    }

    @Test func sayThatAPortIsTaken() throws {
        let listener = try listener()
        defer { listener.stop() }
        let error = #expect(throws: SocketError.self) {
            try Listener(ListenerConfiguration(port: listener.port)) { _ in }
        }
        #expect(error?.description == "could not listen on 127.0.0.1:\(listener.port): Address already in use")
        #expect(error?.code == 98)
    }

    @Test func sayThatNobodyListens() throws {
        let listener = try listener()
        listener.stop()
        let error = #expect(throws: ClientError.self) { try Client(host: "127.0.0.1", port: listener.port) }
        guard case .socket(let cause)? = error else {
            Issue.record("no socket error")
            return
        }
        #expect(cause.description == "could not connect to 127.0.0.1:\(listener.port): Connection refused")
    }

    @Test func sayThatNoAnswerCame() throws {
        let listener = try listener(handle: { _ in })
        defer { listener.stop(within: 0) }
        let client = try client(listener)
        try client.send([0x78])
        #expect(throws: ClientError.timeout(milliseconds: 20)) { try client.receive(timeoutMilliseconds: 20) }
    }

    @Test func stopOnlyOnce() throws {
        let listener = try listener()
        listener.stop()
        listener.stop()
        #expect(diary.events.isEmpty)
    }
}
