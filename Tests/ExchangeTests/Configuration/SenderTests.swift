// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DelimitedText
import Exchange
import HL7v2
import MLLP
import Mapping
import SQLite
import Testing

@Suite("What is expected of senders", .serialized) struct SenderTests {
    @Test func namesVersionsAndMessages() throws {
        let router = try Router(
            [:],
            """
            unknownSenders: "refuse", senders: [
              {name: "his", application: "HIS", facility: "H1", versions: ["2.5.1", "2.4"], messages: ["ADT^A0?", "QBP"]}]
            """)
        #expect(try router.send(Invented.admission("M1")) == "AA")
        let unknown = try router.answers(Invented.admission("M2", from: "LIS|H1"))[0]
        #expect([unknown["MSA-1"] ?? ""] + unknown.errors == ["AE", "MSH^1^4 204"])
        let old = try router.answers(Invented.admission("M3").replacing("|2.5.1|", with: "|2.3|"))[0]
        #expect(old["MSA-1"] == "AR")
        let result = try router.answers(Invented.result("M4"))[0]
        #expect([result["MSA-1"] ?? ""] + result.errors == ["AR", "MSH^1^9^1^2 201"])
    }

    @Test func readsTheirCharacterSetWhereTheySayNone() throws {
        let router = try Router(
            [:],
            """
            senders: [{name: "old", facility: "H1", charset: "GBK"}]
            """)
        let bytes = try CharacterEncoding.gbk.encode(Invented.admission("M1", patient: "A1", "王^小明||19900101|M"))
        #expect(try router.service.code(bytes) == "AA")
        let stored = try #require(try router.store().search(MessageCriteria()).first)
        #expect(stored.encoding == "GBK")
        let unicode = Invented.admission("M2", patient: "A2", "王^小明||19900101|M", tail: "|||||UNICODE UTF-8")
        #expect(try router.send(unicode) == "AA")
        #expect(try router.store().search(MessageCriteria()).first?.encoding == "UTF-8")
        let other = Invented.admission("M3", patient: "B1", "王^小明||19900101|M", from: "HIS|H2")
        #expect(try router.send(other.replacing("1.2.3.1", with: "1.2.3.2").replacing("^H1&", with: "^H2&")) == "AA")
    }

    @Test func takesAndFlagsAControlIDUsedBefore() throws {
        let router = try Router([:], "senders: [{name: \"his\", facility: \"H1\", duplicates: \"flag\"}]")
        #expect(try router.send(Invented.admission("M1")) == "AA")
        #expect(try router.send(Invented.admission("M1", "赵^强||19900101|M")) == "AA")
        let stored = try router.store().search(MessageCriteria())
        #expect(stored.map(\.state) == [.accepted, .accepted])
        #expect(stored[0].steps.first { $0.outcome == "flagged" }?.detail.hasSuffix("by message 1") == true)
        // Both are known now: neither is stored again.
        #expect(try router.send(Invented.admission("M1")) == "AA")
        #expect(try router.send(Invented.admission("M1", "赵^强||19900101|M")) == "AA")
        #expect(try router.store().search(MessageCriteria()).map(\.repeats) == [1, 1])
    }

    @Test(arguments: [("refuse", "AE"), ("flag", "AA")])
    func decidesAboutCodesThatNobodyKnows(_ policy: String, _ code: String) throws {
        let router = try Router([:], "senders: [{name: \"his\", facility: \"H1\", unmappedCodes: \"\(policy)\"}]")
        let maps = try CodeMaps(Connection(path: router.site.path))
        let (from, to) = (try #require(CodeSystem("local@h1")), try #require(CodeSystem("icd10@test-1")))
        let table = try DelimitedTable(parsing: Array("source\ttarget\ttarget_name\nL1\tA01\tx\nL3\t\t\n".utf8))
        _ = try maps.importMap(table, name: "all", from: from, to: to)
        for use in CodeUse.allCases { try maps.assign(use, facility: "H1", map: "all") }
        let head = Invented.header("DFT^P03^DFT_P03", "M1") + "PID|||A1^^^H1&1.2.3.1&ISO^PI||王^明\r"
        let answer = try router.answers(head + "DG1|1||L9^x^s\r")[0]
        #expect(answer["MSA-1"] == code)
        #expect(answer.errors == (code == "AE" ? ["DG1^1^3 103"] : []))
        #expect(try maps.unmappedCodes().map(\.code) == ["L9"])
        let known = try router.answers(head.replacing("|M1|", with: "|M2|") + "DG1|1||L1^x^s\r")[0]
        #expect(known["MSA-1"] == "AA")
    }

    @Test func getTheirAnswersElsewhere() throws {
        let lis = Subscriber()
        let router = try Router(
            ["back": lis.open()],
            "senders: [{name: \"his\", facility: \"H1\", applicationAcknowledgement: \"back\"}]")
        let both = try router.answers(Invented.admission("M1", tail: "||AL|AL"))
        #expect(both.map { $0["MSA-1"] ?? "" } == ["CA"])
        #expect(eventually { lis.messages.count == 1 })
        #expect(lis.messages[0]["MSA-1"] == "AA" && lis.messages[0]["MSA-2"] == "M1")
        let refused = try router.answers(Invented.admission("M2", patient: "A1^^^EHC^PI", tail: "||AL|AL"))
        #expect(refused.map { $0["MSA-1"] ?? "" } == ["CA"])
        #expect(eventually { lis.messages.count == 2 })
        #expect(lis.messages[1]["MSA-1"] == "AE" && lis.messages[1]["MSA-2"] == "M2")
        #expect(try router.queue().hops(of: 1).map(\.route) == ["acknowledgement"])
        // In the original mode there is one answer, and it is wanted on the connection.
        #expect(try router.answers(Invented.admission("M3")).map { $0["MSA-1"] ?? "" } == ["AA"])
        #expect(lis.messages.count == 2)
    }

    @Test func areHeldToTheirAddressesAndCertificates() throws {
        let router = try Router(
            [:],
            """
            senders: [{name: "his", facility: "H1", addresses: "10.9.9.0/24"},
              {name: "lis", facility: "H2", certificates: "lis.h2.example"}, {name: "ris", facility: "H3", addresses: "127.0.0.1"}]
            """)
        let wrong = try router.answers(Invented.admission("M1"))[0]
        #expect([wrong["MSA-1"] ?? ""] + wrong.errors == ["AR", "MSH^1^3 204"])
        #expect(try router.send(Invented.admission("M2", from: "LIS|H2")) == "AR")
        let own = Invented.admission("M3", from: "RIS|H3").replacing("^H1&1.2.3.1", with: "^H3&1.2.3.3")
        #expect(try router.send(own) == "AA")
        #expect(try router.store().search(MessageCriteria()).map(\.state) == [.accepted, .refused, .refused])
    }

    @Test func mayWantAnAcknowledgementConfirmed() throws {
        let router = try Router([:], "learnDomains: true")
        let answer = Invented.header("ACK^A04^ACK", "M1", tail: "||AL") + "MSA|AA|X1\r"
        #expect(try router.answers(answer).map { $0["MSA-1"] ?? "" } == ["CA"])
        #expect(try router.answers(Invented.header("ACK^A04^ACK", "M2") + "MSA|AA|X1\r").isEmpty)
    }

    @Test func listenOnSeveralPortsWithTheirOwnCharacterSets() throws {
        let site = try Site()
        let file = "{listeners: [{name: 'a', port: 0, charset: 'UTF-8'}, {name: 'b', port: 0, charset: 'GBK'}]}"
        let settings = try Configuration(parsing: Array(file.utf8)).settings(databasePath: site.path)
        let service = try ExchangeService(settings)
        defer { service.stop() }
        #expect(service.places.count == 2)
        for (place, encoding) in zip(service.places, [CharacterEncoding.utf8, .gbk]) {
            let client = try Client(host: place.address, port: place.port)
            let text = Invented.admission("\(encoding.rawValue)", patient: encoding.rawValue, "王^小明||19900101|M")
            try client.send(encoding.encode(text))
            #expect(codes([try client.receive()]) == ["AA"])
        }
        #expect(try site.store().search(MessageCriteria()).map(\.encoding) == ["GBK", "UTF-8"])
    }
}
