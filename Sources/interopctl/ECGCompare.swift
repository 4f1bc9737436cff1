// SPDX-License-Identifier: Apache-2.0

import JSON
import SCPECG

/// `ecg compare`: how far the samples of two recordings differ.
enum ECGCompare: Verb {
    static let name = "compare"
    static let values: Set<String> = ["--rate", "--header", "--charset"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl ecg compare [--json] A B

        Prints for each lead the greatest and the root mean square difference in microvolts. A and B are scp, dicom-ecg,
        hl7 (ORU) or ecg-csv, also one of each. 0 when every sample is equal, else 1.

          --rate HZ       samples a second of a table without --header
          --header FILE   the record a table gets patient, times and rate of
          --json          {"equal", "leads": [{"lead", "samples", "unmatched", "max", "rms"}], "onlyA", "onlyB"}
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.count == 2 else { throw Arguments.Fault(text: "ecg compare takes two files") }
        let options = try ECGOptions(arguments)
        var signals: [Signal] = []
        let status = try EachFile.run(arguments.rest, console) { file in
            let record = try ECGInput.record(file, options)
            signals.append(try ECGInput.readable { () throws(SCPECGError) in try record.rhythm() })
            return .done
        }
        guard signals.count == 2 else { return status }
        let difference = try ECGInput.readable { () throws(SCPECGError) in try signals[0].compare(signals[1]) }
        if arguments.has("--json") {
            console.print(json(difference).text(indented: true))
        } else {
            show(difference, console)
        }
        return difference.isNone ? .done : .dataHasErrors
    }

    private static func show(_ difference: SignalDifference, _ console: Console) {
        var table = Table(["LEAD", "SAMPLES", "UNMATCHED", "MAX µV", "RMS µV"], right: [1, 2, 3, 4])
        for lead in difference.leads {
            table.add([
                lead.id.name, "\(lead.count)", "\(lead.unmatched)", number(lead.greatestMicrovolts),
                number(lead.rootMeanSquareMicrovolts),
            ])
        }
        for (leads, side) in [(difference.onlyInFirst, "A"), (difference.onlyInSecond, "B")] {
            for lead in leads { table.add([lead.name, "only in \(side)", "", "", ""]) }
        }
        console.print(table.text)
    }

    private static func json(_ difference: SignalDifference) -> JSONValue {
        [
            "equal": .bool(difference.isNone),
            "leads": .array(
                difference.leads.map { lead in
                    [
                        "lead": .string(lead.id.name), "samples": .integer(lead.count),
                        "unmatched": .integer(lead.unmatched), "max": .number(number(lead.greatestMicrovolts)),
                        "rms": .number(number(lead.rootMeanSquareMicrovolts)),
                    ]
                }),
            "onlyA": .array(difference.onlyInFirst.map { .string($0.name) }),
            "onlyB": .array(difference.onlyInSecond.map { .string($0.name) }),
        ]
    }

    /// Thousandths of a microvolt are what is stored.
    private static func number(_ microvolts: Double) -> String {
        let rounded = (microvolts * 1000).rounded() / 1000
        return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
    }
}
