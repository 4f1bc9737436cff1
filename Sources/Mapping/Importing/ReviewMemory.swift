// SPDX-License-Identifier: Apache-2.0

/// What stewards decided on a map that is being replaced.
struct ReviewMemory {
    private var rows: [String: CodeMaps.StoredEntry] = [:]
    /// Sources somebody approved a target for.
    private let decided: Set<String>

    init(_ reviewed: [CodeMaps.StoredEntry]) {
        for row in reviewed { rows[Self.key(row.entry)] = row }
        decided = Set(reviewed.filter { $0.entry.status == .approved }.map { CodeSystem.key($0.entry.source) })
    }

    private static func key(_ entry: MapEntry) -> String {
        [CodeSystem.key(entry.source), entry.condition.description, CodeSystem.key(entry.target), entry.validFrom]
            .joined(separator: "\u{1F}")
    }

    /// The decisions no row of the new release has taken.
    var rest: [CodeMaps.StoredEntry] { rows.values.sorted { $0.entry.id < $1.entry.id } }

    /// The new row with the decision on the same one, if there is one.
    mutating func merged(_ new: MapEntry, _ seen: inout EndNames, _ report: inout ImportReport) -> MapEntry {
        guard var known = rows.removeValue(forKey: Self.key(new)) else {
            var entry = new
            if entry.status == .approved, entry.actor.isEmpty, decided.contains(CodeSystem.key(entry.source)) {
                entry.status = .proposed
                report.note(.reviewedOtherwise, entry.line, entry.source)
            }
            return entry
        }
        if !new.actor.isEmpty, new.decidedAt > known.entry.decidedAt { return new }
        report.remembered += 1
        var entry = new
        entry.status = known.entry.status
        entry.actor = known.entry.actor
        entry.decidedAt = known.entry.decidedAt
        entry.reason = known.entry.reason
        entry.evidence = known.entry.evidence
        known.entry = entry
        return Self.checked(known, &seen, &report)
    }

    /// The decision, or the same as proposed where an end's name is another than the steward saw.
    static func checked(
        _ row: CodeMaps.StoredEntry, _ seen: inout EndNames, _ report: inout ImportReport
    ) -> MapEntry {
        var entry = row.entry
        let isChanged =
            changed(row.seenSource, seen.source) || (!entry.isNoTarget && changed(row.seenTarget, seen.target))
        if isChanged, entry.status == .approved {
            entry.status = .proposed
            report.note(.reviewAgain, entry.line, entry.source)
        } else if isChanged {
            seen = EndNames(source: row.seenSource, target: row.seenTarget)
        }
        return entry
    }

    private static func changed(_ before: String, _ now: String?) -> Bool {
        !before.isEmpty && before != (now ?? "")
    }
}
