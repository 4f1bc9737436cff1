// SPDX-License-Identifier: Apache-2.0

/// How often suggestions were right, by their scores; from pairs that were held out.
public struct Calibration: Sendable, Hashable {
    /// Scores from this one on have been right this often.
    public struct Step: Sendable, Hashable {
        /// The lowest score of the step.
        public let score: Double
        /// How often the first suggestion was right.
        public let precision: Double
        /// How many were measured.
        public let count: Int
    }

    /// Steps in rising order; precision never falls (isotonic regression).
    public let steps: [Step]
    /// The lowest score from which on at least 98 of 100 were right, even at the lower end of what chance allows
    /// (one-sided 95 %); nil when no score is that sure.
    public let threshold: Double?
    /// How many pairs were held out.
    public let measured: Int
    /// How many of them were above the threshold, and right.
    public let above: (count: Int, right: Int)

    /// The precision that automatic approval needs.
    public static let needed = 0.98

    private static let patience = 100

    /// - Parameter samples: the score of each first suggestion, and whether it was right.
    public init(_ samples: [(score: Double, isRight: Bool)]) {
        let sorted = samples.sorted { $0.score < $1.score }
        steps = Self.isotonic(sorted)
        measured = samples.count
        (threshold, above) = Self.threshold(sorted)
    }

    /// A calibration read back.
    init(steps: [Step], threshold: Double?, measured: Int, above: (count: Int, right: Int)) {
        (self.steps, self.threshold, self.measured, self.above) = (steps, threshold, measured, above)
    }

    /// How often suggestions with such a score were right.
    func confidence(_ score: Double, _ likeness: Double) -> Double? {
        guard let first = steps.first else { return nil }
        return steps.last { $0.score <= Self.combined(score, likeness) }?.precision ?? first.precision
    }

    /// The score that is calibrated: the chance among the candidates, lowered where even the best is unlike.
    static func combined(_ chance: Double, _ likeness: Double) -> Double { chance * (0.5 + 0.5 * likeness) }

    /// Whether a suggestion is sure enough to be approved by itself.
    public func isSure(_ suggestion: Suggestion) -> Bool {
        guard let threshold else { return false }
        return Self.combined(suggestion.score, suggestion.likeness) >= threshold
    }

    /// Neighbours that fall are pooled.
    private static func isotonic(_ samples: [(score: Double, isRight: Bool)]) -> [Step] {
        var blocks: [(score: Double, right: Double, count: Int)] = []
        for sample in samples {
            blocks.append((sample.score, sample.isRight ? 1 : 0, 1))
            while blocks.count > 1 {
                let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
                guard before.right / Double(before.count) >= last.right / Double(last.count) else { break }
                blocks.removeLast(2)
                blocks.append((before.score, before.right + last.right, before.count + last.count))
            }
        }
        return blocks.map { Step(score: $0.score, precision: $0.right / Double($0.count), count: $0.count) }
    }

    /// Goes down from the surest; where many more are tried without being sure again, a later success is taken for chance.
    private static func threshold(
        _ samples: [(score: Double, isRight: Bool)]
    ) -> (Double?, (count: Int, right: Int)) {
        var best: (Double?, (count: Int, right: Int)) = (nil, (0, 0))
        var (count, right) = (0, 0)
        for (index, sample) in samples.enumerated().reversed() {
            count += 1
            right += sample.isRight ? 1 : 0
            if index > 0, samples[index - 1].score == sample.score { continue }
            if lowerBound(right, count) >= needed {
                best = (sample.score, (count, right))
            } else if best.0 != nil, count > best.1.count + patience {
                break
            }
        }
        return best
    }

    /// The lower end of the precision (Wilson's score interval, one-sided 95 %).
    static func lowerBound(_ right: Int, _ count: Int) -> Double {
        guard count > 0 else { return 0 }
        let (z, n) = (1.644_853_6, Double(count))
        let p = Double(right) / n
        let middle = p + z * z / (2 * n)
        let spread = z * ((p * (1 - p) + z * z / (4 * n)) / n).squareRoot()
        return (middle - spread) / (1 + z * z / n)
    }

    /// Equality of everything measured.
    public static func == (first: Calibration, second: Calibration) -> Bool {
        first.steps == second.steps && first.threshold == second.threshold && first.measured == second.measured
            && first.above == second.above
    }

    /// Hashes what ``==(_:_:)`` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(steps)
        hasher.combine(threshold)
        hasher.combine(measured)
    }
}
