// SPDX-License-Identifier: Apache-2.0

import SQLite

/// What a steward says of one row.
public struct MapDecision: Sendable, Hashable {
    /// What is decided.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// The target is right.
        case approve
        /// The target is wrong.
        case reject
        /// Nothing corresponds.
        case noMap = "no-map"
    }

    /// The verdict.
    public var verdict: Verdict
    /// The source code.
    public var source: String
    /// Its name or text, where known.
    public var sourceName = ""
    /// The target code; empty for no-map.
    public var target = ""
    /// Source to target.
    public var relationship = Relationship.equivalent
    /// When the row is to hold.
    public var condition = Condition()
    /// Why.
    public var reason = ""
    /// What it rests on, such as a score.
    public var evidence = ""

    /// A verdict on a source code.
    public init(_ verdict: Verdict, source: String, target: String = "") {
        self.verdict = verdict
        self.source = source
        self.target = target
    }
}

extension CodeMaps {
    /// Takes a decision over into its map, with who and when; the row is made where missing.
    ///
    /// Approving leaves rows of other targets as they are; no-map rejects those that were only proposed.
    public func decide(
        _ decision: MapDecision, map: String, actor: String, at time: String
    ) throws(MappingError) {
        let header = try known(map)
        let target = decision.verdict == .noMap ? "" : decision.target
        if target.isEmpty, decision.verdict != .noMap {
            throw .unknownRow(source: decision.source, target: target)
        }
        var entry = MapEntry()
        entry.source = decision.source
        entry.target = target
        let seen = try names(of: entry, header)
        if try hasCodes(header.toID), decision.verdict == .approve, seen.target == nil {
            throw .unknownRow(source: decision.source, target: target)
        }
        entry.sourceName = decision.sourceName.isEmpty ? seen.source ?? "" : decision.sourceName
        entry.targetName = seen.target ?? ""
        entry.relationship = decision.relationship
        entry.condition = decision.condition
        entry.status = decision.verdict == .reject ? .rejected : .approved
        entry.actor = actor
        entry.decidedAt = time
        entry.reason = decision.reason
        entry.evidence = decision.evidence
        try put(entry, header, seen)
        if decision.verdict == .noMap { try rejectProposals(decision.source, header, actor, time) }
    }

    /// Adds a proposal unless the map has the row already; false when it has.
    public func propose(_ entry: MapEntry, map: String) throws(MappingError) -> Bool {
        let header = try known(map)
        var proposal = entry
        proposal.status = .proposed
        let known = try entries(proposal, header)
        guard known.isEmpty else { return false }
        return try insert(proposal, header, names(of: proposal, header))
    }

    private func put(_ entry: MapEntry, _ header: Header, _ seen: EndNames) throws(MappingError) {
        let known = try entries(entry, header)
        if let row = known.first {
            try stored { () throws(StoreError) in
                try store.run(
                    """
                    UPDATE map_entry SET status = ?, actor = ?, decided_at = ?, reason = ?,
                        evidence = coalesce(nullif(?, ''), evidence), relationship = ?, seen_source = ?,
                        seen_target = ?, source_name = coalesce(nullif(source_name, ''), ?) WHERE id = ?
                    """,
                    [
                        .text(entry.status.rawValue), .text(entry.actor), .text(entry.decidedAt), .text(entry.reason),
                        .text(entry.evidence), .text(entry.relationship.rawValue), .text(seen.source ?? ""),
                        .text(seen.target ?? ""), .text(entry.sourceName), .integer(row.id),
                    ], purpose: "keep a decision")
            }
        } else {
            _ = try insert(entry, header, seen)
        }
        try record(entry, header, seen)
    }

    private func entries(_ like: MapEntry, _ header: Header) throws(MappingError) -> [MapEntry] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT \(Self.entryColumns) FROM map_entry
                WHERE map_id = ? AND source_key = ? AND condition = ? AND target_key = ? ORDER BY valid_from DESC
                """,
                [
                    .integer(header.id), .text(CodeSystem.key(like.source)), .text(like.condition.description),
                    .text(CodeSystem.key(like.target)),
                ], purpose: "find a row")
        }.map(MapEntry.init)
    }

    private func record(_ entry: MapEntry, _ header: Header, _ seen: EndNames) throws(MappingError) {
        try stored { () throws(StoreError) in
            try store.run(
                "INSERT INTO map_decision VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    .text(header.name), .text(entry.source), .text(entry.condition.description), .text(entry.target),
                    .text(seen.source ?? ""), .text(seen.target ?? ""), .text(entry.status.rawValue),
                    .text(entry.actor), .text(entry.decidedAt), .text(entry.reason),
                ], purpose: "record a decision")
        }
    }

    private func rejectProposals(
        _ source: String, _ header: Header, _ actor: String, _ time: String
    ) throws(MappingError) {
        try stored { () throws(StoreError) in
            try store.run(
                """
                UPDATE map_entry SET status = 'rejected', actor = ?, decided_at = ?, reason = 'nothing corresponds'
                WHERE map_id = ? AND source_key = ? AND status = 'proposed'
                """, [.text(actor), .text(time), .integer(header.id), .text(CodeSystem.key(source))],
                purpose: "reject proposals")
        }
    }

    /// How often a map was decided on, and by whom last.
    public func decisions(on map: String) throws(MappingError) -> [MapEntry] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT source, condition, target, status, actor, decided_at, reason FROM map_decision
                WHERE map = ? ORDER BY id
                """, [.text(map)], purpose: "read the decisions")
        }.map { row in
            var entry = MapEntry()
            entry.source = row.text(0) ?? ""
            entry.condition = Condition(row.text(1) ?? "") ?? Condition()
            entry.target = row.text(2) ?? ""
            entry.status = MapEntry.Status(rawValue: row.text(3) ?? "") ?? .proposed
            entry.actor = row.text(4) ?? ""
            entry.decidedAt = row.text(5) ?? ""
            entry.reason = row.text(6) ?? ""
            return entry
        }
    }
}
