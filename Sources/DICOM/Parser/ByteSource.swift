// SPDX-License-Identifier: Apache-2.0

/// Bytes that can be read at any offset: an array, or whatever a closure reads from.
///
/// A source over a file lets the parser take the few kilobytes it needs and leave the pixels on the disk.
public struct ByteSource: Sendable {
    /// How many bytes there are.
    public let count: Int
    /// All of them, where they lie in memory.
    let array: [UInt8]?
    private let reader: @Sendable (_ offset: Int, _ count: Int) -> [UInt8]

    /// A source over an array.
    public init(_ bytes: [UInt8]) {
        count = bytes.count
        array = bytes
        reader = { _, _ in [] }
    }

    /// A source over a reader, such as `pread` on an open file.
    ///
    /// - Parameter count: how many bytes there are in all; the parser never asks beyond.
    /// - Parameter read: gives the bytes at an offset, fewer than asked for only where they are not to be had.
    public init(count: Int, read: @escaping @Sendable (_ offset: Int, _ count: Int) -> [UInt8]) {
        self.count = max(0, count)
        array = nil
        reader = read
    }

    /// The bytes of a range, or those of its beginning where the source has no more.
    public func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let range = range.clamped(to: 0..<count)
        if let array { return array[range] }
        return range.isEmpty ? [] : reader(range.lowerBound, range.count).prefix(range.count)
    }
}

/// A run of bytes held in memory.
struct Segment: Sendable {
    /// Offset in the source of its first byte.
    let base: Int
    var bytes: [UInt8]

    var end: Int { base + bytes.count }

    func held(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        guard base <= range.lowerBound, range.upperBound <= end else { return nil }
        return bytes[range.lowerBound - base..<range.upperBound - base]
    }
}
