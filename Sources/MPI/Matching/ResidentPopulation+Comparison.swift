// SPDX-License-Identifier: Apache-2.0

extension ResidentPopulation {
    func pattern(_ left: Int, _ right: Int) -> LevelPattern { withoutRepetition(levels(left, right)) }

    func levels(_ left: Int, _ right: Int) -> LevelPattern {
        let (one, two) = (rows[left], rows[right])
        var pattern = LevelPattern()
        if !one.isNewborn, !two.isNewborn { pattern[Field.name] = names.level(one.name, two.name)?.rawValue ?? 0 }
        if one.birth > 0, two.birth > 0 { pattern[Field.birthDate] = birthLevel(one, two).rawValue }
        if one.sex > 0, two.sex > 0 { pattern[Field.sex] = one.sex == two.sex ? 1 : 2 }
        pattern[Field.number] = numberLevel(one, two)?.rawValue ?? 0
        if one.phone > 0, two.phone > 0 {
            let level = PhoneLevel(phones.digits[Int(one.phone)], phones.digits[Int(two.phone)])
            pattern[Field.phone] = level.rawValue
        }
        if one.address > 0, two.address > 0 {
            let level = AddressLevel(addresses.entries[Int(one.address)], addresses.entries[Int(two.address)])
            pattern[Field.address] = level?.rawValue ?? 0
        }
        pattern[Field.guardian] = guardianLevel(one, two)
        if one.card > 0, two.card > 0 { pattern[Field.card] = one.card == two.card ? 1 : 2 }
        if one.ethnicity > 0, two.ethnicity > 0 { pattern[Field.ethnicity] = one.ethnicity == two.ethnicity ? 1 : 2 }
        return pattern
    }

    /// A valid number holds the date of birth and the sex: when it agrees, these two agreeing is no further evidence.
    private func withoutRepetition(_ pattern: LevelPattern) -> LevelPattern {
        guard pattern[Field.number] == NumberLevel.exact.rawValue else { return pattern }
        var pattern = pattern
        if pattern[Field.birthDate] == 1 { pattern[Field.birthDate] = 0 }
        if pattern[Field.sex] == 1 { pattern[Field.sex] = 0 }
        return pattern
    }

    func birthLevel(_ one: ResidentRow, _ two: ResidentRow) -> BirthDateLevel {
        if one.birth == two.birth { return .exact }
        return BirthDateLevel(births.entries[Int(one.birth)], births.entries[Int(two.birth)])
    }

    private func numberLevel(_ one: ResidentRow, _ two: ResidentRow) -> NumberLevel? {
        guard one.number > 0, two.number > 0 else { return nil }
        let isDoubtful = one.flags.contains(.disputed) || two.flags.contains(.disputed)
        if isDoubtful, one.number != two.number { return nil }
        if documents.differWidely(one.number, two.number) { return .other }
        return NumberLevel(
            documents.entries[Int(one.number)], documents.entries[Int(two.number)], isSame: one.number == two.number)
    }

    /// Number, name, near or other; 0 when a side names nobody of the family.
    private func guardianLevel(_ one: ResidentRow, _ two: ResidentRow) -> Int {
        let (numbers, others) = (familyNumbers(one), familyNumbers(two))
        if shared(numbers, others) { return 1 }
        let (names, otherNames) = (familyNames(one), familyNames(two))
        let level = closest(names, otherNames)
        if let level {
            return level.rawValue <= NameLevel.sound.rawValue ? 2 : level.rawValue <= NameLevel.part.rawValue ? 3 : 4
        }
        let isKnown = (numbers.0 > 0 || numbers.1 > 0) && (others.0 > 0 || others.1 > 0)
        return isKnown ? 4 : 0
    }

    private func familyNumbers(_ row: ResidentRow) -> (UInt32, UInt32) { (row.guardianNumber, row.familyNumber) }

    private func familyNames(_ row: ResidentRow) -> (UInt32, UInt32) { (row.guardianName, row.mother) }

    private func shared(_ one: (UInt32, UInt32), _ two: (UInt32, UInt32)) -> Bool {
        (one.0 > 0 && (one.0 == two.0 || one.0 == two.1)) || (one.1 > 0 && (one.1 == two.0 || one.1 == two.1))
    }

    private func closest(_ one: (UInt32, UInt32), _ two: (UInt32, UInt32)) -> NameLevel? {
        var best: NameLevel?
        for left in [one.0, one.1] where left > 0 {
            for right in [two.0, two.1] where right > 0 {
                guard let level = names.level(left, right) else { continue }
                if level.rawValue < best?.rawValue ?? .max { best = level }
            }
        }
        return best
    }
}
