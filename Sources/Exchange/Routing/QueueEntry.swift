// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite
import Threads

/// A message on its way into a queue.
struct QueueEntry {
    let destination: Int64
    let topic: String
    /// The message of the store it was made of.
    var messageID: Int64?
    let route: String
    var controlID = ""
    var body: [UInt8] = []
    var state = DeliveryState.waiting
    var reason = ""
    /// Whether it still has to be changed before it may be sent.
    var isUnready = false
    var fingerprint: [UInt8]?
    var priority = DeliveryPriority.normal

    init(destination: Int64, topic: String, messageID: Int64?, route: String) {
        (self.destination, self.topic) = (destination, topic)
        (self.messageID, self.route) = (messageID, route)
    }

    /// The same, given up because it could not be changed.
    func unready(_ message: Message, _ reason: String) -> QueueEntry {
        var entry = self
        (entry.controlID, entry.body) = (message["MSH-10"] ?? "", message.serialized())
        (entry.state, entry.reason, entry.isUnready) = (.dead, reason, true)
        return entry
    }
}

extension DeliveryQueue {
    /// Puts a message at the end of its destination's queue.
    func put(_ entry: QueueEntry) throws(StoreError) {
        let id = try connection.insert(
            """
            INSERT INTO delivery (destination_id, topic, control_id, body, created_at, state, settled_at, reason,
                message_id, route, queued_at, is_unready, fingerprint, priority)
            VALUES (?, ?, '', zeroblob(0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(entry.destination), .text(entry.topic), .text(Clock.utc()), .text(entry.state.rawValue),
                .text(entry.state == .waiting ? "" : Clock.utc()), try kept(entry.reason), .optional(entry.messageID),
                .text(entry.route), .integer(Clock.epochMilliseconds()), .integer(entry.isUnready ? 1 : 0),
                .optional(entry.fingerprint), .integer(entry.priority.rank),
            ], purpose: "queue a message")
        try fill(id, controlID: entry.controlID, entry.body)
    }

    /// How many other messages gave the same content for the same queue since a time.
    func count(like entry: QueueEntry, since time: Int64) throws(StoreError) -> Int {
        let row = try connection.first(
            """
            SELECT count(DISTINCT message_id) FROM delivery
            WHERE fingerprint = ? AND destination_id = ? AND queued_at >= ? AND message_id IS NOT ?
            """,
            [
                .optional(entry.fingerprint), .integer(entry.destination), .integer(time),
                .optional(entry.messageID),
            ], purpose: "look for a message that goes round")
        return Int(row?.integer(0) ?? 0)
    }

    /// A message that somebody wants sent although it could not be changed before.
    struct UnreadyItem {
        let id: Int64
        let messageID: Int64
        let route: String
        let destination: Int64
        let destinationName: String
        let topic: String
    }

    func unreadyItems(limit: Int) throws(StoreError) -> [UnreadyItem] {
        try connection.rows(
            """
            SELECT delivery.id, message_id, route, destination_id, name, topic
            FROM delivery JOIN destination ON destination.id = destination_id
            WHERE is_unready = 1 AND state = 'waiting' ORDER BY delivery.id LIMIT ?
            """, [.integer(Int64(limit))], purpose: "read messages to be changed anew"
        ).map {
            UnreadyItem(
                id: $0.integer(0) ?? 0, messageID: $0.integer(1) ?? 0, route: $0.text(2) ?? "",
                destination: $0.integer(3) ?? 0, destinationName: $0.text(4) ?? "", topic: $0.text(5) ?? "")
        }
    }
}
