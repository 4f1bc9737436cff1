// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("A model as SQL") struct MatchingQueryTests {
    @Test(arguments: SQLDialect.allCases)
    func makesTablesUpToThePairs(_ dialect: SQLDialect) {
        let statements = MatchingQuery(.residents, dialect: dialect).statements
        let made = statements.compactMap { statement -> Substring? in
            guard statement.hasPrefix("CREATE") else { return nil }
            return statement.split(separator: " ").first { $0.hasPrefix("matching_") }
        }
        #expect(made.first == "matching_residents" && made.last == "matching_pairs")
        #expect(Set(made).count == made.count)
        // Nothing is read before it is made.
        var known = Set<Substring>()
        for statement in statements where statement.hasPrefix("CREATE") {
            let words = statement.split { !($0.isLetter || $0 == "_") }.filter { $0.hasPrefix("matching_") }
            #expect(words.dropFirst().allSatisfy(known.contains))
            if let own = words.first { known.insert(own) }
        }
    }

    @Test func speaksTheDialectOfItsEngine() {
        let duck = MatchingQuery(.residents, dialect: .duckdb).text
        let spark = MatchingQuery(.residents, dialect: .spark).text
        #expect(duck.contains("lambda i:") && !duck.contains("i ->"))
        #expect(spark.contains("i ->") && spark.contains("USING parquet") && !spark.contains("lambda"))
    }

    @Test func holdsTheWeightsOfItsModel() {
        var model = MatchModel.residents
        let before = MatchingQuery(model, dialect: .duckdb).text
        model.fields[2].levels[1].m = 0.25
        let text = MatchingQuery(model, dialect: .duckdb).text
        #expect(text != before)
        #expect(text.contains("WHEN 2 THEN (-1.0e0)"))
    }

    @Test func writesNumbersWithAnExponent() {
        #expect(SQLDialect.spark.number(-13.5) == "(-13.5e0)")
        #expect(SQLDialect.duckdb.number(0.00001) == "(1e-05)")
    }
}

@Suite("Prepared tables") struct PreparedResidentsTests {
    private let people = population([
        PersonRecord(
            id: "A", number: number("1990-03-12", 122), name: "李　霞", sex: "2", birth: "1990-03-12",
            phone: "0154-1234000", address: "清溪镇新沟村6组19号"),
        PersonRecord(id: "B", name: "李霞之女A", sex: "2", birth: "2020-04-30", writtenOn: "2020-05-01"),
        PersonRecord(id: "C", type: "01", number: "339921********1221", name: "SMITH JOHN"),
        PersonRecord(id: "D", name: "无名氏", birth: ""),
    ])

    private func cells(_ place: Int) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: zip(PreparedResidents.recordColumns, PreparedResidents(people).record(place)))
    }

    @Test func haveAValueForEachColumn() {
        let tables = PreparedResidents(people)
        for place in 0..<tables.recordCount {
            #expect(tables.record(place).count == PreparedResidents.recordColumns.count)
        }
        for place in 0..<tables.nameCount {
            #expect(tables.name(place).count == PreparedResidents.nameColumns.count)
            #expect(tables.name(place)[0] == "\(place + 1)")
        }
    }

    @Test func sayWhatWasSettledOfARecord() {
        let (woman, newborn, masked, nobody) = (cells(0), cells(1), cells(2), cells(3))
        #expect(woman["owned"] == woman["number"] && woman["owned"] != "0")
        #expect(woman["birth"] == "19900312" && woman["lunar"] == "19900216" && woman["phone"] == "101541234000")
        #expect(newborn["newborn"] == "1" && newborn["name"] == "0" && newborn["mother"] == woman["name"])
        #expect(newborn["mark"] == "1")
        #expect(masked["number_head"] == "6" && masked["number_tail"] == "4" && masked["owned"] == "0")
        #expect(nobody["placeholder"] == "1" && nobody["birth"] == "0")
    }

    @Test func giveEachCharacterAWord() {
        let columns = PreparedResidents.nameColumns
        let names = (0..<PreparedResidents(people).nameCount).map { place in
            Dictionary(uniqueKeysWithValues: zip(columns, PreparedResidents(people).name(place)))
        }
        let name = names.first { $0["characters"] == "李霞" }
        #expect(name?["length"] == "2" && name?["surname_length"] == "1" && name?["letters"] == "AIILX")
        for list in ["sounds", "readings", "classes", "shapes", "corners", "lost"] {
            #expect(name?[list]?.split(separator: " ").count == 2)
        }
        let latin = names.first { $0["script"] == "1" }
        #expect(latin?["characters"] == "JOHN SMITH" && latin?["letters"] == "HHIJMNOST" && latin?["sounds"] == "")
    }

    @Test func spellShapesSoThatTheirDistancesStay() {
        let table = HanCharacters.shared
        let (one, two) = (table.shapeText(0x6674), table.shapeText(0x775B))
        let edits = TextDistance.edits(Array(one.utf8)[...], Array(two.utf8)[...], limit: 9)
        #expect(edits == 2 && table.lookAlike(0x6674, 0x775B))
    }

    @Test func scoringAgreesWithTheExplanation() {
        let (records, _) = county(people: 200, seed: 9)
        let people = population(records)
        let model = MatchModel.residents
        let scoring = people.scoring(model)
        for place in 1..<200 {
            let (_, weight) = scoring.score(place - 1, place)
            #expect(abs(weight - people.explanation(place - 1, place, model).total) < 1e-9)
        }
    }
}
