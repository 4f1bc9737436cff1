// SPDX-License-Identifier: Apache-2.0

import Glibc
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
}

/// One connection to a listener, used by one thread.
///
/// Matching answers to messages by MSA-2 is for the caller, who knows what the content is.
public final class Client {
    private let socket: Socket
    private var decoder: FrameDecoder
    private var waiting: [FrameEvent] = []
    private var buffer = [UInt8](repeating: 0, count: 16_384)

    /// Connects.
    public init(
        host: String, port: UInt16, timeoutMilliseconds: Int64 = 10_000, limits: FrameDecoder.Limits = .init()
    ) throws(ClientError) {
        do {
            socket = try Socket.connected(to: host, port: port, milliseconds: Int32(clamping: timeoutMilliseconds))
        } catch {
            throw .socket(error)
        }
        decoder = FrameDecoder(limits: limits)
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
            switch socket.write(rest) {
            case .done(let count): rest = rest.dropFirst(count)
            case .wouldBlock: try wait(Int16(POLLOUT), until: deadline, of: timeoutMilliseconds)
            case .ended: throw .closed
            case .failed(let code): throw .socket(SocketError(action: "send", code: code))
            }
        }
    }

    /// Says that nothing more will be sent; answers can still be read.
    public func finishSending() { shutdown(socket.descriptor, Int32(SHUT_WR)) }

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
            switch socket.read(into: &buffer) {
            case .done(let count): waiting = decoder.feed(buffer[..<count])
            case .ended:
                if decoder.isInsideFrame { waiting = decoder.finish() }
                if waiting.isEmpty { throw .closed }
            case .wouldBlock: try wait(Int16(POLLIN), until: deadline, of: timeoutMilliseconds)
            case .failed(let code): throw .socket(SocketError(action: "receive", code: code))
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
