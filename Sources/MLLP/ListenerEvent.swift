// SPDX-License-Identifier: Apache-2.0

public import TLS

/// What happens on a listener besides frames; for logs and counters.
public enum ListenerEvent: Sendable, Hashable {
    /// A connection was opened by this address.
    case opened(connection: Int, peer: String)
    /// A connection was secured; the certificate is that of a client that had to show one.
    case secured(connection: Int, version: String, PeerCertificate?)
    /// A connection was closed before anything was read.
    case refused(peer: String, RefusalReason)
    /// A connection was closed.
    case closed(connection: Int, reason: CloseReason)
    /// A stream broke the protocol.
    case irregular(connection: Int, FrameIrregularity)
    /// Bytes that were not taken, cut to ``FrameDecoder/Limits/keptBytes``; only where that is above 0.
    case dropped(connection: Int, DroppedBytes)

    /// Why a connection was not taken.
    public enum RefusalReason: Sendable, Hashable {
        /// The address has too many connections.
        case tooMany(limit: Int)
        /// Nothing is taken from this address.
        case notAllowed
        /// This process may open no more files.
        case noDescriptor
        /// TLS could not be started.
        case noSession

        /// One short sentence.
        public var text: String {
            switch self {
            case .tooMany(let limit): "its address has \(limit) connections already"
            case .notAllowed: "its address is not allowed"
            case .noDescriptor: "no more files may be opened (ulimit -n)"
            case .noSession: "TLS could not be started"
            }
        }

        /// A word that stays the same, for counters.
        public var code: String {
            switch self {
            case .tooMany: "refused-too-many"
            case .notAllowed: "refused-address"
            case .noDescriptor: "refused-no-descriptor"
            case .noSession: "refused-no-session"
            }
        }
    }
}

extension ListenerEvent {
    /// Why a connection was closed. Times are milliseconds.
    public enum CloseReason: Sendable, Hashable {
        /// The peer closed it.
        case byPeer
        /// No byte ever came.
        case noByte(within: Int64)
        /// Bytes came, and among them no start byte.
        case noStartByte(within: Int64, StreamKind)
        /// Nothing came between blocks.
        case idle
        /// Nothing came inside a block.
        case stalled(within: Int64)
        /// One block took too long.
        case slow(within: Int64)
        /// Our answers were not read.
        case notRead(within: Int64)
        /// The handler did not answer.
        case notAnswered(within: Int64)
        /// The stream could not be followed any longer.
        case unreadable
        /// A message could not be taken; its sender is to send it again.
        case abandoned
        /// The connection was not secured in time.
        case noHandshake(within: Int64)
        /// The connection is not secure.
        case insecure(TLSError)
        /// The system reported this `errno`.
        case failed(Int32)
        /// The listener stops.
        case stopping
    }
}
