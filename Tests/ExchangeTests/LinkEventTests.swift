// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import MPI
import SQLite
import Testing

/// Events by which a source says who is who: A24, A37, A43, A47.
@Suite("Link messages") struct LinkEventTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", "|王^明||19900101|M")
        try alliance.register("A2", "H1", "|李^红||19850607|F")
        try alliance.register("A3", "H1", "|赵^强||19700303|M")
        try alliance.register("B1", "H2", "|王^明||19900101|M")
    }

    private func id(_ id: String, _ facility: String = "H1") -> String { Alliance.ids(id, facility) }

    private func send(_ event: String, _ structure: String, _ segments: String, from facility: String = "H1")
        throws -> Message
    {
        try alliance.harness.ask(
            alliance.header("ADT^\(event)^\(structure)", from: facility) + "EVN|\(event)|20260102\r" + segments)
    }

    private func residents(_ ids: [String]) throws -> [Int64] {
        let index = try PatientIndex(Connection(path: alliance.harness.path))
        let domain = try #require(try index.domain(Authority(namespace: "H1")))
        return try ids.map { try index.resident(of: .init(domain: domain, value: $0), today: "20260102") }
    }

    private func pair(_ event: String, _ one: String, _ two: String) throws -> Message {
        try send(event, "ADT_A24", "PID|||\(one)||x\rPID|||\(two)||x\r")
    }

    @Test func a24MakesOnePersonOfTwoIDs() throws {
        #expect(try pair("A24", id("A1"), id("A2"))["MSA-1"] == "AA")
        #expect(try Set(residents(["A1", "A2"])).count == 1)
        let answer = try alliance.crossReferences("A1^^^H1", wanted: "^^^H1")
        #expect(answer.lines("PID") == ["||A2^^^H1&1.2.3.1&ISO^PI||~^^^^^^S"])
        let stored = try alliance.harness.store().search(MessageCriteria()).first { $0.event == "A24" }
        #expect(stored?.steps.first { $0.name == "resolve" }?.outcome == "linked")
    }

    @Test func a37PartsThemAgain() throws {
        _ = try pair("A24", id("A1"), id("A2"))
        #expect(try pair("A37", id("A1"), id("A2"))["MSA-1"] == "AA")
        #expect(try Set(residents(["A1", "A2"])).count == 2)
        #expect(try alliance.crossReferences("A1^^^H1", wanted: "^^^H1").verdict == ["AA", "NF"])
    }

    @Test func a37HoldsAgainstWhatTheMatcherThinks() throws {
        try alliance.register("A7", "H1", card: "C1")
        try alliance.register("A8", "H1", card: "C1")
        #expect(try Set(residents(["A7", "A8"])).count == 1)
        #expect(try pair("A37", id("A7"), id("A8"))["MSA-1"] == "AA")
        try alliance.register("A8", "H1", card: "C1", "|王^明||19900101|M|||平安村3号")
        #expect(try Set(residents(["A7", "A8"])).count == 2)
    }

    @Test(arguments: ["A24", "A37"]) func areRefusedForWhatTheyCannotName(_ event: String) throws {
        for (one, two) in [(id("A1"), id("A9")), (id("A1"), id("A1")), (id("A1"), id("B1", "H2")), (id("A1"), "")] {
            let answer = try pair(event, one, two)
            #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "PID^2^3 204"])
        }
        #expect(try Set(residents(["A1", "A2", "A3"])).count == 3)
    }

    @Test func a47ChangesAnID() throws {
        #expect(try send("A47", "ADT_A30", "PID|||\(id("A10"))||x\rMRG|\(id("A1"))\r")["MSA-1"] == "AA")
        #expect(try alliance.known(["A1", "A10"]) == ["A10"])
        let answer = try alliance.harness.ask(
            alliance.header("QBP^Q21^QBP_Q21") + "QPD|Q21|T1|A10^^^H1\rRCP|I\r")
        #expect(answer["PID-5.1"] == "王" && answer["PID-7"] == "19900101")
        #expect(try send("A47", "ADT_A30", "PID|||\(id("A11"))||x\rMRG|\(id("A1"))\r")["MSA-1"] == "AE")
    }

    @Test func a43MovesAnIDToAnotherPatient() throws {
        // A2 and A3 were taken for one; A2 turns out to be of the patient of A1.
        _ = try pair("A24", id("A2"), id("A3"))
        let segments = "PID|||\(id("A2"))~\(id("A1"))||x\rMRG|\(id("A2"))~\(id("A3"))\r"
        #expect(try send("A43", "ADT_A43", segments)["MSA-1"] == "AA")
        let now = try residents(["A1", "A2", "A3"])
        #expect(now[0] == now[1])
        #expect(now[2] != now[1])
    }

    @Test func a43TakesTheFormerPatientFromMRG4() throws {
        _ = try pair("A24", id("A2"), id("A3"))
        let segments = "PID||\(id("A1"))|\(id("A2"))||x\rMRG|\(id("A2"))|||\(id("A3"))\r"
        #expect(try send("A43", "ADT_A43", segments)["MSA-1"] == "AA")
        let now = try residents(["A1", "A2", "A3"])
        #expect(now[0] == now[1] && now[2] != now[1])
    }

    @Test func a43MayNameTheIDInMRGAlone() throws {
        #expect(try send("A43", "ADT_A43", "PID|||\(id("A1"))||x\rMRG|\(id("A2"))\r")["MSA-1"] == "AA")
        #expect(try Set(residents(["A1", "A2"])).count == 1)
    }

    @Test(arguments: [("A9", "A2"), ("A1", "A9"), ("A1", "")]) func a43IsRefusedForUnknownIDs(
        _ new: String, _ moved: String
    )
        throws
    {
        let answer = try send("A43", "ADT_A43", "PID|||\(id(new))||x\rMRG|\(moved.isEmpty ? "" : id(moved))\r")
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "MRG^1^1 204"])
    }

    /// What a steward said of an id goes to the id it is merged into.
    @Test func a40PassesDecisionsOn() throws {
        try alliance.register("A7", "H1", card: "C1")
        try alliance.register("A8", "H1", card: "C9", "|钱^七||19600101|M")
        let index = try PatientIndex(Connection(path: alliance.harness.path))
        let domain = try #require(try index.domain(Authority(namespace: "H1")))
        let records = try ["A7", "A8"].map { try #require(try index.record(of: .init(domain: domain, value: $0))?.id) }
        let context = PatientIndex.Context(at: "2026-01-02T00:00:00Z", today: "20260102", actor: "steward")
        try index.store(records, context)
        #expect(try Set(residents(["A7", "A8"])).count == 1)
        #expect(try alliance.merge([(id("A8"), id("A3"))])["MSA-1"] == "AA")
        let now = try residents(["A3", "A7"])
        #expect(now[0] == now[1])
    }
}

extension PatientIndex {
    fileprivate func store(_ records: [Int64], _ context: Context) throws {
        try decide(records[0], records[1], .same, why: "seen both", context)
    }
}
