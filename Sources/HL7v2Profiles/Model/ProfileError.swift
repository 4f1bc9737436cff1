// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// Why a profile, a value set library or a set of constraints cannot be read. Lines count from 1.
public enum ProfileError: Error, Hashable, Sendable {
    /// No acceptable XML.
    case xml(XMLError)
    /// XML of another kind.
    case unknownRoot(name: String, line: Int)
    /// An element without a part it must have.
    case missingElement(String, in: String, line: Int)
    /// An element without an attribute it must have, or with an empty one.
    case missingAttribute(String, of: String, line: Int)
    /// An attribute whose value it cannot have.
    case badValue(String, of: String, value: String, line: Int)
    /// An element that cannot stand there.
    case unexpectedElement(String, in: String, line: Int)
    /// A second definition of what has one already.
    case duplicate(element: String, id: String, line: Int, firstLine: Int)
    /// A reference to what is not defined.
    case unknownReference(String, of: String, id: String, line: Int)
    /// A datatype that contains itself.
    case recursiveDatatype(id: String, line: Int)
    /// A regular expression that is not accepted.
    case badPattern(PatternError, line: Int)
}

extension ProfileError: CustomStringConvertible {
    /// One short English sentence, beginning with the line.
    public var description: String { "line \(line): \(text)" }

    /// The line it stands on; 1 where the whole document is at fault.
    public var line: Int {
        switch self {
        case .xml(.notWellFormed(let line, _)), .xml(.tooDeep(let line, _)): line
        case .xml: 1
        case .unknownRoot(_, let line), .missingElement(_, _, let line), .missingAttribute(_, _, let line),
            .badValue(_, _, _, let line), .unexpectedElement(_, _, let line), .duplicate(_, _, let line, _),
            .unknownReference(_, _, _, let line), .recursiveDatatype(_, let line), .badPattern(_, let line):
            line
        }
    }

    /// What is wrong, without the line.
    public var text: String {
        switch self {
        case .xml(let error): Self.text(error)
        case .unknownRoot(let name, _): "the root element \(name) is none of a profile, value sets or constraints"
        case .missingElement(let name, let parent, _): "\(parent) has no \(name)"
        case .missingAttribute(let name, let element, _): "\(element) has no attribute \(name)"
        case .badValue(let name, let element, let value, _): "attribute \(name) of \(element) cannot be '\(value)'"
        case .unexpectedElement(let name, let parent, _): "\(name) cannot stand in \(parent)"
        case .duplicate(let element, let id, _, let first): "\(element) '\(id)' is defined on line \(first) already"
        case .unknownReference(let name, let element, let id, _):
            "\(name) of \(element) names '\(id)', which is not defined"
        case .recursiveDatatype(let id, _): "datatype '\(id)' contains itself"
        case .badPattern(let error, _): Self.text(error)
        }
    }

    private static func text(_ error: XMLError) -> String {
        switch error {
        case .notWellFormed(_, let code): "not well-formed XML (libxml2 error \(code))"
        case .documentType: "a document type declaration is not accepted"
        case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the limit of \(limit)"
        case .tooDeep(_, let limit): "elements nest deeper than \(limit)"
        case .tooMuch(let kind, _, let limit): "\(kind.rawValue): more than the limit of \(limit)"
        case .unknownEncoding: "the declared encoding is not known"
        case .notInEncoding(let declared, _, _, _): "a byte is not in \(declared)"
        case .unavailable: "the XML parser could not start"
        }
    }

    private static func text(_ error: PatternError) -> String {
        switch error {
        case .incomplete(let position): "the regular expression is incomplete at character \(position + 1)"
        case .unexpected(let position): "the regular expression is wrong at character \(position + 1)"
        case .unsupported(let position): "the regular expression is not supported at character \(position + 1)"
        case .tooLarge(let limit): "the regular expression is larger than \(limit)"
        }
    }
}
