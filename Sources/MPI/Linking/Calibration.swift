// SPDX-License-Identifier: Apache-2.0

import SQLite
import Threads

/// Counts what linking holds fixed on all records of a store, and pairs all of them at once.
struct Calibration {
    let store: Connection
    /// The model to fit; nil to keep the reference as it is and only pair anew.
    let model: MatchModel?
    let at: String

    /// What a calibration found.
    struct Outcome {
        var records = 0
        var pairs = 0
    }

    private struct Counted {
        var people: ResidentPopulation
        let raw: [ResidentRow]
        let ids: [Int64]
        let domains: [Int64]
        let cards: [UInt64]
    }

    func run() throws(StoreError) -> Outcome {
        let counted = try count()
        var reference = try LinkReference(store)
        if let model { try fit(&reference, model, counted) }
        try writeKeys(counted)
        let pairs = try writePairs(counted, reference)
        return Outcome(records: counted.ids.count, pairs: pairs)
    }

    // MARK: Reading

    private func count() throws(StoreError) -> Counted {
        var builder = ResidentPopulationBuilder()
        var (ids, domains, cards) = ([Int64](), [Int64](), [UInt64]())
        var last: Int64 = 0
        while true {
            let rows = try store.rows(
                """
                SELECT \(SourceRecord.columns) FROM mpi_record WHERE id > ? AND merged_into IS NULL
                ORDER BY id LIMIT 5000
                """, [.integer(last)], purpose: "read all records")
            guard !rows.isEmpty else { break }
            let records = rows.map(SourceRecord.init)
            builder.add(contentsOf: records.map(ResidentFields.init))
            for record in records {
                ids.append(record.id)
                domains.append(record.domainID)
                cards.append(record.card.map(RecordReader.hash) ?? 0)
                last = record.id
            }
        }
        let raw = builder.population.rows
        return Counted(people: builder.finish(), raw: raw, ids: ids, domains: domains, cards: cards)
    }

    // MARK: Counting

    private func fit(_ reference: inout LinkReference, _ model: MatchModel, _ counted: Counted) throws(StoreError) {
        reference.model = counted.people.fittedModel(model)
        reference.records = counted.ids.count
        reference.version = "\(model.version), fitted \(at)"
        reference.homes = homes(counted)
        try reference.save(frequencies(counted.people), at: at, store)
        try store.run("DELETE FROM mpi_hub", purpose: "clear shared telephones")
        for phone in counted.people.hubPhones {
            guard let digits = UInt64("1" + phone) else { continue }
            let key = counted.people.key(.phone, Hash.mix(digits))
            try store.run(
                "INSERT OR IGNORE INTO mpi_hub VALUES (?)", [.integer(Int64(bitPattern: key))],
                purpose: "note a shared telephone")
        }
    }

    /// Where institutions have their home, as the population found it.
    private func homes(_ counted: Counted) -> [Int64: LinkReference.Home] {
        var raw = counted.people
        raw.rows = counted.raw
        let count = Int(counted.raw.map(\.institution).max() ?? 0)
        let villages = raw.home(count) { $0.village > 0 ? ($0.town, $0.village) : nil }
        let towns = raw.home(count) { $0.town > 0 ? ($0.town, 0) : nil }
        var homes: [Int64: LinkReference.Home] = [:]
        for (row, domain) in zip(counted.raw, counted.domains) where homes[domain] == nil {
            let institution = Int(row.institution)
            if let found = villages[institution] {
                homes[domain] = .init(village: Array(raw.addresses.placeCode(found.village)))
            } else if let found = towns[institution] {
                homes[domain] = .init(town: Array(raw.addresses.placeCode(found.town)))
            }
        }
        return homes
    }

    private func frequencies(_ people: ResidentPopulation) -> [CountedValue] {
        var counted: [CountedValue] = []
        func add(_ kind: LinkReference.Kind, _ rarities: [Float], _ hash: (UInt32) -> UInt64) {
            let least = rarities.dropFirst().max() ?? 0
            counted.append(CountedValue(kind: kind, hash: 0, rarity: least))
            for (place, rarity) in rarities.enumerated() where place > 0 && rarity < least {
                counted.append(CountedValue(kind: kind, hash: hash(UInt32(place)), rarity: rarity))
            }
        }
        var forms: [UInt32: UInt32] = [:]
        for (form, entry) in people.names.forms.enumerated() { forms[entry.sound] = UInt32(form) }
        add(.name, people.nameRarity) { people.nameHash($0) }
        add(.sound, people.soundRarity) { people.soundHash(forms[$0] ?? 0) }
        add(.phone, people.phoneRarity) { people.phoneHash($0) }
        add(.birth, people.birthRarity) { people.birthHash($0) }
        return counted
    }

    // MARK: Writing

    private func writeKeys(_ counted: Counted) throws(StoreError) {
        let people = counted.people
        var keys: [(hash: Int64, record: Int64)] = []
        for (place, id) in counted.ids.enumerated() {
            let raw = counted.raw[place]
            let flags = SettledFlags(raw: raw, settled: people.rows[place])
            var keyed = people.rows[place]
            keyed.phone = raw.phone
            for key in people.stableKeys(keyed, card: counted.cards[place], phone: raw.phone) {
                keys.append((Int64(bitPattern: key), id))
            }
            try store.run(
                "UPDATE mpi_record SET settled = ?1 WHERE id = ?2 AND settled <> ?1",
                [.integer(Int64(flags.rawValue)), .integer(id)], purpose: "settle whose a number is")
        }
        keys.sort { ($0.hash, $0.record) < ($1.hash, $1.record) }
        try store.run("DELETE FROM mpi_key", purpose: "clear the keys")
        for key in keys {
            try store.run(
                "INSERT OR IGNORE INTO mpi_key VALUES (?, ?)", [.integer(key.hash), .integer(key.record)],
                purpose: "add a key")
        }
    }

    private struct Found {
        let left: Int32
        let right: Int32
        let edge: LinkEdge
    }

    private func writePairs(_ counted: Counted, _ reference: LinkReference) throws(StoreError) -> Int {
        let (people, least) = (counted.people, reference.model.review)
        let scorer = PairScorer(
            reference.model, ladders: ResidentPopulation.ladders, household: people.household,
            records: reference.records)
        let blocks = CandidateBlocks(population: people, cap: Deduplication.Options().blockLimit)
        let cards = counted.cards
        let found = blocks.collect(workers: Processors.count) { (left, right, found: inout [Found]) in
            let sharesCard = cards[left] != 0 && cards[left] == cards[right]
            let edge = LinkEdge(left, right, people, scorer, least: least, sharesCard: sharesCard)
            if let edge { found.append(Found(left: Int32(left), right: Int32(right), edge: edge)) }
        }
        return try write(found, counted.ids)
    }

    private func write(_ found: [Found], _ ids: [Int64]) throws(StoreError) -> Int {
        var edges: [(a: Int64, b: Int64, edge: Int)] = []
        for (place, pair) in found.enumerated() {
            let (left, right) = (ids[Int(pair.left)], ids[Int(pair.right)])
            edges.append((left, right, place))
            edges.append((right, left, place))
        }
        edges.sort { ($0.a, $0.b) < ($1.a, $1.b) }
        try store.run("DELETE FROM mpi_edge", purpose: "clear the pairs")
        for entry in edges {
            let edge = found[entry.edge].edge
            try store.run(
                "INSERT INTO mpi_edge VALUES (?, ?, ?, ?, ?, 0)",
                [
                    .integer(entry.a), .integer(entry.b), .real(edge.total), .integer(Int64(edge.vetoes.rawValue)),
                    .integer(edge.rule.rawValue),
                ], purpose: "keep a pair")
        }
        return found.count
    }
}
