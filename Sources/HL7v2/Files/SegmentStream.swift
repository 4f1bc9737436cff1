// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Reads the segments of one message that is too large to hold, one after the other, from chunks of its bytes.
///
/// The segments are those ``Message`` would have, however the chunks are cut. Only the open segment and one chunk are
/// held.
///
/// ```swift
/// var stream = SegmentStream()
/// while let chunk = source.read() {
///     stream.append(chunk)
///     while let found = try stream.next() { use(found.segment[5]) }
/// }
/// stream.finish()
/// while let found = try stream.next() { use(found.segment[5]) }
/// ```
/// UTF-16 is read too; text in ISO 2022 must return to ASCII at the end of each segment, as RFC 1468 asks. Where one
/// segment is in UTF-8 and others are in the set declared, each is cut into fields as its own bytes ask.
///
/// - Complexity: O(n) for all calls together, if ``next()`` is called until nil behind each ``append(_:)``.
public struct SegmentStream: Sendable {
    /// One segment, independent of the rest of its message.
    public struct Element: Sendable {
        /// 0-based offset of the segment's name in the stream.
        public let offset: Int
        /// Its name and its place among those of the same name; names not of three letters or digits are counted as one.
        public let path: Path
        /// Its fields. Its own ``Segment/path`` and the offsets in errors begin at this segment.
        public let segment: Segment
    }

    private let rules: Rules
    private let limit: Int
    private var buffer: [UInt8] = []
    private var base = 0
    private var isFinished = false
    private var lines: SegmentLines
    private var header: MessageHeader?
    private var counts: [UInt32: Int] = [:]

    /// A stream at the start of a message; `limits.bytes` is the largest segment, how many there are is not limited.
    public init(rules: Rules = Rules(), limits: Limits = Limits()) {
        self.rules = rules
        limit = limits.bytes
        lines = SegmentLines(limit: limits.bytes)
    }

    /// Takes the bytes that come next.
    ///
    /// Nothing may be appended behind ``finish()``.
    public mutating func append(_ chunk: some Collection<UInt8>) {
        precondition(!isFinished, "the message has ended")
        compact()
        buffer.append(contentsOf: chunk)
    }

    /// Says that the message has ended; what is left then comes from ``next()``.
    public mutating func finish() { isFinished = true }

    /// The next segment; nil when more bytes are needed, or none are left.
    ///
    /// - Throws: ``HL7v2Error/partTooLarge(offset:limit:)`` once for a segment over the limit, which is left out then;
    ///   what ``Message/init(parsing:rules:limits:)`` throws for a header that cannot be used, again on every call;
    ///   ``HL7v2Error/undecodable(_:_:offset:)`` for a segment of a transcoded set, which is left out.
    public mutating func next() throws(HL7v2Error) -> Element? {
        let bytes = buffer
        let line: SegmentLines.Line?
        do {
            line = try lines.next(bytes.span, isLast: isFinished)
        } catch {
            throw error.shifted(by: base)
        }
        guard let line else { return nil }
        let offset = base + line.range.lowerBound
        guard !line.isTooLarge else { throw .partTooLarge(offset: offset, limit: limit) }
        let message: Message
        do {
            message = try self.message(Array(bytes[line.range]))
        } catch {
            throw error.shifted(by: offset)
        }
        let segment = Segment(message: message, index: 0)
        return Element(offset: offset, path: path(segment), segment: segment)
    }

    private mutating func message(_ bytes: [UInt8]) throws(HL7v2Error) -> Message {
        if let header { return try header.message(of: bytes) }
        let header = try MessageHeader(bytes, mark: lines.mark, rules)
        self.header = header
        return try header.message(of: bytes)
    }

    private mutating func path(_ segment: Segment) -> Path {
        let packed = segment.message.storage.segments[0].name
        // Bytes above ASCII would make millions of names.
        let key = segment.bytes.prefix(3).allSatisfy(\.isASCIIAlphanumeric) ? packed : 0
        counts[key, default: 0] += 1
        return Path(segment.name, counts[key] ?? 1)
    }

    private mutating func compact() {
        let count = lines.done
        guard count > 0, count >= buffer.count / 2 else { return }
        buffer.removeSubrange(..<count)
        base += count
        lines.drop(count)
    }
}
