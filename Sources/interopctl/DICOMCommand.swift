// SPDX-License-Identifier: Apache-2.0

import DICOM
import Digests
import Exchange
import Findings
import HL7v2
import JSON

/// `dicom`: what is done with images beyond converting them.
enum DICOMCommand: Command {
    static let name = "dicom"
    static let summary = "check image headers against orders, file them under residents, list, de-identify"
    static let values: Set<String> = ["--store", "--order", "--charset", "--out-dir", "--retain", "--key"]
    static let flags: Set<String> = ["--json", "--recursive", "--register"]
    static let help = """
        usage: interopctl dicom check --order ORDER.hl7 [--json] [--recursive] FILE…
               interopctl dicom receive [--store DIR] [--register] [--json] [--recursive] FILE…
               interopctl dicom deidentify --out-dir DIR [--retain WHAT]… [--key FILE] [--json] [--recursive] FILE…
               interopctl dicom list [--json] DICOMDIR…

        check compares patient, accession number, study and modality of each header with an order message (OMI, OMG or
        ORM): 1 when one of them belongs to another patient or study.
        receive looks for the order in the message store by (0008,0050), else (0020,000D), compares, and files what
        agrees under the order's resident. A header of another patient is refused; one of nobody known is kept as
        unmatched. Pixels are not looked at.
        list shows patients, studies, series and files of a directory: 1 when a record or a file is not to be found.
        deidentify writes each file to DIR without what identifies anybody, as PS3.15 annex E says, checks the result
        and prints how many elements were changed. UIDs and dates change alike in all files of a run. A result in which
        something of the original is still found is not written: 1.

          --register     of a patient nobody knows, make a resident when the issuer of the id is a known domain
          --retain WHAT  keep uids, device, institution, characteristics, dates, shifted-dates or safe-private; may be
                         repeated
          --key FILE     a secret of 16 bytes or more: runs with the same key make the same UIDs and shifts
          --order FILE   the message that ordered the images
          --store DIR    the store of listen (\(StoreFolder.defaultPath))
          --charset CS   the character set of header text whose set is not declared
          --recursive    take all files in the folders named, those of no known format left out
          --json         [{"file", "state", "resident", "order", "findings"}]

        example: interopctl dicom receive --store /var/lib/interop --recursive /images/incoming
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let verb = arguments.rest.first else { throw Self.fault }
        if verb == "list" { return try DirectoryListing.run(arguments.droppingFirst, console) }
        if verb == "deidentify" { return try DeidentifyRun.run(arguments.droppingFirst, console) }
        let judge: (File) throws -> ImageOutcome
        switch verb {
        case "check": judge = try check(arguments)
        case "receive": judge = try receive(arguments)
        default: throw Self.fault
        }
        let undeclared = try HL7Input.encoding(arguments["--charset"])
        var results: [JSONValue] = []
        let status = try EachFile.run(arguments.droppingFirst, console) { file in
            let input = try InputFile(file)
            let outcome = try judge(DICOMInput.file(input, undeclared))
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

    private static let fault = Arguments.Fault(text: "say check, receive, list or deidentify")

    private static func check(_ arguments: Arguments) throws -> (File) throws -> ImageOutcome {
        guard let file = arguments["--order"] else { throw Arguments.Fault(text: "--order is missing") }
        let messages = try HL7Input.messages(Files.read(file), HL7v2.Rules())
        guard let order = messages.compactMap(ImagingOrder.init).first else {
            throw Failure(.dataHasErrors, "\(file): error: message: no order with a patient")
        }
        return { file in
            let findings = ImageCheck.findings(ImageHeader(file.dataSet), order, sharesResident: nil)
            let agrees = !findings.contains { $0.severity == .error }
            return ImageOutcome(state: agrees ? "agrees" : "refused", resident: nil, order: nil, findings: findings)
        }
    }

    private static func receive(_ arguments: Arguments) throws -> (File) throws -> ImageOutcome {
        let intake = try ImageIntake(
            StoreFolder.open(arguments, creating: true), registersPatients: arguments.has("--register"))
        return { file in
            // What ends too early can be read as far as it goes; it is not filed.
            if let defect = file.defect {
                return ImageOutcome(state: "refused", resident: nil, order: nil, findings: [defect.finding])
            }
            // Two images differ in their headers or in their length.
            let digest = try Digest.sha256.of(Array(file.source.bytes(0..<file.rest.lowerBound)))
            let receipt = try intake.receive(
                ImageHeader(file.dataSet), digest: digest + Array("\(file.source.count)".utf8), IndexCommand.context())
            return ImageOutcome(
                state: receipt.isRepeat ? "known" : receipt.state.rawValue, resident: receipt.residentID,
                order: receipt.orderMessageID, findings: receipt.findings)
        }
    }
}

/// What became of one image on the command line.
struct ImageOutcome {
    let state: String
    let resident: Int64?
    let order: Int64?
    let findings: [Finding]

    var status: ExitCode { state == "refused" ? .dataHasErrors : .done }

    func lines(_ file: String) -> [String] {
        let place = [resident.map { "\(ResidentNumber($0))" }, order.map { "order message \($0)" }].compactMap(\.self)
        let heading = "\(file): \(state)" + (place.isEmpty ? "" : ", " + place.joined(separator: ", "))
        return [heading] + findings.map { HL7Input.line(file, $0) }
    }

    func json(_ file: String) -> JSONValue {
        [
            "file": .string(file), "state": .string(state),
            "resident": .optional(resident.map { "\(ResidentNumber($0))" }),
            "order": order.map { .number("\($0)") } ?? .null, "findings": .array(findings.map(HL7Input.json)),
        ]
    }
}
