// SPDX-License-Identifier: Apache-2.0

import DelimitedText

/// Rows of tables as entries; columns without a role become properties.
enum TableEntries {
    static func codes(
        _ table: DelimitedTable, _ columns: Columns, _ report: inout ImportReport
    ) throws(DelimitedTable.Fault) -> [CodeEntry] {
        let places = try columns.places(table, Columns.codeNames)
        guard let codeColumn = places[.source] else { throw .missingColumn("code") }
        let others = unnamed(table, Set(places.values))
        var entries: [CodeEntry] = []
        for row in table.rows {
            guard let code = report.code(row[codeColumn], row.line) else { continue }
            var entry = CodeEntry()
            entry.code = code
            entry.original = code == row[codeColumn] ? nil : row[codeColumn]
            entry.name = row[places[.sourceName]]
            entry.validFrom = report.day(row[places[.validFrom]], row.line, code)
            entry.validTo = report.day(row[places[.validTo]], row.line, code)
            entry.parent = row[places[.parent]]
            entry.properties = properties(row, others)
            entry.line = row.line
            entries.append(entry)
        }
        return entries
    }

    static func map(
        _ table: DelimitedTable, _ columns: Columns, _ report: inout ImportReport
    ) throws(DelimitedTable.Fault) -> [MapEntry] {
        let places = try columns.places(table, Columns.mapNames)
        guard let source = places[.source] else { throw .missingColumn("source") }
        guard let target = places[.target] else { throw .missingColumn("target") }
        let others = unnamed(table, Set(places.values), reserved: roles)
        var entries: [MapEntry] = []
        for row in table.rows {
            guard let code = report.code(row[source], row.line) else { continue }
            var entry = MapEntry()
            entry.line = row.line
            entry.source = code
            entry.originalSource = code == row[source] ? nil : row[source]
            let raw = row[target]
            entry.target = raw.allSatisfy(\.isWhitespace) ? "" : report.code(raw, row.line) ?? ""
            entry.originalTarget = entry.target == raw ? nil : raw
            entry.properties = properties(row, others)
            guard fill(&entry, row, places, &report) else { continue }
            entries.append(entry)
        }
        return entries
    }

    private static func fill(
        _ entry: inout MapEntry, _ row: DelimitedTable.Row, _ places: [Columns.Role: Int], _ report: inout ImportReport
    ) -> Bool {
        entry.sourceName = row[places[.sourceName]]
        entry.targetName = row[places[.targetName]]
        let relationship = row[places[.relationship]]
        entry.relationship = Relationship(reading: relationship)
        if !entry.relationship.isKnown { report.note(.unknownRelationship, row.line, entry.source) }
        // Finer words of other vocabularies are kept for the way back.
        if relationship != entry.relationship.rawValue, !relationship.isEmpty {
            entry.properties.append(Property("relationship", relationship))
        }
        entry.validFrom = report.day(row[places[.validFrom]], row.line, entry.source)
        entry.validTo = report.day(row[places[.validTo]], row.line, entry.source)
        entry.actor = row[places[.actor]]
        entry.decidedAt = row[places[.decidedAt]]
        entry.reason = row[places[.reason]]
        entry.evidence = row[places[.evidence]]
        let priority = row[places[.priority]]
        if !priority.isEmpty, Int(priority) == nil { report.note(.badPriority, row.line, entry.source) }
        entry.priority = Int(priority) ?? 1
        return setStatus(&entry, row, places, &report) && setCondition(&entry, row, places, &report)
    }

    private static func setStatus(
        _ entry: inout MapEntry, _ row: DelimitedTable.Row, _ places: [Columns.Role: Int], _ report: inout ImportReport
    ) -> Bool {
        let status = row[places[.status]]
        if status.isEmpty { return true }
        guard let known = MapEntry.Status(rawValue: status.lowercased()) else {
            report.note(.badStatus, row.line, entry.source)
            return false
        }
        entry.status = known
        return true
    }

    private static func setCondition(
        _ entry: inout MapEntry, _ row: DelimitedTable.Row, _ places: [Columns.Role: Int], _ report: inout ImportReport
    ) -> Bool {
        var condition = Condition(row[places[.condition]])
        for role in [Columns.Role.sex, .age, .setting, .context] {
            if condition?.set(role.rawValue, row[places[role]]) == false { condition = nil }
        }
        guard let condition else {
            report.note(.badCondition, row.line, entry.source)
            return false
        }
        entry.condition = condition
        return true
    }

    /// Columns without a role, with names that are theirs alone: a second `target` is `target#2`.
    private static func unnamed(
        _ table: DelimitedTable, _ used: Set<Int>, reserved: Set<String> = []
    ) -> [(place: Int, name: String)] {
        let free = table.columns.indices.filter { !used.contains($0) }
        var taken = reserved.union(free.map { table.columns[$0] })
        var numbers = Dictionary(reserved.map { ($0, 1) }) { first, _ in first }
        return free.map { place in
            let plain = table.columns[place]
            var name = plain
            numbers[plain, default: 0] += 1
            while let number = numbers[plain], number > 1 {
                name = "\(plain)#\(number)"
                if taken.insert(name).inserted { break }
                numbers[plain] = number + 1
            }
            return (place, name)
        }
    }

    /// Names that mean something in a map.
    private static let roles = Set(Columns.Role.allCases.filter { $0 != .parent }.map(\.rawValue))

    private static func properties(_ row: DelimitedTable.Row, _ places: [(place: Int, name: String)]) -> [Property] {
        places.prefix { $0.place < row.count }.compactMap { place, name in
            row[place].isEmpty ? nil : Property(name, row[place])
        }
    }
}
