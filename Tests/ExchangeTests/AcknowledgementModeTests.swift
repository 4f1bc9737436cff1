// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import MLLP
import Testing

@Suite("Acknowledgement modes") struct AcknowledgementModeTests {
    let alliance: Alliance

    init() throws { alliance = try Alliance() }

    private func answers(_ commit: String, _ application: String, _ type: String, _ rest: String) throws -> [String] {
        let header = alliance.header(type, more: "||\(commit)|\(application)||UNICODE UTF-8")
        return codes(try alliance.harness.exchange(Framing.frame(Array((header + rest).utf8))))
    }

    static let modes = [
        (["", ""], ["AA"], ["AE"]), (["AL", "AL"], ["CA", "AA"], ["CA", "AE"]), (["AL", "NE"], ["CA"], ["CE"]),
        (["NE", "AL"], ["AA"], ["AE"]), (["", "AL"], ["AA"], ["AE"]), (["AL", ""], ["CA"], ["CE"]),
        (["NE", "NE"], [], []), (["ER", "ER"], [], ["AE"]), (["SU", "SU"], ["CA", "AA"], ["CA"]),
        (["ER", "SU"], ["AA"], []), (["AL", "ER"], ["CA"], ["CA", "AE"]), (["AL", "SU"], ["CA", "AA"], ["CA"]),
        (["ER", "NE"], [], ["CE"]), (["SU", "NE"], ["CA"], []),
    ]

    @Test(arguments: modes.map { ($0.0, $0.1) }) func answerAnAcceptedMessage(_ mode: [String], _ codes: [String])
        throws
    {
        let rest = "EVN|A04|20260102\rPID|||\(Alliance.ids("A1", "H1"))||王^明\r"
        #expect(try answers(mode[0], mode[1], "ADT^A04^ADT_A01", rest) == codes)
    }

    @Test(arguments: modes.map { ($0.0, $0.2) }) func answerARefusedMessage(_ mode: [String], _ codes: [String]) throws
    {
        let rest = "EVN|A04|20260102\rPID|||A1^^^EHC^PI||王^明\r"
        #expect(try answers(mode[0], mode[1], "ADT^A04^ADT_A01", rest) == codes)
    }

    @Test(arguments: [(["AL", "AL"], ["CR"]), (["ER", "NE"], ["CR"]), (["", ""], ["AR"]), (["NE", "NE"], [])])
    func answerAMessageOfNoKnownType(_ mode: [String], _ codes: [String]) throws {
        #expect(try answers(mode[0], mode[1], "XYZ^A04", "EVN|A04\r") == codes)
    }

    @Test(arguments: [
        (["AL", "AL"], ["CA", "AA"]), (["NE", "NE"], ["AA"]), (["AL", "NE"], ["AA"]), (["", ""], ["AA"]),
    ])
    func answerAQueryAlways(_ mode: [String], _ codes: [String]) throws {
        let query = "QPD|IHE PDQ Query|T1|@PID.5.1.1^王\rRCP|I\r"
        #expect(try answers(mode[0], mode[1], "QBP^Q22^QBP_Q21", query) == codes)
    }

    @Test func leaveAcknowledgementsUnanswered() throws {
        #expect(try answers("", "", "ACK^A04^ACK", "MSA|AA|1\r") == [])
    }
}

@Suite("Repeated messages") struct RepeatedMessageTests {
    let alliance: Alliance

    init() throws { alliance = try Alliance() }

    private func message(_ controlID: String, _ name: String = "王^明", from facility: String = "H1") -> String {
        let header = #"MSH|^~\&|HIS|\#(facility)|MPI|ALLIANCE|20260102||ADT^A04^ADT_A01|\#(controlID)|P|2.5.1"#
        return header + "\rEVN|A04|20260102\rPID|||\(Alliance.ids("A1", facility))||\(name)||19900101|M\r"
    }

    @Test func areAnsweredAlikeAndStoredOnce() throws {
        let first = try alliance.harness.ask(message("X1"))
        #expect(try alliance.harness.ask(message("X1")) == first)
        let stored = try alliance.harness.store().search(MessageCriteria())
        #expect(stored.map(\.repeats) == [1])
        #expect(alliance.harness.service.counters.repeated == 1)
    }

    @Test func areRefusedWithOtherContent() throws {
        _ = try alliance.harness.ask(message("X1"))
        let answer = try alliance.harness.ask(message("X1", "赵^强"))
        #expect([answer["MSA-1"] ?? "", answer["MSA-2"] ?? ""] + answer.errors == ["AE", "X1", "MSH^1^10 205"])
        #expect(try alliance.harness.store().search(MessageCriteria()).map(\.state) == [.refused, .accepted])
    }

    @Test func areOthersFromAnotherSender() throws {
        _ = try alliance.harness.ask(message("X1"))
        #expect(try alliance.harness.ask(message("X1", from: "H2"))["MSA-1"] == "AA")
    }

    @Test func mayBeCorrectedAfterARefusal() throws {
        let wrong = message("X1").replacing("2.5.1\r", with: "2.5.1||||||NOSUCH\r")
        #expect(try alliance.harness.ask(wrong)["MSA-1"] == "AE")
        #expect(try alliance.harness.ask(message("X1"))["MSA-1"] == "AA")
    }

    @Test func areRefusedWithoutAControlID() throws {
        let answer = try alliance.harness.ask(message(""))
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "MSH^1^10 101"])
    }
}
