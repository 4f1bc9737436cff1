// SPDX-License-Identifier: Apache-2.0

/// Something unusual that reading met and went on from.
public struct Notice: Sendable, Hashable {
    /// What was met.
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        /// No preamble with its prefix: a data set alone.
        case missingPreamble
        /// No file meta information.
        case missingMetaInformation
        /// No group length in the file meta information.
        case missingMetaGroupLength
        /// A group length of the file meta information that is not its length.
        case wrongMetaGroupLength
        /// No transfer syntax, or an empty one: found out by the bytes.
        case guessedTransferSyntax
        /// The data set is not written as its transfer syntax says.
        case contradictedTransferSyntax
        /// A transfer syntax that is neither registered nor known: read as explicit little endian.
        case unknownTransferSyntax
        /// An element in implicit form among explicit ones.
        case implicitElement
        /// An item in implicit form in an explicit data set.
        case implicitItem
        /// A representation that the standard does not have.
        case unknownVR
        /// A value of unknown representation read by the dictionary.
        case promotedUnknown
        /// A length that is odd.
        case oddLength
        /// A tag lower than the one before.
        case outOfOrder
        /// A tag that the data set already has.
        case duplicate
        /// A delimiter with nothing to delimit.
        case strayDelimiter
        /// A sequence or item that ends without its delimiter.
        case missingDelimiter
        /// A delimiter with a length.
        case delimiterWithLength
        /// A value longer than what it stands in.
        case overrun
        /// Bytes of a sequence or item that are no element.
        case leftOver
        /// Zeros behind the last element.
        case trailingPadding
        /// A zlib or gzip header before deflated data.
        case compressedHeader
    }

    /// What was met.
    public let kind: Kind
    /// The element or item, or the delimiter.
    public let tag: Tag
    /// Offset of its header.
    public let offset: Int
}

/// Notices as they are collected: at most a hundred of a kind, so that a hostile file cannot grow them.
struct NoticeList: Sendable {
    private static let most: UInt8 = 100
    private(set) var notices: [Notice] = []
    private var counts = [UInt8](repeating: 0, count: Notice.Kind.allCases.count)

    mutating func add(_ kind: Notice.Kind, _ tag: Tag, _ offset: Int) {
        guard counts[Int(kind.rawValue)] < Self.most else { return }
        counts[Int(kind.rawValue)] += 1
        notices.append(Notice(kind: kind, tag: tag, offset: offset))
    }
}
