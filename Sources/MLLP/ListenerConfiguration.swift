// SPDX-License-Identifier: Apache-2.0

public import TLS

/// Where a listener listens and what it puts up with. Times are milliseconds.
public struct ListenerConfiguration: Sendable, Hashable {
    /// The address to bind to.
    public var address: String
    /// The port; 0 lets the system choose.
    public var port: UInt16
    /// Certificates for TLS on the port; nil for plain connections.
    public var tls: TLSServerSettings?
    /// From where connections are taken; empty for anywhere. Others are closed at once.
    public var allowedAddresses: [AddressRange] = []
    /// How many connections may be open at once; further ones wait in the system's queue.
    public var maximumConnections = 16_384
    /// How many of them one address may have; further ones are closed at once.
    public var maximumPerAddress = 256
    /// How many frames of one connection may be unanswered before reading from it stops.
    public var maximumUnanswered = 64
    /// How many bytes of frames of one connection may be unanswered before reading from it stops.
    public var maximumUnansweredBytes = 32 << 20
    /// How many bytes of all connections together may be held, unanswered or unfinished; from then on only connections
    /// that hold nothing are read, until it is less.
    public var maximumHeldBytes = 1 << 30
    /// How many bytes may wait to be written to one connection before reading from it stops.
    public var maximumUnsent = 4 << 20
    /// Closes a TLS connection that is not secured by then.
    public var handshakeTimeout: Int64 = 10_000
    /// Closes a connection on which no byte ever came.
    public var firstByteTimeout: Int64 = 600_000
    /// Closes a connection whose first bytes are followed by no start byte.
    public var startTimeout: Int64 = 10_000
    /// Closes a connection on which no block begins.
    public var idleTimeout: Int64 = 600_000
    /// Closes a connection on which nothing comes inside a block, or which takes nothing of what we write.
    public var stallTimeout: Int64 = 30_000
    /// Closes a connection on which one block takes longer than this.
    public var blockTimeout: Int64 = 300_000
    /// Closes a connection whose frames the handler leaves unanswered for so long.
    public var handlerTimeout: Int64 = 120_000
    /// After this silence a block that only lacks its CR is taken as complete.
    public var pauseTimeout: Int64 = 200
    /// How the system finds out that a silent peer is gone.
    public var keepAlive = KeepAlive()
    /// Whether blocks are answered by commit acknowledgements, as release 2 of MLLP has it: 0x06 once a message is taken,
    /// before its answer; 0x15 when it is not.
    public var commitsBlocks = false
    /// What the framing puts up with.
    public var frameLimits = FrameDecoder.Limits()

    /// A configuration with the usual limits.
    public init(address: String = "127.0.0.1", port: UInt16 = 2575) {
        self.address = address
        self.port = port
    }
}

/// TCP keepalive, which finds peers that went without a word.
public struct KeepAlive: Sendable, Hashable {
    /// Seconds of silence before the first probe; 0 switches probes off.
    public var idleSeconds: Int32 = 60
    /// Seconds between probes.
    public var intervalSeconds: Int32 = 15
    /// Probes without an answer before the connection is given up.
    public var probes: Int32 = 4

    /// After one minute of silence, four probes in one more.
    public init() {}
}
