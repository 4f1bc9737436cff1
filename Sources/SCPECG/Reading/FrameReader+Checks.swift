// SPDX-License-Identifier: Apache-2.0

/// What is wrong or unusual about the skeleton of a record.
extension FrameReader {
    mutating func checkRecord() {
        if dialect == .healForce {
            notes.add(.healForce, nil, at: 22, "the frame is laid out as Heal Force and Prince handhelds write it")
        }
        checkLength()
        if storedChecksum != computedChecksum {
            notes.add(.recordChecksum, nil, at: 0, "stored \(storedChecksum), computed \(computedChecksum)")
        }
        checkPointers()
        for section in sections { check(section) }
        checkOverlaps()
    }

    private mutating func checkLength() {
        if declaredLength > bytes.count || declaredLength < 22 {
            notes.add(.recordLength, nil, at: 2, "declared \(declaredLength) bytes, the file has \(bytes.count)")
        } else if declaredLength < bytes.count {
            let message = "\(bytes.count - declaredLength) bytes after the end of the record"
            notes.add(.recordTail, nil, at: declaredLength, message)
        }
    }

    private mutating func checkPointers() {
        var seen: Set<Int> = []
        for pointer in pointers {
            if !seen.insert(pointer.section).inserted {
                notes.add(.pointerRepeated, 0, at: pointer.offset, "section \(pointer.section) is listed twice")
            }
            if (19...127).contains(pointer.section) || pointer.section > 1023 {
                notes.add(.pointerReserved, 0, at: pointer.offset, "id \(pointer.section) is reserved")
            }
        }
        let missing = (0...11).filter { !seen.contains($0) }
        guard !missing.isEmpty else { return }
        let list = missing.map(String.init).joined(separator: ", ")
        notes.add(.pointerMissing, 0, at: 22, "no pointer for the sections \(list)")
    }

    private mutating func check(_ section: Section) {
        guard let header = section.header else { return }
        let start = section.range.lowerBound
        if !section.isChecksumValid {
            let message = "stored \(header.checksum), computed \(section.computedChecksum)"
            notes.add(.sectionChecksum, section.id, at: start, message)
        }
        if !header.length.isMultiple(of: 2) {
            notes.add(.sectionLength, section.id, at: start + 4, "\(header.length) bytes; padding makes it even")
        }
        if ![10, 11, 12, 13, 20, 21, 22, 23, 30].contains(header.sectionVersion) {
            notes.add(.sectionVersion, section.id, at: start + 8, "section version \(header.sectionVersion)")
        }
        if section.id == 0, header.reserved != Array("SCPECG".utf8) {
            notes.add(.signature, 0, at: start + 10, "the text SCPECG is missing")
        }
    }

    private mutating func checkOverlaps() {
        let sorted = sections.sorted { $0.range.lowerBound < $1.range.lowerBound }
        for (first, second) in zip(sorted, sorted.dropFirst()) where first.range.overlaps(second.range) {
            let message = "the sections \(first.id) and \(second.id) share bytes"
            notes.add(.recordOverlap, nil, at: second.range.lowerBound, message)
        }
    }
}
