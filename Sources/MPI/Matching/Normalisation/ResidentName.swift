// SPDX-License-Identifier: Apache-2.0

/// What was written in a name field, taken apart.
struct WrittenName: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        /// Nothing, or a pet name: says nothing of who it is.
        case absent
        case person
        /// 无名氏 and the like.
        case placeholder
        /// Named after the mother, certainly (某某之子) or perhaps (某某子).
        case newborn, perhapsNewborn
    }

    var kind = Kind.absent
    /// The number of the name's form in the book; 0 without one.
    var form: UInt32 = 0
    /// The form of the mother's name inside a newborn's.
    var mother: UInt32 = 0
    /// 1, 2, … for twins.
    var mark: UInt8 = 0
    /// 1 or 2 where the name says so.
    var sex: UInt8 = 0
}

/// One normalised name, by places in the book's flat lists.
struct NameForm: Sendable {
    enum Script: UInt8, Sendable { case han, latin, other }

    let start: Int32
    let count: Int16
    /// Characters of the surname; 0 where there is none to tell (names with dots, Latin names).
    let surnameCount: Int8
    let script: Script
    /// The number of the whole sound; equal for homophones.
    let sound: UInt32
    /// The number of the surname's sound; 0 without a surname.
    let surname: UInt32
}

/// All names of a population: each distinct text is read once, each distinct name kept once.
struct NameBook: Sendable {
    private(set) var written: [WrittenName] = [WrittenName()]
    private(set) var forms: [NameForm] = [
        NameForm(start: 0, count: 0, surnameCount: 0, script: .other, sound: 0, surname: 0)
    ]
    /// Characters of all forms.
    private(set) var characters: [UInt32] = []
    /// The usual syllable of each character.
    private(set) var syllables: [UInt16] = []
    private var texts = Interner()
    private var keys = Interner()
    private var sounds = Interner()
    private let han = HanCharacters.shared

    /// The number of a text as written, from 1; 0 for an empty one.
    mutating func enter(_ text: ArraySlice<UInt8>) -> UInt32 {
        let known = texts.count
        let number = texts.number(text)
        if texts.count > known { written.append(read(text)) }
        return number
    }

    /// The normalised characters of a form.
    func text(_ form: UInt32) -> String {
        let entry = forms[Int(form)]
        let range = Int(entry.start)..<Int(entry.start) + Int(entry.count)
        return String(decoding: FoldedText.bytes(characters[range]), as: UTF8.self)
    }

    /// The reading of a form, syllables separated by blanks.
    func reading(_ form: UInt32) -> String {
        let entry = forms[Int(form)]
        let range = Int(entry.start)..<Int(entry.start) + Int(entry.count)
        return syllables[range].map { han.syllables[Int($0)] }.joined(separator: " ")
    }

    // MARK: Reading a text

    private mutating func read(_ text: ArraySlice<UInt8>) -> WrittenName {
        var scalars = FoldedText.scalars(text, limit: 64).map { han.simplified($0) }
        scalars = Self.withoutRemarks(scalars)
        let isHan = scalars.contains(where: FoldedText.isHan)
        guard isHan else { return latin(scalars) }
        scalars.removeAll { $0 == 0x20 || FoldedText.isDot($0) || $0 == 0x2D || $0 == 0x2C }
        if NameForms.placeholders.contains(scalars) { return WrittenName(kind: .placeholder) }
        for title in NameForms.titles
        where scalars.count >= title.count + 2 && scalars.suffix(title.count) == title[...] {
            scalars.removeLast(title.count)
        }
        if NameForms.petNames.contains(scalars) { return WrittenName() }
        if let newborn = NameForms.newborn(scalars) { return self.newborn(newborn, scalars) }
        while let last = scalars.last, FoldedText.isDigit(last) { scalars.removeLast() }
        return WrittenName(kind: .person, form: form(scalars, .han))
    }

    private mutating func newborn(_ newborn: NameForms.Newborn, _ scalars: [UInt32]) -> WrittenName {
        let mother = form(Array(scalars[..<newborn.motherLength]), .han)
        let whole = newborn.isCertain ? 0 : form(scalars, .han)
        return WrittenName(
            kind: newborn.isCertain ? .newborn : .perhapsNewborn, form: whole, mother: mother, mark: newborn.mark,
            sex: newborn.sex)
    }

    private mutating func latin(_ scalars: [UInt32]) -> WrittenName {
        let words = scalars.split { !FoldedText.isLatin($0) && $0 != 0x27 }.map(Array.init)
        let joined = Array(words.joined())
        if NameForms.placeholders.contains(joined) { return WrittenName(kind: .placeholder) }
        guard joined.count >= 2 else {
            return WrittenName(kind: scalars.contains { $0 != 0x20 } ? .placeholder : .absent)
        }
        let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
        return WrittenName(kind: .person, form: form(Array(sorted.joined(separator: [0x20])), .latin))
    }

    /// Without remarks in brackets such as (男).
    private static func withoutRemarks(_ scalars: [UInt32]) -> [UInt32] {
        guard let open = scalars.firstIndex(where: { $0 == 0x28 || $0 == 0x3010 || $0 == 0x5B }), open > 0 else {
            return scalars
        }
        guard let close = scalars[open...].firstIndex(where: { $0 == 0x29 || $0 == 0x3011 || $0 == 0x5D }) else {
            return Array(scalars[..<open])
        }
        return Array(scalars[..<open] + scalars[(close + 1)...])
    }

    // MARK: Forms

    private mutating func form(_ scalars: [UInt32], _ script: NameForm.Script) -> UInt32 {
        guard !scalars.isEmpty else { return 0 }
        let known = keys.count
        let number = keys.number(FoldedText.bytes(scalars[...])[...])
        guard keys.count > known else { return number }
        let start = characters.count
        characters += scalars
        let surnameCount = script == .han ? Self.surnameCount(scalars) : 0
        for (place, value) in scalars.enumerated() { syllables.append(syllable(value, place, surnameCount)) }
        let codes = syllables[start...].flatMap {
            [UInt8(truncatingIfNeeded: $0 >> 8) | 0x80, UInt8(truncatingIfNeeded: $0)]
        }
        let sound = script == .han ? codes[...] : FoldedText.bytes(scalars.filter { $0 != 0x20 }[...])[...]
        forms.append(
            NameForm(
                start: Int32(start), count: Int16(scalars.count), surnameCount: Int8(surnameCount), script: script,
                sound: sounds.number(sound), surname: sounds.number(codes[..<(surnameCount * 2)])))
        return number
    }

    private func syllable(_ value: UInt32, _ place: Int, _ surnameCount: Int) -> UInt16 {
        if place == 0, surnameCount == 1, let reading = NameForms.surnameReadings[value] {
            return UInt16(han.syllables.firstIndex(of: reading) ?? Int(han.reading(value)))
        }
        return han.reading(value)
    }

    /// Two for a compound surname with at least one more character, else one; none for names longer than four.
    private static func surnameCount(_ scalars: [UInt32]) -> Int {
        if scalars.count >= 3, scalars.count <= 5, NameForms.compoundSurnames.contains(Array(scalars[..<2])) {
            return 2
        }
        return scalars.count >= 2 && scalars.count <= 4 ? 1 : 0
    }
}
