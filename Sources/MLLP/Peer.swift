// SPDX-License-Identifier: Apache-2.0

import TLS

/// One connection of a listener. Times are milliseconds of the monotonic clock.
final class Peer {
    let number: Int
    let socket: Socket
    let address: String
    let session: TLSSession?
    var decoder: FrameDecoder
    /// What the poller waits for.
    var watched: Readiness = []
    /// When the listener looks at it again, and where in the heap of those times it stands.
    var alarm: Int64 = .max
    var heapPlace = -1
    /// Whether its first bytes, or a TLS handshake, were seen to be what they should be.
    var isGreeted: Bool
    /// Frames handed out and not answered yet.
    private(set) var unanswered = 0
    private var unansweredBytes = 0
    /// Why nothing more is read, once that is so.
    private(set) var ended: ListenerEvent.CloseReason?
    /// The decoder was told of the present silence.
    private var hasPaused = false
    private var output: [UInt8] = []
    private var written = 0
    private let opened: Int64
    private var lastRead: Int64
    private var lastWritten: Int64
    /// When the last block ended, or the connection began.
    private var lastBlock: Int64
    /// When the last answer came from the handler, or the first frame went to it.
    private var lastAnswer: Int64
    /// When the present block began.
    private var blockStart: Int64?
    private var firstByte: Int64?

    enum Reason { case handshake, noByte, noStart, pause, idle, stall, slow, notRead, notAnswered }

    init(
        _ number: Int, _ socket: Socket, _ address: String, _ session: TLSSession?, _ decoder: FrameDecoder, now: Int64
    ) {
        (self.number, self.socket, self.address, self.session, self.decoder) = (
            number, socket, address, session, decoder
        )
        isGreeted = session == nil
        (opened, lastRead, lastWritten, lastBlock, lastAnswer) = (now, now, now, now, now)
    }

    var transport: Transport { session.map { .secured($0) } ?? .plain }

    var unsent: ArraySlice<UInt8> { output[written...] }

    var hasUnsent: Bool { written < output.count }

    /// Nothing is due to it.
    var isQuiet: Bool { unanswered == 0 && !hasUnsent }

    /// Bytes of frames that are unanswered or unfinished.
    var heldBytes: Int { unansweredBytes + decoder.heldBytes }

    /// Those that the listener has counted.
    var countedBytes = 0

    /// Whether more is taken from it now.
    ///
    /// - Parameter held: how many bytes all connections hold together.
    func reads(_ configuration: ListenerConfiguration, stopping: Bool, held: Int) -> Bool {
        if held >= configuration.maximumHeldBytes, heldBytes > 0 { return false }
        let isFull =
            unanswered >= configuration.maximumUnanswered || unansweredBytes > configuration.maximumUnansweredBytes
            || output.count - written > configuration.maximumUnsent
        return ended == nil && !isFull && !stopping
    }

    /// What to wait for.
    func interest(_ configuration: ListenerConfiguration, stopping: Bool, held: Int) -> Readiness {
        var interest: Readiness = reads(configuration, stopping: stopping, held: held) ? .read : []
        if hasUnsent || session?.wantsWrite == true { interest.insert(.write) }
        return interest
    }

    /// Takes what was read.
    func feed(_ bytes: ArraySlice<UInt8>, now: Int64) -> [FrameEvent] {
        lastRead = now
        hasPaused = false
        firstByte = firstByte ?? now
        let events = decoder.feed(bytes)
        blockStart = decoder.isInsideFrame ? blockStart ?? now : nil
        return events
    }

    /// Tells the decoder of the present silence.
    func pause() -> [FrameEvent] {
        hasPaused = true
        let events = decoder.pause()
        if !decoder.isInsideFrame { blockStart = nil }
        return events
    }

    /// Nothing more is read; answers that are due still go out.
    func end(_ reason: ListenerEvent.CloseReason) { ended = ended ?? reason }

    func noteTaken(_ bytes: Int, now: Int64) {
        if unanswered == 0 { lastAnswer = now }
        unanswered += 1
        unansweredBytes += bytes
        lastBlock = now
        // A new block that began in the same read is timed from now.
        blockStart = blockStart.map { _ in now }
    }

    func queue(_ contents: [[UInt8]], answering bytes: Int, now: Int64) {
        unanswered -= 1
        unansweredBytes -= bytes
        (lastBlock, lastAnswer) = (now, now)
        // Time in which nothing was read from it is not its fault.
        if decoder.isInsideFrame { (lastRead, blockStart) = (now, now) }
        if !hasUnsent { lastWritten = now }
        for content in contents { Framing.append(content, to: &output) }
    }

    func noteWritten(_ count: Int, now: Int64) {
        written += count
        lastWritten = now
        if written == output.count {
            output.removeAll(keepingCapacity: output.count < 4096)
            written = 0
        } else if written > 65_536 {
            output.removeFirst(written)
            written = 0
        }
    }
}

extension Peer {
    /// When patience with the peer ends, and how; none while it has said its last word and we owe it nothing.
    func deadline(_ limits: ListenerConfiguration) -> (time: Int64, reason: Reason)? {
        if let session, !session.isEstablished { return (opened + limits.handshakeTimeout, .handshake) }
        if hasUnsent { return (lastWritten + limits.stallTimeout, .notRead) }
        if unanswered > 0 { return (lastAnswer + limits.handlerTimeout, .notAnswered) }
        if ended != nil { return nil }
        return decoder.isInsideFrame ? blockDeadline(limits) : startDeadline(limits)
    }

    private func startDeadline(_ limits: ListenerConfiguration) -> (Int64, Reason) {
        guard let firstByte else {
            let (first, idle) = (opened + limits.firstByteTimeout, lastBlock + limits.idleTimeout)
            return idle <= first ? (idle, .idle) : (first, .noByte)
        }
        let idle = lastBlock + limits.idleTimeout
        guard !decoder.opening.isEmpty else { return (idle, .idle) }
        let start = firstByte + limits.startTimeout
        return start < idle ? (start, .noStart) : (idle, .idle)
    }

    private func blockDeadline(_ limits: ListenerConfiguration) -> (Int64, Reason) {
        let slow = (blockStart ?? lastRead) + limits.blockTimeout
        let (time, reason): (Int64, Reason) =
            hasPaused
            ? (lastRead + limits.stallTimeout, .stall) : (lastRead + limits.pauseTimeout, .pause)
        return slow < time ? (slow, .slow) : (time, reason)
    }
}
