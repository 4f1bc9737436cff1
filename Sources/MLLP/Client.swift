// SPDX-License-Identifier: Apache-2.0

import Glibc
public import TLS
import Threads

/// Why a client got no answer.
public enum ClientError: Error, Hashable, Sendable {
    /// A socket call failed.
    case socket(SocketError)
    /// Nothing came within the time.
    case timeout(milliseconds: Int64)
    /// The other side closed the connection.
    case closed
    /// What came is no block.
    case unreadable(FrameIrregularity)
    /// The connection could not be secured, or is no longer secure.
    case insecure(TLSError)
    /// The other side sent a negative commit acknowledgement (release 2).
    case notCommitted

    /// Whether a connection that was good before was gone: closed, reset or broken.
    public var isLossOfConnection: Bool {
        switch self {
        case .closed: true
        case .socket(let failure): [ECONNRESET, EPIPE].contains(failure.code)
        case .timeout, .unreadable, .insecure, .notCommitted: false
        }
    }

    /// One sentence.
    public var text: String {
        switch self {
        case .socket(let failure): failure.description
        case .timeout(let milliseconds): "no answer within \(milliseconds) ms"
        case .closed: "the other side closed the connection without an answer"
        case .unreadable(let irregularity): "the answer is no MLLP block: \(irregularity.text)"
        case .insecure(let error): error.text
        case .notCommitted: "the other side could not keep the message (negative commit acknowledgement)"
        }
    }
}

/// One connection to a listener, used by one thread.
///
/// Matching answers to messages by MSA-2 is for the caller, who knows what the content is.
public final class Client {
    private let socket: Socket
    private let transport: Transport
    private var decoder: FrameDecoder
    private var waiting: [FrameEvent] = []
    private var isAborted = false
    private var buffer = [UInt8](repeating: 0, count: 16_384)

    /// Connects.
    ///
    /// - Parameter tls: whom to trust, for a listener that speaks TLS; its certificate must be for `host`, or for the name
    ///   in the settings.
    public init(
        host: String, port: UInt16, timeoutMilliseconds: Int64 = 10_000, limits: FrameDecoder.Limits = .init(),
        tls: TLSContext? = nil
    ) throws(ClientError) {
        do {
            socket = try Socket.connected(to: host, port: port, milliseconds: Int32(clamping: timeoutMilliseconds))
        } catch {
            throw .socket(error)
        }
        decoder = FrameDecoder(limits: limits)
        guard let tls else {
            transport = .plain
            return
        }
        let session = try Self.session(tls, socket, host)
        transport = .secured(session)
        try shakeHands(session, timeoutMilliseconds)
    }

    /// The other end of a connection that was accepted.
    init(
        accepted socket: Socket, timeoutMilliseconds: Int64, tls: TLSContext? = nil
    ) throws(ClientError) {
        self.socket = socket
        decoder = FrameDecoder()
        guard let tls else {
            transport = .plain
            return
        }
        let session = try Self.session(tls, socket, "")
        transport = .secured(session)
        try shakeHands(session, timeoutMilliseconds)
    }

    deinit {
        if !isAborted { transport.finish() }
    }

    private static func session(
        _ context: TLSContext, _ socket: Socket, _ host: String
    ) throws(ClientError) -> TLSSession {
        do throws(TLSError) {
            return try TLSSession(context, descriptor: socket.descriptor, host: host)
        } catch {
            throw .insecure(error)
        }
    }

    private func shakeHands(_ session: TLSSession, _ milliseconds: Int64) throws(ClientError) {
        let deadline = Clock.monotonicMilliseconds() + milliseconds
        while true {
            switch Transport.transfer(session.shakeHands()) {
            case .done: return
            case .wouldBlock: try waitForPeer(session, until: deadline, of: milliseconds)
            case .ended: throw .insecure(.closedInHandshake)
            case .failed(let code): throw .socket(SocketError(action: "secure the connection", code: code))
            case .insecure(let error): throw .insecure(error)
            }
        }
    }

    private func waitForPeer(_ session: TLSSession, until deadline: Int64, of total: Int64) throws(ClientError) {
        try wait(Int16(session.wantsWrite ? POLLOUT : POLLIN), until: deadline, of: total)
    }

    /// The certificate the other side showed, where it was verified.
    public var certificate: PeerCertificate? {
        if case .secured(let session) = transport { session.certificate } else { nil }
    }

    /// Sends one block around `content`.
    public func send(_ content: [UInt8], timeoutMilliseconds: Int64 = 10_000) throws(ClientError) {
        try sendRaw(Framing.frame(content), timeoutMilliseconds: timeoutMilliseconds)
    }

    /// Sends bytes as they are.
    public func sendRaw(_ bytes: [UInt8], timeoutMilliseconds: Int64 = 10_000) throws(ClientError) {
        let deadline = Clock.monotonicMilliseconds() + timeoutMilliseconds
        var rest = bytes[...]
        while !rest.isEmpty {
            switch transport.write(socket, rest) {
            case .done(let count): rest = rest.dropFirst(count)
            case .wouldBlock: try wait(Int16(POLLOUT), until: deadline, of: timeoutMilliseconds)
            case .ended: throw .closed
            case .failed(let code): throw .socket(SocketError(action: "send", code: code))
            case .insecure(let error): throw .insecure(error)
            }
        }
    }

    /// Says that nothing more will be sent; answers can still be read.
    public func finishSending() {
        transport.finish()
        // What closes the whole of a secured connection is its own farewell.
        if case .plain = transport { shutdown(socket.descriptor, Int32(SHUT_WR)) }
    }

    /// Breaks the connection off without a farewell when this client goes, as a sender that loses its power does.
    public func abort() {
        isAborted = true
        socket.abort()
    }

    /// The next block or commit acknowledgement.
    ///
    /// - Throws: ``ClientError/timeout(milliseconds:)``, ``ClientError/closed``, or what the stream did wrong.
    public func receive(timeoutMilliseconds: Int64 = 10_000) throws(ClientError) -> FrameEvent {
        let deadline = Clock.monotonicMilliseconds() + timeoutMilliseconds
        while true {
            while !waiting.isEmpty {
                let event = waiting.removeFirst()
                guard case .irregular(let irregularity) = event else { return event }
                if irregularity.isFatal { throw .unreadable(irregularity) }
            }
            switch transport.read(socket, into: &buffer) {
            case .done(let count):
                waiting = decoder.feed(buffer[..<count])
                if waiting.isEmpty, Clock.monotonicMilliseconds() >= deadline {
                    throw .timeout(milliseconds: timeoutMilliseconds)
                }
            case .ended:
                if decoder.isInsideFrame { waiting = decoder.finish() }
                if waiting.isEmpty { throw .closed }
            case .wouldBlock: try wait(Int16(POLLIN), until: deadline, of: timeoutMilliseconds)
            case .failed(let code): throw .socket(SocketError(action: "receive", code: code))
            case .insecure(let error): throw .insecure(error)
            }
        }
    }

    private func wait(_ events: Int16, until deadline: Int64, of total: Int64) throws(ClientError) {
        let left = deadline - Clock.monotonicMilliseconds()
        guard left > 0, socket.wait(for: events, milliseconds: Int32(clamping: left)) else {
            throw .timeout(milliseconds: total)
        }
    }
}
