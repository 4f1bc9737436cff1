// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Threads

/// Learns a model from records whose persons nobody knows.
///
/// u comes from pairs drawn at random, m from the pairs of some kinds of keys by expectation and maximisation. A kind
/// teaches nothing about the fields it is made of, since those agree in all its pairs.
struct ModelTrainer<Population: MatchPopulation> {
    let population: Population
    /// How many random pairs are drawn for u at most; forty a record are enough.
    var sampleSize = 2_000_000
    /// How many pairs of one kind m is learned from.
    var pairLimit = 1_000_000

    /// What one kind of key taught.
    private struct Lesson {
        let model: MatchModel
        let taught: [Bool]
        let pairs: Double
    }

    /// A model whose u, m and duplicates fit the records, begun from `start`.
    func train(from start: MatchModel) -> MatchModel {
        var model = withRandomAgreement(start)
        let blocks = CandidateBlocks(population: population, cap: 100, kinds: population.trainingKinds)
        model.duplicates = duplicates(blocks, model)
        var lessons: [Lesson] = []
        for kind in population.trainingKinds {
            let counts = patterns(blocks, kind)
            guard counts.reduce(0, { $0 + $1.count }) >= 200 else { continue }
            lessons.append(learn(counts, model))
        }
        return merged(lessons, model)
    }

    // MARK: u

    /// The model with u counted on random pairs of different people, as far as strict agreement tells.
    func withRandomAgreement(_ start: MatchModel) -> MatchModel {
        let people = representatives()
        guard people.count > 100 else { return start }
        let counts = randomLevels(people, fields: start.fields.count)
        var model = start
        for field in model.fields.indices {
            let known = (1...15).reduce(0) { $0 + counts[field * 16 + $1] }
            guard known > 1000 else { continue }
            for level in model.fields[field].levels.indices {
                // A level hardly seen among random pairs keeps half a pair beside what the model says of it.
                let before = min(start.fields[field].levels[level].u, 1 / known)
                let seen = counts[field * 16 + level + 1]
                model.fields[field].levels[level].u = seen < 5 ? max(before, (seen + 0.25) / known) : seen / known
            }
        }
        return model
    }

    /// How many random pairs fall on each level, 16 places a field; the same however many threads count.
    private func randomLevels(_ people: [Int], fields: Int) -> [Double] {
        let (pairs, parts) = (min(sampleSize, people.count * 40), 64)
        let sums = Mutex([Int](repeating: 0, count: 256))
        let population = self.population
        SharedWork.run(parts) { part in
            var random = SeededNumbers(seed: 20_260_101)
            let (start, end) = (pairs * part / parts, pairs * (part + 1) / parts)
            random.skip(2 * start)
            var counts = [Int](repeating: 0, count: 256)
            for _ in start..<end {
                let (left, right) = (people[random.next(below: people.count)], people[random.next(below: people.count)])
                guard left != right else { continue }
                let pattern = population.levels(left, right)
                for field in 0..<fields { counts[field * 16 + pattern[field]] += 1 }
            }
            sums.withLock { sums in for place in sums.indices { sums[place] += counts[place] } }
        }
        return sums.withLock { $0.map(Double.init) }
    }

    /// One record for each owned number and all records without one, in an order that is not that of the input.
    private func representatives() -> [Int] {
        var seen = Set<UInt32>()
        let order = (0..<population.count).sorted { population.content($0) < population.content($1) }
        return order.filter { record in
            let identity = population.identity(record)
            return identity == 0 || seen.insert(identity).inserted
        }
    }

    /// Other records of the same person, by strict rules whose recall is taken for 0.85.
    func duplicates(_ blocks: CandidateBlocks<Population>, _ model: MatchModel) -> Double {
        let scorer = PairScorer(
            model, ladders: population.ladders, household: population.household, records: population.count)
        var linked = 0
        blocks.forEachPair(kinds: population.trainingKinds, limit: pairLimit) { left, right in
            let pattern = population.pattern(left, right)
            guard population.vetoes(left, right, pattern).isEmpty else { return }
            if scorer.score(pattern, left, right, in: population) > 4 { linked += 1 }
        }
        return max(0.01, Double(linked) * 2 / 0.85 / Double(max(1, population.count)))
    }

    // MARK: m

    private struct PatternCount {
        let pattern: LevelPattern
        var count: Int
    }

    private func patterns(_ blocks: CandidateBlocks<Population>, _ kind: Int) -> [PatternCount] {
        var counts: [LevelPattern: Int] = [:]
        blocks.forEachPair(kinds: [kind], limit: pairLimit) { left, right in
            counts[population.levels(left, right), default: 0] += 1
        }
        return counts.map { PatternCount(pattern: $0.key, count: $0.value) }.sorted {
            $0.pattern.bits < $1.pattern.bits
        }
    }

    /// Expectation and maximisation over the distinct patterns of one kind.
    private func learn(_ counts: [PatternCount], _ start: MatchModel) -> Lesson {
        var model = start
        let total = Double(counts.reduce(0) { $0 + $1.count })
        let taught = start.fields.indices.map { field in isTaught(field, counts, total) }
        var lambda = 0.5
        for _ in 0..<50 {
            let (sums, matches) = expectation(counts, model, taught, lambda)
            lambda = min(0.999, max(0.001, matches / total))
            let moved = maximise(&model, start, sums, taught)
            if moved < 1e-4 { break }
        }
        return Lesson(model: model, taught: taught, pairs: lambda * total)
    }

    /// A field that nearly always agrees, or is nearly always missing, in the pairs of a kind is no witness there.
    private func isTaught(_ field: Int, _ counts: [PatternCount], _ total: Double) -> Bool {
        var (known, agreeing) = (0, 0)
        for entry in counts where entry.pattern[field] > 0 {
            known += entry.count
            if entry.pattern[field] == 1 { agreeing += entry.count }
        }
        return Double(known) > max(100, total * 0.001) && Double(agreeing) < 0.9999 * Double(known)
    }

    private func expectation(
        _ counts: [PatternCount], _ model: MatchModel, _ taught: [Bool], _ lambda: Double
    ) -> (sums: [Double], matches: Double) {
        var sums = [Double](repeating: 0, count: 256)
        var matches = 0.0
        let prior = MatchModel.log2(lambda / (1 - lambda))
        for entry in counts {
            var weight = prior
            for field in model.fields.indices where taught[field] && entry.pattern[field] > 0 {
                weight += model.fields[field].levels[entry.pattern[field] - 1].weight
            }
            let share = MatchModel.probability(weight) * Double(entry.count)
            matches += share
            for field in model.fields.indices { sums[field * 16 + entry.pattern[field]] += share }
        }
        return (sums, matches)
    }

    /// Each level also has the weight of a few pairs from the model begun with, so that one never seen keeps what was
    /// thought of it.
    private func maximise(
        _ model: inout MatchModel, _ start: MatchModel, _ sums: [Double], _ taught: [Bool]
    ) -> Double {
        let before = 5.0
        var moved = 0.0
        for field in model.fields.indices where taught[field] {
            let known = (1...15).reduce(0) { $0 + sums[field * 16 + $1] }
            guard known > 1 else { continue }
            for level in model.fields[field].levels.indices {
                let seen = sums[field * 16 + level + 1] + before * start.fields[field].levels[level].m
                let m = min(1 - 1e-6, max(1e-6, seen / (known + before)))
                moved = max(moved, abs(m - model.fields[field].levels[level].m))
                model.fields[field].levels[level].m = m
            }
        }
        return moved
    }

    /// The mean of what the kinds taught, each by the number of its matches; levels nothing was taught of stay.
    private func merged(_ lessons: [Lesson], _ start: MatchModel) -> MatchModel {
        var model = start
        for field in model.fields.indices {
            let teachers = lessons.filter { $0.taught[field] }
            let pairs = teachers.reduce(0) { $0 + $1.pairs }
            guard pairs > 0 else { continue }
            for level in model.fields[field].levels.indices {
                let sum = teachers.reduce(0) { $0 + $1.model.fields[field].levels[level].m * $1.pairs }
                model.fields[field].levels[level].m = max(1e-6, sum / pairs)
            }
        }
        return model
    }
}

extension ModelTrainer {
    /// The model with u and duplicates counted on these records; m stays as it is.
    func fit(_ start: MatchModel) -> MatchModel {
        guard population.count >= 2000 else { return start }
        var model = withRandomAgreement(start)
        let blocks = CandidateBlocks(population: population, cap: 100, kinds: population.trainingKinds)
        model.duplicates = duplicates(blocks, model)
        return model
    }
}
