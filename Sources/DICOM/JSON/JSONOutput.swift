// SPDX-License-Identifier: Apache-2.0

/// JSON text as it grows.
struct JSONOutput {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    @inline(__always) mutating func put(_ byte: UInt8) { bytes.append(byte) }

    /// Text that needs no escapes.
    @inline(__always) mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Text that needs no escapes.
    mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Bytes of UTF-8 between quotation marks.
    @inline(__always) mutating func quote(_ text: Span<UInt8>) {
        put(0x22)
        for index in text.indices {
            let byte = text[index]
            if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F { put(byte) } else { escape(byte) }
        }
        put(0x22)
    }

    mutating func quote(_ text: String) {
        let bytes = Array(text.utf8)
        quote(bytes.span)
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: put("\\\"")
        case 0x5C: put("\\\\")
        case 0x0A: put("\\n")
        case 0x0D: put("\\r")
        case 0x09: put("\\t")
        default:
            put("\\u00")
            put(Self.digit(byte >> 4))
            put(Self.digit(byte & 15))
        }
    }

    /// Eight upper-case digits.
    @inline(__always) mutating func put(_ tag: Tag) {
        var shift: UInt32 = 32
        while shift > 0 {
            shift -= 4
            put(Self.digit(UInt8(truncatingIfNeeded: tag.rawValue >> shift) & 15))
        }
    }

    @inline(__always) private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    /// A whole number.
    mutating func put(_ number: UInt64, isNegative: Bool = false) {
        if isNegative { put(0x2D) }
        if number < 10 { return put(0x30 + UInt8(truncatingIfNeeded: number)) }
        let start = bytes.count
        var rest = number
        while rest > 0 {
            put(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    /// Base64 of words, turned round where they have their most significant byte first.
    ///
    /// - Source: RFC 4648, section 4.
    mutating func putBase64(_ data: Span<UInt8>, width: Int, isBigEndian: Bool) {
        let turned = isBigEndian && width > 1
        let whole = data.count / width * width
        var index = 0
        bytes.reserveCapacity(bytes.count + data.count / 3 * 4 + 8)
        @inline(__always) func byte(_ place: Int) -> UInt32 {
            guard turned, place < whole else { return UInt32(data[place]) }
            return UInt32(data[place - place % width + width - 1 - place % width])
        }
        while index + 2 < data.count {
            let bits = byte(index) << 16 | byte(index + 1) << 8 | byte(index + 2)
            putDigits(bits, 4)
            index += 3
        }
        guard index < data.count else { return }
        let bits = byte(index) << 16 | (index + 1 < data.count ? byte(index + 1) << 8 : 0)
        let digits = data.count - index + 1
        putDigits(bits, digits)
        for _ in digits..<4 { put(0x3D) }
    }

    @inline(__always) private mutating func putDigits(_ bits: UInt32, _ count: Int) {
        for place in 0..<count {
            let value = UInt8(truncatingIfNeeded: bits >> UInt32(18 - 6 * place)) & 63
            put(Self.base64Digit(value))
        }
    }

    @inline(__always) private static func base64Digit(_ value: UInt8) -> UInt8 {
        switch value {
        case 0..<26: 0x41 + value
        case 26..<52: 0x47 + value
        case 52..<62: value - 4
        case 62: 0x2B
        default: 0x2F
        }
    }
}
