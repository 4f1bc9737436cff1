// SPDX-License-Identifier: Apache-2.0

extension JSONOutput {
    /// Base64 of words, turned round where they have their most significant byte first.
    ///
    /// - Source: RFC 4648, section 4.
    mutating func putBase64(_ data: Span<UInt8>, width: Int, isBigEndian: Bool) {
        guard isBigEndian, width > 1 else { return putBase64(data) }
        var turned = data.array
        for start in stride(from: 0, to: data.count / width * width, by: width) {
            turned[start..<start + width].reverse()
        }
        putBase64(turned.span)
    }

    private mutating func putBase64(_ data: Span<UInt8>) {
        append(capacity: (data.count + 2) / 3 * 4) { (output: inout OutputSpan<UInt8>) in
            var index = 0
            while index + 2 < data.count {
                let bits = UInt32(data[index]) << 16 | UInt32(data[index + 1]) << 8 | UInt32(data[index + 2])
                output.append(bits, digits: 4)
                index += 3
            }
            guard index < data.count else { return }
            let isPair = index + 1 < data.count
            let bits = UInt32(data[index]) << 16 | (isPair ? UInt32(data[index + 1]) << 8 : 0)
            output.append(bits, digits: isPair ? 3 : 2)
            output.append(0x3D)
            if !isPair { output.append(0x3D) }
        }
    }
}

extension OutputSpan<UInt8> {
    @inline(__always) fileprivate mutating func append(_ bits: UInt32, digits count: Int) {
        for place in 0..<count {
            append(base64: UInt8(truncatingIfNeeded: bits >> UInt32(18 - 6 * place)) & 63)
        }
    }

    @inline(__always) private mutating func append(base64 value: UInt8) {
        // Without a table or a branch: letters, small letters, digits, then the two signs.
        var digit = value &+ 0x41
        if value > 25 { digit = value &+ 0x47 }
        if value > 51 { digit = value &- 4 }
        if value == 62 { digit = 0x2B }
        if value == 63 { digit = 0x2F }
        append(digit)
    }
}
