// SPDX-License-Identifier: Apache-2.0

/// How an element lies in the bytes it was read from.
extension DataElement {
    /// The form of a length.
    public enum LengthForm: Sendable, Hashable {
        /// The header says how many bytes.
        case defined
        /// A delimiter ends the value.
        case undefined
    }

    /// The value's bytes as they are in the file, or as they were given; of a sequence, its items with their headers.
    ///
    /// Where the source no longer gives them they are fewer than ``length``; ``checkedValue()`` throws then.
    public var rawValue: ArraySlice<UInt8> {
        switch content {
        case .read(let storage, let index): return storage.value(storage.records[Int(index)])
        case .made(let element):
            if case .bytes(let bytes) = element.value { return bytes[...] }
            return []
        }
    }

    /// The value's bytes, all of them.
    ///
    /// - Throws: ``DICOMError/unreadable(_:offset:needed:available:)``.
    public func checkedValue() throws(DICOMError) -> ArraySlice<UInt8> {
        guard case .read(let storage, let index) = content else { return rawValue }
        let record = storage.records[Int(index)]
        return try storage.checkedBytes(record.tag, record.offset..<record.end)
    }

    /// How many bytes the value has.
    public var length: Int { record?.length ?? rawValue.count }

    /// Where the value lies in the source, or in the inflated data set; nil for an element that was not read.
    public var range: Range<Int>? { record.map { $0.offset..<$0.end } }

    /// Where the element lies with its header and its delimiter; nil for one that was not read.
    public var extent: Range<Int>? { record?.extent }

    /// The element's bytes with header and delimiter; nil for one that was not read.
    public var rawBytes: ArraySlice<UInt8>? {
        guard case .read(let storage, let index) = content else { return nil }
        return storage.bytes(storage.records[Int(index)].extent)
    }

    /// Whether the length was written; a made sequence has a defined one, unless it was made of one that had not.
    public var lengthForm: LengthForm {
        if case .made(let element) = content { return element.isUndefined ? .undefined : .defined }
        return record?.writtenLength == ElementRecord.undefined ? .undefined : .defined
    }

    /// The representation as written; nil in implicit form. Letters that the standard does not have are kept.
    public var writtenVR: VR? {
        record.flatMap { $0.traits.contains(.explicit) ? VR(rawValue: $0.writtenVR) : nil }
    }

    /// Whether numbers of the value have their most significant byte first.
    public var isBigEndian: Bool { record?.traits.contains(.bigEndian) ?? false }

    /// Whether the value is a basic offset table and fragments.
    public var isEncapsulated: Bool { record?.traits.contains(.encapsulated) ?? false }

    /// Whether the file ends before the value does.
    public var isTruncated: Bool { record?.traits.contains(.truncated) ?? false }

    /// Whether the value was only located, reading having stopped before it: pixel data of undefined length.
    public var isUnread: Bool { record?.traits.contains(.unread) ?? false }

    /// Whether the element was written as unknown and is read by the dictionary.
    public var isPromoted: Bool { record?.traits.contains(.promoted) ?? false }
}
