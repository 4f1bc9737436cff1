// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// Which character set a message is in, and why.
struct EncodingDecision: Sendable, Hashable {
    /// The set to decode with.
    let used: CharacterEncoding
    /// The label of MSH-18 as written; nil when empty.
    let label: String?
    /// Whether the label is one nobody knows.
    let isUnknownLabel: Bool
    /// Bytes of a byte-order mark before the text.
    let markLength: Int

    /// Whether the working bytes are a UTF-8 rendering, because delimiters cannot be found in the set itself.
    let isTranscoded: Bool
    /// The set of the working bytes.
    let workingEncoding: CharacterEncoding
    /// How characters lie in the working bytes.
    let form: ByteForm

    init(used: CharacterEncoding, label: String?, isUnknownLabel: Bool, markLength: Int) {
        self.used = used
        self.label = label
        self.isUnknownLabel = isUnknownLabel
        self.markLength = markLength
        isTranscoded = used.form == .opaque
        workingEncoding = Self.working(for: used)
        form = workingEncoding.form
    }

    private init(_ other: EncodingDecision, form: ByteForm) {
        used = other.used
        label = other.label
        isUnknownLabel = other.isUnknownLabel
        markLength = other.markLength
        isTranscoded = other.isTranscoded
        workingEncoding = other.workingEncoding
        self.form = form
    }

    /// UTF-8 under a two-byte label is stepped over as UTF-8, else a pair could swallow a separator; it still does not
    /// decode, which is reported.
    func steppingAsWritten(_ bytes: [UInt8]) -> EncodingDecision {
        guard form != .utf8, form != .singleByte, form != .opaque, UTF8Validation.firstInvalid(bytes.span) == nil,
            (try? workingEncoding.decode(bytes)) == nil
        else { return self }
        return EncodingDecision(self, form: .utf8)
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
    /// Decides from the byte-order mark, the bytes of the header, and the label in it.
    init(_ bytes: [UInt8], rules: Rules) {
        if let (encoding, mark) = Self.unicodeMark(bytes) {
            self.init(used: encoding, label: nil, isUnknownLabel: false, markLength: mark)
            return
        }
        let label = HeaderPeek.characterSetLabel(bytes)
        let known = label.flatMap { CharacterEncoding(label: $0) }
        // Bytes with an ASCII header are no UTF-16, whatever the label says.
        let usable = known == .utf16BE || known == .utf16LE ? .utf8 : known
        self.init(
            used: usable ?? rules.defaultEncoding, label: label, isUnknownLabel: label != nil && known == nil,
            markLength: 0)
    }

    /// Byte-order marks, and UTF-16 without one, known by the zeros of its ASCII header.
    private static func unicodeMark(_ bytes: [UInt8]) -> (CharacterEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
        if bytes.starts(with: [0, 0x4D, 0, 0x53, 0, 0x48]) { return (.utf16BE, 0) }
        if bytes.starts(with: [0x4D, 0, 0x53, 0, 0x48, 0]) { return (.utf16LE, 0) }
        return nil
    }
}

/// A first look at MSH-18, before the character set is known.
enum HeaderPeek {
    /// The label in the first repetition of MSH-18; nil when empty.
    ///
    /// A Chinese name in MSH-3 to MSH-6 may hold the separator as a trail byte,
    /// so bytes above ASCII that are not UTF-8 are stepped over in pairs.
    static func characterSetLabel(_ bytes: [UInt8]) -> String? {
        let span = bytes.span
        guard var offset = MessageScanner.headerStart(span), offset + 3 < span.count else { return nil }
        offset += 3
        let separator = span[offset]
        var (field, start) = (2, offset + 1)
        offset += 1
        while offset < span.count, span[offset] != .carriageReturn, span[offset] != .lineFeed {
            if span[offset] == separator {
                field += 1
                if field == 18 { start = offset + 1 }
                if field == 19 { break }
            }
            offset += ByteForm.utf8.characterLength(span, at: offset)
        }
        guard field >= 18, start < offset else { return nil }
        return label(bytes[start..<min(offset, span.count)])
    }

    private static func label(_ field: ArraySlice<UInt8>) -> String? {
        let first = field.prefix { $0 != UInt8(ascii: "~") && $0 != UInt8(ascii: "^") }
        let text = String(decoding: first, as: UTF8.self)
        return text.isEmpty || text == "\"\"" ? nil : text
    }
}
