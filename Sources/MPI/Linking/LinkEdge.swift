// SPDX-License-Identifier: Apache-2.0

import SQLite

/// A pair of records of some weight, seen from one of them.
struct LinkEdge: Sendable, Hashable {
    /// What links beside the weight.
    enum Rule: Int64, Sendable {
        case none
        /// Both show the card, and nothing speaks against it.
        case card
        /// Both own the number, and nothing speaks against it.
        case number
    }

    var other: Int64
    /// log₂ odds.
    var total: Double
    var vetoes: Vetoes
    var rule: Rule
    /// Whether it waits for a person: the two are of two residents, and may be one. Kept with the smaller id only.
    var isOpen = false

    /// Whether the pair links, if its persons do not contradict each other.
    func links(_ reference: LinkReference) -> Bool {
        guard vetoes.isEmpty else { return false }
        return rule != .none || (reference.isCalibrated && total >= reference.model.automatic)
    }

    /// The weight that decides in which order pairs are joined.
    func rank(_ reference: LinkReference) -> Double {
        rule == .none ? total : max(total, reference.model.automatic)
    }
}

extension LinkEdge {
    init(_ row: Row) {
        other = row.integer(0) ?? 0
        total = if case .real(let total) = row[1] { total } else { 0 }
        vetoes = Vetoes(rawValue: UInt32(truncatingIfNeeded: row.integer(2) ?? 0))
        rule = Rule(rawValue: row.integer(3) ?? 0) ?? .none
        isOpen = row.integer(4) == 1
    }
}

extension LinkEdge {
    /// The pair of two records of a population; nil when it is of no weight or cannot be of one person.
    ///
    /// `other` is left at 0.
    init?(
        _ left: Int, _ right: Int, _ population: ResidentPopulation, _ scorer: PairScorer, least: Double,
        sharesCard: Bool
    ) {
        let pattern = population.pattern(left, right)
        let total = scorer.score(pattern, left, right, in: population)
        let number = population.identity(left)
        let sharesNumber = number > 0 && number == population.identity(right)
        guard total >= Double(least) || sharesCard || sharesNumber else { return nil }
        let vetoes = population.vetoes(left, right, pattern)
        guard !vetoes.isFinal else { return nil }
        let isNamed = pattern[ResidentPopulation.Field.name] <= NameLevel.part.rawValue
        let isClear = vetoes.isEmpty && isNamed
        // A number without a date of birth beside it may be a relative's.
        let isOwned = sharesNumber && population.rows[left].birth > 0 && population.rows[right].birth > 0
        rule = !isClear ? .none : sharesCard ? .card : isOwned ? .number : .none
        (other, self.total, self.vetoes) = (0, total, vetoes)
    }
}
