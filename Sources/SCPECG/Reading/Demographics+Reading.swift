// SPDX-License-Identifier: Apache-2.0

import Bytes

extension Demographics {
    /// Reads section 1; a value that runs over the end is kept as far as it is there.
    init(reading cursor: ByteCursor, _ notes: inout Notes) {
        self.init()
        hasEnd = false
        var cursor = cursor
        var seen: Set<Tag> = []
        while !hasEnd, cursor.remaining >= 3 {
            let offset = cursor.offset
            guard let number = try? cursor.uint8(), let word = try? cursor.uint16LE() else { break }
            let tag = Tag(rawValue: number)
            let length = Int(word)
            if tag == .end {
                hasEnd = true
                if length != 0 { notes.add(.tagLength, 1, at: offset, "tag 255 has a length of \(length)") }
                break
            }
            let value = (try? cursor.slice(min(length, cursor.remaining))) ?? []
            fields.append(TaggedField(tag, Array(value)))
            check(tag, value, declared: length, at: offset, &notes)
            Self.checkPlace(tag, isFirst: seen.insert(tag).inserted, at: offset, &notes)
        }
        if !hasEnd { notes.add(.tagNoEnd, 1, at: cursor.offset, "no tag 255 at the end") }
        rest = (try? cursor.slice(cursor.remaining)).map { Array($0) } ?? []
        if rest == [0] { rest = [] }
        if rest.contains(where: { $0 != 0 }) {
            notes.add(.sectionSurplus, 1, at: cursor.end - rest.count, "\(rest.count) bytes after the last field")
        }
    }

    private func check(
        _ tag: Tag, _ value: ArraySlice<UInt8>, declared: Int, at offset: Int, _ notes: inout Notes
    ) {
        if declared > value.count {
            notes.add(
                .sectionTruncated, 1, at: offset,
                "tag \(tag.rawValue): \(declared) bytes declared, \(value.count) there")
        }
        if declared < tag.leastLength {
            let message = "tag \(tag.rawValue): \(declared) bytes, at least \(tag.leastLength) by the standard"
            notes.add(.tagLength, 1, at: offset, message)
        }
        if tag.kind == .text, value.count > tag.mostTextLength {
            let message = "tag \(tag.rawValue): \(value.count) bytes, at most \(tag.mostTextLength) by the standard"
            notes.add(.tagTooLong, 1, at: offset, message)
        }
    }

    /// Looks at the ends of texts once their set is known, which may have two bytes a character.
    ///
    /// - Parameter start: offset of the first field in the record.
    func checkTexts(from start: Int, _ notes: inout Notes) {
        var offset = start
        for field in fields {
            defer { offset += 3 + field.value.count }
            guard field.tag.kind == .text, !field.value.isEmpty else { continue }
            let number = field.tag.rawValue
            let end = text.terminator(in: field.value[...])
            if end == field.value.endIndex {
                notes.add(.tagTerminator, 1, at: offset, "tag \(number): no NUL at the end")
            } else if field.value[end...].contains(where: { $0 != 0 }) {
                notes.add(.tagBehindTerminator, 1, at: offset + 3 + end, "tag \(number): bytes after the NUL")
            }
        }
    }

    private static func checkPlace(_ tag: Tag, isFirst: Bool, at offset: Int, _ notes: inout Notes) {
        if !isFirst, tag.name != nil, !tag.repeats {
            notes.add(.tagRepeated, 1, at: offset, "tag \(tag.rawValue) stands again; the first counts")
        }
        if tag.name == nil, tag.rawValue < 200 {
            notes.add(.tagReserved, 1, at: offset, "tag \(tag.rawValue) is reserved")
        }
    }
}
