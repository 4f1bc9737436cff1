// SPDX-License-Identifier: Apache-2.0

/// Replaces one section of a record; every other byte stays but pointers, lengths and the checksums over them.
struct FrameEditor {
    private let record: Record
    private let dialect: Dialect
    private(set) var bytes: [UInt8]
    private var end: Int
    /// Where section 0 and the pointers to all sections are, kept true while bytes move.
    private var headRange: Range<Int>
    private var pointers: [Pointer]

    init(_ record: Record) throws(SCPECGError) {
        self.record = record
        dialect = record.dialect
        bytes = record.bytes
        let declared = record.declaredLength
        end = (22...record.bytes.count).contains(declared) ? declared : record.bytes.count
        guard let head = record.section(0) else { throw .noSection(0) }
        end = max(end, record.sections.map(\.range.upperBound).max() ?? 0)
        headRange = head.range
        pointers = record.pointers
        guard pointers.allSatisfy({ $0.offset <= head.range.upperBound - 10 }) else { throw .fixedSection(0) }
    }

    /// Puts a whole section in place of the one with that id; nil takes the section out.
    mutating func replace(_ id: Int, with section: [UInt8]?) throws(SCPECGError) {
        guard id != 0, (1...1023).contains(id) else { throw .fixedSection(id) }
        let old = record.section(id)
        if let old { try checkAlone(old) }
        guard let entry = try entry(id, isNeeded: section != nil) else { return }
        let range = old.map { moved($0.range) } ?? end..<end
        let change = (section?.count ?? 0) - range.count
        bytes.replaceSubrange(range, with: section ?? [])
        shift(from: range.upperBound, by: change)
        let isThere = section != nil
        set(entry, length: section?.count ?? 0, index: isThere ? range.lowerBound + dialect.pointerBase : 0)
        finish()
    }

    /// How far the sections have moved since they were read: an entry added to section 0.
    private var headGrowth: Int { 10 * (pointers.count - record.pointers.count) }

    private func moved(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound + headGrowth..<range.upperBound + headGrowth
    }

    private func checkAlone(_ section: Section) throws(SCPECGError) {
        let others = record.sections.filter { $0.id != section.id }
        if let other = others.first(where: { $0.range.overlaps(section.range) }) {
            throw .overlappingSections(section.id, other.id)
        }
    }

    /// The position of a section's entry, added to section 0 when there is none.
    private mutating func entry(_ id: Int, isNeeded: Bool) throws(SCPECGError) -> Int? {
        if let index = pointers.firstIndex(where: { $0.section == id }) { return index }
        guard isNeeded else { return nil }
        let offset = headRange.upperBound
        let isRegular = headRange.count == SectionHeader.byteCount + 10 * pointers.count
        guard isRegular, record.sections.allSatisfy({ $0.id == 0 || $0.range.lowerBound >= offset }) else {
            throw .fixedSection(0)
        }
        let idBytes = [UInt8(truncatingIfNeeded: id), UInt8(truncatingIfNeeded: id >> 8)]
        bytes.insert(contentsOf: idBytes + Array(repeating: 0, count: 8), at: offset)
        pointers.append(Pointer(section: id, length: 0, index: 0, offset: offset))
        shift(from: offset, by: 10)
        headRange = headRange.lowerBound..<offset + 10
        put(UInt32(truncatingIfNeeded: headRange.count), at: headRange.lowerBound + 4)
        set(0, length: headRange.count, index: pointers[0].index)
        return pointers.count - 1
    }

    /// Corrects the pointers to sections that begin at `offset` or later, and the end of the record.
    private mutating func shift(from offset: Int, by change: Int) {
        end += change
        for (number, pointer) in pointers.enumerated() where pointer.length > 0 && pointer.section != 0 {
            guard pointer.index - dialect.pointerBase >= offset else { continue }
            set(number, length: pointer.length, index: pointer.index + change)
        }
    }

    private mutating func set(_ number: Int, length: Int, index: Int) {
        let old = pointers[number]
        pointers[number] = Pointer(section: old.section, length: length, index: index, offset: old.offset)
        put(UInt32(truncatingIfNeeded: length), at: old.offset + 2)
        put(UInt32(truncatingIfNeeded: index), at: old.offset + 6)
    }

    private mutating func put(_ value: UInt32, at offset: Int) {
        for byte in 0..<4 { bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> UInt32(8 * byte)) }
    }

    private mutating func finish() {
        put(dialect.ordered(length: UInt32(truncatingIfNeeded: end)), at: 2)
        FrameWriter.seal(&bytes, headRange, dialect)
        FrameWriter.seal(&bytes, 0..<end, dialect)
    }
}
