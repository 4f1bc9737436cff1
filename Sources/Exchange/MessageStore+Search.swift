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
    /// MSH-9.2, such as `A01`.
    public var event: String?
    /// MSH-4.
    public var facility: String?
    /// ISO 8601 in UTC, inclusive.
    public var since: String?
    /// ISO 8601 in UTC, inclusive.
    public var until: String?
    /// How it ended.
    public var state: MessageState?
    /// Only messages that came before the one of this number: the next page.
    public var before: Int64?
    /// How many at most, the latest first.
    public var limit = 100

    /// No criteria.
    public init() {}
}

extension MessageStore {
    /// One message.
    public func message(_ id: Int64) throws(StoreError) -> StoredMessage? {
        try connection.first(
            "SELECT \(MessageColumns.all) FROM message AS m WHERE id = ?", [.integer(id)], purpose: "show a message"
        ).map(opened)
    }

    /// The messages that meet the criteria with their bodies, the latest first.
    public func search(_ criteria: MessageCriteria) throws(StoreError) -> [StoredMessage] {
        try rows(criteria, MessageColumns.all).map(opened)
    }

    /// The messages that meet the criteria without their bodies, the latest first.
    ///
    /// - Complexity: a few milliseconds in millions of messages where a card, a patient, an order or a control id is
    ///   given; also by kind, facility, state and time, since each of them has an index in the order of time.
    public func list(_ criteria: MessageCriteria) throws(StoreError) -> [MessageSummary] {
        try rows(criteria, MessageColumns.summary).map(MessageSummary.init)
    }

    private func rows(_ criteria: MessageCriteria, _ columns: String) throws(StoreError) -> [Row] {
        try MessageQuery(criteria, connection, cipher).rows(columns)
    }

    private func opened(_ row: Row) throws(StoreError) -> StoredMessage {
        let summary = MessageSummary(row)
        let (id, key) = (summary.id, row.integer(MessageColumns.key))
        func body(_ column: Int, _ name: String) throws(StoreError) -> [UInt8]? {
            try cipher.openedIfAny(row.blob(column), key: key, Self.context(id, name))
        }
        let steps = (try? JSONValue(parsing: cipher.shown(row.text(MessageColumns.steps) ?? "")))?.array ?? []
        return StoredMessage(
            summary: summary, peer: row.text(MessageColumns.peer) ?? "",
            steps: steps.map {
                Step($0["step"]?.string ?? "", $0["outcome"]?.string ?? "", $0["detail"]?.string ?? "")
            },
            body: try body(MessageColumns.body, "body") ?? [],
            translated: try body(MessageColumns.body + 1, "translated"),
            reply: try body(MessageColumns.body + 2, "reply") ?? [])
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
