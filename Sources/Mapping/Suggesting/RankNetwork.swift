// SPDX-License-Identifier: Apache-2.0

/// A weighing of features in which some count only together with others: one hidden layer beside the plain weights.
struct RankNetwork: Sendable, Hashable {
    /// The units of the hidden layer, side by side.
    typealias Units = SIMD16<Float>

    private var weights: [Float]
    /// What each feature adds to the units, then what they begin with.
    private var inner: [Units]
    private var outer: Units

    /// Begins with plain weights and a hidden layer of little influence, the same for the same seed.
    init(_ weights: [Float], seed: UInt64) {
        var generator = Generator(state: seed)
        self.weights = weights
        inner = weights.map { _ in Self.units { generator.share() * 1.5 } } + [Units(repeating: -0.3)]
        outer = Self.units { generator.share() * 0.2 }
    }

    private static func units(_ value: () -> Float) -> Units {
        var units = Units()
        for place in 0..<Units.scalarCount { units[place] = value() }
        return units
    }

    /// What speaks for one candidate.
    func score(_ features: RankFeatures) -> Float {
        var sum: Float = 0
        for (weight, value) in zip(weights, features.values) { sum += weight * value }
        return sum + (outer * activation(features)).sum()
    }

    @inline(__always)
    private func activation(_ features: RankFeatures) -> Units {
        var units = inner[weights.count]
        for place in weights.indices { units += inner[place] * features.values[place] }
        return units.replacing(with: units * Self.leak, where: units .< 0)
    }

    /// What a unit below zero still lets through.
    private static let leak: Float = 0.05

    /// Learns from queries whose right candidates are known, in steps that become shorter (AdaGrad).
    mutating func learn(_ examples: [RankExample], rounds: Int = 12) {
        var seen = Gradient(weights.count, start: 1e-3)
        for round in 0..<rounds {
            let rate = 0.08 / (1 + Float(round) * 0.15)
            for example in examples where example.right.contains(true) {
                let gradient = gradient(example)
                seen.addSquares(of: gradient)
                step(gradient, seen, rate)
            }
        }
    }

    private func gradient(_ example: RankExample) -> Gradient {
        var gradient = Gradient(weights.count, start: 0)
        let wanted = example.wanted(RankModel.chances(example.candidates.map(score)))
        for (features, step) in zip(example.candidates, wanted) where abs(step) >= 1e-3 {
            let units = activation(features)
            gradient.outer += units * step
            let below = (outer * step).replacing(with: outer * (step * Self.leak), where: units .< 0)
            for place in weights.indices {
                gradient.weights[place] += step * features.values[place]
                gradient.inner[place] += below * features.values[place]
            }
            gradient.inner[weights.count] += below
        }
        return gradient
    }

    /// Weights nobody needs fade.
    private static let fading: Float = 1 - 1e-5

    private mutating func step(_ gradient: Gradient, _ seen: Gradient, _ rate: Float) {
        for place in weights.indices {
            let own = gradient.weights[place] / seen.weights[place].squareRoot()
            weights[place] = weights[place] * Self.fading + rate * own
        }
        for place in inner.indices {
            inner[place] = inner[place] * Self.fading + gradient.inner[place] * rate / seen.inner[place].squareRoot()
        }
        outer = outer * Self.fading + gradient.outer * rate / seen.outer.squareRoot()
    }

    /// How the score of a query changes with each weight.
    private struct Gradient {
        var weights: [Float]
        var inner: [Units]
        var outer: Units

        init(_ count: Int, start: Float) {
            weights = [Float](repeating: start, count: count)
            inner = [Units](repeating: Units(repeating: start), count: count + 1)
            outer = Units(repeating: start)
        }

        mutating func addSquares(of other: Gradient) {
            for place in weights.indices { weights[place] += other.weights[place] * other.weights[place] }
            for place in inner.indices { inner[place] += other.inner[place] * other.inner[place] }
            outer += other.outer * other.outer
        }
    }

    /// Numbers that look random, the same for the same start.
    ///
    /// - Source: G. Steele and others, "Fast splittable pseudorandom number generators" (2014).
    private struct Generator {
        var state: UInt64

        /// -0.5 to 0.5.
        mutating func share() -> Float {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Float((mixed ^ (mixed >> 31)) >> 40) / Float(1 << 24) - 0.5
        }
    }
}
