// SPDX-License-Identifier: Apache-2.0

public import JSON

/// Why a pair has its weight: rows whose weights add up to the total.
public struct PairExplanation: Sendable, Hashable {
    /// One row.
    public struct Row: Sendable, Hashable {
        /// The field; `prior` and `household` for what belongs to none.
        public let field: String
        /// The level's name; empty where a side is missing.
        public let level: String
        /// P(level | same person); 0 where there is no level.
        public let m: Double
        /// P(level | different people).
        public let u: Double
        /// log₂(m / u), or the row's own weight.
        public let weight: Double
        /// What the frequency of the agreed value adds.
        public let frequency: Double
    }

    /// Rows: the prior, the fields in order, the household.
    public let rows: [Row]
    /// The weight that decides, log₂ odds.
    public let total: Double
    /// Reasons against a link.
    public let vetoes: Vetoes
    /// The limits of decision.
    public let automatic: Double
    /// From here a pair is worth a look.
    public let review: Double

    /// The probability that the two are one person, by the model alone.
    public var probability: Double { MatchModel.probability(total) }

    /// `automatic`, `review` or `no`.
    public var decision: String {
        if vetoes.isFinal || total < review { return "no" }
        return total >= automatic && vetoes.isEmpty ? "automatic" : "review"
    }

    /// The explanation as JSON.
    public var json: JSONValue {
        [
            "rows": .array(rows.map(Self.json)), "total": Self.number(total),
            "probability": .number("\(probability)"), "decision": .string(decision),
            "vetoes": .array(vetoes.codes.map(JSONValue.string)), "automatic": Self.number(automatic),
            "review": Self.number(review),
        ]
    }

    private static func json(_ row: Row) -> JSONValue {
        [
            "field": .string(row.field), "level": .string(row.level), "m": .number("\(row.m)"),
            "u": .number("\(row.u)"),
            "weight": number(row.weight), "frequency": number(row.frequency),
        ]
    }

    private static func number(_ value: Double) -> JSONValue { .number("\((value * 10_000).rounded() / 10_000)") }
}

/// Takes the weight of a pair apart.
struct Explainer<Population: MatchPopulation> {
    let population: Population
    let model: MatchModel
    /// Among how many records the pair stands; nil for those of the population.
    var records: Int?

    func explain(_ left: Int, _ right: Int) -> PairExplanation {
        let scorer = PairScorer(
            model, ladders: population.ladders, household: population.household, records: records ?? population.count)
        let pattern = population.pattern(left, right)
        var rows = [Self.row("prior", scorer.prior)]
        for (field, entry) in model.fields.enumerated() {
            let level = pattern[field]
            guard level > 0 else {
                rows.append(Self.row(entry.name, 0))
                continue
            }
            let whole = scorer.part(field, level, left, right, population)
            let weight = scorer.weight(field, level)
            rows.append(
                .init(
                    field: entry.name, level: entry.levels[level - 1].name, m: entry.levels[level - 1].m,
                    u: entry.levels[level - 1].u, weight: weight, frequency: whole - weight))
        }
        rows.append(Self.row("household", scorer.dependence(pattern, left, right, population)))
        return PairExplanation(
            rows: rows, total: scorer.score(pattern, left, right, in: population),
            vetoes: population.vetoes(left, right, pattern), automatic: model.automatic, review: model.review)
    }

    private static func row(_ field: String, _ weight: Double) -> PairExplanation.Row {
        .init(field: field, level: "", m: 0, u: 0, weight: weight, frequency: 0)
    }
}
