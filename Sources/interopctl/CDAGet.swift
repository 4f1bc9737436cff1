// SPDX-License-Identifier: Apache-2.0

import CDA
import JSON
import XMLTree

/// `get` with a path into documents.
enum CDAGet {
    static func run(
        _ text: String, _ files: [String], _ arguments: Arguments, _ console: Console
    ) throws -> ExitCode {
        let path = try parsed(text)
        var found: [JSONValue] = []
        let status = try EachFile.run(files, console) { file in
            let input = try InputFile(file)
            let format = try input.format(named: nil)
            guard format.family == .cda else {
                throw Failure(.usage, "a path that begins with / is for cda; this is \(format.rawValue)")
            }
            let document = try CDAInput.document(input.contents(), format)
            let matches = path.matches(in: document.tree)
            for match in matches {
                if arguments.has("--json") {
                    found.append([
                        "file": .string(file), "path": .string(match.path), "value": .string(match.text),
                    ])
                } else {
                    let line = LogLine.visible(match.text)
                    console.print(files.count > 1 ? "\(file): \(line)" : line)
                }
            }
            return matches.isEmpty ? .dataHasErrors : .done
        }
        if arguments.has("--json") { console.print(JSONValue.array(found).text(indented: true)) }
        return status
    }

    private static func parsed(_ text: String) throws(Arguments.Fault) -> XMLPath {
        do throws(XMLPathError) {
            return try XMLPath(parsing: text)
        } catch {
            throw Arguments.Fault(
                text: "bad path '\(text)' at character \(error.position + 1); write it as /ClinicalDocument/id[1]/@root"
            )
        }
    }
}
