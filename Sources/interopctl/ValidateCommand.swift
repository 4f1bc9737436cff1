// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import DICOM
import Exchange
import Findings
import HL7v2
import HL7v2Profiles
import JSON
import SCPECG
import Threads

/// `validate`: whether messages are as the standard, or a profile, has them.
enum ValidateCommand: Command {
    static let name = "validate"
    static let summary = "judge messages, CDA documents, DICOM headers and SCP-ECG by their standards or by a profile"
    static let values: Set<String> = ["--profile", "--value-sets", "--constraints", "--charset"]
    static let flags: Set<String> = ["--alone", "--json", "--recursive"]
    static let help = """
        usage: interopctl validate [--profile NAME|FILE] [--json] FILE…

        Prints one line for each finding; a file is valid when none of them is an error. No line holds a patient's data.
        In a file of several messages a place begins with the number and control id of its message.

        CDA documents are held to the structure of CDA R2, and Chinese ones to their template, code tables and what can
        be true; 'cda' is the structure alone, 'wst500' and 'wst483' ask for a document of that standard.

        A profile of messages is the XML of NIST's and IGAMT's tools or HL7's older message profile. Its value sets and constraints
        are found beside it when there is one file of each and no other profile; otherwise name them.

          --profile NAME|FILE  the conformance profile; without it the standard's own rules
          --value-sets FILE    a value set library of the profile; may be repeated
          --constraints FILE   predicates and conformance statements of the profile; may be repeated
          --alone              the profile without any files beside it
          --charset CS         the character set of messages whose MSH-18 is empty (UTF-8), or of DICOM text
                               whose set is not declared
          --recursive          take all files in the folders named, those of no known format left out
          --json               [{"file", "valid", "findings": [{"severity", "code", "location", "message"}]}], of CDA
                               also "line"

        example: interopctl validate --profile registration-Profile.xml registration.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let rules = try HL7Input.rules(arguments)
        if arguments.rest.isEmpty { throw Arguments.Fault(text: "no file given") }
        let named = CDAValidation.profile(arguments["--profile"])
        let judge = Judge(
            profile: named == nil ? try ProfileFiles.profile(arguments, console) : nil, document: named, rules: rules,
            undeclared: try HL7Input.encoding(arguments["--charset"]))
        var results: [JSONValue] = []
        let isJSON = arguments.has("--json")
        let status = try EachFile.run(arguments, console) { file in
            do throws(Failure) {
                let verdict = try judge.verdict(file)
                if isJSON {
                    results.append(verdict.json(file))
                } else {
                    for line in verdict.text(file) { console.print(line) }
                    if verdict.isValid { console.print("\(file): valid") }
                }
                return verdict.isValid ? .done : .dataHasErrors
            } catch {
                if isJSON { results.append(json(file, error)) }
                throw error
            }
        }
        if isJSON { console.print(JSONValue.array(results).text(indented: true)) }
        return status
    }

    private static func json(_ file: String, _ failure: Failure) -> JSONValue {
        let (location, message) = failure.parts(file)
        return [
            "file": .string(file), "valid": .bool(false), "findings": [],
            "error": ["location": .string(location), "message": .string(message)],
        ]
    }
}

/// Judges the messages of files.
private struct Judge {
    /// Nil for the standard's own rules.
    let profile: Profile?
    /// The profile of CDA documents; nil for none named.
    let document: CheckProfile?
    let rules: HL7v2.Rules
    /// The set of DICOM text whose set is not declared.
    let undeclared: CharacterEncoding?

    func verdict(_ file: String) throws(Failure) -> Verdict {
        let input = try InputFile(file)
        let format = try input.format(named: nil)
        if format == .cda {
            guard profile == nil else { throw Failure(.usage, "profiles of CDA are \(CDAValidation.profiles)") }
            return CDAValidation(profile: document ?? .automatic).verdict(try input.contents())
        }
        if let document { throw Failure(.usage, "--profile \(document.rawValue) is for CDA documents") }
        if [.dicom, .scp, .scpJSON].contains(format) {
            guard profile == nil else { throw Failure(.usage, "--profile is for HL7 v2 messages and CDA documents") }
            if format == .scp { return Verdict(try ECGInput.parsed(input.contents()).findings()) }
            if format == .scpJSON { return Verdict(try ECGInput.fromJSON(input.contents()).findings()) }
            let file = try DICOMInput.file(input, undeclared)
            return Verdict(file.conformanceFindings(today: CalendarDate(Clock.today())))
        }
        return Verdict(findings(MessageFile(try content(input, format))))
    }

    private func findings(_ messages: MessageFile) -> [Finding] {
        let parts = messages.messages
        var found = messages.findings()
        for (index, bytes) in (parts.isEmpty ? [messages.bytes] : parts).enumerated() {
            let (findings, control) = findings(bytes)
            let place = parts.count > 1 ? "message \(index + 1)\(control.map { " (\($0))" } ?? ""): " : ""
            found += findings.map { finding in
                Finding(
                    finding.severity, code: finding.code, location: place + finding.location, message: finding.message)
            }
        }
        return found
    }

    private func content(_ input: InputFile, _ format: FileFormat) throws(Failure) -> [UInt8] {
        guard HL7Conversion.formats.contains(format) else {
            throw Failure(.usage, "'validate' judges hl7, cda, dicom and scp; this is \(format.rawValue)")
        }
        let bytes = try input.contents()
        do {
            return try HL7Conversion(bytes, format, rules).bytes
        } catch let failure as Failure {
            throw failure
        } catch let error as HL7v2Error {
            throw Failure(.dataHasErrors, "\(HL7v2Words.location(error)): \(HL7v2Words.text(error))")
        } catch {
            throw Failure(.inputOutput, "\(error)")
        }
    }

    private func findings(_ bytes: [UInt8]) -> (findings: [Finding], control: String?) {
        do throws(HL7v2Error) {
            let message = try Message(parsing: bytes, rules: rules)
            return (profile?.findings(for: message) ?? message.findings(), message["MSH-10"].map { LogText.line($0) })
        } catch {
            let (location, text) = (HL7v2Words.location(error), HL7v2Words.text(error))
            return ([Finding(.error, code: "unreadable", location: location, message: text)], nil)
        }
    }
}
