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
        /// The largest first segment of a message (one that begins with `MSH`) in bytes.
        public var headerBytes: Int
        /// How many bytes may be skipped before a block, in all.
        public var skippedBytes: Int
        /// How many of the bytes that are not taken are kept for ``FrameDecoder/takeDropped()``, of each place.
        public var keptBytes = 0

        /// 16 MiB a block, 64 KiB a first segment, 64 KiB of bytes outside blocks; none kept.
        public init(frameBytes: Int = 16 << 20, headerBytes: Int = 64 << 10, skippedBytes: Int = 64 << 10) {
            (self.frameBytes, self.headerBytes) = (frameBytes, headerBytes)
            self.skippedBytes = skippedBytes
        }
    }

    private enum State { case outside, inside, afterEnd, failed }

    private let limits: Limits
    private var state = State.outside
    private var content: [UInt8] = []
    /// How much of an unfinished block is held, in bytes.
    var heldBytes: Int { content.count }
    /// Place in `content` of a VT that may be the start of a new block.
    private var innerStart: Int?
    /// Whether the first segment of the present block has ended, or is none.
    private var isPastHeader = false
    private var skipped = 0
    private var keptSkipped: [UInt8] = []
    /// The first bytes of the stream while no block has begun.
    private var firstBytes: [UInt8] = []
    /// No block has begun yet.
    private var isFirst = true
    private var dropped: [DroppedBytes] = []
    private var events: [FrameEvent] = []

    /// A decoder at the start of a stream.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Whether a block has begun and not ended.
    public var isInsideFrame: Bool { state == .inside || state == .afterEnd }

    /// Whether the stream cannot be followed any longer.
    public var hasFailed: Bool { state == .failed }

    /// The first bytes, up to 16, of a stream that has shown bytes but no start byte; else none.
    public var opening: [UInt8] { isFirst && skipped > 0 ? firstBytes : [] }

    /// What was not taken since the last call, where ``Limits/keptBytes`` asks for it.
    public mutating func takeDropped() -> [DroppedBytes] {
        if dropped.isEmpty { return [] }
        defer { dropped = [] }
        return dropped
    }

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
        if state == .inside {
            events.append(.irregular(.unfinished(count: content.count)))
            keep(content, .unfinished)
        }
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
            reportSkipped()
            isFirst = false
            firstBytes = []
            return begin()
        }
        if isFirst, firstBytes.count < 16 { firstBytes.append(byte) }
        if byte == 0x0D || byte == 0x0A || byte == 0 { return }
        skipped += 1
        if keptSkipped.count < limits.keptBytes { keptSkipped.append(byte) }
        // A TLS record: handshake, version 3.x.
        if isFirst, skipped == 2, firstBytes == [0x16, 0x03] { return fail(.looksLikeTLS) }
        if skipped > limits.skippedBytes { fail(.tooMuchSkipped(limit: limits.skippedBytes)) }
    }

    private mutating func keep(_ bytes: some Collection<UInt8>, _ why: DroppedBytes.Reason) {
        guard limits.keptBytes > 0 else { return }
        dropped.append(DroppedBytes(why: why, bytes: Array(bytes.prefix(limits.keptBytes))))
    }

    private mutating func begin() {
        state = .inside
        content = []
        innerStart = nil
        isPastHeader = false
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
        if content.count > limits.frameBytes { return fail(.tooLarge(limit: limits.frameBytes)) }
        checkHeader(taken)
    }

    /// A first segment may not grow without end, however the stream is cut.
    private mutating func checkHeader(_ taken: ArraySlice<UInt8>) {
        if isPastHeader { return }
        if content.count >= 3, !content.starts(with: [0x4D, 0x53, 0x48]) { isPastHeader = true }
        let rest = content.prefix(limits.headerBytes + 1).suffix(taken.count + 8)
        if rest.contains(where: { $0 == 0x0D || $0 == 0x0A }) { isPastHeader = true }
        if !isPastHeader, content.count > limits.headerBytes { fail(.headerTooLarge(limit: limits.headerBytes)) }
    }

    private var isRestarting: Bool {
        guard let innerStart, content.count >= innerStart + 4 else { return false }
        return content[(innerStart + 1)...].starts(with: [0x4D, 0x53, 0x48])
    }

    private mutating func restartIfNeeded() {
        guard let start = innerStart, content.count >= start + 4 else { return }
        if isRestarting {
            events.append(.irregular(.restarted(dropped: start)))
            keep(content[..<start], .restarted)
            content.removeSubrange(...start)
            isPastHeader = false
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
        if !keptSkipped.isEmpty { keep(keptSkipped, .skipped) }
        (skipped, keptSkipped) = (0, [])
    }

    private mutating func fail(_ reason: FrameIrregularity) {
        events.append(.irregular(reason))
        if state != .outside { keep(content, .tooLarge) }
        if !keptSkipped.isEmpty { keep(keptSkipped, .skipped) }
        state = .failed
        (content, keptSkipped) = ([], [])
    }
}
