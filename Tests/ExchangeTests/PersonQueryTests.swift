// SPDX-License-Identifier: Apache-2.0

import Exchange
import Findings
import HL7v2
import SQLite
import Testing

/// Demographics of one person (Q21 and K21).
@Suite("Queries for one person") struct PersonQueryTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", card: "C1", "|王^明||19900101|M||||||||||V77^^^H1&1.2.3.1&ISO^VN")
        try alliance.register("B1", "H2", card: "C1")
        try alliance.register("A2", "H1", "|李^红||19850607|F")
    }

    private func ask(_ id: String, wanted: String = "", version: String = "2.5.1") throws -> Message {
        let header = alliance.header("QBP^Q21^QBP_Q21").replacing("|P|2.5.1|", with: "|P|\(version)|")
        return try alliance.harness.ask(header + "QPD|Q21^Get Person Demographics|T1|\(id)|\(wanted)\rRCP|I\r")
    }

    @Test func areAnsweredWithAllThatIsKnown() throws {
        let answer = try ask("A1^^^H1&1.2.3.1&ISO")
        #expect(["MSH-9.1", "MSH-9.2", "MSH-9.3"].map { answer[$0] } == ["RSP", "K21", "RSP_K21"])
        #expect(answer.segments.map(\.name) == ["MSH", "MSA", "QAK", "QPD", "PID", "QRI"])
        #expect(answer.verdict == ["AA", "OK"])
        let ids = "C1^^^EHC&2.16.156.10011.1.19&ISO^HC~A1^^^H1&1.2.3.1&ISO^PI~B1^^^H2&1.2.3.2&ISO^PI"
        #expect(answer.lines("PID") == ["1||\(ids)||王^明^^^^^L||19900101|M||||||||||V77"])
        #expect(answer.findings().filter { $0.severity == .error } == [])
    }

    @Test func tellOnlyTheIDsOfTheWantedDomains() throws {
        #expect(
            try ask("A1^^^H1", wanted: "^^^H2").lines("PID").first?.hasPrefix("1||B1^^^H2&1.2.3.2&ISO^PI||") == true)
        #expect(try ask("A2^^^H1", wanted: "^^^H2").verdict == ["AA", "NF"])
        #expect(try ask("C1^^^EHC").lines("PID").count == 1)
    }

    @Test(arguments: [
        ("A9^^^H1", "", "QPD^1^3^1^1 204"), ("A1^^^H9", "", "QPD^1^3^1^4 204"), ("", "", "QPD^1^3^1^4 204"),
        ("A1^^^H1", "^^^H2~^^^H9", "QPD^1^4^2 204"),
    ]) func areRefused(_ id: String, _ wanted: String, _ error: String) throws {
        #expect(try ask(id, wanted: wanted).verdict.prefix(3) == ["AE", "AE", error])
    }
}

@Suite("Further pages") struct QueryCursorTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance { $0.queries.cursorLifetime = 60_000 }
        for number in 1...5 { try alliance.register("A\(number)", "H1", "|王\(number)") }
    }

    private func page(_ pointer: String = "", tag: String = "T1") throws -> Message {
        let tail = "RCP|I|2^RD\r" + (pointer.isEmpty ? "" : "DSC|\(pointer)|I\r")
        let query = "QPD|IHE PDQ Query|\(tag)|@PID.5.1.1^王\r"
        return try alliance.harness.ask(alliance.header("QBP^Q22^QBP_Q21") + query + tail)
    }

    private func cancel(_ tag: String, from facility: String = "H1") throws -> Message {
        try alliance.harness.ask(alliance.header("QCN^J01^QCN_J01", from: facility) + "QID|\(tag)|IHE PDQ Query\r")
    }

    @Test func endWhenTheAskerSaysSo() throws {
        let (one, other) = (try #require(try page()["DSC-1"]), try #require(try page(tag: "T2")["DSC-1"]))
        let answer = try cancel("T1")
        #expect(answer.segments.map(\.name) == ["MSH", "MSA"])
        #expect([answer["MSH-9.1"], answer["MSA-1"]] == ["ACK", "AA"])
        #expect(try page(one).verdict == ["AE", "AE", "DSC^1^1 204"])
        #expect(try page(other, tag: "T2").verdict == ["AA", "OK"])
        #expect(try cancel("T1")["MSA-1"] == "AA")
    }

    @Test func endOnlyForTheirAsker() throws {
        let pointer = try #require(try page()["DSC-1"])
        #expect(try cancel("T1", from: "H2")["MSA-1"] == "AA")
        #expect(try cancel("T")["MSA-1"] == "AA")
        #expect(try page(pointer).verdict == ["AA", "OK"])
    }

    @Test(arguments: ["1767323045000", "20260102030405"]) func endAfterTheirTime(_ time: String) throws {
        let pointer = try #require(try page()["DSC-1"])
        let connection = try Connection(path: alliance.harness.path)
        try connection.run("UPDATE query_cursor SET created_at = ?", [.text(time)], purpose: "let time go by")
        #expect(try page(pointer).verdict == ["AE", "AE", "DSC^1^1 204"])
        _ = try page()
        let left = try connection.first("SELECT count(*) FROM query_cursor", purpose: "count pointers")?.integer(0)
        #expect(left == 1)
    }

    /// A resident merged meanwhile stands for both, once.
    @Test func tellOfTwoWhoBecameOneOnce() throws {
        let pointer = try #require(try page()["DSC-1"])
        #expect(try alliance.merge([(Alliance.ids("A4", "H1"), Alliance.ids("A3", "H1"))])["MSA-1"] == "AA")
        let answer = try page(pointer)
        #expect(answer.segments(named: "PID").count == 2)
        #expect(answer.lines("PID").map { $0.contains("A3^^^H1") } == [true, false])
        #expect(answer["DSC-1"] == nil)
    }
}
