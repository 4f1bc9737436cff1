// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// Which character set a message is in, and why.
struct EncodingDecision: Sendable, Hashable {
    /// The set to decode with.
    let used: CharacterEncoding
    /// The first labels of MSH-18 as written; none when empty.
    let labels: [String]
    /// Where the set comes from.
    let origin: EncodingReport.Origin
    /// The set that label or default name, where the bytes decided otherwise.
    let overruled: CharacterEncoding?
    /// Bytes of a byte-order mark before the text.
    let markLength: Int

    /// Whether the working bytes are a UTF-8 rendering, because delimiters cannot be found in the set itself.
    let isTranscoded: Bool
    /// The set of the working bytes.
    let workingEncoding: CharacterEncoding
    /// How characters lie in the working bytes.
    let form: ByteForm

    init(
        used: CharacterEncoding, labels: [String] = [], origin: EncodingReport.Origin,
        overruled: CharacterEncoding? = nil, markLength: Int = 0, form: ByteForm? = nil
    ) {
        self.used = used
        self.labels = labels
        self.origin = origin
        self.overruled = overruled
        self.markLength = markLength
        isTranscoded = used.form == .opaque
        workingEncoding = Self.working(for: used)
        self.form = form ?? workingEncoding.form
    }

    /// The first label; nil when empty.
    var label: String? { labels.first.flatMap { $0.isEmpty ? nil : $0 } }

    /// Whether the first label is one nobody knows.
    var isUnknownLabel: Bool { label.map { CharacterEncoding(label: $0) == nil } ?? false }

    /// UTF-8 under a two-byte label is stepped over as UTF-8, else a pair could swallow a separator; it still does not
    /// decode, which is reported.
    func steppingAsWritten(_ bytes: [UInt8]) -> EncodingDecision {
        let form = workingEncoding.form
        guard form != .utf8, form != .singleByte, form != .opaque, UTF8Validation.firstInvalid(bytes.span) == nil,
            (try? workingEncoding.decode(bytes)) == nil
        else { return self }
        return EncodingDecision(
            used: used, labels: labels, origin: origin, overruled: overruled, markLength: markLength, form: .utf8)
    }

    /// Reading is lenient: what is called GB 2312 or GBK is mostly a later edition, and each contains the one before.
    static func working(for encoding: CharacterEncoding) -> CharacterEncoding {
        if encoding.form == .opaque { return .utf8 }
        return switch encoding {
        case .gb2312, .gbk: .gb18030
        case .ascii: .utf8
        default: encoding
        }
    }
}

extension EncodingDecision {
    /// Decides from the byte-order mark, the bytes of the header, the labels in it and, where the rules ask for that,
    /// the bytes of the text.
    init(_ bytes: [UInt8], rules: Rules) {
        if let (encoding, mark) = Self.unicodeMark(bytes) {
            self.init(used: encoding, origin: mark > 0 ? .mark : .header, markLength: mark)
            return
        }
        let declared = Self.declared(HeaderPeek.characterSetLabels(bytes, most: HeaderPeek.usual), bytes, rules)
        guard rules.detectsEncoding else {
            self = declared
            return
        }
        self = declared.corrected(by: EncodingEvidence(bytes), bytes)
    }

    private static func declared(_ labels: [String], _ bytes: [UInt8], _ rules: Rules) -> EncodingDecision {
        if let alternate = alternate(labels, bytes) {
            return EncodingDecision(used: alternate, labels: labels, origin: .alternateLabel)
        }
        guard let first = labels.first.flatMap(CharacterEncoding.init(label:)) else {
            return EncodingDecision(used: rules.defaultEncoding, labels: labels, origin: .rules)
        }
        // Bytes with an ASCII header are no UTF-16, whatever the label says.
        return EncodingDecision(used: isWide(first) ? .utf8 : first, labels: labels, origin: .label)
    }

    private static func isWide(_ encoding: CharacterEncoding) -> Bool {
        encoding == .utf16BE || encoding == .utf16LE || encoding == .utf32BE || encoding == .utf32LE
    }

    /// The set that the bytes of `ASCII~GB 18030-2000` or `~UNICODE UTF-8` are really in: the first of the further
    /// labels that they fit.
    private static func alternate(_ labels: [String], _ bytes: [UInt8]) -> CharacterEncoding? {
        guard labels.count > 1, labels[0].isEmpty || CharacterEncoding(label: labels[0]) == .ascii else { return nil }
        // No message has use for more; each costs a look at all bytes.
        let candidates = labels.dropFirst().prefix(8).compactMap { CharacterEncoding(label: $0) }
            .map { isWide($0) ? .utf8 : $0 }
        let isOnly = candidates.count == 1
        if isOnly, candidates[0].form != .opaque { return candidates[0] }
        return candidates.first { fits($0, bytes, isOnly: isOnly) }
    }

    /// Of several, a set that shifts with escapes is taken only where there are some.
    private static func fits(_ encoding: CharacterEncoding, _ bytes: [UInt8], isOnly: Bool) -> Bool {
        guard encoding.form == .opaque else { return (try? working(for: encoding).decode(bytes)) != nil }
        let isShifted = isOnly || encoding == .shiftJIS || bytes.contains(0x1B) || bytes.contains(0x0E)
        return isShifted && (try? encoding.decode(bytes)) != nil
    }

    /// The decision by evidence, where that contradicts this one.
    private func corrected(by evidence: EncodingEvidence, _ bytes: [UInt8]) -> EncodingDecision {
        guard let better = evidence.contradiction(of: self, bytes) else { return self }
        return EncodingDecision(used: better, labels: labels, origin: .bytes, overruled: used)
    }

    /// Byte-order marks, and UTF-16 and UTF-32 without one, known by the zeros of their ASCII header.
    private static func unicodeMark(_ bytes: [UInt8]) -> (CharacterEncoding, Int)? {
        // `MS` begins nearly all.
        guard bytes.count > 3, bytes[0] != 0x4D || bytes[1] == 0 else { return nil }
        if let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) { return (mark.encoding, mark.length) }
        let header = bytes[lead(bytes)...]
        return marks.first { $0.length == 0 && header.starts(with: $0.bytes) }.map { ($0.encoding, 0) }
    }

    /// Length of the wide blanks before the header: messages of a file may begin so.
    private static func lead(_ bytes: [UInt8]) -> Int {
        guard let wide = bytes.prefix(4).firstIndex(where: { $0 != 0 }) else { return 0 }
        let width = bytes.count > 3 && bytes[0...3].count { $0 == 0 } == 3 ? 4 : 2
        var offset = 0
        while offset + width <= bytes.count {
            let isBlank = (0..<width).allSatisfy { ($0 == wide % width) == (bytes[offset + $0] != 0) }
            guard isBlank, bytes[offset + wide % width] <= 0x20 else { break }
            offset += width
        }
        return offset
    }

    private static let marks: [(bytes: [UInt8], encoding: CharacterEncoding, length: Int)] = [
        ([0xEF, 0xBB, 0xBF], .utf8, 3), ([0, 0, 0xFE, 0xFF], .utf32BE, 4), ([0xFF, 0xFE, 0, 0], .utf32LE, 4),
        ([0xFE, 0xFF], .utf16BE, 2), ([0xFF, 0xFE], .utf16LE, 2),
        ([0, 0x4D, 0, 0x53, 0, 0x48], .utf16BE, 0), ([0x4D, 0, 0x53, 0, 0x48, 0], .utf16LE, 0),
        ([0, 0, 0, 0x4D, 0, 0, 0, 0x53], .utf32BE, 0), ([0x4D, 0, 0, 0, 0x53, 0, 0, 0], .utf32LE, 0),
    ]
}
