// SPDX-License-Identifier: Apache-2.0

/// What stewards said of records, by their places: whom they said to be one may not be apart, and whom they said to be
/// different may not come together, also by way of others.
struct SaidPairs {
    private var parent: [Int]
    private var forbidden: Set<RecordPair> = []
    /// Pairs said to be one, those left out that others contradict.
    private(set) var same: [RecordPair] = []

    init(count: Int, same: [RecordPair], different: [RecordPair]) {
        parent = Array(0..<count)
        for pair in same {
            let (left, right) = (root(Int(pair.first)), root(Int(pair.second)))
            let isContradicted = different.contains { said in
                let ends = [root(Int(said.first)), root(Int(said.second))]
                return ends == [left, right] || ends == [right, left]
            }
            guard left != right, !isContradicted else { continue }
            parent[right] = left
            self.same.append(pair)
        }
        for pair in different {
            forbidden.insert(RecordPair(Int64(root(Int(pair.first))), Int64(root(Int(pair.second)))))
        }
    }

    private func root(_ place: Int) -> Int {
        var place = place
        while parent[place] != place { place = parent[place] }
        return place
    }

    /// Whether any of the one may not be with any of the other.
    func part(_ left: [Int], _ right: [Int]) -> Bool {
        guard !forbidden.isEmpty else { return false }
        let (ones, twos) = (Set(left.map(root)), Set(right.map(root)))
        return ones.contains { one in twos.contains { forbidden.contains(RecordPair(Int64(one), Int64($0))) } }
    }
}

/// Persons growing pair by pair, with what people decided above all.
struct Grouping {
    private let population: ResidentPopulation
    private let said: SaidPairs
    private var clusterer: Clusterer<ResidentPopulation>
    private var members: [Int: [Int]] = [:]

    init(_ population: ResidentPopulation, _ scorer: PairScorer, _ said: SaidPairs) {
        self.population = population
        self.said = said
        clusterer = Clusterer(population, scorer: scorer)
    }

    /// Joins a pair unless its persons contradict each other.
    mutating func join(_ pair: ScoredPair, _ rule: LinkEdge.Rule) {
        let (left, right) = (clusterer.root(Int(pair.left)), clusterer.root(Int(pair.right)))
        guard left != right, !said.part(all(left), all(right)) else { return }
        if rule == .none ? clusterer.contradicts(left, right) : opposes(left, right) { return }
        unite(left, right)
    }

    /// Joins what one message named, unless something speaks against it.
    mutating func joinNamedTogether(_ one: Int, _ two: Int) {
        let (left, right) = (clusterer.root(one), clusterer.root(two))
        guard left != right, !said.part(all(left), all(right)), !opposes(left, right) else { return }
        unite(left, right)
    }

    /// Joins what stewards said to be one, whatever speaks against it; last, so that nobody is pushed out by it.
    mutating func joinSame() {
        for pair in said.same {
            let (left, right) = (clusterer.root(Int(pair.first)), clusterer.root(Int(pair.second)))
            if left != right { unite(left, right) }
        }
    }

    /// The persons of the first records, as groups of places.
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
