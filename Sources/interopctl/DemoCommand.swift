// SPDX-License-Identifier: Apache-2.0

import County
import Exchange
import FoundationEssentials
import HL7v2

/// `demo`: one day of an invented county, over real connections.
enum DemoCommand: Command {
    static let name = "demo"
    static let summary = "run one day of an invented county and show what came of it"
    static let values: Set<String> = ["--residents", "--seed", "--store", "--report"]
    static let help = """
        usage: interopctl demo [--residents N] [--seed N] [--store DIR] [--report FILE]

        Five institutions with their own patient numbers, dialects and character sets register an invented population,
        see patients and ask questions, over MLLP on this machine. Ends with a summary and an HTML page beside it.

          --residents N   how many people at least (320)
          --seed N        the same seed makes the same day (2026)
          --store DIR     keep the store here, to look at it with the other commands; it must not exist yet
          --report FILE   the HTML page (interop-demo.html)

        example: interopctl demo --store /tmp/county
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no files") }
        let residents = try arguments.number("--residents", in: 10...100_000) ?? 320
        let seed = UInt64(try arguments.number("--seed", in: 0...Int.max) ?? 2026)
        let kept = arguments["--store"]
        if let kept, FileManager.default.fileExists(atPath: kept) {
            throw Failure(.inputOutput, "\(kept): error: exists already; name a new folder")
        }
        let folder = try kept ?? Files.temporaryFolder("interop-demo")
        defer { if kept == nil { Files.remove(folder) } }
        try Files.makeFolder(folder)
        let day = try CountyDay(residents: residents, seed: seed)
        let run = try DemoRun(day, databasePath: folder + "/interop.sqlite")
        try run.play(console)
        let report = try DemoReport(run)
        console.print(report.text)
        let page = arguments["--report"] ?? "interop-demo.html"
        try Files.write(Array(report.html.utf8), to: page, console)
        console.print("\nThe same as a page: \(page)")
        if let kept { console.print("The store: \(kept); try 'interopctl messages search --store \(kept) --limit 5'") }
        return report.isAsExpected ? .done : .dataHasErrors
    }
}
