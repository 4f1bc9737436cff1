// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import HL7v2
import JSON
import Testing

@testable import interopctl

@Suite("messages") struct MessagesTests {
    let exchange: Exchanges
    static let card = "ABCDEF0123456789ABCDEF0123456789"

    /// 1 a registration with a card, 2 a result, 3 a refused message, 4 no HL7.
    init() throws {
        exchange = try Exchanges()
        let ids = "A1^^^H1&1.2.3.1&ISO^PI~\(Self.card.lowercased())^^^EHC&2.16.156.10011.1.19&ISO^HC"
        let first = Sample.admission("M1").replacing("A1^^^H1&1.2.3.1&ISO^PI", with: ids)
        let wrong = Sample.admission("M3", patient: "A3").replacing("|2.5.1|", with: "|9.9|")
        _ = try exchange.send([], [first, Sample.result("M2"), wrong])
    }

    private func search(_ options: String...) throws -> [Int] {
        let outcome = interopctl(["messages", "search", "--json", "--store", exchange.store] + options)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        return try outcome.json().array?.compactMap { $0["id"]?.integer } ?? []
    }

    @Test(
        arguments: [
            ([], [3, 2, 1]), (["--card", card], [1]), (["--card", card.lowercased()], [1]), (["--card", "00"], []),
            (["--patient", "A1"], [2, 1]), (["--patient", "A3"], [3]), (["--patient", "R1"], [2, 1]),
            (["--patient", "R9"], []),
            (["--order", "L1"], [2]), (["--order", "F1"], [2]), (["--control", "M2"], [2]), (["--control", "m2"], []),
            (["--type", "ADT"], [3, 1]), (["--type", "ORU^R01"], [2]), (["--type", "ORU^R02"], []),
            (["--state", "refused"], [3]), (["--state", "accepted"], [2, 1]), (["--state", "failed"], []),
            (["--patient", "A1", "--type", "ORU"], [2]), (["--limit", "1"], [3]),
            (["--since", "2020"], [3, 2, 1]), (["--since", "2199"], []), (["--until", "2020"], []),
            (["--until", "2199-12-31"], [3, 2, 1]), (["--since", "2020", "--until", "2199", "--control", "M1"], [1]),
        ] as [([String], [Int])])
    func areFoundBy(_ options: [String], _ ids: [Int]) throws {
        let outcome = interopctl(["messages", "search", "--json", "--store", exchange.store] + options)
        #expect(outcome.code == .done)
        #expect(try outcome.json().array?.compactMap { $0["id"]?.integer } == ids)
    }

    @Test func areFoundByTheMinuteTheyCame() throws {
        let all = interopctl("messages", "search", "--json", "--store", exchange.store)
        let received = try #require(try all.json().array?.last?["received"]?.string)
        #expect(try search("--since", received).contains(1))
        #expect(try search("--until", received).contains(1))
        #expect(try search("--until", String(received.prefix(10))).contains(1))
    }

    @Test func areListedAsATable() {
        let outcome = interopctl("messages", "search", "--store", exchange.store)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        let heading = outcome.lines.first?.split(separator: " ").map(String.init)
        #expect(heading == ["ID", "RECEIVED", "FROM", "TYPE", "CONTROL", "ID", "STATE", "CODE", "RESIDENT"])
        let rows = outcome.cells.map { [$0[0]] + $0[2...] }
        #expect(
            rows == [
                ["3", "H1", "ADT^A04", "M3", "refused", "AR"], ["2", "H1", "ORU^R01", "M2", "accepted", "AA", "R1"],
                ["1", "H1", "ADT^A04", "M1", "accepted", "AA", "R1"],
            ])
    }

    @Test func areShownWithTheirStepsAndFields() {
        let outcome = interopctl("messages", "show", "2", "--store", exchange.store)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        for line in [
            "sender    HIS@H1, control id M2", "kind      ORU^R01, version 2.5.1, UTF-8",
            "state     accepted, answered AA, came again 0 times", "resident  R1",
        ] { #expect(outcome.lines.contains(line)) }
        #expect(outcome.lines.contains { $0.contains(" OBR-4.2 ") && $0.hasSuffix(" 血常规") })
        #expect(outcome.text.contains("\nresolve      known    R1\n"))
    }

    @Test func giveTheirExactBytes() throws {
        let bytes =
            try Sample.encoded(Sample.admission("M9", label: "GB18030", patient: "A9"), .gb18030) + [0x0D, 0x0A]
        let file = try exchange.folder.file("gb.hl7", bytes)
        #expect(interopctl("send", "--to", exchange.address, file).code == .done)
        #expect(interopctl("messages", "show", "--raw", "4", "--store", exchange.store) == Outcome(.done, bytes, ""))
    }

    @Test func giveTheirBytesWhereNothingWasTranslated() {
        let raw = interopctl("messages", "show", "--raw", "2", "--store", exchange.store)
        #expect(raw.output == Array(Sample.result("M2").utf8))
        #expect(interopctl("messages", "show", "--translated", "2", "--store", exchange.store) == raw)
    }

    @Test func areShownAsJSON() throws {
        let json = try interopctl("messages", "show", "2", "--json", "--store", exchange.store).json()
        let names = ["control_id", "type", "charset", "state", "code", "resident"]
        #expect(names.map { json[$0]?.string } == ["M2", "ORU^R01", "UTF-8", "accepted", "AA", "R1"])
        #expect(json["message"] == (try Message(parsing: Array(Sample.result("M2").utf8)).json()))
        #expect(json["translated"] == .null)
        #expect(json["steps"]?.array?.map { $0["step"] } == ["parse", "check", "resolve", "acknowledge"])
    }

    @Test func areShownInTheSetOfTheirChannel() throws {
        let channel = try Exchanges { $0.defaultEncoding = .gb18030 }
        let file = try channel.folder.file("a.hl7", try Sample.encoded(Sample.admission(label: ""), .gb18030))
        #expect(interopctl("send", "--to", channel.address, "--charset", "GB18030", file).code == .done)
        let outcome = interopctl("messages", "show", "1", "--store", channel.store)
        #expect(outcome.lines.contains { $0.contains(" PID-5.1 ") && $0.hasSuffix(" 王") })
        let json = try interopctl("messages", "show", "1", "--json", "--store", channel.store).json()
        #expect(json["message"]?["charset"] == "GB18030")
    }

    @Test func endWithOneForANumberNobodyHas() {
        let outcome = interopctl("messages", "show", "99", "--store", exchange.store)
        #expect(outcome == Outcome(.dataHasErrors, err: ["interopctl messages: the store has no message 99"]))
    }

    @Test(arguments: [["messages", "search"], ["mpi", "tasks"], ["map", "unmapped"]])
    func endWithThreeWithoutAStore(_ words: [String]) throws {
        let place = exchange.folder.place("none")
        let outcome = interopctl(words + ["--store", place])
        let text = "\(place): error: no store here; 'listen' and the imports make one"
        #expect(outcome == Outcome(.inputOutput, err: ["interopctl \(words[0]): \(text)"]))
        #expect(try !exchange.folder.names().contains("none"))
    }
}
