// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import Findings
import HL7v2
import JSON

/// `parse`: what is in a file, to read.
enum ParseCommand: Command {
    static let name = "parse"
    static let summary = "show what is in a file as a readable tree"
    static let values: Set<String> = ["--from", "--charset"]
    static let flags: Set<String> = ["--json", "--ndjson", "--recursive"]
    static let help = """
        usage: interopctl parse [--from FMT] [--charset CS] [--json | --ndjson] FILE…

        Of HL7 v2 shows the groups of the message's structure, their segments, and every field that holds something with
        its path and name; of DICOM every element before the pixel data; of CDA the header and the sections; of SCP-ECG
        every section. Errors and warnings go to standard error; --json has the remarks too.
        The format is found from the content (\(FileFormat.names)).

          --from FMT     the format, where it cannot be found
          --charset CS   the character set of messages whose MSH-18 is empty (UTF-8), or of DICOM text whose set is
                         not declared
          --json         {"file", "format", "findings", "result"}; an array for several files
          --ndjson       one object a line: {"file", "result"} or {"file", "error"}
          --recursive    take all files in the folders named, those of no known format left out

        example: interopctl parse admission.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let rules = try HL7Input.rules(arguments)
        var results: [JSONValue] = []
        let asJSON = arguments.has("--json") || arguments.has("--ndjson")
        let status = try EachFile.run(arguments, console) { file, opened in
            if !asJSON {
                let input = try opened ?? InputFile(file)
                if try input.format(named: arguments["--from"]) == .hl7 { return try stream(input, rules, console) }
            }
            let outcome = read(file, opened, arguments, rules)
            if asJSON {
                let value = outcome.json(file)
                if arguments.has("--ndjson") { console.print(value.text()) } else { results.append(value) }
            } else {
                show(outcome, file, console)
            }
            return outcome.status
        }
        if arguments.has("--json") {
            console.print((results.count == 1 ? results[0] : .array(results)).text(indented: true))
        }
        return status
    }

    /// Shows the messages of a file one after the other, however large it is.
    private static func stream(_ input: InputFile, _ rules: Rules, _ console: Console) throws -> ExitCode {
        var audit = BatchAudit()
        let status = try HL7Stream.run(input, rules, console, seen: { audit.add($0) }) { message in
            for line in TreeText.lines(message) { console.print(line) }
            for finding in message.findings() where finding.severity != .info {
                console.error(HL7Input.line(input.path, finding))
            }
        }
        for finding in audit.findings() { console.error(HL7Input.line(input.path, finding)) }
        return status
    }

    private static func read(
        _ file: String, _ opened: InputFile?, _ arguments: Arguments, _ rules: Rules
    ) -> ParsedFile {
        do {
            let input = try opened ?? InputFile(file)
            let found = try input.format(named: arguments["--from"])
            if found == .dicom || found == .dicomECG {
                let undeclared = try HL7Input.encoding(arguments["--charset"])
                return try ParsedFile(dicom: DICOMInput.file(input, undeclared))
            }
            let bytes = try input.contents()
            switch found {
            case .hl7, .hl7JSON, .hl7XML: return try messages(bytes, found, rules)
            case .scp: return ParsedFile(scp: try ECGInput.parsed(bytes, HL7Input.encoding(arguments["--charset"])))
            case .scpJSON: return ParsedFile(scp: try ECGInput.fromJSON(bytes), found)
            case .dicom, .dicomJSON, .dicomXML, .dicomDump, .ecgCSV, .ecgSVG, .aecg, .dicomECG, .html:
                throw ConversionPlan.refusal(found, "tree")
            case .cda, .cdaJSON: return ParsedFile(cda: try CDAInput.document(bytes, found), found)
            }
        } catch let failure as Failure {
            return ParsedFile(failure)
        } catch let error as HL7v2Error {
            return ParsedFile(error)
        } catch {
            return ParsedFile(Failure(.inputOutput, "\(error)"))
        }
    }

    private static func messages(_ bytes: [UInt8], _ format: FileFormat, _ rules: Rules) throws -> ParsedFile {
        let content = try HL7Conversion(bytes, format, rules)
        var parsed = ParsedFile(hl7: content.bytes, content.rules)
        if parsed.failure == nil { parsed.format = format.rawValue }
        parsed.findings = content.findings + parsed.findings
        return parsed
    }

    private static func show(_ outcome: ParsedFile, _ file: String, _ console: Console) {
        for line in outcome.lines { console.print(line) }
        for finding in outcome.findings where finding.severity != .info { console.error(HL7Input.line(file, finding)) }
        if let failure = outcome.failure {
            console.error(failure.line(file))
        }
    }
}
