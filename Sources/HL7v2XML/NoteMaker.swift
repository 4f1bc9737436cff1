// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import HL7v2

/// Finds what of a part's bytes the XML does not carry.
struct NoteMaker {
    private(set) var message = MessageNote()
    private(set) var segments: [SegmentNote] = []

    /// - Parameter expected: the set a reader of the XML takes where field 18 names none.
    init(_ part: ER7Part, expected: CharacterEncoding) {
        let bytes = part.message.workingBytes
        let ends = Self.ends(part, bytes.count)
        message.encoding = Self.encoding(part, expected)
        message.mark = Array(part.message.markBeforeWorkingBytes)
        if let first = part.segments.first, part.cover.hasStart {
            message.start = Array(bytes[..<first.range.lowerBound])
        }
        message.end = ends.first.map { Array(bytes[$0]) } ?? [.carriageReturn]
        if ends.count > 1, let last = ends.last, !bytes[last].elementsEqual(message.end) {
            message.last = Array(bytes[last])
        }
        do throws(HL7v2XMLError) {
            try addSegments(part, ends)
        } catch {
            // Without an escape character some text can only stand as it came.
            segments = part.segments.map { _ in SegmentNote() }
            message.original = part.message.original
        }
        if part.message.isTranscoded, !isReencoded(part) { message.original = part.message.original }
    }

    private static func ends(_ part: ER7Part, _ count: Int) -> [Range<Int>] {
        part.segments.indices.map { index in
            let next = index + 1 < part.segments.count ? part.segments[index + 1].range.lowerBound : count
            return part.segments[index].range.upperBound..<next
        }
    }

    private mutating func addSegments(_ part: ER7Part, _ ends: [Range<Int>]) throws(HL7v2XMLError) {
        let bytes = part.message.workingBytes
        for (index, segment) in part.segments.enumerated() {
            var writer = ER7Writer(part.message.delimiters, part.message.workingEncoding)
            try writer.write(segment.content, occurrence: 1)
            var note = SegmentNote()
            note.edits = Edits.between(
                writer.bytes[...], writer.leafRanges, bytes[segment.range], segment.leafRanges)
            let isLast = index == ends.count - 1
            let expected = isLast ? message.last ?? message.end : message.end
            if !bytes[ends[index]].elementsEqual(expected) { note.end = Array(bytes[ends[index]]) }
            segments.append(note)
        }
    }

    /// The set, where reading the XML would not find it.
    private static func encoding(_ part: ER7Part, _ expected: CharacterEncoding) -> CharacterEncoding? {
        let message = part.message
        let label = part.cover.hasLabel ? part.segments.first?.content.value(18)?.plain : nil
        let found = label.flatMap { CharacterEncoding(label: $0) } ?? expected
        guard found != message.encoding else { return nil }
        let isPlain = found.form != .opaque && !message.isTranscoded && message.workingBytes.allSatisfy { $0 < 0x80 }
        return isPlain ? nil : message.encoding
    }

    /// Whether the set gives the same bytes for the same text; shifts of ISO 2022 may not have been needed.
    private func isReencoded(_ part: ER7Part) -> Bool {
        let text = String(decoding: part.message.workingBytes, as: UTF8.self)
        return (try? part.message.encoding.encode(text)).map { message.mark + $0 } == part.message.original
    }
}

extension Cover {
    /// Whether bytes can stand before the first segment.
    var hasStart: Bool { if case .behind = self { false } else { true } }

    /// Whether field 18 of the first segment names the set.
    var hasLabel: Bool { if case .behind = self { false } else { true } }
}
