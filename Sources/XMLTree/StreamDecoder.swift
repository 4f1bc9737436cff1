// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// Turns the pieces of a document into UTF-8, whatever place they are cut at.
struct StreamDecoder {
    private let named: CharacterEncoding?
    private let limit: Int
    /// What is to be decoded with the next piece.
    private var held: [UInt8] = []
    private(set) var found: EncodingFinder?
    private var offset = 0
    private var line = 1

    /// - Parameter limit: the most bytes to hold back while no character ends.
    init(named: CharacterEncoding?, limit: Int) {
        self.named = named
        self.limit = limit
    }

    /// What of the text can be given out now.
    mutating func feed(_ piece: [UInt8]) throws(XMLError) -> [UInt8] {
        let bytes = held.isEmpty ? piece : held + piece
        if found == nil, bytes.count < Self.headSize {
            held = bytes
            return []
        }
        return try decode(bytes, isLast: false)
    }

    /// The rest.
    mutating func finish() throws(XMLError) -> [UInt8] { try decode(held, isLast: true) }

    /// Bytes that hold the declaration.
    private static let headSize = 1024

    private mutating func decode(_ bytes: [UInt8], isLast: Bool) throws(XMLError) -> [UInt8] {
        var bytes = bytes
        if found == nil {
            let finder = try EncodingFinder(bytes, named: named)
            found = finder
            if finder.markLength > 0 { bytes.removeFirst(min(finder.markLength, bytes.count)) }
        }
        guard let finder = found else { return [] }
        let end = isLast ? bytes.count : Self.cut(bytes, finder.encoding)
        guard bytes.count - end <= limit else { throw .tooMuch(.textBytes, line: line, limit: limit) }
        held = end == bytes.count ? [] : Array(bytes[end...])
        if end < bytes.count { bytes.removeSubrange(end...) }
        let text = try decoded(bytes, finder)
        offset += end
        line += bytes.count { $0 == 0x0A }
        return text
    }

    private func decoded(_ part: [UInt8], _ finder: EncodingFinder) throws(XMLError) -> [UInt8] {
        if finder.encoding == .utf8 {
            guard let invalid = UTF8Validation.firstInvalid(part.span) else { return part }
            throw fault(invalid, part, finder)
        }
        do throws(CharacterSetError) {
            return Array(try finder.encoding.decode(part).utf8)
        } catch {
            guard case .undecodable(_, let place) = error else { throw .unknownEncoding }
            throw fault(place, part, finder)
        }
    }

    private func fault(_ place: Int, _ part: [UInt8], _ finder: EncodingFinder) -> XMLError {
        guard case .notInEncoding(let declared, let line, let offset, let other) = finder.fault(at: place, in: part)
        else { return .unknownEncoding }
        return .notInEncoding(
            declared: declared, line: self.line + line - 1, offset: self.offset + offset, looksLike: other)
    }

    /// Where the last character that is there in whole ends.
    private static func cut(_ bytes: [UInt8], _ encoding: CharacterEncoding) -> Int {
        switch encoding {
        case .utf8:
            let tail = bytes.suffix(4)
            guard let lead = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[lead] >= 0xC0 else {
                return bytes.count
            }
            let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
            return lead + length > bytes.count ? lead : bytes.count
        case .utf16BE, .utf16LE:
            let even = bytes.count & ~1
            guard even >= 2 else { return 0 }
            let high = encoding == .utf16BE ? bytes[even - 2] : bytes[even - 1]
            return high & 0xFC == 0xD8 ? even - 2 : even
        case .utf32BE, .utf32LE: return bytes.count & ~3
        // `<` is never part of another character in the sets of one, two or four bytes.
        default: return bytes.lastIndex(of: UInt8(ascii: "<")) ?? 0
        }
    }
}
