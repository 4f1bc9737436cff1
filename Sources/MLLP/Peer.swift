// SPDX-License-Identifier: Apache-2.0

import Glibc
import Threads

/// One connection of a listener.
struct Peer {
    let socket: Socket
    let address: String
    var decoder: FrameDecoder
    /// Frames handed out and not answered yet.
    private(set) var unanswered = 0
    private var unansweredBytes = 0
    /// Why nothing more is read, once that is so.
    private(set) var ended: ListenerEvent.CloseReason?
    /// The decoder was told of the present silence.
    var hasPaused = false
    private var output: [UInt8] = []
    private var written = 0
    private var lastRead = Clock.monotonicMilliseconds()
    private var lastWritten = Clock.monotonicMilliseconds()
    /// When the last block ended, or the connection began.
    private var lastBlock = Clock.monotonicMilliseconds()
    /// When the present block began.
    private var blockStart: Int64?

    enum Reason { case pause, idle, stall }

    init(_ socket: Socket, _ address: String, _ decoder: FrameDecoder) {
        self.socket = socket
        self.address = address
        self.decoder = decoder
    }

    var unsent: ArraySlice<UInt8> { output[written...] }

    var hasUnsent: Bool { written < output.count }

    /// Nothing is due to it.
    var isQuiet: Bool { unanswered == 0 && !hasUnsent }

    /// What to wait for.
    func interest(_ configuration: ListenerConfiguration, stopping: Bool) -> Int16 {
        let isFull =
            unanswered >= configuration.maximumUnanswered || unansweredBytes > configuration.maximumUnansweredBytes
            || output.count - written > configuration.maximumUnsent
        let reads = ended == nil && !isFull && !stopping
        return (reads ? Int16(POLLIN) : 0) | (hasUnsent ? Int16(POLLOUT) : 0)
    }

    /// Takes what was read.
    mutating func feed(_ bytes: ArraySlice<UInt8>) -> [FrameEvent] {
        let now = Clock.monotonicMilliseconds()
        lastRead = now
        hasPaused = false
        let events = decoder.feed(bytes)
        blockStart = decoder.isInsideFrame ? blockStart ?? now : nil
        return events
    }

    /// Nothing more is read; answers that are due still go out.
    mutating func end(_ reason: ListenerEvent.CloseReason) { ended = ended ?? reason }

    mutating func noteTaken(_ bytes: Int) {
        unanswered += 1
        unansweredBytes += bytes
        lastBlock = Clock.monotonicMilliseconds()
        // A new block that began in the same read is timed from now.
        blockStart = blockStart.map { _ in lastBlock }
    }

    mutating func queue(_ contents: [[UInt8]], answering bytes: Int) {
        unanswered -= 1
        unansweredBytes -= bytes
        lastBlock = Clock.monotonicMilliseconds()
        if !hasUnsent { lastWritten = lastBlock }
        for content in contents { output += Framing.frame(content) }
    }

    mutating func noteWritten(_ count: Int) {
        written += count
        lastWritten = Clock.monotonicMilliseconds()
        if written == output.count {
            output.removeAll(keepingCapacity: output.count < 65_536)
            written = 0
        } else if written > 65_536 {
            output.removeFirst(written)
            written = 0
        }
    }

    /// When patience with the peer ends, and how; none while we owe it an answer.
    func deadline(_ configuration: ListenerConfiguration) -> (time: Int64, reason: Reason)? {
        if hasUnsent { return (lastWritten + configuration.stallTimeout, .stall) }
        if unanswered > 0 || ended != nil { return nil }
        guard decoder.isInsideFrame else { return (lastBlock + configuration.idleTimeout, .idle) }
        let slow = (blockStart ?? lastRead) + configuration.blockTimeout
        let (time, reason): (Int64, Reason) =
            hasPaused
            ? (lastRead + configuration.stallTimeout, .stall) : (lastRead + configuration.pauseTimeout, .pause)
        return slow < time ? (slow, .stall) : (time, reason)
    }
}
