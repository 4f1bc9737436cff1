// SPDX-License-Identifier: Apache-2.0

/// Splits a file that comes in chunks, without holding more than one part and one chunk of it.
///
/// The parts are those of ``MessageFile``, however the chunks are cut:
///
/// ```swift
/// var splitter = MessageSplitter()
/// while let chunk = source.read() {
///     splitter.append(chunk)
///     while let part = try splitter.next() { use(part) }
/// }
/// splitter.finish()
/// while let part = try splitter.next() { use(part) }
/// ```
///
/// - Complexity: O(n) for all calls together, if ``next()`` is called until nil behind each ``append(_:)``.
public struct MessageSplitter: Sendable {
    /// One part of the file.
    public struct Part: Sendable, Hashable {
        /// What it is.
        public let kind: MessageFile.Kind
        /// 0-based offset of its first byte in the file.
        public let offset: Int
        /// Its bytes, those around its lines included.
        public let bytes: [UInt8]

        /// Makes a part of its bytes.
        public init(kind: MessageFile.Kind, offset: Int, bytes: [UInt8]) {
            self.kind = kind
            self.offset = offset
            self.bytes = bytes
        }
    }

    private let limit: Int
    private var scanner: PartScanner
    private var buffer: [UInt8] = []
    /// Offset in the file of the buffer's first byte.
    private var base = 0
    private var isFinished = false
    /// Whether the open part is too large, which was said already.
    private var isSkipping = false

    /// A splitter at the start of a file; `limits.bytes` is the largest part it gives.
    public init(limits: Limits = Limits()) {
        limit = limits.bytes
        scanner = PartScanner(limit: limits.bytes)
    }

    /// Takes the bytes that come next.
    ///
    /// Nothing may be appended behind ``finish()``.
    public mutating func append(_ chunk: some Collection<UInt8>) {
        precondition(!isFinished, "the file has ended")
        compact()
        buffer.append(contentsOf: chunk)
    }

    /// Says that the file has ended; what is left then comes from ``next()``.
    public mutating func finish() { isFinished = true }

    /// The next part; nil when more bytes are needed, or none are left.
    ///
    /// - Throws: ``HL7v2Error/partTooLarge(offset:limit:)`` once for a part over the limit. Its bytes are gone then, and
    ///   the next call goes on with the part behind it.
    public mutating func next() throws(HL7v2Error) -> Part? {
        while let found = scan() {
            if isSkipping {
                isSkipping = false
                continue
            }
            let offset = base + found.range.lowerBound
            guard found.range.count <= limit else { throw .partTooLarge(offset: offset, limit: limit) }
            return Part(kind: found.kind, offset: offset, bytes: Array(buffer[found.range]))
        }
        let start = base + scanner.open
        let isTooLarge = scanner.settled - scanner.open > limit
        if isSkipping || isTooLarge { scanner.skipSettled() }
        guard isTooLarge, !isSkipping else { return nil }
        isSkipping = true
        throw .partTooLarge(offset: start, limit: limit)
    }

    private mutating func scan() -> MessageFile.Part? {
        let bytes = buffer
        return scanner.next(bytes.span, isLast: isFinished)
    }

    /// Drops bytes that were given out, once they are most of the buffer.
    private mutating func compact() {
        let count = scanner.open
        guard count > 0, count >= buffer.count / 2 else { return }
        buffer.removeSubrange(..<count)
        base += count
        scanner.drop(count)
    }
}
