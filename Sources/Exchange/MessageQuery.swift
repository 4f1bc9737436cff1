// SPDX-License-Identifier: Apache-2.0

import SQLite

/// The way to the messages that meet some criteria: by the one index that leaves fewest to look at.
///
/// A card, an id, an order, a control id or a resident leaves few, and goes first. Otherwise the indexes of kind,
/// facility, state and time stand to choose, each in the order of time, and the one with the fewest entries (as far as
/// counting is cheap) is taken. SQLite's own planner knows nothing of how the values are spread, so it is told.
struct MessageQuery {
    /// So far entries are counted to compare indexes.
    private static let countLimit = 5_000
    /// So many events of one type are looked at one by one.
    private static let eventLimit = 200

    private let connection: Connection
    private let criteria: MessageCriteria
    private let type: String?
    private let event: String?
    /// Kind and stored forms of each key that is asked for.
    private var keys: [(kind: String, terms: [String])] = []
    private var resident: Int64?
    /// The time of the message before which others are wanted.
    private var until: String?

    init(_ criteria: MessageCriteria, _ connection: Connection, _ cipher: BodyCipher) throws(StoreError) {
        (self.criteria, self.connection) = (criteria, connection)
        let parts = criteria.type?.split(separator: "^", maxSplits: 1).map(String.init)
        type = criteria.type == nil ? nil : parts?.first ?? ""
        event = criteria.event ?? parts?.dropFirst().first
        until = criteria.until
        func add(_ kind: MessageKey.Kind, _ value: String?) throws(StoreError) {
            guard let value else { return }
            keys.append((kind.rawValue, try cipher.terms(kind.rawValue, value)))
        }
        if let order = criteria.order { try add(.order, order) }
        try add(.card, criteria.card?.uppercased())
        resident = criteria.patient.flatMap(ResidentNumber.init)?.id
        if resident == nil { try add(.patient, criteria.patient) }
        if let before = criteria.before {
            let time = try connection.first(
                "SELECT received_at FROM message WHERE id = ?", [.integer(before)], purpose: "search messages")?.text(0)
            if let time { until = until.map { min($0, time) } ?? time }
        }
    }

    func rows(_ columns: String) throws(StoreError) -> [Row] {
        if criteria.controlID != nil { return try run(columns, through: "message_sender", order: "m.id DESC") }
        if !keys.isEmpty { return try byKey(columns) }
        if resident != nil { return try run(columns, through: "message_resident", order: "m.id DESC") }
        let index = try cheapest()
        guard index == "message_kind", event == nil else { return try run(columns, through: index) }
        return try byEvents(columns)
    }

    // MARK: Ways

    private func byKey(_ columns: String) throws(StoreError) -> [Row] {
        var (clauses, values) = conditions()
        let first = keys[0]
        clauses.insert("k.kind = ? AND k.value IN (\(Self.places(first.terms)))", at: 0)
        values = [.text(first.kind)] + first.terms.map(SQLValue.text) + values
        return try connection.rows(
            """
            SELECT \(columns) FROM message_key AS k CROSS JOIN message AS m ON m.id = k.message_id
            WHERE \(clauses.joined(separator: " AND ")) ORDER BY k.message_id DESC LIMIT ?
            """, values + [limit], purpose: "search messages")
    }

    private func run(
        _ columns: String, through index: String, order: String = "m.received_at DESC, m.id DESC",
        event: String? = nil
    ) throws(StoreError) -> [Row] {
        var (clauses, values) = conditions()
        if let event {
            clauses.append("m.event = ?")
            values.append(.text(event))
        }
        let condition = clauses.isEmpty ? "" : "WHERE " + clauses.joined(separator: " AND ")
        return try connection.rows(
            "SELECT \(columns) FROM message AS m INDEXED BY \(index) \(condition) ORDER BY \(order) LIMIT ?",
            values + [limit], purpose: "search messages")
    }

    /// The index is in the order of time within one event: the latest of each are put together.
    private func byEvents(_ columns: String) throws(StoreError) -> [Row] {
        let events = try connection.rows(
            """
            WITH RECURSIVE one (event) AS (
                SELECT min(event) FROM message INDEXED BY message_kind WHERE type = ?1
                UNION ALL SELECT (SELECT min(event) FROM message INDEXED BY message_kind
                    WHERE type = ?1 AND event > one.event) FROM one WHERE one.event IS NOT NULL)
            SELECT event FROM one WHERE event IS NOT NULL LIMIT \(Self.eventLimit + 1)
            """, [.text(type ?? "")], purpose: "search messages"
        ).compactMap { $0.text(0) }
        guard events.count <= Self.eventLimit else { return try run(columns, through: "message_time") }
        var found: [Row] = []
        for event in events { found += try run(columns, through: "message_kind", event: event) }
        // The columns begin with number and time.
        found.sort { ($0.text(1) ?? "", $0.integer(0) ?? 0) > ($1.text(1) ?? "", $1.integer(0) ?? 0) }
        return Array(found.prefix(criteria.limit))
    }

    // MARK: Choosing

    private func cheapest() throws(StoreError) -> String {
        var choices: [(index: String, condition: String, values: [SQLValue])] = []
        if let type {
            let values: [SQLValue] = [.text(type)] + (event.map { [.text($0)] } ?? [])
            choices.append(("message_kind", event == nil ? "type = ?" : "type = ? AND event = ?", values))
        }
        if let facility = criteria.facility { choices.append(("message_facility", "facility = ?", [.text(facility)])) }
        if let state = criteria.state, state != .accepted {
            choices.append(("message_trouble", "state = ? AND state <> 'accepted'", [.text(state.rawValue)]))
        }
        guard choices.count > 1 else { return choices.first?.index ?? "message_time" }
        var best = (index: "message_time", count: Int64.max)
        for choice in choices {
            let count =
                try connection.first(
                    """
                    SELECT count(*) FROM (SELECT 1 FROM message INDEXED BY \(choice.index)
                        WHERE \(choice.condition) LIMIT \(Self.countLimit))
                    """, choice.values, purpose: "search messages")?.integer(0) ?? 0
            if count < best.count { best = (choice.index, count) }
        }
        return best.index
    }

    // MARK: Conditions

    private var limit: SQLValue { .integer(Int64(criteria.limit)) }

    /// All but the first key, which is the way when there is one.
    private func conditions() -> ([String], [SQLValue]) {
        var (clauses, values): ([String], [SQLValue]) = ([], [])
        func add(_ clause: String, _ value: SQLValue?) {
            guard let value else { return }
            clauses.append(clause)
            values.append(value)
        }
        add("m.control_id = ?", criteria.controlID.map(SQLValue.text))
        let others = criteria.controlID == nil ? keys.dropFirst() : keys[...]
        for key in others {
            clauses.append(
                """
                EXISTS (SELECT 1 FROM message_key WHERE kind = ? AND value IN (\(Self.places(key.terms)))
                    AND message_id = m.id)
                """)
            values += [.text(key.kind)] + key.terms.map(SQLValue.text)
        }
        add("m.resident_id = ?", resident.map(SQLValue.integer))
        add("m.type = ?", type.map(SQLValue.text))
        add("m.event = ?", event.map(SQLValue.text))
        add("m.facility = ?", criteria.facility.map(SQLValue.text))
        add("m.received_at >= ?", criteria.since.map(SQLValue.text))
        add("m.received_at <= ?", until.map(SQLValue.text))
        add("m.id < ?", criteria.before.map(SQLValue.integer))
        if let state = criteria.state {
            if state != .accepted { clauses.append("m.state <> 'accepted'") }
            add("m.state = ?", .text(state.rawValue))
        }
        return (clauses, values)
    }

    private static func places(_ terms: [String]) -> String {
        terms.map { _ in "?" }.joined(separator: ", ")
    }
}
