// SPDX-License-Identifier: Apache-2.0

extension Suggester {
    /// How well suggestions were on pairs held out.
    public struct Measure: Sendable, Hashable {
        /// How many texts.
        public var count = 0
        /// How often the first suggestion was right.
        public var first = 0
        /// How often one of the first five was right.
        public var five = 0
    }

    /// Learns aliases, weights and the calibration from approved pairs.
    ///
    /// Each pair is held out once, in one of five parts, to see how it would have been ranked. Weights learned on one half
    /// of what was seen are measured on the other, and the reverse: the calibration never knows its own answers. Then all
    /// pairs become aliases. Too few pairs change no weights and calibrate nothing.
    ///
    /// - Returns: the measure on the pairs held out.
    @discardableResult
    public mutating func learn(_ pairs: [(text: String, code: String)]) -> Measure {
        guard pairs.count >= Self.leastPairs else {
            learnAliases(pairs)
            return Measure()
        }
        var seen: [Example] = []
        let step = max(1, pairs.count / Self.mostHeldOut)
        for fold in 0..<Self.folds {
            learnAliases(pairs.filter { Self.fold($0.text) != fold })
            let held = pairs.filter { Self.fold($0.text) == fold }
            seen += examples(stride(from: 0, to: held.count, by: step).map { held[$0] }, among: held)
        }
        let halves = [0, 1].map { half in seen.indices.filter { $0 % 2 == half }.map { seen[$0] } }
        var measure = Measure()
        var samples: [(score: Double, isRight: Bool)] = []
        for half in [0, 1] {
            model = RankModel.initial
            model.learn(halves[half].map(\.ranking))
            collect(halves[1 - half], &measure, &samples)
        }
        model = RankModel.initial
        model.learn(seen.map(\.ranking))
        calibration = Calibration(samples)
        learnAliases(pairs)
        return measure
    }

    private static let folds = 5

    /// More held-out pairs tell no more.
    private static let mostHeldOut = 4000

    /// Fewer approved pairs teach nothing.
    public static let leastPairs = 100

    private static func fold(_ text: String) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int((hash >> 20) % UInt64(folds))
    }

    /// A held-out pair with its candidates.
    private struct Example {
        let ranking: RankExample
        let likeness: [Float]
    }

    private func examples(
        _ pairs: [(text: String, code: String)], among all: [(text: String, code: String)]
    ) -> [Example] {
        var scratch = Scratch()
        var right: [String: Set<String>] = [:]
        for pair in all { right[pair.text, default: []].insert(CodeSystem.key(pair.code)) }
        return pairs.map { pair in
            let candidates = candidates(TermText(pair.text), &scratch)
            let wanted = right[pair.text] ?? []
            let isRight = candidates.map { wanted.contains(CodeSystem.key(terms[$0.term].code)) }
            return Example(
                ranking: RankExample(candidates: candidates.map(\.features), right: isRight),
                likeness: candidates.map(\.likeness))
        }
    }

    private func collect(
        _ held: [Example], _ measure: inout Measure, _ samples: inout [(score: Double, isRight: Bool)]
    ) {
        for example in held {
            let scores = example.ranking.candidates.map(model.score)
            let chances = RankModel.chances(scores)
            let order = scores.indices.sorted { scores[$0] > scores[$1] }
            measure.count += 1
            guard let best = order.first else { continue }
            let isRight = example.ranking.right[best]
            measure.first += isRight ? 1 : 0
            measure.five += order.prefix(5).contains { example.ranking.right[$0] } ? 1 : 0
            samples.append(
                (Calibration.combined(Double(chances[best]), Double(example.likeness[best])), isRight))
        }
    }
}
