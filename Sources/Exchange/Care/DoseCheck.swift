// SPDX-License-Identifier: Apache-2.0

/// Holds a dose against the programme and against the doses before and after it.
struct DoseCheck {
    /// A dose of the same family; its number where it has one from 1 on.
    struct Dose {
        var number: Int?
        /// `YYYYMMDD`.
        var day: String

        init(number: Int?, day: String) {
            // 999 says that nobody knows.
            self.number = number.flatMap { (1..<999).contains($0) ? $0 : nil }
            self.day = day
        }
    }

    let family: VaccineFamily?
    /// The least gap where the programme has none.
    let otherwise: VaccineFamily.Gap
    let others: [Dose]
    /// Doses of other families, by their names in the programme.
    var strangers: [String: [Dose]] = [:]
    /// PID-7.
    let birth: String

    /// - Returns: fields of RXA, each with what is unusual.
    func findings(_ dose: Dose) -> [(field: Int, text: String)] {
        var found: [(Int, String)] = []
        if let number = dose.number, others.contains(where: { $0.number == number }) {
            found.append((2, "this dose was given before (重复接种)"))
        }
        let before = others.filter { $0.day <= dose.day }.max { $0.day < $1.day }
        let after = others.filter { $0.day > dose.day }.min { $0.day < $1.day }
        let place = dose.number ?? others.filter { $0.day <= dose.day }.count + 1
        if let before, let text = tooSoon(place, from: before.day, to: dose.day) { found.append((3, text)) }
        if let after, let text = tooSoon(after.number ?? place + 1, from: dose.day, to: after.day) {
            found.append((3, text))
        }
        if before == nil, let family, birth.count >= 8 {
            let age = VaccineFamily.Gap.months(family.firstAgeMonths)
            if age.isTooShort(from: birth, to: dose.day) {
                found.append((3, "before the age of \(age.words) (未到起始月龄)"))
            }
        }
        return found + spans(dose) + betweenFamilies(dose)
    }

    // MARK: Over more than one dose

    /// Doses in their order, each with its number, or the one its place gives it.
    private static func numbered(_ doses: [Dose]) -> [(number: Int, day: String)] {
        doses.sorted { $0.day < $1.day }.enumerated().map { place, dose in (dose.number ?? place + 1, dose.day) }
    }

    /// The first day of a number.
    private static func day(_ number: Int, of doses: [Dose]) -> String? {
        numbered(doses).first { $0.number == number }?.day
    }

    private func spans(_ dose: Dose) -> [(field: Int, text: String)] {
        guard let family, !family.spans.isEmpty else { return [] }
        let all = Self.numbered(others + [dose])
        guard let own = all.first(where: { $0.day == dose.day && (dose.number ?? $0.number) == $0.number })?.number
        else {
            return []
        }
        return family.spans.compactMap { span in
            guard own == span.first || own == span.second,
                let other = all.first(where: { $0.number == (own == span.first ? span.second : span.first) })?.day
            else { return nil }
            let (first, second) = own == span.first ? (dose.day, other) : (other, dose.day)
            guard first <= second, span.gap.isTooShort(from: first, to: second) else { return nil }
            return (3, "dose \(span.second) sooner than \(span.gap.words) after dose \(span.first) (间隔不足)")
        }
    }

    private func betweenFamilies(_ dose: Dose) -> [(field: Int, text: String)] {
        guard let family else { return [] }
        var found: [(Int, String)] = []
        for rule in ImmunizationTable.later where [rule.family, rule.earlierFamily].contains(family.name) {
            let own = others + [dose]
            let later = Self.day(rule.number, of: family.name == rule.family ? own : strangers[rule.family] ?? [])
            let earlier = Self.day(
                rule.earlierNumber, of: family.name == rule.family ? strangers[rule.earlierFamily] ?? [] : own)
            guard let later, let earlier, earlier <= later, [later, earlier].contains(dose.day),
                rule.gap.isTooShort(from: earlier, to: later)
            else { continue }
            found.append((3, "sooner than \(rule.gap.words) between \(rule.earlierFamily) and \(rule.family) (间隔不足)"))
        }
        if let other = liveBeside(dose, family) {
            found.append((3, "sooner than 28 days beside \(other), another live vaccine (间隔不足)"))
        }
        return found
    }

    private func liveBeside(_ dose: Dose, _ family: VaccineFamily) -> String? {
        guard ImmunizationTable.live.contains(family.name) else { return nil }
        for name in strangers.keys.sorted() where name != family.name && ImmunizationTable.live.contains(name) {
            let isClose = (strangers[name] ?? []).contains { other in
                let (first, second) = (min(other.day, dose.day), max(other.day, dose.day))
                return first != second && VaccineFamily.Gap.days(28).isTooShort(from: first, to: second)
            }
            if isClose { return name }
        }
        return nil
    }

    private func tooSoon(_ number: Int, from earlier: String, to later: String) -> String? {
        // A series of one dose says nothing of a second; one that follows all the same has the usual gap.
        let gap = family?.gap(before: max(2, number)) ?? otherwise
        guard gap.isTooShort(from: earlier, to: later) else { return nil }
        return "sooner than \(gap.words) after another dose (间隔不足)"
    }
}
