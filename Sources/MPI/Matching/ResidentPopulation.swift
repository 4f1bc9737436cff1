// SPDX-License-Identifier: Apache-2.0

/// Records of Chinese residents, ready to be held against each other.
///
/// Texts are read once for each distinct value; a record is a few numbers. Nothing here knows a store.
public struct ResidentPopulation: Sendable {
    /// The fields of the comparison, in the order of the patterns.
    public static let ladders: [FieldLadder] = [
        FieldLadder("name", NameLevel.allCases.map { "\($0)" }, frequencyLevel: 2),
        FieldLadder("birthDate", BirthDateLevel.allCases.map { "\($0)" }, frequencyLevel: 1),
        FieldLadder("sex", ["exact", "other"]),
        FieldLadder("number", NumberLevel.allCases.map { "\($0)" }),
        FieldLadder("phone", PhoneLevel.allCases.map { "\($0)" }, frequencyLevel: 1),
        FieldLadder("address", AddressLevel.allCases.map { "\($0)" }),
        FieldLadder("guardian", ["number", "name", "near", "other"]),
        FieldLadder("card", ["exact", "other"]),
        FieldLadder("ethnicity", ["exact", "other"]),
    ]

    /// Places of the fields.
    enum Field {
        static let (name, birthDate, sex, number, phone, address, guardian, card, ethnicity) = (
            0, 1, 2, 3, 4, 5, 6, 7, 8
        )
    }

    /// Telephones, by their digits, that more families give than can share one; they count for nothing.
    public internal(set) var hubPhones: [String] = []

    var rows: [ResidentRow] = []
    var names = NameBook()
    var births = BirthDateBook()
    var documents = DocumentNumberBook()
    var phones = PhoneBook()
    var addresses = AddressBook()
    /// Hashes of all that a record says.
    var contents: [UInt64] = []
    /// Record ids, one after another.
    var identifiers: [UInt8] = []
    var identifierEnds: [Int] = [0]
    /// -log₂ of the share of people, by form, sound, date of birth and telephone.
    var nameRarity: [Float] = []
    var soundRarity: [Float] = []
    var birthRarity: [Float] = []
    var phoneRarity: [Float] = []

    /// How many records.
    public var count: Int { rows.count }
}

extension ResidentPopulation: MatchPopulation {
    var ladders: [FieldLadder] { Self.ladders }
    var household: [Int] { [Field.phone, Field.address, Field.guardian] }
    func content(_ record: Int) -> UInt64 { contents[record] }
    func identity(_ record: Int) -> UInt32 { rows[record].ownedNumber }

    func recordID(_ record: Int) -> String {
        String(decoding: identifiers[identifierEnds[record]..<identifierEnds[record + 1]], as: UTF8.self)
    }

    func rarity(_ field: Int, _ left: Int, _ right: Int) -> Float {
        let (one, two) = (rows[left], rows[right])
        switch field {
        case Field.name:
            if one.name == two.name { return nameRarity[Int(one.name)] }
            let (sound, other) = (names.forms[Int(one.name)].sound, names.forms[Int(two.name)].sound)
            return min(soundRarity[Int(sound)], soundRarity[Int(other)])
        case Field.birthDate: return birthRarity[Int(one.birth)]
        case Field.phone: return phoneRarity[Int(one.phone)]
        default: return 0
        }
    }
}
