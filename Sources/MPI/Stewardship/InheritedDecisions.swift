// SPDX-License-Identifier: Apache-2.0

import SQLite

/// What was said of a record whose id its source merged into another.
struct InheritedDecisions {
    /// The records it was said about, apart from the two that are one now.
    var others: Set<Int64> = []
    /// Whether somebody had said that the two are different people.
    var deniesMerge = false
    /// Whether the opposite is said of the survivor, which stays.
    var hasConflict = false

    /// What a person must look at.
    func doubts(_ resident: Int64) -> [ReviewTask] {
        var doubts: [ReviewTask] = []
        if deniesMerge {
            let text = "its source merged two ids that were decided to be of different people"
            doubts.append(ReviewTask(kind: .possibleWrongMerge, residentID: resident, detail: text))
        }
        if hasConflict {
            let text = "the two merged ids were decided on differently; the survivor's decision stays"
            doubts.append(ReviewTask(kind: .possibleWrongMerge, residentID: resident, detail: text))
        }
        return doubts
    }
}

extension PatientIndex {
    /// Passes what was said of a record on to the one it is merged into, which keeps what was said of itself.
    func inheritDecisions(of gone: SourceRecord, to kept: SourceRecord) throws(IndexError) -> InheritedDecisions {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                "SELECT a, b, verdict, at, actor, why, model FROM mpi_decision WHERE a = ?1 OR b = ?1 ORDER BY a, b",
                [.integer(gone.id)], purpose: "read what was said of a record")
        }
        var inherited = InheritedDecisions()
        for row in rows {
            let other = RecordPair(row.integer(0) ?? 0, row.integer(1) ?? 0).other(than: gone.id)
            let verdict = row.text(2) ?? ""
            if other == kept.id {
                inherited.deniesMerge = verdict == Decision.Verdict.different.rawValue
                continue
            }
            guard try record(other)?.mergedInto == nil else { continue }
            inherited.others.insert(other)
            let pair = RecordPair(kept.id, other)
            guard let own = try verdictText(of: pair) else {
                try insert(row, pair)
                continue
            }
            let opposites = [Decision.Verdict.same.rawValue, Decision.Verdict.different.rawValue]
            if own != verdict, opposites.contains(own), opposites.contains(verdict) { inherited.hasConflict = true }
            // A message or a question put off weighs less than what a steward said.
            if !opposites.contains(own), opposites.contains(verdict) { try insert(row, pair) }
        }
        return inherited
    }

    private func verdictText(of pair: RecordPair) throws(IndexError) -> String? {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT verdict FROM mpi_decision WHERE a = ? AND b = ?",
                [.integer(pair.first), .integer(pair.second)], purpose: "read a decision")
        }?.text(0)
    }

    private func insert(_ row: Row, _ pair: RecordPair) throws(IndexError) {
        try stored { () throws(StoreError) in
            try store.run(
                """
                INSERT INTO mpi_decision VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (a, b) DO UPDATE
                SET verdict = ?3, at = ?4, actor = ?5, why = ?6, model = ?7
                """, [.integer(pair.first), .integer(pair.second)] + (2...6).map { row[$0] },
                purpose: "pass a decision on")
        }
    }
}
