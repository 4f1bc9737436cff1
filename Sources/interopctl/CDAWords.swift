// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import XMLTree

/// Sentences for the errors of making documents of JSON.
extension CDAWords {
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
}
