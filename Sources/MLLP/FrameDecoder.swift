// SPDX-License-Identifier: Apache-2.0

/// Takes the bytes of a stream as they come and gives blocks out: a pure state machine.
///
/// Where the protocol is broken it is lenient, by fixed rules:
/// - CR, LF and NUL between blocks are nothing; other bytes are skipped and counted.
/// - FS ends a block when CR, LF, VT or the end of the stream follows; any other byte makes it content.
/// - VT inside a block is content, unless `MSH` follows: then a sender broke off and began anew.
public struct FrameDecoder: Sendable {
    /// What one stream may make us keep.
    public struct Limits: Sendable, Hashable {
        /// The largest content of a block in bytes.
        public var frameBytes: Int
        /// How many bytes may be skipped before a block, in all.
        public var skippedBytes: Int

        /// 16 MiB a block, 64 KiB of bytes outside blocks.
        public init(frameBytes: Int = 16 << 20, skippedBytes: Int = 64 << 10) {
            self.frameBytes = frameBytes
            self.skippedBytes = skippedBytes
        }
    }

    private enum State { case outside, inside, afterEnd, failed }

    private let limits: Limits
    private var state = State.outside
    private var content: [UInt8] = []
    /// Place in `content` of a VT that may be the start of a new block.
    private var innerStart: Int?
    private var skipped = 0
    private var first: UInt8?
    /// No block has begun yet.
    private var isFirst = true
    private var events: [FrameEvent] = []

    /// A decoder at the start of a stream.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Whether a block has begun and not ended.
    public var isInsideFrame: Bool { state == .inside || state == .afterEnd }

    /// Whether the stream cannot be followed any longer.
    public var hasFailed: Bool { state == .failed }

    /// Takes the next bytes and returns what they completed.
    public mutating func feed(_ bytes: ArraySlice<UInt8>) -> [FrameEvent] {
        var rest = bytes
        while !rest.isEmpty, state != .failed {
            switch state {
            case .outside: outside(rest.removeFirst())
            case .afterEnd: afterEnd(&rest)
            case .inside: inside(&rest)
            case .failed: break
            }
        }
        return drain()
    }

    /// Takes the next bytes and returns what they completed.
    public mutating func feed(_ bytes: [UInt8]) -> [FrameEvent] { feed(bytes[...]) }

    /// Says that nothing came for a while: a block that only lacks its CR is complete.
    public mutating func pause() -> [FrameEvent] {
        if state == .afterEnd { complete(regular: false) }
        return drain()
    }

    /// Says that the stream has ended.
    public mutating func finish() -> [FrameEvent] {
        if state == .afterEnd { complete(regular: false) }
        if state == .inside { events.append(.irregular(.unfinished(count: content.count))) }
        reportSkipped()
        state = .failed
        return drain()
    }

    private mutating func drain() -> [FrameEvent] {
        defer { events = [] }
        return events
    }

    private mutating func outside(_ byte: UInt8) {
        if byte == Framing.start {
            isFirst = false
            reportSkipped()
            begin()
        } else if ![0x0D, 0x0A, 0x00].contains(byte) {
            skipped += 1
            // A TLS record: handshake, version 3.x.
            if skipped == 2, isFirst, first == 0x16, byte == 0x03 { fail(.looksLikeTLS) }
            if skipped == 1 { first = byte }
            if skipped > limits.skippedBytes { fail(.tooMuchSkipped(limit: limits.skippedBytes)) }
        }
    }

    private mutating func begin() {
        state = .inside
        content = []
        innerStart = nil
    }

    /// Copies up to the next FS or VT.
    private mutating func inside(_ rest: inout ArraySlice<UInt8>) {
        let run = rest.prefix { $0 != Framing.end && $0 != Framing.start }
        // While a restart is possible bytes are taken singly, so that the limit does not depend on how the stream is cut.
        let taken = innerStart == nil ? run : run.prefix(1)
        content += taken
        rest = rest[taken.endIndex...]
        if taken.count == run.count, let byte = rest.first, !isRestarting {
            rest.removeFirst()
            if byte == Framing.end {
                state = .afterEnd
            } else {
                innerStart = content.count
                content.append(byte)
            }
        }
        restartIfNeeded()
        if content.count > limits.frameBytes { fail(.tooLarge(limit: limits.frameBytes)) }
    }

    private var isRestarting: Bool {
        guard let innerStart, content.count >= innerStart + 4 else { return false }
        return content[(innerStart + 1)...].starts(with: [0x4D, 0x53, 0x48])
    }

    private mutating func restartIfNeeded() {
        guard let start = innerStart, content.count >= start + 4 else { return }
        if isRestarting {
            events.append(.irregular(.restarted(dropped: start)))
            content.removeSubrange(...start)
        }
        innerStart = nil
    }

    private mutating func afterEnd(_ rest: inout ArraySlice<UInt8>) {
        guard let byte = rest.first else { return }
        switch byte {
        case Framing.carriageReturn:
            rest.removeFirst()
            complete(regular: true)
        case Framing.start, 0x0A:
            complete(regular: false)
        default:
            content.append(Framing.end)
            state = .inside
        }
    }

    private mutating func complete(regular: Bool) {
        state = .outside
        skipped = 0
        if !regular { events.append(.irregular(.endWithoutCarriageReturn)) }
        switch content {
        case []: events.append(.irregular(.empty))
        case [Framing.commitAccept]: events.append(.commit(true))
        case [Framing.commitReject]: events.append(.commit(false))
        default: events.append(.frame(content))
        }
        content = []
    }

    private mutating func reportSkipped() {
        if skipped > 0 { events.append(.irregular(.skipped(count: skipped))) }
        skipped = 0
    }

    private mutating func fail(_ reason: FrameIrregularity) {
        events.append(.irregular(reason))
        state = .failed
        content = []
    }
}
