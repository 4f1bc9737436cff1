// SPDX-License-Identifier: Apache-2.0

import Findings

/// The file around the data set.
///
/// - Source: DICOM PS3.10, section 7.1.
extension Inspection {
    mutating func check(_ file: File) {
        for notice in file.notices where notice.kind != .oddLength {
            let (severity, words) = notice.kind.judgement
            list.add(severity, notice.kind.code, "\(notice.tag) offset \(notice.offset)", words)
        }
        if file.defect != nil {
            list.add(.error, "unreadable", "data set", "reading had to stop before the end")
        }
        guard !file.metaInformation.isEmpty else { return }
        checkElements(file.metaInformation, ElementPath())
        let meta = ElementMap(file.metaInformation)
        checkMeta(meta)
        checkSame(meta, .mediaStorageSOPClassUID, file.dataSet, .sopClassUID)
        checkSame(meta, .mediaStorageSOPInstanceUID, file.dataSet, .sopInstanceUID)
        checkPixels(file)
    }

    private mutating func checkMeta(_ meta: ElementMap) {
        let needed = [
            Tag(0x0002, 0x0001), .mediaStorageSOPClassUID, .mediaStorageSOPInstanceUID, .transferSyntaxUID,
            Tag(0x0002, 0x0012),
        ]
        for tag in needed where !meta.holds(tag) {
            list.add(Inspection.absence(tag, isThere: meta.has(tag), .error), ElementPath([], tag))
        }
    }

    private mutating func checkSame(_ meta: ElementMap, _ metaTag: Tag, _ dataSet: DataSet, _ tag: Tag) {
        guard let stored = meta.string(metaTag), let own = dataSet[tag]?.string, stored != own else { return }
        let fault = Fault(.error, "meta-differs", "not the same as \(tag) of the data set")
        list.add(fault, ElementPath([], metaTag))
    }

    private mutating func checkPixels(_ file: File) {
        guard let declared = file.declaredTransferSyntax, let pixels = file.dataSet[.pixelData], pixels.length > 0,
            UIDRegistry.entry(declared.rawValue) != nil, pixels.isEncapsulated != declared.isEncapsulated
        else { return }
        let words = pixels.isEncapsulated ? "encapsulated" : "not encapsulated"
        let fault = Fault(.error, "pixel-encapsulation", "pixel data are \(words), against the transfer syntax")
        list.add(fault, ElementPath([], .pixelData))
    }
}

extension Notice.Kind {
    /// The case's name in small letters with hyphens.
    var code: String {
        var text = ""
        var follows = false
        for scalar in "\(self)".unicodeScalars {
            let isCapital = scalar.properties.isUppercase
            if isCapital, !follows { text += "-" }
            text += scalar.properties.lowercaseMapping
            follows = isCapital
        }
        return text
    }

    /// How bad it is, and what it is in words.
    var judgement: (Finding.Severity, String) {
        switch self {
        case .missingPreamble: (.warning, "no preamble: a data set alone")
        case .missingMetaInformation: (.warning, "no file meta information")
        case .missingMetaGroupLength: (.error, "no group length in the file meta information")
        case .wrongMetaGroupLength: (.error, "the group length of the file meta information is not its length")
        case .guessedTransferSyntax: (.warning, "no transfer syntax: found out by the bytes")
        case .contradictedTransferSyntax: (.error, "the data set is not written as its transfer syntax says")
        case .unknownTransferSyntax: (.warning, "an unknown transfer syntax: read as explicit little endian")
        case .implicitElement: (.error, "an element in implicit form among explicit ones")
        case .implicitItem: (.error, "an item in implicit form in an explicit data set")
        case .unknownVR: (.error, "a representation that the standard does not have")
        case .promotedUnknown: (.info, "a value of unknown representation was read by the dictionary")
        case .oddLength: (.error, "a length that is odd")
        case .outOfOrder: (.error, "a tag lower than the one before")
        case .duplicate: (.error, "a tag that the data set already has")
        case .strayDelimiter: (.error, "a delimiter with nothing to delimit")
        case .missingDelimiter: (.error, "a sequence or item ends without its delimiter")
        case .delimiterWithLength: (.warning, "a delimiter with a length")
        case .overrun: (.error, "a value longer than what it stands in")
        case .leftOver: (.error, "bytes of a sequence or item that are no element")
        case .trailingPadding: (.info, "zeros behind the last element")
        case .compressedHeader: (.warning, "a zlib or gzip header before deflated data")
        }
    }
}
