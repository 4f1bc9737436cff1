// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import interopctl

@Suite("Help") struct HelpTests {
    static let names = [
        "parse", "convert", "validate", "get", "set", "diff", "dicom", "ecg", "cda", "listen", "send",
        "chaos", "shape", "messages",
        "destination", "queue", "store", "audit", "metrics",
        "mpi",
        "map",
        "timeline", "care",
        "conformance",
        "demo",
        "doctor",
        "completion",
    ]

    @Test func listsEveryCommand() {
        #expect(Commands.all.map { $0.name } == Self.names)
    }

    @Test(arguments: names, ["--help", "-h"])
    func isPrintedWithAnExample(_ name: String, _ flag: String) {
        let outcome = interopctl(name, flag)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        #expect(outcome.text.hasPrefix("usage: interopctl \(name)"))
        #expect(outcome.text.contains("\nexample: interopctl \(name)"))
    }

    @Test(arguments: names) func isTheSameByTheHelpCommand(_ name: String) {
        #expect(interopctl("help", name) == interopctl(name, "--help"))
    }

    @Test(arguments: names) func namesEveryOptionOfItsCommand(_ name: String) throws {
        let command = try #require(Commands.find(name))
        let missing = command.values.union(command.flags).filter { !command.help.contains($0) }
        #expect(missing == [])
    }

    @Test(arguments: [["--help"], ["-h"], ["help"]]) func givesAnOverview(_ words: [String]) {
        let outcome = interopctl(words)
        #expect(outcome == Outcome(.done, out: [Help.overview]))
        for name in Self.names { #expect(outcome.text.contains("\n  \(name) ")) }
    }

    @Test func standsOnStandardErrorWhenNoCommandIsGiven() {
        #expect(interopctl() == Outcome(.usage, err: [Help.overview]))
    }

    @Test func tellsTheVersion() {
        #expect(interopctl("--version") == Outcome(.done, out: ["interopctl 0.1.0"]))
    }

    @Test(arguments: [["bogus"], ["help", "bogus"]]) func refusesAnUnknownCommand(_ words: [String]) {
        let line = "interopctl: unknown command 'bogus'; 'interopctl --help' lists them"
        #expect(interopctl(words) == Outcome(.usage, err: [line]))
    }

    @Test(arguments: names) func refusesAnUnknownOption(_ name: String) {
        let line = "interopctl \(name): unknown option '--bogus'; see 'interopctl \(name) --help'"
        #expect(interopctl(name, "--bogus") == Outcome(.usage, err: [line]))
    }

    @Test func isNotAskedForBehindTwoHyphens() {
        let outcome = interopctl("parse", "--", "--help")
        #expect(outcome == Outcome(.inputOutput, err: ["--help: error: no such file"]))
    }
}

@Suite("Completion") struct CompletionTests {
    @Test(arguments: ["bash", "zsh", "fish"]) func namesEveryCommand(_ shell: String) {
        let outcome = interopctl("completion", shell)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        #expect(HelpTests.names.filter { !outcome.text.contains($0) } == [])
    }

    @Test func namesTheOptionsOfEachCommandForBash() {
        let text = interopctl("completion", "bash").text
        #expect(text.contains("        get) words=\"--charset --help --json\" ;;\n"))
        #expect(text.hasSuffix("complete -F _interopctl interopctl\n"))
    }

    @Test func namesShortAndLongOptionsForFish() {
        let lines = interopctl("completion", "fish").lines
        #expect(lines.contains("complete -c interopctl -n '__fish_seen_subcommand_from set' -s o"))
        #expect(lines.contains("complete -c interopctl -n '__fish_seen_subcommand_from set' -l charset"))
    }

    @Test(arguments: [[], ["tcsh"], ["bash", "zsh"]]) func refusesOtherShells(_ words: [String]) {
        let line =
            "interopctl completion: name one shell: bash, zsh or fish; see 'interopctl completion --help'"
        #expect(interopctl(["completion"] + words) == Outcome(.usage, err: [line]))
    }
}
