// SPDX-License-Identifier: Apache-2.0

import SQLite

/// Keeps the pairs of the store as the records change, by the rules of the batch matcher.
///
/// What it writes follows from the records, the reference and nothing else; the order of arrival plays no part.
final class Linker {
    let store: Connection
    private(set) var reference: LinkReference
    private(set) var scorer: PairScorer
    var reader: RecordReader
    /// Telephones of too many families, by key.
    var hubs: Set<UInt64>
    private var dataVersion: Int64 = -1
    /// The record under way, while it stands in no table yet.
    var unsaved: Int64?
    /// More records than this under one key bring nobody together.
    let blockLimit = Deduplication.Options().blockLimit

    init(_ store: Connection) throws(StoreError) {
        self.store = store
        let reference = try LinkReference(store)
        self.reference = reference
        scorer = Self.scorer(reference)
        reader = RecordReader(reference)
        hubs = try Self.hubs(store)
        dataVersion = try Self.dataVersion(store)
    }

    private static func scorer(_ reference: LinkReference) -> PairScorer {
        PairScorer(
            reference.model, ladders: ResidentPopulation.ladders,
            household: ResidentPopulation().household, records: reference.records)
    }

    private static func hubs(_ store: Connection) throws(StoreError) -> Set<UInt64> {
        let rows = try store.rows("SELECT hash FROM mpi_hub", purpose: "read shared telephones")
        return Set(rows.map { UInt64(bitPattern: $0.integer(0) ?? 0) })
    }

    private static func dataVersion(_ store: Connection) throws(StoreError) -> Int64 {
        try store.first("PRAGMA data_version", purpose: "ask whether the store changed")?.integer(0) ?? 0
    }

    /// Starts a piece of work: what another program has changed is read anew.
    func begin() throws(StoreError) {
        let version = try Self.dataVersion(store)
        if version != dataVersion {
            dataVersion = version
            try refresh()
        }
        reader.begin()
    }

    /// Reads the reference again and forgets all records.
    func refresh() throws(StoreError) {
        let latest = try store.first("SELECT max(id) FROM mpi_reference", purpose: "look for a new reference")
        if latest?.integer(0) ?? 0 != reference.id { reference = try LinkReference(store) }
        scorer = Self.scorer(reference)
        reader = RecordReader(reference)
        hubs = try Self.hubs(store)
    }

    /// Forgets what a rollback may have taken back.
    func forgetFresh() {
        reader.forgetFresh()
        if let known = try? Self.hubs(store) { hubs = known }
    }

    // MARK: Records

    /// A record in use; nil when there is none.
    func entry(_ record: Int64) throws(StoreError) -> RecordReader.Entry? {
        if let known = reader.entries[record] { return known }
        let row = try store.first(
            "SELECT \(SourceRecord.columns) FROM mpi_record WHERE id = ? AND merged_into IS NULL", [.integer(record)],
            purpose: "read a record")
        return row.map { reader.keep(SourceRecord($0)) }
    }

    /// The row as it counts: settled, without a shared telephone.
    func row(_ entry: RecordReader.Entry) -> ResidentRow { withoutHub(entry.settled.applied(to: entry.raw)) }

    func withoutHub(_ row: ResidentRow) -> ResidentRow {
        guard row.phone > 0, !hubs.isEmpty, hubs.contains(phoneKey(row)) else { return row }
        var row = row
        row.phone = 0
        row.flags.insert(.hubPhone)
        return row
    }

    func phoneKey(_ row: ResidentRow) -> UInt64 { reader.books.key(.phone, reader.books.phoneHash(row.phone)) }

    func numberKey(_ row: ResidentRow) -> UInt64 { reader.books.key(.number, reader.books.numberHash(row.number)) }

    func keys(_ entry: RecordReader.Entry) -> [UInt64] {
        reader.books.stableKeys(entry.settled.applied(to: entry.raw), card: entry.card, phone: entry.raw.phone)
    }

    /// The records under a key, at most `limit`, the smallest ids first.
    func records(under key: UInt64, limit: Int) throws(StoreError) -> [Int64] {
        try store.rows(
            "SELECT record FROM mpi_key WHERE hash = ? ORDER BY record LIMIT ?",
            [.integer(Int64(bitPattern: key)), .integer(Int64(limit))], purpose: "find records of a key"
        ).compactMap { $0.integer(0) }
    }
}
