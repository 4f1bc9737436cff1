// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// Overwrites parts of a record in place.
struct Eraser {
    private let record: Record
    private(set) var bytes: [UInt8]
    private var changed: Set<Int> = []

    init(_ record: Record) {
        self.record = record
        bytes = record.bytes
    }

    private mutating func erase(_ range: Range<Int>, in section: Int) {
        for offset in range { bytes[offset] = 0 }
        changed.insert(section)
    }

    /// Erases the fields of section 1 that belong to `parts`.
    mutating func eraseTags(_ parts: Anonymization) {
        for field in fields {
            guard let part = Anonymization.part(of: field.tag) else {
                if field.tag == .age, parts.contains(.patient) { capAge(field.range) }
                continue
            }
            if parts.contains(part) { erase(field.range, in: 1) }
        }
        guard parts.contains(.manufacturerData), let section = record.section(1) else { return }
        erase(section.contentRange.upperBound - record.demographics.rest.count..<section.contentRange.upperBound, in: 1)
    }

    private mutating func capAge(_ range: Range<Int>) {
        guard range.count >= 3, bytes[range.lowerBound + 2] == 1 else { return }
        guard bytes[range.lowerBound + 1] > 0 || bytes[range.lowerBound] > 90 else { return }
        (bytes[range.lowerBound], bytes[range.lowerBound + 1]) = (90, 0)
        changed.insert(1)
    }

    /// The fields of section 1 with the places of their values, as the reader found them.
    private var fields: [(tag: Tag, range: Range<Int>)] {
        var position = record.section(1)?.contentRange.lowerBound ?? 0
        return record.demographics.fields.map { field in
            defer { position += 3 + field.value.count }
            return (field.tag, position + 3..<position + 3 + field.value.count)
        }
    }

    /// Erases the texts of sections 8 and 11; coded statements and logic stay.
    mutating func eraseStatements() {
        for (id, list) in [(8, record.report), (11, record.statements)] {
            guard let list, let section = record.section(id) else { continue }
            var position = section.contentRange.lowerBound + 9
            for statement in list.statements {
                let range = position + 3..<position + 3 + statement.bytes.count
                position = range.upperBound
                guard id == 8 || statement.kind == .text || statement.kind == nil else { continue }
                erase(id == 8 ? range : min(range.lowerBound + 1, range.upperBound)..<range.upperBound, in: id)
            }
        }
    }

    /// Erases sections nobody but the manufacturer understands, and what stands after the record.
    mutating func eraseManufacturerData() {
        for section in record.sections where section.id == 9 || section.id > 11 {
            erase(section.contentRange, in: section.id)
        }
        eraseTail()
    }

    /// Erases what is behind the record's end, but for sections that a wrong length leaves there.
    private mutating func eraseTail() {
        let known = record.sections.filter { $0.id != 9 && $0.id <= 11 && $0.range.upperBound > recordEnd }
        var offset = min(recordEnd, bytes.count)
        for range in known.map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            while offset < min(range.lowerBound, bytes.count) {
                bytes[offset] = 0
                offset += 1
            }
            offset = max(offset, range.upperBound)
        }
        while offset < bytes.count {
            bytes[offset] = 0
            offset += 1
        }
    }

    /// Two sections that share bytes, of which one was changed: what was done to it was done to the other too.
    var overlap: (Int, Int)? {
        let frameEnd = (record.pointers.last?.offset ?? 0) + 10
        for section in record.sections where changed.contains(section.id) {
            // A section 0 of a wrong length takes other bytes for pointers.
            if section.range.lowerBound < frameEnd { return (0, section.id) }
            let other = record.sections.first {
                $0.range.overlaps(section.range) && ($0.id != section.id || $0.range != section.range)
            }
            if let other { return (section.id, other.id) }
        }
        return nil
    }

    /// Writes a patient id where one was.
    mutating func write(_ pseudonym: String) throws(SCPECGError) {
        guard let field = fields.first(where: { $0.tag == .patientID }) else { throw .missingTag(2) }
        let text = Array(pseudonym.utf8)
        guard text.count < field.range.count else {
            throw .valueTooLong(section: 1, tag: 2, bytes: text.count + 1, limit: field.range.count)
        }
        guard let bad = text.firstIndex(where: { $0 >= 0x80 || $0 == 0 }) else {
            bytes.replaceSubrange(field.range.prefix(text.count), with: text)
            changed.insert(1)
            return
        }
        throw .unencodable(section: 1, .ascii, position: bad)
    }

    private var recordEnd: Int {
        (22...bytes.count).contains(record.declaredLength) ? record.declaredLength : bytes.count
    }

    /// Makes the checksums of what was changed true again.
    mutating func seal() {
        for section in record.sections where changed.contains(section.id) {
            FrameWriter.seal(&bytes, section.range, record.dialect)
        }
        FrameWriter.seal(&bytes, 0..<recordEnd, record.dialect)
    }
}
