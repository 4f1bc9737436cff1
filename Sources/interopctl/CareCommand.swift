// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI

/// `care`: what the exchange keeps of care.
enum CareCommand: VerbCommand {
    static let verbs: [any Verb.Type] = [CareListVerb.self, CareCoverageVerb.self]
    static let name = "care"
    static let summary =
        "list critical values that wait, overdue follow-ups, recalls, traced objects, mothers and children"
    static let example = "interopctl care list alerts --store /var/lib/interop"

    static func resident(_ text: String, _ index: PatientIndex) throws -> Int64 {
        guard let resident = try ResidentTimeline.resident(text, in: index) else {
            throw Failure(.dataHasErrors, "nobody is known by this id")
        }
        return resident
    }
}

/// `care list`.
enum CareListVerb: Verb {
    static let name = "list"
    static let values: Set<String> = ["--store", "--resident", "--limit"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl care list KIND [KEY] [--resident ID] [--limit N] [--json] [--store DIR]

        Prints what messages said and rules of 'listen --care' made of it; hospitals' own systems may know more.

        \(kinds)

          --resident ID   only of this one: card, identity number, local id such as 000123@H01, or R12
          --limit N       how many at most (1000)
          --json          [{column: text}]
        """

    private static var kinds: String {
        var table = Table(["  KIND", "KEY", "COLUMNS"])
        for list in CareList.allCases {
            table.add(["  " + list.rawValue, list.keyName, list.columns.joined(separator: " ")])
        }
        return table.text
    }

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let word = arguments.rest.first, let list = CareList(rawValue: word), arguments.rest.count <= 2 else {
            throw Arguments.Fault(text: "list one of " + CareList.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let key = arguments.rest.count > 1 ? arguments.rest[1] : ""
        if key.isEmpty, [.chain, .recall].contains(list) {
            throw Arguments.Fault(text: "\(word) needs a \(list.keyName)")
        }
        let limit = try arguments.number("--limit", in: 1...1_000_000) ?? 1000
        let connection = try StoreFolder.open(arguments)
        let records = try CareRecords(connection)
        let resident = try arguments["--resident"].map { try CareCommand.resident($0, PatientIndex(connection)) }
        let found = try records.table(list, key, of: resident, limit: limit)
        if arguments.has("--json") {
            let rows = found.rows.map { row in
                JSONValue.object(zip(found.columns, row).map { .init($0, .string($1)) })
            }
            console.print(JSONValue.array(rows).text(indented: true))
            return .done
        }
        var table = Table(found.columns.map { $0.uppercased() })
        for row in found.rows { table.add(row) }
        console.print(table.text)
        return .done
    }
}

/// `care coverage`.
enum CareCoverageVerb: Verb {
    static let name = "coverage"
    static let values: Set<String> = ["--store", "--born", "--doses"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl care coverage VACCINE… [--born FROM..TO] [--doses N] [--json] [--store DIR]

        Counts the residents who have doses of a vaccine, each once, among those registered. Who moved away or died is
        not told by messages alone, so this is no official figure.

          --born FROM..TO   only those born from a day to another, YYYYMMDD
          --doses N         how many different doses make somebody covered (1)
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard !arguments.rest.isEmpty else { throw Arguments.Fault(text: "name a vaccine by its code") }
        let (born, doses) = (try span(arguments["--born"]), try arguments.number("--doses", in: 1...20) ?? 1)
        let records = try CareRecords(StoreFolder.open(arguments))
        let found = try arguments.rest.map { try records.coverage(of: $0, born: born, doses: doses) }
        if arguments.has("--json") {
            console.print(JSONValue.array(found.map(json)).text(indented: true))
            return .done
        }
        var table = Table(["VACCINE", "COVERED", "COHORT", "PERCENT", "DOSES"], right: [1, 2, 3, 4])
        for one in found {
            table.add([one.vaccine, String(one.covered), String(one.cohort), String(one.percent), String(one.doses)])
        }
        console.print(table.text)
        return .done
    }

    private static func span(_ text: String?) throws -> (first: String, last: String)? {
        guard let text else { return nil }
        let days = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
        guard days.count == 2, days.allSatisfy({ $0.utf8.count == 8 && Int($0) != nil }), days[0] <= days[1] else {
            throw Arguments.Fault(text: "--born takes FROM..TO, days as YYYYMMDD")
        }
        return (days[0], days[1])
    }

    private static func json(_ one: VaccineCoverage) -> JSONValue {
        [
            "vaccine": .string(one.vaccine), "covered": .integer(one.covered), "cohort": .integer(one.cohort),
            "percent": .number(String(one.percent)), "doses": .integer(one.doses),
        ]
    }
}
