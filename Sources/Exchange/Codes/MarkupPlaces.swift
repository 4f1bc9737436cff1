// SPDX-License-Identifier: Apache-2.0

/// Where the tags of elements stand in the bytes of a document that was read already.
///
/// Only for sets in which the characters of markup are single bytes as in ASCII and part of no other character.
struct MarkupPlaces {
    /// The end of one element's content.
    enum End: Equatable {
        /// The `/>` of an empty-element tag begins here.
        case emptyTag(Int)
        /// The end tag begins here.
        case endTag(Int)

        var offset: Int {
            switch self {
            case .emptyTag(let offset), .endTag(let offset): offset
            }
        }
    }

    private let bytes: [UInt8]
    private let wanted: Set<Int>
    private var open: [Int] = []
    private var number = 0
    private(set) var ends: [Int: End] = [:]

    /// - Parameter wanted: elements by the number of their start tag in document order, from 0.
    init(_ bytes: [UInt8], _ wanted: Set<Int>) {
        self.bytes = bytes
        self.wanted = wanted
        let content = bytes.span
        var offset = 0
        while offset < content.count {
            if content[offset] == UInt8(ascii: "<") {
                offset = pass(offset)
            } else {
                offset += 1
            }
        }
    }

    /// Passes a tag, comment, section or instruction; what comes behind it.
    private mutating func pass(_ start: Int) -> Int {
        guard start + 1 < bytes.count else { return bytes.count }
        switch bytes[start + 1] {
        case UInt8(ascii: "?"): return after([0x3F, 0x3E], from: start + 2)
        case UInt8(ascii: "!"):
            let isComment = bytes[(start + 2)...].starts(with: [0x2D, 0x2D])
            return isComment ? after([0x2D, 0x2D, 0x3E], from: start + 4) : after([0x5D, 0x5D, 0x3E], from: start + 2)
        case UInt8(ascii: "/"):
            if let element = open.popLast(), wanted.contains(element) { ends[element] = .endTag(start) }
            return after([0x3E], from: start + 2)
        default: return passTag(start)
        }
    }

    private mutating func passTag(_ start: Int) -> Int {
        var quote: UInt8?
        var offset = start + 1
        while offset < bytes.count {
            let byte = bytes[offset]
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            offset += 1
        }
        if bytes[offset - 1] == UInt8(ascii: "/") {
            if wanted.contains(number) { ends[number] = .emptyTag(offset - 1) }
        } else {
            open.append(number)
        }
        number += 1
        return offset + 1
    }

    private func after(_ end: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset + end.count <= bytes.count {
            if bytes[offset] == end[0], bytes[offset...].starts(with: end) { return offset + end.count }
            offset += 1
        }
        return bytes.count
    }
}
