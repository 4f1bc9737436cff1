// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Exchange
import JSON
import MPI
import SQLite
import Threads

/// `mpi`: residents, their records and identifiers.
enum IndexCommand: Command {
    static let name = "mpi"
    static let summary = "import, show, search and cross-reference residents"
    static let values: Set<String> = [
        "--store", "--schema", "--name", "--birth-date", "--sex", "--id-number", "--phone", "--card", "--id",
        "--domain",
        "--to", "--limit", "--add", "--oid", "--application", "--facility", "--input", "--output", "-o", "--model",
        "--review", "--explain", "--truth", "--why", "--by", "--trust", "--record", "--pairs", "--sql", "--prepared",
        "--html",
    ]
    static let flags: Set<String> = ["--json", "--no-calibration"]
    static let help = """
        usage: interopctl mpi import [--schema FILE] FILE.csv…
               interopctl mpi show ID
               interopctl mpi search [--name N] [--birth-date D] [--sex S] [--id-number N] [--phone P] [--card ID]
                                    [--limit N]
               interopctl mpi pix --id ID --domain D [--to D]…
               interopctl mpi domains [--add NAMESPACE --facility CODE [--oid OID] [--application NAME]]
               interopctl mpi tasks
        \(StewardCommand.usage)
               interopctl mpi dedupe --input FILE.csv --output CLUSTERS.csv [--schema FILE] [--model FILE]
                                     [--review FILE] [--pairs FILE] [--explain FILE] [--truth FILE]
               interopctl mpi train --input FILE.csv [--schema FILE] -o MODEL.json
               interopctl mpi explain A B --input FILE.csv [--schema FILE] [--model FILE]
               interopctl mpi export --input FILE.csv [--sql duckdb|spark [-o OUT.sql]] [--prepared DIR] [--model FILE]

        All take --store DIR (\(StoreFolder.defaultPath)) and, but for import, --json.

        import reads records, matched as they come: columns \(RecordSchema.fields.joined(separator: ", ")).
          --schema FILE   JSON {"columns": {"local_id": "patient_no", …}} for other column names
        show takes a resident (R12) or a card id. search finds residents one of whose records meets all criteria:
        --limit of them (100) at most, dates as 1990-01-31 or 19900131, sex as 1, 2, M or F.
        pix prints the resident's identifiers in other domains.
        domains lists assigning authorities and their identity sources; tasks lists what a person must look at.
        import calibrates a store that never was, or has doubled since; --no-calibration leaves that out.
        \(StewardCommand.help)
        \(MatchingCommand.help)
        \(MatchingExport.help)

        example: interopctl mpi pix --id 000123 --domain H01 --to H02
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let operands = Array(arguments.rest.dropFirst())
        switch arguments.rest.first {
        case "import": return try importRecords(operands, arguments, console)
        case "show" where operands.count == 1: return try show(operands[0], arguments, console)
        case "search" where operands.isEmpty: return try search(arguments, console)
        case "pix" where operands.isEmpty: return try crossReference(arguments, console)
        case "domains" where operands.isEmpty: return try domains(arguments, console)
        case "tasks" where operands.isEmpty: return try tasks(arguments, console)
        case "dedupe" where operands.isEmpty: return try MatchingCommand.dedupe(arguments, console)
        case "train" where operands.isEmpty: return try MatchingCommand.train(arguments, console)
        case "explain" where operands.count == 2: return try MatchingCommand.explain(operands, arguments, console)
        case "export" where operands.isEmpty: return try MatchingExport.run(arguments, console)
        default:
            if let done = try StewardCommand.run(arguments.rest.first ?? "", operands, arguments, console) {
                return done
            }
            throw Arguments.Fault(
                text: "say import, show ID, search, pix, domains, tasks, dedupe, train, explain A B, export, "
                    + StewardCommand.verbs)
        }
    }

    static func context() -> PatientIndex.Context {
        PatientIndex.Context(at: Clock.utc(), today: Clock.today(), actor: "interopctl")
    }

    // MARK: Import

    private static func importRecords(
        _ files: [String], _ arguments: Arguments, _ console: Console
    ) throws -> ExitCode {
        let schema = try arguments["--schema"].map(readSchema) ?? RecordSchema()
        guard !files.isEmpty else { throw Arguments.Fault(text: "no file given") }
        let connection = try StoreFolder.open(arguments, creating: true)
        try connection.keepPages(megabytes: 384)
        let index = try PatientIndex(connection)
        let code = try EachFile.run(files, console) { file in
            let report: RecordImport.Report
            do {
                let table = try DelimitedTable(parsing: Files.read(file))
                report = try run(RecordImport(table, schema: schema, into: index), connection, console)
            } catch let fault as DelimitedTable.Fault {
                throw Failure(.dataHasErrors, TableWords.text(fault))
            }
            for (line, reason) in report.refused { console.error("\(file): error: line \(line): \(reason)") }
            let linked = report.linked.sorted { $0.key < $1.key }.map { "\($0.value) by \($0.key)" }
            let links = linked.isEmpty ? "" : " (\(linked.joined(separator: ", ")))"
            console.print(
                "\(file): \(report.records) records, \(report.newResidents) new residents, "
                    + "\(report.records - report.newResidents) linked\(links), \(report.tasks) to review, "
                    + "\(report.refused.count) refused")
            return report.refused.isEmpty ? .done : .dataHasErrors
        }
        if !arguments.has("--no-calibration"), try index.isCalibrationDue() {
            try StewardCommand.calibrate(.residents, index, connection, console)
        }
        return code
    }

    private static func run(
        _ work: RecordImport, _ connection: Connection, _ console: Console
    ) throws -> RecordImport.Report {
        var report = RecordImport.Report()
        var progress = Progress(work.count, console)
        for start in stride(from: 0, to: work.count, by: 1000) {
            try connection.transaction(purpose: "import records") { () throws(StoreError) in
                try work.run(start..<start + 1000, context(), into: &report)
            }
            progress.update(start)
        }
        progress.finish()
        return report
    }

    private static func readSchema(_ path: String) throws -> RecordSchema {
        let bytes = try Files.read(path)
        guard let json = try? JSONValue(parsing: bytes), case .object(let members) = json["columns"] else {
            throw Failure(.dataHasErrors, "\(path): error: expected {\"columns\": {\"field\": \"column\"}}")
        }
        var columns: [String: String] = [:]
        for member in members {
            guard RecordSchema.fields.contains(member.name), let column = member.value.string else {
                throw Failure(.dataHasErrors, "\(path): error: columns: '\(member.name)' is no field")
            }
            columns[member.name] = column
        }
        return RecordSchema(columns: columns)
    }

    // MARK: Look-ups

    /// The resident that a number such as R12 or a card id names.
    static func resident(_ text: String, _ index: PatientIndex) throws -> Int64 {
        let asked: Int64? =
            if let number = ResidentNumber(text) { number.id } else {
                try CardID(text).flatMap { card throws(IndexError) in try index.resident(card: card) }
            }
        guard let asked, let resident = try index.current(asked) else {
            throw Failure(.dataHasErrors, "no such resident; give a number such as R12 or a card id")
        }
        return resident
    }

    private static func show(_ text: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let index = try PatientIndex(StoreFolder.open(arguments))
        let resident = try resident(text, index)
        let view = try ResidentView(resident, index)
        console.print(arguments.has("--json") ? view.json.text(indented: true) : view.text)
        return .done
    }

    private static func search(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        var criteria = Criteria()
        criteria.family = arguments["--name"] ?? ""
        criteria.birthDate = arguments["--birth-date"] ?? ""
        criteria.sex = arguments["--sex"].map { ["M": "1", "F": "2"][$0.uppercased()] ?? $0 } ?? ""
        criteria.number = arguments["--id-number"] ?? ""
        criteria.phone = arguments["--phone"] ?? ""
        criteria.card = arguments["--card"] ?? ""
        guard !criteria.isEmpty else { throw Arguments.Fault(text: "give at least one criterion") }
        let index = try PatientIndex(StoreFolder.open(arguments))
        let limit = try arguments.number("--limit", in: 1...1_000_000) ?? 100
        let views = try index.search(criteria, today: Clock.today(), limit: limit).map { try ResidentView($0, index) }
        if arguments.has("--json") {
            console.print(JSONValue.array(views.map(\.json)).text(indented: true))
            return .done
        }
        var table = Table(["RESIDENT", "NAME", "SEX", "BORN", "RECORDS", "IDENTIFIERS"], right: [4])
        for view in views { table.add(view.row) }
        console.print(table.text)
        return .done
    }

    private static func crossReference(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let value = arguments["--id"], let domainName = arguments["--domain"] else {
            throw Arguments.Fault(text: "pix needs --id and --domain")
        }
        let index = try PatientIndex(StoreFolder.open(arguments))
        let domain = try domain(domainName, index)
        let wanted = try (arguments.values["--to"] ?? []).map { try self.domain($0, index) }
        let resident: Int64
        do throws(IndexError) {
            resident = try index.resident(of: .init(domain: domain, value: value), today: Clock.today())
        } catch {
            guard error == .unknownID else { throw error }
            throw Failure(.dataHasErrors, "domain \(domainName) has no such id")
        }
        let found = try index.identifiers(of: resident).filter {
            ($0.domain != domain || $0.value != value) && (wanted.isEmpty || wanted.contains($0.domain))
        }
        if arguments.has("--json") {
            console.print(JSONValue.array(found.map(ResidentView.json)).text(indented: true))
            return .done
        }
        var table = Table(["DOMAIN", "OID", "ID"])
        for identifier in found {
            table.add([
                identifier.domain.authority.namespace, identifier.domain.authority.universalID, identifier.value,
            ])
        }
        console.print(table.text)
        return .done
    }

    /// A domain by its namespace or its OID.
    private static func domain(_ name: String, _ index: PatientIndex) throws -> Domain {
        let byName = try index.domain(Authority(namespace: name))
        guard let domain = try byName ?? index.domain(Authority(universalID: name)) else {
            throw Failure(.dataHasErrors, "unknown domain '\(name)'; 'mpi domains' lists them")
        }
        return domain
    }

    // MARK: Domains and tasks

    private static func domains(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        if let name = arguments["--add"] { return try addDomain(name, arguments, console) }
        let domains = try PatientIndex(StoreFolder.open(arguments)).domains()
        if arguments.has("--json") {
            let list = domains.map { domain -> JSONValue in
                [
                    "namespace": .string(domain.authority.namespace), "oid": .string(domain.authority.universalID),
                    "kind": .string(domain.kind.rawValue), "application": .optional(domain.application),
                    "facility": .optional(domain.facility),
                ]
            }
            console.print(JSONValue.array(list).text(indented: true))
            return .done
        }
        var table = Table(["NAMESPACE", "OID", "KIND", "SOURCE"])
        for domain in domains {
            let source = domain.facility.map { "\(domain.application ?? "any")@\($0)" } ?? "all"
            table.add([domain.authority.namespace, domain.authority.universalID, domain.kind.rawValue, source])
        }
        console.print(table.text)
        return .done
    }

    private static func addDomain(_ name: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let facility = arguments["--facility"] else { throw Arguments.Fault(text: "--add needs --facility") }
        let index = try PatientIndex(StoreFolder.open(arguments, creating: true))
        let authority = Authority(namespace: name, universalID: arguments["--oid"] ?? "")
        do throws(IndexError) {
            _ = try index.addDomain(authority, application: arguments["--application"], facility: facility)
        } catch {
            guard error == .ambiguousDomain else { throw error }
            throw Failure(.dataHasErrors, "the namespace or OID belongs to a domain already")
        }
        console.error("added domain \(name)")
        return .done
    }

    private static func tasks(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let tasks = try PatientIndex(StoreFolder.open(arguments)).openTasks()
        if arguments.has("--json") {
            let list = tasks.map { task -> JSONValue in
                [
                    "id": .integer(task.id), "kind": .string(task.kind.rawValue),
                    "resident": .string("\(ResidentNumber(task.residentID))"),
                    "other": .optional(task.otherResidentID.map { "\(ResidentNumber($0))" }),
                    "detail": .string(task.detail),
                ]
            }
            console.print(JSONValue.array(list).text(indented: true))
            return .done
        }
        var table = Table(["TASK", "KIND", "RESIDENT", "OTHER", "DETAIL"], right: [0])
        for task in tasks {
            table.add([
                String(task.id), task.kind.rawValue, "\(ResidentNumber(task.residentID))",
                task.otherResidentID.map { "\(ResidentNumber($0))" } ?? "", task.detail,
            ])
        }
        console.print(table.text)
        return .done
    }
}
