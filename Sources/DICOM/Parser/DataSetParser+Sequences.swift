// SPDX-License-Identifier: Apache-2.0

extension DataSetParser {
    /// Reads a value that a delimiter ends: fragments or items.
    mutating func readUndefined(_ header: ElementHeader) {
        let isBytes = header.vr == .otherByte || header.vr == .otherWord
        if isBytes || header.tag.isPixelData && header.vr != .sequence { return readFragments(header) }
        var header = header
        // An unknown element of undefined length is a sequence, its items implicit little endian (CP-246).
        if header.vr != .sequence { header.traits.insert(.promoted) }
        openSequence(header, isUndefined: true)
    }

    /// Begins a sequence; those of unknown elements hold implicit little endian items.
    mutating func openSequence(_ header: ElementHeader, isUndefined: Bool) {
        var header = header
        header.vr = .sequence
        let isForeign = header.writtenVR == VR.unknown.rawValue
        let value = offset + header.size
        guard frames.count < 2 * limits.depth else {
            return defect = .tooDeep(header.tag, offset: offset, limit: limits.depth)
        }
        let claimed = isUndefined ? top.end : value + Int(header.length)
        if claimed > top.end, frames.isEmpty == false, claimed <= window.end { note(.overrun, offset, header.tag) }
        let end = min(claimed, window.end)
        guard append(record(header, length: isUndefined ? 0 : max(0, end - value))) else { return }
        offset = value
        if !isUndefined, header.length == 0 { return }
        push(
            Frame(
                isSequence: true, isUndefined: isUndefined, end: end,
                encoding: isForeign ? .implicitLittle : top.encoding,
                record: Int32(truncatingIfNeeded: records.count - 1), level: top.level))
    }

    /// Reads the header of an item, or the delimiter of the sequence.
    mutating func readItem() {
        guard top.end - offset >= 8, window.holds(offset + 8) else { return endOfItems() }
        let start = window.uint64(offset)
        let tag = start.tag(isBigEndian: top.encoding.isBigEndian)
        switch tag {
        case .item: openItem(start.length(isBigEndian: top.encoding.isBigEndian))
        case .sequenceDelimiter where top.isUndefined:
            if start >> 32 != 0 { note(.delimiterWithLength, offset, tag) }
            offset += 8
            closeTop(trailer: 8)
        case .itemDelimiter, .sequenceDelimiter: skipStray(tag, start)
        default:
            // Behind a sequence of undefined length the next element may stand without a delimiter between.
            note(top.isUndefined ? .missingDelimiter : .leftOver, offset)
            if top.isUndefined { closeTop(trailer: 0) } else { offset = top.end }
        }
    }

    private mutating func endOfItems() {
        leaveOver(min(top.end, window.end) - offset)
    }

    private mutating func openItem(_ length: UInt32) {
        let isUndefined = length == ElementRecord.undefined
        let value = offset + 8
        let claimed = isUndefined ? top.end : value + Int(length)
        if claimed > top.end, claimed <= window.end { note(.overrun, offset, .item) }
        let end = min(claimed, window.end)
        let record = Int32(truncatingIfNeeded: records.count)
        let level = Int32(truncatingIfNeeded: levels.count)
        guard
            append(
                ElementRecord(
                    tag: .item, vr: .unknown, writtenVR: 0, writtenLength: length,
                    length: isUndefined ? 0 : end - value, offset: value, next: record + 1, level: level,
                    traits: .structural, headerLength: 8, trailerLength: 0))
        else { return }
        _ = openLevel(record: record, parent: top.level)
        offset = value
        push(
            Frame(
                isSequence: false, isUndefined: isUndefined, end: end, encoding: itemEncoding(end), record: record,
                level: level))
    }

    /// An item of an explicit data set may be implicit: then no letters stand behind its first tag.
    private mutating func itemEncoding(_ end: Int) -> ElementEncoding {
        guard top.encoding.isExplicit, end - offset >= 8, window.holds(offset + 8) else { return top.encoding }
        let start = window.uint64(offset)
        let tag = start.tag(isBigEndian: top.encoding.isBigEndian)
        if start.hasCapitals || tag.group == 0xFFFE { return top.encoding }
        note(.implicitItem, offset, .item)
        return ElementEncoding(isExplicit: false, isBigEndian: top.encoding.isBigEndian)
    }

    // MARK: Fragments

    /// Steps over the fragments of an encapsulated value by their lengths; its bytes are never searched.
    ///
    /// - Source: DICOM PS3.5, annex A.4.
    private mutating func readFragments(_ header: ElementHeader) {
        var header = header
        header.traits.insert(.encapsulated)
        let value = offset + header.size
        var place = value
        while let length = fragmentLength(header.tag, place) {
            guard length <= window.end - place - 8 else {
                defect = .truncatedValue(
                    header.tag, offset: place + 8, needed: length, available: max(0, window.end - place - 8))
                break
            }
            place += 8 + length
            window.skip(to: place)
        }
        let isWhole = defect == nil
        if !isWhole {
            header.traits.insert(.truncated)
            place = window.end
        }
        let index = records.count
        guard append(record(header, length: place - value)) else { return }
        if isWhole { records[index].trailerLength = 8 }
        noteSpecial(header, Int32(truncatingIfNeeded: index))
        offset = place + (isWhole ? 8 : 0)
    }

    /// The length of the fragment at `place`; nil at the delimiter, or with the defect when there is no fragment.
    private mutating func fragmentLength(_ tag: Tag, _ place: Int) -> Int? {
        guard window.holds(place + 8) else {
            defect = .truncatedHeader(offset: place, available: window.end - place)
            return nil
        }
        let start = window.uint64(place)
        let isBig = top.encoding.isBigEndian
        let found = start.tag(isBigEndian: isBig)
        if found == .sequenceDelimiter { return nil }
        let length = start.length(isBigEndian: isBig)
        guard found == .item, length != ElementRecord.undefined else {
            defect = .badFragment(tag, offset: place)
            return nil
        }
        return Int(length)
    }
}
