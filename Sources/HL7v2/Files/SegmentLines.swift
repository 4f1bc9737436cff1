// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Finds where the segments of one message begin and end, as far as its bytes are there.
///
/// Line ends are the same in every set but UTF-16: no trail byte is below 0x30.
struct SegmentLines: Sendable {
    /// One segment, its line end not included.
    struct Line {
        let range: Range<Int>
        /// Whether it passes the limit, which is said once; `range` is then what was seen of it.
        let isTooLarge: Bool
    }

    private enum Place {
        case lead, header, gap, text
    }

    private let limit: Int
    private var unit: CharacterUnit?
    private var place = Place.lead
    private var rule = LineRule(isGeneral: true)
    private var separator: UInt8 = 0
    private var start = 0
    private var offset = 0
    /// How far the line ends behind a line feed were looked at.
    private var ahead = 0
    private var isSkipping = false
    /// The first bytes of the message, where a mark may stand.
    private(set) var mark: [UInt8] = []

    init(limit: Int) { self.limit = limit }

    /// Everything before was given out.
    var done: Int {
        switch place {
        case .lead: 0
        case .header: start
        case .gap: offset
        case .text: isSkipping ? offset : start
        }
    }

    /// Says that the first `count` bytes are gone from the buffer.
    mutating func drop(_ count: Int) {
        start -= count
        offset -= count
        ahead -= count
    }

    /// The next segment whose end is known; with `isLast` the bytes are all there is.
    mutating func next(_ bytes: Span<UInt8>, isLast: Bool) throws(HL7v2Error) -> Line? {
        guard let unit = unit ?? CharacterUnit(bytes, isLast: isLast) else { return nil }
        self.unit = unit
        if place == .lead { try findHeader(bytes, unit, isLast) }
        if place == .header { try readHeader(bytes, unit, isLast) }
        guard place == .gap || place == .text else { return nil }
        while true {
            if place == .gap, !skipGap(bytes, unit, isLast) { return nil }
            let hasEnd = findEnd(bytes, unit, isLast)
            if !isSkipping, offset - start > limit {
                isSkipping = !hasEnd
                if hasEnd { place = .gap }
                return Line(range: start..<offset, isTooLarge: true)
            }
            guard hasEnd else { return nil }
            place = .gap
            if !isSkipping { return Line(range: start..<offset, isTooLarge: false) }
            isSkipping = false
        }
    }
}

extension SegmentLines {
    private mutating func findHeader(_ bytes: Span<UInt8>, _ unit: CharacterUnit, _ isLast: Bool) throws(HL7v2Error) {
        let width = unit.width
        while offset + width <= bytes.count, MessageScanner.isLeadIn(unit.value(bytes, offset)) { offset += width }
        guard offset + 3 * width <= bytes.count else {
            if isLast { throw .noHeader(offset: 0) }
            guard offset <= limit else { throw .partTooLarge(offset: 0, limit: limit) }
            return
        }
        let name = (0..<3).map { unit.value(bytes, offset + $0 * width) }
        guard name == Headers.message else { throw .noHeader(offset: 0) }
        (place, start) = (.header, offset)
        mark = (0..<min(3, offset)).map { bytes[$0] }
    }

    /// Waits for the end of the header and the character behind it, which tell the rule of the lines.
    private mutating func readHeader(_ bytes: Span<UInt8>, _ unit: CharacterUnit, _ isLast: Bool) throws(HL7v2Error) {
        let width = unit.width
        offset = unit.endOfText(bytes, from: offset)
        guard offset - start <= limit else { throw .partTooLarge(offset: start, limit: limit) }
        guard isLast || offset + 2 * width <= bytes.count else { return }
        let isFeed = { (place: Int, bytes: Span<UInt8>) in
            place + width <= bytes.count && unit.value(bytes, place) == .lineFeed
        }
        rule = LineRule(isGeneral: isFeed(offset, bytes) || isFeed(offset + width, bytes))
        let place = start + 3 * width
        separator = place < offset ? unit.value(bytes, place) : 0
        self.place = .text
    }

    /// Steps to the next segment; whether its first character is there.
    private mutating func skipGap(_ bytes: Span<UInt8>, _ unit: CharacterUnit, _ isLast: Bool) -> Bool {
        while offset + unit.width <= bytes.count {
            let value = unit.value(bytes, offset)
            guard LineRule.isLineEnd(value) || value == 0x1C else {
                (place, start) = (.text, offset)
                return true
            }
            offset += unit.width
        }
        // Half a unit at the end is no line end.
        guard isLast, offset < bytes.count else { return false }
        (place, start) = (.text, offset)
        return true
    }

    /// Moves to the end of the segment; whether that is there.
    private mutating func findEnd(_ bytes: Span<UInt8>, _ unit: CharacterUnit, _ isLast: Bool) -> Bool {
        let width = unit.width
        while true {
            offset = unit.endOfText(bytes, from: offset)
            if offset + width > bytes.count {
                if isLast { offset = bytes.count }
                return isLast
            }
            if rule.isGeneral || unit.value(bytes, offset) == .carriageReturn { return true }
            guard looksAhead(bytes, unit, isLast) else { return false }
            if ahead - offset > limit || rule.endsSegment(bytes, at: offset, separator, unit) { return true }
            while offset + width <= bytes.count, unit.value(bytes, offset) == .lineFeed { offset += width }
        }
    }

    /// Whether enough stands behind a line feed to tell what it is.
    private mutating func looksAhead(_ bytes: Span<UInt8>, _ unit: CharacterUnit, _ isLast: Bool) -> Bool {
        let width = unit.width
        ahead = max(ahead, offset + width)
        while ahead + width <= bytes.count, ahead - offset <= limit, LineRule.isLineEnd(unit.value(bytes, ahead)) {
            ahead += width
        }
        return isLast || ahead - offset > limit || ahead + 4 * width <= bytes.count
    }
}
