// SPDX-License-Identifier: Apache-2.0

import SQLite

extension Linker {
    /// How many records may be put together anew at once.
    private static var regionLimit: Int { 2000 }

    /// All records that the persons of some records may depend on.
    ///
    /// - Parameter unsaved: a record that stands in no table yet.
    func region(around seeds: Set<Int64>, unsaved: Int64?) throws(StoreError) -> LinkRegion {
        var region = LinkRegion()
        var queue = seeds.sorted()
        var (seen, residents) = (seeds, Set<Int64>())
        let hasDecisions = try store.first("SELECT 1 FROM mpi_decision LIMIT 1", purpose: "look for decisions") != nil
        while let record = queue.popLast() {
            guard region.records.count < Self.regionLimit else {
                region.isCut = true
                break
            }
            var next: [Int64] = []
            if record != unsaved {
                let known = region.residents[record]
                guard let resident = if let known { known } else { try resident(of: record) } else { continue }
                region.residents[record] = resident
                if residents.insert(resident).inserted { next = try members(of: resident) }
                for member in next { region.residents[member] = resident }
            }
            region.records.append(record)
            let edges = try edges(of: record)
            region.edges[record] = edges
            next += edges.filter { $0.links(reference) }.map(\.other)
            if hasDecisions { next += try decided(record, &region) }
            for other in next where seen.insert(other).inserted { queue.append(other) }
        }
        return region
    }

    /// Puts the records into their order, and finds those at the other ends of pairs that do not link.
    func complete(_ region: inout LinkRegion) throws(StoreError) -> [RecordReader.Entry] {
        let inside = Set(region.records)
        var fringe: Set<Int64> = []
        for edges in region.edges.values {
            for edge in edges where !inside.contains(edge.other) { fringe.insert(edge.other) }
        }
        var found: [(Int64, RecordReader.Entry)] = []
        for record in region.records { if let entry = try entry(record) { found.append((record, entry)) } }
        found.sort { ($0.1.content, $0.0) < ($1.1.content, $1.0) }
        region.records = found.map(\.0)
        var others: [(Int64, RecordReader.Entry)] = []
        for record in fringe.sorted() { if let entry = try entry(record) { others.append((record, entry)) } }
        region.fringe = others.map(\.0)
        return found.map(\.1) + others.map(\.1)
    }

    private func resident(of record: Int64) throws(StoreError) -> Int64? {
        try store.first(
            "SELECT resident_id FROM mpi_record WHERE id = ? AND merged_into IS NULL", [.integer(record)],
            purpose: "find a record's resident")?.integer(0)
    }

    private func members(of resident: Int64) throws(StoreError) -> [Int64] {
        try store.rows(
            "SELECT id FROM mpi_record WHERE resident_id = ? AND merged_into IS NULL", [.integer(resident)],
            purpose: "list a resident's records"
        ).compactMap { $0.integer(0) }
    }

    /// Notes what was said of a record's pairs.
    ///
    /// - Returns: the records it was said to be one with.
    private func decided(_ record: Int64, _ region: inout LinkRegion) throws(StoreError) -> [Int64] {
        let rows = try store.rows(
            "SELECT a, b, verdict FROM mpi_decision WHERE a = ?1 UNION SELECT a, b, verdict FROM mpi_decision WHERE b = ?1",
            [.integer(record)], purpose: "read decisions")
        var joined: [Int64] = []
        for row in rows {
            guard let verdict = Decision.Verdict(rawValue: row.text(2) ?? "") else { continue }
            let pair = RecordPair(row.integer(0) ?? 0, row.integer(1) ?? 0)
            region.decisions[pair] = verdict
            if verdict == .same || verdict == .message { joined.append(pair.other(than: record)) }
        }
        return joined
    }
}
