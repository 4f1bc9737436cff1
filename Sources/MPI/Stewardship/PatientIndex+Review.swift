// SPDX-License-Identifier: Apache-2.0

import SQLite

extension PatientIndex {
    /// The share of records whose pairs are put before a person.
    private static var reviewShare: Double { Deduplication.Options().reviewShare }

    /// What waits for a person: overlays, conflicts and wrong merges first, then pairs by how much a right answer is
    /// worth.
    ///
    /// Of two residents only the best pair is there, and of all pairs no more than 1.5 % of the records.
    ///
    /// - Parameter limit: how many at most.
    public func reviewQueue(limit: Int = 1000) throws(IndexError) -> [ReviewItem] {
        let tasks = try taskItems()
        guard tasks.count < limit else { return Array(tasks.prefix(limit)) }
        let inTasks = Set(tasks.compactMap(\.pair))
        let pairs = try pairItems().filter { item in item.pair.map { !inTasks.contains($0) } ?? true }
        return Array((tasks + pairs).prefix(limit))
    }

    /// Why a pair of records in use has its weight among all records of the index.
    ///
    /// - Throws: ``IndexError/unknownRecord``.
    public func explanation(_ pair: RecordPair) throws(IndexError) -> PairExplanation {
        let linker = try linker()
        let entries = try stored { () throws(StoreError) in
            [try linker.entry(pair.first), try linker.entry(pair.second)]
        }
        guard let left = entries[0], let right = entries[1] else { throw .unknownRecord }
        let population = linker.reader.population(
            [linker.row(left), linker.row(right)], [left.content, right.content])
        let explainer = Explainer(
            population: population, model: linker.reference.model, records: linker.reference.records)
        return explainer.explain(0, 1)
    }

    /// All that is needed to decide an item.
    public func detail(_ subject: ReviewItem.Subject) throws(IndexError) -> ReviewDetail {
        var item: ReviewItem?
        var pair: RecordPair?
        switch subject {
        case .pair(let asked): pair = asked
        case .task:
            item = try taskItems().first { $0.subject == subject }
            guard item != nil else { throw .unknownTask }
            pair = item?.pair
        }
        var records: [SourceRecord] = []
        for id in pair.map({ [$0.first, $0.second] }) ?? [] {
            guard let record = try record(id), record.mergedInto == nil else { throw .unknownRecord }
            records.append(record)
        }
        var detail = ReviewDetail(subject: subject, item: item, records: records)
        if let pair { detail.explanation = try explanation(pair) }
        for record in records {
            detail.companions.append(
                try self.records(of: record.residentID).filter { $0.mergedInto == nil && $0.id != record.id })
            detail.households.append(try household(of: record.residentID))
            detail.decisions += try decisions(of: record.id)
        }
        return detail
    }

    /// Residents with whom this one's records share a telephone, an address or a guardian.
    public func household(of resident: Int64) throws(IndexError) -> [Int64] {
        let linker = try linker()
        var found: Set<Int64> = []
        for record in try inUse(resident) {
            try stored { () throws(StoreError) in
                guard let entry = try linker.entry(record) else { return }
                for key in linker.householdKeys(entry) {
                    let rows = try store.rows(
                        """
                        SELECT DISTINCT resident_id FROM mpi_key JOIN mpi_record ON mpi_record.id = mpi_key.record
                        WHERE hash = ? LIMIT 50
                        """, [.integer(Int64(bitPattern: key))], purpose: "find a household")
                    found.formUnion(rows.compactMap { $0.integer(0) })
                }
            }
        }
        found.remove(resident)
        return found.sorted()
    }

    // MARK: Items

    private func taskItems() throws(IndexError) -> [ReviewItem] {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT id, kind, resident_id, other_resident_id, record_id, detail, at FROM mpi_task
                WHERE state = 'open' ORDER BY id
                """, purpose: "list the open tasks")
        }
        var items: [ReviewItem] = []
        for row in rows {
            let kind = ReviewTask.Kind(rawValue: row.text(1) ?? "") ?? .possibleDuplicate
            var other = row.integer(3)
            if let named = other { other = try current(named) ?? named }
            let resident = try current(row.integer(2) ?? 0) ?? row.integer(2) ?? 0
            let record = row.integer(4)
            let pair = if let record { try pair(record, resident, other) } else { RecordPair?.none }
            items.append(
                ReviewItem(
                    subject: .task(row.integer(0) ?? 0), kind: kind, residentID: resident, otherResidentID: other,
                    pair: pair, detail: row.text(5) ?? "", weight: 0, vetoes: [], at: row.text(6) ?? ""))
        }
        return items.sorted { ($0.kind.risk, $0.at) < ($1.kind.risk, $1.at) }
    }

    /// The record that raised a doubt beside the oldest one of whom it is about.
    func pair(_ record: Int64, _ resident: Int64, _ other: Int64?) throws(IndexError) -> RecordPair? {
        guard let own = try self.record(record), own.mergedInto == nil else { return nil }
        let against = own.residentID == resident ? other ?? resident : resident
        return try inUse(against).first { $0 != record }.map { RecordPair(record, $0) }
    }

    private struct OpenPair {
        let pair: RecordPair
        let residents: RecordPair
        let weight: Double
        let vetoes: Vetoes
        var gain: Double
    }

    private func pairItems() throws(IndexError) -> [ReviewItem] {
        let count =
            try stored { () throws(StoreError) in
                try store.first("SELECT count(*) FROM mpi_record", purpose: "count records")
            }?.integer(0) ?? 0
        let limit = max(20, Int(Double(count) * Self.reviewShare))
        let best = try bestPairs(limit * 8).sorted { ($0.gain, $1.pair) > ($1.gain, $0.pair) }
        return best.prefix(limit).map { found in
            let reasons = found.vetoes.isEmpty ? "" : "; " + found.vetoes.codes.joined(separator: ", ")
            return ReviewItem(
                subject: .pair(found.pair), kind: .possibleDuplicate, residentID: found.residents.first,
                otherResidentID: found.residents.second, pair: found.pair,
                detail: "the records may be of one person" + reasons, weight: found.weight, vetoes: found.vetoes,
                at: "")
        }
    }

    /// For each two residents their best pair, with how many pairs of records a right answer settles.
    private func bestPairs(_ limit: Int) throws(IndexError) -> [OpenPair] {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT e.a, e.b, e.total, e.vetoes, one.resident_id, two.resident_id FROM mpi_edge AS e
                JOIN mpi_record AS one ON one.id = e.a JOIN mpi_record AS two ON two.id = e.b
                WHERE e.open = 1 ORDER BY e.total DESC LIMIT ?
                """, [.integer(Int64(limit))], purpose: "list the open pairs")
        }
        var best: [RecordPair: OpenPair] = [:]
        for row in rows {
            let residents = RecordPair(row.integer(4) ?? 0, row.integer(5) ?? 0)
            guard best[residents] == nil, case .real(let weight) = row[2] else { continue }
            let vetoes = Vetoes(rawValue: UInt32(truncatingIfNeeded: row.integer(3) ?? 0))
            let sizes = try size(residents.first) * size(residents.second)
            best[residents] = OpenPair(
                pair: RecordPair(row.integer(0) ?? 0, row.integer(1) ?? 0), residents: residents, weight: weight,
                vetoes: vetoes, gain: Self.likelihood(weight, vetoes) * Double(sizes))
        }
        return Array(best.values)
    }

    private func size(_ resident: Int64) throws(IndexError) -> Int {
        let row = try stored { () throws(StoreError) in
            try store.first(
                "SELECT count(*) FROM mpi_record WHERE resident_id = ?", [.integer(resident)],
                purpose: "count a resident's records")
        }
        return Int(row?.integer(0) ?? 0)
    }

    /// The probability by the model, less for what a rule holds against it.
    private static func likelihood(_ weight: Double, _ vetoes: Vetoes) -> Double {
        var likelihood = MatchModel.probability(weight)
        for (veto, share) in [(Vetoes.ambiguous, 0.5), (.sharedNumber, 0.5), (.differentSex, 0.3)]
        where vetoes.contains(veto) {
            likelihood *= share
        }
        return likelihood
    }
}

extension Linker {
    /// Keys of the household: telephone and guardian.
    func householdKeys(_ entry: RecordReader.Entry) -> [UInt64] {
        let row = row(entry)
        let family = row.guardianNumber > 0 ? row.guardianNumber : row.familyNumber
        let books = reader.books
        let keys = [
            row.phone > 0 ? phoneKey(row) : 0, books.key(.family, books.numberHash(family)),
            books.key(.number, books.numberHash(family)), books.key(.family, books.numberHash(row.number)),
        ]
        return keys.filter { $0 != 0 }
    }
}
