// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Reads words out of a line of a packed table.
struct TableLine {
    private let bytes: [UInt8]
    private var offset: Int
    /// Offset behind the line.
    let end: Int

    /// The line that begins at `offset`.
    init(_ bytes: [UInt8], at offset: Int) {
        self.bytes = bytes
        self.offset = offset
        end = bytes.span.lineEnd(from: offset)
    }

    /// The line that goes on at `offset` of a table that is not to be copied as a whole.
    init(_ table: String, at offset: Int) {
        let span = table.utf8.span
        bytes = (offset..<span.lineEnd(from: offset)).map { span[$0] }
        self.offset = 0
        end = bytes.count
    }

    mutating func word() -> String {
        let start = offset
        while offset < end, bytes[offset] != 0x20 { offset += 1 }
        defer { offset = min(offset + 1, end) }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    func rest() -> String { String(decoding: bytes[offset..<end], as: UTF8.self) }

    /// The keyword as it follows from a name: blanks and signs off, each word with a capital.
    static func keyword(_ name: String) -> String {
        var text: [UInt8] = []
        var isFirst = true
        var bytes = Array(name.utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == 0x27, bytes.first == UInt8(ascii: "s") {
                bytes.removeFirst()
            } else if byte == 0x20 {
                isFirst = true
            } else if byte.isASCIIAlphanumeric {
                text.append(isFirst && byte.isASCIILetter ? byte & 0xDF : byte)
                isFirst = false
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Span<UInt8> {
    /// Where the word that begins at `start` ends: before a blank or the end of the line.
    func wordEnd(from start: Int) -> Int {
        var end = start
        while end < count, self[end] != 0x20, self[end] != .lineFeed { end &+= 1 }
        return end
    }

    /// Where the line ends that goes on at `start`.
    func lineEnd(from start: Int) -> Int {
        var end = start
        while end < count, self[end] != .lineFeed { end &+= 1 }
        return end
    }
}
