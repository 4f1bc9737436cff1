// SPDX-License-Identifier: Apache-2.0

public import JSON
import SQLite

extension PatientIndex {
    /// Says what two records are to each other; it outranks the matcher for good, also when the records change.
    ///
    /// - Returns: the event, for ``undo(_:why:_:)``.
    /// - Throws: ``IndexError/unknownRecord`` for a record that is not in use, ``IndexError/sameID`` for one with itself.
    @discardableResult
    public func decide(
        _ one: Int64, _ two: Int64, _ verdict: Decision.Verdict, why: String, _ context: Context
    ) throws(IndexError) -> StewardEvent {
        guard one != two else { throw .sameID }
        let pair = RecordPair(one, two)
        let seen = try seen([one, two])
        return try event(verdict.rawValue, why, seen, context) { () throws(IndexError) in
            try store(verdict, pair, why, context)
            try settle([one, two], context)
        }
    }

    /// Joins a record to a resident, whatever speaks against it.
    @discardableResult
    public func link(
        _ record: Int64, to resident: Int64, why: String, _ context: Context
    ) throws(IndexError) -> StewardEvent {
        let members = try inUse(resident)
        guard let anchor = members.first(where: { $0 != record }) else { throw .unknownResident }
        let seen = try seen([record, anchor])
        return try event("link", why, seen, context) { () throws(IndexError) in
            for other in members where other != record { try forget(.different, RecordPair(record, other)) }
            try store(.same, RecordPair(record, anchor), why, context)
            try settle(Set(members + [record]), context)
        }
    }

    /// Takes a record away from its resident: it is nobody's of the records it was with.
    @discardableResult
    public func unlink(_ record: Int64, why: String, _ context: Context) throws(IndexError) -> StewardEvent {
        let seen = try seen([record])
        guard let resident = try self.record(record)?.residentID else { throw .unknownRecord }
        let others = try inUse(resident).filter { $0 != record }
        guard !others.isEmpty else { throw .nothingToDo }
        return try event("unlink", why, seen, context) { () throws(IndexError) in
            for other in others { try store(.different, RecordPair(record, other), why, context) }
            try settle(Set(others + [record]), context)
        }
    }

    /// Makes one resident of two; the older number stays.
    @discardableResult
    public func merge(
        _ one: Int64, _ two: Int64, why: String, _ context: Context
    ) throws(IndexError) -> StewardEvent {
        let (left, right) = (try inUse(one), try inUse(two))
        guard one != two else { throw .sameID }
        guard let first = left.first, let second = right.first else { throw .unknownResident }
        let seen = try seen([first, second])
        return try event("merge", why, seen, context) { () throws(IndexError) in
            for member in left { for other in right { try forget(.different, RecordPair(member, other)) } }
            try store(.same, RecordPair(first, second), why, context)
            try settle(Set(left + right), context)
        }
    }

    /// What was said of a record, messages left out.
    public func decisions(of record: Int64) throws(IndexError) -> [Decision] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT a, b, verdict, at, actor, why, model FROM mpi_decision
                WHERE (a = ?1 OR b = ?1) AND verdict <> 'message' ORDER BY at, a, b
                """, [.integer(record)], purpose: "list decisions")
        }.map {
            Decision(
                pair: RecordPair($0.integer(0) ?? 0, $0.integer(1) ?? 0),
                verdict: .init(rawValue: $0.text(2) ?? "") ?? .later, at: $0.text(3) ?? "", actor: $0.text(4) ?? "",
                why: $0.text(5) ?? "", model: $0.text(6) ?? "")
        }
    }

    // MARK: Parts

    func event(
        _ action: String, _ why: String, _ seen: JSONValue, _ context: Context, _ body: () throws(IndexError) -> Void
    ) throws(IndexError) -> StewardEvent {
        let done = try acting(action, why: why, seen: seen, context, body)
        guard let event = try events(limit: 1).first, event.id == done.event else { throw .unknownEvent }
        return event
    }

    private func store(
        _ verdict: Decision.Verdict, _ pair: RecordPair, _ why: String, _ context: Context
    ) throws(IndexError) {
        let model = try modelVersion()
        try stored { () throws(StoreError) in
            try store.run(
                """
                INSERT INTO mpi_decision VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (a, b) DO UPDATE
                SET verdict = ?3, at = ?4, actor = ?5, why = ?6, model = ?7
                """,
                [
                    .integer(pair.first), .integer(pair.second), .text(verdict.rawValue), .text(context.at),
                    .text(context.actor), .text(why), .text(model),
                ], purpose: "keep a decision")
        }
    }

    private func forget(_ verdict: Decision.Verdict, _ pair: RecordPair) throws(IndexError) {
        try stored { () throws(StoreError) in
            try store.run(
                "DELETE FROM mpi_decision WHERE a = ? AND b = ? AND verdict = ?",
                [.integer(pair.first), .integer(pair.second), .text(verdict.rawValue)], purpose: "drop a decision")
        }
    }

    /// The records in use of a resident, oldest first.
    func inUse(_ resident: Int64) throws(IndexError) -> [Int64] {
        try records(of: resident).filter { $0.mergedInto == nil }.map(\.id)
    }

    /// Puts records together anew after a decision, and closes the tasks it answers.
    func settle(_ records: Set<Int64>, _ context: Context) throws(IndexError) {
        let change = try regroup(records, context)
        try carryOut(change, context)
        for record in records.sorted() {
            guard let now = try self.record(record) else { throw .unknownRecord }
            try note("decision", "decided by a steward", now, nil, before: nil, context)
        }
    }

    /// What a steward saw of records, as JSON.
    func seen(_ records: [Int64]) throws(IndexError) -> JSONValue {
        var list: [JSONValue] = []
        for id in records {
            guard let record = try record(id), record.mergedInto == nil else { throw .unknownRecord }
            list.append(record.json)
        }
        guard records.count == 2 else { return ["records": .array(list)] }
        let explanation = try explanation(RecordPair(records[0], records[1]))
        return ["records": .array(list), "explanation": explanation.json]
    }
}

extension SourceRecord {
    /// All that the record says, as JSON.
    public var json: JSONValue {
        [
            "record": .integer(id), "domain": .integer(domainID), "local_id": .string(localID),
            "resident": .integer(residentID), "name": .string(name.full), "sex": .string(sex.rawValue),
            "birth_date": .string(birthDate?.dashed ?? ""), "id_type": .string(documentType),
            "id_number": .string(numberAsSent), "owns_number": .bool(ownedNumber != nil), "card": .string(card ?? ""),
            "phone": .string(phone), "address": .string(address), "ethnicity": .string(ethnicity),
            "guardian_name": .string(guardianName), "guardian_id": .string(guardianNumber),
            "written_on": .string(writtenOn), "created": .string(createdAt), "updated": .string(updatedAt),
        ]
    }
}
