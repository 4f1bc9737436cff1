// SPDX-License-Identifier: Apache-2.0

/// Turns patterns into weights by one model; tables only, so that millions of pairs a second go through.
struct PairScorer: Sendable {
    /// log₂ of the prior odds.
    let prior: Double
    private let weights: [Double]
    /// log₂ of u of the levels whose weight is corrected by the frequency of the agreed value.
    private let usualBits: [Double]
    private let household: [Int]
    private let fieldCount: Int
    private let householdShare: Double

    /// The limits of the correction for frequencies, in bits.
    static let frequencyRange: ClosedRange<Double> = -5...6

    init(_ model: MatchModel, ladders: [FieldLadder], household: [Int], records: Int) {
        prior = Double(model.prior(records: records))
        fieldCount = ladders.count
        self.household = household
        householdShare = Double(model.householdShare)
        var weights = [Double](repeating: 0, count: 256)
        var usual = [Double](repeating: .nan, count: 256)
        for (field, entry) in model.fields.enumerated() {
            for (place, level) in entry.levels.enumerated() {
                weights[field * 16 + place + 1] = Double(level.weight)
                if place < ladders[field].frequencyLevel {
                    usual[field * 16 + place + 1] = Double(MatchModel.log2(level.u))
                }
            }
        }
        (self.weights, usualBits) = (weights, usual)
    }

    /// The weight of a field's level before any correction.
    func weight(_ field: Int, _ level: Int) -> Double { weights[field * 16 + level] }

    /// What the frequency of the agreed value adds; `rarity` is -log₂ of the share of people that have it, 0 when not
    /// known.
    func frequencyPart(_ field: Int, _ level: Int, rarity: Double) -> Double {
        let usual = usualBits[field * 16 + level]
        guard rarity > 0, !usual.isNaN else { return 0 }
        return min(Self.frequencyRange.upperBound, max(Self.frequencyRange.lowerBound, usual + rarity))
    }

    /// The weight of a pair in log₂ odds.
    func score<P: MatchPopulation>(_ pattern: LevelPattern, _ left: Int, _ right: Int, in population: P) -> Double {
        var total = prior
        for field in 0..<fieldCount {
            let level = pattern[field]
            if level > 0 { total += part(field, level, left, right, population) }
        }
        return total + dependence(pattern, left, right, population)
    }

    /// Weight and frequency part of one field.
    func part<P: MatchPopulation>(_ field: Int, _ level: Int, _ left: Int, _ right: Int, _ population: P) -> Double {
        let weight = weights[field * 16 + level]
        guard !usualBits[field * 16 + level].isNaN else { return weight }
        return weight + frequencyPart(field, level, rarity: Double(population.rarity(field, left, right)))
    }

    /// What is taken off because the agreements that go with the household are one piece of evidence more than three.
    func dependence<P: MatchPopulation>(
        _ pattern: LevelPattern, _ left: Int, _ right: Int, _ population: P
    ) -> Double {
        var (sum, largest): (Double, Double) = (0, 0)
        for field in household {
            let level = pattern[field]
            guard level > 0 else { continue }
            let weight = part(field, level, left, right, population)
            if weight > 0 { (sum, largest) = (sum + weight, max(largest, weight)) }
        }
        return (householdShare - 1) * (sum - largest)
    }
}

/// Records that can be held against each other, numbered from 0.
protocol MatchPopulation: Sendable {
    /// How many records.
    var count: Int { get }
    /// The fields of the patterns.
    var ladders: [FieldLadder] { get }
    /// Places of the fields that go with the household.
    var household: [Int] { get }
    /// The names of the kinds of keys that bring candidates together.
    var keyKinds: [String] { get }
    /// The kinds of keys whose pairs the model is trained on.
    var trainingKinds: [Int] { get }
    /// The key of a kind; 0 when the record has none.
    func key(_ kind: Int, _ record: Int) -> UInt64
    /// The levels of a pair, each field by itself; the order of the two does not matter.
    func levels(_ left: Int, _ right: Int) -> LevelPattern
    /// The levels that are weighed: without agreements that others already hold.
    func pattern(_ left: Int, _ right: Int) -> LevelPattern
    /// -log₂ of the share of people with the value the two agree on; 0 when not known.
    func rarity(_ field: Int, _ left: Int, _ right: Int) -> Float
    /// What speaks against a link whatever the weight.
    func vetoes(_ left: Int, _ right: Int, _ pattern: LevelPattern) -> Vetoes
    /// The number of the document that only one person can own; 0 without one.
    func identity(_ record: Int) -> UInt32
    /// A number made of what the record says, for orders that do not depend on that of the input.
    func content(_ record: Int) -> UInt64
    /// The record's id.
    func recordID(_ record: Int) -> String
}
