// SPDX-License-Identifier: Apache-2.0

import SQLite

extension Linker {
    /// Takes a record in, new or changed; keys, flags and pairs of all records it concerns are brought up to date.
    ///
    /// - Parameter old: what the record said before; nil for a new one.
    /// - Returns: the records whose pairs changed, and those at their other ends.
    func update(_ record: SourceRecord, replacing old: SourceRecord?) throws(StoreError) -> Set<Int64> {
        unsaved = old == nil ? record.id : nil
        defer { unsaved = nil }
        let before = old.map { old in reader.entries[old.id] ?? reader.read(old) }
        let formerKeys = before.map(keys) ?? []
        reader.keep(record)
        reader.noteWritten(record.id)
        var dirty: Set<Int64> = [record.id]
        try settleNumbers(of: record.id, before, &dirty)
        guard let entry = reader.entries[record.id] else { return dirty }
        try replaceKeys(record.id, formerKeys, keys(entry))
        try findHub(entry, record.id, &dirty)
        return try score(dirty)
    }

    /// Takes a record out: it was merged into another.
    func remove(_ record: SourceRecord) throws(StoreError) -> Set<Int64> {
        let before = reader.entries[record.id] ?? reader.read(record)
        try replaceKeys(record.id, keys(before), [])
        reader.drop(record.id)
        var dirty: Set<Int64> = []
        try settle(under: numberKey(before.raw), &dirty)
        let touched = try replaceEdges(record.id, [])
        return try score(dirty).union(touched).subtracting([record.id])
    }

    private func settleNumbers(
        of record: Int64, _ before: RecordReader.Entry?, _ dirty: inout Set<Int64>
    ) throws(StoreError) {
        guard let entry = reader.entries[record] else { return }
        let key = numberKey(entry.raw)
        if let before, numberKey(before.raw) != key {
            try settle(under: numberKey(before.raw), &dirty, without: record)
        }
        if key == 0 {
            reader.settle(record, [])
        } else {
            try settle(under: key, &dirty, with: record)
        }
    }

    // MARK: Claims to a number

    /// Decides anew who owns a number, among all records that show it.
    private func settle(
        under key: UInt64, _ dirty: inout Set<Int64>, with record: Int64? = nil, without other: Int64? = nil
    ) throws(StoreError) {
        guard key != 0 else { return }
        var members = try records(under: key, limit: blockLimit + 1).filter { $0 != other && $0 != record }
        if let record { members.append(record) }
        guard members.count <= blockLimit else { return }
        var rows: [(id: Int64, entry: RecordReader.Entry)] = []
        for member in members { if let entry = try entry(member) { rows.append((member, entry)) } }
        let raw = rows.map { withoutHub($0.entry.raw) }
        let settled = isPlain(raw) ? raw : try settled(raw, rows.map(\.entry.content))
        for (place, row) in rows.enumerated() {
            let flags = SettledFlags(raw: raw[place], settled: settled[place])
            guard flags != row.entry.settled else { continue }
            try change(row.id, row.entry, to: flags, isNew: row.id == record)
            dirty.insert(row.id)
        }
    }

    /// Whether nothing can be in dispute: one name, and a check character.
    private func isPlain(_ rows: [ResidentRow]) -> Bool {
        guard let first = rows.first else { return true }
        return rows.allSatisfy { $0.name == first.name && !$0.flags.contains(.oldNumber) }
    }

    private func settled(_ rows: [ResidentRow], _ contents: [UInt64]) throws(StoreError) -> [ResidentRow] {
        var (all, hashes) = (rows, contents)
        if rows.contains(where: { $0.name != rows[0].name }) {
            for owner in try ownersElsewhere(rows) {
                all.append(withoutHub(owner.raw))
                hashes.append(owner.content)
            }
        }
        var population = reader.population(all, hashes)
        population.findDisputes()
        population.doubtOldNumbers()
        return Array(population.rows[..<rows.count])
    }

    /// Records of the same names and households that own other numbers.
    private func ownersElsewhere(_ rows: [ResidentRow]) throws(StoreError) -> [RecordReader.Entry] {
        var found: [Int64: RecordReader.Entry] = [:]
        for row in rows {
            let kinds = reader.books.stableKeys(row, card: 0, phone: row.phone)
            for key in kinds {
                for record in try records(under: key, limit: 60) where found[record] == nil {
                    guard let entry = try entry(record), entry.raw.ownedNumber > 0 else { continue }
                    let isOther = entry.raw.number != row.number && rows.contains { $0.name == entry.raw.name }
                    if isOther { found[record] = entry }
                }
            }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    private func change(
        _ record: Int64, _ entry: RecordReader.Entry, to flags: SettledFlags, isNew: Bool
    ) throws(StoreError) {
        let former = keys(entry)
        reader.settle(record, flags)
        // The record under way is saved and keyed by its caller.
        guard !isNew, let changed = reader.entries[record] else { return }
        try replaceKeys(record, former, keys(changed))
        try store.run(
            "UPDATE mpi_record SET settled = ? WHERE id = ?", [.integer(Int64(flags.rawValue)), .integer(record)],
            purpose: "settle whose a number is")
    }

    // MARK: Shared telephones

    /// A telephone of more than five surnames is nobody's: all its records are compared without it.
    private func findHub(
        _ entry: RecordReader.Entry, _ record: Int64, _ dirty: inout Set<Int64>
    ) throws(StoreError) {
        let key = phoneKey(entry.raw)
        guard key != 0, !hubs.contains(key) else { return }
        let members = try records(under: key, limit: 65)
        guard members.count > ResidentPopulation.familiesOfAPhone else { return }
        var surnames: Set<UInt32> = []
        for member in members {
            guard let row = try self.entry(member)?.raw, row.name > 0 else { continue }
            surnames.insert(reader.books.names.forms[Int(row.name)].surname)
        }
        guard surnames.count > ResidentPopulation.familiesOfAPhone || members.count > 64 else { return }
        hubs.insert(key)
        try store.run(
            "INSERT OR IGNORE INTO mpi_hub VALUES (?)", [.integer(Int64(bitPattern: key))],
            purpose: "note a shared telephone")
        dirty.formUnion(members)
    }

    // MARK: Keys

    private func replaceKeys(_ record: Int64, _ old: [UInt64], _ new: [UInt64]) throws(StoreError) {
        guard old != new else { return }
        for key in Set(old).subtracting(new) {
            try store.run(
                "DELETE FROM mpi_key WHERE hash = ? AND record = ?",
                [.integer(Int64(bitPattern: key)), .integer(record)], purpose: "remove a key")
        }
        for key in Set(new).subtracting(old) {
            try store.run(
                "INSERT OR IGNORE INTO mpi_key VALUES (?, ?)", [.integer(Int64(bitPattern: key)), .integer(record)],
                purpose: "add a key")
        }
    }
}
