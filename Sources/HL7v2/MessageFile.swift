// SPDX-License-Identifier: Apache-2.0

public import Findings

/// A file of messages: one, many in a row, or batches with their headers and trailers.
///
/// The parts cover the file without a gap, so their bytes in order are the file. For files that are too large to hold
/// there is ``MessageSplitter``. In UTF-16 the mark at the file's start says so; only the first part has it.
///
/// - Source: HL7 v2.5.1, section 2.10.3 (batch protocol).
public struct MessageFile: Sendable, Hashable {
    /// What a part of the file is.
    public enum Kind: String, Sendable, Hashable {
        /// One message, from its MSH to the next part.
        case message
        /// FHS, the file's header.
        case fileHeader = "FHS"
        /// BHS, a batch's header.
        case batchHeader = "BHS"
        /// BTS, a batch's trailer; BTS-1 counts its messages.
        case batchTrailer = "BTS"
        /// FTS, the file's trailer; FTS-1 counts its batches.
        case fileTrailer = "FTS"
        /// Bytes before the first header: comments, blanks, a byte-order mark.
        case other
    }

    /// One part.
    public struct Part: Sendable, Hashable {
        /// What it is.
        public let kind: Kind
        /// 0-based range in the file's bytes.
        public let range: Range<Int>
    }

    /// The bytes of the file.
    public let bytes: [UInt8]
    /// The parts in order.
    public let parts: [Part]

    /// Splits a file; any bytes are a file, if only one of ``Kind/other``.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        parts = Self.split(bytes)
    }

    /// The bytes of the messages in order.
    public var messages: [[UInt8]] { parts.filter { $0.kind == .message }.map { Array(bytes[$0.range]) } }

    /// The file as bytes.
    public func serialized() -> [UInt8] { parts.flatMap { bytes[$0.range] } }

    private static func split(_ bytes: [UInt8]) -> [Part] {
        var scanner = PartScanner()
        var parts: [Part] = []
        while let part = scanner.next(bytes.span, isLast: true) { parts.append(part) }
        return parts
    }
}

extension MessageFile {
    /// Counts that do not agree, headers and trailers without each other, bytes that are no message: what
    /// ``BatchAudit`` says of the parts.
    public func findings() -> [Finding] {
        var audit = BatchAudit()
        for part in parts { audit.add(part.kind, offset: part.range.lowerBound, bytes[part.range]) }
        return audit.findings()
    }
}
