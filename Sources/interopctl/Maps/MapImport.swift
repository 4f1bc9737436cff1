// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Exchange
import HL7v2
import JSON
import Mapping

/// `map import`: code lists and crosswalks into the store.
enum MapImport {
    static func run(_ file: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let plan = try Plan(arguments)
        let source = try Source(file)
        let (report, lint) = try MapCommand.withMaps(arguments, file: file, creating: true) { maps in
            let report = try maps.transaction(purpose: "import codes") { () throws(MappingError) in
                try plan.store(source, maps)
            }
            return (report, try plan.lint(maps))
        }
        let status = Self.print(report, file, console)
        if !lint.findings.isEmpty { console.print("lint: \(MapLintCommand.summary(lint))") }
        return status
    }

    static func print(_ report: ImportReport, _ file: String, _ console: Console) -> ExitCode {
        for note in report.notes {
            let place = note.line > 0 ? "line \(note.line)" : "map"
            console.error("\(file): \(note.isError ? "error" : "warning"): \(place): \(note.message) (\(note.code))")
        }
        let remembered = report.remembered > 0 ? ", \(report.remembered) decisions kept" : ""
        console.print(
            "\(file): \(report.stored) rows stored, \(report.repeated) repeated\(remembered), "
                + "\(report.notes.count) notes")
        return report.notes.contains(where: \.isError) ? .dataHasErrors : .done
    }

    /// What the options say.
    struct Plan {
        let system: CodeSystem?
        let name: MapName?
        let use: CodeUse?
        let sender: String?
        let placement: CodePlacement
        let columns: Columns

        init(_ arguments: Arguments) throws(Arguments.Fault) {
            use = arguments["--use"].flatMap(CodeUse.init)
            if arguments["--use"] != nil, use == nil { throw Arguments.Fault(text: "--use takes \(Self.uses)") }
            let place = arguments["--placement"] ?? "triplet"
            guard let placement = CodePlacement(rawValue: place) else {
                throw Arguments.Fault(text: "--placement takes triplet or repetition")
            }
            guard let columns = Columns(arguments["--columns"] ?? "") else {
                throw Arguments.Fault(text: "--columns takes source=NAME,target=NAME,…")
            }
            (self.placement, self.columns, sender) = (placement, columns, arguments["--sender"])
            system = arguments["--system"].flatMap(CodeSystem.init)
            if let map = arguments["--map"], let from = arguments["--from"].flatMap(CodeSystem.init),
                let to = arguments["--to"].flatMap(CodeSystem.init)
            {
                name = MapName(map, from: from, to: to, version: arguments["--version"] ?? "")
            } else {
                name = nil
            }
        }

        private static var uses: String {
            let words = CodeUse.allCases.map(\.rawValue)
            return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
        }

        func lint(_ maps: CodeMaps) throws -> LintReport {
            if let system { return (try? maps.lint(system: system)) ?? LintReport() }
            return try name.map { try maps.lint(map: $0.name, on: MapLintCommand.today) } ?? LintReport()
        }

        func store(_ source: Source, _ maps: CodeMaps) throws(MappingError) -> ImportReport {
            if let system { return try codes(source, system, maps) }
            guard let name else { throw .unknownMap("") }
            let report = try map(source, name, maps)
            if let use { try maps.assign(use, facility: sender, map: name.name, placement: placement) }
            return report
        }

        private func codes(
            _ source: Source, _ system: CodeSystem, _ maps: CodeMaps
        ) throws(MappingError) -> ImportReport {
            var report = ImportReport()
            switch source {
            case .table(let table): return try maps.importCodes(table, system: system, columns: columns)
            case .json: throw .notConceptMap("a ConceptMap is a map: give --map NAME --from SYS@V --to SYS@V")
            case .notification(let content): try maps.update(content.codes, content.ended, system: system, &report)
            }
            return report
        }

        private func map(_ source: Source, _ name: MapName, _ maps: CodeMaps) throws(MappingError) -> ImportReport {
            var report = ImportReport()
            switch source {
            case .table(let table):
                return try maps.importMap(
                    table, name: name.name, from: name.from, to: name.to, version: name.version, columns: columns)
            case .json(let value): return try maps.importConceptMap(value, name)
            case .notification(let content): try maps.replaceMap(content.rows, name, &report)
            }
            return report
        }
    }

    /// A file by what it holds: a table, a ConceptMap, or master file notifications.
    enum Source {
        case table(DelimitedTable)
        case json(JSONValue)
        case notification(MasterFile.Content)

        init(_ file: String) throws {
            let bytes = try Files.read(file)
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
            let head = start.drop { $0 <= 0x20 || $0 == 0x0B }
            if head.first == UInt8(ascii: "{") {
                guard let value = try? JSONValue(parsing: bytes) else {
                    throw Failure(.dataHasErrors, "\(file): error: no JSON")
                }
                self = .json(value)
            } else if head.starts(with: Array("MSH".utf8)) {
                self = .notification(try Self.notification(bytes, file))
            } else {
                self = .table(try MapCommand.table(bytes, file))
            }
        }

        private static func notification(_ bytes: [UInt8], _ file: String) throws -> MasterFile.Content {
            let content: MasterFile.Content
            do throws(HL7v2Error) {
                content = MasterFile.read(try HL7Input.messages(bytes, Rules()))
            } catch {
                throw Failure(.dataHasErrors, HL7Input.line(file, error))
            }
            if let refused = content.refused.first { throw Failure(.dataHasErrors, "\(file): error: \(refused)") }
            return content
        }
    }
}
