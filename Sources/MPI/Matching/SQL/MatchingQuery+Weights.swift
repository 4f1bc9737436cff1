// SPDX-License-Identifier: Apache-2.0

/// Weights: what ``PairScorer`` adds up, in the same order of fields.
extension MatchingQuery {
    private static let fields = [
        "name", "birth", "sex", "number", "phone", "address", "guardian", "card", "ethnicity",
    ]

    var weightTables: [String] {
        let parts = """
            SELECT v.*, l.record_id AS record_id_a, r.record_id AS record_id_b,
            \(Self.fields.indices.map { "\(part($0)) AS \(Self.fields[$0])_part" }.joined(separator: ",\n"))
            FROM matching_levels v
            JOIN matching_residents l ON l.place = v.a JOIN matching_residents r ON r.place = v.b
            """
        let household = ["phone", "address", "guardian"].map { "greatest(\($0)_part, \(dialect.number(0)))" }
        let share = dialect.number(model.householdShare - 1)
        let sum = Self.fields.map { "\($0)_part" }.joined(separator: " + ")
        let pattern = Self.fields.joined(separator: ", ")
        let weighed = """
            SELECT p.*, concat(\(pattern)) AS pattern, prior.bits + \(sum)
            + \(share) * (\(household.joined(separator: " + ")) - greatest(\(household.joined(separator: ", ")))) AS total
            FROM matching_parts p CROSS JOIN matching_prior prior
            """
        return dialect.table("matching_prior", prior) + dialect.table("matching_parts", parts)
            + dialect.table("matching_weighed", weighed)
    }

    /// log₂(λ / (1 - λ)) among the records.
    private var prior: String {
        let share = "least(\(dialect.number(0.5)), \(dialect.number(model.duplicates)) / (greatest(2, count(*)) - 1))"
        return """
            SELECT ln(share / (1 - share)) / ln(\(dialect.number(2))) AS bits
            FROM (SELECT \(share) AS share FROM matching_residents)
            """
    }

    /// Weight and frequency part of a field; 0 where it is missing.
    private func part(_ field: Int) -> String {
        let name = "v.\(Self.fields[field])"
        let levels = model.fields[field].levels.enumerated().map { place, level in
            let weight = dialect.number(level.weight)
            let isFrequent = place < ResidentPopulation.ladders[field].frequencyLevel
            let frequency = isFrequent ? " + \(frequencyPart(field, place + 1, level.u))" : ""
            return "WHEN \(place + 1) THEN \(weight)\(frequency)"
        }
        return "(CASE \(name) \(levels.joined(separator: " ")) ELSE \(dialect.number(0)) END)"
    }

    private func frequencyPart(_ field: Int, _ level: Int, _ u: Double) -> String {
        let rarity =
            switch field {
            case ResidentPopulation.Field.name:
                """
                CASE WHEN l.name = r.name THEN l.name_rarity ELSE least(l.sound_rarity, r.sound_rarity) END
                """
            case ResidentPopulation.Field.birthDate: "l.birth_rarity"
            default: "l.phone_rarity"
            }
        let (low, high) = (PairScorer.frequencyRange.lowerBound, PairScorer.frequencyRange.upperBound)
        let bits = "\(dialect.number(MatchModel.log2(u))) + (\(rarity))"
        return """
            CASE WHEN (\(rarity)) > 0 THEN least(\(dialect.number(high)), greatest(\(dialect.number(low)), \(bits)))
            ELSE \(dialect.number(0)) END
            """
    }
}
