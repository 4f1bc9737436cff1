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
        var grouping = Grouping(population, linker.scorer, forbidden: forbidden(places))
        for (verdict, isFree) in [(Decision.Verdict.same, true), (.message, false)] {
            for (pair, said) in decisions.sorted(by: { $0.key < $1.key }) where said == verdict {
                guard let left = places[pair.first], let right = places[pair.second] else { continue }
                grouping.join(left, right, isFree: isFree)
            }
        }
        for (pair, rule) in ranked(places, population, linker.reference) { grouping.join(pair, rule) }
        return grouping.groups(of: records.indices).map { $0.map { all[$0] } }
    }

    private func forbidden(_ places: [Int64: Int]) -> Set<RecordPair> {
        var forbidden: Set<RecordPair> = []
        for (pair, verdict) in decisions where verdict == .different {
            guard let left = places[pair.first], let right = places[pair.second] else { continue }
            forbidden.insert(RecordPair(Int64(left), Int64(right)))
        }
        return forbidden
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

/// Persons growing pair by pair, with what people decided above all.
private struct Grouping {
    private let population: ResidentPopulation
    private let forbidden: Set<RecordPair>
    private var clusterer: Clusterer<ResidentPopulation>
    private var members: [Int: [Int]] = [:]

    init(_ population: ResidentPopulation, _ scorer: PairScorer, forbidden: Set<RecordPair>) {
        self.population = population
        self.forbidden = forbidden
        clusterer = Clusterer(population, scorer: scorer)
    }

    /// Joins what somebody said is one; `isFree` even where records contradict each other.
    mutating func join(_ one: Int, _ two: Int, isFree: Bool) {
        let (left, right) = (clusterer.root(one), clusterer.root(two))
        guard left != right, !isForbidden(left, right), isFree || !opposes(left, right) else { return }
        unite(left, right)
    }

    /// Joins a pair unless its persons contradict each other.
    mutating func join(_ pair: ScoredPair, _ rule: LinkEdge.Rule) {
        let (left, right) = (clusterer.root(Int(pair.left)), clusterer.root(Int(pair.right)))
        guard left != right, !isForbidden(left, right) else { return }
        if rule == .none ? clusterer.contradicts(left, right) : opposes(left, right) { return }
        unite(left, right)
    }

    func groups(of places: Range<Int>) -> [[Int]] {
        var (clusterer, groups) = (clusterer, [Int: [Int]]())
        for place in places { groups[clusterer.root(place), default: []].append(place) }
        return groups.values.sorted { $0[0] < $1[0] }
    }

    private mutating func unite(_ left: Int, _ right: Int) {
        let joined = all(left) + all(right)
        clusterer.union(left, right)
        members[clusterer.root(left)] = joined
    }

    private func all(_ root: Int) -> [Int] { members[root] ?? [root] }

    private func isForbidden(_ left: Int, _ right: Int) -> Bool {
        guard !forbidden.isEmpty else { return false }
        return all(left).contains { one in
            all(right).contains { forbidden.contains(RecordPair(Int64(one), Int64($0))) }
        }
    }

    /// Whether any two records cannot be of one person, whatever card or number they share.
    private func opposes(_ left: Int, _ right: Int) -> Bool {
        let hard: Vetoes = [.differentNumbers, .guardian, .twins, .placeholder, .sharedNumber]
        var (against, pairs) = (0, 0)
        for one in all(left).prefix(24) {
            for two in all(right).prefix(24) {
                let vetoes = population.vetoes(one, two, population.pattern(one, two))
                if !vetoes.isDisjoint(with: hard) { return true }
                if vetoes.isFinal || vetoes.contains(.differentSex) { against += 1 }
                pairs += 1
            }
        }
        return against * 2 >= pairs
    }
}
