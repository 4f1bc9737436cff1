// SPDX-License-Identifier: Apache-2.0

/// How two names agree, closest first.
enum NameLevel: Int, CaseIterable, Sendable {
    /// The same characters, after variants were made alike.
    case exact = 1
    /// Homophones throughout.
    case sound
    /// One or two characters differ, and only as they sound in a dialect or as they look.
    case near
    /// Parts lost, turned around, unreadable or romanised; a pet form of the same name.
    case part
    /// One given character of two agrees, or only the surname differs.
    case half
    /// Only the surname agrees.
    case surname
    case other
}

extension NameBook {
    /// How two forms agree; nil when they cannot be compared (another script).
    func level(_ left: UInt32, _ right: UInt32) -> NameLevel? {
        if left == right { return left == 0 ? nil : .exact }
        guard left > 0, right > 0 else { return nil }
        let (one, two) = (forms[Int(left)], forms[Int(right)])
        if one.script != two.script { return acrossScripts(one, two) }
        if one.sound == two.sound { return one.script == .han ? .sound : .exact }
        return one.script == .han ? hanLevel(one, two) : latinLevel(one, two)
    }

    // MARK: Han

    private func hanLevel(_ one: NameForm, _ two: NameForm) -> NameLevel {
        let (start, other) = (Int(one.start), Int(two.start))
        if one.count == two.count {
            let found = sameLength(start, other, Int(one.count))
            if let found { return found }
            if isTurned(one, two) || isTurned(two, one) { return .part }
        } else {
            let (short, long) = one.count < two.count ? (one, two) : (two, one)
            if isShortened(short, of: long) { return .part }
        }
        if isPetForm(one, of: two) || isPetForm(two, of: one) { return .part }
        if one.count == two.count, isHalf(one, two) { return .half }
        return one.surname > 0 && one.surname == two.surname ? .surname : .other
    }

    /// Compares place by place; nil when more differs than a slip explains.
    private func sameLength(_ start: Int, _ other: Int, _ count: Int) -> NameLevel? {
        var (homophones, slips, lost, differing) = (0, 0, 0, 0)
        for place in 0..<count {
            let (left, right) = (characters[start + place], characters[other + place])
            if left == right { continue }
            if FoldedText.isReplacement(left) || FoldedText.isReplacement(right) {
                lost += 1
            } else if soundsAlike(start + place, other + place) {
                homophones += 1
            } else if isConfused(start + place, other + place) {
                slips += 1
            } else {
                differing += 1
            }
        }
        guard differing == 0 else { return nil }
        if lost > 0 { return lost == 1 && slips + homophones <= 1 && count >= 2 ? .part : nil }
        if slips == 0 { return homophones <= max(1, count - 1) || count <= 2 ? .sound : .sound }
        return slips == 1 && homophones <= 1 && count >= 2 ? .near : slips == 2 && count >= 4 ? .near : nil
    }

    /// Whether two places have a reading in common.
    func soundsAlike(_ left: Int, _ right: Int) -> Bool {
        if syllables[left] == syllables[right] { return syllables[left] > 0 }
        let table = HanCharacters.shared
        let (first, second) = (table.otherReadings(characters[left]), table.otherReadings(characters[right]))
        if first.isEmpty && second.isEmpty { return false }
        return first.contains(syllables[right]) || second.contains(syllables[left])
    }

    /// Whether two characters are taken for each other by ear, by eye or by key.
    private func isConfused(_ left: Int, _ right: Int) -> Bool {
        let table = HanCharacters.shared
        let (one, two) = (Int(syllables[left]), Int(syllables[right]))
        if one > 0, two > 0, table.fuzzyClass[one] == table.fuzzyClass[two] { return true }
        return table.lookAlike(characters[left], characters[right])
    }

    /// Given name first.
    private func isTurned(_ one: NameForm, _ two: NameForm) -> Bool {
        let (count, surname) = (Int(one.count), Int(one.surnameCount))
        guard surname > 0, count > surname else { return false }
        return (0..<count).allSatisfy {
            characters[Int(one.start) + ($0 + surname) % count] == characters[Int(two.start) + $0]
        }
    }

    /// One character lost from a name of three or more, the surname kept; or the start of a long name.
    private func isShortened(_ short: NameForm, of long: NameForm) -> Bool {
        let (count, start, other) = (Int(short.count), Int(short.start), Int(long.start))
        guard count >= 2 else { return false }
        let common = (0..<count).prefix { characters[start + $0] == characters[other + $0] }.count
        if common == count, long.surnameCount == 0 { return count >= 3 }
        guard Int(long.count) == count + 1, common >= 1 else { return false }
        // A rare character written as its two parts.
        if common == count - 1, common > Int(short.surnameCount) { return true }
        return (common..<count).allSatisfy { characters[start + $0] == characters[other + $0 + 1] }
    }

    /// 小, 老, 大 or a number between the surname and the last character, which may be 妹, 娃, 伢, 仔 or 宝.
    private func isPetForm(_ pet: NameForm, of name: NameForm) -> Bool {
        guard pet.count == 3, pet.surnameCount == 1, name.count >= 2, name.surnameCount == 1 else { return false }
        let start = Int(pet.start)
        let marks: [UInt32] = [0x5C0F, 0x8001, 0x5927, 0x4E8C, 0x4E09, 0x56DB]
        guard marks.contains(characters[start + 1]), pet.surname == name.surname else { return false }
        // 大宝 and 小宝 are two children.
        if name.count == 3, marks.contains(characters[Int(name.start) + 1]) { return false }
        let endings: [UInt32] = [0x59B9, 0x5A03, 0x4F22, 0x4ED4, 0x5B9D]
        return endings.contains(characters[start + 2]) || soundsAlike(start + 2, Int(name.start) + Int(name.count) - 1)
    }

    /// Whether two names may as well be those of two people of one family: a character more or less, a pet form, or no
    /// more in common than a part.
    func looksRelated(_ left: UInt32, _ right: UInt32) -> Bool {
        guard let level = level(left, right), level != .other || forms[Int(left)].script == .han else { return true }
        guard level == .part else { return level.rawValue > NameLevel.part.rawValue }
        let (one, two) = (forms[Int(left)], forms[Int(right)])
        guard one.surnameCount > 0, two.surnameCount > 0 else { return false }
        return one.count != two.count || isPetForm(one, of: two) || isPetForm(two, of: one)
    }

    /// One of two given characters agrees, or both do and the surname differs.
    private func isHalf(_ one: NameForm, _ two: NameForm) -> Bool {
        let (start, other, count) = (Int(one.start), Int(two.start), Int(one.count))
        let agreeing = (0..<count).filter { soundsAlike(start + $0, other + $0) }.count
        if one.surname > 0, one.surname == two.surname { return agreeing > Int(one.surnameCount) }
        return count >= 3 && agreeing == count - 1
    }

    // MARK: Latin

    private func latinLevel(_ one: NameForm, _ two: NameForm) -> NameLevel {
        let (left, right) = (letters(one), letters(two))
        if left == right { return .exact }
        if left.count == right.count, left.sorted() == right.sorted() { return .sound }
        if TextDistance.isOneEdit(left, right) { return .near }
        let (words, others) = (wordSet(one), wordSet(two))
        let common = words.intersection(others)
        if common.count >= 2 || (!common.isEmpty && min(words.count, others.count) == 1) { return .part }
        return common.isEmpty ? .other : .half
    }

    private func letters(_ form: NameForm) -> [UInt32] {
        characters[Int(form.start)..<Int(form.start) + Int(form.count)].filter { $0 != 0x20 }
    }

    private func wordSet(_ form: NameForm) -> Set<[UInt32]> {
        let all = characters[Int(form.start)..<Int(form.start) + Int(form.count)]
        return Set(all.split(separator: 0x20).map(Array.init))
    }

    /// A Han name against letters: its reading in either order is a part; anything else says nothing, since nobody
    /// can tell how a foreign name was put into characters.
    private func acrossScripts(_ one: NameForm, _ two: NameForm) -> NameLevel? {
        guard one.script == .han || two.script == .han else { return nil }
        let (han, latin) = one.script == .han ? (one, two) : (two, one)
        let names = HanCharacters.shared.syllables
        let parts = (0..<Int(han.count)).map { names[Int(syllables[Int(han.start) + $0])].uppercased() }
        let written = letters(latin)
        for shift in [0, max(1, Int(han.surnameCount))] where shift < parts.count {
            if (parts[shift...] + parts[..<shift]).joined().scalarValues.sorted() == written.sorted() { return .part }
        }
        return nil
    }
}
