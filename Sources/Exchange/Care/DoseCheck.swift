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
        return found
    }

    private func tooSoon(_ number: Int, from earlier: String, to later: String) -> String? {
        // A series of one dose says nothing of a second; one that follows all the same has the usual gap.
        let gap = family?.gap(before: max(2, number)) ?? otherwise
        guard gap.isTooShort(from: earlier, to: later) else { return nil }
        return "sooner than \(gap.words) after another dose (间隔不足)"
    }
}
