// SPDX-License-Identifier: Apache-2.0

extension DICOMError {
    /// What is wrong where a data set is written, or made of JSON or XML.
    var otherMessage: String {
        switch self {
        case .needsTranscoding(let tag): "\(tag) would have to be compressed or decompressed"
        case .tooLong(let tag, let length): "\(length) bytes are too many for the length of \(tag)"
        case .cannotDeflate: "the data set could not be deflated"
        case .badPreamble(let length): "a preamble has 128 bytes, not \(length)"
        case .danglingOffset(let tag): "\(tag) points to no directory record"
        case .noItem: "no such item"
        case .notJSON: "no JSON text"
        case .notXML: "no acceptable XML document"
        case .modelTooLarge(let bytes, let limit): "\(bytes) bytes are more than the limit of \(limit)"
        case .badModel(let fault, let steps, let tag):
            "\(fault.message) at \(ElementPath(steps: steps, tag: tag ?? Tag(rawValue: 0)))"
        case .bulkDataElsewhere(let path): "the value of \(path) is elsewhere"
        case .undecodable(let places): "\(places.count) values are not in the set they are read in"
        default: ""
        }
    }
}

extension ModelFault {
    var message: String {
        switch self {
        case .notADataSet: "no data set"
        case .notATag: "a name that is no tag"
        case .repeated: "a tag that stands twice"
        case .badVR: "no known representation"
        case .badContent: "content that the attribute cannot have"
        case .badValue(let position): "value \(position) does not fit the representation"
        case .badBase64: "text that is not Base64"
        case .badPrivateBlock: "a private block that is not the creator's"
        case .tooDeep(let limit): "more than \(limit) sequences inside each other"
        case .tooManyElements(let limit): "more than \(limit) elements"
        }
    }
}
