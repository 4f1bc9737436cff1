// SPDX-License-Identifier: Apache-2.0

import Bytes

/// The header of one data element, taken apart.
struct ElementHeader {
    var tag: Tag
    /// The representation to read the value by.
    var vr: VR
    /// As written; 0 in implicit form.
    var writtenVR: UInt16 = 0
    var length: UInt32
    /// Bytes of the header.
    var size = 8
    var traits: ElementRecord.Traits = []
}

extension UInt16 {
    /// Whether both bytes are capitals.
    var isCapitals: Bool {
        UInt8(truncatingIfNeeded: self >> 8).isASCIIUppercase && UInt8(truncatingIfNeeded: self).isASCIIUppercase
    }
}

extension UInt64 {
    /// The tag in the first four of eight bytes.
    @inline(__always) func tag(isBigEndian: Bool) -> Tag {
        if isBigEndian { return Tag(rawValue: UInt32(truncatingIfNeeded: self).byteSwapped) }
        return Tag(UInt16(truncatingIfNeeded: self), UInt16(truncatingIfNeeded: self >> 16))
    }

    /// The letters at the fifth and sixth byte.
    @inline(__always) var letters: UInt16 { UInt16(truncatingIfNeeded: self >> 32).byteSwapped }

    /// Whether two capitals stand where an explicit header has its representation.
    @inline(__always) var hasCapitals: Bool {
        let (first, second) = (UInt8(truncatingIfNeeded: self >> 32), UInt8(truncatingIfNeeded: self >> 40))
        return first &- 0x41 < 26 && second &- 0x41 < 26
    }

    /// The length in the seventh and eighth byte.
    @inline(__always) func shortLength(isBigEndian: Bool) -> UInt16 {
        let length = UInt16(truncatingIfNeeded: self >> 48)
        return isBigEndian ? length.byteSwapped : length
    }

    /// The length in the last four bytes.
    @inline(__always) func length(isBigEndian: Bool) -> UInt32 {
        let length = UInt32(truncatingIfNeeded: self >> 32)
        return isBigEndian ? length.byteSwapped : length
    }
}

extension DataSetParser {
    /// Takes the header at the offset apart, of which `start` is the first eight bytes; nil when the reading stops.
    mutating func header(_ start: UInt64, _ tag: Tag) -> ElementHeader? {
        let isBig = top.encoding.isBigEndian
        guard top.encoding.isExplicit else {
            return ElementHeader(
                tag: tag, vr: .unknown, length: start.length(isBigEndian: isBig), traits: isBig ? .bigEndian : [])
        }
        guard start.hasCapitals else { return headerWithoutLetters(start, tag) }
        let vr = VR(rawValue: start.letters)
        var header = ElementHeader(
            tag: tag, vr: vr, writtenVR: vr.rawValue, length: UInt32(start.shortLength(isBigEndian: isBig)),
            traits: isBig ? [.explicit, .bigEndian] : .explicit)
        let traits = vr.traits
        if traits.contains(.long) {
            guard readLongLength(&header) else { return nil }
        } else if !traits.contains(.known) {
            note(.unknownVR, offset, tag)
            header.vr = .unknown
            if isLongForm(header) { guard readLongLength(&header) else { return nil } }
        }
        return header
    }

    /// Among explicit elements one without letters is implicit, unless only a 16-bit length behind two other bytes fits.
    private mutating func headerWithoutLetters(_ start: UInt64, _ tag: Tag) -> ElementHeader {
        let isBig = top.encoding.isBigEndian
        let long = start.length(isBigEndian: isBig)
        let short = start.shortLength(isBigEndian: isBig)
        let room = window.end - offset - 8
        if long != ElementRecord.undefined, Int(long) > room, Int(short) <= room {
            note(.unknownVR, offset, tag)
            return ElementHeader(
                tag: tag, vr: .unknown, writtenVR: start.letters, length: UInt32(short),
                traits: isBig ? [.explicit, .bigEndian] : .explicit)
        }
        note(.implicitElement, offset, tag)
        return ElementHeader(tag: tag, vr: .unknown, length: long, traits: isBig ? .bigEndian : [])
    }

    private mutating func readLongLength(_ header: inout ElementHeader) -> Bool {
        guard window.holds(offset + 12) else {
            defect = .truncatedHeader(offset: offset, available: window.end - offset)
            return false
        }
        let length = window.uint32(offset + 8)
        header.length = top.encoding.isBigEndian ? length.byteSwapped : length
        header.size = 12
        return true
    }

    /// Whether a representation that the standard does not have comes with a 32-bit length, as new ones must.
    ///
    /// - Source: DICOM PS3.5, section 6.2, note 3.
    private mutating func isLongForm(_ header: ElementHeader) -> Bool {
        guard header.length == 0, window.holds(offset + 12) else { return false }
        var long = header
        guard readLongLength(&long) else { return false }
        return long.length == ElementRecord.undefined || Int(long.length) <= top.end - offset - 12
    }
}
