// SPDX-License-Identifier: Apache-2.0

/// What speaks for one name, each about 0 to 1.
struct RankFeatures: Sendable {
    static let count = 20
    var values = [Float](repeating: 0, count: count)
}

/// A query whose right candidates are known.
struct RankExample: Sendable {
    let candidates: [RankFeatures]
    let right: [Bool]

    /// How far each candidate's chance is from what it should be.
    func wanted(_ chances: [Float]) -> [Float] {
        let mass = zip(chances, right).reduce(Float(0)) { $0 + ($1.1 ? $1.0 : 0) }
        return zip(chances, right).map { chance, isRight in (isRight ? chance / max(mass, 1e-6) : 0) - chance }
    }
}

/// How much each feature counts; learned by softmax over the candidates of a query.
struct RankModel: Sendable, Hashable {
    private var weights: [Float]
    /// Networks that learned from the same examples with other beginnings; their mean errs less than each. None until
    /// enough was learned.
    private var networks: [RankNetwork] = []

    /// The weights where nothing was learned yet, chosen by measuring.
    static let initial = RankModel(weights: [
        0, -6, -1.5, 8, -3, 6, 11, 4, 2, 3, 1, 4, 0.3, -0.3, -1, 4, 0, 0.5, 0, 0,
    ])

    private init(weights: [Float]) { self.weights = weights }

    /// With fewer examples networks learn them by heart.
    private static let leastExamples = 300
    private static let seeds: [UInt64] = [42, 43, 44]

    func score(_ features: RankFeatures) -> Float {
        if networks.isEmpty { return plainScore(features) }
        return networks.reduce(Float(0)) { $0 + $1.score(features) } / Float(networks.count)
    }

    private func plainScore(_ features: RankFeatures) -> Float {
        var sum: Float = 0
        for index in 0..<RankFeatures.count { sum += weights[index] * features.values[index] }
        return sum
    }

    /// The chance of each candidate, by its score.
    static func chances(_ scores: [Float]) -> [Float] {
        guard let most = scores.max() else { return [] }
        let powers = scores.map { Float(LogarithmTable.exponential(Double($0 - most))) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// Learns from queries whose right candidates are known.
    mutating func learn(_ examples: [RankExample]) {
        networks = []
        for round in 0..<30 {
            let rate = 0.5 / Float(1 + round / 4)
            for example in examples where example.right.contains(true) {
                let wanted = example.wanted(Self.chances(example.candidates.map(plainScore)))
                for (candidate, step) in zip(example.candidates, wanted) where abs(step) * rate >= 1e-5 {
                    for feature in weights.indices { weights[feature] += rate * step * candidate.values[feature] }
                }
            }
            // Weights nobody needs fade.
            for feature in weights.indices { weights[feature] *= 0.999 }
        }
        guard examples.count >= Self.leastExamples else { return }
        networks = Self.seeds.map { seed in
            var network = RankNetwork(weights, seed: seed)
            network.learn(examples)
            return network
        }
    }
}
