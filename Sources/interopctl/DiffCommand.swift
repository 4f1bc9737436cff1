// SPDX-License-Identifier: Apache-2.0

import HL7v2
import JSON

/// `diff`: what is different between two files.
enum DiffCommand: Command {
    static let name = "diff"
    static let summary = "show what is different between two files, in paths"
    static let values: Set<String> = ["--from", "--charset", "--ignore"]
    static let flags: Set<String> = ["--json", "--bytes"]
    static let help = """
        usage: interopctl diff [--from FMT] [--charset CS] [--bytes] [--ignore PATH]… [--json] A B

        One line a difference on the way from A to B: 'PID-5.1: 张 -> 章'. Values are compared: separators, character
        sets, ways to escape and empty parts at ends do not matter. Of files with several messages those with the same
        MSH-10 are compared, then the others in order; headers and trailers of batches are not.
        Two CDA documents are compared as fields of the header, sections and entries, found again by id, code and data
        element; prefixes, blanks, comments and the order of siblings do not matter.
        Formats: hl7, hl7-json, hl7-xml; cda, cda-json.

          --from FMT     the format of both files, where it cannot be found
          --charset CS   the character set of messages whose MSH-18 is empty (UTF-8)
          --bytes        every byte counts
          --ignore PATH  of messages: leave this place out, such as MSH-7; without [n] a segment stands for all of its name
          --json         {"a", "b", "equal", "differences": [{"kind", "path", "newerPath", "old", "new"}]}; of several
                         messages also "message" and "controlID", of CDA "area" and "label"

        Exit status: 0 equal, 1 different or not readable, 2 wrong usage, 3 a file failed.

        example: interopctl diff --ignore MSH-7 --ignore MSH-10 sent.hl7 received.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.count == 2 else { throw Arguments.Fault(text: "give two files") }
        if arguments.rest == ["-", "-"] { throw Arguments.Fault(text: "standard input can be one of the files only") }
        if let status = try CDADiff.run(arguments, console) { return status }
        let ignored = try (arguments.values["--ignore"] ?? []).map(pattern)
        let rules = try HL7Input.rules(arguments)
        var sides: [DiffSide] = []
        let status = try EachFile.run(arguments.rest, console) { file in
            sides.append(try DiffSide(file, arguments["--from"], rules))
            return .done
        }
        guard sides.count == 2 else { return status }
        let comparison = arguments.has("--bytes") ? Comparison.bytes : .values
        let found = DiffReport(sides[0], sides[1]) {
            $1.differences(from: $0, comparing: comparison, ignoring: ignored)
        }
        if arguments.has("--json") {
            console.print(found.json.text(indented: true))
        } else {
            for line in found.lines { console.print(line) }
        }
        return found.isEqual ? .done : .dataHasErrors
    }

    private static func pattern(_ text: String) throws(Arguments.Fault) -> PathPattern {
        _ = try GetCommand.parsed(text)
        do throws(HL7v2Error) {
            return try PathPattern(parsing: text)
        } catch {
            throw Arguments.Fault(text: "bad path '\(text)'")
        }
    }
}

/// One of the two files: what of its format can be compared.
///
/// Each format that `diff` learns becomes a case here and in the report.
struct DiffSide {
    let file: String
    let messages: [Message]

    init(_ file: String, _ format: String?, _ rules: Rules) throws {
        self.file = file
        let input = try InputFile(file)
        let found = try input.format(named: format)
        switch found {
        case .hl7: messages = try HL7Input.messages(input.contents(), rules)
        case .hl7JSON, .hl7XML:
            let content = try HL7Conversion(input.contents(), found, rules)
            messages = try HL7Input.messages(content.bytes, content.rules)
        default:
            throw Failure(.usage, "diff compares hl7, hl7-json and hl7-xml, or two cda; this is \(found.rawValue)")
        }
    }
}
