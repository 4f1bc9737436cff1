// SPDX-License-Identifier: Apache-2.0

extension DataSetParser {
    /// Reads one data element, or what stands in its place.
    mutating func readElement() {
        guard top.end - offset >= 8, window.holds(offset + 8) else { return endOfBytes() }
        let start = window.uint64(offset)
        let tag = start.tag(isBigEndian: top.encoding.isBigEndian)
        if tag.group == 0xFFFE, readDelimiter(tag, start) { return }
        if frames.isEmpty, endsRoot(tag, start) { return }
        guard var header = header(start, tag) else { return }
        resolve(&header)
        checkOrder(header)
        if header.length == ElementRecord.undefined { return readUndefined(header) }
        if header.vr == .sequence { return openSequence(header, isUndefined: false) }
        readValue(header)
    }

    /// Fewer than eight bytes are left.
    private mutating func endOfBytes() {
        let left = min(top.end, window.end) - offset
        if frames.isEmpty {
            if stop == .behindMetaInformation {
                // What is left is the data set's, be it deflated to a few bytes.
                isStopped = true
            } else if top.end <= window.end, isZero(offset..<offset + left) {
                note(.trailingPadding, offset)
                isStopped = true
            } else {
                defect = .truncatedHeader(offset: offset, available: left)
            }
        } else {
            leaveOver(left)
        }
    }

    /// Steps over what is left of something inside, when it ends where its length says; else the source breaks off.
    mutating func leaveOver(_ left: Int) {
        let record = records[Int(top.record)]
        let isWhole = !top.isUndefined && record.offset + Int(record.writtenLength) == top.end
        guard top.end < window.end || isWhole else {
            defect = .truncatedHeader(offset: offset, available: left)
            return
        }
        note(.leftOver, offset)
        offset = top.end
    }

    /// Whether a range is all zeros. What was found is kept, so that a file of zeros with a byte behind is not read again
    /// for each of them.
    private mutating func isZero(_ range: Range<Int>) -> Bool {
        if range.contains(otherThanZero) { return false }
        var place = range.lowerBound
        while place < range.upperBound {
            let stop = min(range.upperBound, place + 4096)
            guard let held = window.holds(stop) ? window.held(place..<stop) : nil else { return false }
            if let found = held.firstIndex(where: { $0 != 0 }) {
                otherThanZero = place + found - held.startIndex
                return false
            }
            place = stop
        }
        return true
    }

    /// Handles an item or a delimiter among elements.
    ///
    /// Other elements of group FFFE are not defined and read as elements.
    private mutating func readDelimiter(_ tag: Tag, _ start: UInt64) -> Bool {
        guard tag.isDelimitation else { return false }
        if tag == .itemDelimiter, !frames.isEmpty, top.isUndefined {
            if start >> 32 != 0 { note(.delimiterWithLength, offset, tag) }
            offset += 8
            closeTop(trailer: 8)
        } else if !frames.isEmpty, tag == .item || frames.last?.isUndefined == true && tag == .sequenceDelimiter {
            // The sequence around reads it.
            note(.missingDelimiter, offset)
            closeTop(trailer: 0)
        } else if tag == .item {
            defect = .unexpectedItem(offset: offset)
        } else {
            skipStray(tag, start)
        }
        return true
    }

    /// Keeps a delimiter that ends nothing as a record that no one sees, so that its bytes have a place.
    mutating func skipStray(_ tag: Tag, _ start: UInt64) {
        note(.strayDelimiter, offset, tag)
        let length = UInt32(truncatingIfNeeded: start >> 32)
        _ = append(
            ElementRecord(
                tag: tag, vr: .unknown, writtenVR: 0, writtenLength: length, length: 0, offset: offset + 8,
                next: Int32(truncatingIfNeeded: records.count + 1), level: top.level, traits: .structural,
                headerLength: 8, trailerLength: 0))
        offset += 8
    }

    /// Whether the root ends before this tag.
    private mutating func endsRoot(_ tag: Tag, _ start: UInt64) -> Bool {
        if stop == .behindMetaInformation, tag.group != 2 {
            isStopped = true
        } else if start == 0, isZero(offset..<window.end) {
            note(.trailingPadding, offset)
            isStopped = true
        } else if stop == .atPixelData, tag.isPixelData {
            locatePixelData(tag, start)
        }
        return isStopped || defect != nil
    }

    /// Records where the pixel data lie and stops.
    private mutating func locatePixelData(_ tag: Tag, _ start: UInt64) {
        guard var header = header(start, tag) else { return }
        resolve(&header)
        let rest = window.end - offset - header.size
        let isUndefined = header.length == ElementRecord.undefined
        if isUndefined { header.traits.insert([.encapsulated, .unread]) }
        let length = isUndefined ? rest : min(rest, Int(header.length))
        if !isUndefined, length < Int(header.length) { header.traits.insert(.truncated) }
        _ = append(record(header, length: length))
        noteSpecial(header, Int32(truncatingIfNeeded: records.count - 1))
        offset += header.size + length
        isStopped = true
    }

    /// Reads a value of defined length.
    private mutating func readValue(_ header: ElementHeader) {
        let value = offset + header.size
        let length = Int(header.length)
        var header = header
        if length & 1 == 1 { note(.oddLength, offset, header.tag) }
        if length > top.end - value {
            guard let room = roomBeyond(header, value) else { return }
            guard append(record(header, length: room)) else { return }
            return offset = value + room
        }
        if length > Self.largestHeldValue, value + length > window.current.end {
            window.skip(to: value + length)
        } else if !window.holds(value + length) {
            header.traits.insert(.truncated)
            return truncate(header, value)
        }
        guard append(record(header, length: length)) else { return }
        noteSpecial(header, Int32(truncatingIfNeeded: records.count - 1))
        offset = value + length
    }

    /// How many bytes a value takes that is longer than what it stands in; nil when the source ends in it.
    private mutating func roomBeyond(_ header: ElementHeader, _ value: Int) -> Int? {
        let length = Int(header.length)
        if length <= window.end - value, window.holds(value + min(length, Self.largestHeldValue)) {
            // The element is believed, what is around it is not: it will be closed behind it.
            note(.overrun, offset, header.tag)
            window.skip(to: value + length)
            return length
        }
        if top.end < window.end, value <= top.end {
            note(.overrun, offset, header.tag)
            _ = window.holds(top.end)
            return top.end - value
        }
        var header = header
        header.traits.insert(.truncated)
        truncate(header, value)
        return nil
    }

    /// Keeps what there is of the last value and stops.
    private mutating func truncate(_ header: ElementHeader, _ value: Int) {
        let available = max(0, window.end - value)
        defect = .truncatedValue(header.tag, offset: value, needed: Int(header.length), available: available)
        guard append(record(header, length: available)) else { return }
        offset = value + available
    }

    func record(_ header: ElementHeader, length: Int) -> ElementRecord {
        ElementRecord(
            tag: header.tag, vr: header.vr, writtenVR: header.writtenVR, writtenLength: header.length, length: length,
            offset: offset + header.size, next: Int32(truncatingIfNeeded: records.count + 1), level: top.level,
            traits: header.traits, headerLength: UInt8(truncatingIfNeeded: header.size), trailerLength: 0)
    }
}
