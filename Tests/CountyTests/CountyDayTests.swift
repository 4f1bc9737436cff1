// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import County
import HL7v2
import MPI
import Testing

@Suite("A county's day") struct CountyDayTests {
    let day: CountyDay

    init() throws { day = try CountyDay(residents: 120, seed: 2026) }

    @Test func isTheSameForTheSameSeed() throws {
        let again = try CountyDay(residents: 120, seed: 2026)
        #expect(again.messages.map(\.content) == day.messages.map(\.content))
        #expect(again.messages.map(\.expectedCode) == day.messages.map(\.expectedCode))
        #expect(again.protagonist == day.protagonist)
    }

    @Test func isAnotherForAnotherSeed() throws {
        #expect(try CountyDay(residents: 120, seed: 2027).messages.map(\.content) != day.messages.map(\.content))
    }

    @Test func hasEveryKindOfMessage() {
        #expect(Set(day.messages.map(\.kind)) == Set(PlannedMessage.Kind.allCases))
    }

    @Test func registersEveryPersonSomewhere() {
        #expect(Set(day.registrations.compactMap(\.resident)) == Set(day.population.residents.map(\.index)))
    }

    @Test func sendsNoMessageTwiceButTheOneMeantTo() throws {
        let ids = try (day.registrations + day.care).map { try Message(parsing: $0.content)["MSH-10"] ?? "" }
        #expect(Set(ids).count == ids.count)
        #expect(!ids.contains(""))
    }

    @Test func sendsMessagesWithoutFaultInTheSetOfTheirInstitution() throws {
        for planned in day.registrations + day.care {
            let institution = planned.institution
            let message = try Message(parsing: planned.content, rules: Rules(defaultEncoding: institution.encoding))
            #expect(message.encoding == institution.encoding)
            #expect(message.refusals() == [])
            #expect(throws: Never.self) { try institution.encoding.decode(planned.content) }
            let header = ["MSH-3", "MSH-4", "MSH-12", "MSH-18"].map { message[$0] }
            #expect(header == [institution.application, institution.code, institution.version, institution.label])
        }
    }

    @Test func writesTheNameOfEveryPersonAsItIs() throws {
        for planned in day.registrations {
            let message = try Message(
                parsing: planned.content, rules: Rules(defaultEncoding: planned.institution.encoding))
            let person = try #require(planned.resident.map { day.population.residents[$0] })
            #expect((message["PID-5.1"] ?? "") + (message["PID-5.2"] ?? "") == person.name.full)
            #expect(message["PID-7"] == person.birthDate.compact)
        }
    }

    @Test func sendsNoNameToAnInstitutionThatCannotWriteIt() throws {
        let day = try CountyDay(residents: 1000, seed: 3)
        let rare = day.population.residents.filter { (try? CharacterEncoding.gbk.encode($0.name.full)) == nil }
        #expect(!rare.isEmpty)
        let places = Set(
            (day.registrations + day.care).filter { message in rare.contains { $0.index == message.resident } }
                .map(\.institution.code))
        #expect(!places.contains("T01"))
    }

    @Test func tellsOfEachWrongMessageWhatIsWrong() {
        let wrong = day.special.filter { $0.kind == .wrong }
        #expect(wrong.map(\.expectedCode) == ["AA", "AA", "AE", "AE", "AE", "AR", "AR", "AE", "AR"])
        #expect(wrong.allSatisfy { !$0.note.isEmpty })
    }

    @Test func hasAProtagonistWhomEveryInstitutionKnows() {
        let places = Set(day.registrations.filter { $0.resident == day.protagonist }.map(\.institution.code))
        #expect(places == Set(Institution.all.map(\.code)))
    }

    /// With this seed neither of the first two people has a name that GBK can write.
    @Test func needsNoFirstPersonWhoseNameEveryoneCanWrite() throws {
        let first = Population(count: 2, seed: 107_966).residents.prefix(2).map(\.name.full)
        #expect(first.compactMap { try? CharacterEncoding.gbk.encode($0) } == [])
        let day = try CountyDay(residents: 10, seed: 107_966)
        #expect(Set(day.special.map(\.kind)) == [.registration, .merge, .query, .wrong, .order])
        #expect(day.imaging.map { $0.ordered.localID != $0.other.localID } == true)
    }
}
