// SPDX-License-Identifier: Apache-2.0

import County
import MPI
import Testing

@Suite("Invented people") struct PopulationTests {
    static let seeds: [UInt64] = [0, 1, 2026, .max]

    private func residents(_ seed: UInt64, _ count: Int = 2000) -> [Resident] {
        Population(count: count, seed: seed).residents
    }

    @Test(arguments: [0, 1, 10, 500]) func areAsManyAsAskedForAtLeast(_ count: Int) {
        #expect(residents(1, count).count >= count)
        #expect(residents(1, count).count < count + 10)
    }

    @Test(arguments: seeds) func areTheSameForTheSameSeed(_ seed: UInt64) {
        #expect(residents(seed, 200) == residents(seed, 200))
    }

    @Test func areOthersForAnotherSeed() {
        #expect(residents(1, 50) != residents(2, 50))
    }

    @Test(arguments: seeds) func haveTheirPlaceAsIndex(_ seed: UInt64) {
        let all = residents(seed)
        #expect(all.map(\.index) == Array(all.indices))
    }

    @Test(arguments: seeds) func haveValidNumbersThatSayTheirBirthAndSex(_ seed: UInt64) throws {
        for resident in residents(seed) {
            guard let text = resident.number else { continue }
            let number = try IdentityNumber(text, today: "20260101")
            #expect(number.text == text)
            #expect(number.birthDate == resident.birthDate)
            #expect(number.sex == resident.sex)
            #expect(number.division == "339921")
        }
    }

    @Test(arguments: seeds) func neverShareANumber(_ seed: UInt64) {
        let numbers = residents(seed, 20_000).compactMap(\.number)
        #expect(Set(numbers).count == numbers.count)
    }

    @Test(arguments: seeds) func neverShareACard(_ seed: UInt64) {
        let cards = residents(seed).compactMap(\.card)
        #expect(Set(cards).count == cards.count)
        #expect(cards.count < residents(seed).count)
    }

    @Test(arguments: seeds) func haveCardsOfTheNationalForm(_ seed: UInt64) {
        let wrong = residents(seed).compactMap(\.card).filter { $0.utf8.count != 64 || CardID($0)?.text != $0 }
        #expect(wrong == [])
    }

    @Test(arguments: seeds) func haveTwinsAmongThem(_ seed: UInt64) {
        let children = Dictionary(grouping: residents(seed).filter { $0.mother != nil }) {
            "\($0.mother ?? -1) \($0.birthDate.compact)"
        }
        #expect(children.values.contains { $0.count == 2 })
    }

    @Test(arguments: seeds) func haveNewbornsNamedAfterTheirMothers(_ seed: UInt64) {
        let all = residents(seed)
        let newborns = all.filter { $0.number == nil }
        #expect(!newborns.isEmpty)
        for newborn in newborns {
            #expect(newborn.card == nil)
            #expect(newborn.birthDate.compact.hasPrefix("202512"))
            #expect(newborn.name.full == newborn.mother.map { all[$0].name.full + "之子" })
        }
    }

    @Test(arguments: seeds) func haveMothersWhoAreWomenOfAnAgeForIt(_ seed: UInt64) {
        let all = residents(seed)
        for child in all {
            guard let mother = child.mother.map({ all[$0] }) else { continue }
            #expect(mother.sex == .female)
            #expect(mother.birthDate < child.birthDate)
            #expect(mother.address == child.address)
        }
    }

    @Test(arguments: seeds) func haveRareAndDottedNamesAmongThem(_ seed: UInt64) {
        let names = residents(seed).map(\.name.full)
        #expect(names.contains { $0.contains("·") })
        #expect(names.contains { name in name.unicodeScalars.contains { $0.value > 0xFFFF || $0.value == 0x4DAE } })
    }

    /// SplitMix64 as its authors' reference implementation gives it.
    @Test func comeFromThePublishedGenerator() {
        var generator = SeededGenerator(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect((0..<5).map { _ in generator.next() } == expected)
    }
}
