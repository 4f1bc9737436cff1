// SPDX-License-Identifier: Apache-2.0

import JSON
import SCPECG

/// `ecg quality`: whether a recording can be read by a physician.
enum ECGQuality: Verb {
    static let name = "quality"
    static let values: Set<String> = ["--charset"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl ecg quality [--json] FILE…

        Judges every recorded lead of recordings (scp, dicom-ecg, ORU): off (flat), saturated, noisy, mains hum, wandering
        baseline. Exit status 1 when a lead is off or saturated, or a record could not be judged.

          --json         [{"file", "usable", "leads": [{"lead", "seconds", …}], "findings"}]
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let options = try ECGOptions(arguments)
        var results: [JSONValue] = []
        let status = try EachFile.run(arguments.rest, console) { file in
            let record = try ECGInput.record(file, options)
            let quality = try ECGInput.readable { () throws(SCPECGError) in try record.quality() }
            if arguments.has("--json") {
                results.append(json(file, quality))
            } else {
                console.print("\(file): \(verdict(quality))")
                if !quality.leads.isEmpty { console.print(table(quality)) }
                for finding in quality.findings { console.print(HL7Input.line(file, finding)) }
            }
            return isUsable(quality) ? .done : .dataHasErrors
        }
        if arguments.has("--json") { console.print(JSONValue.array(results).text(indented: true)) }
        return status
    }

    private static func isUsable(_ quality: SignalQuality) -> Bool { quality.isUsable && !quality.leads.isEmpty }

    private static func verdict(_ quality: SignalQuality) -> String {
        if quality.leads.isEmpty { return "not judged" }
        return quality.isUsable ? "usable" : "not usable"
    }

    private static func table(_ quality: SignalQuality) -> String {
        var table = Table(
            ["LEAD", "SECONDS", "FLAT s", "EXTREME ms", "SPAN µV", "NOISE µV", "HUM µV", "WANDER µV"], right: Set(1...7)
        )
        for lead in quality.leads {
            let numbers = measures(lead).map { $0.1.map { decimal($0, digits: 1) } ?? "–" }
            table.add([lead.id.name] + numbers)
        }
        return table.text
    }

    private static func measures(_ lead: LeadQuality) -> [(String, Double?)] {
        [
            ("seconds", lead.seconds), ("flatSeconds", lead.flatSeconds),
            ("extremeMilliseconds", lead.extremeMilliseconds), ("spanMicrovolts", lead.spanMicrovolts),
            ("noiseMicrovolts", lead.noiseMicrovolts), ("mainsMicrovolts", lead.mainsMicrovolts),
            ("wanderMicrovolts", lead.wanderMicrovolts),
        ]
    }

    private static func json(_ file: String, _ quality: SignalQuality) -> JSONValue {
        let leads = quality.leads.map { lead -> JSONValue in
            let numbers = measures(lead).map { name, value in
                JSONValue.Member(name, value.map { .number(decimal($0, digits: 3)) } ?? .null)
            }
            return .object([.init("lead", .string(lead.id.name))] + numbers)
        }
        return [
            "file": .string(file), "usable": .bool(isUsable(quality)), "leads": .array(leads),
            "findings": .array(quality.findings.map(HL7Input.json)),
        ]
    }

    /// A number with so many decimals, without needless zeros.
    private static func decimal(_ value: Double, digits: Int) -> String {
        let scale = digits == 1 ? 10 : 1000
        let whole = Int((value * Double(scale)).rounded())
        var decimals = String(String(scale + whole % scale).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        return decimals.isEmpty ? "\(whole / scale)" : "\(whole / scale).\(decimals)"
    }
}
