// SPDX-License-Identifier: Apache-2.0

extension ResidentPopulation {
    func vetoes(_ left: Int, _ right: Int, _ pattern: LevelPattern) -> Vetoes {
        let (one, two) = (rows[left], rows[right])
        if one.isPlaceholder || two.isPlaceholder { return .placeholder }
        var vetoes: Vetoes = []
        let (number, other) = (one.ownedNumber, two.ownedNumber)
        if number > 0, other > 0, number != other { vetoes.insert(.differentNumbers) }
        if isGuardian(one, of: two) || isGuardian(two, of: one) { vetoes.insert(.guardian) }
        if one.mark > 0, two.mark > 0, one.mark != two.mark { vetoes.insert(.twins) }
        let sharesNumber = number > 0 && number == other
        if one.isNewborn || two.isNewborn {
            if !fitsNewborn(one, two, pattern) { vetoes.insert(.newborn) }
            // Which of the twins it became cannot be told by anything but a number.
            let isMarked = one.isNewborn != two.isNewborn && one.mark + two.mark > 0
            if isMarked, pattern[Field.number] != 1 { vetoes.insert(.ambiguous) }
        } else {
            vetoes.formUnion(nameVetoes(one, two, pattern, sharesNumber: sharesNumber))
        }
        vetoes.formUnion(birthVetoes(one, two, pattern))
        if pattern[Field.sex] == 2, !isSlipOfSex(one, two, pattern) { vetoes.insert(.differentSex) }
        if sharesClaim(one, two) { vetoes.insert(.sharedNumber) }
        return vetoes
    }

    /// A wrong sex between records that agree in all that tells twins apart: the number, or name and date of birth.
    private func isSlipOfSex(_ one: ResidentRow, _ two: ResidentRow, _ pattern: LevelPattern) -> Bool {
        if one.number > 0, one.number == two.number { return (1...2).contains(pattern[Field.name]) }
        return pattern[Field.name] == 1 && one.birth == two.birth
    }

    /// Whether they show the same number and it is doubtful that it is the one's own.
    private func sharesClaim(_ one: ResidentRow, _ two: ResidentRow) -> Bool {
        guard one.flags.contains(.disputed) || two.flags.contains(.disputed) else { return false }
        return one.number > 0 && one.number == two.number
    }

    /// Whether one owns the number that the other names as a guardian's, or bears the name of the newborn's mother.
    private func isGuardian(_ one: ResidentRow, of two: ResidentRow) -> Bool {
        if one.number > 0, !one.flags.contains(.disputed) {
            if one.number == two.guardianNumber { return true }
            if one.number == two.familyNumber, !two.flags.contains(.disputed) { return true }
        }
        guard two.isNewborn, !one.isNewborn, let level = names.level(one.name, two.mother) else { return false }
        return level.rawValue <= NameLevel.near.rawValue
    }

    /// The date of birth must be the same, the sexes must not differ, and of two newborns the mothers must agree.
    private func fitsNewborn(_ one: ResidentRow, _ two: ResidentRow, _ pattern: LevelPattern) -> Bool {
        let sameNumber = pattern[Field.number] == 1
        guard sameNumber || isSameBirth(one, two) else { return false }
        guard pattern[Field.sex] != 2 else { return false }
        guard one.isNewborn, two.isNewborn else { return true }
        guard let level = names.level(one.mother, two.mother) else { return false }
        return level.rawValue <= NameLevel.part.rawValue
    }

    /// The same date of birth, or where a newborn has none, one shortly before its record was written.
    private func isSameBirth(_ one: ResidentRow, _ two: ResidentRow) -> Bool {
        if one.birth > 0, two.birth > 0 { return one.birth == two.birth }
        let (unknown, known) = one.birth == 0 ? (one, two) : (two, one)
        guard unknown.isNewborn, unknown.writtenOn > 0, known.birth > 0 else { return false }
        return (0...60).contains(unknown.writtenOn - births.entries[Int(known.birth)].ordinal)
    }

    private func nameVetoes(
        _ one: ResidentRow, _ two: ResidentRow, _ pattern: LevelPattern, sharesNumber: Bool
    ) -> Vetoes {
        guard let level = NameLevel(rawValue: pattern[Field.name]) else {
            let isNameless = one.name == 0 || two.name == 0
            return isNameless && (one.birth == 0 || two.birth == 0) && pattern[Field.number] == 0 ? .ambiguous : []
        }
        if sharesNumber, level.rawValue > NameLevel.near.rawValue {
            return mayBeRelatives(one, two) ? .sharedNumber : []
        }
        guard level.rawValue > NameLevel.part.rawValue else {
            return isTooLittle(one, two, level, pattern) ? .ambiguous : []
        }
        if sharesClaim(one, two) { return .sharedNumber }
        return pattern[Field.card] == 1 ? [.differentNames, .sharedCard] : .differentNames
    }

    /// A name that is not quite the same, where no date of birth, number or card tells father from son.
    private func isTooLittle(
        _ one: ResidentRow, _ two: ResidentRow, _ level: NameLevel, _ pattern: LevelPattern
    ) -> Bool {
        guard one.birth == 0 || two.birth == 0 else { return false }
        guard !(1...3).contains(pattern[Field.number]), pattern[Field.card] != 1 else { return false }
        let isDisputed = one.flags.contains(.disputed) || two.flags.contains(.disputed)
        return level.rawValue >= (isDisputed ? NameLevel.sound : NameLevel.part).rawValue
    }

    /// Whether one of two records with the same number may be a child's that shows a parent's number, date of birth and
    /// all: the owner was grown up, and the names differ as those of a family do.
    private func mayBeRelatives(_ one: ResidentRow, _ two: ResidentRow) -> Bool {
        let owner = documents.entries[Int(one.number)]
        let grownUp = owner.birth.ordinal + 5800
        guard Int(one.writtenOn) > grownUp || Int(two.writtenOn) > grownUp || one.writtenOn == 0 else {
            return names.level(one.name, two.name).map { $0.rawValue > NameLevel.half.rawValue } ?? true
        }
        return names.looksRelated(one.name, two.name)
    }

    /// Whether one was grown up when the other's record was written, which is a child's without a date of birth.
    private func isGrownUp(_ one: ResidentRow, beside two: ResidentRow) -> Bool {
        guard two.birth == 0, two.flags.contains(.minor), one.birth > 0, two.writtenOn > 0 else { return false }
        return two.writtenOn - births.entries[Int(one.birth)].ordinal > 6600
    }

    private func birthVetoes(_ one: ResidentRow, _ two: ResidentRow, _ pattern: LevelPattern) -> Vetoes {
        guard let level = BirthDateLevel(rawValue: pattern[Field.birthDate]) else {
            return isGrownUp(one, beside: two) || isGrownUp(two, beside: one) ? .differentBirth : []
        }
        let isSupported = pattern[Field.number] == 1 || pattern[Field.card] == 1
        if level == .other, !isSupported { return .differentBirth }
        return []
    }
}
