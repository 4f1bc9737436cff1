// SPDX-License-Identifier: Apache-2.0

import Threads

/// Finds which records of a population are of one person.
public struct Deduplication: Sendable {
    /// The persons: for each record the number of its person, from 0, in the order of their first records.
    public let clusters: [Int]
    /// Pairs a person should look at, the most useful first.
    public let review: [Candidate]
    /// What each kind of key found.
    public let retrieval: [Retrieval]
    /// Pairs that were scored and were of some weight, or forbidden.
    public let candidates: [Candidate]

    /// A pair with its weight.
    public struct Candidate: Sendable, Hashable {
        /// The records, by their places.
        public let left: Int
        /// The other record.
        public let right: Int
        /// log₂ odds that the two are one person.
        public let weight: Double
        /// What speaks against it.
        public let vetoes: Vetoes

        /// The probability that the two are one person, by the model alone.
        public var probability: Double { MatchModel.probability(weight) }
    }

    /// What a kind of key found.
    public struct Retrieval: Sendable, Hashable {
        /// The kind's name.
        public let kind: String
        /// Keys that brought records together.
        public let blocks: Int
        /// Keys of too many records, which brought none together.
        public let cappedKeys: Int
        /// The records under them.
        public let cappedRecords: Int
    }

    /// How it is done.
    public struct Options: Sendable {
        /// More records than this under one key are not compared.
        public var blockLimit = 500
        /// Pairs for review, as a share of the records.
        public var reviewShare = 0.015
        /// Threads that compare; 0 for as many as there are processors.
        public var workers = 0

        /// The usual options.
        public init() {}
    }
}

/// The steps from records to persons.
struct Deduplicator<Population: MatchPopulation> {
    let population: Population
    let model: MatchModel
    let options: Deduplication.Options

    func run() -> Deduplication {
        let blocks = CandidateBlocks(population: population, cap: options.blockLimit)
        let scorer = PairScorer(
            model, ladders: population.ladders, household: population.household, records: population.count)
        var pairs = scored(blocks, scorer)
        markAmbiguous(&pairs)
        let ranked = pairs.sorted { precedes($0, $1) }
        let automatic = Float(model.automatic)
        var clusterer = Clusterer(population, scorer: scorer)
        let refused = clusterer.join(ranked.filter { $0.weight >= automatic && $0.vetoes.isEmpty })
        let open = ranked.filter { !($0.weight >= automatic && $0.vetoes.isEmpty) && !$0.vetoes.isFinal } + refused
        return Deduplication(
            clusters: numbered(clusterer.roots()), review: review(open, &clusterer),
            retrieval: blocks.reports.map {
                .init(kind: $0.kind, blocks: $0.blocks, cappedKeys: $0.cappedKeys, cappedRecords: $0.cappedRecords)
            },
            candidates: ranked.map(candidate))
    }

    private func scored(_ blocks: CandidateBlocks<Population>, _ scorer: PairScorer) -> [ScoredPair] {
        let (population, least) = (population, model.review)
        let workers = options.workers > 0 ? options.workers : Processors.count
        return blocks.collect(workers: workers) { left, right, pairs in
            let pattern = population.pattern(left, right)
            let weight = scorer.score(pattern, left, right, in: population)
            guard weight >= least else { return }
            let vetoes = population.vetoes(left, right, pattern)
            pairs.append(
                ScoredPair(left: UInt32(left), right: UInt32(right), weight: Float(weight), vetoes: vetoes))
        }
    }

    /// Heavier pairs first, then by what the records say, so that the order of the input plays no part.
    func precedes(_ one: ScoredPair, _ two: ScoredPair) -> Bool {
        if one.weight != two.weight { return one.weight > two.weight }
        let (first, second) = (contents(one), contents(two))
        return first.0 != second.0 ? first.0 < second.0 : first.1 < second.1
    }

    private func contents(_ pair: ScoredPair) -> (UInt64, UInt64) {
        let (one, two) = (population.content(Int(pair.left)), population.content(Int(pair.right)))
        return (min(one, two), max(one, two))
    }

    /// A record without a number of its own that fits two owners of different numbers nearly as well is for a person to
    /// decide.
    func markAmbiguous(_ pairs: inout [ScoredPair]) {
        var best = [(identity: UInt32, weight: Float, second: Float)](
            repeating: (0, -.infinity, -.infinity), count: population.count)
        for pair in pairs where !pair.vetoes.isFinal {
            for (record, other) in [(Int(pair.left), Int(pair.right)), (Int(pair.right), Int(pair.left))]
            where population.identity(record) == 0 && population.identity(other) != 0 {
                let identity = population.identity(other)
                if identity == best[record].identity {
                    best[record].weight = max(best[record].weight, pair.weight)
                } else if pair.weight > best[record].weight {
                    best[record] = (identity, pair.weight, best[record].weight)
                } else {
                    best[record].second = max(best[record].second, pair.weight)
                }
            }
        }
        let margin = Float(model.margin)
        for place in pairs.indices {
            let (left, right) = (Int(pairs[place].left), Int(pairs[place].right))
            for (record, other) in [(left, right), (right, left)] where population.identity(record) == 0 {
                let found = best[record]
                guard population.identity(other) != 0, found.second > -.infinity else { continue }
                if found.weight - found.second < margin || population.identity(other) != found.identity {
                    pairs[place].vetoes.insert(.ambiguous)
                }
            }
        }
    }

    private func numbered(_ roots: [Int]) -> [Int] {
        var numbers: [Int: Int] = [:]
        return roots.map { root in
            let number = numbers[root] ?? numbers.count
            numbers[root] = number
            return number
        }
    }

    /// One pair for each two persons, by how many pairs of records a right answer would settle.
    private func review(_ open: [ScoredPair], _ clusterer: inout Clusterer<Population>) -> [Deduplication.Candidate] {
        var best: [UInt64: (pair: ScoredPair, gain: Double)] = [:]
        for pair in open {
            let (left, right) = (clusterer.root(Int(pair.left)), clusterer.root(Int(pair.right)))
            guard left != right else { continue }
            let key = UInt64(min(left, right)) << 32 | UInt64(max(left, right))
            if let known = best[key], !precedes(pair, known.pair) { continue }
            let pairs = Double(clusterer.size(left) * clusterer.size(right))
            best[key] = (pair, likelihood(pair, left, right, &clusterer) * pairs)
        }
        let limit = Int(Double(population.count) * options.reviewShare)
        let ranked = best.values.sorted { $0.gain != $1.gain ? $0.gain > $1.gain : precedes($0.pair, $1.pair) }
        return ranked.prefix(limit).map { candidate($0.pair) }
    }

    /// The probability by the model, less for what a rule holds against it.
    private func likelihood(
        _ pair: ScoredPair, _ left: Int, _ right: Int, _ clusterer: inout Clusterer<Population>
    ) -> Double {
        var likelihood = MatchModel.probability(Double(pair.weight))
        if clusterer.contradicts(left, right) { likelihood *= 0.05 }
        if pair.vetoes.contains(.ambiguous) { likelihood *= 0.5 }
        if pair.vetoes.contains(.sharedNumber) { likelihood *= 0.5 }
        if pair.vetoes.contains(.differentSex) { likelihood *= 0.3 }
        return likelihood
    }

    private func candidate(_ pair: ScoredPair) -> Deduplication.Candidate {
        Deduplication.Candidate(
            left: Int(pair.left), right: Int(pair.right), weight: Double(pair.weight), vetoes: pair.vetoes)
    }
}
