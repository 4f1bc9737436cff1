// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("Vetoes") struct VetoTests {
    private let woman = PersonRecord(
        number: number("1990-03-12", 122), name: "李霞", sex: "2", birth: "1990-03-12", phone: "15412340001",
        address: "清溪镇新沟村6组19号")

    private func vetoes(_ left: PersonRecord, _ right: PersonRecord) -> Vetoes {
        let people = population([left, right])
        let pattern = people.pattern(0, 1)
        #expect(people.vetoes(0, 1, pattern) == people.vetoes(1, 0, people.pattern(1, 0)))
        return people.vetoes(0, 1, pattern)
    }

    private func adjusted(_ record: PersonRecord, _ change: (inout PersonRecord) -> Void) -> PersonRecord {
        var record = record
        change(&record)
        return record
    }

    @Test func doNotStandAgainstTheSamePerson() {
        #expect(vetoes(woman, adjusted(woman) { $0.phone = "" }).isEmpty)
    }

    @Test func keepTwoOwnersApart() {
        let other = adjusted(woman) { $0.number = number("1990-03-12", 124) }
        #expect(vetoes(woman, other).contains(.differentNumbers))
    }

    @Test func keepANewbornAndItsMotherApart() {
        let child = adjusted(woman) {
            ($0.name, $0.birth, $0.writtenOn) = ("李霞之女", "2020-04-30", "2020-05-01")
        }
        #expect(vetoes(woman, child).contains(.guardian))
    }

    @Test func keepANewbornWithTheDateOfItsMotherApart() {
        let child = adjusted(woman) { ($0.name, $0.guardian) = ("李霞之女", "李霞") }
        #expect(vetoes(woman, child).isFinal)
    }

    @Test func letANewbornBecomeAChildOfTheSameDay() {
        let newborn = PersonRecord(name: "李霞之女", sex: "2", birth: "2020-04-30", writtenOn: "2020-05-01")
        let child = PersonRecord(name: "王梓涵", sex: "2", birth: "2020-04-30", guardian: "李霞", writtenOn: "2021-05-01")
        #expect(vetoes(newborn, child).isEmpty)
        #expect(vetoes(newborn, adjusted(child) { $0.birth = "2020-04-29" }) == .newborn)
        #expect(vetoes(newborn, adjusted(child) { $0.sex = "1" }).contains(.newborn))
    }

    @Test func askWhichTwinANewbornBecame() {
        let newborn = PersonRecord(name: "李霞之女A", sex: "2", birth: "2020-04-30", writtenOn: "2020-05-01")
        let child = PersonRecord(name: "王梓涵", sex: "2", birth: "2020-04-30", guardian: "李霞", writtenOn: "2021-05-01")
        #expect(vetoes(newborn, child) == .ambiguous)
        #expect(vetoes(newborn, adjusted(newborn) { $0.name = "李霞之小女" }).contains(.twins))
    }

    @Test func keepPlaceholdersAlone() {
        #expect(vetoes(adjusted(woman) { $0.name = "无名氏" }, woman) == .placeholder)
    }

    @Test func keepAWardAndItsGuardianApart() {
        let child = PersonRecord(
            number: woman.number, name: "王梓涵", sex: "2", birth: "2015-01-02", phone: woman.phone, guardian: "李霞",
            guardianNumber: woman.number)
        #expect(vetoes(woman, child).contains(.guardian))
    }

    @Test func askAboutAParentsNumberAndDateOnAChildsRecord() {
        let child = adjusted(woman) { ($0.name, $0.writtenOn) = ("李霞云", "2020-05-01") }
        #expect(vetoes(woman, child).contains(.sharedNumber))
        #expect(!vetoes(woman, child).isFinal)
    }

    @Test func askAboutTheSexUnlessNameAndDateAgree() {
        let plain = adjusted(woman) { $0.number = "" }
        #expect(vetoes(plain, adjusted(plain) { $0.sex = "1" }).isEmpty)
        #expect(vetoes(plain, adjusted(plain) { ($0.sex, $0.name) = ("1", "李夏") }) == .differentSex)
    }

    @Test func tellACardShownBySomebodyElse() {
        let holder = adjusted(woman) { $0.card = "AB12" }
        let other = PersonRecord(card: "ab12", name: "王建国", birth: "1950-01-02")
        #expect(vetoes(holder, other).contains(.sharedCard))
        #expect(vetoes(holder, other).isFinal)
    }

    @Test func letOnePersonHaveTwoCards() {
        let before = adjusted(woman) { $0.card = "AB12" }
        #expect(vetoes(before, adjusted(woman) { $0.card = "CD34" }).isEmpty)
    }

    @Test func haveStableCodes() {
        #expect(Vetoes([.placeholder, .twins, .sharedCard]).codes == ["placeholder", "twins", "shared-card"])
    }
}
