// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import interopctl

@Suite("mpi export and mpi dedupe --pairs") struct MatchingExportTests {
    private let folder: Folder
    private let records = """
        record_id,institution,local_id,id_type,id_number,name,sex,birth_date,phone
        1,H01,1,,,王小明,1,1990-01-31,15412340001
        2,H02,9,,,王小明,1,1990-01-31,15412340001
        3,H02,7,,,"李,霞",2,1985-05-05,15412340002

        """

    init() throws { folder = try Folder() }

    private func text(_ name: String) throws -> String { String(decoding: try folder.bytes(name), as: UTF8.self) }

    @Test func writesTablesAndStatements() throws {
        let input = try folder.file("r.csv", records)
        let (tables, sql) = (folder.place("prepared"), folder.place("m.sql"))
        let outcome = interopctl(
            "mpi", "export", "--input", input, "--prepared", tables, "--sql", "duckdb", "-o", sql)
        #expect(outcome == Outcome(.done))
        let lines = try text("prepared/residents.csv").split(separator: "\n")
        #expect(lines.count == 4 && lines[0].hasPrefix("place,record_id,name,"))
        #expect(try text("prepared/resident_names.csv").contains("王小明"))
        #expect(try text("m.sql").contains("CREATE OR REPLACE TABLE matching_pairs AS"))
    }

    @Test func writesPairsWithLevelsAndTotals() throws {
        let input = try folder.file("r.csv", records)
        let outcome = interopctl(
            "mpi", "dedupe", "--input", input, "--output", folder.place("c.csv"), "--pairs", folder.place("p.csv"))
        #expect(outcome.code == .done)
        let lines = try text("p.csv").split(separator: "\n")
        #expect(lines.count == 2 && lines[0] == "record_id_a,record_id_b,pattern,total,vetoes")
        #expect(lines[1].hasPrefix("1,2,111010000,"))
    }

    @Test(arguments: [
        (["--input", "x.csv"], "export needs --sql or --prepared"), (["--sql", "duckdb"], "export needs --input"),
        (["--sql", "oracle", "--input", "x.csv"], "--sql takes duckdb or spark"),
    ])
    func refusesWhatItCannotDo(_ options: [String], _ text: String) {
        let outcome = interopctl(["mpi", "export"] + options)
        #expect(outcome.code == .usage && outcome.errors.contains(text))
    }

    @Test func isForResidentsOnly() throws {
        let input = try folder.file("r.csv", "record_id,a\n1,x\n")
        let schema = try folder.file("s.json", #"{"fields": [{"name": "a"}], "keys": [["a"]]}"#)
        let outcome = interopctl("mpi", "export", "--input", input, "--schema", schema, "--sql", "spark")
        #expect(outcome.code == .dataHasErrors)
    }
}
