// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A format a file can be in, by the names of the command line.
enum FileFormat: String, CaseIterable {
    case hl7
    case hl7JSON = "hl7-json"
    case hl7XML = "hl7-xml"
    case cda

    /// What a file's first bytes say.
    static func detect(_ bytes: [UInt8]) -> FileFormat? {
        let start = bytes.prefix(4096).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        let isUTF16 = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        let plain = isUTF16 ? ArraySlice(start.dropFirst(2).filter { $0 != 0 }) : start.filter { $0 != 0 }[...]
        if plain.first == UInt8(ascii: "{") { return .hl7JSON }
        if plain.first == UInt8(ascii: "<") { return isHL7XML(plain) ? .hl7XML : .cda }
        for line in plain.split(whereSeparator: { $0 == .carriageReturn || $0 == .lineFeed }).prefix(60) {
            for name in ["MSH", "FHS", "BHS"] where line.starts(with: Array(name.utf8)) { return .hl7 }
        }
        return nil
    }

    /// Whether the first elements are those of a message: its namespace, or an MSH without it.
    private static func isHL7XML(_ start: ArraySlice<UInt8>) -> Bool {
        ["urn:hl7-org:v2xml", "<hl7-file", "<MSH>", "<MSH ", "<MSH.", "<MSH/", ":MSH>", ":MSH "].contains {
            start.firstRange(of: Array($0.utf8)) != nil
        }
    }

    /// The ending of a file's name.
    var ending: String {
        switch self {
        case .hl7: ".hl7"
        case .hl7JSON: ".json"
        case .hl7XML, .cda: ".xml"
        }
    }

    /// The format named by `--from`, else the one detected.
    static func of(_ bytes: [UInt8], named name: String?) throws(Failure) -> FileFormat {
        if let name {
            guard let format = FileFormat(rawValue: name) else {
                throw Failure(.usage, "unknown format '\(name)'; known: \(names)")
            }
            return format
        }
        guard let format = detect(bytes) else {
            throw Failure(.dataHasErrors, "offset 0: no known format (\(names)); a message begins with MSH")
        }
        return format
    }

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
