// SPDX-License-Identifier: Apache-2.0

/// What speaks for one name, each about 0 to 1.
struct RankFeatures: Sendable {
    static let count = 20
    var values = [Float](repeating: 0, count: count)
}

/// How much each feature counts; learned by softmax over the candidates of a query.
struct RankModel: Sendable, Hashable {
    var weights: [Float]

    /// The weights where nothing was learned yet, chosen by measuring.
    static let initial = RankModel(weights: [
        0, -6, -1.5, 8, -3, 6, 11, 4, 2, 3, 1, 4, 0.3, -0.3, -1, 4, 0, 0.5, 0, 0,
    ])

    func score(_ features: RankFeatures) -> Float {
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
    mutating func learn(_ examples: [(candidates: [RankFeatures], right: [Bool])], rounds: Int = 30) {
        for round in 0..<rounds {
            let rate = 0.5 / Float(1 + round / 4)
            for example in examples where example.right.contains(true) {
                let chances = Self.chances(example.candidates.map(score))
                let mass = zip(chances, example.right).reduce(Float(0)) { $0 + ($1.1 ? $1.0 : 0) }
                for (index, candidate) in example.candidates.enumerated() {
                    let wanted = example.right[index] ? chances[index] / max(mass, 1e-6) : 0
                    let step = rate * (wanted - chances[index])
                    if abs(step) < 1e-5 { continue }
                    for feature in 0..<RankFeatures.count {
                        weights[feature] += step * candidate.values[feature]
                    }
                }
            }
            // Weights nobody needs fade.
            for feature in weights.indices { weights[feature] *= 0.999 }
        }
    }
}
