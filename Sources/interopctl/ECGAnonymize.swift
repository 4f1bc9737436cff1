// SPDX-License-Identifier: Apache-2.0

import SCPECG

/// `ecg anonymize`: recordings without what tells whose they are.
enum ECGAnonymize: Verb {
    static let name = "anonymize"
    static let values: Set<String> = ["-o", "--out-dir", "--pseudonym", "--keep"]
    static let flags: Set<String> = ["--recursive"]
    static let help = """
        usage: interopctl ecg anonymize [--pseudonym ID] [--keep WHAT]… (-o OUT FILE | --out-dir DIR FILE…)

        Overwrites with zeros, in place, what tells who the patient is; samples and measured values stay, and every section
        keeps its length. Only scp.

          --pseudonym ID  the patient id to write instead; it must fit where the id was
          --keep WHAT     staff, places, free-text, reports or manufacturer-data; may be repeated
          -o OUT          write here; '-' is standard output
          --out-dir DIR   write every result here under its name
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let parts = try parts(arguments.values["--keep"] ?? [])
        let (place, folder) = (arguments["-o"], arguments["--out-dir"])
        guard (place == nil) != (folder == nil) else { throw Arguments.Fault(text: "give -o or --out-dir") }
        if place != nil, arguments.rest.count > 1 { throw Arguments.Fault(text: "-o takes one file; use --out-dir") }
        if let folder { try Files.makeFolder(folder) }
        var written: Set<String> = []
        return try EachFile.run(arguments, console) { file in
            let input = try InputFile(file)
            guard try input.format(named: nil) == .scp else {
                throw Failure(.dataHasErrors, "file: no SCP-ECG record; DICOM has 'dicom deidentify'")
            }
            let record = try ECGInput.parsed(input.contents())
            let result = try ECGInput.readable { () throws(SCPECGError) in
                try record.anonymized(parts, pseudonym: arguments["--pseudonym"])
            }
            let name = file == "-" ? "standard-input.scp" : Files.name(file)
            guard written.insert(name).inserted else {
                throw Failure(.inputOutput, "\(name) was written already in this run; use another --out-dir")
            }
            try Files.write(result.serialized(), to: folder.map { "\($0)/\(name)" } ?? place ?? "-", console)
            return .done
        }
    }

    private static func parts(_ kept: [String]) throws(Arguments.Fault) -> Anonymization {
        let names: [String: Anonymization] = [
            "staff": .staff, "places": .places, "free-text": .freeText, "reports": .reports,
            "manufacturer-data": .manufacturerData,
        ]
        var parts = Anonymization.all
        for name in kept {
            guard let part = names[name] else {
                throw Arguments.Fault(text: "--keep takes \(names.keys.sorted().joined(separator: ", "))")
            }
            parts.remove(part)
        }
        return parts
    }
}
