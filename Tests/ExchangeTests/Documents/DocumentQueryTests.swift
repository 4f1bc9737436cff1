// SPDX-License-Identifier: Apache-2.0

import Exchange
import FoundationEssentials
import HL7v2
import SQLite
import Testing

@Suite("Queries for documents") struct DocumentQueryTests {
    private static let card = "A071AE2E4204BD5B4607F23226220CE70670EAC0930854DC4DD95EF55232401D"
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", card: Self.card)
    }

    private func file(_ made: MadeDocument) throws {
        var route = DocumentMessage.Route()
        (route.application, route.facility, route.controlID) = ("HIS", "H1", "C\(made.id)")
        var message = try DocumentMessage.message(made.bytes, route)
        message = try message.setting(
            try Path(parsing: "PID-3"), to: .encoded(Alliance.ids(made.patient, "H1")))
        let answer = try alliance.harness.ask(message.serialized())
        #expect(answer["MSA-1"] == "AA")
    }

    private func ask(_ subject: String, kinds: String = "", consent: String? = nil) throws -> Message {
        let consent = consent ?? "ZEC|\(Self.card)|1|Y|Y\r"
        return try alliance.harness.ask(
            alliance.header("QRY^T12^QRY_T12") + "QRD|20260102|R|I|Q1|||9^RD|\(subject)|DOC|\(kinds)\r\(consent)")
    }

    private func numbers(_ answer: Message) -> [String] {
        (1...max(1, answer.segments(named: "TXA").count)).compactMap { answer["TXA[\($0)]-12.1"] }
    }

    @Test func areAnsweredWithDocumentsInForce() throws {
        try file(MadeDocument())
        try file(MadeDocument(id: "D2", version: "2", replaced: "D1"))
        let answer = try ask("A1^^^^^^^^H1")
        #expect(answer["MSH-9.3"] == "DOC_T12")
        #expect(answer["QAK-2"] == "OK")
        #expect(numbers(answer) == ["D2"])
        #expect(numbers(try ask(Self.card)) == ["D2"])
        #expect(numbers(try ask(Self.card, kinds: "C0053~C0006")) == ["D2"])
        #expect(try ask(Self.card, kinds: "C0006")["QAK-2"] == "NF")
    }

    @Test func tellWhatWasFiledBeforeAMerge() throws {
        try alliance.register("A2", "H1", "|王^明二||19900101|M")
        try file(MadeDocument(id: "D7", patient: "A2", name: "王明二"))
        let ids = (gone: Alliance.ids("A2", "H1"), kept: Alliance.ids("A1", "H1"))
        #expect(try alliance.merge([ids])["MSA-1"] == "AA")
        #expect(numbers(try ask(Self.card)) == ["D7"])
    }

    @Test func tellFiftyAndHowManyMoreThereAre() throws {
        for number in 1...52 { try file(MadeDocument(id: "D\(number)")) }
        let answer = try ask(Self.card)
        #expect([answer["QAK-4"], answer["QAK-5"], answer["QAK-6"]] == ["52", "50", "2"])
        #expect(answer.segments(named: "OBX").count == 50)
    }

    @Test(arguments: [
        ("", "ZEC", "4"), ("ZEC|X|1|Y|Y\r", "ZEC", "1"), ("ZEC|\(card)|1|Y|N\r", "ZEC", "4"),
        ("ZEC|\(card)|1|Y\r", "ZEC", "4"), ("ZEC|\(card)|1|Y|Y||2020\r", "ZEC", "6"),
        ("ZEC|\(card)|1|Y|Y|C0053\r", "ZEC", "5"),
    ]) func areRefusedWithoutConsent(_ consent: String, _ segment: String, _ field: String) throws {
        try file(MadeDocument())
        let answer = try ask(Self.card, consent: consent)
        #expect(answer["MSA-1"] == "AE")
        #expect([answer["ERR-2.1"], answer["ERR-2.3"]] == [segment, field])
        #expect(answer.segments(named: "OBX").isEmpty)
        let folder = String(alliance.harness.path.prefix(upTo: alliance.harness.path.lastIndex(of: "/") ?? "".endIndex))
        let entries = try AuditLog(folder: folder).entries()
        #expect(entries.map(\.verb) == ["query documents"])
        #expect(entries.first?.actor == "HIS@H1")
        #expect(entries.first?.detail.hasPrefix("refused=ZEC") == true)
    }

    @Test(arguments: ["", "X9", "A9^^^^^^^^H1", "A1^^^^^^^^H9"]) func areRefusedForNobody(_ subject: String) throws {
        let answer = try ask(subject)
        #expect(answer["MSA-1"] == "AE")
        #expect([answer["ERR-2.1"], answer["ERR-2.3"]] == ["QRD", "8"])
    }

    @Test func areRefusedInOtherSeparators() throws {
        try file(MadeDocument())
        let header = alliance.header("QRY^T12^QRY_T12").replacing(#"|^~\&|"#, with: #"|@~\&|"#)
        let answer = try alliance.harness.ask(
            header.replacing("QRY^T12^QRY_T12", with: "QRY@T12@QRY_T12")
                + "QRD|20260102|R|I|Q1|||9|\(Self.card)|DOC\rZEC|\(Self.card)|1|Y|Y\r")
        #expect(answer["MSA-1"] == "AE")
        #expect(answer.segments(named: "TXA").isEmpty)
    }
}
