// SPDX-License-Identifier: Apache-2.0

import SCPECG

/// Vaccines against the same disease that stand for one another in a series.
struct VaccineFamily: Sendable, Hashable {
    /// The least time between two doses.
    enum Gap: Sendable, Hashable {
        case days(Int)
        case months(Int)

        var words: String {
            switch self {
            case .days(let count): "\(count) days"
            case .months(let count): "\(count) months"
            }
        }

        /// Whether a day is less than this after an earlier one; both as `YYYYMMDD`.
        func isTooShort(from earlier: String, to later: String) -> Bool {
            guard let first = Moment(digits: earlier), let second = Moment(digits: later) else { return false }
            switch self {
            case .days(let count): return second.day - first.day < count
            case .months(let count):
                // The same day so many months later, which need not exist: the comparison holds all the same.
                let month = first.date.month - 1 + count
                let least = ((first.date.year + month / 12) * 100 + month % 12 + 1) * 100 + first.date.day
                return (second.date.year * 100 + second.date.month) * 100 + second.date.day < least
            }
        }
    }

    let name: String
    /// The age at which the first dose may be given.
    let firstAgeMonths: Int
    /// Between the first and the second dose, the second and the third and so on.
    let gaps: [Gap]
    let names: [String]
    /// The least times that reach over more than one dose.
    let spans: [Span]

    init(_ name: String, firstAgeMonths: Int, gaps: [Gap], names: [String], spans: [Span] = []) {
        (self.name, self.firstAgeMonths, self.gaps, self.names) = (name, firstAgeMonths, gaps, names)
        self.spans = spans
    }

    /// The least time between two doses that do not follow one another.
    struct Span: Sendable, Hashable {
        let first: Int
        let second: Int
        let gap: Gap

        init(from first: Int, to second: Int, _ gap: Gap) { (self.first, self.second, self.gap) = (first, second, gap) }
    }

    /// Before a dose of a number; beyond the series the last one holds.
    func gap(before dose: Int) -> Gap? { dose < 2 ? nil : gaps.indices.contains(dose - 2) ? gaps[dose - 2] : gaps.last }

    private static let byName: [String: VaccineFamily] = {
        let all = ImmunizationTable.families.flatMap { family in
            (family.names + [family.name]).map { (bare($0), family) }
        }
        return Dictionary(all) { first, _ in first }
    }()

    /// Without what says only that it is a vaccine, and how it is made.
    private static func bare(_ name: String) -> String {
        var text = name.uppercased().filter { !" -（）()".contains($0) }
        if let word = text.firstRange(of: "疫苗") { text.removeSubrange(word.lowerBound...) }
        return text
    }

    /// By the region's code, else by the vaccine's name; nil for one that is not in the national programme.
    static func of(code: String, name: String, _ settings: CareSettings) -> VaccineFamily? {
        if let known = settings.vaccines[code] { return byName[bare(known)] }
        return byName[bare(name)]
    }
}

/// A dose of one family that waits for a dose of another: by their numbers in each.
struct LaterVaccine: Sendable, Hashable {
    let family: String
    let number: Int
    let earlierFamily: String
    let earlierNumber: Int
    let gap: VaccineFamily.Gap

    init(_ family: String, _ number: Int, after earlier: String, _ earlierNumber: Int, _ gap: VaccineFamily.Gap) {
        (self.family, self.number, self.gap) = (family, number, gap)
        (earlierFamily, self.earlierNumber) = (earlier, earlierNumber)
    }
}
