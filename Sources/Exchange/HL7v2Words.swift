// SPDX-License-Identifier: Apache-2.0

import CharacterSets
public import HL7v2

/// Sentences for the errors of the HL7 v2 module.
public enum HL7v2Words {
    /// One short English sentence without content of the message.
    public static func text(_ error: HL7v2Error) -> String {
        switch error {
        case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the limit of \(limit)"
        case .partTooLarge(_, let limit): "more than the limit of \(limit) bytes"
        case .noHeader: "does not begin with an MSH segment"
        case .noFieldSeparator: "MSH has no field separator"
        case .unusableFieldSeparator(_, let byte): "byte \(byte) behind MSH cannot be the field separator"
        case .tooManySegments(_, let limit): "more than \(limit) segments"
        case .badPath(let position): "no path at character \(position + 1); write it as PID-3[2].4.2"
        case .noSuchSegment(let path): "the message has no segment \(path.segment)[\(path.occurrence)]"
        case .undecodable(_, let encoding, let offset): "byte \(offset) is not in character set \(encoding.rawValue)"
        case .unencodable(_, let encoding, let position):
            "character \(position + 1) is not in character set \(encoding.rawValue)"
        case .malformed(_, let problem, let offset): "byte \(offset): \(problem.rawValue)"
        case .fixedField: "this field says how to read the message; convert the message instead"
        case .severalFields: "the value holds a field separator or a line end; set one field at a time"
        case .fixedEscape: "an escape sequence that the other separators would break or change"
        case .severalMessages: "another message, header or trailer begins inside the message"
        case .foreignSet(let encoding, let other):
            "\(encoding.rawValue) cannot stand in a file of \(other.rawValue); convert the message"
        case .noDelimiter: "the separators of MSH-2, or those asked for, have none for this"
        case .unavailable(let encoding): "character set \(encoding.rawValue) is not available on this system"
        case .noPlace(let segment, let structure):
            structure.isEmpty
                ? "the message's structure is not known; say after which segment"
                : "\(structure) has no place there for \(segment)"
        case .breaksStructure: "the message's structure needs this segment"
        case .badJSON(_, let expected): "expected \(expected)"
        }
    }

    /// The place an error stands at, as messages print it.
    public static func location(_ error: HL7v2Error) -> String {
        switch error {
        case .noHeader(let offset), .noFieldSeparator(let offset), .unusableFieldSeparator(let offset, _),
            .tooManySegments(let offset, _), .partTooLarge(let offset, _),
            .severalMessages(let offset):
            "offset \(offset)"
        case .undecodable(let path, _, let offset), .malformed(let path, _, let offset):
            path?.description ?? "offset \(offset)"
        case .unencodable(let path, _, _), .noDelimiter(let path), .fixedEscape(let path):
            path?.description ?? "message"
        case .noSuchSegment(let path), .fixedField(let path), .severalFields(let path), .breaksStructure(let path):
            path.description
        case .noPlace(let segment, _): segment
        case .badPath: "path"
        case .badJSON(let location, _): location
        case .tooLarge, .unavailable, .foreignSet: "message"
        }
    }
}
