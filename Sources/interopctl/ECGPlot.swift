// SPDX-License-Identifier: Apache-2.0

import ECGDrawing
import Exchange
import SCPECG

/// `ecg plot`: drawings of electrocardiograms.
enum ECGPlot: Verb {
    static let name = "plot"
    static let values: Set<String> = [
        "--layout", "--speed", "--gain", "--start", "--seconds", "--charset", "-o", "--out-dir",
    ]
    static let flags: Set<String> = ["--mask", "--beats"]
    static let help = """
        usage: interopctl ecg plot [-o OUT.svg | --out-dir DIR] [OPTION…] FILE…

        Draws recordings (scp, dicom-ecg, ORU) as SVG in millimetres, on paper with lines of 1 mm and 5 mm. Leads III, aVR, aVL and
        aVF that are missing are derived; leads that are not there have an empty place with a word.

          --layout NAME  \(Layout.allCases.map(\.rawValue).joined(separator: ", ")); 3x4+1 unless there are no chest leads, then a row each
          --speed N      12.5, 25 or 50 mm/s (25)
          --gain N       5, 10 or 20 mm/mV (10)
          --start S      the second at which the drawing begins (0)
          --seconds S    how many seconds are drawn (10), at most \(Int(Sheet.mostSeconds))
          --beats        the reference beat below, with its measured points
          --mask         hide name, identifiers, birth date and the names of staff
          --charset CS   the character set of texts that are not in the declared one
          -o OUT         write here instead of to standard output; one file only
          --out-dir DIR  write every drawing here as NAME.svg
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let (plan, options) = (try Plan(arguments), try ECGOptions(arguments))
        if let folder = arguments["--out-dir"] { try Files.makeFolder(folder) }
        if arguments["--out-dir"] == nil, arguments.rest.count > 1 {
            throw Arguments.Fault(text: "several files need --out-dir")
        }
        var written: Set<String> = []
        return try EachFile.run(arguments.rest, console) { file in
            let drawing = try draw(ECGInput.record(file, options), plan)
            var place = arguments["-o"] ?? "-"
            if let folder = arguments["--out-dir"] {
                let name = file == "-" ? "standard-input.svg" : stem(Files.name(file)) + ".svg"
                guard written.insert(name).inserted else {
                    throw Failure(.inputOutput, "\(name) was written already in this run; use another --out-dir")
                }
                place = "\(folder)/\(name)"
            }
            try Files.write(drawing, to: place, console)
            return .done
        }
    }

    private static func stem(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    private static func draw(_ record: Record, _ plan: Plan) throws(Failure) -> [UInt8] {
        let recording = try ECGInput.readable { () throws(SCPECGError) in try Recording(record) }
        var options = plan.options
        options.layout = plan.layout ?? .usual(for: recording)
        do throws(DrawingError) {
            return try Sheet(recording, Heading(record), options).svg()
        } catch {
            throw Failure(.dataHasErrors, describe(error))
        }
    }

    /// A drawing with the usual settings.
    static func drawing(_ record: Record) throws(Failure) -> [UInt8] { try draw(record, Plan()) }

    private static func describe(_ error: DrawingError) -> String {
        switch error {
        case .noSamples: "section 6: no lead has a sample"
        case .noInterval: "section 6: the sampling interval is 0"
        case .nothingInRange(_, let seconds): "section 6: the recording has only \(seconds) s"
        case .tooLong(_, let limit): "section 6: more than \(limit) s on one sheet"
        }
    }

    /// The options of the command line.
    private struct Plan {
        var options = SheetOptions()
        var layout: Layout?

        init() {}

        init(_ arguments: Arguments) throws(Arguments.Fault) {
            layout = try Self.choice(arguments, "--layout", Layout.allCases.map { ($0.rawValue, $0) })
            let speeds = [("12.5", PaperSpeed.half), ("25", .standard), ("50", .double)]
            options.speed = try Self.choice(arguments, "--speed", speeds) ?? .standard
            options.gain =
                try Self.choice(arguments, "--gain", PaperGain.allCases.map { ("\($0.rawValue)", $0) }) ?? .standard
            options.startSeconds = try Self.seconds(arguments, "--start", 0...1_000_000) ?? 0
            options.seconds = try Self.seconds(arguments, "--seconds", 0.1...Sheet.mostSeconds) ?? 10
            options.masksPatient = arguments.has("--mask")
            options.showsBeat = arguments.has("--beats")
        }

        private static func choice<Value>(
            _ arguments: Arguments, _ name: String, _ known: [(String, Value)]
        ) throws(Arguments.Fault) -> Value? {
            guard let text = arguments[name] else { return nil }
            guard let found = known.first(where: { $0.0 == text }) else {
                throw Arguments.Fault(text: "\(name) takes \(known.map(\.0).joined(separator: ", "))")
            }
            return found.1
        }

        private static func seconds(
            _ arguments: Arguments, _ name: String, _ range: ClosedRange<Double>
        ) throws(Arguments.Fault) -> Double? {
            guard let text = arguments[name] else { return nil }
            guard let number = Double(text), range.contains(number) else {
                throw Arguments.Fault(text: "\(name) takes seconds from \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }
    }
}
