// SPDX-License-Identifier: Apache-2.0

/// The next bits of a stretch of bytes, first bit highest.
struct BitWindow {
    /// The next bits, from bit 63 down; zeros behind the last.
    private(set) var bits: UInt64 = 0
    /// How many of them are data.
    private(set) var count = 0
    private var position: Int
    private let end: Int

    init(_ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
    }

    /// Fills the window to 57 bits or more, as far as there are bytes.
    @inline(__always)
    mutating func refill(_ bytes: Span<UInt8>) {
        while count <= 56, position < end {
            bits |= UInt64(bytes[position]) << UInt64(56 - count)
            position += 1
            count += 8
        }
    }

    /// Steps over bits; at most 63.
    @inline(__always)
    mutating func skip(_ length: Int) {
        bits = bits &<< UInt64(length)
        count -= length
    }
}
