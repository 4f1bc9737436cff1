// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
public import Findings

/// Checks the headers, trailers and counts of a file while its parts go by.
///
/// BTS-1 counts the messages of a batch and FTS-1 the batches of a file; both are optional. The totals in BTS-3 add up
/// fields that only the partners know, and are left alone.
///
/// - Source: HL7 v2.5.1, section 2.10.3 (batch protocol) and 2.15 (its segments).
public struct BatchAudit: Sendable {
    /// A file may have a finding for every line; this many are kept, the others counted.
    static let limit = 1000

    private var found: [Finding] = []
    private var dropped = 0
    private var file = Level()
    private var batch = Level()
    private var messages = 0
    private var hasHeader = false
    private var secondMessage: Int?
    private var encoding: CharacterEncoding?
    private var isMixed = false
    /// Headers whose text waits for the first message to say its character set.
    private var waiting: [MessageFile.Kind: (offset: Int, line: ArraySlice<UInt8>)] = [:]

    /// What is known of the headers of one kind.
    private struct Level {
        /// Messages of the batch, or batches of the file.
        var count = 0
        var isOpen = false
        var unclosed = 0

        mutating func close() {
            if isOpen { unclosed += 1 }
            isOpen = false
        }
    }

    /// An audit of a file none of whose parts was seen.
    public init() {}

    /// Looks at the next part.
    public mutating func add(_ part: MessageSplitter.Part) {
        add(part.kind, offset: part.offset, part.bytes[...])
    }

    mutating func add(_ kind: MessageFile.Kind, offset: Int, _ bytes: ArraySlice<UInt8>) {
        switch kind {
        case .message: message(offset, bytes)
        case .fileHeader:
            batch.close()
            header(\.file, kind, offset, bytes)
            batch.count = 0
        case .batchHeader:
            header(\.batch, kind, offset, bytes)
            file.count += 1
        case .batchTrailer: trailer(\.batch, .batchHeader, kind, offset, bytes, "messages in the batch")
        case .fileTrailer:
            batch.close()
            trailer(\.file, .fileHeader, kind, offset, bytes, "batches in the file")
        case .other:
            note(.warning("not-a-message", "offset \(offset)", "\(bytes.count) bytes before the first header"))
        }
    }

    /// What is wrong or unusual in the parts seen, taken as a whole file.
    public func findings() -> [Finding] {
        var all = found
        if dropped > 0 { all.append(.warning("more-findings", "file", "\(dropped) more findings")) }
        let levels = [("FTS", file), ("BTS", batch)]
        for (name, level) in levels {
            let count = level.unclosed + (level.isOpen ? 1 : 0)
            guard count > 0 else { continue }
            all.append(.warning(ConditionCode.segmentSequence, name, "\(count) \(name) missing"))
        }
        if let secondMessage, !hasHeader {
            let place = "offset \(secondMessage)"
            all.append(.warning("bare-messages", place, "several messages without a batch around them"))
        }
        return all
    }
}

extension BatchAudit {
    private mutating func note(_ finding: Finding) {
        if found.count < Self.limit { found.append(finding) } else { dropped += 1 }
    }

    private mutating func message(_ offset: Int, _ bytes: ArraySlice<UInt8>) {
        messages += 1
        batch.count += 1
        if messages == 2 { secondMessage = offset }
        // A header is no longer than this.
        let used = EncodingDecision(Array(bytes.prefix(1 << 16)), rules: Rules()).used
        if let encoding, encoding != used, !isMixed {
            isMixed = true
            let change = "messages in \(used.rawValue) behind ones in \(encoding.rawValue)"
            note(.warning("mixed-charsets", "offset \(offset)", change))
        }
        guard encoding == nil else { return }
        encoding = used
        for (kind, header) in waiting.sorted(by: { $0.value.offset < $1.value.offset }) {
            characters(kind, header.offset, header.line, used)
        }
        waiting = [:]
    }

    private mutating func header(
        _ level: WritableKeyPath<Self, Level>, _ kind: MessageFile.Kind, _ offset: Int, _ bytes: ArraySlice<UInt8>
    ) {
        hasHeader = true
        if self[keyPath: level].isOpen {
            let text = "\(kind.rawValue) inside another, whose trailer is missing"
            note(.warning(ConditionCode.segmentSequence, "\(kind.rawValue) at offset \(offset)", text))
        }
        self[keyPath: level].close()
        self[keyPath: level].isOpen = true
        self[keyPath: level].count = 0
        characters(kind, offset, bytes)
    }

    private mutating func trailer(
        _ level: WritableKeyPath<Self, Level>, _ header: MessageFile.Kind, _ kind: MessageFile.Kind, _ offset: Int,
        _ bytes: ArraySlice<UInt8>, _ what: String
    ) {
        let place = "\(kind.rawValue) at offset \(offset)"
        if !self[keyPath: level].isOpen {
            note(.warning(ConditionCode.segmentSequence, place, "\(kind.rawValue) without its \(header.rawValue)"))
        }
        count(self[keyPath: level].count, BatchSegment(kind, bytes, .utf8), offset, what)
        characters(kind, offset, bytes)
        self[keyPath: level].isOpen = false
        self[keyPath: level].count = 0
    }

    private mutating func count(_ counted: Int, _ segment: BatchSegment?, _ offset: Int, _ what: String) {
        guard let segment, let field = segment[1], !field.isEmpty else { return }
        let place = "\(segment.name)-1 at offset \(offset)"
        guard field.allSatisfy(\.isASCIIDigit), let stated = Int(String(decoding: field, as: UTF8.self)) else {
            return note(.warning(ConditionCode.dataType, place, "is no number; there are \(counted) \(what)"))
        }
        guard stated != counted else { return }
        note(.warning(ConditionCode.dataType, place, "says \(stated), but there are \(counted) \(what)"))
    }

    private mutating func characters(_ kind: MessageFile.Kind, _ offset: Int, _ bytes: ArraySlice<UInt8>) {
        guard let segment = BatchSegment(kind, bytes, .utf8), !segment.isPlain else { return }
        if let encoding { characters(kind, offset, bytes, encoding) } else { waiting[kind] = (offset, bytes) }
    }

    /// Headers and trailers cannot name their set, so it must be that of the messages.
    private mutating func characters(
        _ kind: MessageFile.Kind, _ offset: Int, _ bytes: ArraySlice<UInt8>, _ encoding: CharacterEncoding
    ) {
        guard let segment = BatchSegment(kind, bytes, encoding) else { return }
        let place = "\(kind.rawValue) at offset \(offset)"
        let name = encoding.rawValue
        if segment.encoding != encoding || !segment.decodes {
            note(.warning("batch-charset", place, "bytes that are not in \(name), the messages' character set"))
        } else if encoding != .utf8, segment.encoding.form != .opaque {
            let text = "read in \(name), the messages' character set; \(kind.rawValue) cannot name its own"
            note(Finding(.info, code: "batch-charset", location: place, message: text))
        }
    }
}
