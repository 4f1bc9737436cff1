// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import JSON
import Mapping
import Threads

/// `map suggest` and `map calibrate`.
enum MapSuggest {
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let map = try MapCommand.map(arguments)
        let top = try arguments.number("--top", in: 1...100) ?? 5
        return try MapCommand.withMaps(arguments, file: arguments["--input"] ?? map) { maps in
            let suggester = try maps.suggester(for: map, calibrates: arguments.has("--auto"))
            var items = try items(arguments, map, maps)
            items = try maps.fill(items, map: map, with: suggester, limit: top)
            if arguments.has("--auto") {
                let ready = items
                let approved = try maps.transaction(purpose: "approve suggestions") { () throws(MappingError) in
                    try maps.approveSure(ready, map: map, with: suggester, at: Clock.utc())
                }
                console.error("\(approved.count) of \(items.count) approved; \(words(suggester.calibration))")
            }
            show(items, arguments, console)
            return .done
        }
    }

    /// Texts of the command line, of a file, or the open codes of the map.
    private static func items(_ arguments: Arguments, _ map: String, _ maps: CodeMaps) throws -> [WorkItem] {
        if let input = arguments["--input"] {
            let table = try MapCommand.table(input)
            let column = try arguments.number("--column", in: 1...10_000) ?? 1
            guard column <= table.columns.count else {
                throw Arguments.Fault(text: "the file has \(table.columns.count) columns")
            }
            return table.rows.map { item("", $0[column - 1]) }
        }
        if arguments.rest.isEmpty { return try maps.openCodes(of: map) }
        return arguments.rest.map { item("", $0) }
    }

    private static func item(_ code: String, _ text: String) -> WorkItem {
        WorkItem(source: code, text: text)
    }

    private static func show(_ items: [WorkItem], _ arguments: Arguments, _ console: Console) {
        if arguments.has("--json") { return console.print(JSONValue.array(items.map(json)).text(indented: true)) }
        var table = Table(["CODE", "TEXT", "TARGET", "NAME", "SCORE", "RIGHT", "LIKE"], right: [4, 5])
        for item in items {
            for one in item.suggestions {
                table.add([
                    item.source, item.text, one.code, one.name, MapCoverage.percent(one.score),
                    one.confidence.map(MapCoverage.percent) ?? "", one.alias,
                ])
            }
            if item.suggestions.isEmpty { table.add([item.source, item.text, "", "", "", "", ""]) }
        }
        console.print(table.text)
    }

    static func json(_ item: WorkItem) -> JSONValue {
        [
            "code": .string(item.source), "text": .string(item.text), "volume": .integer(item.volume),
            "sender": .string(item.facility), "terms": .array(item.terms.map(JSONValue.string)),
            "suggestions": .array(item.suggestions.map(json)),
        ]
    }

    private static func json(_ one: Suggestion) -> JSONValue {
        [
            "code": .string(one.code), "name": .string(one.name), "score": number(one.score),
            "confidence": one.confidence.map(number) ?? .null, "like": .string(one.alias),
            "likeness": number(one.likeness),
        ]
    }

    private static func number(_ value: Double) -> JSONValue {
        let thousandths = Int((value * 1000).rounded())
        let digits = String(thousandths % 1000)
        return .number("\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits)
    }

    // MARK: Calibration

    static func calibrate(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let map = try MapCommand.map(arguments)
        let suggester = try MapCommand.withMaps(arguments) { try $0.suggester(for: map, calibrates: true) }
        console.print(words(suggester.calibration))
        guard let calibration = suggester.calibration else { return .dataHasErrors }
        var table = Table(["SCORE FROM", "RIGHT", "MEASURED"], right: [0, 1, 2])
        for step in calibration.steps {
            table.add([MapCoverage.percent(step.score), MapCoverage.percent(step.precision), String(step.count)])
        }
        console.print(table.text)
        return .done
    }

    static func words(_ calibration: Calibration?) -> String {
        guard let calibration else { return "too few approved rows to measure anything; nothing is approved by itself" }
        guard let threshold = calibration.threshold else {
            return
                "no score is sure enough: \(calibration.measured) approved rows held out; nothing is approved by itself"
        }
        return
            "from score \(MapCoverage.percent(threshold)) on \(calibration.above.right) of \(calibration.above.count) were right"
            + " (\(calibration.measured) approved rows held out)"
    }
}
