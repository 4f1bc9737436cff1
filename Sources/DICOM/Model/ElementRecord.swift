// SPDX-License-Identifier: Apache-2.0

/// One data element or item as it was read: numbers only, in one flat array in the order of the file.
///
/// What lies in a sequence follows its record, so ``next`` steps over it.
struct ElementRecord: Sendable {
    let tag: Tag
    /// The representation the value is read by.
    var vr: VR
    /// The representation as written; 0 in implicit form and for items.
    let writtenVR: UInt16
    /// The length as written; all bits set when undefined.
    let writtenLength: UInt32
    /// Bytes of the value that are there, delimiters not counted.
    var length: Int
    /// Offset of the value in the source.
    let offset: Int
    /// Index of the first record that does not belong to this one.
    var next: Int32
    /// The data set the element belongs to; of an item, the data set it is.
    let level: Int32
    var traits: Traits
    /// Bytes before the value.
    let headerLength: UInt8
    /// Bytes behind the value: those of a delimiter.
    var trailerLength: UInt8

    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16
        /// Numbers have their most significant byte first.
        static let bigEndian = Traits(rawValue: 1)
        /// The header names the representation.
        static let explicit = Traits(rawValue: 2)
        /// The value is fragments.
        static let encapsulated = Traits(rawValue: 4)
        /// The value is not all there.
        static let truncated = Traits(rawValue: 8)
        /// The value, from here to the end of the source, was not looked at.
        static let unread = Traits(rawValue: 16)
        /// Written as unknown, read by the dictionary.
        static let promoted = Traits(rawValue: 32)
        /// No data element of the data set: an item, or a delimiter that stands alone.
        static let structural = Traits(rawValue: 64)
        /// The representation depends on other elements.
        static let choice = Traits(rawValue: 128)
    }

    /// Undefined length.
    static let undefined = UInt32.max

    var end: Int { offset + length }
    var headerOffset: Int { offset - Int(headerLength) }
    /// Header, value and delimiter.
    var extent: Range<Int> { headerOffset..<end + Int(trailerLength) }
}

/// One data set: the root, or an item.
struct Level: Sendable {
    /// The item's record; -1 for a root.
    let record: Int32
    /// The data set around; -1 for a root.
    let parent: Int32
    /// Its first record.
    let start: Int32
    /// The index behind its last record.
    var end: Int32
    /// The record of Specific Character Set; -1 without one.
    var characterSetRecord: Int32 = -1
    /// Index into the character sets of the storage.
    var characterSet: Int32 = 0
    /// The record of Pixel Representation; -1 without one.
    var pixelRepresentation: Int32 = -1
    /// Whether tags ascend without repetition.
    var isAscending = true
    /// The last tag read.
    var lastTag = Tag(rawValue: 0)
}
