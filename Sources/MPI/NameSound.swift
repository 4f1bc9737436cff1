// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// How a name sounds: surname and the rest in toneless Pinyin or Latin letters, as `wang|xiaoming`.
///
/// - Source: readings of the Unihan database; those of surnames from dictionaries of surnames.
enum NameSound {
    /// What stands between surname and given name.
    static let boundary: Character = "|"
    /// Kept for a name of which nothing is heard.
    static let silent = "-"

    /// The sound of a name, ``silent`` when it has no character that has one.
    static func of(_ name: PersonName) -> String {
        let whole = folded(name.full)
        guard whole.contains(where: FoldedText.isHan) else {
            // A name in Latin letters is divided as its source divides it, or by its first blank.
            let parts = name.given.isEmpty ? split(folded(name.family)) : (folded(name.family), folded(name.given))
            return join(letters(parts.0), letters(parts.1))
        }
        let han = whole.filter { $0 != 0x20 && !FoldedText.isDot($0) }.map(HanCharacters.shared.simplified)
        let isCompound = han.count > 2 && NameForms.compoundSurnames.contains(Array(han.prefix(2)))
        let count = isCompound ? 2 : 1
        let surname = isCompound ? letters(Array(han.prefix(2))) : surnameSound(han.first)
        return join(surname, letters(Array(han.dropFirst(count))))
    }

    /// The sounds a name in Latin letters may stand for, and whether more may follow them: a surname alone is a
    /// beginning, letters without a blank may be divided anywhere.
    static func asked(family: String, given: String) -> (sounds: [String], isBeginning: Bool) {
        let (first, rest) = given.isEmpty ? split(folded(family)) : (folded(family), folded(given))
        let (one, two) = (letters(first), letters(rest))
        if !two.isEmpty { return ([join(one, two)], false) }
        let divided = one.indices.dropFirst().map { join(String(one[..<$0]), String(one[$0...])) }
        return ([one + String(boundary)] + divided.prefix(8), true)
    }

    /// Whether text is letters of the Latin script only, such as a name typed in Pinyin.
    static func isLatin(_ text: String) -> Bool {
        let characters = folded(text).filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x27 }
        return !characters.isEmpty && characters.allSatisfy(FoldedText.isLatin)
    }

    private static func folded(_ text: String) -> [UInt32] { FoldedText.scalars(Array(text.utf8)[...]) }

    private static func join(_ surname: String, _ given: String) -> String {
        surname.isEmpty && given.isEmpty ? silent : surname + String(boundary) + given
    }

    private static func split(_ name: [UInt32]) -> ([UInt32], [UInt32]) {
        guard let blank = name.firstIndex(of: 0x20) else { return (name, []) }
        return (Array(name[..<blank]), Array(name[blank...]))
    }

    private static func surnameSound(_ character: UInt32?) -> String {
        guard let character else { return "" }
        return NameForms.surnameReadings[character] ?? letters([character])
    }

    /// Syllables of Han characters and small Latin letters; everything else is left out.
    private static func letters(_ characters: [UInt32]) -> String {
        let table = HanCharacters.shared
        return characters.map { character in
            if FoldedText.isHan(character) { return table.syllables[Int(table.reading(table.simplified(character)))] }
            guard FoldedText.isLatin(character), let scalar = Unicode.Scalar(character) else { return "" }
            return String(scalar).lowercased()
        }.joined()
    }
}
