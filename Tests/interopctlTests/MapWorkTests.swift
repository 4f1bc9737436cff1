// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import interopctl

@Suite("map: stewards' work") struct MapWorkTests {
    let folder: Folder
    let store: String

    init() throws {
        folder = try Folder()
        store = folder.place("store")
        let list = try folder.file("list.tsv", "code\tname\nA1\t急性阑尾炎\nA2\t慢性阑尾炎\nA3\t头痛\n")
        let local = try folder.file("local.tsv", "code\tname\nL1\t急性阑尾炎\nL2\t<b>慢性</b>阑尾\nL3\t其他\n")
        let crosswalk = try folder.file("map.csv", "source,target,status\nL9,A3,\n")
        #expect(map(["import", "--system", "icd@1", list]).code == .done)
        #expect(map(["import", "--system", "local@1", local]).code == .done)
        #expect(map(["import", "--map", "m", "--from", "local@1", "--to", "icd@1", crosswalk]).code == .done)
    }

    private func map(_ words: [String]) -> Outcome { interopctl(["map"] + words + ["--store", store]) }

    private func results(_ codes: [String]) -> [String] {
        map(["translate", "--map", "m"] + codes).cells.map { $0.dropFirst().prefix(2).joined(separator: " ") }
    }

    @Test func checksCodesWithoutAStore() throws {
        let outcome = interopctl("map", "check", "--system", "loinc", "--json", "2345-7", "2345-8")
        #expect(outcome.code == .dataHasErrors)
        let checks = try outcome.json().array ?? []
        #expect(checks.map { $0["checkDigit"] } == ["ok", ["expected": "7"]])
        #expect(interopctl("map", "check", "I10.x00").code == .done)
        #expect(interopctl("map", "check", "--system", "none", "1").code == .usage)
    }

    @Test func takesSingleDecisions() {
        let who = ["--actor", "li", "--reason", "checked"]
        #expect(map(["approve", "--map", "m", "L1", "A1"] + who) == Outcome(.done, out: ["L1: approve A1"]))
        #expect(map(["no-map", "--map", "m", "L3"] + who) == Outcome(.done, out: ["L3: no-map"]))
        #expect(map(["reject", "--map", "m", "L9", "A3"] + who).code == .done)
        #expect(results(["L1", "L3", "L9"]) == ["mapped A1", "no-map", "unmapped"])
        #expect(map(["approve", "--map", "m", "L1", "A1"]).code == .usage)
        #expect(map(["approve", "--map", "m", "L1", "A9"] + who).code == .dataHasErrors)
    }

    @Test func writesAPageAndTakesItsDecisions() throws {
        let page = folder.place("work.html")
        #expect(map(["review", "--map", "m", "--html", page]) == Outcome(.done, out: ["\(page): 3 open codes"]))
        let html = String(decoding: try folder.bytes("work.html"), as: UTF8.self)
        #expect(html.contains("急性阑尾炎"))
        #expect(!html.contains("<b>慢性"))
        #expect(!html.contains("http://") && !html.contains("https://"))
        let text = """
            {"format":"map-decisions","map":"m","decisions":[{"verdict":"approve","source":"L1","target":"A1"},
            {"verdict":"no-map","source":"L3","reason":"none"},{"verdict":"reject","source":"L2","target":"A3"}]}
            """
        let file = try folder.file("d.json", text)
        #expect(
            map(["review", "apply", "--actor", "li", file]) == Outcome(.done, out: ["\(file): 3 decisions applied"]))
        #expect(results(["L1", "L2", "L3"]) == ["mapped A1", "unmapped", "no-map"])
    }

    @Test(arguments: [
        "{}", #"{"format":"map-decisions","map":"m","decisions":[{"verdict":"approve","source":"L1"}]}"#,
        #"{"format":"map-decisions","map":"m","decisions":[{"verdict":"approve","source":"L1","target":"A1"},{"verdict":"approve","source":"L2","target":"A9"}]}"#,
    ]) func appliesAllDecisionsOrNone(_ text: String) throws {
        let file = try folder.file("d.json", text)
        #expect(map(["review", "apply", "--actor", "li", file]).code == .dataHasErrors)
        #expect(results(["L1"]) == ["unmapped"])
    }

    @Test func suggestsForTexts() throws {
        let outcome = map(["suggest", "--map", "m", "--json", "--top", "1", "急性阑尾炎", "头疼"])
        let found = try outcome.json().array ?? []
        #expect(found.first?["suggestions"]?.array?.first?["code"] == "A1")
        #expect(found.map { $0["text"]?.string ?? "" } == ["急性阑尾炎", "头疼"])
        #expect(map(["calibrate", "--map", "m"]).code == .dataHasErrors)
    }

    @Test(arguments: ["csv", "tsv", "usagi", "conceptmap-r4", "conceptmap-r5", "mfn"])
    func exportsAndReadsBack(_ form: String) throws {
        let file = folder.place("out")
        #expect(map(["no-map", "--map", "m", "--actor", "li", "--reason", "无", "L3"]).code == .done)
        #expect(map(["export", "--map", "m", "--as", form, "-o", file]).code == .done)
        #expect(map(["import", "--map", "again", "--from", "local@1", "--to", "icd@1", file]).code == .done)
        let outcome = map(["diff", "m", "again"])
        #expect(outcome == Outcome(.done, out: ["no differences"]))
    }

    @Test func exportsForTheInsurance() throws {
        let words = [
            "export", "--map", "m", "--as", "yb3301", "--institution", "H1", "--list-type", "101", "--uploaded",
        ]
        #expect(try map(words).json().array?.compactMap { $0["infno"]?.string } == ["3301"])
        #expect(try map(words).json() == [])
        #expect(map(["export", "--map", "m", "--as", "yb3301"]).code == .usage)
        #expect(map(["export", "--map", "m", "--as", "x"]).code == .usage)
    }

    @Test func lintsAndShowsDifferences() throws {
        #expect(map(["lint"]).code == .done)
        let next = try folder.file("next.tsv", "code\tname\nA1\t急性阑尾炎\nA3\t头疼\n")
        #expect(map(["import", "--system", "icd@2", next]).code == .done)
        let outcome = map(["diff", "icd@1", "icd@2", "--json"])
        #expect(outcome.code == .dataHasErrors)
        let json = try outcome.json()
        #expect(json["changes"]?.array?.compactMap { $0["change"]?.string } == ["removed", "renamed"])
        #expect(json["review"]?.array?.compactMap { $0["source"]?.string } == ["L9"])
        #expect(map(["diff", "icd@1", "icd@2", "--apply", "--actor", "li"]).code == .dataHasErrors)
        #expect(results(["L9"]) == ["unmapped"])
        #expect(
            map(["carry", "--map", "m", "--to", "icd@2", "m2"]) == Outcome(.done, out: ["m2: 1 rows kept, 0 to review"])
        )
    }

    @Test func readsCodeListsFromNotifications() throws {
        let text =
            Sample.header("MFN^M04^MFN_M04", id: "F1") + "MFI|CDM^Charges^HL70175||UPD|||NE\r"
            + "MFE|MAD|1|20260101|F1^血常规^L|CWE\rCDM|F1^血常规^L||血常规检查\rMFE|MDL|2||F9^旧^L|CWE\r"
        let file = try folder.file("m.hl7", text)
        #expect(map(["import", "--system", "charge@2", file]).code == .done)
        let crosswalk = try folder.file("c.csv", "source,target\nX,F1\n")
        #expect(map(["import", "--map", "c", "--from", "x@1", "--to", "charge@2", crosswalk]).code == .done)
        #expect(map(["translate", "--map", "c", "X"]).cells.first == ["X", "mapped", "F1", "血常规", "equivalent"])
    }

    @Test func countsCoverageAndTracesCodes() throws {
        let exchange = try Exchanges()
        func at(_ words: [String]) -> Outcome { interopctl(["map"] + words + ["--store", exchange.store]) }
        let file = try folder.file("u.csv", "source,target\nL1,A1\n")
        let words = ["import", "--map", "m", "--from", "l@1", "--to", "icd@1", "--version", "7", "--use", "diagnosis"]
        #expect(at(words + [file]).code == .done)
        let visit = { (id: String, code: String) in Sample.admission(id) + "DG1|1||\(code)^头痛^L\r" }
        #expect(
            try exchange.send([], [visit("M1", "L1"), visit("M2", "L1"), visit("M3", "L1"), visit("M4", "L9")]).code
                == .done)
        let rows = try at(["coverage", "--json", "--since", "2020"]).json().array ?? []
        #expect(rows.map { $0["share"] } == [.number("0.7500")])
        #expect(rows.map { $0["codeShare"] } == [.number("0.5000")])
        #expect(rows.first?["open"]?.array?.compactMap { $0["code"]?.string } == ["L9"])
        #expect(rows.first?["new"]?.array?.count == 2)
        let trace = at(["trace", "1"])
        #expect(trace.code == .done)
        #expect(trace.text.contains("DG1-3") && trace.text.contains("undone, the message is as it came"))
        #expect(at(["no-map", "--map", "m", "--actor", "li", "--reason", "none", "L9"]).code == .done)
        #expect(try at(["coverage", "--json"]).json().array?.first?["share"] == .number("1.0000"))
    }

    @Test func writesRepetitionsAndOtherFields() throws {
        let exchange = try Exchanges()
        func at(_ words: [String]) -> Outcome { interopctl(["map"] + words + ["--store", exchange.store]) }
        let file = try folder.file("u.csv", "source,target,sex\nP1,A1,F\nP1,A2,M\n")
        let words = ["import", "--map", "m", "--from", "l@1", "--to", "icd@1", "--use", "insurance"]
        #expect(at(words + ["--placement", "repetition", file]).code == .done)
        #expect(at(["field", "IN1-36", "--use", "insurance"]) == Outcome(.done, out: ["IN1-36: insurance"]))
        let insurance = "IN1|1|P1^甲^L~Z^z^L|" + String(repeating: "|", count: 33) + "P1^乙^L\r"
        #expect(try exchange.send([], [Sample.admission("M1") + insurance]).code == .done)
        let translated = interopctl("messages", "show", "--translated", "1", "--store", exchange.store)
        #expect(translated.text.contains("IN1|1|A2^^icd@1~P1^甲^L~Z^z^L|"))
        #expect(translated.text.contains("|A2^^icd@1~P1^乙^L"))
        #expect(at(["trace", "1"]).text.contains("undone, the message is as it came"))
    }
}
