// SPDX-License-Identifier: Apache-2.0

/// Records that a change may put together in another way, with all that links them.
struct LinkRegion {
    /// Records whose person is sought, in an order that comes from what they say.
    var records: [Int64] = []
    /// Records beyond, which only bear witness.
    var fringe: [Int64] = []
    /// Pairs by record.
    var edges: [Int64: [LinkEdge]] = [:]
    /// What people and messages said of pairs.
    var decisions: [RecordPair: Decision.Verdict] = [:]
    /// The residents of records before; absent for a new one.
    var residents: [Int64: Int64] = [:]
    /// Whether there was more than could be looked at.
    var isCut = false

    /// The person of each record, as groups of records.
    func groups(_ linker: Linker, _ entries: [RecordReader.Entry]) -> [[Int64]] {
        let all = records + fringe
        let population = linker.reader.population(entries.map(linker.row), entries.map(\.content))
        var places: [Int64: Int] = [:]
        for (place, record) in all.enumerated() { places[record] = place }
        var grouping = Grouping(population, linker.scorer, decided(places))
        for (pair, rule) in ranked(places, population, linker.reference) { grouping.join(pair, rule) }
        for (pair, verdict) in decisions.sorted(by: { $0.key < $1.key }) where verdict == .message {
            guard let left = places[pair.first], let right = places[pair.second] else { continue }
            grouping.joinNamedTogether(left, right)
        }
        grouping.joinSame()
        return grouping.groups(of: records.indices).map { $0.map { all[$0] } }
    }

    /// What stewards said, by the places of the records.
    private func decided(_ places: [Int64: Int]) -> SaidPairs {
        var (same, different) = ([RecordPair](), [RecordPair]())
        for (pair, verdict) in decisions.sorted(by: { $0.key < $1.key }) {
            guard let left = places[pair.first], let right = places[pair.second] else { continue }
            if verdict == .same { same.append(RecordPair(Int64(left), Int64(right))) }
            if verdict == .different { different.append(RecordPair(Int64(left), Int64(right))) }
        }
        return SaidPairs(count: places.count, same: same, different: different)
    }

    /// Pairs that link, best first; those that fit somebody else nearly as well are left out.
    private func ranked(
        _ places: [Int64: Int], _ population: ResidentPopulation, _ reference: LinkReference
    ) -> [(ScoredPair, LinkEdge.Rule)] {
        var (pairs, rules) = ([ScoredPair](), [RecordPair: LinkEdge.Rule]())
        for (record, place) in places {
            for edge in edges[record] ?? [] {
                guard let other = places[edge.other], place < other || edges[edge.other] == nil else { continue }
                pairs.append(
                    ScoredPair(
                        left: UInt32(place), right: UInt32(other), weight: Float(edge.rank(reference)),
                        vetoes: edge.vetoes))
                if edge.links(reference) { rules[RecordPair(Int64(place), Int64(other))] = edge.rule }
            }
        }
        let judge = Deduplicator(population: population, model: reference.model, options: .init())
        pairs.sort(by: judge.precedes)
        judge.markAmbiguous(&pairs)
        return pairs.compactMap { pair in
            guard let rule = rules[RecordPair(Int64(pair.left), Int64(pair.right))] else { return nil }
            return pair.vetoes.isEmpty || rule != .none ? (pair, rule) : nil
        }
    }
}
