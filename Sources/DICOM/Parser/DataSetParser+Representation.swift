// SPDX-License-Identifier: Apache-2.0

extension DataSetParser {
    /// Finds the representation of an element that was written without one, or as unknown.
    mutating func resolve(_ header: inout ElementHeader) {
        guard header.vr == .unknown else { return }
        let isWritten = header.writtenVR == VR.unknown.rawValue
        // Of letters that no one knows the bytes may be anything.
        guard isWritten || !header.writtenVR.isCapitals else { return }
        guard let (vr, choice) = dictionaryVR(header.tag) else { return }
        if isWritten {
            guard isPromotable(header, vr) else { return }
            note(.promotedUnknown, offset, header.tag)
            header.traits.insert(.promoted)
            // Its value is in implicit little endian, whatever is around it.
            header.traits.remove(.bigEndian)
        }
        header.vr = vr
        if choice != .none {
            header.traits.insert(.choice)
            choices.append(Int32(truncatingIfNeeded: records.count))
        }
    }

    private mutating func isPromotable(_ header: ElementHeader, _ vr: VR) -> Bool {
        if header.length == ElementRecord.undefined { return false }
        if vr == .sequence { return header.length == 0 || beginsWithItem(header) }
        return header.length <= 0xFFFF && vr != .unknown
    }

    private mutating func beginsWithItem(_ header: ElementHeader) -> Bool {
        let value = offset + header.size
        guard header.length >= 8, window.holds(value + 8) else { return false }
        // Inside unknown elements all is little endian.
        let isBig = top.encoding.isBigEndian && !header.traits.contains(.explicit)
        return window.uint64(value).tag(isBigEndian: isBig) == .item
    }

    /// The representation by the dictionaries; nil when they do not know the tag.
    private mutating func dictionaryVR(_ tag: Tag) -> (VR, VRChoice)? {
        if let found = ElementIndex.shared.find(tag) { return (found.vr, found.choice) }
        if tag.isGroupLength { return (.unsignedLong, .none) }
        if tag.isPrivateCreator { return (.longString, .none) }
        guard let creator = tag.privateCreator, let record = creators[key(creator)] else { return nil }
        let named = records[Int(record)]
        guard let name = window.held(named.offset..<named.end) else { return nil }
        return PrivateIndex.shared.find(tag, creator: name).map { ($0.vr, $0.choice) }
    }

    private func key(_ creator: Tag) -> UInt64 {
        UInt64(UInt32(bitPattern: top.level)) << 32 | UInt64(creator.rawValue)
    }

    /// Remembers the elements that say how others are to be read.
    @inline(__always) mutating func noteSpecial(_ header: ElementHeader, _ index: Int32) {
        if header.tag == .specificCharacterSet {
            levels[Int(top.level)].characterSetRecord = index
        } else if header.tag == .pixelRepresentation {
            levels[Int(top.level)].pixelRepresentation = index
        } else if header.tag.isPrivateCreator {
            creators[key(header.tag)] = index
        }
    }

    /// Notices tags that do not ascend.
    @inline(__always) mutating func checkOrder(_ header: ElementHeader) {
        let level = Int(top.level)
        let last = levels[level].lastTag
        if header.tag <= last, last.rawValue != 0 {
            levels[level].isAscending = false
            note(header.tag == last ? .duplicate : .outOfOrder, offset, header.tag)
        }
        levels[level].lastTag = header.tag
    }
}
