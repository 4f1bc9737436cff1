// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import DICOM
import Exchange
import Findings
import HL7v2
import JSON
import SCPECG

/// What `parse` found in one file.
struct ParsedFile {
    var format = ""
    var lines: [String] = []
    var findings: [Finding] = []
    var content: JSONValue = .null
    var failure: Failure?
    var status = ExitCode.done

    init(_ failure: Failure) {
        self.failure = failure
        status = failure.code
    }

    init(_ error: HL7v2Error) {
        self.init(
            Failure(.dataHasErrors, "\(HL7v2Words.location(error)): \(HL7v2Words.text(error))"))
    }

    init(hl7 bytes: [UInt8], _ rules: HL7v2.Rules) {
        let file = MessageFile(bytes)
        format = FileFormat.hl7.rawValue
        findings = file.findings()
        do throws(HL7v2Error) {
            let messages = try HL7Input.messages(bytes, rules)
            for message in messages {
                lines += TreeText.lines(message)
                findings += message.findings()
            }
            content = try file.json(rules: rules)
        } catch {
            self = ParsedFile(error)
        }
    }

    init(cda document: ClinicalDocument, _ found: FileFormat) {
        format = found.rawValue
        lines = CDAInput.lines(document)
        content = DocumentFacts(document).json
    }

    init(scp record: SCPECG.Record, _ found: FileFormat = .scp) {
        format = found.rawValue
        lines = ECGTree.lines(record)
        findings = record.findings()
        content = record.json()
    }

    init(dicom file: File) throws(Failure) {
        format = FileFormat.dicom.rawValue
        lines = ["# " + (file.transferSyntax.name ?? file.transferSyntax.rawValue)]
        for dataSet in [file.metaInformation, file.dataSet] {
            lines += dataSet.dump().split(separator: "\n").map(String.init)
        }
        findings = file.findings()
        let json = try DICOMInput.json(file.dataSet, JSONForm(largestInlineValue: 1 << 20, statesUnicode: true))
        content = (try? JSONValue(parsing: json)) ?? .null
    }

    func json(_ file: String) -> JSONValue {
        if let failure {
            let (location, message) = failure.parts(file)
            return ["file": .string(file), "error": ["location": .string(location), "message": .string(message)]]
        }
        return [
            "file": .string(file), "format": .string(format), "findings": .array(findings.map(HL7Input.json)),
            "result": content,
        ]
    }
}
