// SPDX-License-Identifier: Apache-2.0

public import Findings

extension DICOMError {
    /// The error as a finding.
    public var finding: Finding {
        let (offset, message) = place
        return Finding(.error, code: "unreadable", location: offset.map { "offset \($0)" } ?? "", message: message)
    }

    private var place: (Int?, String) {
        switch self {
        case .noDataSet(let offset): (offset, "no data element begins here")
        case .truncatedHeader(let offset, let available): (offset, "the data end with \(available) bytes of a header")
        case .truncatedValue(let tag, let offset, let needed, let available):
            (offset, "\(tag) should have \(needed) bytes and has \(available)")
        case .unexpectedItem(let offset): (offset, "an item where a data element must stand")
        case .badFragment(let tag, let offset): (offset, "no fragment of \(tag) where one must begin")
        case .tooDeep(let tag, let offset, let limit): (offset, "\(tag) is deeper than \(limit) sequences")
        case .tooManyElements(let offset, let limit): (offset, "more than \(limit) elements and items")
        case .badDeflate(let offset): (offset, "the compressed data are corrupt or cut")
        case .inflatedTooLarge(let offset, let limit): (offset, "the compressed data grow beyond \(limit) bytes")
        case .unreadable(let tag, let offset, let needed, let available):
            (offset, "of the \(needed) bytes of \(tag) only \(available) can still be read")
        case .unencodable(let tag, let position): (nil, "character \(position) for \(tag) is not in its set")
        case .notAnElement(let tag): (nil, "\(tag) is no data element")
        default: (nil, otherMessage)
        }
    }
}

extension Notice {
    /// The notice as a finding.
    public var finding: Finding {
        Finding(kind.severity, code: kind.code, location: "\(tag) offset \(offset)", message: kind.message)
    }
}

extension Notice.Kind {
    fileprivate var severity: Finding.Severity {
        switch self {
        case .missingPreamble, .missingMetaInformation, .promotedUnknown, .trailingPadding, .unknownTransferSyntax:
            .info
        default: .warning
        }
    }

    /// A stable word for the rule.
    fileprivate var code: String {
        switch self {
        case .missingPreamble, .missingMetaInformation, .missingMetaGroupLength, .wrongMetaGroupLength: "file-meta"
        case .guessedTransferSyntax, .contradictedTransferSyntax, .unknownTransferSyntax, .compressedHeader:
            "transfer-syntax"
        case .implicitElement, .implicitItem, .unknownVR, .promotedUnknown: "vr"
        case .oddLength, .overrun: "length"
        case .outOfOrder, .duplicate: "order"
        case .strayDelimiter, .missingDelimiter, .delimiterWithLength, .leftOver: "delimiter"
        case .trailingPadding: "padding"
        }
    }

    fileprivate var message: String {
        switch self {
        case .missingPreamble: "no preamble with DICM"
        case .missingMetaInformation: "no file meta information"
        case .missingMetaGroupLength: "the file meta information has no group length"
        case .wrongMetaGroupLength: "the group length is not the length of the file meta information"
        case .guessedTransferSyntax: "no transfer syntax; found out by the bytes"
        case .contradictedTransferSyntax: "the data set is not written as its transfer syntax says"
        case .unknownTransferSyntax: "a transfer syntax that is not registered; read as explicit little endian"
        case .implicitElement: "an element without a representation among explicit ones"
        case .implicitItem: "an item in implicit form in an explicit data set"
        case .unknownVR: "a representation that does not exist"
        case .promotedUnknown: "written as UN, read by the dictionary"
        case .oddLength: "an odd length"
        case .outOfOrder: "a tag lower than the one before"
        case .duplicate: "a tag that the data set already has"
        case .strayDelimiter: "a delimiter with nothing to delimit"
        case .missingDelimiter: "a sequence or item without its delimiter"
        case .delimiterWithLength: "a delimiter with a length"
        case .overrun: "longer than what it stands in"
        case .leftOver: "bytes that are no element or item"
        case .trailingPadding: "zeros behind the last element"
        case .compressedHeader: "a zlib or gzip header before the deflated data set"
        }
    }
}
