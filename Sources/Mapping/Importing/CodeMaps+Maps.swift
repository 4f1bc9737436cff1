// SPDX-License-Identifier: Apache-2.0

public import DelimitedText
import SQLite

extension CodeMaps {
    /// Stores a map; columns `source` and `target`, and those that ``Columns`` knows.
    ///
    /// A row with an empty target says that the target system has nothing for the code. The map replaces one of the
    /// same name, but for what stewards decided. Make the call inside a transaction.
    public func importMap(
        _ table: DelimitedTable, name: String, from: CodeSystem, to: CodeSystem, version: String = "",
        columns: Columns = Columns()
    ) throws(MappingError) -> ImportReport {
        var report = ImportReport()
        let entries: [MapEntry]
        if UsagiForm.isUsagi(table) {
            entries = UsagiForm.entries(table, &report)
        } else {
            do { entries = try TableEntries.map(table, columns, &report) } catch { throw .table(error) }
        }
        try replaceMap(entries, MapName(name, from: from, to: to, version: version), &report)
        return report
    }

    /// Stores the rows of a map in place of those of the same name. Make the call inside a transaction.
    ///
    /// What a steward decided stays decided unless one of its ends has changed: then it is proposed again. Other
    /// targets for a source that was decided come in as proposed.
    public func replaceMap(
        _ entries: [MapEntry], _ map: MapName, _ report: inout ImportReport
    ) throws(MappingError) {
        let header = try ensuredMap(map)
        let memory = try ReviewMemory(rows(of: header).filter { !$0.entry.actor.isEmpty })
        try stored { () throws(StoreError) in
            try store.run("DELETE FROM map_entry WHERE map_id = ?", [.integer(header.id)], purpose: "replace a map")
            try store.run(
                "UPDATE map_map SET version = ? WHERE id = ?", [.text(map.version), .integer(header.id)],
                purpose: "name a map's version")
        }
        let knowsTargets = try hasCodes(header.toID)
        var kept = memory
        for given in entries {
            var seen = try names(of: given, header)
            if knowsTargets, !given.isNoTarget, seen.target == nil {
                report.note(.unknownTarget, given.line, given.target)
            }
            let entry = kept.merged(given, &seen, &report)
            if try insert(entry, header, seen) { report.stored += 1 } else { report.repeated += 1 }
        }
        for row in kept.rest {
            var seen = try names(of: row.entry, header)
            let entry = ReviewMemory.checked(row, &seen, &report)
            if try insert(entry, header, seen) { report.remembered += 1 }
        }
        try noteSeveral(header.id, &report)
        report.sortNotes()
    }

    /// A map in the form Usagi saves; what it cannot carry is told.
    public func usagi(_ map: String) throws(MappingError) -> WrittenMap { UsagiForm.write(try rows(of: map)) }

    /// The names both ends have in their lists.
    func names(of entry: MapEntry, _ header: Header) throws(MappingError) -> EndNames {
        EndNames(
            source: try name(of: entry.source, header.fromID),
            target: entry.isNoTarget ? nil : try name(of: entry.target, header.toID))
    }

    /// The map of that name, made where missing.
    func ensuredMap(_ map: MapName) throws(MappingError) -> Header {
        let (from, to) = (try systemID(map.from), try systemID(map.to))
        if let known = try header(map.name) {
            guard known.from == map.from, known.to == map.to else {
                throw .otherSystems(map: map.name, from: known.from, to: known.to)
            }
            return known
        }
        let id = try stored { () throws(StoreError) in
            try store.insert(
                "INSERT INTO map_map (name, from_id, to_id, version) VALUES (?, ?, ?, ?)",
                [.text(map.name), .integer(from), .integer(to), .text(map.version)], purpose: "add a map")
        }
        return Header(
            id: id, name: map.name, from: map.from, to: map.to, fromID: from, toID: to, version: map.version)
    }

    /// Stores one row; false when the map says the same already.
    func insert(_ entry: MapEntry, _ header: Header, _ seen: EndNames) throws(MappingError) -> Bool {
        let count = try stored { () throws(StoreError) in
            try store.run(Self.insertion, values(entry, header, seen), purpose: "store a row of a map")
        }
        if count > 0 { return true }
        try stored { () throws(StoreError) in
            try store.run(
                """
                UPDATE map_entry SET repeats = repeats + 1
                WHERE map_id = ? AND source_key = ? AND condition = ? AND target_key = ? AND valid_from = ?
                """,
                [
                    .integer(header.id), .text(CodeSystem.key(entry.source)), .text(entry.condition.description),
                    .text(CodeSystem.key(entry.target)), .text(entry.validFrom),
                ], purpose: "count a repeat")
        }
        return false
    }

    private static let insertion = """
        INSERT INTO map_entry (map_id, source_key, source, source_name, condition, priority, target_key, target,
            target_name, relationship, valid_from, valid_to, status, actor, decided_at, reason, evidence,
            original_source, original_target, line, repeats, properties, seen_source, seen_target)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """

    private func values(_ entry: MapEntry, _ header: Header, _ seen: EndNames) -> [SQLValue] {
        [
            .integer(header.id), .text(CodeSystem.key(entry.source)), .text(entry.source), .text(entry.sourceName),
            .text(entry.condition.description), .integer(Int64(entry.priority)), .text(CodeSystem.key(entry.target)),
            .text(entry.target), .text(entry.targetName), .text(entry.relationship.rawValue), .text(entry.validFrom),
            .text(entry.validTo), .text(entry.status.rawValue), .text(entry.actor), .text(entry.decidedAt),
            .text(entry.reason), .text(entry.evidence), .optional(entry.originalSource),
            .optional(entry.originalTarget), .integer(Int64(entry.line)), .integer(Int64(entry.repeats)),
            .text(PropertyText.text(entry.properties)), .text(seen.source ?? ""), .text(seen.target ?? ""),
        ]
    }

    private func noteSeveral(_ map: Int64, _ report: inout ImportReport) throws(MappingError) {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT min(source) FROM map_entry WHERE map_id = ? AND target_key <> '' AND status = 'approved'
                GROUP BY source_key, condition, priority, valid_from HAVING count(*) > 1 ORDER BY source_key
                """, [.integer(map)], purpose: "look for ambiguous codes")
        }
        for row in rows { report.note(.severalTargets, 0, row.text(0) ?? "") }
    }
}

/// A map's name with its systems and release.
public struct MapName: Sendable, Hashable {
    /// The name it is called by.
    public let name: String
    /// The system of the sources.
    public let from: CodeSystem
    /// The system of the targets.
    public let to: CodeSystem
    /// The release; empty when nobody names one.
    public let version: String

    /// Names a map.
    public init(_ name: String, from: CodeSystem, to: CodeSystem, version: String = "") {
        self.name = name
        self.from = from
        self.to = to
        self.version = version
    }
}

/// The names of a row's ends in their lists; nil where a list does not have the code.
struct EndNames {
    var source: String?
    var target: String?
}
