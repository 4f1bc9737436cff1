// SPDX-License-Identifier: Apache-2.0

public import SQLite

/// What came of a message: where it was sent on to, and what was filed because of it.
public struct MessageTrail: Sendable, Hashable {
    /// A message on its way to another system.
    public struct Hop: Sendable, Hashable {
        /// Its number in the queues.
        public let id: Int64
        /// The system it goes to.
        public let destination: String
        /// The route that sent it there; empty where none is known.
        public let route: String
        /// MSH-10 of what is sent.
        public let controlID: String
        /// What became of it.
        public let state: DeliveryState
        /// How often it was sent in vain.
        public let attempts: Int
        /// When it was queued, ISO 8601 in UTC.
        public let queuedAt: String
        /// When it was settled, ISO 8601 in UTC; empty while it waits.
        public let settledAt: String
        /// Why it was last not taken; empty when it never was refused.
        public let reason: String
        /// The last answer to it.
        public let answer: [UInt8]?
        /// Its class among the messages of its destination.
        public let priority: DeliveryPriority
    }

    /// Something that was filed.
    public struct Filing: Sendable, Hashable {
        /// `document`, `image` or `ecg`.
        public let kind: String
        /// Its number among its kind.
        public let id: Int64
        /// When it came, ISO 8601 in UTC.
        public let receivedAt: String
        /// What became of it.
        public let state: String
        /// What it is: a code of documents, a modality, a number of recordings.
        public let label: String
    }

    /// In the order they were queued.
    public let hops: [Hop]
    /// Documents that came in the message, images and recordings it ordered.
    public let filings: [Filing]
}

extension MessageStore {
    /// What came of a message.
    public func trail(_ id: Int64) throws(StoreError) -> MessageTrail {
        MessageTrail(hops: try hops(id), filings: try filings(id))
    }

    private func filings(_ id: Int64) throws(StoreError) -> [MessageTrail.Filing] {
        try connection.rows(
            """
            SELECT 'document', id, received_at, state, code FROM document WHERE message_id = ?1
            UNION ALL SELECT 'image', id, received_at, state, modality FROM image WHERE order_message_id = ?1
            UNION ALL SELECT 'ecg', id, received_at, state, number FROM ecg WHERE order_message_id = ?1
            LIMIT 1000
            """, [.integer(id)], purpose: "list what came of a message"
        ).map { row in
            MessageTrail.Filing(
                kind: row.text(0) ?? "", id: row.integer(1) ?? 0, receivedAt: row.text(2) ?? "",
                state: row.text(3) ?? "", label: row.text(4) ?? "")
        }
    }

    private func hops(_ id: Int64) throws(StoreError) -> [MessageTrail.Hop] {
        // Queues of an older version do not know what their messages came of.
        guard try connection.hasColumn("message_id", in: "delivery") else { return [] }
        let route = try connection.hasColumn("route", in: "delivery") ? "route" : "''"
        let priority = try connection.hasColumn("priority", in: "delivery") ? "priority" : "0"
        let rows = try connection.rows(
            """
            SELECT delivery.id, name, \(route), control_id, state, attempts, created_at, settled_at, reason, answer, \(priority)
            FROM delivery JOIN destination ON destination.id = destination_id
            WHERE message_id = ? ORDER BY delivery.id LIMIT 1000
            """, [.integer(id)], purpose: "list the deliveries of a message")
        var hops: [MessageTrail.Hop] = []
        for row in rows {
            let number = row.integer(0) ?? 0
            hops.append(
                MessageTrail.Hop(
                    id: number, destination: row.text(1) ?? "", route: row.text(2) ?? "", controlID: row.text(3) ?? "",
                    state: row.text(4).flatMap(DeliveryState.init) ?? .dead, attempts: Int(row.integer(5) ?? 0),
                    queuedAt: row.text(6) ?? "", settledAt: row.text(7) ?? "", reason: cipher.shown(row.text(8) ?? ""),
                    answer: try row.blob(9).map { (it) throws(StoreError) in
                        try cipher.delivered(it, number, "answer")
                    }, priority: DeliveryPriority(rank: row.integer(10) ?? 0)))
        }
        return hops
    }
}

extension Connection {
    /// Whether a table has a column.
    func hasColumn(_ column: String, in table: String) throws(StoreError) -> Bool {
        try first(
            "SELECT 1 FROM pragma_table_info(?) WHERE name = ?", [.text(table), .text(column)],
            purpose: "look at the tables") != nil
    }
}
