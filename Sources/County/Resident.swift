// SPDX-License-Identifier: Apache-2.0

public import MPI

/// One invented person.
public struct Resident: Sendable, Hashable {
    /// Place in the county, from 0: the truth that no message holds.
    public let index: Int
    /// The name.
    public let name: PersonName
    /// The sex.
    public let sex: Sex
    /// The day of birth.
    public let birthDate: BirthDate
    /// An identity number with an unassigned division code; nil for newborns.
    public let number: String?
    /// A health card id; nil for those without a card.
    public let card: String?
    /// Telephone number with an unassigned prefix.
    public let phone: String
    /// The village.
    public let address: String
    /// Place of the mother, for children.
    public let mother: Int?
}

/// The invented people of one county.
public struct Population: Sendable {
    /// Everyone, in order of ``Resident/index``.
    public let residents: [Resident]

    /// GB/T 2260 leaves this division free.
    static let division = "339921"

    /// Makes households until there are at least `count` people: couples, children, now and then twins or a newborn.
    ///
    /// - Parameter year: people are born before its first day, newborns in the December before.
    public init(count: Int, seed: UInt64, year: Int = 2026) {
        var builder = PopulationBuilder(random: SeededGenerator(seed: seed), year: year)
        while builder.residents.count < count { builder.addHousehold() }
        residents = builder.residents
    }
}

private struct PopulationBuilder {
    var random: SeededGenerator
    let year: Int
    var residents: [Resident] = []
    private var numbers: Set<String> = []

    init(random: SeededGenerator, year: Int) {
        self.random = random
        self.year = year
    }

    mutating func addHousehold() {
        let village = random.pick(Names.villages, or: "新沟村")
        let address = "云州市青禾县清溪镇\(village)\(1 + random.below(9))组"
        let phone = "1990\(digits(7))"
        let family = Names.surname(&random)
        let age = 24 + random.below(50)
        add(family, .male, bornIn: year - age, phone, address)
        let mother = residents.count
        add(Names.surname(&random), .female, bornIn: year - age + random.below(4), phone, address)
        guard age < 50 else { return }
        let twins = random.chance(0.08)
        let childBirth = date(in: year - 2 - random.below(18))
        for _ in 0..<(twins ? 2 : random.below(3)) {
            let sex: Sex = random.chance(0.5) ? .male : .female
            let birth = twins ? childBirth : date(in: year - 2 - random.below(18))
            add(family, sex, birth, phone, address, mother: mother)
        }
        if random.chance(0.06) { addNewborn(family, phone, address, mother) }
    }

    private mutating func add(_ family: String, _ sex: Sex, bornIn year: Int, _ phone: String, _ address: String) {
        add(family, sex, date(in: year), phone, address, mother: nil)
    }

    private mutating func add(
        _ family: String, _ sex: Sex, _ birth: BirthDate?, _ phone: String, _ address: String, mother: Int?
    ) {
        guard let birth else { return }
        let name =
            random.chance(0.02)
            ? PersonName(family: random.pick(Names.dotted, or: "艾力·买买提"))
            : PersonName(family: family, given: Names.given(sex, &random))
        residents.append(
            Resident(
                index: residents.count, name: name, sex: sex, birthDate: birth, number: number(birth, sex),
                card: random.chance(0.92) ? card() : nil, phone: phone, address: address, mother: mother))
    }

    /// Named after its mother, without number and card.
    private mutating func addNewborn(_ family: String, _ phone: String, _ address: String, _ mother: Int) {
        guard let birth = BirthDate(compact: "\(year - 1)12\(10 + random.below(20))") else { return }
        let name = PersonName(family: residents[mother].name.full + "之子")
        residents.append(
            Resident(
                index: residents.count, name: name, sex: .male, birthDate: birth, number: nil, card: nil, phone: phone,
                address: address, mother: mother))
    }

    private mutating func date(in year: Int) -> BirthDate? {
        let (month, day) = (1 + random.below(12), 1 + random.below(28))
        return BirthDate(compact: "\(year)\(month < 10 ? "0" : "")\(month)\(day < 10 ? "0" : "")\(day)")
    }

    private mutating func number(_ birth: BirthDate, _ sex: Sex) -> String {
        while true {
            let number = anyNumber(birth, sex)
            if numbers.insert(number).inserted { return number }
        }
    }

    private mutating func anyNumber(_ birth: BirthDate, _ sex: Sex) -> String {
        let sequence = random.below(400) * 2 + (sex == .male ? 1 : 2)
        let text = "\(sequence)"
        let body = Population.division + birth.compact + String(repeating: "0", count: 3 - text.count) + text
        return body + String(decoding: [IdentityNumber.checkCharacter(Array(body.utf8))], as: UTF8.self)
    }

    /// 64 hexadecimal digits, the form a platform's card ids have.
    private mutating func card() -> String {
        (0..<4).map { _ in
            let digits = String(random.next(), radix: 16, uppercase: true)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(random.below(10)) }.joined()
    }
}
