// SPDX-License-Identifier: Apache-2.0

import Findings
import JSON
import Mapping
import Threads

/// `map lint` and `map diff`.
enum MapLintCommand {
    /// Findings of one rule that are printed one by one.
    private static let shown = 20

    static func lint(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let day = arguments["--date"] ?? today
        guard let day = CodeMaps.day(day) else { throw Arguments.Fault(text: "--date takes YYYY-MM-DD") }
        let report = try MapCommand.withMaps(arguments) { maps in
            if let map = arguments["--map"] { return try maps.lint(map: map, on: day) }
            guard let name = arguments["--system"] else { return try maps.lint(on: day) }
            guard let system = CodeSystem(name) else { throw Arguments.Fault(text: "--system takes NAME@VERSION") }
            return try maps.lint(system: system)
        }
        if arguments.has("--json") {
            console.print(json(report).text(indented: true))
        } else {
            print(report, console)
        }
        return report.findings.contains { $0.severity == .error } ? .dataHasErrors : .done
    }

    /// Today, `YYYY-MM-DD`.
    static var today: String { CodeMaps.day(Clock.today()) ?? "" }

    static func summary(_ report: LintReport) -> String {
        report.counts.map { "\($0.rule.rawValue) \($0.count)" }.joined(separator: ", ")
    }

    private static func print(_ report: LintReport, _ console: Console) {
        var seen: [String: Int] = [:]
        for finding in report.findings {
            seen[finding.code, default: 0] += 1
            guard seen[finding.code, default: 0] <= shown else { continue }
            console.print("\(finding.severity.rawValue): \(finding.location): \(finding.message) (\(finding.code))")
        }
        var table = Table(["RULE", "SEVERITY", "COUNT"], right: [2])
        for (rule, count) in report.counts {
            let severity = report.findings.first { $0.code == rule.rawValue }?.severity.rawValue ?? ""
            table.add([rule.rawValue, severity, String(count)])
        }
        console.print(table.isEmpty ? "no findings" : "\n" + table.text)
    }

    private static func json(_ report: LintReport) -> JSONValue {
        [
            "counts": .object(report.counts.map { JSONValue.Member($0.rule.rawValue, .integer($0.count)) }),
            "findings": .array(report.findings.map(HL7Input.json)),
        ]
    }

    // MARK: Differences

    static func diff(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let names = arguments.rest
        guard names.count == 2 else { throw Arguments.Fault(text: "diff takes two systems NAME@VERSION or two maps") }
        return try MapCommand.withMaps(arguments) { maps in
            if let first = CodeSystem(names[0]), let second = CodeSystem(names[1]) {
                return try systems(first, second, maps, arguments, console)
            }
            let differences = try maps.differences(fromMap: names[0], toMap: names[1])
            if arguments.has("--json") {
                console.print(JSONValue.array(differences.map(json)).text(indented: true))
            } else {
                var table = Table(["CHANGE", "SOURCE", "BEFORE", "AFTER"])
                for one in differences {
                    table.add([
                        one.change, one.source, one.before.joined(separator: ", "), one.after.joined(separator: ", "),
                    ])
                }
                console.print(table.isEmpty ? "no differences" : table.text)
            }
            return differences.isEmpty ? .done : .dataHasErrors
        }
    }

    private static func systems(
        _ first: CodeSystem, _ second: CodeSystem, _ maps: CodeMaps, _ arguments: Arguments, _ console: Console
    ) throws -> ExitCode {
        let differences = try maps.differences(from: first, to: second)
        let consequences = try maps.consequences(of: differences, in: first)
        if arguments.has("--apply") {
            guard let actor = arguments["--actor"] else { throw Arguments.Fault(text: "--apply needs --actor NAME") }
            try maps.transaction(purpose: "propose rows again") { () throws(MappingError) in
                try maps.reopen(consequences, actor: actor, at: Clock.utc())
            }
        }
        if arguments.has("--json") {
            let value: JSONValue = [
                "changes": .array(differences.map(json)), "review": .array(consequences.map(json)),
            ]
            console.print(value.text(indented: true))
        } else {
            print(differences, consequences, console)
        }
        return differences.isEmpty ? .done : .dataHasErrors
    }

    private static func print(
        _ differences: [CodeDifference], _ consequences: [ReviewConsequence], _ console: Console
    ) {
        var table = Table(["CHANGE", "CODE", "BEFORE", "AFTER"])
        for one in differences { table.add([one.change.rawValue, one.code, one.before, one.after]) }
        console.print(table.isEmpty ? "no differences" : table.text)
        guard !consequences.isEmpty else { return }
        console.print("\nApproved rows to review again:")
        var rows = Table(["MAP", "SOURCE", "TARGET", "BECAUSE"])
        for one in consequences {
            rows.add([one.map, one.row.source, one.row.target, "\(one.cause.code) \(one.cause.change.rawValue)"])
        }
        console.print(rows.text)
    }

    private static func json(_ one: CodeDifference) -> JSONValue {
        [
            "change": .string(one.change.rawValue), "code": .string(one.code), "before": .string(one.before),
            "after": .string(one.after),
        ]
    }

    private static func json(_ one: MapDifference) -> JSONValue {
        [
            "change": .string(one.change), "source": .string(one.source),
            "before": .array(one.before.map(JSONValue.string)), "after": .array(one.after.map(JSONValue.string)),
        ]
    }

    private static func json(_ one: ReviewConsequence) -> JSONValue {
        [
            "map": .string(one.map), "source": .string(one.row.source), "target": .string(one.row.target),
            "because": json(one.cause),
        ]
    }
}
