// SPDX-License-Identifier: Apache-2.0

/// JSON text as it grows. Room is made once for each part, so that its bytes are written without asking for more.
struct JSONOutput {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    @inline(__always) mutating func put(_ byte: UInt8) { bytes.append(byte) }

    /// Text that needs no escapes.
    mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Text that needs no escapes.
    mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
    }

    /// The name of a member for an element and the beginning of its object: `"00100010":{"vr":"PN"`.
    @inline(__always) mutating func begin(_ tag: Tag, _ vr: VR, isFirst: Bool) {
        bytes.append(addingCapacity: 32) { (output: inout OutputSpan<UInt8>) in
            if !isFirst { output.append(0x2C) }
            output.append(0x22)
            output.append(digits: tag)
            output.append(contentsOf: (0x22, 0x3A, 0x7B, 0x22))
            output.append(contentsOf: (0x76, 0x72, 0x22, 0x3A))
            output.append(0x22)
            output.append(UInt8(truncatingIfNeeded: vr.rawValue >> 8))
            output.append(UInt8(truncatingIfNeeded: vr.rawValue))
            output.append(0x22)
        }
    }

    /// Bytes of UTF-8 between quotation marks.
    @inline(__always) mutating func quote(_ text: Span<UInt8>) {
        bytes.append(addingCapacity: text.count * 6 + 2) { (output: inout OutputSpan<UInt8>) in
            output.append(0x22)
            for index in text.indices {
                let byte = text[index]
                if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F {
                    output.append(byte)
                } else {
                    output.append(escaped: byte)
                }
            }
            output.append(0x22)
        }
    }

    mutating func quote(_ text: String) {
        let bytes = Array(text.utf8)
        quote(bytes.span)
    }

    /// Bytes that need no escapes.
    mutating func put(_ text: Span<UInt8>) {
        bytes.append(addingCapacity: text.count) { (output: inout OutputSpan<UInt8>) in
            for index in text.indices { output.append(text[index]) }
        }
    }

    /// Room for so many bytes, of which as many are added as are written.
    mutating func append(capacity: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
        bytes.append(addingCapacity: capacity, initializingWith: write)
    }

    /// A tag as a string.
    mutating func quote(_ tag: Tag) {
        bytes.append(addingCapacity: 10) { (output: inout OutputSpan<UInt8>) in
            output.append(0x22)
            output.append(digits: tag)
            output.append(0x22)
        }
    }

    /// A whole number.
    mutating func put(_ number: UInt64, isNegative: Bool = false) {
        bytes.append(addingCapacity: 21) { (output: inout OutputSpan<UInt8>) in
            if isNegative { output.append(0x2D) }
            var power: UInt64 = 1
            while number / power >= 10 { power *= 10 }
            while power > 0 {
                output.append(0x30 + UInt8(truncatingIfNeeded: number / power % 10))
                power /= 10
            }
        }
    }
}

extension OutputSpan<UInt8> {
    @inline(__always) mutating func append(contentsOf bytes: (UInt8, UInt8, UInt8, UInt8)) {
        append(bytes.0)
        append(bytes.1)
        append(bytes.2)
        append(bytes.3)
    }

    /// Eight upper-case digits.
    @inline(__always) mutating func append(digits tag: Tag) {
        var shift: UInt32 = 32
        while shift > 0 {
            shift -= 4
            append(digit: UInt8(truncatingIfNeeded: tag.rawValue >> shift) & 15)
        }
    }

    @inline(__always) private mutating func append(digit value: UInt8) {
        append(value < 10 ? 0x30 + value : 0x37 + value)
    }

    mutating func append(escaped byte: UInt8) {
        append(0x5C)
        switch byte {
        case 0x22, 0x5C: append(byte)
        case 0x0A: append(0x6E)
        case 0x0D: append(0x72)
        case 0x09: append(0x74)
        default:
            append(contentsOf: (0x75, 0x30, 0x30, 0x30 + byte >> 4))
            append(digit: byte & 15)
        }
    }
}
