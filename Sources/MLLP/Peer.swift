// SPDX-License-Identifier: Apache-2.0

import Glibc
import Threads

/// One connection of a listener.
struct Peer {
    let socket: Socket
    let address: String
    var decoder: FrameDecoder
    /// Frames handed out and not answered yet.
    var unanswered = 0
    /// The peer has closed its side.
    var hasEnded = false
    /// The decoder was told of the present silence.
    var hasPaused = false
    private var output: [UInt8] = []
    private var written = 0
    private var lastRead = Clock.monotonicMilliseconds()
    private var lastWritten = Clock.monotonicMilliseconds()

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
            unanswered >= configuration.maximumUnanswered || output.count - written > configuration.maximumUnsent
        let reads = !hasEnded && !isFull && !stopping
        return (reads ? Int16(POLLIN) : 0) | (hasUnsent ? Int16(POLLOUT) : 0)
    }

    mutating func queue(_ contents: [[UInt8]]) {
        unanswered -= 1
        if !hasUnsent { lastWritten = Clock.monotonicMilliseconds() }
        for content in contents { output += Framing.frame(content) }
    }

    mutating func noteRead() {
        lastRead = Clock.monotonicMilliseconds()
        hasPaused = false
    }

    mutating func noteWritten(_ count: Int) {
        written += count
        lastWritten = Clock.monotonicMilliseconds()
        guard written == output.count else { return }
        output.removeAll(keepingCapacity: output.count < 65_536)
        written = 0
    }

    /// When patience with the peer ends, and how; none while we owe it an answer.
    func deadline(_ configuration: ListenerConfiguration) -> (time: Int64, reason: Reason)? {
        if hasUnsent { return (lastWritten + configuration.stallTimeout, .stall) }
        if unanswered > 0 || hasEnded { return nil }
        if decoder.isInsideFrame, !hasPaused { return (lastRead + configuration.pauseTimeout, .pause) }
        if decoder.isInsideFrame { return (lastRead + configuration.stallTimeout, .stall) }
        return (lastRead + configuration.idleTimeout, .idle)
    }
}
