// SPDX-License-Identifier: Apache-2.0

import SQLite

extension Linker {
    /// Scores records against everybody they share a key with, and replaces their pairs.
    ///
    /// - Returns: the records and all they are or were paired with.
    func score(_ records: Set<Int64>) throws(StoreError) -> Set<Int64> {
        var touched = records
        for record in records.sorted() {
            guard let entry = try entry(record) else { continue }
            let others = try candidates(record, entry)
            touched.formUnion(try replaceEdges(record, edges(record, entry, others)))
        }
        return touched
    }

    private struct Candidate {
        let id: Int64
        let entry: RecordReader.Entry
        /// Whether one brought a card that the other shows.
        let sharesCard: Bool
    }

    private func candidates(_ record: Int64, _ entry: RecordReader.Entry) throws(StoreError) -> [Candidate] {
        var found: Set<Int64> = []
        let phone = phoneKey(entry.raw)
        for key in keys(entry) where key != phone || !hubs.contains(phone) {
            let others = try records(under: key, limit: blockLimit + 1)
            if others.count <= blockLimit { found.formUnion(others) }
        }
        let holders = try cardHolders(record, entry)
        found.formUnion(holders)
        found.remove(record)
        var candidates: [Candidate] = []
        for other in found.sorted() {
            guard let known = try self.entry(other) else { continue }
            let sharesCard = (entry.card != 0 && entry.card == known.card) || holders.contains(other)
            candidates.append(Candidate(id: other, entry: known, sharesCard: sharesCard))
        }
        return candidates
    }

    /// Who brought the card that this record shows, and who shows a card that this record brought.
    private func cardHolders(_ record: Int64, _ entry: RecordReader.Entry) throws(StoreError) -> Set<Int64> {
        var found: Set<Int64> = []
        if let card = entry.cardID {
            let row = try store.first(
                "SELECT record_id FROM mpi_card WHERE card = ?", [.text(card)], purpose: "find who brought a card")
            if let bringer = row?.integer(0) { found.insert(try survivor(of: bringer)) }
        }
        guard record != unsaved else { return found }
        for card in try cardsBrought(by: record) where card != entry.cardID {
            let key = reader.books.key(.card, RecordReader.hash(card))
            found.formUnion(try records(under: key, limit: blockLimit))
        }
        return found
    }

    /// Cards that a record, or any that was merged into it, was the first to show.
    private func cardsBrought(by record: Int64) throws(StoreError) -> [String] {
        try store.rows(
            """
            WITH RECURSIVE chain (id) AS (
                VALUES (?1) UNION SELECT mpi_record.id FROM mpi_record JOIN chain ON merged_into = chain.id
            ) SELECT card FROM mpi_card WHERE record_id IN chain
            """, [.integer(record)], purpose: "list the cards of a record"
        ).compactMap { $0.text(0) }
    }

    /// The record that stands for another that was merged.
    private func survivor(of record: Int64) throws(StoreError) -> Int64 {
        var place = record
        for _ in 0..<1000 {
            let row = try store.first(
                "SELECT merged_into FROM mpi_record WHERE id = ?", [.integer(place)], purpose: "follow a merge")
            guard let next = row?.integer(0) else { break }
            place = next
        }
        return place
    }

    private func edges(
        _ record: Int64, _ entry: RecordReader.Entry, _ candidates: [Candidate]
    ) -> [LinkEdge] {
        let rows = [row(entry)] + candidates.map { row($0.entry) }
        let population = reader.population(rows, [entry.content] + candidates.map(\.entry.content))
        let own = population.keyKinds.indices.map { population.key($0, 0) }
        var edges: [LinkEdge] = []
        for (place, candidate) in candidates.enumerated() {
            let meets = own.indices.contains { own[$0] != 0 && own[$0] == population.key($0, place + 1) }
            guard meets || candidate.sharesCard else { continue }
            let found = LinkEdge(
                0, place + 1, population, scorer, least: reference.model.review,
                sharesCard: candidate.sharesCard)
            guard var edge = found else { continue }
            edge.other = candidate.id
            edges.append(edge)
        }
        return edges
    }

    // MARK: Store

    /// The pairs of a record.
    func edges(of record: Int64) throws(StoreError) -> [LinkEdge] {
        try store.rows(
            "SELECT b, total, vetoes, rule, open FROM mpi_edge WHERE a = ?", [.integer(record)],
            purpose: "read a record's pairs"
        ).map(LinkEdge.init)
    }

    /// Replaces the pairs of a record where they changed.
    ///
    /// - Returns: the records at the other ends of pairs that changed, came or went.
    func replaceEdges(_ record: Int64, _ new: [LinkEdge]) throws(StoreError) -> Set<Int64> {
        var old: [Int64: LinkEdge] = [:]
        for edge in try edges(of: record) { old[edge.other] = edge }
        var touched: Set<Int64> = []
        for edge in new {
            var edge = edge
            let known = old.removeValue(forKey: edge.other)
            edge.isOpen = known?.isOpen ?? false
            guard edge != known else { continue }
            touched.insert(edge.other)
            try save(edge, record)
        }
        for gone in old.keys {
            touched.insert(gone)
            for (a, b) in [(record, gone), (gone, record)] {
                try store.run(
                    "DELETE FROM mpi_edge WHERE a = ? AND b = ?", [.integer(a), .integer(b)], purpose: "remove a pair")
            }
        }
        return touched
    }

    private func save(_ edge: LinkEdge, _ record: Int64) throws(StoreError) {
        let sql = """
            INSERT INTO mpi_edge VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (a, b) DO UPDATE
            SET total = ?3, vetoes = ?4, rule = ?5, open = ?6
            """
        for (a, b) in [(record, edge.other), (edge.other, record)] {
            let isOpen = edge.isOpen && a < b
            try store.run(
                sql,
                [
                    .integer(a), .integer(b), .real(edge.total), .integer(Int64(edge.vetoes.rawValue)),
                    .integer(edge.rule.rawValue), .integer(isOpen ? 1 : 0),
                ], purpose: "keep a pair")
        }
    }
}
