// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import TLS
import Threads

/// Accepts connections and gives their blocks to a handler.
///
/// One thread serves all connections; the handler must not block it for long and
/// may answer later from any thread. Blocks of one connection arrive in order.
public final class Listener: Sendable {
    private let mailbox: Mailbox
    private let worker = Mutex<Worker?>(nil)
    private let security: TLSServerSettings?
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
        let certificates = try Self.certificates(configuration.tls)
        security = configuration.tls
        let socket = try Socket.listening(
            address: configuration.address, port: configuration.port, backlog: 1024)
        port = socket.localPort
        address = configuration.address
        let (mailbox, poller) = (try Mailbox(), try Poller())
        self.mailbox = mailbox
        let started = Worker {
            let parts = (socket: socket, mailbox: mailbox, poller: poller)
            Reactor(parts, configuration, certificates, observe: observe, handle: handle).run()
        }
        guard let started else { throw SocketError(action: "start the listener's thread", code: 11) }
        worker.withLock { $0 = started }
    }

    private static func certificates(_ settings: TLSServerSettings?) throws(SocketError) -> TLSContext? {
        guard let settings else { return nil }
        do throws(TLSError) {
            return try TLSContext(server: settings)
        } catch {
            throw SocketError(action: "listen with TLS", code: 0, security: error)
        }
    }

    /// Reads the certificates again, for connections to come; those that are open stay as they are. When the new ones
    /// cannot be used the old ones stay in use.
    ///
    /// - Returns: false on a port of plain connections, where there is nothing to read.
    /// - Throws: ``TLSError`` naming the file at fault, also where its certificate has expired.
    public func reload() throws(TLSError) -> Bool {
        guard let security else { return false }
        let renewed = try TLSContext(server: security)
        if renewed.hasExpired(at: Clock.epochMilliseconds() / 1000) {
            throw .ownCertificateExpired(file: security.certificateFile)
        }
        mailbox.post(.certificates(renewed))
        return true
    }

    /// Stops accepting and reading, waits for the answers still due, closes everything.
    ///
    /// - Parameter milliseconds: how long to wait for answers.
    public func stop(within milliseconds: Int64 = 5_000) {
        guard let running = worker.take() else { return }
        mailbox.post(.stop(deadline: Clock.monotonicMilliseconds() + milliseconds))
        running.join()
    }
}
