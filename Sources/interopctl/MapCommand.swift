// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Exchange
import JSON
import Mapping
import SQLite

/// `map`: code lists and maps.
enum MapCommand: Command {
    static let name = "map"
    static let summary = "code lists and maps: import, check, translate, review, suggest, export"
    static let values: Set<String> = [
        "--store", "--system", "--map", "--from", "--to", "--use", "--sender", "--input", "--column", "--output", "-o",
        "--columns", "--version", "--placement", "--then", "--date", "--sex", "--age", "--setting", "--context",
        "--actor", "--reason", "--relationship", "--condition", "--top", "--as", "--html", "--since", "--institution",
        "--list-type", "--charset",
    ]
    static let flags: Set<String> = ["--json", "--reverse", "--apply", "--uploaded", "--auto"]
    static let help = MapHelp.text

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let rest = arguments.droppingFirst
        switch arguments.rest.first {
        case "import" where rest.rest.count == 1: return try MapImport.run(rest.rest[0], rest, console)
        case "check" where !rest.rest.isEmpty: return try MapCheck.run(rest, console)
        case "translate": return try MapTranslate.run(rest, console)
        case "lint" where rest.rest.isEmpty: return try MapLintCommand.lint(rest, console)
        case "diff": return try MapLintCommand.diff(rest, console)
        case "approve", "reject", "no-map": return try MapDecide.run(arguments.rest[0], rest, console)
        case "suggest": return try MapSuggest.run(rest, console)
        case "calibrate" where rest.rest.isEmpty: return try MapSuggest.calibrate(rest, console)
        case "coverage" where rest.rest.isEmpty: return try MapCoverage.run(rest, console)
        case "export" where rest.rest.isEmpty: return try MapExport.run(rest, console)
        case "carry" where rest.rest.count == 1: return try MapReview.carry(rest, console)
        case "review": return try MapReview.run(rest, console)
        case "field" where rest.rest.count == 1: return try field(rest, console)
        case "oid" where rest.rest.count == 2: return try oid(rest, console)
        case "apply" where rest.rest.count == 1: return try MapApply.run(rest.rest[0], rest, console)
        case "restore" where rest.rest.count == 1: return try MapApply.restore(rest.rest[0], rest, console)
        case "trace" where rest.rest.count == 1: return try MapTrace.run(rest, console)
        case "unmapped" where rest.rest.isEmpty: return try unmapped(rest, console)
        default: throw Arguments.Fault(text: MapHelp.fault)
        }
    }

    // MARK: Shared

    /// A file as a table, in the character sets spreadsheets save in.
    static func table(_ file: String) throws -> DelimitedTable { try table(Files.read(file), file) }

    static func table(_ bytes: [UInt8], _ file: String) throws -> DelimitedTable {
        do throws(DelimitedTable.Fault) {
            return try TableText.table(bytes).table
        } catch {
            throw Failure(.dataHasErrors, "\(file): error: \(TableWords.text(error))")
        }
    }

    static func map(_ arguments: Arguments) throws(Arguments.Fault) -> String {
        guard let map = arguments["--map"] else { throw Arguments.Fault(text: "--map is missing") }
        return map
    }

    /// Runs work on the maps of the store; their errors become lines.
    static func withMaps<Result>(
        _ arguments: Arguments, file: String = "", creating: Bool = false, _ body: (CodeMaps) throws -> Result
    ) throws -> Result {
        let connection = try StoreFolder.open(arguments, creating: creating)
        do {
            return try body(CodeMaps(connection))
        } catch let error as MappingError {
            throw failure(error, file)
        }
    }

    static func failure(_ error: MappingError, _ file: String) -> any Error {
        switch error {
        case .store(let failure): return failure
        case .table(let fault): return Failure(.dataHasErrors, "\(file): error: \(TableWords.text(fault))")
        case .unknownMap(""):
            return Arguments.Fault(text: "give --system NAME@VERSION, or --map NAME --from SYS@V --to SYS@V")
        case .unknownMap(let name): return Failure(.dataHasErrors, "no map '\(name)'; 'map import --map' makes one")
        case .otherSystems(let map, let from, let to):
            return Failure(.dataHasErrors, "map '\(map)' goes from \(from) to \(to); choose another name")
        case .noWay(let map, let system):
            return Failure(.dataHasErrors, "map '\(map)' neither begins nor ends at \(system)")
        case .unknownSystem(let system):
            return Failure(.dataHasErrors, "no codes of \(system); 'map import --system' brings them")
        case .unknownRow(let source, let target):
            return Failure(.dataHasErrors, "\(source): no target '\(target)' in the code list")
        case .notConceptMap(let what): return Failure(.dataHasErrors, "\(file): error: \(what)")
        case .badOID(let text): return Arguments.Fault(text: "'\(text)' is no OID")
        case .noDigest: return Failure(.inputOutput, "the library of digests failed")
        case .badDecision(let number): return Failure(.dataHasErrors, "\(file): error: decision \(number): unreadable")
        }
    }

    // MARK: Fields

    /// `map field IN1-36 --use insurance`: another coded field of messages, or code system of documents.
    private static func field(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let place = arguments.rest[0]
        guard let use = arguments["--use"].flatMap(CodeUse.init) else {
            throw Arguments.Fault(text: "field takes a field such as DG1-3 or an OID, and --use")
        }
        let (field, system) = (CodedField(place, use), CodedSystem(place, use))
        guard field != nil || system != nil else { throw Arguments.Fault(text: "'\(place)' is no field and no OID") }
        try withMaps(arguments, creating: true) { maps in
            if let field { try maps.configure(field) }
            if let system { try maps.configure(system) }
        }
        console.print("\(place): \(use.rawValue)")
        return .done
    }

    /// `map oid icd10@yibao-2.0 OID`: how documents name a system.
    private static func oid(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let system = CodeSystem(arguments.rest[0]) else {
            throw Arguments.Fault(text: "oid takes NAME@VERSION OID")
        }
        try withMaps(arguments, creating: true) { try $0.setOID(arguments.rest[1], of: system) }
        console.print("\(system): \(arguments.rest[1])")
        return .done
    }

    // MARK: Unmapped

    private static func unmapped(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let codes = try withMaps(arguments) { try $0.unmappedCodes() }
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
