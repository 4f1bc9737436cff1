// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import JSON

/// What `diff` says of two CDA documents.
struct CDADiff {
    private let files: (String, String)
    private let comparison: DocumentComparison

    /// Compares two CDA documents; nil when the files are of another format.
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode? {
        let files = arguments.rest
        guard files.allSatisfy({ InputFile.isCDA($0, arguments["--from"]) }) else { return nil }
        if arguments.has("--bytes") || arguments["--ignore"] != nil {
            throw Arguments.Fault(text: "--bytes and --ignore are for messages")
        }
        var documents: [ClinicalDocument] = []
        let status = try EachFile.run(files, console) { file in
            documents.append(try document(file, arguments["--from"]))
            return .done
        }
        guard documents.count == 2 else { return status }
        let found = CDADiff(
            files: (files[0], files[1]), comparison: documents[1].differences(from: documents[0]))
        if arguments.has("--json") {
            console.print(found.json.text(indented: true))
        } else {
            for line in found.lines { console.print(line) }
        }
        return found.comparison.isEqual ? .done : .dataHasErrors
    }

    private static func document(_ file: String, _ format: String?) throws(Failure) -> ClinicalDocument {
        let input = try InputFile(file)
        // The format is found from the first bytes, which reading takes away.
        let found = try input.format(named: format)
        return try CDAInput.document(input.contents(), found)
    }

    private var lines: [String] {
        comparison.differences.map { difference in
            let label = difference.label.isEmpty ? "" : " (\(LogText.line(difference.label)))"
            let place = difference.path ?? difference.newerPath ?? ""
            return "\(place)\(label): \(Self.text(difference.old)) -> \(Self.text(difference.new))"
        } + (comparison.isCut ? ["more differences are not shown"] : [])
    }

    private static func text(_ value: String?) -> String {
        guard let value else { return "(absent)" }
        return value.isEmpty ? "(empty)" : LogText.line(value, limit: .max)
    }

    private var json: JSONValue {
        [
            "a": .string(files.0), "b": .string(files.1), "equal": .bool(comparison.isEqual),
            "cut": .bool(comparison.isCut),
            "differences": .array(
                comparison.differences.map { difference in
                    [
                        "kind": .string(difference.kind.rawValue), "area": .string(difference.area.rawValue),
                        "label": .string(difference.label), "path": .optional(difference.path),
                        "newerPath": .optional(difference.newerPath), "old": .optional(difference.old),
                        "new": .optional(difference.new),
                    ]
                }),
        ]
    }
}

extension InputFile {
    /// Whether a file is a CDA document; standard input, which can be read only once, is none unless it is said to be.
    static func isCDA(_ path: String, _ format: String?) -> Bool {
        if let format { return FileFormat(rawValue: format)?.family == .cda }
        guard path != "-", let input = try? InputFile(path) else { return false }
        return (try? input.format(named: nil))?.family == .cda
    }
}
