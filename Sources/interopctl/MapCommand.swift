// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import JSON
import Mapping
import SQLite

/// `map`: code lists and maps.
enum MapCommand: Command {
    static let name = "map"
    static let summary = "import code lists and maps, translate codes"
    static let values: Set<String> = [
        "--store", "--system", "--map", "--from", "--to", "--use", "--sender", "--input", "--column", "--output",
    ]
    static let flags: Set<String> = ["--json", "--reverse"]
    static let help = """
        usage: interopctl map import --system NAME@VERSION FILE
               interopctl map import --map NAME --from SYS@V --to SYS@V [--use USE [--sender CODE]] FILE
               interopctl map translate --map NAME [--reverse] [--json] CODE…
               interopctl map translate --map NAME [--reverse] --input FILE --column N --output FILE
               interopctl map unmapped [--json]

        All take --store DIR (\(StoreFolder.defaultPath)). Files are UTF-8 with a header line, separated by tabs or commas:
        code lists have the columns code and name; maps have source and target, if they like target_name and relationship.
        A row with an empty target says that nothing corresponds.

          --use USE       translate these fields of messages with the map: diagnosis (DG1-3), drug (RXE-2, RXO-1) or
                          charge (FT1-7)
          --sender CODE   only for messages of this institution (MSH-4)
          --column N      the column with the codes, from 1; result, target and name are added as three columns
          --json          [{"code", "result", "targets", "map", "system"}]

        A code's result is mapped, ambiguous, no-map (nothing corresponds) or unmapped (not in the map).
        unmapped lists codes that came in messages and have no single target.

        example: interopctl map translate --map icd10 I10.x00
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let operands = Array(arguments.rest.dropFirst())
        switch arguments.rest.first {
        case "import" where operands.count == 1: return try importFile(operands[0], arguments, console)
        case "translate": return try translate(operands, arguments, console)
        case "unmapped" where operands.isEmpty: return try unmapped(arguments, console)
        default: throw Arguments.Fault(text: "say import FILE, translate CODE… or unmapped")
        }
    }

    // MARK: Import

    private static func importFile(_ file: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        if let use = arguments["--use"], CodeUse(rawValue: use) == nil {
            throw Arguments.Fault(text: "--use takes diagnosis, drug or charge")
        }
        let table = try table(file)
        let connection = try StoreFolder.open(arguments, creating: true)
        let maps = try CodeMaps(connection)
        let report: ImportReport
        do throws(MappingError) {
            let wrap: (StoreError) -> MappingError = { .store($0) }
            report = try connection.transaction(purpose: "import codes", wrap: wrap) { () throws(MappingError) in
                try store(table, maps, arguments)
            }
        } catch {
            throw failure(error, file)
        }
        for note in report.notes {
            let place = note.line > 0 ? "line \(note.line)" : "map"
            console.error("\(file): \(note.isError ? "error" : "warning"): \(place): \(note.message) (\(note.code))")
        }
        console.print("\(file): \(report.stored) rows stored, \(report.repeated) repeated, \(report.notes.count) notes")
        return report.notes.contains(where: \.isError) ? .dataHasErrors : .done
    }

    private static func store(
        _ table: DelimitedTable, _ maps: CodeMaps, _ arguments: Arguments
    ) throws(MappingError) -> ImportReport {
        if let system = arguments["--system"].flatMap(CodeSystem.init) {
            return try maps.importCodes(table, system: system)
        }
        guard let name = arguments["--map"], let from = arguments["--from"].flatMap(CodeSystem.init),
            let to = arguments["--to"].flatMap(CodeSystem.init)
        else { throw .unknownMap("") }
        let report = try maps.importMap(table, name: name, from: from, to: to)
        if let use = arguments["--use"].flatMap(CodeUse.init) {
            try maps.assign(use, facility: arguments["--sender"], map: name)
        }
        return report
    }

    private static func table(_ file: String) throws -> DelimitedTable {
        do {
            return try DelimitedTable(parsing: Files.read(file))
        } catch let fault as DelimitedTable.Fault {
            throw Failure(.dataHasErrors, "\(file): error: \(TableWords.text(fault))")
        }
    }

    private static func failure(_ error: MappingError, _ file: String) -> any Error {
        switch error {
        case .store(let failure): return failure
        case .table(let fault): return Failure(.dataHasErrors, "\(file): error: \(TableWords.text(fault))")
        case .unknownMap(""):
            return Arguments.Fault(text: "give --system NAME@VERSION, or --map NAME --from SYS@V --to SYS@V")
        case .unknownMap(let name): return Failure(.dataHasErrors, "no map '\(name)'; 'map import --map' makes one")
        case .otherSystems(let map, let from, let to):
            return Failure(.dataHasErrors, "map '\(map)' goes from \(from) to \(to); choose another name")
        }
    }

    // MARK: Translate

    private static func translate(_ codes: [String], _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let map = arguments["--map"] else { throw Arguments.Fault(text: "--map is missing") }
        let maps = try CodeMaps(StoreFolder.open(arguments))
        do {
            if let input = arguments["--input"] { return try translateFile(input, maps, map, arguments, console) }
            guard !codes.isEmpty else { throw Arguments.Fault(text: "no code given") }
            let found = try codes.map { ($0, try maps.translate($0, map: map, reverse: arguments.has("--reverse"))) }
            if arguments.has("--json") {
                console.print(JSONValue.array(found.map(json)).text(indented: true))
            } else {
                var table = Table(["CODE", "RESULT", "TARGET", "NAME", "RELATIONSHIP"])
                for (code, translation) in found { for row in rows(code, translation) { table.add(row) } }
                console.print(table.text)
            }
            return .done
        } catch let error as MappingError {
            throw failure(error, arguments["--input"] ?? map)
        }
    }

    private static func rows(_ code: String, _ translation: Translation) -> [[String]] {
        guard !translation.targets.isEmpty else { return [[code, translation.result.rawValue, "", "", ""]] }
        return translation.targets.map { [code, translation.result.rawValue, $0.code, $0.name, $0.relationship] }
    }

    private static func json(_ code: String, _ translation: Translation) -> JSONValue {
        let targets = translation.targets.map { target -> JSONValue in
            [
                "code": .string(target.code), "name": .string(target.name),
                "relationship": .string(target.relationship),
            ]
        }
        return [
            "code": .string(code), "result": .string(translation.result.rawValue), "targets": .array(targets),
            "map": .string(translation.map), "system": .string(translation.system.description),
        ]
    }

    /// Adds result, target and name to every line; several targets are joined with `|`.
    private static func translateFile(
        _ file: String, _ maps: CodeMaps, _ map: String, _ arguments: Arguments, _ console: Console
    ) throws -> ExitCode {
        guard let column = try arguments.number("--column", in: 1...10_000), let output = arguments["--output"] else {
            throw Arguments.Fault(text: "--input needs --column N and --output FILE")
        }
        let table = try table(file)
        guard column <= table.columns.count else {
            throw Arguments.Fault(text: "the file has \(table.columns.count) columns")
        }
        var lines = [(table.columns + ["result", "target", "target_name"]).joined(separator: "\t")]
        for row in table.rows {
            let translation = try maps.translate(row[column - 1], map: map, reverse: arguments.has("--reverse"))
            let added = [
                translation.result.rawValue, translation.targets.map(\.code).joined(separator: "|"),
                translation.targets.map(\.name).joined(separator: "|"),
            ]
            lines.append((table.columns.indices.map { oneLine(row[$0]) } + added).joined(separator: "\t"))
        }
        try Files.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: output, console)
        return .done
    }

    /// Tabs and line ends, which quotes allowed, would break the lines.
    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { ["\t", "\r", "\n"].contains($0) ? " " : $0 }))
    }

    // MARK: Unmapped

    private static func unmapped(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let codes = try CodeMaps(StoreFolder.open(arguments)).unmappedCodes()
        if arguments.has("--json") {
            let list = codes.map { code -> JSONValue in
                [
                    "use": .string(code.use.rawValue), "sender": .string(code.facility), "system": .string(code.system),
                    "code": .string(code.code), "text": .string(code.text), "result": .string(code.result.rawValue),
                    "count": .integer(code.count),
                ]
            }
            console.print(JSONValue.array(list).text(indented: true))
            return .done
        }
        var table = Table(["COUNT", "USE", "SENDER", "CODE", "TEXT", "RESULT"], right: [0])
        for code in codes {
            table.add([
                String(code.count), code.use.rawValue, code.facility, code.code, code.text, code.result.rawValue,
            ])
        }
        console.print(table.text)
        return .done
    }
}
