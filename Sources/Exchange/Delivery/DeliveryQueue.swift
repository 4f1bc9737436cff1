// SPDX-License-Identifier: Apache-2.0

public import SQLite
import Threads

/// The messages for each destination, on disk until they are acknowledged.
///
/// Messages of one topic and class go in their order: the next one waits until the one before is settled. Those of other
/// topics pass it, so that one message nobody takes does not hold up the rest; those of a higher class go first.
public final class DeliveryQueue {
    let connection: Connection
    let cipher: BodyCipher

    /// Opens the queues in a database, their tables created where missing.
    public init(_ connection: Connection) throws(StoreError) {
        self.connection = connection
        try connection.migrate(owner: "delivery", DeliverySchema.scripts)
        cipher = try BodyCipher.of(connection)
    }

    // MARK: Filling

    /// Takes the next place in the queue of a destination; to be filled in the same transaction.
    ///
    /// - Returns: the number of the message.
    func reserve(for destination: Int64, topic: String) throws(StoreError) -> Int64 {
        try connection.insert(
            """
            INSERT INTO delivery (destination_id, topic, control_id, body, created_at, state, queued_at)
            VALUES (?, ?, '', zeroblob(0), ?, 'waiting', ?)
            """,
            [.integer(destination), .text(topic), .text(Clock.utc()), .integer(Clock.epochMilliseconds())],
            purpose: "queue a message")
    }

    /// Puts a message into its place.
    func fill(_ id: Int64, controlID: String, _ body: [UInt8]) throws(StoreError) {
        try connection.run(
            "UPDATE delivery SET control_id = ?, body = ? WHERE id = ?",
            [.text(controlID), .blob(try cipher.forDelivery(body, id, "body")), .integer(id)],
            purpose: "queue a message")
    }

    // MARK: Emptying

    /// A message to be sent now.
    struct Item {
        let id: Int64
        let body: [UInt8]
        let attempts: Int
        /// When it was put there, in milliseconds since 1970.
        let queuedAt: Int64
    }

    /// A clock that was set back must not hold a message for longer than the longest pause could.
    private static let longestWait: Int64 = 3_600_000

    /// The first message of the highest class of a destination that is due and has none of its topic and class before it;
    /// nil when there is none, or the destination is paused or gone.
    func next(_ destination: Int64, now: Int64) throws(StoreError) -> Item? {
        let row = try connection.first(
            """
            SELECT id, body, attempts, queued_at FROM delivery AS one
            WHERE destination_id = ?1 AND state = 'waiting' AND is_unready = 0 AND (due <= ?2 OR due > ?2 + ?3)
                AND NOT EXISTS (SELECT 1 FROM delivery WHERE destination_id = ?1 AND state = 'waiting'
                    AND topic = one.topic AND priority = one.priority AND id < one.id)
                AND EXISTS (SELECT 1 FROM destination WHERE id = ?1 AND paused = 0)
            ORDER BY priority, id LIMIT 1
            """, [.integer(destination), .integer(now), .integer(Self.longestWait)], purpose: "take a queued message"
        )
        guard let row else { return nil }
        // Another program may have begun to encipher with another key.
        try cipher.refresh(connection)
        let id = row.integer(0) ?? 0
        let body = try cipher.delivered(row.blob(1) ?? [], id, "body")
        return Item(id: id, body: body, attempts: Int(row.integer(2) ?? 0), queuedAt: row.integer(3) ?? 0)
    }

    /// Lets what was deferred since before a time go like all others.
    func promote(_ destination: Int64, queuedBefore time: Int64) throws(StoreError) {
        let condition = "destination_id = ?1 AND state = 'waiting' AND priority > 0 AND queued_at < ?2"
        let values: [SQLValue] = [.integer(destination), .integer(time)]
        // Looking takes no lock that others wait for.
        let late = try connection.first(
            "SELECT 1 FROM delivery WHERE \(condition) LIMIT 1", values, purpose: "look for what was deferred")
        guard late != nil else { return }
        try connection.run("UPDATE delivery SET priority = 0 WHERE \(condition)", values, purpose: "defer no longer")
    }

    /// Gives up what waits for a destination since before a time.
    ///
    /// - Returns: how many messages that were.
    func giveUp(_ destination: Int64, queuedBefore time: Int64, reason: String) throws(StoreError) -> Int {
        try connection.run(
            """
            UPDATE delivery SET state = 'dead', reason = ?, settled_at = ?
            WHERE destination_id = ? AND state = 'waiting' AND queued_at BETWEEN 1 AND ?
            """, [try kept(reason), .text(Clock.utc()), .integer(destination), .integer(time)],
            purpose: "give old messages up")
    }

    /// Lets what waits under one topic wait under another, in its place by number.
    func join(_ topic: String, into other: String) throws(StoreError) {
        try connection.run(
            """
            UPDATE delivery SET topic = ?2
            WHERE state = 'waiting' AND topic = ?1 AND destination_id IN (SELECT id FROM destination)
            """, [.text(topic), .text(other)], purpose: "join the queues of one resident")
    }

    func settle(_ id: Int64, _ state: DeliveryState, reason: String, answer: [UInt8]?) throws(StoreError) {
        try connection.run(
            """
            UPDATE delivery SET state = ?, reason = ?, answer = ?, settled_at = ?, attempts = attempts + ?
            WHERE id = ? AND state = 'waiting'
            """,
            [
                .text(state.rawValue), try kept(reason), try kept(answer, id), .text(Clock.utc()),
                .integer(state == .dead ? 1 : 0), .integer(id),
            ], purpose: "settle a queued message")
    }

    func postpone(_ id: Int64, until due: Int64, reason: String, answer: [UInt8]?) throws(StoreError) {
        try connection.run(
            "UPDATE delivery SET attempts = attempts + 1, due = ?, reason = ?, answer = ? WHERE id = ?",
            [.integer(due), try kept(reason), try kept(answer, id), .integer(id)],
            purpose: "put a queued message off")
    }

    private func kept(_ answer: [UInt8]?, _ id: Int64) throws(StoreError) -> SQLValue {
        guard let answer else { return .null }
        // The receiver may have taken its time, and the store another key.
        try cipher.refresh(connection)
        return .blob(try cipher.forDelivery(answer, id, "answer"))
    }

    /// What a receiver says may name the patient.
    func kept(_ reason: String) throws(StoreError) -> SQLValue {
        if reason.isEmpty { return .text("") }
        try cipher.refresh(connection)
        return .text(try cipher.kept(reason))
    }

    // MARK: Looking after

    /// Messages of the queues, the oldest first.
    ///
    /// - Parameters:
    ///   - destination: the name of one destination; nil for all.
    ///   - states: those wanted.
    ///   - limit: how many at most.
    public func messages(
        of destination: String? = nil, in states: Set<DeliveryState> = [.waiting, .dead], limit: Int = 100
    ) throws(StoreError) -> [QueuedMessage] {
        let wanted = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM delivery JOIN destination ON destination.id = destination_id
            WHERE state IN (\(wanted)) AND (?1 IS NULL OR name = ?1) ORDER BY delivery.id LIMIT ?2
            """, [.optional(destination), .integer(Int64(limit))], purpose: "list queued messages"
        ).map(message)
    }

    /// Where a message of the store went, or is to go, in the order it was put into the queues: one for each destination
    /// and part, answers on other connections among them.
    public func hops(of messageID: Int64) throws(StoreError) -> [QueuedMessage] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM delivery JOIN destination ON destination.id = destination_id
            WHERE message_id = ? ORDER BY delivery.id
            """, [.integer(messageID)], purpose: "list the hops of a message"
        ).map(message)
    }

    private static let columns = """
        delivery.id, name, topic, control_id, state, attempts, created_at, settled_at, reason, message_id, route, priority
        """

    /// The bytes of a message and of the last answer to it; nil when there is no such message.
    public func bytes(of id: Int64) throws(StoreError) -> (message: [UInt8], answer: [UInt8]?)? {
        let row = try connection.first(
            "SELECT body, answer FROM delivery WHERE id = ?", [.integer(id)], purpose: "show a message")
        guard let row else { return nil }
        let answer = try row.blob(1).map { (it) throws(StoreError) in try cipher.delivered(it, id, "answer") }
        return (try cipher.delivered(row.blob(0) ?? [], id, "body"), answer)
    }

    /// Leaves a waiting message out.
    ///
    /// - Returns: whether it was waiting.
    public func skip(_ id: Int64, reason: String) throws(StoreError) -> Bool {
        try connection.run(
            """
            UPDATE delivery SET state = 'skipped', reason = ?, settled_at = ? WHERE id = ? AND state = 'waiting'
            """, [try kept(reason), .text(Clock.utc()), .integer(id)], purpose: "skip a queued message") > 0
    }

    /// Lets a message wait again, now, whatever became of it. One that could not be changed as its route says is changed
    /// anew, by the routes and maps of now, as soon as a service runs.
    ///
    /// - Returns: whether there is such a message.
    public func resend(_ id: Int64) throws(StoreError) -> Bool {
        try connection.run(
            """
            UPDATE delivery SET state = 'waiting', attempts = 0, due = 0, settled_at = '', queued_at = ? WHERE id = ?
            """, [.integer(Clock.epochMilliseconds()), .integer(id)], purpose: "send a message again") > 0
    }

    private func message(_ row: Row) -> QueuedMessage {
        QueuedMessage(
            id: row.integer(0) ?? 0, destination: row.text(1) ?? "", topic: cipher.shown(row.text(2) ?? ""),
            controlID: row.text(3) ?? "", state: DeliveryState(rawValue: row.text(4) ?? "") ?? .dead,
            attempts: Int(row.integer(5) ?? 0), createdAt: row.text(6) ?? "", settledAt: row.text(7) ?? "",
            reason: cipher.shown(row.text(8) ?? ""), messageID: row.integer(9), route: row.text(10) ?? "",
            priority: DeliveryPriority(rank: row.integer(11) ?? 0))
    }
}
