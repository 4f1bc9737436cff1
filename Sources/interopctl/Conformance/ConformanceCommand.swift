// SPDX-License-Identifier: Apache-2.0

import Conformance
import FoundationEssentials
import JSON

/// `conformance`: the exchanges of an alliance as scenarios with checks.
enum ConformanceCommand: VerbCommand {
    static let name = "conformance"
    static let summary = "run the exchanges of an alliance as scenarios, with reports and a signed certificate"
    static let verbs: [any Verb.Type] = [
        ConformanceList.self, ConformanceShow.self, ConformanceRun.self, ConformanceVerify.self, ConformancePlan.self,
        ConformanceMessages.self,
    ]
    static let example = "interopctl conformance run F02 F08 --report results --key alliance.pem"

    /// The folders that are looked for when none is named.
    private static let folders = ["./Conformance", "/usr/share/alliance-interop/conformance"]

    static func library(_ arguments: Arguments) throws -> ScenarioLibrary {
        let found = folders.first { FileManager.default.fileExists(atPath: $0 + "/map.tsv") }
        guard let folder = arguments["--scenarios"] ?? found else {
            throw Failure(.inputOutput, "no folder of scenarios here; name it with --scenarios")
        }
        return try readable { () throws(ScenarioFaults) in try ScenarioLibrary(root: folder) }
    }

    /// What is wrong with scenarios as lines.
    static func readable<Value>(_ body: () throws(ScenarioFaults) -> Value) throws(Failure) -> Value {
        do throws(ScenarioFaults) { return try body() } catch {
            throw Failure(.dataHasErrors, error.faults.map(\.description).joined(separator: "\n"))
        }
    }
}

/// `conformance list`: all scenarios.
enum ConformanceList: Verb {
    static let name = "list"
    static let values: Set<String> = ["--scenarios", "--status"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl conformance list [--status run|part|planned|out] [--scenarios DIR] [--json]

        Lists the scenarios of the alliance with what is done about each: run here, part of it checked, planned, or out
        with the reason.

          --scenarios DIR   the folder of scenarios (./Conformance, /usr/share/alliance-interop/conformance)
          --status WHAT     only those
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "list takes no scenarios") }
        let library = try ConformanceCommand.library(arguments)
        var entries = library.map
        if let word = arguments["--status"] {
            guard let standing = MapEntry.Standing(rawValue: word) else {
                throw Arguments.Fault(text: "--status takes run, part, planned or out")
            }
            entries = entries.filter { $0.standing == standing }
        }
        if arguments.has("--json") {
            let list = entries.map { entry -> JSONValue in
                [
                    "id": .string(entry.id), "status": .string(entry.standing.rawValue),
                    "title": .string(entry.title), "note": .string(entry.note),
                ]
            }
            console.print(JSONValue.array(list).text(indented: true))
            return .done
        }
        var table = Table(["ID", "STATUS", "TITLE", "NOTE"])
        for entry in entries { table.add([entry.id, entry.standing.rawValue, entry.title, entry.note]) }
        console.print(table.text)
        return .done
    }
}

/// `conformance show`: what a scenario asks for.
enum ConformanceShow: Verb {
    static let name = "show"
    static let values: Set<String> = ["--scenarios"]
    static let help = """
        usage: interopctl conformance show [--scenarios DIR] ID…

        Prints criteria, parts and checks of scenarios.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard !arguments.rest.isEmpty else { throw Arguments.Fault(text: "name a scenario, such as F08") }
        let library = try ConformanceCommand.library(arguments)
        for id in arguments.rest {
            let loaded = try ConformanceCommand.readable { () throws(ScenarioFaults) in try library.scenario(id) }
            show(loaded.scenario, console)
        }
        return .done
    }

    private static func show(_ scenario: Scenario, _ console: Console) {
        console.print("\(scenario.id)  \(scenario.title)\n")
        for criterion in scenario.criteria {
            let note = criterion.exemption.map { " (not checked: \($0))" } ?? ""
            console.print("  \(criterion.id). \(criterion.text)\(note)")
        }
        for part in scenario.parts {
            console.print("\n\(part.isNegative ? "negative" : "flow") \(part.name): \(part.title)")
            var table = Table(["  STEP", "CHECK", "CRITERIA", "PLACE AND RULE", "SHOWS"])
            for step in part.steps {
                for check in step.checks {
                    table.add([
                        "  " + step.name, check.name, check.criteria.joined(separator: " "),
                        "\(check.path) \(check.rule)", check.reason,
                    ])
                }
            }
            console.print(table.text)
        }
        console.print("")
    }
}
