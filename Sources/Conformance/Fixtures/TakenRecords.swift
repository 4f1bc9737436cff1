// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Exchange
import MPI
import SQLite

/// Identity records that were put into the index of a run, as `mpi import` does.
struct TakenRecords {
    let connection: Connection
    let index: PatientIndex
    let records: RecordImport
    private(set) var report = RecordImport.Report()

    init(_ table: DelimitedTable, _ bench: Bench, _ context: PatientIndex.Context) throws {
        connection = try bench.connection()
        index = try PatientIndex(connection)
        index.linksByIdentifiers = bench.care.isOn("index.identifiers")
        records = try RecordImport(table, into: index)
        try connection.transaction(purpose: "take records") { () throws(StoreError) in
            try records.run(0..<records.count, context, into: &report)
        }
    }
}
