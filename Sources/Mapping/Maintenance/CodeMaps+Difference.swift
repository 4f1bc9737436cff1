// SPDX-License-Identifier: Apache-2.0

import SQLite

/// One difference between two releases of a code list.
public struct CodeDifference: Sendable, Hashable {
    /// What happened to the code.
    public enum Change: String, Sendable, Hashable, CaseIterable {
        /// Only the second has it.
        case added
        /// Only the first has it.
        case removed
        /// It has another name.
        case renamed
        /// It is valid for another time.
        case dates
        /// It stands elsewhere.
        case parent
        /// Something else the list says of it.
        case properties
    }

    /// What happened.
    public let change: Change
    /// The code.
    public let code: String
    /// What the first says; empty when added.
    public let before: String
    /// What the second says; empty when removed.
    public let after: String
}

/// One difference between two maps, or releases of one.
public struct MapDifference: Sendable, Hashable {
    /// What happened to a source: `added`, `removed`, `changed`.
    public let change: String
    /// The source code.
    public let source: String
    /// Its targets in the first, with relationship and status where they are not the usual.
    public let before: [String]
    /// Its targets in the second.
    public let after: [String]
}

/// A row that must be reviewed again because of a new release of a list.
public struct ReviewConsequence: Sendable, Hashable {
    /// The map.
    public let map: String
    /// The row.
    public let row: MapEntry
    /// What happened to one of its ends.
    public let cause: CodeDifference
}

extension CodeMaps {
    /// What changed from one edition of a list to another, in the order of the codes.
    public func differences(
        from first: CodeSystem, to second: CodeSystem
    ) throws(MappingError) -> [CodeDifference] {
        let (before, after) = (try newest(first), try newest(second))
        return Set(before.keys).union(after.keys).sorted().flatMap { key in
            Self.changes(before[key], after[key])
        }
    }

    private func newest(_ system: CodeSystem) throws(MappingError) -> [String: CodeEntry] {
        let codes = try codes(of: system)
        guard !codes.isEmpty else { throw .unknownSystem(system) }
        return Dictionary(codes.map { (CodeSystem.key($0.code), $0) }) { $1 }
    }

    private static func changes(_ before: CodeEntry?, _ after: CodeEntry?) -> [CodeDifference] {
        guard let before else {
            return after.map { [CodeDifference(change: .added, code: $0.code, before: "", after: $0.name)] } ?? []
        }
        guard let after else {
            return [CodeDifference(change: .removed, code: before.code, before: before.name, after: "")]
        }
        let parts: [(CodeDifference.Change, String, String)] = [
            (.renamed, before.name, after.name),
            (.dates, "\(before.validFrom)..\(before.validTo)", "\(after.validFrom)..\(after.validTo)"),
            (.parent, before.parent, after.parent),
            (.properties, PropertyText.text(before.properties), PropertyText.text(after.properties)),
        ]
        return parts.filter { $0.1 != $0.2 }.map {
            CodeDifference(change: $0.0, code: after.code, before: $0.1, after: $0.2)
        }
    }

    /// What changed from one map to another, in the order of the sources.
    public func differences(fromMap first: String, toMap second: String) throws(MappingError) -> [MapDifference] {
        let (before, after) = (try targets(first), try targets(second))
        return Set(before.keys).union(after.keys).sorted().compactMap { key in
            let (old, new) = (before[key], after[key])
            guard old?.1 != new?.1 else { return nil }
            let change = old == nil ? "added" : new == nil ? "removed" : "changed"
            return MapDifference(
                change: change, source: new?.0 ?? old?.0 ?? key, before: old?.1 ?? [], after: new?.1 ?? [])
        }
    }

    private func targets(_ map: String) throws(MappingError) -> [String: (String, [String])] {
        var targets: [String: (String, [String])] = [:]
        for entry in try rows(of: map) {
            var text = entry.isNoTarget ? "no-map" : entry.target
            if entry.relationship != .equivalent { text += " " + entry.relationship.rawValue }
            if !entry.condition.isEmpty { text += " [\(entry.condition)]" }
            if entry.status != .approved { text += " " + entry.status.rawValue }
            if !(entry.validFrom + entry.validTo).isEmpty { text += " \(entry.validFrom)..\(entry.validTo)" }
            targets[CodeSystem.key(entry.source), default: (entry.source, [])].1.append(text)
        }
        return targets.mapValues { ($0.0, $0.1.sorted()) }
    }

    /// The approved rows that a new edition of a list calls in question: one end was removed, renamed, or ends.
    public func consequences(
        of differences: [CodeDifference], in system: CodeSystem
    ) throws(MappingError) -> [ReviewConsequence] {
        let causes = Dictionary(
            differences.filter { [.removed, .renamed, .dates].contains($0.change) }
                .map { (CodeSystem.key($0.code), $0) }
        ) { first, _ in first }
        var found: [ReviewConsequence] = []
        for header in try headers() where header.from == system || header.to == system {
            for row in try rows(of: header) where row.entry.status == .approved {
                let source = header.from == system ? causes[CodeSystem.key(row.entry.source)] : nil
                let target = header.to == system ? causes[CodeSystem.key(row.entry.target)] : nil
                guard let cause = source ?? target else { continue }
                found.append(ReviewConsequence(map: header.name, row: row.entry, cause: cause))
            }
        }
        return found
    }

    /// Proposes rows again that must be reviewed, with the reason; call it inside a transaction.
    public func reopen(
        _ consequences: [ReviewConsequence], actor: String, at time: String
    ) throws(MappingError) {
        for one in consequences {
            let reason = "\(one.cause.code) \(one.cause.change.rawValue): \(one.cause.before) > \(one.cause.after)"
            try stored { () throws(StoreError) in
                try store.run(
                    """
                    UPDATE map_entry SET status = 'proposed', actor = ?, decided_at = ?, reason = ? WHERE id = ?
                    """, [.text(actor), .text(time), .text(reason), .integer(one.row.id)],
                    purpose: "propose a row again")
                try store.run(
                    "INSERT INTO map_decision VALUES (NULL, ?, ?, ?, ?, '', '', 'proposed', ?, ?, ?)",
                    [
                        .text(one.map), .text(one.row.source), .text(one.row.condition.description),
                        .text(one.row.target), .text(actor), .text(time), .text(reason),
                    ], purpose: "record a decision")
            }
        }
    }

    /// Copies a map to a new edition of its target system: rows whose ends are unchanged keep their decisions, the
    /// others are proposed. Call it inside a transaction.
    ///
    /// - Returns: how many rows stayed as they were, and how many must be reviewed.
    public func carry(
        _ map: String, to system: CodeSystem, as name: String
    ) throws(MappingError) -> (kept: Int, reopened: Int) {
        let header = try known(map)
        let new = try ensuredMap(MapName(name, from: header.from, to: system, version: header.version))
        let (before, after) = (try namesByKey(header.toID), try namesByKey(new.toID))
        var (kept, reopened) = (0, 0)
        for row in try rows(of: header) {
            var entry = row.entry
            let key = CodeSystem.key(entry.target)
            let isSame = entry.isNoTarget || (after[key] != nil && before[key] == after[key])
            if !isSame, entry.status == .approved {
                entry.status = .proposed
                entry.reason = "the target is another in \(system)"
                reopened += 1
            } else {
                kept += 1
            }
            _ = try insert(entry, new, names(of: entry, new))
        }
        return (kept, reopened)
    }
}
