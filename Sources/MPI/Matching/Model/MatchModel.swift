// SPDX-License-Identifier: Apache-2.0

/// The probabilities that turn the levels of a pair into a weight, and the limits of decision.
///
/// - Source: Fellegi and Sunter, A Theory for Record Linkage, 1969.
public struct MatchModel: Sendable, Hashable {
    /// One level of a field.
    public struct Level: Sendable, Hashable {
        /// The level's name.
        public let name: String
        /// P(level | same person, both sides known).
        public var m: Double
        /// P(level | two different people, both sides known).
        public var u: Double

        /// log₂(m / u).
        public var weight: Double { MatchModel.log2(m / u) }
    }

    /// One field with its levels, closest first.
    public struct Field: Sendable, Hashable {
        /// The field's name.
        public let name: String
        /// Levels 1, 2, … of a ``LevelPattern``.
        public var levels: [Level]
    }

    /// What the model is called in histories.
    public var version: String
    /// Fields in the order of the patterns.
    public var fields: [Field]
    /// How many other records of the same person a record has, on average.
    ///
    /// Among n records, P(two random records match) = this / (n - 1).
    public var duplicates: Double
    /// Pairs of at least this weight are linked without being looked at, unless something forbids it; log₂ odds.
    public var automatic: Double
    /// Pairs of at least this weight are worth a look; log₂ odds.
    public var review: Double
    /// How much better the best person must fit than the second; log₂ odds.
    public var margin: Double
    /// The part that telephone, address and guardian keep of their agreement beside the strongest of them, since all
    /// three go with the household.
    public var householdShare: Double

    /// Makes a model without knowledge: each level's m and u as given by `guess`.
    init(ladders: [FieldLadder], version: String) {
        self.version = version
        fields = ladders.map { ladder in
            let count = Double(ladder.levels.count)
            return Field(
                name: ladder.name,
                levels: ladder.levels.enumerated().map { place, name in
                    let m = place == 0 ? 0.85 : 0.15 / max(1, count - 1)
                    let u = place == ladder.levels.count - 1 ? 0.9 : 0.1 / max(1, count - 1)
                    return Level(name: name, m: m, u: u)
                })
        }
        (duplicates, automatic, review, margin, householdShare) = (1, 4, -3, 4, 0.5)
    }

    /// Levels that weigh more than a closer one of their field, as `field.level`: a sign of a bad ladder or of too few
    /// records.
    public var disorders: [String] {
        fields.flatMap { field in
            zip(field.levels, field.levels.dropFirst()).filter { $1.weight > $0.weight + 0.5 }
                .map { "\(field.name).\($1.name)" }
        }
    }

    /// log₂(λ / (1 - λ)) among so many records.
    public func prior(records: Int) -> Double {
        let share = min(0.5, duplicates / Double(max(2, records) - 1))
        return Self.log2(share / (1 - share))
    }

    /// The probability of a weight in log₂ odds.
    public static func probability(_ weight: Double) -> Double { 1 / (1 + exp2(-weight)) }

    static func log2(_ value: Double) -> Double { Logarithm.log2(value) }

    static func exp2(_ value: Double) -> Double { Logarithm.exp2(value) }
}
