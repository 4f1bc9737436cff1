// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
public import Findings

/// A file of messages: one, many in a row, or batches with their headers and trailers.
///
/// The parts cover the file without a gap, so their bytes in order are the file.
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
        if isUTF16(bytes) { return [Part(kind: .message, range: 0..<bytes.count)] }
        var starts: [(Kind, Int)] = []
        var offset = 0
        while offset < bytes.count {
            if let kind = kind(bytes, at: offset) { starts.append((kind, offset)) }
            offset = nextLine(bytes, from: offset)
        }
        var parts: [Part] = []
        let first = starts.first?.1 ?? bytes.count
        // A mark or blanks before the only message belong to it.
        let isLead = bytes[..<first].allSatisfy { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        if first > 0 {
            if isLead, !starts.isEmpty { starts[0].1 = 0 } else { parts.append(Part(kind: .other, range: 0..<first)) }
        }
        for (index, (kind, start)) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].1 : bytes.count
            parts.append(Part(kind: kind, range: start..<end))
        }
        return parts
    }

    /// UTF-16 and UTF-32 have zeros in their line ends; such a file holds one message.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0, 0x4D])
            || bytes.starts(with: [0, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) || bytes.starts(with: [0x4D, 0])
    }

    /// The part that begins at a line start, blanks and MLLP start bytes before it allowed.
    private static func kind(_ bytes: [UInt8], at line: Int) -> Kind? {
        var offset = line
        while offset < bytes.count, [0x20, 0x09, 0x0B, 0xEF, 0xBB, 0xBF].contains(bytes[offset]) { offset += 1 }
        guard offset + 3 <= bytes.count else { return nil }
        let separator = offset + 3 < bytes.count ? bytes[offset + 3] : .carriageReturn
        let isTrailer = [.carriageReturn, .lineFeed].contains(separator)
        guard isTrailer || (separator > 0x20 && separator < 0x7F && !separator.isASCIIAlphanumeric) else { return nil }
        switch String(decoding: bytes[offset..<offset + 3], as: UTF8.self) {
        case "MSH": return isTrailer ? nil : .message
        case "FHS": return .fileHeader
        case "BHS": return .batchHeader
        case "BTS": return .batchTrailer
        case "FTS": return .fileTrailer
        default: return nil
        }
    }

    private static func nextLine(_ bytes: [UInt8], from offset: Int) -> Int {
        var next = offset
        while next < bytes.count, bytes[next] != .carriageReturn, bytes[next] != .lineFeed { next += 1 }
        while next < bytes.count, [.carriageReturn, .lineFeed, 0x1C].contains(bytes[next]) { next += 1 }
        return next
    }
}

extension MessageFile {
    /// Counts that do not agree, trailers that are missing, bytes that are no message.
    public func findings() -> [Finding] {
        var found: [Finding] = []
        var (messages, batches) = (0, 0)
        for part in parts {
            switch part.kind {
            case .message: messages += 1
            case .batchHeader: (messages, batches) = (0, batches + 1)
            case .batchTrailer: found += count(part, messages, "messages in the batch")
            case .fileTrailer: found += count(part, batches, "batches in the file")
            case .fileHeader: break
            case .other: found.append(other(part))
            }
        }
        return found + missingTrailers() + bareFindings()
    }

    private func count(_ part: Part, _ counted: Int, _ what: String) -> [Finding] {
        let line = bytes[part.range].prefix { $0 != .carriageReturn && $0 != .lineFeed }
        let digits = line.dropFirst(4).prefix(while: \.isASCIIDigit)
        guard let stated = Int(String(decoding: digits, as: UTF8.self)), stated != counted else { return [] }
        return [
            .warning(
                ConditionCode.dataType, "\(part.kind.rawValue)-1 at offset \(part.range.lowerBound)",
                "says \(stated), but there are \(counted) \(what)")
        ]
    }

    private func bareFindings() -> [Finding] {
        let second = parts.filter { $0.kind == .message }.dropFirst().first
        guard let second, !parts.contains(where: { $0.kind == .batchHeader || $0.kind == .fileHeader }) else {
            return []
        }
        let place = "offset \(second.range.lowerBound)"
        return [.warning("bare-messages", place, "several messages without a batch around them")]
    }

    private func other(_ part: Part) -> Finding {
        .warning(
            "not-a-message", "offset \(part.range.lowerBound)", "\(part.range.count) bytes before the first header")
    }

    private func missingTrailers() -> [Finding] {
        let pairs: [(Kind, Kind)] = [(.fileHeader, .fileTrailer), (.batchHeader, .batchTrailer)]
        return pairs.compactMap { header, trailer in
            let open = parts.count { $0.kind == header } - parts.count { $0.kind == trailer }
            guard open > 0 else { return nil }
            return .warning(ConditionCode.segmentSequence, trailer.rawValue, "\(open) \(trailer.rawValue) missing")
        }
    }
}
