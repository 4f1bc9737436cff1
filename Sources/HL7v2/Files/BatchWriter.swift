// SPDX-License-Identifier: Apache-2.0

import Bytes
public import CharacterSets

/// Writes messages into a file of batches, a piece at a time: headers, messages, trailers with their counts.
///
/// ```swift
/// var writer = BatchWriter(encoding: .utf8)
/// var bytes = try writer.beginFile(SegmentBuilder("FHS", [3: "HIS"]))
/// bytes += try writer.beginBatch(SegmentBuilder("BHS", [3: "HIS"]))
/// for message in messages { bytes += try writer.add(message) }
/// bytes += try writer.finish()
/// ```
/// Messages stand as they are, but for a terminator that the last segment lacks. A file may have one batch without FHS
/// and FTS.
///
/// - Source: HL7 v2.5.1, section 2.10.3 (batch protocol) and 2.15 (its segments).
public struct BatchWriter: Sendable {
    /// The separators of headers and trailers; messages keep theirs.
    public let delimiters: Delimiters
    /// The set of headers and trailers, which cannot name it: it should be that of the messages.
    public let encoding: CharacterEncoding
    private var messages: Int?
    private var batches: Int?

    /// A writer at the start of a file.
    public init(delimiters: Delimiters = .recommended, encoding: CharacterEncoding = .utf8) {
        self.delimiters = delimiters
        self.encoding = encoding
    }

    /// FHS with the fields given from FHS-3 on; FHS-1 and FHS-2 are the writer's.
    ///
    /// - Throws: ``HL7v2Error/unencodable(_:_:position:)`` with the position in the segment.
    public mutating func beginFile(_ header: SegmentBuilder = SegmentBuilder("FHS")) throws(HL7v2Error) -> [UInt8] {
        precondition(messages == nil && batches == nil, "a file begins once")
        batches = 0
        return try written("FHS", header)
    }

    /// BHS with the fields given from BHS-3 on, behind the trailer of the batch before.
    ///
    /// - Throws: ``HL7v2Error/unencodable(_:_:position:)`` with the position in the segment.
    public mutating func beginBatch(_ header: SegmentBuilder = SegmentBuilder("BHS")) throws(HL7v2Error) -> [UInt8] {
        precondition(messages == nil || batches != nil, "several batches need a file header")
        let trailer = try endBatch()
        let bytes = try written("BHS", header)
        messages = 0
        batches = batches.map { $0 + 1 }
        return trailer + bytes
    }

    /// A message, counted for BTS-1.
    ///
    /// - Throws: ``HL7v2Error/severalMessages(offset:)`` when readers would see more than one message in it,
    ///   ``HL7v2Error/foreignSet(_:in:)`` for one in UTF-16 among others.
    public mutating func add(_ message: Message) throws(HL7v2Error) -> [UInt8] {
        precondition(messages != nil, "a message needs a batch")
        let bytes = message.serialized()
        let parts = MessageFile(bytes).parts
        guard parts.count == 1, parts[0].kind == .message else {
            throw .severalMessages(offset: parts.dropFirst().first?.range.lowerBound ?? 0)
        }
        let isWide = message.encoding == .utf16LE || message.encoding == .utf16BE
        guard message.encoding == encoding || !(isWide || encoding == .utf16LE || encoding == .utf16BE) else {
            throw .foreignSet(message.encoding, in: encoding)
        }
        let isOpen = message.storage.segments.last.map { Int($0.end) == message.storage.bytes.count } ?? true
        let end = isOpen ? try encoded("\r") : []
        messages = messages.map { $0 + 1 }
        return bytes + end
    }

    /// The trailers that are missing: BTS, and FTS where there was an FHS.
    public mutating func finish() throws(HL7v2Error) -> [UInt8] {
        var bytes = try endBatch()
        if let batches { bytes += try written("FTS", SegmentBuilder("FTS", [1: "\(batches)"])) }
        batches = nil
        return bytes
    }

    private mutating func endBatch() throws(HL7v2Error) -> [UInt8] {
        guard let count = messages else { return [] }
        messages = nil
        return try written("BTS", SegmentBuilder("BTS", [1: "\(count)"]))
    }

    private func written(_ name: String, _ segment: SegmentBuilder) throws(HL7v2Error) -> [UInt8] {
        precondition(segment.name == name, "not this segment")
        var segment = segment
        if Headers.isHeader(Array(name.utf8)[...]) {
            segment[2] = String(decoding: delimiters.encodingCharacters, as: UTF8.self)
        }
        return try encoded(segment.text(delimiters) + "\r")
    }

    private func encoded(_ text: String) throws(HL7v2Error) -> [UInt8] {
        do {
            return try encoding.encode(text)
        } catch {
            throw HL7v2Error(error, at: nil)
        }
    }
}
