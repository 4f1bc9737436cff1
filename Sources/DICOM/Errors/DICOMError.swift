// SPDX-License-Identifier: Apache-2.0

public import JSON
public import XMLTree

/// Why bytes are no data set, or where reading them had to stop.
///
/// Offsets are 0-based bytes of the file, or of the inflated data set where the file is deflated. No case carries content.
public enum DICOMError: Error, Hashable, Sendable {
    /// Nothing at `offset` looks like a data element.
    case noDataSet(offset: Int)
    /// Fewer bytes than a data element's header, or an item's, takes.
    case truncatedHeader(offset: Int, available: Int)
    /// The value at `offset` is shorter than its header says.
    case truncatedValue(Tag, offset: Int, needed: Int, available: Int)
    /// An item where a data element must stand.
    case unexpectedItem(offset: Int)
    /// No fragment where one of the encapsulated value must begin, or one of undefined length.
    case badFragment(Tag, offset: Int)
    /// More sequences inside each other than the limit.
    case tooDeep(Tag, offset: Int, limit: Int)
    /// More data elements and items than the limit.
    case tooManyElements(offset: Int, limit: Int)
    /// The compressed data break at `offset` of the file.
    case badDeflate(offset: Int)
    /// The compressed data, which begin at `offset` of the file, would grow beyond the limit.
    case inflatedTooLarge(offset: Int, limit: Int)
    /// The source no longer has the bytes of a value that was located when it was read.
    case unreadable(Tag, offset: Int, needed: Int, available: Int)
    /// The value has a character that the data set's character set lacks; `position` counts its Unicode scalars.
    case unencodable(Tag, position: Int)
    /// A tag that no data set may hold: a delimiter or an item.
    case notAnElement(Tag)
    /// Pixel data that would have to be compressed or decompressed for the transfer syntax asked for.
    case needsTranscoding(Tag)
    /// A value or a sequence longer than a length field can say.
    case tooLong(Tag, length: Int)
    /// The data set could not be deflated.
    case cannotDeflate
    /// The preamble asked for has not 128 bytes.
    case badPreamble(length: Int)
    /// An offset in a directory that points to none of its records.
    case danglingOffset(Tag)
    /// A path through an item that its sequence does not have.
    case noItem(ElementPath)
    /// The bytes are no JSON text.
    case notJSON(JSONError)
    /// The bytes are no acceptable XML document.
    case notXML(XMLError)
    /// More bytes of JSON than the limit.
    case modelTooLarge(bytes: Int, limit: Int)
    /// What stands in JSON or XML is no data set; the items around are given, and the tag where it is known.
    case badModel(ModelFault, in: [ElementPath.Step], Tag?)
    /// A value that JSON or XML only refers to, with no one to fetch it.
    case bulkDataElsewhere(ElementPath)
    /// Text that is not in the set it is read in, and so cannot be rewritten; at most a hundred places.
    case undecodable([TextPosition])
}

/// What is wrong with a data set in JSON or XML.
public enum ModelFault: Error, Hashable, Sendable {
    /// No object or root element of a data set, or not exactly one.
    case notADataSet
    /// A name that is no tag, or one of an item or a delimiter.
    case notATag
    /// A tag that the data set already has.
    case repeated
    /// No representation, or one that the standard does not have.
    case badVR
    /// Members or elements that an attribute of this representation does not have, or several that exclude each other.
    case badContent
    /// A value, counted from 1, that the representation cannot have.
    case badValue(Int)
    /// Text that is not Base64.
    case badBase64
    /// A private element whose block is reserved for another creator, or no block is free.
    case badPrivateBlock
    /// More sequences inside each other than the limit.
    case tooDeep(limit: Int)
    /// More elements than the limit.
    case tooManyElements(limit: Int)
}

/// A byte of a text value.
public struct TextPosition: Hashable, Sendable {
    /// The element.
    public let path: ElementPath
    /// 0-based offset in its value.
    public let offset: Int
}
