// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import Findings
import HL7v2
import JSON

/// `cda receive`: documents into the store.
enum CDAReceive: Verb {
    static let name = "receive"
    static let values: Set<String> = ["--store"]
    static let flags: Set<String> = ["--register", "--recursive", "--json"]
    static let help = """
        usage: interopctl cda receive [--store DIR] [--register] [--json] [--recursive] FILE…

        Files each document under the resident its ids lead to. One with several patients, or none, or of another
        patient than the one it replaces, is refused; one of nobody known is kept as unmatched. Documents in MDM
        messages are filed by listen.

          --store DIR    the store of listen (\(StoreFolder.defaultPath))
          --register     of a patient nobody knows, make a resident when the domain of an id is known
          --recursive    take all files in the folders named, those of no known format left out
          --json         [{"file", "state", "resident", "document", "findings"}]
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let intake = try DocumentIntake(
            StoreFolder.open(arguments, creating: true), registersPatients: arguments.has("--register"))
        var results: [JSONValue] = []
        let status = try EachFile.run(arguments, console) { file in
            let receipt = try intake.receive(CDAInput.document(Files.read(file), .cda), IndexCommand.context())
            let state = receipt.isRepeat ? "known" : receipt.state.rawValue
            if arguments.has("--json") {
                results.append([
                    "file": .string(file), "state": .string(state),
                    "resident": .optional(receipt.residentID.map { "\(ResidentNumber($0))" }),
                    "document": .integer(receipt.id), "findings": .array(receipt.findings.map(HL7Input.json)),
                ])
            } else {
                let resident = receipt.residentID.map { ", \(ResidentNumber($0))" } ?? ""
                console.print("\(file): \(state)\(resident), document \(receipt.id)")
                for finding in receipt.findings { console.print(HL7Input.line(file, finding)) }
            }
            return receipt.state == .refused ? .dataHasErrors : .done
        }
        if arguments.has("--json") { console.print(JSONValue.array(results).text(indented: true)) }
        return status
    }
}

/// `cda check`: documents against their message.
enum CDACheckVerb: Verb {
    static let name = "check"
    static let values: Set<String> = ["--message"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl cda check --message MDM.hl7 [--json] FILE…

        Compares patient, id, kind, time and signature of each document with an MDM message: 1 when one of them is not
        the document the message tells of. To judge a document by itself use validate.

          --message FILE the message
          --json         [{"file", "valid", "findings"}]
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let file = arguments["--message"] else { throw Arguments.Fault(text: "--message is missing") }
        let messages = try HL7Input.messages(Files.read(file), HL7v2.Rules())
        guard let message = messages.compactMap(DocumentMessage.init).first else {
            throw Failure(.dataHasErrors, "\(file): error: message: no MDM with a TXA")
        }
        var results: [JSONValue] = []
        let status = try EachFile.run(arguments.rest, console) { file in
            let header = DocumentHeader(try CDAInput.document(Files.read(file), .cda))
            let findings = DocumentCheck.findings(header) + DocumentCheck.findings(header, message)
            let agrees = !findings.contains { $0.severity == .error }
            if arguments.has("--json") {
                results.append([
                    "file": .string(file), "valid": .bool(agrees), "findings": .array(findings.map(HL7Input.json)),
                ])
            } else {
                console.print("\(file): \(agrees ? "agrees" : "refused")")
                for finding in findings { console.print(HL7Input.line(file, finding)) }
            }
            return agrees ? .done : .dataHasErrors
        }
        if arguments.has("--json") { console.print(JSONValue.array(results).text(indented: true)) }
        return status
    }
}
