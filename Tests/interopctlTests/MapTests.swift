// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import interopctl

@Suite("map") struct MapTests {
    let folder: Folder
    let store: String

    init() throws {
        folder = try Folder()
        store = folder.place("store")
    }

    private func map(_ words: [String]) -> Outcome { interopctl(["map"] + words + ["--store", store]) }

    private func imported() throws {
        let list = try folder.file("list.tsv", "code\tname\nA1\t感冒\nA2\t咳嗽\nA3\t头痛\n")
        let rows = "source,target\nL1,A1\nL2,A1\nL2,A2\nL3,\n"
        let crosswalk = try folder.file("map.csv", rows)
        #expect(map(["import", "--system", "icd@1", list]).code == .done)
        #expect(map(["import", "--map", "m", "--from", "local@1", "--to", "icd@1", crosswalk]).code == .done)
    }

    @Test func importsACodeList() throws {
        let file = try folder.file("list.tsv", "code\tname\nA1\t感冒\nA1\t感冒\n\tx\n")
        let outcome = map(["import", "--system", "icd@1", file])
        let error = "\(file): error: line 4: a row without a code; left out (empty-source)"
        #expect(
            outcome
                == Outcome(
                    .dataHasErrors, out: ["\(file): 1 rows stored, 1 repeated, 1 notes", "lint: duplicate 1"],
                    err: [error]))
    }

    @Test func importsAMapWithItsNotes() throws {
        try imported()
        let file = try folder.file("map.csv", "source,target\nL1, A1\nL2,A1\nL2,A9\n")
        let outcome = map(["import", "--map", "m", "--from", "local@1", "--to", "icd@1", file])
        let notes = [
            "\(file): warning: line 2: A1: blanks around the code; removed (stray-blank)",
            "\(file): warning: line 4: A9: the target is not in its code list (unknown-target)",
            "\(file): warning: map: L2: several targets; translating it is ambiguous (several-targets)",
        ]
        let lint = "lint: stray-blank 1, dangling-target 1, conflict 1"
        #expect(outcome == Outcome(.done, out: ["\(file): 3 rows stored, 0 repeated, 3 notes", lint], err: notes))
    }

    @Test func translatesWithFourResults() throws {
        try imported()
        let outcome = map(["translate", "--map", "m", "L1", "l2", "L3", "L9"])
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        #expect(
            outcome.cells == [
                ["L1", "mapped", "A1", "感冒", "equivalent"], ["l2", "ambiguous", "A1", "感冒", "equivalent"],
                ["l2", "ambiguous", "A2", "咳嗽", "equivalent"], ["L3", "no-map"], ["L9", "unmapped"],
            ])
    }

    @Test func translatesAsJSON() throws {
        try imported()
        let target: JSONValue = ["code": "A1", "name": "感冒", "relationship": "equivalent", "row": .integer(1)]
        let expected: JSONValue = [
            ["code": "L1", "result": "mapped", "targets": [target], "map": "m", "system": "icd@1"],
            ["code": "L9", "result": "unmapped", "targets": [], "map": "m", "system": "icd@1"],
        ]
        #expect(try map(["translate", "--map", "m", "--json", "L1", "L9"]).json() == expected)
    }

    @Test(
        arguments: [
            ("A1", "ambiguous", ["L1", "L2"]), ("A2", "mapped", ["L2"]), ("A3", "unmapped", []), ("L1", "unmapped", []),
        ] as [(String, String, [String])])
    func translatesBack(_ code: String, _ result: String, _ sources: [String]) throws {
        try imported()
        let entry = try map(["translate", "--map", "m", "--reverse", "--json", code]).json().array?.first
        #expect(entry?["result"]?.string == result)
        #expect(entry?["targets"]?.array?.compactMap { $0["code"]?.string } == sources)
        #expect(entry?["system"] == "local@1")
    }

    private func translatedFile(_ content: String, column: String, _ options: [String] = []) throws -> Outcome {
        try imported()
        let input = try folder.file("in", content)
        return map(
            ["translate", "--map", "m", "--input", input, "--column", column, "--output", folder.place("out")] + options
        )
    }

    @Test func translatesAColumnOfAFile() throws {
        #expect(try translatedFile("id\tcode\n1\tL1\n2\tL2\n3\tL3\n4\n", column: "2") == Outcome(.done))
        let expected = """
            id\tcode\tresult\ttarget\ttarget_name
            1\tL1\tmapped\tA1\t感冒
            2\tL2\tambiguous\tA1|A2\t感冒|咳嗽
            3\tL3\tno-map\t\t
            4\t\tunmapped\t\t

            """
        #expect(String(decoding: try folder.bytes("out"), as: UTF8.self) == expected)
    }

    @Test func translatesAColumnBack() throws {
        #expect(try translatedFile("code\nA2\n", column: "1", ["--reverse"]) == Outcome(.done))
        #expect(try folder.bytes("out") == Array("code\tresult\ttarget\ttarget_name\nA2\tmapped\tL2\t\n".utf8))
    }

    @Test func keepsTheColumnsOfAFileWithTabsAndLineEndsInQuotes() throws {
        #expect(try translatedFile("note,code\n\"a\tb\nc\",L1\n", column: "2") == Outcome(.done))
        let expected = "note\tcode\tresult\ttarget\ttarget_name\na b c\tL1\tmapped\tA1\t感冒\n"
        #expect(String(decoding: try folder.bytes("out"), as: UTF8.self) == expected)
    }

    @Test(arguments: [("0", "--column takes a number from 1 to 10000"), ("2", "the file has 1 columns")])
    func refusesAColumn(_ column: String, _ text: String) throws {
        let line = "interopctl map: \(text); see 'interopctl map --help'"
        #expect(try translatedFile("code\nA2\n", column: column) == Outcome(.usage, err: [line]))
    }

    @Test(
        arguments: [
            (["translate", "--map", "x", "L1"], ExitCode.dataHasErrors, "no map 'x'; 'map import --map' makes one"),
            (["translate", "--map", "m"], .usage, "no code given; see 'interopctl map --help'"),
            (
                ["translate", "--map", "m", "--input", "x"], .usage,
                "--input needs --column N and --output FILE; see 'interopctl map --help'"
            ),
        ] as [([String], ExitCode, String)])
    func refuses(_ words: [String], _ code: ExitCode, _ text: String) throws {
        try imported()
        #expect(map(words) == Outcome(code, err: ["interopctl map: \(text)"]))
    }

    @Test(arguments: [
        ["--map", "m", "--from", "local@2", "--to", "icd@1"], ["--map", "m", "--from", "local@1", "--to", "icd@2"],
    ])
    func refusesToChangeTheSystemsOfAMap(_ options: [String]) throws {
        try imported()
        let outcome = map(["import"] + options + [folder.place("map.csv")])
        let line = "interopctl map: map 'm' goes from local@1 to icd@1; choose another name"
        #expect(outcome == Outcome(.dataHasErrors, err: [line]))
    }

    @Test(arguments: [
        ["--system", "icd"], ["--map", "m"], ["--map", "m", "--from", "a@1"],
        ["--map", "m", "--from", "a", "--to", "b@1"],
    ])
    func needsToKnowWhatIsImported(_ options: [String]) throws {
        let file = try folder.file("map.csv", "source,target\na,b\n")
        let text = "give --system NAME@VERSION, or --map NAME --from SYS@V --to SYS@V"
        let outcome = map(["import"] + options + [file])
        #expect(outcome == Outcome(.usage, err: ["interopctl map: \(text); see 'interopctl map --help'"]))
    }

    @Test func refusesAnUnknownUse() throws {
        let file = try folder.file("map.csv", "source,target\na,b\n")
        let outcome = map(["import", "--map", "m", "--from", "a@1", "--to", "b@1", "--use", "diagnoses", file])
        let uses = "diagnosis, drug, charge, procedure, service, observation, value or insurance"
        let line = "interopctl map: --use takes \(uses); see 'interopctl map --help'"
        #expect(outcome == Outcome(.usage, err: [line]))
    }

    @Test(arguments: [("", "line 1: no header line"), ("a,b\n", "line 1: no column 'source'")])
    func refusesAFile(_ content: String, _ text: String) throws {
        let file = try folder.file("x.csv", content)
        let outcome = map(["import", "--map", "m", "--from", "a@1", "--to", "b@1", file])
        #expect(outcome == Outcome(.dataHasErrors, err: ["interopctl map: \(file): error: \(text)"]))
    }

    @Test func endsWithThreeForAMissingFile() {
        let outcome = map(["import", "--system", "icd@1", folder.place("none")])
        let line = "interopctl map: \(folder.place("none")): error: no such file"
        #expect(outcome == Outcome(.inputOutput, err: [line]))
    }

    @Test func listsCodesOfMessagesWithoutATarget() throws {
        let exchange = try Exchanges()
        let file = try folder.file("map.csv", "source,target\nL1,A1\n")
        let words = ["map", "import", "--map", "m", "--from", "l@1", "--to", "icd@1", "--use", "diagnosis", file]
        #expect(interopctl(words + ["--store", exchange.store]).code == .done)
        let visit = { (id: String, code: String) in Sample.admission(id) + "DG1|1||\(code)^头痛^L\r" }
        #expect(try exchange.send([], [visit("M1", "L1"), visit("M2", "L9"), visit("M3", "L9")]).code == .done)
        let outcome = interopctl("map", "unmapped", "--store", exchange.store)
        #expect(outcome.cells == [["2", "diagnosis", "H1", "L9", "头痛", "unmapped"]])
        let entry: JSONValue = [
            "use": "diagnosis", "sender": "H1", "system": "L", "code": "L9", "text": "头痛", "result": "unmapped",
            "count": .integer(2),
        ]
        #expect(try interopctl("map", "unmapped", "--json", "--store", exchange.store).json() == [entry])
        let translated = interopctl("messages", "show", "--translated", "1", "--store", exchange.store)
        #expect(translated.text.contains("DG1|1||A1^"))
    }
}
