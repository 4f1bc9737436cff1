// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import MPI

@Suite("Finding persons among records") struct DeduplicationTests {
    /// Pairs of records that are together, as ids.
    private func pairs(_ people: ResidentPopulation, _ found: Deduplication) -> Set<[String]> {
        var members: [Int: [String]] = [:]
        for (place, cluster) in found.clusters.enumerated() {
            members[cluster, default: []].append(people.id(at: place))
        }
        var pairs = Set<[String]>()
        for ids in members.values {
            let sorted = ids.sorted()
            for (place, left) in sorted.enumerated() {
                for right in sorted[(place + 1)...] { pairs.insert([left, right]) }
            }
        }
        return pairs
    }

    @Test func findsThePersonsOfASmallCounty() {
        let (records, persons) = county(people: 1500, seed: 1)
        let people = population(records)
        let found = pairs(people, people.deduplicated(people.fittedModel()))
        let person = Dictionary(uniqueKeysWithValues: zip(records.map(\.id), persons))
        let right = found.count { person[$0[0]] == person[$0[1]] }
        let groups = Dictionary(grouping: persons) { $0 }.values.map(\.count)
        let all = groups.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        #expect(Double(right) >= Double(found.count) * 0.995)
        #expect(Double(right) >= Double(all) * 0.97)
    }

    @Test func doesNotDependOnTheOrder() {
        let (records, _) = county(people: 1000, seed: 2)
        let forward = population(records)
        let backward = population(records.reversed())
        let one = pairs(forward, forward.deduplicated(forward.fittedModel()))
        let two = pairs(backward, backward.deduplicated(backward.fittedModel()))
        #expect(one == two)
    }

    @Test func readsManyRecordsAsOneAfterAnother() {
        let (records, _) = county(people: 600, seed: 8)
        var builder = ResidentPopulationBuilder()
        builder.add(contentsOf: records.prefix(900).map(\.fields))
        builder.add(contentsOf: records.dropFirst(900).map(\.fields))
        let (batch, single) = (builder.finish(), population(records))
        #expect(batch.count == single.count && batch.contents == single.contents)
        #expect(batch.deduplicated(.residents).clusters == single.deduplicated(.residents).clusters)
    }

    @Test func doesNotDependOnTheThreads() {
        let (records, _) = county(people: 400, seed: 3)
        let people = population(records)
        var options = Deduplication.Options()
        options.workers = 1
        let alone = people.deduplicated(.residents, options)
        options.workers = 4
        #expect(people.deduplicated(.residents, options).clusters == alone.clusters)
    }

    @Test func explainsEveryWeight() {
        let (records, _) = county(people: 600, seed: 4)
        let people = population(records)
        let model = people.fittedModel()
        var random = SeededNumbers(seed: 5)
        for _ in 0..<1000 {
            let (left, right) = (random.next(below: people.count), random.next(below: people.count))
            let explanation = people.explanation(left, right, model)
            let sum = explanation.rows.reduce(0) { $0 + $1.weight + $1.frequency }
            #expect(abs(sum - people.weight(left, right, model)) < 0.001)
            #expect(abs(explanation.total - people.weight(right, left, model)) < 0.001)
        }
    }

    @Test func linksNobodyToAPlaceholder() {
        let nobody = PersonRecord(name: "无名氏", birth: "", phone: "15412340001")
        let people = population([nobody, nobody, PersonRecord(name: "李霞", birth: "1990-03-12", phone: "15412340001")])
        #expect(people.deduplicated(.residents).clusters == [0, 1, 2])
    }

    @Test func weighsADateByHowManyBearIt() {
        let (records, _) = county(people: 300, seed: 7)
        let vague = records.prefix(200).map { PersonRecord(name: $0.name, birth: "1970-01-01") }
        let people = population(vague + records)
        let (usual, rare) = (people.rarity(1, 0, 1), people.rarity(1, 200, 200))
        #expect(usual < rare - 2)
    }

    @Test func takesAMotherForTheOwnerWhoseDaughterBearsHerName() {
        let mother = PersonRecord(number: number("1983-10-25", 702), name: "高娃", sex: "2", birth: "1983-10-25")
        let born = PersonRecord(number: number("2011-10-12", 124), name: "高娃", sex: "2", birth: "2011-10-12")
        let other = PersonRecord(number: mother.number, name: "乌云", sex: "2", birth: "1983-10-25")
        var records = [mother, mother, mother, mother, born, other]
        for place in records.indices { records[place].address = "清溪镇松冲村3组" }
        let people = population(records)
        #expect(people.rows[0].ownedNumber > 0 && people.rows[5].ownedNumber == 0)
    }

    @Test func documentsThatDifferWidelyAreOthers() {
        var book = DocumentNumberBook()
        func enter(_ text: String) -> UInt32 { book.enter(Array(text.utf8)[...], type: Array("01".utf8)[...]) }
        let (one, slip) = (enter(number("1990-03-12", 122)), enter(number("1990-03-12", 123)))
        let (other, passport) = (enter(number("1985-11-30", 441)), enter("E12345678"))
        #expect(!book.differWidely(one, slip) && !book.differWidely(one, one) && !book.differWidely(one, passport))
        #expect(book.differWidely(one, other))
    }

    @Test func stopsTelephonesOfManyFamilies() {
        let surnames = ["王", "李", "张", "刘", "陈", "杨", "黄"]
        let people = population(surnames.map { PersonRecord(name: $0 + "建国", phone: "15412340001") })
        #expect(people.hubPhones == ["15412340001"])
    }

    @Test func givesAnInstitutionsVillageToItsRecords() {
        let known = (0..<12).map { PersonRecord(institution: "V1", name: "王建\($0)", address: "清溪镇新沟村\($0 + 1)组") }
        let people = population(known + [PersonRecord(institution: "V1", name: "李霞")])
        let entries = people.addresses.entries
        #expect(entries[Int(people.rows[12].address)].village == entries[Int(people.rows[0].address)].village)
    }

    @Test func readsItsOwnModels() throws {
        let model = MatchModel.residents
        let again = try MatchModel(json: JSONValue(parsing: model.json.serialized(indented: true)))
        #expect(again.json == model.json)
        #expect(try again.checked(ResidentPopulation.ladders).fields.count == 9)
    }

    @Test func refusesModelsThatAreNone() {
        #expect(throws: MatchModelError.member("version")) { try MatchModel(json: [:]) }
        var model = MatchModel.residents
        model.fields.removeLast()
        #expect(throws: MatchModelError.member("fields")) { try model.checked(ResidentPopulation.ladders) }
        let bad: JSONValue = ["name": "sex", "levels": [["name": "exact", "m": .number("2"), "u": .number("0.5")]]]
        let json: JSONValue = [
            "version": "x", "duplicates": .number("1"), "automatic": .number("5"), "review": .number("0"),
            "margin": .number("4"), "householdShare": .number("0.5"), "fields": [bad],
        ]
        #expect(throws: MatchModelError.probability(field: "sex", level: "exact")) { try MatchModel(json: json) }
    }

    @Test func learnsThatNamesAgreeWithinAPerson() {
        let (records, _) = county(people: 2500, seed: 6)
        let model = population(records).trainedModel()
        let name = model.fields[0]
        #expect(name.levels[0].m > 0.8)
        #expect(name.levels[6].u > 0.8)
        #expect((1.2...2.6).contains(model.duplicates))
    }
}
