// SPDX-License-Identifier: Apache-2.0

extension ByteForm {
    /// How many bytes the character at `offset` takes in this form.
    ///
    /// A byte that starts no whole character counts as one, so a scanner never
    /// steps over a delimiter that a broken lead byte stands before.
    public func characterLength(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        let lead = bytes[offset]
        if lead < 0x80 { return 1 }
        switch self {
        case .singleByte, .opaque: return 1
        case .utf8: return UTF8Validation.sequenceLength(bytes, at: offset) ?? Self.foreignPair(bytes, at: offset)
        case .doubleByte(let trail): return Self.pair(bytes, at: offset, trail: trail)
        case .gb18030: return Self.gb18030Length(bytes, at: offset)
        }
    }

    private static func pair(_ bytes: Span<UInt8>, at offset: Int, trail: ClosedRange<UInt8>) -> Int {
        guard (0x81...0xFE).contains(bytes[offset]), offset + 1 < bytes.count else { return 1 }
        let second = bytes[offset + 1]
        return trail.contains(second) && second != 0x7F ? 2 : 1
    }

    private static func gb18030Length(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        guard offset + 3 < bytes.count, (0x30...0x39).contains(bytes[offset + 1]) else {
            return pair(bytes, at: offset, trail: 0x40...0xFE)
        }
        let isFourByte = (0x81...0xFE).contains(bytes[offset]) && (0x81...0xFE).contains(bytes[offset + 2])
        return isFourByte && (0x30...0x39).contains(bytes[offset + 3]) ? 4 : 1
    }

    /// Bytes inside a UTF-8 text that are not UTF-8 are, in this country, a pair
    /// of GBK; stepping over both keeps its trail byte from passing for `\ ^ | ~`.
    private static func foreignPair(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        pair(bytes, at: offset, trail: 0x40...0xFE)
    }
}

/// UTF-8 well-formedness, with the place where it ends (Unicode, table 3-7).
public enum UTF8Validation {
    /// Offset of the first byte that belongs to no well-formed sequence; nil when all do.
    public static func firstInvalid(_ bytes: Span<UInt8>) -> Int? {
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset = endOfASCII(bytes, from: offset)
            } else if isPlainTriple(bytes, at: offset) {
                offset += 3
            } else {
                guard let length = sequenceLength(bytes, at: offset) else { return offset }
                offset += length
            }
        }
        return nil
    }

    /// Offset of the first byte of 0x80 and above; eight bytes are looked at together.
    private static func endOfASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let (raw, count) = unsafe (bytes.bytes, bytes.count)
        var offset = start
        while offset <= count - 8 {
            let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { break }
            offset += 8
        }
        while offset < count, bytes[offset] < 0x80 { offset += 1 }
        return offset
    }

    /// Whether there is a sequence of three bytes whose second byte has no narrower range: most of Chinese.
    private static func isPlainTriple(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        let lead = bytes[offset]
        guard lead & 0xF0 == 0xE0, lead != 0xE0, lead != 0xED, offset <= bytes.count - 3 else { return false }
        return bytes[offset + 1] & 0xC0 == 0x80 && bytes[offset + 2] & 0xC0 == 0x80
    }

    /// Length of the well-formed sequence of two to four bytes at `offset`; nil when there is none.
    static func sequenceLength(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
        let lead = bytes[offset]
        guard let shape = shape(lead: lead), offset + shape.length <= bytes.count else { return nil }
        guard shape.second.contains(bytes[offset + 1]) else { return nil }
        for index in 2..<max(2, shape.length) where !(0x80...0xBF).contains(bytes[offset + index]) { return nil }
        return shape.length
    }

    private static func shape(lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
