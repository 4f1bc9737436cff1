// SPDX-License-Identifier: Apache-2.0

/// A read past the end: where it began and how many bytes it wanted.
public struct Truncated: Error, Hashable, Sendable {
    /// 0-based offset, in the whole buffer, of the first byte asked for.
    public let offset: Int
    /// How many bytes were asked for.
    public let needed: Int

    /// Makes the error for a read of `needed` bytes at `offset`.
    public init(offset: Int, needed: Int) {
        self.offset = offset
        self.needed = needed
    }
}

/// A reader over a byte buffer whose every read is checked.
///
/// Offsets are absolute in the whole buffer, also in a ``nested(_:)`` cursor, so
/// errors name the place in the file. A read that throws moves nothing.
public struct ByteCursor: Sendable {
    /// The whole buffer, shared, never copied.
    public let bytes: [UInt8]
    /// 0-based offset of the next byte.
    public private(set) var offset: Int
    /// Offset behind the last byte this cursor may read.
    public let end: Int

    /// A cursor over all of `bytes`.
    public init(_ bytes: [UInt8]) {
        self.init(unchecked: bytes, from: 0, to: bytes.count)
    }

    private init(unchecked bytes: [UInt8], from start: Int, to end: Int) {
        self.bytes = bytes
        self.offset = start
        self.end = end
    }

    /// How many bytes are left.
    public var remaining: Int { end - offset }

    /// The next byte.
    public mutating func uint8() throws(Truncated) -> UInt8 {
        bytes[try advance(1)]
    }

    /// Two bytes, least significant first.
    public mutating func uint16LE() throws(Truncated) -> UInt16 {
        let start = try advance(2)
        return UInt16(bytes[start]) | UInt16(bytes[start + 1]) << 8
    }

    /// Two bytes, most significant first.
    public mutating func uint16BE() throws(Truncated) -> UInt16 {
        try uint16LE().byteSwapped
    }

    /// Four bytes, least significant first.
    public mutating func uint32LE() throws(Truncated) -> UInt32 {
        let start = try advance(4)
        return (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }

    /// Four bytes, most significant first.
    public mutating func uint32BE() throws(Truncated) -> UInt32 {
        try uint32LE().byteSwapped
    }

    /// The next `count` bytes.
    public mutating func slice(_ count: Int) throws(Truncated) -> ArraySlice<UInt8> {
        let start = try advance(count)
        return bytes[start..<start + count]
    }

    /// A cursor over the next `count` bytes, which this one steps over.
    public mutating func nested(_ count: Int) throws(Truncated) -> ByteCursor {
        let start = try advance(count)
        return ByteCursor(unchecked: bytes, from: start, to: start + count)
    }

    /// Steps over `count` bytes.
    public mutating func skip(_ count: Int) throws(Truncated) {
        _ = try advance(count)
    }

    private mutating func advance(_ count: Int) throws(Truncated) -> Int {
        guard count >= 0, count <= end - offset else { throw Truncated(offset: offset, needed: count) }
        defer { offset += count }
        return offset
    }
}
