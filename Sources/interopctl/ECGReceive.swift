// SPDX-License-Identifier: Apache-2.0

import Digests
import Exchange
import Findings
import HL7v2
import JSON
import MPI
import SCPECG

/// `ecg check`: recordings against an order that is given.
enum ECGCheckVerb: Verb {
    static let name = "check"
    static let values: Set<String> = ["--order", "--charset"]
    static let flags: Set<String> = ["--json", "--recursive"]
    static let help = """
        usage: interopctl ecg check --order ORDER.hl7 [--json] [--recursive] FILE…

        Compares checksums, patient id, name, birth date, sex and time of each recording with an order message (OMG or
        ORM): 1 when one of them is damaged or belongs to another patient.

          --order FILE   the message that ordered the recordings
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let file = arguments["--order"] else { throw Arguments.Fault(text: "--order is missing") }
        let messages = try HL7Input.messages(Files.read(file), HL7v2.Rules())
        guard let order = messages.compactMap(ECGOrder.init).first else {
            throw Failure(.dataHasErrors, "\(file): error: message: no order with a patient")
        }
        return try ECGOutcomes.run(arguments, console) { record in
            let findings =
                ECGCheck.integrity(record) + ECGCheck.findings(ECGHeader(record), order, sharesResident: nil)
            let agrees = !findings.contains { $0.severity == .error }
            return ImageOutcome(state: agrees ? "agrees" : "refused", resident: nil, order: nil, findings: findings)
        }
    }
}

/// `ecg receive`: recordings into the store.
enum ECGReceive: Verb {
    static let name = "receive"
    static let values: Set<String> = ["--store", "--domain", "--facility", "--out-dir", "--charset"]
    static let flags: Set<String> = ["--json", "--recursive", "--register"]
    static let help = """
        usage: interopctl ecg receive [--store DIR] [--domain NAME] [--register] [--out-dir DIR] [--json] FILE…

        Looks for the order in the message store by the number of tag 31, else by the patient, compares as check does, and
        files what agrees under the order's resident. The result with measured values, statements and the file (ORU^R01)
        is stored as if it had come in: 'messages search --type ORU'. A recording that is damaged or of another patient is
        refused; one of nobody known is kept as unmatched.

          --store DIR      the store of listen (\(StoreFolder.defaultPath))
          --domain NAME    whose numbers the patient ids are; else those of the institution in tag 16
          --facility NAME  MSH-4 of the results; else the institution in tag 16
          --register       register patients whom nobody knows, where the domain is known
          --out-dir DIR    write each result here too, NAME.hl7, to send it on
          --recursive      take all files in the folders named, those of no known format left out
          --json           [{"file", "state", "resident", "order", "findings"}]
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        var settings = ECGIntake.Settings()
        settings.authority = Authority(namespace: arguments["--domain"] ?? "")
        settings.facility = arguments["--facility"] ?? ""
        settings.registersPatients = arguments.has("--register")
        if let folder = arguments["--out-dir"] { try Files.makeFolder(folder) }
        let intake = try ECGIntake(StoreFolder.open(arguments, creating: true), settings)
        return try ECGOutcomes.run(arguments, console) { record in
            let receipt = try intake.receive(
                record, digest: Digest.sha256.of(record.bytes), IndexCommand.context())
            if let folder = arguments["--out-dir"], let report = receipt.report {
                try Files.write(report, to: "\(folder)/ecg-\(receipt.id).hl7", console)
            }
            return ImageOutcome(
                state: receipt.isRepeat ? "known" : receipt.state.rawValue, resident: receipt.residentID,
                order: receipt.orderMessageID, findings: receipt.findings)
        }
    }
}

/// What became of each recording, printed as it is found out.
enum ECGOutcomes {
    static func run(
        _ arguments: Arguments, _ console: Console, _ judge: (SCPECG.Record) throws -> ImageOutcome
    ) throws -> ExitCode {
        let options = try ECGOptions(arguments)
        var results: [JSONValue] = []
        let status = try EachFile.run(arguments, console) { file in
            let outcome = try judge(ECGInput.record(file, options))
            if arguments.has("--json") {
                results.append(outcome.json(file))
            } else {
                for line in outcome.lines(file) { console.print(line) }
            }
            return outcome.status
        }
        if arguments.has("--json") { console.print(JSONValue.array(results).text(indented: true)) }
        return status
    }
}
