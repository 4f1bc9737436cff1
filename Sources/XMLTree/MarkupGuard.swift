// SPDX-License-Identifier: Apache-2.0

/// Counts attributes and measures their values before libxml2 sees them.
///
/// libxml2 compares each attribute of an element with each other, so that 100,000 of them would take minutes. Only the
/// borders of tags, comments, CDATA sections and instructions are looked for; whether the text is well-formed is for
/// libxml2 to say, which stops at the first place where the two could disagree. A text may come in pieces.
struct MarkupGuard {
    enum Refusal: Error {
        case documentType(offset: Int)
        case tooMuch(XMLLimits.Kind, offset: Int, limit: Int)

        var offset: Int {
            switch self {
            case .documentType(let offset), .tooMuch(_, let offset, _): offset
            }
        }

        func error(line: Int) -> XMLError {
            switch self {
            case .documentType: .documentType
            case .tooMuch(let kind, _, let limit): .tooMuch(kind, line: line, limit: limit)
            }
        }
    }

    private enum Place {
        case content, markup, declaration, tag, value, other
    }

    private let attributeLimit: Int
    private let valueLimit: Int
    private var place = Place.content
    private var attributes = 0
    /// The quote that ends a value, or the byte that repeats before the `>` of a comment, CDATA section or instruction.
    private var terminator: UInt8 = 0
    private var needed = 0
    /// Bytes of a value so far, or how often the terminator was just seen.
    private var count = 0
    /// Whether an element has begun, so that no document type can follow.
    private var hasElement = false

    init(_ limits: XMLLimits) {
        attributeLimit = limits.attributes
        valueLimit = limits.attributeBytes
    }

    mutating func check(_ text: [UInt8]) throws(Refusal) {
        let bytes = text.span
        var offset = 0
        while offset < bytes.count {
            switch place {
            case .content:
                offset = Self.firstOffset(of: UInt8(ascii: "<"), in: bytes, from: offset)
                if offset < bytes.count { place = .markup }
                offset += 1
            case .markup:
                open(bytes[offset])
                offset += 1
            case .declaration:
                try declare(bytes[offset], offset)
                offset += 1
            case .tag: try tag(bytes, &offset)
            case .value: try value(bytes, &offset)
            case .other: other(bytes, &offset)
            }
        }
    }

    /// What follows `<`.
    private mutating func open(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "!"): place = .declaration
        case UInt8(ascii: "?"): enter(UInt8(ascii: "?"), needed: 1, count: 0)
        default:
            hasElement = true
            attributes = 0
            place = byte == UInt8(ascii: ">") ? .content : .tag
        }
    }

    /// What follows `<!`.
    private mutating func declare(_ byte: UInt8, _ offset: Int) throws(Refusal) {
        switch byte {
        // The second hyphen of the start is none of the end.
        case UInt8(ascii: "-"): enter(UInt8(ascii: "-"), needed: 2, count: -1)
        case UInt8(ascii: "["): enter(UInt8(ascii: "]"), needed: 2, count: 0)
        case UInt8(ascii: "D") where !hasElement: throw .documentType(offset: offset)
        default: place = .tag
        }
    }

    private mutating func enter(_ byte: UInt8, needed: Int, count: Int) {
        place = .other
        terminator = byte
        self.needed = needed
        self.count = count
    }

    private mutating func tag(_ bytes: Span<UInt8>, _ offset: inout Int) throws(Refusal) {
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                attributes += 1
                guard attributes <= attributeLimit else {
                    throw .tooMuch(.attributes, offset: offset, limit: attributeLimit)
                }
                (terminator, count, place) = (byte, 0, .value)
                return
            }
            if byte == UInt8(ascii: ">") {
                place = .content
                return
            }
        }
    }

    private mutating func value(_ bytes: Span<UInt8>, _ offset: inout Int) throws(Refusal) {
        let (start, quote) = (offset, terminator)
        offset = Self.firstOffset(of: quote, in: bytes, from: offset)
        count += offset - start
        guard count <= valueLimit else { throw .tooMuch(.attributeBytes, offset: start, limit: valueLimit) }
        if offset < bytes.count { place = .tag }
        offset += 1
    }

    private mutating func other(_ bytes: Span<UInt8>, _ offset: inout Int) {
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == terminator {
                count += 1
            } else if byte == UInt8(ascii: ">"), count >= needed {
                place = .content
                return
            } else {
                count = 0
            }
        }
    }

    /// Offset of a byte, else the end; eight bytes are looked at together.
    private static func firstOffset(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        let (raw, count) = unsafe (bytes.bytes, bytes.count)
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        var offset = start
        while offset <= count - 8 {
            let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self) ^ pattern
            // A byte of zero borrows from its highest bit.
            if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
            offset += 8
        }
        while offset < count, bytes[offset] != byte { offset += 1 }
        return offset
    }
}
