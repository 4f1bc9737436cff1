// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DICOM

/// DICOM on the command line.
enum DICOMInput {
    /// Reads the header of a file.
    ///
    /// - Parameter undeclared: the set of text whose set is not declared.
    static func file(_ input: InputFile, _ undeclared: CharacterEncoding?, all: Bool = false) throws(Failure) -> File {
        let rules = DICOM.Rules(
            extent: all ? .everything : .beforePixelData, undeclaredCharacterSet: undeclared ?? .latin1)
        let source = try input.source()
        do throws(DICOMError) {
            return try File(reading: source, rules: rules)
        } catch {
            throw Failure(.dataHasErrors, DICOMWords.line(error))
        }
    }

    /// Prints what reading noticed, and where it broke off.
    static func report(_ file: File, _ path: String, _ console: Console) {
        for notice in file.notices where notice.kind.isWarning {
            console.error("\(path): warning: offset \(notice.offset): \(notice.tag): \(DICOMWords.text(notice.kind))")
        }
        if let defect = file.defect {
            console.error("\(path): warning: \(DICOMWords.line(defect)); what stands before it was read")
        }
    }
}

extension Notice.Kind {
    /// Whether somebody who only wants the content should hear of it.
    var isWarning: Bool {
        switch self {
        case .missingPreamble, .missingMetaGroupLength, .promotedUnknown, .trailingPadding, .oddLength: false
        default: true
        }
    }
}

/// Sentences for the errors and notices of the DICOM module.
enum DICOMWords {
    /// Place and text of an error.
    static func line(_ error: DICOMError) -> String {
        let (place, text) = parts(error)
        return "\(place): \(text)"
    }

    private static func parts(_ error: DICOMError) -> (place: String, text: String) {
        switch error {
        case .noDataSet(let offset): ("offset \(offset)", "nothing here looks like a data element")
        case .truncatedHeader(let offset, let available):
            ("offset \(offset)", "\(available) bytes are too few for the header of an element")
        case .truncatedValue(let tag, let offset, let needed, let available):
            ("\(tag)", "the value at offset \(offset) has \(available) of its \(needed) bytes")
        case .unexpectedItem(let offset): ("offset \(offset)", "an item where an element must stand")
        case .badFragment(let tag, let offset): ("\(tag)", "no fragment at offset \(offset)")
        case .tooDeep(let tag, let offset, let limit):
            ("\(tag)", "sequences nest deeper than \(limit) at offset \(offset)")
        case .tooManyElements(let offset, let limit): ("offset \(offset)", "more than \(limit) elements")
        case .badDeflate(let offset): ("offset \(offset)", "the deflated data set breaks here")
        case .inflatedTooLarge(let offset, let limit):
            ("offset \(offset)", "the deflated data set is larger than \(limit) bytes")
        case .unreadable(let tag, let offset, let needed, let available):
            ("\(tag)", "\(available) of \(needed) bytes could be read at offset \(offset)")
        case .unencodable(let tag, let position):
            ("\(tag)", "character \(position + 1) is not in the character set of the data set")
        case .notAnElement(let tag): ("\(tag)", "no data set can hold this tag")
        }
    }

    static func text(_ kind: Notice.Kind) -> String {
        switch kind {
        case .missingPreamble: "no preamble"
        case .missingMetaInformation: "no file meta information"
        case .missingMetaGroupLength: "no group length in the file meta information"
        case .wrongMetaGroupLength: "wrong group length in the file meta information"
        case .guessedTransferSyntax: "no transfer syntax; found out by the bytes"
        case .contradictedTransferSyntax: "the data set is not written as its transfer syntax says"
        case .unknownTransferSyntax: "unknown transfer syntax; read as explicit little endian"
        case .implicitElement: "an element in implicit form among explicit ones"
        case .implicitItem: "an item in implicit form in an explicit data set"
        case .unknownVR: "a value representation that the standard does not have"
        case .promotedUnknown: "of unknown representation, read by the dictionary"
        case .oddLength: "odd length"
        case .outOfOrder: "a tag lower than the one before"
        case .duplicate: "a tag the data set already has; the last counts"
        case .strayDelimiter: "a delimiter with nothing to delimit"
        case .missingDelimiter: "a sequence or item that ends without its delimiter"
        case .delimiterWithLength: "a delimiter with a length"
        case .overrun: "a value longer than what it stands in"
        case .leftOver: "bytes that are no element"
        case .trailingPadding: "zeros behind the last element"
        case .compressedHeader: "a zlib or gzip header before the deflated data set"
        }
    }
}
