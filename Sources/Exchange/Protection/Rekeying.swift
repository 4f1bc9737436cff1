// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
public import SQLite
import Threads

/// Enciphers the bodies of a store, with a first key or with another one, while others go on using it.
///
/// From the moment the key is named in the database everything new is enciphered with it; what is there already
/// follows a few rows at a time. What was deleted or replaced is overwritten in the file.
public struct Rekeying {
    /// So many rows share a transaction.
    static let portion = 50

    let connection: Connection
    let store: MessageStore

    /// Work on a database, which is opened with the keys it has.
    public init(_ connection: Connection) throws(StoreError) {
        self.connection = connection
        store = try MessageStore(connection)
        _ = try DeliveryQueue(connection)
    }

    /// Names the key for all that comes; nil for none.
    ///
    /// - Parameters:
    ///   - key: one of the file.
    ///   - file: where keys are looked for when the environment names none.
    public func activate(_ key: BodyKey?, file: String) throws(StoreError) {
        try connection.transaction(purpose: "name the key of the store") { () throws(StoreError) in
            let known = try connection.first(
                "SELECT proof FROM body_key WHERE id = ?", [.optional(key?.id)], purpose: "name the key of the store")
            if let known, known.blob(0) != key?.proof {
                throw StoreError(
                    code: 0,
                    message: "key \(key?.id ?? 0) of the store is another one; give the new one another number",
                    purpose: "name the key of the store")
            }
            try connection.run("UPDATE body_key SET is_active = 0", purpose: "name the key of the store")
            try connection.run("INSERT OR IGNORE INTO body_change VALUES (1)", purpose: "begin to change the key")
            guard let key else { return }
            try connection.run(
                """
                INSERT INTO body_key (id, algorithm, proof, file, added_at, is_active) VALUES (?1, ?2, ?3, ?4, ?5, 1)
                ON CONFLICT (id) DO UPDATE SET is_active = 1, file = ?4
                """,
                [
                    .integer(key.id), .text(key.algorithm.rawValue), .blob(key.proof), .text(file), .text(Clock.utc()),
                ], purpose: "name the key of the store")
            try connection.run("UPDATE body_key SET file = ?", [.text(file)], purpose: "name the key of the store")
        }
        try store.cipher.refresh(connection)
    }

    /// Brings every row to the active key, then forgets the others.
    ///
    /// - Parameter report: told how many rows of how many are done.
    /// - Returns: how many rows were changed.
    public func run(report: (Int64, Int64) -> Void = { _, _ in }) throws(StoreError) -> Int {
        try connection.script("PRAGMA secure_delete = ON", purpose: "overwrite what is deleted")
        var changed = 0
        let total = try connection.first("SELECT max(id) FROM message", purpose: "count messages")?.integer(0) ?? 0
        for table in [Table.message, .document, .ecg, .delivery] {
            var last: Int64 = 0
            while true {
                let (next, count) = try connection.transaction(purpose: "change the key") { () throws(StoreError) in
                    try portion(table, after: last)
                }
                changed += count
                guard let next else { break }
                last = next
                if table == .message { report(last, total) }
            }
        }
        for columns in SealedColumns.all {
            let count = try change(columns)
            // Rows of the store itself are counted with their bodies.
            if !SealedColumns.ofStore.contains(where: { $0.table == columns.table }) { changed += count }
        }
        try finish()
        return changed
    }

    private enum Table { case message, document, ecg, delivery }

    private func portion(_ table: Table, after last: Int64) throws(StoreError) -> (Int64?, Int) {
        switch table {
        case .message: try messages(after: last)
        case .document: try documents(after: last)
        case .ecg: try recordings(after: last)
        case .delivery: try deliveries(after: last)
        }
    }

    private func finish() throws(StoreError) {
        if store.cipher.isActive {
            try connection.run(
                "UPDATE image SET name = '', patient_id = '' WHERE name <> '' OR patient_id <> ''",
                purpose: "hide the patients of images")
        }
        try forgetQuestions()
        try forgetKeys()
        try connection.run("DELETE FROM body_change", purpose: "end the change of the key")
        try connection.script("PRAGMA wal_checkpoint(TRUNCATE)", purpose: "empty the log")
        try store.cipher.refresh(connection)
    }

    // MARK: Rows

    private var active: SQLValue { .optional(store.cipher.active?.id) }

    private func messages(after last: Int64) throws(StoreError) -> (Int64?, Int) {
        let rows = try connection.rows(
            """
            SELECT id, body, translated, reply, key_id, encoding FROM message
            WHERE id > ? AND key_id IS NOT ? ORDER BY id LIMIT \(Self.portion)
            """, [.integer(last), active], purpose: "read messages")
        for row in rows { try message(row) }
        return (rows.last?.integer(0), rows.count)
    }

    private func message(_ row: Row) throws(StoreError) {
        let (id, cipher) = (row.integer(0) ?? 0, store.cipher)
        let names = ["body", "translated", "reply"]
        var (bodies, values): ([[UInt8]?], [SQLValue]) = ([], [])
        for (place, name) in names.enumerated() {
            let context = MessageStore.context(id, name)
            let plain = try cipher.openedIfAny(row.blob(place + 1), key: row.integer(4), context)
            bodies.append(plain)
            values.append(.optional(try plain.map { (it) throws(StoreError) in try cipher.sealed(it, context) }))
        }
        try connection.run(
            "UPDATE message SET body = ?, translated = ?, reply = ?, key_id = ? WHERE id = ?",
            values + [active, .integer(id)], purpose: "change the key of a message")
        let rules = Rules(defaultEncoding: CharacterEncoding(label: row.text(5) ?? "") ?? .utf8)
        guard let body = bodies[0], let message = try? Message(parsing: body, rules: rules) else { return }
        try connection.run(
            "DELETE FROM message_key WHERE message_id = ?", [.integer(id)], purpose: "change the terms of a message")
        try store.insert(MessageKeys.all(message), of: id)
    }

    private func documents(after last: Int64) throws(StoreError) -> (Int64?, Int) {
        let rows = try connection.rows(
            """
            SELECT id, body, key_id, digest, translated FROM document
            WHERE id > ? AND key_id IS NOT ? ORDER BY id LIMIT \(Self.portion)
            """, [.integer(last), active], purpose: "read documents")
        for row in rows {
            let (id, key) = (row.integer(0) ?? 0, row.integer(2))
            let body = try changed(row.blob(1), key, BodyCipher.context("document", row.blob(3) ?? []))
            let translated = try changed(row.blob(4), key, "document \(id) translated")
            try connection.run(
                """
                UPDATE document SET body = ?1, key_id = ?2, name = iif(?2 IS NULL, name, ''),
                    patient_id = iif(?2 IS NULL, patient_id, ''), translated = ?4 WHERE id = ?3
                """, [body, active, row[0], translated], purpose: "change the key of a document")
        }
        return (rows.last?.integer(0), rows.count)
    }

    private func recordings(after last: Int64) throws(StoreError) -> (Int64?, Int) {
        let rows = try connection.rows(
            """
            SELECT id, body, report, key_id, digest FROM ecg
            WHERE id > ? AND key_id IS NOT ? ORDER BY id LIMIT \(Self.portion)
            """, [.integer(last), active], purpose: "read recordings")
        for row in rows {
            let (key, digest) = (row.integer(3), row.blob(4) ?? [])
            let body = try changed(row.blob(1), key, BodyCipher.context("ecg body", digest))
            let report = try changed(row.blob(2), key, BodyCipher.context("ecg report", digest))
            try connection.run(
                """
                UPDATE ecg SET body = ?1, report = ?2, key_id = ?3, name = iif(?3 IS NULL, name, ''),
                    patient_id = iif(?3 IS NULL, patient_id, '') WHERE id = ?4
                """, [body, report, active, row[0]], purpose: "change the key of a recording")
        }
        return (rows.last?.integer(0), rows.count)
    }

    private func changed(_ bytes: [UInt8]?, _ key: Int64?, _ context: String) throws(StoreError) -> SQLValue {
        guard let plain = try store.cipher.openedIfAny(bytes, key: key, context) else { return .null }
        return .blob(try store.cipher.sealed(plain, context))
    }

    private func deliveries(after last: Int64) throws(StoreError) -> (Int64?, Int) {
        let rows = try connection.rows(
            "SELECT id, body, answer, topic FROM delivery WHERE id > ? ORDER BY id LIMIT \(Self.portion)",
            [.integer(last)],
            purpose: "read deliveries")
        for row in rows {
            let (id, cipher) = (row.integer(0) ?? 0, store.cipher)
            let body = try cipher.delivered(row.blob(1) ?? [], id, "body")
            let answer = try row.blob(2).map { (it) throws(StoreError) in try cipher.delivered(it, id, "answer") }
            try connection.run(
                "UPDATE delivery SET body = ?, answer = ?, topic = ? WHERE id = ?",
                [
                    .blob(try cipher.forDelivery(body, id, "body")),
                    .optional(try answer.map { (it) throws(StoreError) in try cipher.forDelivery(it, id, "answer") }),
                    .text(try cipher.topic(cipher.shown(row.text(3) ?? ""))), .integer(id),
                ], purpose: "change the key of a delivery")
        }
        return (rows.last?.integer(0), rows.count)
    }
}

extension BodyCipher {
    /// The topic of a queued message as it is kept: one that holds a number of care is enciphered, the same each time.
    ///
    /// Those of residents and senders stay in clear, for they are compared with what the index tells.
    func topic(_ plain: String) throws(StoreError) -> String {
        let isOfCare = plain.hasPrefix("prescription ") || plain.hasPrefix("referral ")
        return isOfCare ? try kept(plain, isTerm: true) : plain
    }
}

// Rows of the queues name no key: a body in clear begins with MSH, an enciphered one with the number of its algorithm.
extension BodyCipher {
    /// A body of the queues as it is kept.
    func forDelivery(_ plain: [UInt8], _ id: Int64, _ column: String) throws(StoreError) -> [UInt8] {
        plain.isEmpty ? plain : try sealed(plain, "delivery \(id) \(column)")
    }

    /// A body of the queues as it was.
    func delivered(_ bytes: [UInt8], _ id: Int64, _ column: String) throws(StoreError) -> [UInt8] {
        guard let first = bytes.first, first == 1 || first == 2, bytes.count > 5 else { return bytes }
        let key = bytes[1..<5].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        return try opened(bytes, key: key, "delivery \(id) \(column)")
    }
}
