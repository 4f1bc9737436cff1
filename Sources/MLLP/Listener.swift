// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Threads

/// Accepts connections and gives their blocks to a handler.
///
/// One thread serves all connections; the handler must not block it for long and
/// may answer later from any thread. Blocks of one connection arrive in order.
public final class Listener: Sendable {
    private let mailbox = Mailbox()
    private let worker = Mutex<Worker?>(nil)
    /// The port in use.
    public let port: UInt16
    /// The address bound to.
    public let address: String

    /// Opens the port and starts to serve it.
    ///
    /// - Parameters:
    ///   - observe: told of connections and protocol faults, on the listener's thread.
    ///   - handle: given each block, on the listener's thread.
    /// - Throws: ``SocketError`` when the port cannot be opened.
    public init(
        _ configuration: ListenerConfiguration,
        observe: @escaping @Sendable (ListenerEvent) -> Void = { _ in },
        handle: @escaping @Sendable (ReceivedFrame) -> Void
    ) throws(SocketError) {
        let socket = try Socket.listening(
            address: configuration.address, port: configuration.port, backlog: 128)
        port = socket.localPort
        address = configuration.address
        let mailbox = mailbox
        let started = Worker {
            var reactor = Reactor(socket, mailbox, configuration, observe: observe, handle: handle)
            reactor.run()
        }
        guard let started else { throw SocketError(action: "start the listener's thread", code: 11) }
        worker.withLock { $0 = started }
    }

    /// Stops accepting and reading, waits for the answers still due, closes everything.
    ///
    /// - Parameter milliseconds: how long to wait for answers.
    public func stop(within milliseconds: Int64 = 5_000) {
        let running = worker.withLock { current in
            defer { current = nil }
            return current
        }
        guard let running else { return }
        mailbox.post(.stop(deadline: Clock.monotonicMilliseconds() + milliseconds))
        running.join()
    }
}
