// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization
public import TLS
import Threads

/// A listener that misbehaves as it is told: each connection has a thread, and every block is answered by steps.
public final class ChaosServer: Sendable {
    private struct State {
        var workers: [Worker] = []
        var open = 0
        var place = 0
        var isStopping = false
    }

    /// How long a connection waits for a block before it looks whether the server stops, in milliseconds.
    private static let patience: Int64 = 50
    private static let connectionLimit = 256

    private let socket: Socket
    private let state = Mutex(State())
    private let certificates: TLSContext?
    private let respond: @Sendable (Int, [UInt8]) -> [ChaosStep]
    private let acceptor = Mutex<Worker?>(nil)
    /// The port in use.
    public let port: UInt16

    /// Opens a port.
    ///
    /// - Parameters:
    ///   - respond: given each block with its place among all, from 0; what to do then.
    public init(
        address: String = "127.0.0.1", port: UInt16 = 0, certificates: TLSContext? = nil,
        respond: @escaping @Sendable (_ place: Int, _ content: [UInt8]) -> [ChaosStep]
    ) throws(SocketError) {
        socket = try Socket.listening(address: address, port: port, backlog: 128)
        (self.port, self.certificates, self.respond) = (socket.localPort, certificates, respond)
        guard let started = Worker({ [self] in accept() }) else {
            throw SocketError(action: "start a thread", code: EAGAIN)
        }
        acceptor.withLock { $0 = started }
    }

    /// Closes everything.
    public func stop() {
        state.withLock { $0.isStopping = true }
        acceptor.take()?.join()
        for worker in state.withLock({ $0.workers }) { worker.join() }
    }

    private var isStopping: Bool { state.withLock { $0.isStopping } }

    private func accept() {
        while !isStopping {
            guard socket.wait(for: Int16(POLLIN), milliseconds: Int32(Self.patience)) else { continue }
            guard let (accepted, _) = socket.accept() else { continue }
            let mayServe = state.withLock { state in
                state.open += 1
                return state.open <= Self.connectionLimit
            }
            let worker = mayServe ? Worker { [self] in serve(accepted) } : nil
            state.withLock { state in
                if let worker { state.workers.append(worker) } else { state.open -= 1 }
            }
        }
    }

    private func serve(_ accepted: Socket) {
        defer { state.withLock { $0.open -= 1 } }
        guard let client = try? Client(accepted: accepted, timeoutMilliseconds: 10_000, tls: certificates) else {
            return
        }
        while !isStopping {
            do throws(ClientError) {
                let event = try client.receive(timeoutMilliseconds: Self.patience)
                guard case .frame(let content) = event else { continue }
                let steps = respond(nextPlace(), content)
                if try client.perform(steps) { continue }
                if steps.last == .abandon { while !isStopping { pause(Self.patience) } }
                return
            } catch {
                if case .timeout = error { continue }
                return
            }
        }
    }

    private func nextPlace() -> Int {
        state.withLock { state in
            defer { state.place += 1 }
            return state.place
        }
    }
}

/// Waits without doing anything.
func pause(_ milliseconds: Int64) {
    var left = timespec(tv_sec: Int(milliseconds / 1000), tv_nsec: Int(milliseconds % 1000) * 1_000_000)
    var rest = timespec()
    while unsafe nanosleep(&left, &rest) != 0, errno == EINTR { left = rest }
}
