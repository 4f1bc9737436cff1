// SPDX-License-Identifier: Apache-2.0

import JSON
import SQLite

extension PatientIndex {
    /// A steward's answer to anything of the ``reviewQueue(limit:)``.
    ///
    /// `same` and `different` are about the two records of the item. Of a possible overlay `same` applies the update that
    /// was held, `different` lets the record be as it was. Of a possible wrong merge `different` takes the record out. Of a
    /// stale link `same` links the record again. `returned` closes an item; the source is to put it right. `later` leaves
    /// it open.
    ///
    /// - Returns: the event, for ``undo(_:why:_:)``.
    /// - Throws: ``IndexError/unknownTask`` when it is not open, ``IndexError/unknownRecord``.
    @discardableResult
    public func answer(
        _ subject: ReviewItem.Subject, _ verdict: Decision.Verdict, why: String, _ context: Context
    ) throws(IndexError) -> StewardEvent {
        switch subject {
        case .pair(let pair): return try decide(pair.first, pair.second, verdict, why: why, context)
        case .task(let id):
            guard let task = try openTask(id) else { throw .unknownTask }
            let seen = if let pair = task.item.pair { try seen([pair.first, pair.second]) } else { JSONValue.null }
            return try event(verdict.rawValue, why, seen, context) { () throws(IndexError) in
                try answer(task, verdict, why, context)
            }
        }
    }

    private struct OpenTask {
        let item: ReviewItem
        let record: Int64?
        let payload: String?
    }

    private func openTask(_ id: Int64) throws(IndexError) -> OpenTask? {
        let row = try stored { () throws(StoreError) in
            try store.first(
                """
                SELECT kind, resident_id, other_resident_id, record_id, detail, at, payload FROM mpi_task
                WHERE id = ? AND state = 'open'
                """, [.integer(id)], purpose: "find an open task")
        }
        guard let row else { return nil }
        let kind = ReviewTask.Kind(rawValue: row.text(0) ?? "") ?? .possibleDuplicate
        let resident = try current(row.integer(1) ?? 0) ?? 0
        let other = try row.integer(2).flatMap { (other) throws(IndexError) in try current(other) }
        let record = row.integer(3)
        let pair = if let record { try self.pair(record, resident, other) } else { RecordPair?.none }
        let item = ReviewItem(
            subject: .task(id), kind: kind, residentID: resident, otherResidentID: other, pair: pair,
            detail: row.text(4) ?? "", weight: 0, vetoes: [], at: row.text(5) ?? "")
        return OpenTask(item: item, record: record, payload: row.text(6))
    }

    private func answer(
        _ task: OpenTask, _ verdict: Decision.Verdict, _ why: String, _ context: Context
    ) throws(IndexError) {
        guard case .task(let id) = task.item.subject else { throw .unknownTask }
        switch (task.item.kind, verdict) {
        case (_, .later), (_, .message): return
        case (_, .returned): break
        case (.possibleOverlay, .same): try applyHeld(task, context)
        case (.possibleOverlay, _): break
        case (.possibleWrongMerge, .different):
            guard let record = task.record else { break }
            try unlink(record, why: why, context)
        case (.possibleWrongMerge, _): break
        default:
            if let pair = task.item.pair { try decide(pair.first, pair.second, verdict, why: why, context) }
        }
        try close(id, verdict, context)
    }

    private func close(_ task: Int64, _ verdict: Decision.Verdict, _ context: Context) throws(IndexError) {
        try stored { () throws(StoreError) in
            try store.run(
                "UPDATE mpi_task SET state = ?, closed_at = ? WHERE id = ?",
                [.text(verdict.rawValue), .text(context.at), .integer(task)], purpose: "close a task")
        }
    }

    /// The update that was held is the record's after all.
    private func applyHeld(_ task: OpenTask, _ context: Context) throws(IndexError) {
        guard let id = task.record, let payload = task.payload, let known = try record(id), known.mergedInto == nil
        else { throw .unknownRecord }
        var incoming = known.applying(snapshot: payload, today: context.today)
        incoming.updatedAt = context.at
        _ = try take(incoming, replacing: known, nil, context)
    }
}

extension SourceRecord {
    /// The record with the values of a ``snapshot``.
    func applying(snapshot: String, today: String) -> SourceRecord {
        var values: [String: String] = [:]
        for part in snapshot.split(separator: "\t", omittingEmptySubsequences: false) {
            guard let equals = part.firstIndex(of: "=") else { continue }
            values[String(part[..<equals])] = String(part[part.index(after: equals)...])
        }
        func change(_ name: String) -> Change { values[name].map { $0.isEmpty ? .clear : .set($0) } ?? .keep }
        var update = RecordUpdate(domain: Domain.none, localID: localID)
        update.name = PersonName(family: values["family"] ?? "", given: values["given"] ?? "")
        (update.sex, update.birthDate, update.number) = (change("sex"), change("birth"), change("number"))
        (update.card, update.phone, update.address) = (change("card"), change("phone"), change("address"))
        (update.guardianName, update.guardianNumber) = (change("guardian"), change("guardian_number"))
        (update.documentType, update.ethnicity) = (change("type"), change("ethnicity"))
        update.writtenOn = values["written"]
        return applying(update, today: today)
    }
}

extension Domain {
    /// No domain; for values that are not of one.
    fileprivate static let none = Domain(id: 0, authority: Authority(), kind: .local, application: nil, facility: nil)
}
