// SPDX-License-Identifier: Apache-2.0

public import DelimitedText
import SQLite

extension CodeMaps {
    /// Stores a code list; a column `code`, and those that ``Columns`` knows.
    ///
    /// The list replaces what was stored of the same edition. Make the call inside a transaction.
    public func importCodes(
        _ table: DelimitedTable, system: CodeSystem, columns: Columns = Columns()
    ) throws(MappingError) -> ImportReport {
        var report = ImportReport()
        let entries: [CodeEntry]
        do { entries = try TableEntries.codes(table, columns, &report) } catch { throw .table(error) }
        try replaceCodes(entries, system: system, &report)
        return report
    }

    /// Stores a code list in place of what was stored of the same edition. Make the call inside a transaction.
    public func replaceCodes(
        _ entries: [CodeEntry], system: CodeSystem, _ report: inout ImportReport
    ) throws(MappingError) {
        let id = try systemID(system)
        try stored { () throws(StoreError) in
            try store.run("DELETE FROM map_concept WHERE system_id = ?", [.integer(id)], purpose: "replace a code list")
        }
        for entry in entries { try insert(entry, id, &report) }
    }

    private func insert(_ entry: CodeEntry, _ system: Int64, _ report: inout ImportReport) throws(MappingError) {
        let key: [SQLValue] = [.integer(system), .text(CodeSystem.key(entry.code)), .text(entry.validFrom)]
        let count = try stored { () throws(StoreError) in
            try store.run(
                "INSERT INTO map_concept VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
                key + [
                    .text(entry.code), .text(entry.name), .text(entry.validTo), .text(entry.parent),
                    .text(PropertyText.text(entry.properties)), .optional(entry.original),
                    .integer(Int64(entry.line)),
                ], purpose: "store a code")
        }
        if count > 0 {
            report.stored += 1
        } else {
            try countRepeat(entry, key, &report)
        }
    }

    private func countRepeat(
        _ entry: CodeEntry, _ key: [SQLValue], _ report: inout ImportReport
    ) throws(MappingError) {
        report.repeated += 1
        let place = "WHERE system_id = ? AND key = ? AND valid_from = ?"
        let name = try stored { () throws(StoreError) in
            try store.run("UPDATE map_concept SET repeats = repeats + 1 \(place)", key, purpose: "count a repeat")
            return try store.first("SELECT name FROM map_concept \(place)", key, purpose: "compare names")?.text(0)
        }
        if name != entry.name { report.note(.otherName, entry.line, entry.code) }
    }

    /// Changes a stored list: codes are put in or replaced, others deleted or ended today; what is not named stays.
    ///
    /// Make the call inside a transaction.
    public func update(
        _ entries: [CodeEntry], _ ended: [(code: String, isDeleted: Bool)], system: CodeSystem,
        _ report: inout ImportReport
    ) throws(MappingError) {
        let id = try systemID(system)
        for (code, isDeleted) in ended.map({ ($0.code, $0.isDeleted) }) + entries.map({ ($0.code, true) }) {
            let sql =
                isDeleted
                ? "DELETE FROM map_concept WHERE system_id = ? AND key = ?"
                : "UPDATE map_concept SET valid_to = date('now') WHERE system_id = ? AND key = ? AND valid_to = ''"
            try stored { () throws(StoreError) in
                try store.run(sql, [.integer(id), .text(CodeSystem.key(code))], purpose: "change a code list")
            }
        }
        for entry in entries { try insert(entry, id, &report) }
    }

    /// The codes of a system in the order of their codes; empty when nothing is stored of it.
    public func codes(of system: CodeSystem) throws(MappingError) -> [CodeEntry] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT code, map_concept.name, valid_from, valid_to, parent, properties, original, line, repeats
                FROM map_concept JOIN map_system ON map_system.id = system_id
                WHERE map_system.name = ? AND version = ? ORDER BY key, valid_from
                """, [.text(system.name), .text(system.version)], purpose: "read a code list")
        }.map(CodeEntry.init)
    }

    /// The systems with a code list, and how many codes each has.
    public func systems() throws(MappingError) -> [(system: CodeSystem, codes: Int)] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT name || '@' || version, (SELECT count(*) FROM map_concept WHERE system_id = map_system.id)
                FROM map_system ORDER BY name, version
                """, purpose: "list the code systems")
        }.compactMap { row in CodeSystem(row.text(0) ?? "").map { ($0, Int(row.integer(1) ?? 0)) } }
    }

    func systemID(_ system: CodeSystem) throws(MappingError) -> Int64 {
        let values: [SQLValue] = [.text(system.name), .text(system.version)]
        return try stored { () throws(StoreError) in
            try store.run(
                "INSERT INTO map_system (name, version) VALUES (?, ?) ON CONFLICT DO NOTHING", values,
                purpose: "add a code system")
            let query = "SELECT id FROM map_system WHERE name = ? AND version = ?"
            return try store.first(query, values, purpose: "find a code system")?.integer(0) ?? 0
        }
    }

    func hasCodes(_ system: Int64) throws(MappingError) -> Bool {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT 1 FROM map_concept WHERE system_id = ? LIMIT 1", [.integer(system)],
                purpose: "look for a code list")
        } != nil
    }

    /// The newest name of a code; nil when the list does not have it.
    func name(of code: String, _ system: Int64) throws(MappingError) -> String? {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT name FROM map_concept WHERE system_id = ? AND key = ? ORDER BY valid_from DESC LIMIT 1",
                [.integer(system), .text(CodeSystem.key(code))], purpose: "look a code up")
        }.map { $0.text(0) ?? "" }
    }
}

extension CodeEntry {
    init(_ row: Row) {
        code = row.text(0) ?? ""
        name = row.text(1) ?? ""
        validFrom = row.text(2) ?? ""
        validTo = row.text(3) ?? ""
        parent = row.text(4) ?? ""
        properties = PropertyText.properties(row.text(5) ?? "")
        original = row.text(6)
        line = Int(row.integer(7) ?? 0)
        repeats = Int(row.integer(8) ?? 0)
    }
}
