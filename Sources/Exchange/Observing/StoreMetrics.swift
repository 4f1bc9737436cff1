// SPDX-License-Identifier: Apache-2.0

public import SQLite
import Threads

/// The figures of a store at rest, in the text format of Prometheus.
public enum StoreMetrics {
    /// So many types have figures of their own.
    private static let typeLimit = 60

    /// Messages by kind and outcome, queues, and sizes.
    ///
    /// - Parameter path: the database file.
    public static func text(_ connection: Connection, path: String) throws(StoreError) -> String {
        var text = MetricsText()
        let store = try MessageStore(connection)
        _ = try DeliveryQueue(connection)
        text.begin("interop_store_messages", "gauge", "Messages in the store.")
        var (others, types): ([MessageState: Int64], Set<String>) = ([:], [])
        for row in try store.tally() {
            let type = [row.type, row.event].filter { !$0.isEmpty }.joined(separator: "^")
            if types.count >= typeLimit, !types.contains(type) {
                others[row.state, default: 0] += row.count
                continue
            }
            types.insert(type)
            text.add("interop_store_messages", [("outcome", row.state.rawValue), ("type", type)], row.count)
        }
        for (state, count) in others.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            text.add("interop_store_messages", [("outcome", state.rawValue), ("type", "other")], count)
        }
        try queues(connection, into: &text)
        files(path, into: &text)
        return text.text
    }

    /// What waits and what was given up, for each destination.
    static func queues(_ connection: Connection, into text: inout MetricsText) throws(StoreError) {
        let rows = try connection.rows(
            """
            SELECT name, (SELECT count(*) FROM delivery WHERE destination_id = one.id AND state = 'waiting'),
                (SELECT count(*) FROM delivery WHERE destination_id = one.id AND state = 'dead'),
                (SELECT created_at FROM delivery WHERE destination_id = one.id AND state = 'waiting' ORDER BY id LIMIT 1),
                paused
            FROM destination AS one ORDER BY name LIMIT 1000
            """, purpose: "measure the queues")
        let families = [
            ("interop_delivery_waiting", "Messages that wait for a destination."),
            ("interop_delivery_dead", "Messages given up."),
        ]
        for (place, family) in families.enumerated() {
            text.begin(family.0, "gauge", family.1)
            for row in rows { text.add(family.0, [("destination", row.text(0) ?? "")], row.integer(place + 1) ?? 0) }
        }
        text.begin("interop_delivery_paused", "gauge", "Whether nothing is sent to a destination for now.")
        for row in rows {
            text.add("interop_delivery_paused", [("destination", row.text(0) ?? "")], row.integer(4) ?? 0)
        }
        text.begin("interop_delivery_oldest_seconds", "gauge", "Age of the message that waits longest.")
        for row in rows {
            let age = row.text(3).flatMap(Clock.milliseconds).map { max(0, Clock.epochMilliseconds() - $0) / 1000 } ?? 0
            text.add("interop_delivery_oldest_seconds", [("destination", row.text(0) ?? "")], age)
        }
    }

    /// What the database takes, and what is left.
    static func files(_ path: String, into text: inout MetricsText) {
        text.single("interop_store_bytes", "gauge", "Size of the database.", Disk.size(path))
        text.single("interop_store_log_bytes", "gauge", "Size of the write-ahead log.", Disk.size(path + "-wal"))
        if let free = Disk.free(path) {
            text.single("interop_disk_free_bytes", "gauge", "Room left on the disk of the store.", free)
        }
        text.single("interop_time_seconds", "gauge", "When these figures were made.", Clock.epochMilliseconds() / 1000)
    }
}
