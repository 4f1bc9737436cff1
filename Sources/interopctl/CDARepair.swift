// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import JSON

/// `cda repair`: what can be put right without a doubt.
enum CDARepair: Verb {
    static let name = "repair"
    static let values: Set<String> = ["-o"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl cda repair FILE -o OUT [--json]

        Writes the document with what can be put right without a doubt, says what it changed, and changes nothing else:
        a label of another character set than the bytes are of, and children in another order than the schema's. What is
        missing, blank or there twice stays; 'validate' shows it. A document that needs no repair is copied.

          -o OUT         where to write
          --json         {"file", "repairs": [{"kind", "location", "line", "message"}]}
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.count == 1 else { throw Arguments.Fault(text: "give one file") }
        guard let target = arguments["-o"] else { throw Arguments.Fault(text: "-o is missing") }
        if target == "-", arguments.has("--json") {
            throw Arguments.Fault(text: "standard output can hold the document or the JSON, not both")
        }
        return try EachFile.run(arguments.rest, console) { file in
            let repaired = try repaired(file)
            try Files.write(repaired.bytes, to: target, console)
            if arguments.has("--json") {
                console.print(json(file, repaired).text(indented: true))
            } else {
                for repair in repaired.repairs {
                    console.error("\(file):\(repair.line): \(repair.path): \(repair.message) (\(repair.kind.rawValue))")
                }
            }
            return .done
        }
    }

    private static func repaired(_ file: String) throws(Failure) -> RepairedDocument {
        let bytes = try InputFile(file).contents()
        do throws(CDAError) {
            return try ClinicalDocument.repaired(parsing: bytes)
        } catch {
            throw Failure(.dataHasErrors, CDAWords.text(error))
        }
    }

    private static func json(_ file: String, _ repaired: RepairedDocument) -> JSONValue {
        [
            "file": .string(file),
            "repairs": .array(
                repaired.repairs.map { repair in
                    [
                        "kind": .string(repair.kind.rawValue), "location": .string(repair.path),
                        "line": .integer(repair.line), "message": .string(repair.message),
                    ]
                }),
        ]
    }
}
