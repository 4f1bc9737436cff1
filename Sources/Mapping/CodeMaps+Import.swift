// SPDX-License-Identifier: Apache-2.0

public import DelimitedText
import SQLite

extension CodeMaps {
    /// Stores a code list; columns `code` and `name`.
    ///
    /// The list replaces what was stored of the same edition. Make the call inside a transaction.
    public func importCodes(_ table: DelimitedTable, system: CodeSystem) throws(MappingError) -> ImportReport {
        guard let codeColumn = table.column(anyOf: ["code", "source"]) else { throw .table(.missingColumn("code")) }
        let nameColumn = table.column(anyOf: ["name", "generic_name", "name_zh", "meaning_zh"])
        let id = try systemID(system)
        try stored { () throws(StoreError) in
            try store.run("DELETE FROM map_code WHERE system_id = ?", [.integer(id)], purpose: "replace a code list")
        }
        var report = ImportReport()
        for row in table.rows {
            guard let code = report.code(row[codeColumn], "source", row.line) else { continue }
            let count = try stored { () throws(StoreError) in
                try store.run(
                    "INSERT INTO map_code VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [.integer(id), .text(CodeSystem.key(code)), .text(code), .text(row[nameColumn])],
                    purpose: "store a code")
            }
            report.count(count)
        }
        return report
    }

    /// Stores a map; columns `source`, `target` and, if there, `target_name` and `relationship`.
    ///
    /// A row with an empty target says that the target system has nothing for the code. The map replaces one of the
    /// same name. Make the call inside a transaction.
    public func importMap(
        _ table: DelimitedTable, name: String, from: CodeSystem, to: CodeSystem
    ) throws(MappingError) -> ImportReport {
        guard let sourceColumn = table.column(anyOf: ["source"]) else { throw .table(.missingColumn("source")) }
        guard let targetColumn = table.column(anyOf: ["target"]) else { throw .table(.missingColumn("target")) }
        let (id, toID) = try emptiedMap(name, from, to)
        let knowsTargets = try hasCodes(toID)
        var report = ImportReport()
        for row in table.rows {
            guard let source = report.code(row[sourceColumn], "source", row.line) else { continue }
            let raw = row[targetColumn]
            let target = raw.allSatisfy(\.isWhitespace) ? "" : report.code(raw, "target", row.line) ?? ""
            if knowsTargets, !target.isEmpty, try !isKnown(target, toID) {
                report.note(.unknownTarget, row.line, target)
            }
            let relationship = row[table.column(anyOf: ["relationship"])]
            let values: [SQLValue] = [
                .integer(id), .text(CodeSystem.key(source)), .text(source), .text(CodeSystem.key(target)),
                .text(target), .text(row[table.column(anyOf: ["target_name"])]),
                .text(relationship.isEmpty ? "equivalent" : relationship),
            ]
            let count = try stored { () throws(StoreError) in
                try store.run(
                    "INSERT INTO map_row VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", values,
                    purpose: "store a row of a map")
            }
            report.count(count)
        }
        try noteSeveral(id, &report)
        return report
    }

    private func systemID(_ system: CodeSystem) throws(MappingError) -> Int64 {
        let values: [SQLValue] = [.text(system.name), .text(system.version)]
        return try stored { () throws(StoreError) in
            try store.run(
                "INSERT INTO map_system (name, version) VALUES (?, ?) ON CONFLICT DO NOTHING", values,
                purpose: "add a code system")
            let query = "SELECT id FROM map_system WHERE name = ? AND version = ?"
            return try store.first(query, values, purpose: "find a code system")?.integer(0) ?? 0
        }
    }

    private func emptiedMap(
        _ name: String, _ from: CodeSystem, _ to: CodeSystem
    ) throws(MappingError) -> (map: Int64, target: Int64) {
        let (fromID, toID) = (try systemID(from), try systemID(to))
        if let known = try header(name) {
            guard known.from == from, known.to == to else {
                throw .otherSystems(map: name, from: known.from, to: known.to)
            }
            try stored { () throws(StoreError) in
                try store.run("DELETE FROM map_row WHERE map_id = ?", [.integer(known.id)], purpose: "replace a map")
            }
            return (known.id, toID)
        }
        let id = try stored { () throws(StoreError) in
            try store.insert(
                "INSERT INTO map_map (name, from_id, to_id) VALUES (?, ?, ?)",
                [.text(name), .integer(fromID), .integer(toID)], purpose: "add a map")
        }
        return (id, toID)
    }

    private func hasCodes(_ system: Int64) throws(MappingError) -> Bool {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT 1 FROM map_code WHERE system_id = ? LIMIT 1", [.integer(system)],
                purpose: "look for a code list")
        } != nil
    }

    private func isKnown(_ code: String, _ system: Int64) throws(MappingError) -> Bool {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT 1 FROM map_code WHERE system_id = ? AND key = ?",
                [.integer(system), .text(CodeSystem.key(code))], purpose: "look a code up")
        } != nil
    }

    private func noteSeveral(_ map: Int64, _ report: inout ImportReport) throws(MappingError) {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT min(source) FROM map_row WHERE map_id = ? AND target_key <> ''
                GROUP BY source_key HAVING count(*) > 1
                """, [.integer(map)], purpose: "look for ambiguous codes")
        }
        for row in rows { report.note(.severalTargets, 0, row.text(0) ?? "") }
    }
}

extension ImportReport {
    enum Kind: String {
        case emptySource = "empty-source"
        case strayBlank = "stray-blank"
        case unknownTarget = "unknown-target"
        case severalTargets = "several-targets"

        var text: String {
            switch self {
            case .emptySource: "a row without a code; left out"
            case .strayBlank: "blanks around the code; removed"
            case .unknownTarget: "the target is not in its code list"
            case .severalTargets: "several targets; translating it is ambiguous"
            }
        }
    }

    mutating func note(_ kind: Kind, _ line: Int, _ code: String) {
        let message = code.isEmpty ? kind.text : "\(code): \(kind.text)"
        notes.append(Note(line: line, code: kind.rawValue, message: message, isError: kind == .emptySource))
    }

    /// The code without blanks around it; nil, with a note, when nothing is left.
    mutating func code(_ raw: String, _ column: String, _ line: Int) -> String? {
        let trimmed = String(raw.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        if trimmed.isEmpty {
            note(.emptySource, line, "")
            return nil
        }
        if trimmed != raw { note(.strayBlank, line, trimmed) }
        return trimmed
    }

    mutating func count(_ inserted: Int) {
        if inserted > 0 { stored += 1 } else { repeated += 1 }
    }
}
