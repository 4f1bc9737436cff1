// SPDX-License-Identifier: Apache-2.0

/// `ecg`: what is done with electrocardiograms beyond converting them.
enum ECGCommand: Command {
    static let name = "ecg"
    static let summary = "draw electrocardiograms, judge their signals"
    static let values: Set<String> = ECGPlot.values.union(ECGQuality.values)
    static let flags: Set<String> = ECGPlot.flags.union(ECGQuality.flags)
    static let help = """
        usage: \(ECGPlot.usage)
               \(ECGQuality.usage)

        \(ECGPlot.help)

        \(ECGQuality.help)

        example: interopctl ecg plot --layout 6x2 --beats -o report.svg village.scp
        """

    /// The verbs under `ecg` and their work.
    private static let verbs: [(name: String, run: @Sendable (Arguments, Console) throws -> ExitCode)] = [
        ("plot", { try ECGPlot.run($0, $1) }),
        ("quality", { try ECGQuality.run($0, $1) }),
    ]

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let word = arguments.rest.first, let verb = verbs.first(where: { $0.name == word }) else {
            throw Arguments.Fault(text: "say \(verbs.map(\.name).joined(separator: " or "))")
        }
        return try verb.run(arguments.droppingFirst, console)
    }
}
