// SPDX-License-Identifier: Apache-2.0

import SQLite

/// How records are put together anew.
struct Regrouping {
    var region = LinkRegion()
    var groups: [[Int64]] = []
    /// The resident of each group.
    var residents: [Int64] = []
    /// Residents made for it.
    var made: Set<Int64> = []
    /// Residents left without records, and the group that stands for them.
    var retired: [(resident: Int64, group: Int)] = []
    var reference = LinkReference()
    private var places: [Int64: Int] = [:]

    mutating func number() {
        for (place, group) in groups.enumerated() { for record in group { places[record] = place } }
    }

    func isNew(_ resident: Int64) -> Bool { made.contains(resident) }

    func group(of record: Int64) -> Int? { places[record] }

    func resident(of record: Int64) -> Int64? { places[record].map { residents[$0] } }

    /// What holds a record to the others of its group.
    func reason(of record: Int64) -> LinkReason {
        guard let group = places[record], groups[group].count > 1 else {
            return region.residents[record] == nil ? .newResident : .split
        }
        let members = Set(groups[group])
        let links = (region.edges[record] ?? []).filter { members.contains($0.other) && $0.links(reference) }
        if links.contains(where: { $0.rule == .card }) { return .card }
        if links.contains(where: { $0.rule == .number }) { return .number }
        let said = region.decisions.filter {
            ($0.key.first == record || $0.key.second == record) && members.contains($0.key.other(than: record))
        }
        if said.values.contains(.same) { return .steward }
        if links.isEmpty, said.values.contains(.message) { return .sameMessage }
        return .weight
    }
}

extension PatientIndex {
    /// Finds the persons of all records that depend on some, and numbers them; only new residents are written.
    ///
    /// - Parameter unsaved: a record that stands in no table yet.
    func regroup(
        _ seeds: Set<Int64>, unsaved: Int64? = nil, _ context: Context
    ) throws(IndexError) -> Regrouping {
        var change = Regrouping()
        let linker = try linker()
        change.reference = linker.reference
        try stored { () throws(StoreError) in
            change.region = try linker.region(around: seeds, unsaved: unsaved)
            let entries = try linker.complete(&change.region)
            change.groups = change.region.groups(linker, entries)
        }
        let assignment = ResidentAssignment(change.groups, residents: change.region.residents)
        change.retired = assignment.retired
        for kept in assignment.kept {
            let resident = if let kept { kept } else { try newResident(context) }
            if kept == nil { change.made.insert(resident) }
            change.residents.append(resident)
        }
        change.number()
        return change
    }

    /// Moves records to their residents, and marks the pairs that wait for a person.
    ///
    /// - Parameters:
    ///   - own: the record under way, which its caller has saved and moved.
    ///   - known: what it was before.
    func carryOut(
        _ change: Regrouping, except own: SourceRecord? = nil, from known: SourceRecord? = nil, _ context: Context
    ) throws(IndexError) {
        var witnesses: [Int64: SourceRecord] = [:]
        for (place, group) in change.groups.enumerated() {
            for id in group where id != own?.id && change.region.residents[id] != change.residents[place] {
                guard let before = try record(id) else { continue }
                witnesses[before.residentID] = try move(before, to: change.residents[place], change, context)
            }
        }
        if let own, let known, known.residentID != own.residentID { witnesses[known.residentID] = own }
        for (resident, group) in change.retired {
            guard var witness = witnesses[resident] else { continue }
            witness.residentID = change.residents[group]
            try retireIfEmpty(resident, into: witness, context)
        }
        try markOpen(change)
    }

    private func move(
        _ record: SourceRecord, to resident: Int64, _ change: Regrouping, _ context: Context
    ) throws(IndexError) -> SourceRecord {
        var moved = record
        (moved.residentID, moved.reason) = (resident, change.reason(of: record.id))
        try moveCompanions(of: record, to: resident)
        try stored { () throws(StoreError) in
            try store.run(
                "UPDATE mpi_record SET reason = ? WHERE id = ?", [.text(moved.reason.rawValue), .integer(record.id)],
                purpose: "note why a record moved")
        }
        try note("move", moved.reason.text, moved, record.residentID, before: nil, context)
        return moved
    }

    /// A pair of two residents that may be one waits for a person, unless one has decided.
    private func markOpen(_ change: Regrouping) throws(IndexError) {
        for (record, edges) in change.region.edges {
            for edge in edges where record < edge.other || change.group(of: edge.other) == nil {
                let pair = RecordPair(record, edge.other)
                let isOne = change.group(of: record) == change.group(of: edge.other)
                let isDecided = change.region.decisions[pair].map { $0 != .message } ?? false
                let isOpen = !isOne && !isDecided
                // The mark stands with the smaller id only.
                if record == pair.first, isOpen == edge.isOpen { continue }
                try stored { () throws(StoreError) in
                    try store.run(
                        "UPDATE mpi_edge SET open = ?1 WHERE a = ?2 AND b = ?3 AND open <> ?1",
                        [.integer(isOpen ? 1 : 0), .integer(pair.first), .integer(pair.second)],
                        purpose: "mark a pair for review")
                }
            }
        }
    }

    /// Notes that a message named a record and somebody of a resident for one patient.
    func bond(_ record: Int64, _ resident: Int64, _ context: Context) throws(IndexError) -> Set<Int64> {
        try stored { () throws(StoreError) in
            let first = try store.first(
                "SELECT min(id) FROM mpi_record WHERE resident_id = ? AND merged_into IS NULL AND id <> ?",
                [.integer(resident), .integer(record)], purpose: "find a companion")
            guard let other = first?.integer(0) else { return [] }
            try store.run(
                "INSERT OR IGNORE INTO mpi_decision VALUES (?, ?, 'message', ?, ?, '', '')",
                [.integer(min(record, other)), .integer(max(record, other)), .text(context.at), .text(context.actor)],
                purpose: "note the ids of a message")
            return [other]
        }
    }
}
