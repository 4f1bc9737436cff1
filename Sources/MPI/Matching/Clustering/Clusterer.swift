// SPDX-License-Identifier: Apache-2.0

/// A scored pair.
struct ScoredPair: Sendable {
    let left: UInt32
    let right: UInt32
    let weight: Float
    var vetoes: Vetoes
}

/// Makes persons of pairs: best first, refusing what would put contradicting records together.
///
/// - Source: hierarchical agglomeration with constraints; connected components let one wrong pair join two families.
struct Clusterer<Population: MatchPopulation> {
    private let population: Population
    private let scorer: PairScorer
    private var parent: [UInt32]
    private var size: [UInt32]
    private var next: [UInt32]
    private var identities: [UInt32]
    /// Less than this, on the average over all their pairs, speaks against joining two persons; log₂ odds.
    static var guardMean: Double { -4 }
    /// Beyond so many pairs between two persons only a sample of the members is compared.
    private let sampleLimit = 24

    init(_ population: Population, scorer: PairScorer) {
        self.population = population
        self.scorer = scorer
        parent = (0..<UInt32(population.count)).map(\.self)
        next = parent
        size = [UInt32](repeating: 1, count: population.count)
        identities = (0..<population.count).map { population.identity($0) }
    }

    /// The record that stands for the person of a record.
    mutating func root(_ record: Int) -> Int {
        var place = record
        while Int(parent[place]) != place {
            parent[place] = parent[Int(parent[place])]
            place = Int(parent[place])
        }
        return place
    }

    /// How many records the person of a record has.
    mutating func size(_ record: Int) -> Int { Int(size[root(record)]) }

    /// Joins pairs in the order given; marks and returns those that were refused.
    mutating func join(_ pairs: [ScoredPair]) -> [ScoredPair] {
        var refused: [ScoredPair] = []
        for pair in pairs {
            let (left, right) = (root(Int(pair.left)), root(Int(pair.right)))
            guard left != right else { continue }
            if contradicts(left, right) {
                var pair = pair
                pair.vetoes.insert(.cluster)
                refused.append(pair)
            } else {
                union(left, right)
            }
        }
        return refused
    }

    /// The persons as lists of records.
    mutating func roots() -> [Int] { (0..<population.count).map { root($0) } }

    /// Whether two persons cannot be one: two owned numbers, or their records speak against each other more than for it.
    mutating func contradicts(_ left: Int, _ right: Int) -> Bool {
        let (one, two) = (identities[left], identities[right])
        if one != 0, two != 0, one != two { return true }
        guard size[left] > 1 || size[right] > 1 else { return false }
        let (members, others) = (self.members(left), self.members(right))
        var (against, pairs, total): (Int, Int, Double) = (0, 0, 0)
        for member in members {
            for other in others {
                let pattern = population.pattern(member, other)
                let vetoes = population.vetoes(member, other, pattern)
                if !vetoes.isDisjoint(with: [.differentNumbers, .guardian, .twins, .placeholder, .sharedNumber]) {
                    return true
                }
                if vetoes.isFinal || vetoes.contains(.differentSex) { against += 1 }
                total += max(-20, scorer.score(pattern, member, other, in: population))
                pairs += 1
            }
        }
        let isSupported = one != 0 && one == two
        return !isSupported && (against * 2 >= pairs || total < Double(pairs) * Self.guardMean)
    }

    private func members(_ root: Int) -> [Int] {
        var members = [root]
        var place = Int(next[root])
        while place != root, members.count < sampleLimit {
            members.append(place)
            place = Int(next[place])
        }
        return members
    }

    mutating func union(_ left: Int, _ right: Int) {
        let (kept, gone) = size[left] >= size[right] ? (left, right) : (right, left)
        parent[gone] = UInt32(kept)
        size[kept] += size[gone]
        next.swapAt(kept, gone)
        if identities[kept] == 0 { identities[kept] = identities[gone] }
    }
}
