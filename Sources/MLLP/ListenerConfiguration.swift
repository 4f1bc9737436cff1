// SPDX-License-Identifier: Apache-2.0

/// Where a listener listens and what it puts up with. Times are milliseconds.
public struct ListenerConfiguration: Sendable, Hashable {
    /// The address to bind to.
    public var address: String
    /// The port; 0 lets the system choose.
    public var port: UInt16
    /// How many connections may be open at once; further ones wait in the system's queue.
    public var maximumConnections = 1024
    /// How many of them one address may have; further ones are closed at once.
    public var maximumPerAddress = 256
    /// How many frames of one connection may be unanswered before reading from it stops.
    public var maximumUnanswered = 64
    /// How many bytes of frames of one connection may be unanswered before reading from it stops.
    public var maximumUnansweredBytes = 32 << 20
    /// How many bytes may wait to be written to one connection before reading from it stops.
    public var maximumUnsent = 4 << 20
    /// Closes a connection on which no block begins.
    public var idleTimeout: Int64 = 600_000
    /// Closes a connection on which nothing comes inside a block, or which takes nothing of what we write.
    public var stallTimeout: Int64 = 30_000
    /// Closes a connection on which one block takes longer than this.
    public var blockTimeout: Int64 = 300_000
    /// After this silence a block that only lacks its CR is taken as complete.
    public var pauseTimeout: Int64 = 200
    /// What the framing puts up with.
    public var frameLimits = FrameDecoder.Limits()

    /// A configuration with the usual limits.
    public init(address: String = "127.0.0.1", port: UInt16 = 2575) {
        self.address = address
        self.port = port
    }
}

/// What happens on a listener besides frames; for logs and counters.
public enum ListenerEvent: Sendable, Hashable {
    /// A connection was opened by this address.
    case opened(connection: Int, peer: String)
    /// A connection of an address that has too many was closed at once.
    case refused(peer: String)
    /// A connection was closed.
    case closed(connection: Int, reason: CloseReason)
    /// A stream broke the protocol.
    case irregular(connection: Int, FrameIrregularity)

    /// Why a connection was closed.
    public enum CloseReason: Sendable, Hashable {
        /// The peer closed it.
        case byPeer
        /// Nothing came between blocks.
        case idle
        /// Nothing came inside a block, or our answers were not read.
        case stalled
        /// The stream could not be followed any longer.
        case unreadable
        /// A message could not be taken; its sender is to send it again.
        case abandoned
        /// The system reported this `errno`.
        case failed(Int32)
        /// The listener stops.
        case stopping
    }
}

/// A message that came in, with the way back.
public struct ReceivedFrame: Sendable {
    /// The content of the block.
    public let content: [UInt8]
    /// The peer's numeric address.
    public let peer: String
    /// The number of the connection, from 1.
    public let connection: Int
    let mailbox: Mailbox

    /// Answers with zero or more blocks, in order. Call it exactly once, from any thread.
    public func reply(_ contents: [[UInt8]]) {
        mailbox.post(.reply(connection: connection, contents, bytes: content.count))
    }

    /// Says instead that the block could not be taken: the connection is closed, so that its sender sends it again.
    public func abandon() { mailbox.post(.reply(connection: connection, nil, bytes: content.count)) }
}
