// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Cuts a file into its parts, as far as its bytes are there.
///
/// The one truth about where parts begin: ``MessageFile`` runs it over all bytes, ``MessageSplitter`` over what has
/// come so far. It looks at every byte once, but for the few at the start of a line that is not all there.
struct PartScanner: Sendable, Hashable {
    /// Where in a line the scanner stands.
    private enum Place: Sendable, Hashable {
        case lead, text, end
    }

    /// Blanks beyond this many begin no part, so that what may belong to the next part stays small.
    static let leadLimit = 1024

    private let firstLeadLimit: Int
    /// Nil until the first bytes are there.
    private var unit: CharacterUnit?
    private var place = Place.lead
    private var line = 0
    private var offset = 0
    /// Where the part begins whose end is not known yet.
    private(set) var open = 0
    private var openKind: MessageFile.Kind?

    init(limit: Int = .max) { firstLeadLimit = min(limit, Self.leadLimit) }

    /// Up to here bytes belong to the open part or to one before it.
    var settled: Int { place == .lead ? line : offset }

    /// The next part whose end is known; with `isLast` the bytes are all there is.
    mutating func next(_ bytes: Span<UInt8>, isLast: Bool) -> MessageFile.Part? {
        while let (kind, start) = nextHeader(bytes, isLast) {
            // A mark or blanks before the first header belong to its part.
            if openKind == nil, start - open <= firstLeadLimit, isLead(bytes, open..<start) {
                openKind = kind
                continue
            }
            let part = MessageFile.Part(kind: openKind ?? .other, range: open..<start)
            (open, openKind) = (start, kind)
            return part
        }
        guard isLast, open < bytes.count else { return nil }
        defer { open = bytes.count }
        return MessageFile.Part(kind: openKind ?? .other, range: open..<bytes.count)
    }

    /// Begins the open part later, where it is known to be too large to hold.
    mutating func skipSettled() {
        openKind = openKind ?? .other
        open = settled
    }

    /// Says that the first `count` bytes are gone from the buffer.
    mutating func drop(_ count: Int) {
        line -= count
        offset -= count
        open -= count
    }

    private mutating func nextHeader(_ bytes: Span<UInt8>, _ isLast: Bool) -> (MessageFile.Kind, Int)? {
        guard let unit = unit ?? CharacterUnit(bytes, isLast: isLast) else { return nil }
        self.unit = unit
        let width = unit.width
        while offset + width <= bytes.count {
            switch place {
            case .lead:
                skipBlanks(bytes, unit)
                guard isLast || offset + 4 * width <= bytes.count else { return nil }
                place = .text
                if offset - line <= Self.leadLimit, let kind = kind(bytes, unit) { return (kind, line) }
            case .text:
                offset = unit.endOfText(bytes, from: offset)
                guard offset + width <= bytes.count else { return nil }
                place = .end
            case .end:
                while offset + width <= bytes.count, isEnd(unit.value(bytes, offset)) { offset += width }
                guard offset + width <= bytes.count else { return nil }
                (place, line) = (.lead, offset)
            }
        }
        return nil
    }

    private mutating func skipBlanks(_ bytes: Span<UInt8>, _ unit: CharacterUnit) {
        while offset + unit.width <= bytes.count, offset - line <= Self.leadLimit, isBlank(unit.value(bytes, offset)) {
            offset += unit.width
        }
    }

    /// The part that the line begins, blanks and MLLP start bytes before its name allowed.
    private func kind(_ bytes: Span<UInt8>, _ unit: CharacterUnit) -> MessageFile.Kind? {
        let width = unit.width
        guard offset + 3 * width <= bytes.count else { return nil }
        let isCut = offset + 4 * width > bytes.count
        let separator = isCut ? .carriageReturn : unit.value(bytes, offset + 3 * width)
        let isBare = separator == .carriageReturn || separator == .lineFeed
        guard isBare || (separator > 0x20 && separator < 0x7F && !separator.isASCIIAlphanumeric) else { return nil }
        let name = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32(unit.value(bytes, offset + $1 * width)) }
        return switch name {
        case 0x4D5348: isBare ? nil : .message
        case 0x464853: .fileHeader
        case 0x424853: .batchHeader
        case 0x425453: .batchTrailer
        case 0x465453: .fileTrailer
        default: nil
        }
    }
}

extension PartScanner {
    private func isBlank(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0B, 0xEF, 0xBB, 0xBF: true
        default: false
        }
    }

    /// Line ends, and the end byte of an MLLP block behind one.
    private func isEnd(_ byte: UInt8) -> Bool {
        byte == .carriageReturn || byte == .lineFeed || byte == 0x1C
    }

    private func isLead(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let unit = unit ?? .byte
        return stride(from: range.lowerBound, to: range.upperBound, by: unit.width).allSatisfy { offset in
            let value = unit.value(bytes, offset)
            return value <= 0x20 || [0xEF, 0xBB, 0xBF].contains(value)
        }
    }
}
