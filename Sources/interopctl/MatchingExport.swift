// SPDX-License-Identifier: Apache-2.0

import MPI

/// `mpi export`: the model as SQL, and the tables it works on.
enum MatchingExport {
    static let help = """
        export writes the model as SQL for another engine, and the tables it works on.
          --sql ENGINE    duckdb or spark; statements that make matching_pairs, to -o or standard output
          --prepared DIR  residents.csv and resident_names.csv: normalised, since readings, numbers, newborns' names and
                          frequencies are no matter for SQL
          --model FILE    the model; without it the built-in one, fitted to the records of --input
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let dialect = try dialect(arguments["--sql"])
        guard dialect != nil || arguments["--prepared"] != nil else {
            throw Arguments.Fault(text: "export needs --sql or --prepared")
        }
        guard let input = arguments["--input"] else { throw Arguments.Fault(text: "export needs --input") }
        let records = try MatchingInput(input, schema: arguments["--schema"])
        guard let people = records.population as? ResidentPopulation else {
            throw Failure(.dataHasErrors, "export is for residents; the schema names other fields")
        }
        if let folder = arguments["--prepared"] { try write(PreparedResidents(people), folder, console) }
        if let dialect {
            let query = MatchingQuery(try MatchingCommand.model(arguments, records), dialect: dialect)
            try Files.write(Array(query.text.utf8), to: arguments["-o"] ?? "-", console)
        }
        return .done
    }

    private static func dialect(_ name: String?) throws -> SQLDialect? {
        guard let name else { return nil }
        guard let dialect = SQLDialect(rawValue: name) else {
            throw Arguments.Fault(text: "--sql takes " + SQLDialect.allCases.map(\.rawValue).joined(separator: " or "))
        }
        return dialect
    }

    private static func write(_ tables: PreparedResidents, _ folder: String, _ console: Console) throws {
        try Files.makeFolder(folder)
        try write(
            folder + "/residents.csv", PreparedResidents.recordColumns, tables.recordCount, console,
            row: tables.record)
        try write(
            folder + "/resident_names.csv", PreparedResidents.nameColumns, tables.nameCount, console, row: tables.name)
    }

    private static func write(
        _ path: String, _ columns: [String], _ count: Int, _ console: Console, row: (Int) -> [String]
    ) throws {
        let file = try ResultFile(path, console)
        try file.write(Array((columns.joined(separator: ",") + "\n").utf8))
        for place in 0..<count { try file.write(Array((row(place).map(CSV.field).joined(separator: ",") + "\n").utf8)) }
        try file.finish()
    }
}
