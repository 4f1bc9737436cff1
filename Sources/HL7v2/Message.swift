// SPDX-License-Identifier: Apache-2.0

import Bytes
public import CharacterSets

/// One HL7 v2 message over one shared byte buffer.
///
/// Holds the bytes as they came and the offsets of segments and fields; text is
/// decoded when asked for. Whatever starts with a usable MSH is a message, and
/// ``serialized()`` gives back the same bytes.
///
/// Delimiters are looked for a character at a time in the message's own set, so a
/// trail byte of GBK, GB 18030 or Big5 that equals `\ ^ | ~` never splits a name.
public struct Message: Sendable {
    /// Everything of a message, made once and never changed.
    final class Storage: Sendable {
        let original: [UInt8]
        let bytes: [UInt8]
        let encoding: EncodingDecision
        let delimiters: Delimiters
        let segments: [SegmentExtent]
        let fieldEnds: FieldEnds

        init(_ original: [UInt8], _ bytes: [UInt8], _ encoding: EncodingDecision, _ scan: ScanResult) {
            self.original = original
            self.bytes = bytes
            self.encoding = encoding
            delimiters = scan.delimiters
            segments = scan.segments
            fieldEnds = scan.fieldEnds
        }
    }

    let storage: Storage

    init(storage: Storage) { self.storage = storage }

    /// The bytes this message was read from.
    public var original: [UInt8] { storage.original }

    /// The separators MSH-1 and MSH-2 declare.
    public var delimiters: Delimiters { storage.delimiters }

    /// The set the message is read in: declared by a byte-order mark or MSH-18, else the rules' default.
    public var encoding: CharacterEncoding { storage.encoding.used }

    /// The segments in order, those with malformed names included.
    public var segments: SegmentList { SegmentList(message: self) }

    /// The first segment of a name.
    public func segment(_ name: String, _ occurrence: Int = 1) -> Segment? {
        guard let packed = SegmentName.packed(name), let index = storage.index(of: packed, occurrence) else {
            return nil
        }
        return Segment(message: self, index: index)
    }

    /// All segments of a name.
    public func segments(named name: String) -> [Segment] {
        guard let packed = SegmentName.packed(name) else { return [] }
        return storage.segments.indices.filter { storage.segments[$0].name == packed }.map {
            Segment(message: self, index: $0)
        }
    }
}

extension Message: Hashable {
    /// Messages are equal when their bytes are.
    public static func == (left: Message, right: Message) -> Bool {
        left.storage === right.storage || left.original == right.original
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) { hasher.combine(original) }
}

/// Where a segment lies in the working bytes.
struct SegmentExtent: Sendable, Hashable {
    /// Offset of its name.
    let start: UInt32
    /// Offset behind its last byte, before the terminator.
    let end: UInt32
    /// Index into `fieldEnds` of the end of its name.
    let firstField: UInt32
    /// The name in one number; 0 for a name that is not three bytes long.
    let name: UInt32
}

/// A name of three bytes as one number, so that looking for a segment compares numbers.
enum SegmentName {
    /// MSH, FHS and BHS, whose own separator counts as field 1.
    static let headers: [UInt32] = [0x4D5348, 0x464853, 0x424853]
    /// OBX.
    static let observation: UInt32 = 0x4F4258
    /// QPD.
    static let queryParameters: UInt32 = 0x515044
    /// MFE.
    static let masterFileEntry: UInt32 = 0x4D4645

    /// Whether a packed name is a capital and two capitals or digits.
    static func isWellFormed(_ name: UInt32) -> Bool {
        let letters = [UInt8(truncatingIfNeeded: name >> 8), UInt8(truncatingIfNeeded: name)]
        return UInt8(truncatingIfNeeded: name >> 16).isASCIIUppercase
            && letters.allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit }
    }

    /// Whether a packed name is one of ``headers``, without walking over a list.
    static func isHeader(_ name: UInt32) -> Bool { name == 0x4D5348 || name == 0x464853 || name == 0x424853 }

    /// Whether a packed name begins with Z.
    static func isLocal(_ name: UInt32) -> Bool { name >> 16 == 0x5A }

    static func packed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        guard end - start == 3 else { return 0 }
        return UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
    }

    static func packed(_ name: String) -> UInt32? {
        guard name.utf8.count == 3 else { return nil }
        return name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }
}

extension Message.Storage {
    /// The bytes of a field by position: 0 is the name, 1 what follows the first separator.
    func rawField(_ segment: Int, _ position: Int) -> Range<Int>? {
        let extent = segments[segment]
        let index = Int(extent.firstField) + position
        guard position >= 0, index < lastField(segment) else { return nil }
        let start = position == 0 ? Int(extent.start) : fieldEnds[index - 1] + 1
        return start..<fieldEnds[index]
    }

    func nameRange(_ segment: Int) -> Range<Int> {
        let extent = segments[segment]
        return Int(extent.start)..<fieldEnds[Int(extent.firstField)]
    }

    func fieldCount(_ segment: Int) -> Int { lastField(segment) - Int(segments[segment].firstField) - 1 }

    private func lastField(_ segment: Int) -> Int {
        segment + 1 < segments.count ? Int(segments[segment + 1].firstField) : fieldEnds.count
    }
}
