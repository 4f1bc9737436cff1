// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import HL7v2

/// Writes contents as ER7, in the one form all spellings of a content share.
///
/// No separator stands at the end of a part that nothing follows; separators, line ends and bytes that are no text
/// are escaped, nothing else is.
struct ER7Writer {
    private let delimiters: Delimiters
    private let working: CharacterEncoding
    private let limit: Int
    /// How many bytes of the limit are left.
    private let room: Int
    /// The letter of each separator's escape; 0 for bytes that stand for themselves.
    private let letters: [UInt8]

    /// Working bytes so far.
    private(set) var bytes: [UInt8] = []
    /// Where the leaves of the last segment lie in them.
    private(set) var leafRanges: [Range<Int>] = []

    /// - Parameter used: how many bytes of the limit are used already.
    init(_ delimiters: Delimiters, _ working: CharacterEncoding, limit: Int = .max, used: Int = 0) {
        self.delimiters = delimiters
        self.working = working
        self.limit = limit
        room = max(0, limit - used)
        var letters = [UInt8](repeating: 0, count: 128)
        for (letter, separator) in delimiters.escapeLetters where separator < 128 { letters[Int(separator)] = letter }
        self.letters = letters
    }

    /// Writes one segment without a line end.
    ///
    /// - Parameter occurrence: which of the segments of its name it is, for errors.
    mutating func write(_ content: SegmentContent, occurrence: Int) throws(HL7v2XMLError) {
        leafRanges.removeAll(keepingCapacity: true)
        bytes += content.name
        // A line must hold something, else it is none.
        if content.name.isEmpty, content.leaves.isEmpty { bytes.append(delimiters.field) }
        var last = Place(field: 0, repetition: 1, component: 1, subcomponent: 1)
        for leaf in content.leaves {
            if content.isHeader, leaf.place.field <= 2 {
                try literal(leaf, content, &last)
                continue
            }
            do throws(HL7v2XMLError) {
                try separators(from: &last, to: leaf.place)
                let start = bytes.count
                try value(leaf.value)
                leafRanges.append(start..<bytes.count)
            } catch {
                throw placed(error, content, leaf.place, occurrence)
            }
        }
    }

    private func placed(
        _ error: HL7v2XMLError, _ content: SegmentContent, _ place: Place, _ occurrence: Int
    ) -> HL7v2XMLError {
        let path = Path(
            String(decoding: content.name, as: UTF8.self), occurrence, field: place.field,
            repetition: place.repetition > 1 ? place.repetition : nil,
            component: place.isFirst ? nil : max(1, place.component),
            subcomponent: place.subcomponent > 1 ? place.subcomponent : nil)
        return switch error {
        case .message(.noDelimiter): .message(.noDelimiter(path))
        case .message(.unencodable(_, let set, let position)): .message(.unencodable(path, set, position: position))
        default: error
        }
    }

    // MARK: Separators

    /// Field 1 of a header is the separator behind the name, field 2 is written as it is.
    private mutating func literal(
        _ leaf: Leaf, _ content: SegmentContent, _ last: inout Place
    ) throws(HL7v2XMLError) {
        if leaf.place.field == 2, last.field == 0 { bytes.append(delimiters.field) }
        last.field = 2
        let start = bytes.count
        for piece in leaf.value.pieces {
            switch piece {
            case .text(let text): bytes += try encoded(text)
            case .bytes(let raw): bytes += raw
            case .sequence: break
            }
        }
        leafRanges.append(start..<bytes.count)
    }

    private mutating func separators(from last: inout Place, to place: Place) throws(HL7v2XMLError) {
        if place.field > last.field {
            try repeated(delimiters.field, place.field - last.field)
            last = Place(field: place.field, repetition: 1, component: 1, subcomponent: 1)
        }
        if place.repetition > last.repetition {
            try repeated(delimiters.repetition, place.repetition - last.repetition)
            (last.repetition, last.component, last.subcomponent) = (place.repetition, 1, 1)
        }
        if place.component > last.component {
            try repeated(delimiters.component, place.component - last.component)
            (last.component, last.subcomponent) = (place.component, 1)
        }
        if place.subcomponent > last.subcomponent {
            try repeated(delimiters.subcomponent, place.subcomponent - last.subcomponent)
            last.subcomponent = place.subcomponent
        }
    }

    private mutating func repeated(_ separator: UInt8?, _ count: Int) throws(HL7v2XMLError) {
        guard let separator else { throw .message(.noDelimiter(nil)) }
        guard count <= room - bytes.count else { throw .tooLarge(limit: limit) }
        for _ in 0..<count { bytes.append(separator) }
    }

    // MARK: Values

    private mutating func value(_ value: LeafValue) throws(HL7v2XMLError) {
        switch value {
        case .empty: return
        case .null: bytes += LeafValue.nullBytes
        // Written plainly, two quotation marks would be the null value.
        case .text(LeafValue.nullBytes): try sequence(Array("X2222".utf8))
        case .text(let text): try self.text(text)
        case .pieces(let pieces):
            for piece in pieces {
                switch piece {
                case .text(let text): try self.text(text)
                case .bytes(let raw): try hexadecimal(raw)
                case .sequence(let inner): try sequence(encoded(inner))
                }
            }
        }
        guard bytes.count <= room else { throw .tooLarge(limit: limit) }
    }

    private mutating func text(_ utf8: [UInt8]) throws(HL7v2XMLError) {
        var start = 0
        let span = utf8.span
        for index in span.indices {
            let byte = span[index]
            let isLineEnd = byte == .carriageReturn || byte == .lineFeed
            guard isLineEnd || (byte < 0x80 && letters[Int(byte)] != 0) else { continue }
            bytes += try encoded(utf8[start..<index])
            try sequence(isLineEnd ? Array("X".utf8) + Array(Hexadecimal.encode([byte]).utf8) : [letters[Int(byte)]])
            start = index + 1
        }
        bytes += try encoded(utf8[start...])
    }

    /// Without an escape character bytes can only stand as they are.
    private mutating func hexadecimal(_ raw: [UInt8]) throws(HL7v2XMLError) {
        guard delimiters.escape != nil else {
            bytes += raw
            return
        }
        try sequence(Array("X".utf8) + Array(Hexadecimal.encode(raw).utf8))
    }

    private mutating func sequence(_ inner: [UInt8]) throws(HL7v2XMLError) {
        guard let escape = delimiters.escape else { throw .message(.noDelimiter(nil)) }
        bytes.append(escape)
        bytes += inner
        bytes.append(escape)
    }

    private func encoded(_ utf8: some Collection<UInt8>) throws(HL7v2XMLError) -> [UInt8] {
        if working == .utf8 || utf8.allSatisfy({ $0 < 0x80 }) { return Array(utf8) }
        do {
            return try working.encode(String(decoding: utf8, as: UTF8.self))
        } catch {
            switch error {
            case .unencodable(let set, let position): throw .message(.unencodable(nil, set, position: position))
            case .undecodable(let set, _), .unavailable(let set): throw .message(.unavailable(set))
            }
        }
    }
}
