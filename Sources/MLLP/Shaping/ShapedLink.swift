// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization
import Threads

/// A relay that makes the way to a listener as slow and unsteady as a thin line; what goes over it stays as it is.
///
/// TLS goes through as it is, since nothing of the bytes is looked at.
public final class ShapedLink: Sendable {
    private struct State {
        var workers: [Int: Worker] = [:]
        var ended: [Int] = []
        var isStopping = false
        var counters = LinkCounters()
    }

    private static let connectionLimit = 512

    private let socket: Socket
    private let host: String
    private let targetPort: UInt16
    private let shape: LinkShape
    private let clocks: [LinkClock]
    private let state = Mutex(State())
    private let acceptor = Mutex<Worker?>(nil)
    /// The port in use.
    public let port: UInt16

    /// Opens a port.
    ///
    /// - Parameters:
    ///   - host: where the listener is that connections are relayed to.
    ///   - targetPort: its port.
    public init(
        to host: String, port targetPort: UInt16, shape: LinkShape, address: String = "127.0.0.1",
        listeningOn port: UInt16 = 0
    ) throws(SocketError) {
        socket = try Socket.listening(address: address, port: port, backlog: 128)
        (self.port, self.host, self.targetPort, self.shape) = (socket.localPort, host, targetPort, shape)
        clocks = [LinkClock(bitsPerSecond: shape.bitsPerSecond), LinkClock(bitsPerSecond: shape.bitsPerSecond)]
        guard let started = Worker({ [self] in accept() }) else {
            throw SocketError(action: "start a thread", code: EAGAIN)
        }
        acceptor.withLock { $0 = started }
    }

    /// What the line did until now.
    public var counters: LinkCounters { state.withLock { $0.counters } }

    /// Breaks all connections off and closes the port.
    public func stop() {
        state.withLock { $0.isStopping = true }
        acceptor.withLock { current in
            defer { current = nil }
            return current
        }?.join()
        for worker in state.withLock({ $0.workers }).values { worker.join() }
    }

    private var isStopping: Bool { state.withLock { $0.isStopping } }

    private func accept() {
        while !isStopping {
            for worker in ended() { worker.join() }
            guard socket.wait(for: Int16(POLLIN), milliseconds: 50), let (accepted, _) = socket.accept() else {
                continue
            }
            let number = state.withLock { state -> Int? in
                guard state.workers.count < Self.connectionLimit else { return nil }
                state.counters.connections += 1
                return state.counters.connections
            }
            guard let number, let worker = Worker({ [self] in serve(accepted, number) }) else { continue }
            state.withLock { $0.workers[number] = worker }
        }
    }

    /// Threads that are done, to be waited for.
    private func ended() -> [Worker] {
        state.withLock { state in
            let ended = state.ended.compactMap { state.workers.removeValue(forKey: $0) }
            state.ended = []
            return ended
        }
    }

    private func serve(_ near: Socket, _ number: Int) {
        defer { state.withLock { $0.ended.append(number) } }
        guard let far = try? Socket.connected(to: host, port: targetPort, milliseconds: 10_000) else {
            return near.abort()
        }
        let pipe = LinkPipe(near: near, far: far)
        // The handshake has been there and back before the first piece leaves.
        let start = Clock.monotonicMicroseconds() + 3 * shape.delayMilliseconds * 1000
        guard let back = Worker({ [self] in carry(pipe, number, 1, start) }) else { return pipe.abort() }
        carry(pipe, number, 0, start)
        back.join()
    }

    private func carry(_ pipe: LinkPipe, _ number: Int, _ direction: Int, _ start: Int64) {
        let (source, sink) = direction == 0 ? (pipe.near, pipe.far) : (pipe.far, pipe.near)
        let schedule = PieceSchedule(
            shape, clocks[direction], connection: number, direction: direction, start: start)
        var pump = LinkPump(
            from: source, to: sink, schedule, isStopping: { [self] in isStopping || pipe.wasBroken },
            note: { [self] in note($0) })
        if !pump.run() { pipe.abort() }
    }

    private func note(_ more: LinkCounters) {
        state.withLock { state in
            state.counters.pieces += more.pieces
            state.counters.losses += more.losses
            state.counters.breaks += more.breaks
            state.counters.bytes += more.bytes
        }
    }
}

/// Both ends of a relayed connection.
private final class LinkPipe: Sendable {
    let near: Socket
    let far: Socket
    private let isBroken = Mutex(false)

    init(near: Socket, far: Socket) { (self.near, self.far) = (near, far) }

    var wasBroken: Bool { isBroken.withLock { $0 } }

    /// Breaks both off without a farewell.
    func abort() {
        isBroken.withLock { $0 = true }
        near.abort()
        far.abort()
    }
}
