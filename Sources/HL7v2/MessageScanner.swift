// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

/// What the scanner found.
struct ScanResult {
    var delimiters: Delimiters
    var segments: [SegmentExtent] = []
    var fieldEnds = FieldEnds()

    /// Gives back room that was made and is not needed, where it is much.
    fileprivate mutating func trim() {
        fieldEnds.trim()
        if segments.capacity > 2 * segments.count + 16 { segments = segments.map(\.self) }
    }
}

/// Finds segments and fields in the working bytes, in one pass.
struct MessageScanner {
    let form: ByteForm
    let limits: Limits

    /// Offset of `MSH` behind blanks, line ends, a byte-order mark or an MLLP start byte; nil when something else comes.
    static func headerStart(_ bytes: Span<UInt8>) -> Int? {
        var offset = 0
        while offset < bytes.count, isLeadIn(bytes[offset]) { offset += 1 }
        guard offset + 2 < bytes.count else { return nil }
        return bytes[offset] == 0x4D && bytes[offset + 1] == 0x53 && bytes[offset + 2] == 0x48 ? offset : nil
    }

    static func isLeadIn(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0B, 0x0D, 0xEF, 0xBB, 0xBF: true
        default: false
        }
    }

    func scan(_ bytes: [UInt8]) throws(HL7v2Error) -> ScanResult {
        let span = bytes.span
        guard let start = Self.headerStart(span) else { throw .noHeader(offset: 0) }
        var result = ScanResult(delimiters: try Self.delimiters(bytes, header: start))
        result.fieldEnds.reserve(bytes: bytes.count)
        result.segments.reserveCapacity(bytes.count / 80 + 4)
        let lines = LineRule(span, header: start)
        var offset = start
        while offset < span.count {
            // The end byte of an MLLP block stays in files of them.
            if span[offset] == .carriageReturn || span[offset] == .lineFeed || span[offset] == 0x1C {
                offset += 1
                continue
            }
            guard result.segments.count < limits.segments else {
                throw .tooManySegments(offset: offset, limit: limits.segments)
            }
            offset = scanSegment(span, from: offset, lines, into: &result)
        }
        result.trim()
        return result
    }

    /// Reads one segment and returns the offset of its terminator.
    private func scanSegment(
        _ bytes: Span<UInt8>, from start: Int, _ lines: LineRule, into result: inout ScanResult
    ) -> Int {
        let firstField = UInt32(truncatingIfNeeded: result.fieldEnds.count)
        let end = scanFields(bytes, from: start, lines, result.delimiters.field, into: &result.fieldEnds)
        result.fieldEnds.append(end)
        result.segments.append(
            SegmentExtent(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                firstField: firstField, name: SegmentName.packed(bytes, start, result.fieldEnds[Int(firstField)])))
        return end
    }

    /// Notes every separator up to the segment's end, and returns that.
    private func scanFields(
        _ bytes: Span<UInt8>, from start: Int, _ lines: LineRule, _ separator: UInt8, into ends: inout FieldEnds
    ) -> Int {
        var offset = start
        while offset < bytes.count {
            ends.turnPage(to: offset)
            if scan(bytes, &offset, before: min(bytes.count, ends.pageEnd), lines, separator, into: &ends.low) { break }
        }
        return offset
    }

    /// Notes separators before a limit; whether the segment ends before it, too.
    private func scan(
        _ bytes: Span<UInt8>, _ offset: inout Int, before limit: Int, _ lines: LineRule, _ separator: UInt8,
        into ends: inout [UInt16]
    ) -> Bool {
        let isUTF8 = form == .utf8
        while offset < limit {
            let byte = bytes[offset]
            if byte > .carriageReturn, byte < 0x80 {
                let word = ByteWord(bytes, at: offset)
                let end = min(word.firstOutside(from: .carriageReturn + 1), limit - offset)
                var places = word.places(of: separator)
                while let place = places.next(before: end) { ends.append(UInt16(truncatingIfNeeded: offset + place)) }
                offset += end
            } else if byte >= 0x80 {
                let isUsual = isUTF8 && Self.isUsualTriple(bytes, at: offset)
                offset += isUsual ? 3 : form.characterLength(bytes, at: offset)
            } else if byte == .carriageReturn || (byte == .lineFeed && lines.endsSegment(bytes, at: offset, separator))
            {
                return true
            } else {
                // What holds for one line feed holds for those right behind it.
                repeat { offset += 1 } while byte == .lineFeed && offset < bytes.count && bytes[offset] == .lineFeed
            }
        }
        return false
    }

    /// Whether three bytes of UTF-8 begin here, as those of most Chinese characters do, known without a closer look.
    @inline(__always) private static func isUsualTriple(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        guard offset + 2 < bytes.count, (0xE1...0xEC).contains(bytes[offset]) else { return false }
        return bytes[offset + 1] & 0xC0 == 0x80 && bytes[offset + 2] & 0xC0 == 0x80
    }

    /// MSH-1 is the byte behind the name, MSH-2 what follows up to the next separator or line end.
    static func delimiters(_ bytes: [UInt8], header start: Int) throws(HL7v2Error) -> Delimiters {
        let place = start + 3
        guard place < bytes.count, bytes[place] != .carriageReturn, bytes[place] != .lineFeed else {
            throw .noFieldSeparator(offset: place)
        }
        let separator = bytes[place]
        guard separator > 0x20, separator < 0x7F, !separator.isASCIIAlphanumeric else {
            throw .unusableFieldSeparator(offset: place, byte: separator)
        }
        let rest = bytes[(place + 1)...]
        let characters = rest.prefix { $0 != separator && $0 != .carriageReturn && $0 != .lineFeed }.prefix(5)
        return Delimiters(field: separator, encodingCharacters: characters)
    }
}

/// When a line feed ends a segment.
///
/// The standard knows only the carriage return. A file whose header ends with a
/// line feed uses line feeds throughout; in one whose header ends with a carriage
/// return, a line feed is text unless a segment follows it.
struct LineRule {
    /// Whether every line feed ends a segment.
    let isGeneral: Bool

    init(isGeneral: Bool) { self.isGeneral = isGeneral }

    init(_ bytes: Span<UInt8>, header start: Int) {
        let end = CharacterUnit.byte.endOfText(bytes, from: start)
        let hasLineFeed = end < bytes.count && bytes[end] == .lineFeed
        isGeneral = hasLineFeed || (end + 1 < bytes.count && bytes[end + 1] == .lineFeed)
    }

    func endsSegment(
        _ bytes: Span<UInt8>, at offset: Int, _ separator: UInt8, _ unit: CharacterUnit = .byte
    ) -> Bool {
        if isGeneral { return true }
        let width = unit.width
        var next = offset + width
        while next + width <= bytes.count, Self.isLineEnd(unit.value(bytes, next)) { next += width }
        if next + width > bytes.count { return true }
        guard next + 4 * width <= bytes.count, unit.value(bytes, next).isASCIIUppercase,
            unit.value(bytes, next + 3 * width) == separator
        else { return false }
        return isNameByte(unit.value(bytes, next + width)) && isNameByte(unit.value(bytes, next + 2 * width))
    }

    static func isLineEnd(_ byte: UInt8) -> Bool { byte == .carriageReturn || byte == .lineFeed }

    private func isNameByte(_ byte: UInt8) -> Bool { byte.isASCIIUppercase || byte.isASCIIDigit }
}
