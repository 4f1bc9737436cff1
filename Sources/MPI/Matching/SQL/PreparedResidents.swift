// SPDX-License-Identifier: Apache-2.0

/// The two tables that ``MatchingQuery`` works on: records and names, normalised.
///
/// Readings, numbers, newborns' names, whose number it is, hubs and frequencies are settled here, since they are no
/// matter for SQL: what is left is the work of comparing pairs. Values that are the same have the same number; 0 stands
/// for what is missing.
public struct PreparedResidents: Sendable {
    let people: ResidentPopulation

    /// Prepares a population.
    public init(_ people: ResidentPopulation) { self.people = people }

    /// How many records.
    public var recordCount: Int { people.count }

    /// How many names.
    public var nameCount: Int { people.names.forms.count - 1 }

    /// Columns of the records: name, whether it holds text, whole numbers or fractions.
    static let recordKinds: [(name: String, kind: SQLKind)] = [
        ("place", .whole), ("record_id", .text), ("name", .whole), ("mother", .whole), ("guardian_name", .whole),
        ("birth", .whole), ("lunar", .whole), ("birth_ordinal", .whole), ("number", .whole), ("number_kind", .whole),
        ("number_text", .text), ("number_head", .whole), ("number_tail", .whole), ("number_born", .whole),
        ("family_number", .whole), ("guardian_number", .whole), ("card", .whole), ("phone", .text), ("town", .whole),
        ("village", .whole), ("estate", .whole), ("village_group", .whole), ("house", .whole), ("building", .whole),
        ("room", .whole), ("written_on", .whole), ("sex", .whole), ("ethnicity", .whole), ("mark", .whole),
        ("newborn", .whole), ("owned", .whole), ("disputed", .whole), ("minor", .whole), ("placeholder", .whole),
        ("name_rarity", .fraction), ("sound_rarity", .fraction), ("birth_rarity", .fraction),
        ("phone_rarity", .fraction),
    ]

    /// Columns of the names.
    static let nameKinds: [(name: String, kind: SQLKind)] = [
        ("id", .whole), ("script", .whole), ("length", .whole), ("surname_length", .whole), ("sound", .whole),
        ("surname", .whole), ("characters", .text), ("letters", .text), ("sounds", .text), ("readings", .text),
        ("classes", .text), ("shapes", .text), ("corners", .text), ("lost", .text),
    ]

    /// The header of the records' table.
    public static let recordColumns = recordKinds.map(\.name)

    /// The header of the names' table.
    public static let nameColumns = nameKinds.map(\.name)

    /// A record, in the order of ``recordColumns``.
    public func record(_ place: Int) -> [String] {
        let row = people.rows[place]
        let birth = people.births.entries[Int(row.birth)]
        let flags: [ResidentRow.Flags] = [.disputed, .minor, .placeholder]
        let numbers: [UInt32] = [row.name, row.mother, row.guardianName, birth.day.packed, birth.lunar.packed]
        let people = [String(place), self.people.recordID(place)] + numbers.map(String.init) + [String(birth.ordinal)]
        let last = [Int(row.writtenOn), Int(row.sex), Int(row.ethnicity), Int(row.mark), row.isNewborn ? 1 : 0]
        return people + document(row) + [
            "\(row.familyNumber)", "\(row.guardianNumber)", "\(row.card)", phone(row),
        ] + address(row) + last.map(String.init) + ["\(row.ownedNumber)"]
            + flags.map { row.flags.contains($0) ? "1" : "0" } + rarities(row)
    }

    private func document(_ row: ResidentRow) -> [String] {
        let document = people.documents.entries[Int(row.number)]
        let text = document.text
        let star = UInt8(ascii: "*")
        let head = text.firstIndex(of: star) ?? text.count
        let tail = text.lastIndex(of: star).map { text.count - $0 - 1 } ?? text.count
        return [
            "\(row.number)", "\(document.kind.rawValue)", String(decoding: text, as: UTF8.self), "\(head)", "\(tail)",
            "\(document.birth.ordinal)",
        ]
    }

    /// A digit 1 before the digits keeps zeros at the start.
    private func phone(_ row: ResidentRow) -> String { row.phone > 0 ? "\(people.phones.digits[Int(row.phone)])" : "" }

    private func address(_ row: ResidentRow) -> [String] {
        let entry = people.addresses.entries[Int(row.address)]
        return [entry.town, entry.village, entry.estate].map(String.init)
            + [entry.group, entry.house, entry.building, entry.room].map(String.init)
    }

    private func rarities(_ row: ResidentRow) -> [String] {
        let sound = Int(people.names.forms[Int(row.name)].sound)
        return [
            people.nameRarity[Int(row.name)], people.soundRarity[sound], people.birthRarity[Int(row.birth)],
            people.phoneRarity[Int(row.phone)],
        ].map { "\(Double($0))" }
    }
}

/// What a column holds.
enum SQLKind: Sendable { case text, whole, fraction }

extension PreparedResidents {
    /// A name, from 0, in the order of ``nameColumns``; its lists have one word for each character.
    public func name(_ place: Int) -> [String] {
        let names = people.names
        let form = names.forms[place + 1]
        let places = Int(form.start)..<Int(form.start) + Int(form.count)
        let numbers = [
            place + 1, Int(form.script.rawValue), Int(form.count), Int(form.surnameCount), Int(form.sound),
            Int(form.surname),
        ]
        let lists = form.script == .han ? lists(places) : ["", "", "", "", "", ""]
        return numbers.map(String.init) + [names.text(UInt32(place + 1)), letters(form, places)] + lists
    }

    private func lists(_ places: Range<Int>) -> [String] {
        let (table, names) = (HanCharacters.shared, people.names)
        let characters = names.characters[places]
        let sounds = names.syllables[places].map(Int.init)
        let readings = characters.map { code in
            ":" + table.otherReadings(code).map { "\($0):" }.joined()
        }
        let classes = sounds.map { $0 > 0 ? Int(table.fuzzyClass[$0]) : 0 }
        let lost = characters.map { FoldedText.isReplacement($0) ? "1" : "0" }
        return [
            sounds.map(String.init), readings, classes.map(String.init), characters.map { "-" + table.shapeText($0) },
            characters.map { "-" + table.cornerText($0) }, lost,
        ].map { $0.joined(separator: " ") }
    }

    /// The letters of a name or of its reading, sorted.
    private func letters(_ form: NameForm, _ places: Range<Int>) -> String {
        let names = people.names
        if form.script == .han {
            let parts = names.syllables[places].map { HanCharacters.shared.syllables[Int($0)].uppercased() }
            return String(decoding: FoldedText.bytes(parts.joined().scalarValues.sorted()[...]), as: UTF8.self)
        }
        let letters = names.characters[places].filter { $0 != 0x20 }.sorted()
        return String(decoding: FoldedText.bytes(letters[...]), as: UTF8.self)
    }
}
