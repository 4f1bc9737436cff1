// SPDX-License-Identifier: Apache-2.0

import SQLite

/// One change of the index.
public struct HistoryEntry: Sendable, Hashable {
    /// The row in the store; later changes have greater numbers.
    public let id: Int64
    /// ISO 8601 in UTC.
    public let at: String
    /// Who did it.
    public let actor: String
    /// `link`, `update`, `move`, `merge`, `retire`, `overlay-held`, and what stewards do: ``PatientIndex/events(of:limit:)``.
    public let action: String
    /// Why.
    public let reason: String
    /// The resident after the change.
    public let residentID: Int64
    /// The record that changed.
    public let recordID: Int64?
    /// The resident before the change, where that is another.
    public let formerResidentID: Int64?
    /// The event it is part of, where somebody can undo it.
    public var event: Int64?
}

extension PatientIndex {
    /// What happened to a resident and its records, oldest first.
    public func history(of resident: Int64) throws(IndexError) -> [HistoryEntry] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT id, at, actor, action, reason, resident_id, record_id, former_resident_id, event FROM mpi_history
                WHERE resident_id = ?1 OR former_resident_id = ?1 ORDER BY id
                """, [.integer(resident)], purpose: "read a resident's history")
        }.map {
            HistoryEntry(
                id: $0.integer(0) ?? 0, at: $0.text(1) ?? "", actor: $0.text(2) ?? "", action: $0.text(3) ?? "",
                reason: $0.text(4) ?? "", residentID: $0.integer(5) ?? 0, recordID: $0.integer(6),
                formerResidentID: $0.integer(7), event: $0.integer(8))
        }
    }

    /// Open doubts, oldest first.
    public func openTasks() throws(IndexError) -> [ReviewTask] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT id, kind, resident_id, other_resident_id, record_id, detail FROM mpi_task
                WHERE state = 'open' ORDER BY id
                """, purpose: "list the open tasks")
        }.map {
            ReviewTask(
                id: $0.integer(0) ?? 0, kind: .init(rawValue: $0.text(1) ?? "") ?? .possibleDuplicate,
                residentID: $0.integer(2) ?? 0, otherResidentID: $0.integer(3), recordID: $0.integer(4),
                detail: $0.text(5) ?? "")
        }
    }

    /// Writes a change down. `before` is a whole record, so that the change can be undone.
    func note(
        _ action: String, _ reason: String, _ record: SourceRecord, _ former: Int64?, before: SourceRecord?,
        _ context: Context
    ) throws(IndexError) {
        try stored { () throws(StoreError) in
            try store.run(
                """
                INSERT INTO mpi_history (at, actor, action, reason, resident_id, record_id, former_resident_id, before,
                    event)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(context.at), .text(context.actor), .text(action), .text(reason),
                    .integer(record.residentID), .integer(record.id), .optional(former),
                    .optional(before?.snapshot), .optional(currentEvent),
                ], purpose: "write the history")
        }
    }

    /// Stores doubts that are not open already and returns them with their numbers.
    func raise(
        _ tasks: [ReviewTask], _ record: SourceRecord, holding held: SourceRecord? = nil, _ context: Context
    ) throws(IndexError) -> [ReviewTask] {
        var raised: [ReviewTask] = []
        for var task in tasks {
            task.recordID = record.id
            // An identifier conflict names the holder; the other side is where the record went.
            if task.otherResidentID == nil, task.residentID != record.residentID {
                task.otherResidentID = record.residentID
            }
            if try isOpen(task) { continue }
            task.id = try stored { () throws(StoreError) in
                try store.insert(
                    """
                    INSERT INTO mpi_task (at, kind, resident_id, other_resident_id, record_id, detail, payload)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        .text(context.at), .text(task.kind.rawValue), .integer(task.residentID),
                        .optional(task.otherResidentID), .optional(task.recordID), .text(task.detail),
                        .optional(held?.snapshot),
                    ], purpose: "add a task")
            }
            raised.append(task)
        }
        return raised
    }

    private func isOpen(_ task: ReviewTask) throws(IndexError) -> Bool {
        try stored { () throws(StoreError) in
            try store.first(
                """
                SELECT 1 FROM mpi_task WHERE state = 'open' AND kind = ? AND resident_id = ? AND record_id IS ?
                    AND other_resident_id IS ?
                """,
                [
                    .text(task.kind.rawValue), .integer(task.residentID), .optional(task.recordID),
                    .optional(task.otherResidentID),
                ], purpose: "look for an open task")
        } != nil
    }

    /// A resident without records stands for nobody: whoever asks for it is led to the one its last record went to.
    func retireIfEmpty(_ resident: Int64, into record: SourceRecord, _ context: Context) throws(IndexError) {
        guard try records(of: resident).isEmpty else { return }
        try stored { () throws(StoreError) in
            try store.run(
                "UPDATE mpi_resident SET merged_into = ? WHERE id = ?",
                [.integer(record.residentID), .integer(resident)], purpose: "retire a resident")
            try store.run(
                "UPDATE mpi_card SET resident_id = ? WHERE resident_id = ?",
                [.integer(record.residentID), .integer(resident)], purpose: "move a resident's cards")
        }
        try note("retire", "no records left", record, resident, before: nil, context)
    }
}

extension SourceRecord {
    /// All values as tab-separated `name=value`, tabs in values made blanks; kept in history for undoing.
    var snapshot: String {
        let values: [(String, String)] = [
            ("resident", String(residentID)), ("reason", reason.rawValue), ("family", name.family),
            ("given", name.given), ("sex", sex.rawValue), ("birth", birthDate?.compact ?? ""),
            ("number", numberAsSent), ("card", card ?? ""), ("phone", phone), ("address", address),
            ("guardian", guardianName), ("guardian_number", guardianNumber),
            ("merged_into", mergedInto.map(String.init) ?? ""), ("updated", updatedAt), ("type", documentType),
            ("ethnicity", ethnicity), ("written", writtenOn),
        ]
        return values.map { "\($0)=" + $1.map { $0 == "\t" ? " " : String($0) }.joined() }.joined(separator: "\t")
    }
}
