// SPDX-License-Identifier: Apache-2.0

/// The bytes around a message on the wire: `<VT> content <FS><CR>`.
///
/// - Source: HL7 Transport Specification: MLLP, release 1 (blocks) and release 2 (commit acknowledgements).
public enum Framing {
    /// Starts a block.
    public static let start: UInt8 = 0x0B
    /// Ends a block, together with ``carriageReturn``.
    public static let end: UInt8 = 0x1C
    /// Second byte of a block's end.
    public static let carriageReturn: UInt8 = 0x0D
    /// Content of a positive commit acknowledgement (release 2).
    public static let commitAccept: UInt8 = 0x06
    /// Content of a negative commit acknowledgement (release 2).
    public static let commitReject: UInt8 = 0x15

    /// A block around `content`.
    public static func frame(_ content: [UInt8]) -> [UInt8] {
        var block: [UInt8] = []
        block.reserveCapacity(content.count + 3)
        append(content, to: &block)
        return block
    }

    static func append(_ content: [UInt8], to output: inout [UInt8]) {
        output.append(start)
        output += content
        output.append(end)
        output.append(carriageReturn)
    }
}

/// What a byte stream held, in order.
public enum FrameEvent: Sendable, Hashable {
    /// The content of one block.
    case frame([UInt8])
    /// A commit acknowledgement of release 2; true for accept.
    case commit(Bool)
    /// Something that is no proper block.
    case irregular(FrameIrregularity)
}

/// What was not as the protocol has it. Counts are bytes.
public enum FrameIrregularity: Sendable, Hashable {
    /// Bytes outside blocks, other than CR, LF and NUL.
    case skipped(count: Int)
    /// A block began inside another; the first one was cut off and dropped.
    case restarted(dropped: Int)
    /// A block without content.
    case empty
    /// A block ended with FS, but no CR followed; it was accepted.
    case endWithoutCarriageReturn
    /// The stream ended inside a block, which was dropped.
    case unfinished(count: Int)
    /// A block grew beyond the limit; the stream cannot be followed any longer.
    case tooLarge(limit: Int)
    /// A message's first segment grew beyond the limit; the stream cannot be followed any longer.
    case headerTooLarge(limit: Int)
    /// More bytes outside blocks than the limit; the stream cannot be followed any longer.
    case tooMuchSkipped(limit: Int)
    /// The first bytes are a TLS greeting; the stream cannot be followed.
    case looksLikeTLS

    /// Whether nothing more can come of the stream.
    public var isFatal: Bool {
        switch self {
        case .tooLarge, .headerTooLarge, .tooMuchSkipped, .looksLikeTLS: true
        default: false
        }
    }

    /// One short sentence.
    public var text: String {
        switch self {
        case .skipped(let count): "no start byte before \(count) bytes; skipped"
        case .restarted(let dropped): "a new start byte after \(dropped) bytes without an end block; dropped"
        case .empty: "an empty block"
        case .endWithoutCarriageReturn: "no CR after the end byte; accepted"
        case .unfinished(let count): "no end block after \(count) bytes; dropped"
        case .tooLarge(let limit): "a block of more than \(limit) bytes"
        case .headerTooLarge(let limit): "a first segment of more than \(limit) bytes"
        case .tooMuchSkipped(let limit): "no start byte in \(limit) bytes"
        case .looksLikeTLS: "TLS on a plain port"
        }
    }
}

/// Bytes of a stream that were not taken.
public struct DroppedBytes: Sendable, Hashable {
    /// Why they were not taken.
    public enum Reason: String, Sendable, Hashable {
        /// They stood outside blocks.
        case skipped
        /// Their block was broken off by another.
        case restarted
        /// Their block did not end.
        case unfinished
        /// Their block, or its first segment, was too large.
        case tooLarge = "too-large"
        /// They came on a TLS port and were no TLS.
        case notTLS = "no-tls"
    }

    /// Why they were not taken.
    public let why: Reason
    /// The first of them, up to ``FrameDecoder/Limits/keptBytes``.
    public let bytes: [UInt8]

    /// Bytes with the reason.
    public init(why: Reason, bytes: [UInt8]) { (self.why, self.bytes) = (why, bytes) }
}
