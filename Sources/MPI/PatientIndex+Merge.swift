// SPDX-License-Identifier: Apache-2.0

import JSON
import SQLite

extension PatientIndex {
    /// An id inside a domain.
    public struct LocalID: Sendable, Hashable {
        /// The domain.
        public let domain: Domain
        /// The id.
        public let value: String

        /// Makes an id.
        public init(domain: Domain, value: String) {
            self.domain = domain
            self.value = value
        }
    }

    /// Merges one id of a source into another (ADT^A40): the subsumed id is not to be used again.
    ///
    /// The subsumed record goes to the survivor's resident; a resident left without records is retired. Nothing is
    /// deleted, and history holds what was before.
    ///
    /// - Throws: ``IndexError``, the index then unchanged, when an id is unknown or already subsumed, both are the
    ///   same, or their domains differ.
    /// - Source: IHE ITI TF-2, 3.8 (patient identity feed, merge).
    public func merge(
        survivor: LocalID, subsumed: LocalID, _ context: Context
    ) throws(IndexError) -> Resolution {
        guard survivor.domain == subsumed.domain else { throw .differentDomains }
        guard survivor.value != subsumed.value else { throw .sameID }
        let kept = try active(survivor)
        let gone = try active(subsumed)
        let seen: JSONValue = ["survivor": kept.json, "subsumed": gone.json]
        let done = try acting("source-merge", why: "merged by its source", seen: seen, context) {
            () throws(IndexError) in try subsume(gone, into: kept, context)
        }
        return done.result
    }

    private func subsume(
        _ gone: SourceRecord, into kept: SourceRecord, _ context: Context
    ) throws(IndexError) -> Resolution {
        var moved = gone
        moved.residentID = kept.residentID
        moved.mergedInto = kept.id
        try mark(gone, mergedInto: kept, context)
        let former = gone.residentID == kept.residentID ? nil : gone.residentID
        let inherited = try inheritDecisions(of: gone, to: kept)
        try note("merge", "subsumed by its source", moved, former, before: gone, context)
        if let former { try retireIfEmpty(former, into: moved, context) }
        let linker = try linker()
        let touched = try stored { () throws(StoreError) in
            try linker.remove(gone).union(linker.score([kept.id])).union(inherited.others)
        }
        let change = try regroup(touched, context)
        try carryOut(change, context)
        moved.residentID = change.resident(of: kept.id) ?? kept.residentID
        let doubts = try doubts(kept, gone, leaving: former) + inherited.doubts(kept.residentID)
        let tasks = try raise(doubts, moved, context)
        return Resolution(
            residentID: moved.residentID, recordID: kept.id, reason: kept.reason, isNewResident: false,
            isNewRecord: false, tasks: tasks)
    }

    private func mark(_ gone: SourceRecord, mergedInto kept: SourceRecord, _ context: Context) throws(IndexError) {
        try stored { () throws(StoreError) in
            try store.run(
                "UPDATE mpi_record SET merged_into = ?, resident_id = ?, reason = 'merge', updated_at = ? WHERE id = ?",
                [.integer(kept.id), .integer(kept.residentID), .text(context.at), .integer(gone.id)],
                purpose: "merge a record")
        }
        try moveCompanions(of: gone, to: kept.residentID)
    }

    /// What goes where a record goes: the records merged into it at any distance, and the cards they brought, except
    /// cards that a record left behind shows.
    func moveCompanions(of record: SourceRecord, to resident: Int64) throws(IndexError) {
        let chain = """
            WITH RECURSIVE chain (id) AS (
                VALUES (?1) UNION SELECT mpi_record.id FROM mpi_record JOIN chain ON merged_into = chain.id
            ) SELECT id FROM chain
            """
        try stored { () throws(StoreError) in
            try store.run(
                "UPDATE mpi_record SET resident_id = ?2 WHERE id IN (\(chain))",
                [.integer(record.id), .integer(resident)], purpose: "move merged records along")
            try store.run(
                """
                UPDATE mpi_card SET resident_id = ?2 WHERE record_id IN (\(chain)) AND NOT EXISTS (
                    SELECT 1 FROM mpi_record WHERE mpi_record.resident_id = ?3 AND ?3 <> ?2
                    AND mpi_record.card = mpi_card.card AND merged_into IS NULL)
                """, [.integer(record.id), .integer(resident), .integer(record.residentID)],
                purpose: "move a record's cards")
        }
    }

    /// The record of an id that is in use.
    func active(_ id: LocalID) throws(IndexError) -> SourceRecord {
        guard let record = try record(id.domain.id, id.value) else { throw .unknownID }
        if record.mergedInto != nil { throw .subsumedID }
        return record
    }

    private func doubts(
        _ kept: SourceRecord, _ gone: SourceRecord, leaving former: Int64?
    ) throws(IndexError) -> [ReviewTask] {
        var doubts: [ReviewTask] = []
        if let first = kept.ownedNumber, let second = gone.ownedNumber, first != second {
            let detail = "the merged ids own two different identity numbers"
            doubts.append(ReviewTask(kind: .possibleWrongMerge, residentID: kept.residentID, detail: detail))
        }
        if let former, try current(former) == former {
            // Whoever was linked with the subsumed id may be the survivor too.
            doubts.append(
                ReviewTask(
                    kind: .possibleDuplicate, residentID: kept.residentID, otherResidentID: former,
                    detail: "the merged id was linked with records that stay behind"))
        }
        return doubts
    }
}
