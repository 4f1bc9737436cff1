// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

/// The six cases of IHE ITI-9 (`mpi.md` 3).
@Suite("PIX queries") struct CrossReferenceTests {
    let alliance: Alliance

    static let number = "339921199001010013"
    static let end = "||~^^^^^^S"

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", card: "C1")
        try alliance.register("B1", "H2", card: "C1")
        try alliance.register("B2", "H2", card: "C1")
        try alliance.register("D1", "H3", card: "C1")
        try alliance.register("A9", "H1")
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let wanted: String
        let verdict: [String]
        var patient: [String] = []
        var asked = "A1^^^H1&1.2.3.1&ISO"

        init(_ name: String, wanted: String, _ verdict: [String], _ patient: [String] = [], asked: String? = nil) {
            (testDescription, self.wanted, self.verdict, self.patient) = (name, wanted, verdict, patient)
            self.asked = asked ?? self.asked
        }
    }

    static let h2 = "^^^H2&1.2.3.2&ISO"
    static let h3 = "^^^H3&1.2.3.3&ISO"
    static let card = "C1^^^EHC&2.16.156.10011.1.19&ISO^HC"
    static let twoOfH2 = "B1^^^H2&1.2.3.2&ISO^PI~B2^^^H2&1.2.3.2&ISO^PI"
    static let d1 = "D1^^^H3&1.2.3.3&ISO^PI"

    static let cases = [
        Case("1, one wanted domain", wanted: h3, ["AA", "OK"], ["||\(d1)\(end)"]),
        Case("1, the domain of cards", wanted: "^^^EHC", ["AA", "OK"], ["||\(card)\(end)"]),
        Case("1, all domains", wanted: "", ["AA", "OK"], ["||\(card)~\(twoOfH2)~\(d1)\(end)"]),
        Case("2, nothing in the wanted domain", wanted: "^^^CN", ["AA", "NF"]),
        Case("2, only the queried id in the wanted domain", wanted: "^^^H1&1.2.3.1&ISO", ["AA", "NF"]),
        Case("2, no other id", wanted: "", ["AA", "NF"], asked: "A9^^^H1&1.2.3.1&ISO"),
        Case("3, id unknown", wanted: "", ["AE", "AE", "QPD^1^3^1^1 204"], asked: "A8^^^H1&1.2.3.1&ISO"),
        Case("3, id of another domain", wanted: "", ["AE", "AE", "QPD^1^3^1^1 204"], asked: "A1^^^H2&1.2.3.2&ISO"),
        Case("3, no id", wanted: "", ["AE", "AE", "QPD^1^3^1^1 204"], asked: "^^^H1&1.2.3.1&ISO"),
        Case("4, domain unknown", wanted: "", ["AE", "AE", "QPD^1^3^1^4 204"], asked: "A1^^^H9&1.2.3.9&ISO"),
        Case("4, no domain", wanted: "", ["AE", "AE", "QPD^1^3^1^4 204"], asked: "A1"),
        Case("4, parts that contradict", wanted: "", ["AE", "AE", "QPD^1^3^1^4 204"], asked: "A1^^^H1&1.2.3.2&ISO"),
        Case("5, a wanted domain unknown", wanted: "^^^H9", ["AE", "AE", "QPD^1^4^1 204"]),
        Case("5, the second one unknown", wanted: "\(h2)~^^^H9", ["AE", "AE", "QPD^1^4^2 204"]),
        Case("5, two unknown", wanted: "\(h2)~^^^H8~^^^H9", ["AE", "AE", "QPD^1^4^2 204"]),
        Case("6, several in one domain", wanted: h2, ["AA", "OK"], ["||\(twoOfH2)\(end)"]),
        Case("6, grouped", wanted: "\(h3)~\(h2)", ["AA", "OK"], ["||\(twoOfH2)~\(d1)\(end)"]),
    ]

    @Test(arguments: cases) func areAnsweredAsInCase(_ example: Case) throws {
        let answer = try alliance.crossReferences(example.asked, wanted: example.wanted)
        #expect(answer.verdict == example.verdict)
        #expect(answer.lines("PID") == example.patient)
    }

    @Test(arguments: ["A1^^^H1", "A1^^^&1.2.3.1&ISO", "A1^^^&1.2.3.1", "A1^^^H1&1.2.3.1&ISO^PI"])
    func takeEveryFormOfTheDomain(_ id: String) throws {
        let answer = try alliance.crossReferences(id, wanted: "^^^H3")
        #expect(answer.lines("PID") == ["||\(Self.d1)\(Self.end)"])
    }

    @Test func areEchoedWithTheirTag() throws {
        let answer = try alliance.crossReferences("A1^^^H1", wanted: Self.h2 + "~^^^H3")
        #expect(answer.segments.map(\.name) == ["MSH", "MSA", "QAK", "QPD", "PID"])
        #expect(answer.lines("QPD") == ["IHE PIX Query|T1|A1^^^H1|\(Self.h2)~^^^H3"])
        #expect(answer.lines("QAK") == ["T1|OK|IHE PIX Query"])
    }

    @Test func areAnsweredWithTheHeaderMirrored() throws {
        let answer = try alliance.crossReferences("A1^^^H1")
        let fields = ["MSH-3", "MSH-4", "MSH-5", "MSH-6", "MSH-9.1", "MSH-9.2", "MSH-9.3", "MSH-12", "MSH-18", "MSA-2"]
        #expect(
            fields.map { answer[$0] } == [
                "MPI", "ALLIANCE", "HIS", "H1", "RSP", "K23", "RSP_K23", "2.5.1", "UNICODE UTF-8", "M6",
            ])
    }

    @Test func areRefusedInTheWordsOfTable0357() throws {
        let answer = try alliance.crossReferences("A8^^^H1")
        #expect(answer.segments.map(\.name) == ["MSH", "MSA", "ERR", "QAK", "QPD"])
        #expect([answer["ERR-3.1"], answer["ERR-3.3"], answer["ERR-4"]] == ["204", "HL70357", "E"])
        #expect(answer["ERR-3.2"]?.lowercased() == "unknown key identifier")
    }

    @Test(arguments: ["C1^^^EHC", "c1^^^EHC&2.16.156.10011.1.19&ISO^HC"])
    func neverReturnTheQueriedCard(_ id: String) throws {
        let answer = try alliance.crossReferences(id)
        #expect(answer.lines("PID") == ["||A1^^^H1&1.2.3.1&ISO^PI~\(Self.twoOfH2)~\(Self.d1)\(Self.end)"])
    }

    @Test(arguments: ["339921199001010013", "339921900101001", "３３９９２１１９９００１０１００１３"])
    func neverReturnTheQueriedNumber(_ asked: String) throws {
        let ids = Alliance.ids("A7", "H1") + "~\(Self.number)^^^CN&2.16.156.10011.1.3&ISO^NI"
        _ = try alliance.patient(ids)
        let answer = try alliance.crossReferences("\(asked)^^^CN")
        #expect(answer.lines("PID") == ["||A7^^^H1&1.2.3.1&ISO^PI\(Self.end)"])
    }

    @Test func neverReturnTheCardOfAQueriedCode() throws {
        let card = String(repeating: "0A", count: 32)
        _ = try alliance.patient(Alliance.ids("A7", "H1", card: card))
        let answer = try alliance.crossReferences("\(card):1^^^EHC")
        #expect(answer.lines("PID") == ["||A7^^^H1&1.2.3.1&ISO^PI\(Self.end)"])
    }

    @Test func tellIDsThatDifferOnlyInCaseApart() throws {
        try alliance.register("a1", "H1", card: "C1")
        let answer = try alliance.crossReferences("a1^^^H1", wanted: "^^^H1")
        #expect(answer.lines("PID") == ["||A1^^^H1&1.2.3.1&ISO^PI\(Self.end)"])
    }

    @Test func showNoMatchThatAwaitsReview() throws {
        try alliance.register("A7", "H1", card: "C1", "|李^红||19850607|F")
        #expect(try alliance.crossReferences("A7^^^H1").verdict == ["AA", "NF"])
    }

    @Test func refuseAMergedID() throws {
        let answer = try alliance.merge([(Alliance.ids("A9", "H1"), Alliance.ids("A1", "H1"))])
        #expect(answer["MSA-1"] == "AA")
        #expect(try alliance.crossReferences("A9^^^H1").verdict == ["AE", "AE", "QPD^1^3^1^1 204"])
    }
}
