// SPDX-License-Identifier: Apache-2.0

import SQLite

/// Values in the tables of care, and others that stand in columns.
extension Rekeying {
    /// Brings a table's values to the active key, a few rows a transaction.
    func change(_ columns: SealedColumns) throws(StoreError) -> Int {
        guard try isThere(columns.table) else { return 0 }
        var (last, changed): ([SQLValue]?, Int) = (nil, 0)
        while true {
            let (next, count) = try connection.transaction(purpose: "change the key of care") {
                () throws(StoreError) in try portion(columns, after: last)
            }
            changed += count
            guard let next else { return changed }
            last = next
        }
    }

    private func portion(
        _ columns: SealedColumns, after last: [SQLValue]?
    ) throws(StoreError) -> ([SQLValue]?, Int) {
        let (key, names) = (columns.key.joined(separator: ", "), columns.terms + columns.values)
        let places = columns.key.map { _ in "?" }.joined(separator: ", ")
        let rows = try connection.rows(
            """
            SELECT \((columns.key + names).joined(separator: ", ")) FROM \(columns.table)
            \(last == nil ? "" : "WHERE (\(key)) > (\(places))") ORDER BY \(key) LIMIT \(Self.portion)
            """, last ?? [], purpose: "read values")
        var changed = 0
        for row in rows where try change(row, columns, names) { changed += 1 }
        return (rows.last.map { row in columns.key.indices.map { row[$0] } }, changed)
    }

    private func change(_ row: Row, _ columns: SealedColumns, _ names: [String]) throws(StoreError) -> Bool {
        var (sets, values): ([String], [SQLValue]) = ([], [])
        for (place, name) in names.enumerated() {
            let value = row[columns.key.count + place]
            let text: String
            switch value {
            case .text(let kept): text = kept
            case .real(let number): text = String(number)
            default: continue
            }
            if case .text = value, store.cipher.isCurrent(text) { continue }
            if case .real = value, !store.cipher.isActive { continue }
            let plain = store.cipher.shown(text)
            sets.append("\(name) = ?")
            values.append(.text(try store.cipher.kept(plain, isTerm: place < columns.terms.count)))
        }
        if sets.isEmpty { return false }
        let condition = columns.key.map { "\($0) = ?" }.joined(separator: " AND ")
        // A row that was written meanwhile with the new key says the same; this one is then in its way.
        let count = try connection.run(
            "UPDATE OR IGNORE \(columns.table) SET \(sets.joined(separator: ", ")) WHERE \(condition)",
            values + columns.key.indices.map { row[$0] }, purpose: "change the key of a value")
        return count > 0
    }
}

/// What no longer serves once all rows have the active key.
extension Rekeying {
    /// Former keys. What another program wrote meanwhile keeps its key; the next run takes it along.
    func forgetKeys() throws(StoreError) {
        let rows = try connection.rows(
            """
            SELECT id FROM body_key WHERE is_active = 0
                AND NOT EXISTS (SELECT 1 FROM message WHERE key_id = body_key.id)
                AND NOT EXISTS (SELECT 1 FROM document WHERE key_id = body_key.id)
                AND NOT EXISTS (SELECT 1 FROM ecg WHERE key_id = body_key.id)
            """, purpose: "look for former keys")
        for id in rows.compactMap({ $0.integer(0) }) where try !isUsed(id) {
            try connection.run("DELETE FROM body_key WHERE id = ?", [.integer(id)], purpose: "forget former keys")
        }
    }

    /// Whether a value in a column stands by a key.
    private func isUsed(_ id: Int64) throws(StoreError) -> Bool {
        let beginning = "~\(id):"
        for columns in SealedColumns.all where try isThere(columns.table) {
            let conditions = (columns.terms + columns.values).map { "substr(\($0), 1, ?1) = ?2" }
            let found = try connection.first(
                "SELECT 1 FROM \(columns.table) WHERE \(conditions.joined(separator: " OR ")) LIMIT 1",
                [.integer(Int64(beginning.utf8.count)), .text(beginning)], purpose: "look for former keys")
            if found != nil { return true }
        }
        return false
    }

    func isThere(_ table: String) throws(StoreError) -> Bool {
        try connection.first(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [.text(table)],
            purpose: "look for a table") != nil
    }

    /// Pages of queries that wait for their asker, but those asked with the active key: nobody can ask on with another.
    func forgetQuestions() throws(StoreError) {
        let beginning = store.cipher.active.map { "#\($0.id):" } ?? "\n"
        try connection.run(
            "DELETE FROM query_cursor WHERE instr(question, ?) = 0", [.text(beginning)], purpose: "forget questions")
    }
}
