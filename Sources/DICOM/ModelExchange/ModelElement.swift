// SPDX-License-Identifier: Apache-2.0

/// One attribute as JSON or XML has it, on its way to a data element.
struct ModelElement {
    enum Content {
        /// Values as text; nil for an empty one.
        case values([String?])
        case items([[ModelElement]])
        /// Little endian; of text, UTF-8.
        case bytes([UInt8])
        /// A URI or the like.
        case elsewhere(String)
    }

    var tag: Tag
    let vr: VR
    let content: Content
    /// The private creator that XML names.
    var creator: String?

    /// Whether there is text in it or inside it that would not be the same in ASCII.
    var hasUnicode: Bool {
        switch content {
        case .values(let values):
            vr.isString && values.contains { $0.map { !Array($0.utf8)[...].isPlainASCII } ?? false }
        case .bytes(let bytes): vr.isString && !bytes[...].isPlainASCII
        case .items(let items): items.contains { $0.contains(where: \.hasUnicode) }
        case .elsewhere: false
        }
    }
}

/// What is refused of JSON and XML.
public struct ModelLimits: Sendable, Hashable {
    /// How many bytes a text may have.
    public var bytes: Int
    /// How many sequences may stand inside each other: at most 300, in XML at most 120.
    public var depth: Int
    /// How many elements a data set may have with all that is inside it.
    public var elements: Int

    /// 128 MiB, 256 levels and a million elements, unless told otherwise.
    public init(bytes: Int = 128 << 20, depth: Int = 256, elements: Int = 1_000_000) {
        self.bytes = bytes
        self.depth = min(depth, 300)
        self.elements = elements
    }
}

/// A value that JSON or XML refers to.
///
/// - Source: DICOM PS3.18, section F.2.6; PS3.19, section A.1.
public struct BulkDataReference: Sendable, Hashable {
    /// The element it is the value of.
    public let path: ElementPath
    /// Its representation.
    public let vr: VR
    /// The URI; of an XML reference by UUID, `urn:uuid:` and that.
    public let uri: String
}
