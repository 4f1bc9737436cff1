// SPDX-License-Identifier: Apache-2.0

public import SQLite
public import Threads

/// Removes what need not be kept any longer, a few rows at a time.
///
/// Never removed are: the latest message, whose number makes the next one; messages that wait for another system or were
/// given up there; messages a document stands in, and orders that an image or a recording refers to.
public final class Retention {
    /// What was removed.
    public struct Report: Sendable, Hashable {
        /// Messages by how they ended.
        public var messages: [MessageState: Int] = [:]
        /// Messages for other systems.
        public var deliveries = 0

        /// Nothing yet.
        public init() {}

        /// All of it.
        public var count: Int { messages.values.reduce(deliveries, +) }

        /// `accepted=12 refused=0 failed=0 deliveries=3`.
        public var words: String {
            let states = MessageState.allCases.map { "\($0.rawValue)=\(messages[$0] ?? 0)" }
            return (states + ["deliveries=\(deliveries)"]).joined(separator: " ")
        }

        mutating func add(_ other: Report) {
            messages.merge(other.messages) { $0 + $1 }
            deliveries += other.deliveries
        }
    }

    private let connection: Connection
    private let policy: RetentionPolicy
    private let knowsOrigins: Bool
    private let hasWritten: Bool
    private let hasWaiting: Bool
    /// Where each walk from the oldest on has come to: what was looked at and stays is not looked at again.
    private var places: [MessageState: (time: String, id: Int64)] = [:]
    private var deliveryPlace: Int64 = 0
    private var left: [MessageState]
    private var isDone = false

    /// A walk through a store by a policy, on a connection of its own.
    ///
    /// - Parameter now: milliseconds since 1970, from which ages count.
    public init(_ connection: Connection, _ policy: RetentionPolicy, now: Int64 = Clock.epochMilliseconds())
        throws(StoreError)
    {
        (self.connection, self.policy, self.now) = (connection, policy, now)
        _ = try MessageStore(connection)
        _ = try DeliveryQueue(connection)
        // What is lost with the power is removed another time, so nobody has to wait for the disk.
        try connection.leaveSynchronizing()
        knowsOrigins = try connection.hasColumn("message_id", in: "delivery")
        hasWritten = try connection.hasColumn("message_id", in: "map_written")
        hasWaiting = try connection.hasColumn("message_id", in: "care_waiting")
        left = MessageState.allCases.filter { policy.days($0) != nil }
    }

    private let now: Int64

    /// Removes what is due, all of it, in steps.
    ///
    /// - Parameters:
    ///   - pause: called between steps, so that others come to write; false ends the work. nil waits 25 ms.
    public func run(pause: (() -> Bool)? = nil) throws(StoreError) -> Report {
        var report = Report()
        while let step = try step(milliseconds: 4) {
            report.add(step)
            if !(pause?() ?? Bell().wait(25)) { break }
        }
        return report
    }

    /// Removes for a few milliseconds, in one transaction, and gives the room back to the system.
    ///
    /// - Returns: nil when nothing is left to be looked at.
    func step(milliseconds: Int64) throws(StoreError) -> Report? {
        if isDone { return nil }
        var report = Report()
        try connection.transaction(purpose: "remove old messages") { () throws(StoreError) in
            let end = Clock.monotonicMilliseconds() + milliseconds
            repeat {
                if let state = left.last {
                    if try !prune(state, &report) { left.removeLast() }
                } else if try !pruneDelivery(&report) {
                    isDone = true
                }
            } while !isDone && Clock.monotonicMilliseconds() < end
        }
        if report.count > 0 { try connection.script("PRAGMA incremental_vacuum(50)", purpose: "give room back") }
        return report
    }

    // MARK: Messages

    /// - Returns: false when none of this state is left.
    private func prune(_ state: MessageState, _ report: inout Report) throws(StoreError) -> Bool {
        let limit = Clock.utc(now - Int64(policy.days(state) ?? 0) * 86_400_000)
        let place = places[state] ?? ("", 0)
        let index = state == .accepted ? "message_time" : "message_trouble"
        let rows = try connection.rows(
            """
            SELECT id, received_at FROM message INDEXED BY \(index)
            WHERE state = ?1 \(state == .accepted ? "" : "AND state <> 'accepted'") AND received_at < ?2
                AND (received_at, id) > (?3, ?4) AND received_at >= ?3
            ORDER BY received_at, id LIMIT 20
            """, [.text(state.rawValue), .text(limit), .text(place.time), .integer(place.id)],
            purpose: "find old messages")
        for row in rows {
            let id = row.integer(0) ?? 0
            places[state] = (row.text(1) ?? "", id)
            if try isHeld(id) { continue }
            try remove(id)
            report.messages[state, default: 0] += 1
        }
        return !rows.isEmpty
    }

    private func isHeld(_ id: Int64) throws(StoreError) -> Bool {
        let queued =
            knowsOrigins
            ? "OR EXISTS (SELECT 1 FROM delivery WHERE message_id = ?1 AND state IN ('waiting', 'dead'))" : ""
        let waiting =
            hasWaiting ? "OR EXISTS (SELECT 1 FROM care_waiting WHERE message_id = ?1 AND state = 'waiting')" : ""
        return try connection.first(
            """
            SELECT 1 WHERE ?1 = (SELECT max(id) FROM message)
                OR EXISTS (SELECT 1 FROM document WHERE message_id = ?1)
                OR EXISTS (SELECT 1 FROM image WHERE order_message_id = ?1)
                OR EXISTS (SELECT 1 FROM ecg WHERE order_message_id = ?1) \(queued) \(waiting)
            """, [.integer(id)], purpose: "look for what needs a message") != nil
    }

    private func remove(_ id: Int64) throws(StoreError) {
        let purpose = "remove an old message"
        try connection.run("DELETE FROM message_key WHERE message_id = ?", [.integer(id)], purpose: purpose)
        if hasWritten {
            try connection.run("DELETE FROM map_written WHERE message_id = ?", [.integer(id)], purpose: purpose)
        }
        try connection.run("DELETE FROM message WHERE id = ?", [.integer(id)], purpose: purpose)
    }

    // MARK: Deliveries

    /// - Returns: false when none is left.
    private func pruneDelivery(_ report: inout Report) throws(StoreError) -> Bool {
        guard let days = policy.deliveries else { return false }
        let limit = Clock.utc(now - Int64(days) * 86_400_000)
        let rows = try connection.rows(
            "SELECT id, state, settled_at FROM delivery WHERE id > ? AND created_at < ? ORDER BY id LIMIT 50",
            [.integer(deliveryPlace), .text(limit)], purpose: "find old deliveries")
        for row in rows {
            deliveryPlace = row.integer(0) ?? 0
            let settled = row.text(2) ?? ""
            guard ["delivered", "skipped"].contains(row.text(1) ?? ""), settled < limit else { continue }
            report.deliveries += try connection.run(
                "DELETE FROM delivery WHERE id = ? AND state IN ('delivered', 'skipped')", [.integer(deliveryPlace)],
                purpose: "remove an old delivery")
        }
        return !rows.isEmpty
    }
}
