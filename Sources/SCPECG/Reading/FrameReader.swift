// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Reads the skeleton of a record: its header, section 0 and the sections it points to.
struct FrameReader {
    static let recordHeaderCount = 6
    private static let pointerCount = 10
    private static let mostPointers = 1024

    let bytes: [UInt8]
    private(set) var dialect = Dialect.standard
    private(set) var storedChecksum: UInt16 = 0
    private(set) var declaredLength = 0
    private(set) var pointers: [Pointer] = []
    private(set) var sections: [Section] = []
    var notes = Notes()
    /// How many bytes sections may still have; sections that share bytes must not make work without bound.
    private var budget: Int

    init(_ bytes: [UInt8]) throws(SCPECGError) {
        self.bytes = bytes
        budget = 2 * bytes.count
        do {
            try readPointers()
        } catch {
            throw .truncated(section: 0, offset: error.offset, needed: error.needed)
        }
        guard let first = pointers.first, first.section == 0, first.index <= 7, bytes[8] == 0, bytes[9] == 0 else {
            throw .notARecord(offset: 8)
        }
        for pointer in pointers { locate(pointer) }
        checkRecord()
    }

    /// Offset behind the record's last byte: what it declares, as far as it is there.
    var recordEnd: Int {
        (22...bytes.count).contains(declaredLength) ? declaredLength : bytes.count
    }

    /// The checksum over the record, and over what is there of one cut short.
    var computedChecksum: UInt16 { dialect.checksum(bytes[2..<recordEnd]) }

    private mutating func readPointers() throws(Truncated) {
        var cursor = ByteCursor(bytes)
        let checksum = try cursor.uint16LE()
        let length = try cursor.uint32LE()
        let header = try SectionHeader(&cursor)
        let end = min(max(32, Self.recordHeaderCount + header.length), bytes.count)
        repeat {
            let offset = cursor.offset
            let id = Int(try cursor.uint16LE())
            let count = Int(try cursor.uint32LE())
            pointers.append(Pointer(section: id, length: count, index: Int(try cursor.uint32LE()), offset: offset))
        } while cursor.offset + Self.pointerCount <= end && pointers.count < Self.mostPointers
        if pointers.first?.index == Self.recordHeaderCount { dialect = .healForce }
        storedChecksum = dialect.ordered(checksum)
        declaredLength = Int(dialect.ordered(length: length))
    }

    private mutating func locate(_ pointer: Pointer) {
        guard pointer.length > 0 else {
            if pointer.index != 0 {
                notes.add(.pointerIndex, 0, at: pointer.offset, "a pointer without length has an index")
            }
            return
        }
        let start = pointer.section == 0 ? Self.recordHeaderCount : pointer.index - dialect.pointerBase
        guard start >= Self.recordHeaderCount, start < bytes.count else {
            let message = "section \(pointer.section) begins outside the file, at index \(pointer.index)"
            return notes.add(.pointerOutside, 0, at: pointer.offset, message)
        }
        add(pointer, at: start)
    }

    private mutating func add(_ pointer: Pointer, at start: Int) {
        let header = header(at: start)
        let count = length(pointer, header, start)
        let range = start..<start + min(count, bytes.count - start)
        if count > range.count {
            notes.add(
                .sectionTruncated, pointer.section, at: range.upperBound, "\(count - range.count) bytes are missing")
        }
        budget -= range.count
        guard budget >= 0 else {
            return notes.add(
                .recordOverlap, nil, at: start, "section \(pointer.section) left out: too many share bytes")
        }
        let computed = range.count > 2 ? dialect.checksum(bytes[range].dropFirst(2)) : 0
        // Handhelds write the checksums of some sections with the low byte first.
        let isSwapped = dialect == .healForce && header?.checksum.byteSwapped == computed
        let shown = isSwapped ? header?.withChecksum(computed) : header
        sections.append(
            Section(id: pointer.section, pointer: pointer, header: shown, range: range, computedChecksum: computed))
    }

    private func header(at start: Int) -> SectionHeader? {
        var cursor = ByteCursor(bytes)
        guard (try? cursor.skip(start)) != nil, var header = try? SectionHeader(&cursor) else { return nil }
        if dialect == .healForce { header = header.withChecksum(header.checksum.byteSwapped) }
        return header
    }

    /// The section's own length where it can be true, else the pointer's, which handhelds reckon their checksums by.
    private mutating func length(_ pointer: Pointer, _ header: SectionHeader?, _ start: Int) -> Int {
        guard let header else { return pointer.length }
        if header.section != pointer.section {
            let message = "the section pointed to calls itself \(header.section), not \(pointer.section)"
            notes.add(.pointerID, 0, at: pointer.offset, message)
            return pointer.length
        }
        guard header.length != pointer.length else { return pointer.length }
        let message =
            "section \(pointer.section) is \(pointer.length) bytes by its pointer, \(header.length) by its header"
        notes.add(.pointerLength, 0, at: pointer.offset, message)
        if dialect == .healForce { return pointer.length }
        let fits = header.length >= SectionHeader.byteCount && header.length <= bytes.count - start
        return fits ? header.length : pointer.length
    }
}

extension SectionHeader {
    /// Reads a header, its checksum with the low byte first.
    init(_ cursor: inout ByteCursor) throws(Truncated) {
        checksum = try cursor.uint16LE()
        section = Int(try cursor.uint16LE())
        length = Int(try cursor.uint32LE())
        sectionVersion = try cursor.uint8()
        protocolVersion = try cursor.uint8()
        reserved = Array(try cursor.slice(6))
    }

    private init(_ other: SectionHeader, checksum: UInt16) {
        self.checksum = checksum
        section = other.section
        length = other.length
        sectionVersion = other.sectionVersion
        protocolVersion = other.protocolVersion
        reserved = other.reserved
    }

    func withChecksum(_ checksum: UInt16) -> SectionHeader { SectionHeader(self, checksum: checksum) }
}
