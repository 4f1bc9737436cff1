// SPDX-License-Identifier: Apache-2.0

import JSON
import SQLite

extension PatientIndex {
    /// What was done, newest first.
    ///
    /// - Parameter record: only what changed this record; nil for everything.
    public func events(of record: Int64? = nil, limit: Int = 100) throws(IndexError) -> [StewardEvent] {
        let filter = record == nil ? "" : "WHERE id IN (SELECT event FROM mpi_history WHERE record_id = ?1)"
        return try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT id, at, actor, action, why, model, seen, undone_by, undoes FROM mpi_event \(filter)
                ORDER BY id DESC LIMIT ?2
                """, [.optional(record), .integer(Int64(limit))], purpose: "list events")
        }.map(StewardEvent.init)
    }

    /// Does something as one event that ``undo(_:_:why:)`` takes back; nothing of it stays when it throws.
    func acting<Result>(
        _ action: String, why: String, seen: JSONValue, undoes: Int64? = nil, _ context: Context,
        _ body: () throws(IndexError) -> Result
    ) throws(IndexError) -> (event: Int64, result: Result) {
        // Inside another event it is part of that.
        if let currentEvent { return (currentEvent, try body()) }
        let model = try modelVersion()
        let journal = try stored { () throws(StoreError) in try Journal(store) }
        defer { currentEvent = nil }
        do throws(IndexError) {
            return try store.savepoint(purpose: action, wrap: { .store($0) }) { () throws(IndexError) in
                let values: [SQLValue] = [
                    .text(context.at), .text(context.actor), .text(action), .text(why), .text(model),
                    .text(String(decoding: seen.serialized(), as: UTF8.self)), .optional(undoes),
                ]
                let event = try stored { () throws(StoreError) in try noteEvent(values, journal) }
                currentEvent = event
                let result = try body()
                try stored { () throws(StoreError) in try journal.stop() }
                return (event, result)
            }
        } catch {
            try? journal.stop()
            forgetCachedDomains()
            throw error
        }
    }

    /// Adds an event and starts to keep what it changes.
    private func noteEvent(_ values: [SQLValue], _ journal: Journal) throws(StoreError) -> Int64 {
        let event = try store.insert(
            "INSERT INTO mpi_event (at, actor, action, why, model, seen, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)", values,
            purpose: "note an event")
        try journal.start()
        return event
    }

    /// Takes an event back: every row it changed is again what it was. Undoing an undoing does the event again.
    ///
    /// - Throws: ``IndexError/unknownEvent``, ``IndexError/alreadyUndone``, or ``IndexError/changedSince`` when a later
    ///   change concerns the same rows; undo that one first, or decide anew.
    @discardableResult
    public func undo(_ event: Int64, why: String, _ context: Context) throws(IndexError) -> StewardEvent {
        let row = try stored { () throws(StoreError) in
            try store.first(
                "SELECT id, at, actor, action, why, model, seen, undone_by, undoes FROM mpi_event WHERE id = ?",
                [.integer(event)], purpose: "find an event")
        }
        guard let target = row.map(StewardEvent.init) else { throw .unknownEvent }
        guard target.undoneBy == nil else { throw .alreadyUndone }
        let done = try acting("undo", why: why, seen: target.seen, undoes: event, context) { () throws(IndexError) in
            let isRestored = try stored { () throws(StoreError) in try Journal(store).restore(event) }
            guard isRestored, let own = currentEvent else { throw .changedSince }
            try noteUndone(target, by: own, context)
        }
        startOver()
        guard let undone = try events(limit: 1).first, undone.id == done.event else { throw .unknownEvent }
        return undone
    }

    private func noteUndone(_ target: StewardEvent, by event: Int64, _ context: Context) throws(IndexError) {
        try stored { () throws(StoreError) in
            try store.run(
                "UPDATE mpi_event SET undone_by = ? WHERE id = ?", [.integer(event), .integer(target.id)],
                purpose: "note an undoing")
            if let redone = target.undoes {
                try store.run(
                    "UPDATE mpi_event SET undone_by = NULL WHERE id = ?", [.integer(redone)], purpose: "note a redoing")
            }
            try store.run(
                """
                INSERT INTO mpi_history (at, actor, action, reason, resident_id, record_id, former_resident_id, event)
                SELECT ?1, ?2, 'undo', ?3, mpi_record.resident_id, mpi_record.id, mpi_history.resident_id, ?4
                FROM mpi_history JOIN mpi_record ON mpi_record.id = mpi_history.record_id
                WHERE mpi_history.event = ?5 AND mpi_history.action <> 'retire' ORDER BY mpi_history.id
                """,
                [
                    .text(context.at), .text(context.actor), .text("event \(target.id) was undone"), .integer(event),
                    .integer(target.id),
                ], purpose: "write the history of an undoing")
        }
    }
}

extension StewardEvent {
    init(_ row: Row) {
        id = row.integer(0) ?? 0
        (at, actor, action) = (row.text(1) ?? "", row.text(2) ?? "", row.text(3) ?? "")
        (why, model) = (row.text(4) ?? "", row.text(5) ?? "")
        seen = (try? JSONValue(parsing: Array((row.text(6) ?? "").utf8))) ?? .null
        (undoneBy, undoes) = (row.integer(7), row.integer(8))
    }
}
