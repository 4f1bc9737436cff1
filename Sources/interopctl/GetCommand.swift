// SPDX-License-Identifier: Apache-2.0

import HL7v2
import JSON

/// `get`: one value of messages.
enum GetCommand: Command {
    static let name = "get"
    static let summary = "print one value of messages or recordings, such as PID-3[2].4.2 or tag.2"
    static let values: Set<String> = ["--charset"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl get [--charset CS] [--json] PATH FILE…

        PATH is SEGMENT[n]-FIELD[repetition].COMPONENT.SUBCOMPONENT; all count from 1.
        A field or repetition is printed as written, separators and escapes included; a component or subcomponent as
        plain text. One line a message; the file's name stands before it when there are several files.
        An absent or empty value is an empty line; a deleted one is "".
        Of recordings (scp, dicom-ecg, ORU) PATH is tag.N for a field of section 1, or section.N with the members of the
        scp-json form behind it: section.3.leads.0.code, section.7.ventricularRate. A tag that repeats gives several lines.

          --charset CS   the character set of messages whose MSH-18 is empty (UTF-8)
          --json         [{"file", "path", "presence", "value"}]; presence is absent, empty, null or value

        example: interopctl get 'PID-5[1].1' admission.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let text = arguments.rest.first else { throw Arguments.Fault(text: "no path given") }
        if ECGGet.isPath(text) { return try ECGGet.run(text, arguments, console) }
        let path = try parsed(text)
        let files = Array(arguments.rest.dropFirst())
        let rules = try HL7Input.rules(arguments)
        var found: [JSONValue] = []
        let status = try EachFile.run(files, console) { file in
            try HL7Stream.run(InputFile(file), rules, console) { message in
                let (presence, value) = try read(message, path)
                if arguments.has("--json") {
                    found.append([
                        "file": .string(file), "path": .string(path.description), "presence": .string(presence),
                        "value": presence == "value" ? .string(value) : .null,
                    ])
                } else {
                    console.print(files.count > 1 ? "\(file): \(value)" : value)
                }
            }
        }
        if arguments.has("--json") { console.print(JSONValue.array(found).text(indented: true)) }
        return status
    }

    static func parsed(_ text: String) throws(Arguments.Fault) -> Path {
        do throws(HL7v2Error) {
            return try Path(parsing: text)
        } catch {
            guard case .badPath(let position) = error else { throw Arguments.Fault(text: "bad path '\(text)'") }
            throw Arguments.Fault(text: "bad path '\(text)' at character \(position + 1); write it as PID-3[2].4.2")
        }
    }

    private static func read(_ message: Message, _ path: Path) throws -> (presence: String, value: String) {
        if path.field == nil {
            guard let segment = message.segment(path.segment, path.occurrence) else { return ("absent", "") }
            return ("value", try SegmentBuilder(copying: segment).text(message.delimiters))
        }
        guard let field = message.field(at: path) else { return ("absent", "") }
        if field.isEmpty { return ("empty", "") }
        if field.isNull { return ("null", "\"\"") }
        return ("value", path.component == nil ? try message.encodedText(of: field) : try message.text(at: path))
    }
}
