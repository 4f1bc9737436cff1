// SPDX-License-Identifier: Apache-2.0

import JSON
public import SQLite

/// What messages are looked for by; every criterion given must hold.
public struct MessageCriteria: Sendable, Hashable {
    /// A health card id.
    public var card: String?
    /// Any id of PID-3, or a resident such as `R12`.
    public var patient: String?
    /// A placer or filler order number.
    public var order: String?
    /// MSH-10.
    public var controlID: String?
    /// `ADT`, or `ADT^A01`.
    public var type: String?
    /// ISO 8601 in UTC, inclusive.
    public var since: String?
    /// ISO 8601 in UTC, inclusive.
    public var until: String?
    /// How it ended.
    public var state: MessageState?
    /// How many at most, the latest first.
    public var limit = 100

    /// No criteria.
    public init() {}
}

/// A message as the store shows it.
public struct StoredMessage: Sendable, Hashable {
    /// Its number.
    public let id: Int64
    /// ISO 8601 in UTC.
    public let receivedAt: String
    /// The peer's address.
    public let peer: String
    /// MSH-3.
    public let application: String
    /// MSH-4.
    public let facility: String
    /// MSH-10.
    public let controlID: String
    /// MSH-9.1.
    public let type: String
    /// MSH-9.2.
    public let event: String
    /// MSH-12.
    public let version: String
    /// The character set it was read in.
    public let encoding: String
    /// How it ended.
    public let state: MessageState
    /// MSA-1 of the answer.
    public let code: String
    /// The resident it is about.
    public let residentID: Int64?
    /// How often the same message came again.
    public let repeats: Int64
    /// What every step made of it.
    public let steps: [Step]
    /// Its bytes as they came.
    public let body: [UInt8]
    /// Its bytes with the alliance's codes; nil when nothing was translated.
    public let translated: [UInt8]?
    /// The answer, framed.
    public let reply: [UInt8]
}

extension MessageStore {
    private static let columns = """
        id, received_at, peer, application, facility, control_id, type, event, version, encoding, state, code,
        resident_id, repeats, steps, body, translated, reply
        """

    /// One message.
    public func message(_ id: Int64) throws(StoreError) -> StoredMessage? {
        try connection.first(
            "SELECT \(Self.columns) FROM message WHERE id = ?", [.integer(id)], purpose: "show a message"
        ).map(StoredMessage.init)
    }

    /// The messages that meet the criteria, the latest first.
    public func search(_ criteria: MessageCriteria) throws(StoreError) -> [StoredMessage] {
        let (clauses, values) = Self.clauses(criteria)
        let condition = clauses.isEmpty ? "" : "WHERE " + clauses.joined(separator: " AND ")
        return try connection.rows(
            "SELECT \(Self.columns) FROM message \(condition) ORDER BY id DESC LIMIT ?",
            values + [.integer(Int64(criteria.limit))], purpose: "search messages"
        ).map(StoredMessage.init)
    }

    /// How many messages ended how, by type and event.
    public func tally() throws(StoreError) -> [(type: String, event: String, state: MessageState, count: Int64)] {
        try connection.rows(
            "SELECT type, event, state, count(*) FROM message GROUP BY type, event, state ORDER BY type, event, state",
            purpose: "count the messages"
        ).map {
            (
                $0.text(0) ?? "", $0.text(1) ?? "", MessageState(rawValue: $0.text(2) ?? "") ?? .failed,
                $0.integer(3) ?? 0
            )
        }
    }

    private static func clauses(_ criteria: MessageCriteria) -> ([String], [SQLValue]) {
        var (clauses, values): ([String], [SQLValue]) = ([], [])
        func add(_ clause: String, _ value: String?) {
            guard let value else { return }
            clauses.append(clause)
            values.append(.text(value))
        }
        let byKey = "id IN (SELECT message_id FROM message_key WHERE kind = '%' AND value = ?)"
        func key(_ kind: MessageKey.Kind) -> String {
            byKey.split(separator: "%", omittingEmptySubsequences: false).joined(separator: kind.rawValue)
        }
        add(key(.card), criteria.card.map { $0.uppercased() })
        if let patient = criteria.patient, let resident = ResidentNumber(patient) {
            clauses.append("resident_id = ?")
            values.append(.integer(resident.id))
        } else {
            add(key(.patient), criteria.patient)
        }
        add(key(.order), criteria.order)
        add("control_id = ?", criteria.controlID)
        if let type = criteria.type {
            let parts = type.split(separator: "^", maxSplits: 1).map(String.init)
            add("type = ?", parts.first ?? "")
            add("event = ?", parts.dropFirst().first)
        }
        add("received_at >= ?", criteria.since)
        add("received_at <= ?", criteria.until)
        add("state = ?", criteria.state?.rawValue)
        return (clauses, values)
    }
}

/// A resident's number as people write it: `R12`.
public struct ResidentNumber: Sendable, Hashable, CustomStringConvertible {
    /// The row in the index.
    public let id: Int64

    /// Makes the number of a row.
    public init(_ id: Int64) { self.id = id }

    /// Reads `R12` or `r12`; nil for anything else.
    public init?(_ text: String) {
        guard text.first == "R" || text.first == "r", let id = Int64(text.dropFirst()), id > 0 else { return nil }
        self.id = id
    }

    /// `R12`.
    public var description: String { "R\(id)" }
}

extension StoredMessage {
    init(_ row: Row) {
        func text(_ column: Int) -> String { row.text(column) ?? "" }
        let steps = (try? JSONValue(parsing: text(14)))?.array ?? []
        self.init(
            id: row.integer(0) ?? 0, receivedAt: text(1), peer: text(2), application: text(3), facility: text(4),
            controlID: text(5), type: text(6), event: text(7), version: text(8), encoding: text(9),
            state: MessageState(rawValue: text(10)) ?? .failed, code: text(11), residentID: row.integer(12),
            repeats: row.integer(13) ?? 0,
            steps: steps.map {
                Step($0["step"]?.string ?? "", $0["outcome"]?.string ?? "", $0["detail"]?.string ?? "")
            },
            body: row.blob(15) ?? [], translated: row.blob(16), reply: row.blob(17) ?? [])
    }
}
