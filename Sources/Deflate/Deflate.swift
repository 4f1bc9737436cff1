// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Why compressed data could not be read.
public enum DeflateError: Error, Hashable, Sendable {
    /// The data is no deflate stream; `offset` is how far it was read.
    case corrupt(offset: Int)
    /// The data ends before its stream does.
    case truncated(offset: Int)
    /// The data would grow beyond the limit given.
    case tooLarge(limit: Int)
    /// zlib could not start.
    case unavailable
}

/// What came out of compressed data, whole or not.
public struct Inflated: Hashable, Sendable {
    /// Why the data end.
    public enum End: Hashable, Sendable {
        /// The stream ends there.
        case complete
        /// They would grow beyond the limit.
        case limit
        /// The stream breaks off or is corrupt.
        case broken
    }

    /// The data.
    public var data: [UInt8]
    /// How many compressed bytes they were made from.
    public var consumed: Int
    /// Why they end.
    public var end: End
}

/// Raw deflate data (RFC 1951), without a header or a checksum around it.
public enum Deflate {
    /// Unpacks `bytes`, never to more than `limit` bytes.
    ///
    /// - Returns: the data and how many bytes of `bytes` the stream took.
    public static func inflate(
        _ bytes: [UInt8], limit: Int
    ) throws(DeflateError) -> (data: [UInt8], consumed: Int) {
        var stream = unsafe z_stream()
        guard unsafe interop_inflate_init_raw(&stream) == Z_OK else { throw .unavailable }
        defer { unsafe inflateEnd(&stream) }
        var (input, output) = (bytes, [UInt8]())
        while true {
            let consumed = Int(unsafe stream.total_in)
            let (code, chunk) = unsafe step(&stream, &input, from: consumed) { unsafe CZlib.inflate(&$0, Z_NO_FLUSH) }
            output += chunk
            guard output.count <= limit else { throw .tooLarge(limit: limit) }
            let now = Int(unsafe stream.total_in)
            if code == Z_STREAM_END { return (output, now) }
            guard code == Z_OK || code == Z_BUF_ERROR else { throw .corrupt(offset: now) }
            if chunk.isEmpty, now == consumed { throw .truncated(offset: now) }
        }
    }

    /// Unpacks `bytes` as far as they go, never to more than `limit` bytes: what came before a break is given too.
    ///
    /// - Returns: the data, how many bytes of `bytes` they were made from, and why they end.
    public static func inflatePrefix(_ bytes: [UInt8], limit: Int) -> Inflated {
        var result = Inflated(data: [], consumed: 0, end: .broken)
        var stream = unsafe z_stream()
        guard unsafe interop_inflate_init_raw(&stream) == Z_OK else { return result }
        defer { unsafe inflateEnd(&stream) }
        var input = bytes
        while true {
            let before = result.consumed
            let (code, chunk) = unsafe step(&stream, &input, from: before) { unsafe CZlib.inflate(&$0, Z_NO_FLUSH) }
            let room = limit - result.data.count
            result.data += chunk.prefix(room)
            result.consumed = Int(unsafe stream.total_in)
            if chunk.count > room {
                result.end = .limit
                return result
            }
            if code == Z_STREAM_END { result.end = .complete }
            let isStuck = chunk.isEmpty && result.consumed == before
            if code != Z_OK && code != Z_BUF_ERROR || isStuck { return result }
        }
    }

    /// Packs `bytes`; `level` is zlib's 0 to 9.
    public static func deflate(_ bytes: [UInt8], level: Int32 = 6) throws(DeflateError) -> [UInt8] {
        var stream = unsafe z_stream()
        guard unsafe interop_deflate_init_raw(&stream, level) == Z_OK else { throw .unavailable }
        defer { unsafe deflateEnd(&stream) }
        var (input, output) = (bytes, [UInt8]())
        while true {
            let consumed = Int(unsafe stream.total_in)
            let (code, chunk) = unsafe step(&stream, &input, from: consumed) { unsafe CZlib.deflate(&$0, Z_FINISH) }
            output += chunk
            if code == Z_STREAM_END { return output }
            guard code == Z_OK || code == Z_BUF_ERROR else { throw .unavailable }
        }
    }

    /// The version of zlib in use.
    public static var libraryVersion: String { unsafe String(cString: zlibVersion()) }

    /// One call with at most 64 KiB of output.
    private static func step(
        _ stream: inout z_stream, _ input: inout [UInt8], from consumed: Int,
        _ work: (inout z_stream) -> Int32
    ) -> (Int32, [UInt8]) {
        var code: Int32 = Z_OK
        let room = 65_536
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { out, filled in
            filled = unsafe input.withUnsafeMutableBufferPointer { from in
                unsafe stream.next_in = from.baseAddress.map { unsafe $0 + consumed }
                unsafe stream.avail_in = UInt32(clamping: from.count - consumed)
                unsafe stream.next_out = out.baseAddress
                unsafe stream.avail_out = UInt32(room)
                code = unsafe work(&stream)
                return room - Int(unsafe stream.avail_out)
            }
        }
        return (code, chunk)
    }
}
