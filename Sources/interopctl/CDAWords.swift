// SPDX-License-Identifier: Apache-2.0

import CDA
import XMLTree

/// Sentences for the errors of the CDA and XML modules.
enum CDAWords {
    static func text(_ error: CDAError) -> String {
        switch error {
        case .notClinicalDocument(let name): "/\(name): the root element is not ClinicalDocument"
        case .xml(let error): text(error)
        }
    }

    static func text(_ error: JSONFormError) -> String {
        switch error {
        case .json(let error): JSONWords.text(error)
        case .notDocument: "document: this JSON is no cda-json"
        case .badNode(let path): "\(path): this is no node"
        case .unboundPrefix(let path): "\(path): a prefix that no xmlns declares"
        case .unwritable(let error): "document: \(text(error))"
        case .document(let error): text(error)
        }
    }

    static func text(_ error: XMLWriteError) -> String {
        switch error {
        case .badMarkup(let kind): "what is to be written is no XML \(kind)"
        case .prefixConflict(let prefix): "the prefix '\(prefix)' has two meanings on one element"
        case .unencodable(let encoding): "a name, comment or instruction has a character that is not in \(encoding)"
        case .badCharacter(let scalar): "the character U+\(String(scalar, radix: 16)) cannot stand in XML"
        }
    }

    static func text(_ error: XMLError) -> String {
        switch error {
        case .notWellFormed(let line, let code): "line \(line): not well-formed XML (libxml2 error \(code))"
        case .documentType: "line 1: a document type declaration is not accepted"
        case .tooLarge(let bytes, let limit): "document: \(bytes) bytes are more than the limit of \(limit)"
        case .tooDeep(let line, let limit): "line \(line): elements nest deeper than \(limit)"
        case .tooMuch(let kind, let line, let limit): "line \(line): more than \(limit) \(words(kind))"
        case .unknownEncoding: "line 1: the declared encoding is not known"
        case .notInEncoding(let declared, let line, let offset, let other):
            "line \(line): the byte at offset \(offset) is not in \(declared)"
                + (other.map { "; all of it would be \($0): a wrong label" } ?? "")
        case .unavailable: "document: the XML parser could not start"
        }
    }

    private static func words(_ kind: XMLLimits.Kind) -> String {
        switch kind {
        case .textBytes: "bytes of text in one place"
        case .attributeBytes: "bytes in one attribute"
        case .attributes: "attributes of one element"
        case .namespaces: "namespaces in force"
        case .nodes: "nodes"
        }
    }
}
