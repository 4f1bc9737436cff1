// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import HL7v2
import Testing

@Suite("Character sets of answers") struct CharacterSetTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", "|王^明||19900101|M")
        try alliance.register("A2", "H1", "|𠮷^㛃䶮||19850607|F")
    }

    private func ask(_ parameter: String, _ label: String, _ encoding: CharacterEncoding) throws -> Message {
        let header = alliance.header("QBP^Q22^QBP_Q21", more: "|||||\(label)")
        return try alliance.harness.ask(encoding.encode(header + "QPD|IHE PDQ Query|T1|\(parameter)\rRCP|I\r"))
    }

    @Test(arguments: [
        ("GB 18030-2000", CharacterEncoding.gb18030), ("GB18030", .gb18030), ("GBK", .gbk), ("GB2312", .gb2312),
        ("UNICODE UTF-8", .utf8), ("UTF-8", .utf8), ("BIG-5", .big5),
    ]) func areTheAskers(_ label: String, _ encoding: CharacterEncoding) throws {
        let answer = try ask("@PID.5.1.1^王", label, encoding)
        #expect([answer["MSH-18"], answer["PID-5.1"], answer["PID-5.2"]] == [label, "王", "明"])
        #expect(answer.encoding == encoding)
        #expect(answer.original.firstRange(of: try encoding.encode("王^明")) != nil)
    }

    @Test func areTheAskersForRareCharactersToo() throws {
        let answer = try ask("@PID.5.1.1^𠮷", "GB18030", .gb18030)
        #expect([answer["MSH-18"], answer["PID-5.1"], answer["PID-5.2"]] == ["GB18030", "𠮷", "㛃䶮"])
        #expect(answer.encoding == .gb18030)
    }

    @Test(arguments: [
        ("GBK", CharacterEncoding.gbk), ("GB2312", .gb2312), ("ASCII", .ascii), ("8859/1", .latin1),
    ]) func areUTF8WhenTheNameCannotBeWritten(_ label: String, _ encoding: CharacterEncoding) throws {
        let answer = try ask("@PID.7^19850607", label, encoding)
        #expect(answer["MSA-1"] == "AA")
        #expect([answer["MSH-18"], answer["PID-5.1"], answer["PID-5.2"]] == ["UNICODE UTF-8", "𠮷", "㛃䶮"])
    }

    @Test func areTheChannelsWhereNoneIsNamed() throws {
        let channel = try Alliance { $0.defaultEncoding = .gb18030 }
        let header = channel.header("ADT^A04^ADT_A01", more: "")
        let text = header + "EVN|A04|20260102\rPID|||A1^^^H1^^PI||王^明||19900101|M\r"
        #expect(try channel.harness.ask(CharacterEncoding.gb18030.encode(text))["MSA-1"] == "AA")
        let answer = try channel.demographics("@PID.5.1.1^王")
        #expect(answer["PID-5.1"] == "王")
    }

    @Test func areNeverGuessedWhenTheLabelLies() throws {
        let text = alliance.header("ADT^A04^ADT_A01") + "EVN|A04|20260102\rPID|||\(Alliance.ids("A3", "H1"))||王^明\r"
        let answer = try alliance.harness.ask(CharacterEncoding.gb18030.encode(text))
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "PID^1^5^1^1 102"])
        #expect(try alliance.known(["A3"]) == [])
    }

    @Test func areNeverGuessedForABrokenCharacter() throws {
        var bytes = Array((alliance.header("ADT^A04^ADT_A01") + "EVN|A04|20260102\rPID|||").utf8)
        bytes += Array((Alliance.ids("A3", "H1") + "||").utf8) + [0xE7, 0x8E] + Array("||19900101\r".utf8)
        #expect(try alliance.harness.ask(bytes)["MSA-1"] == "AE")
        #expect(try alliance.known(["A3"]) == [])
    }

    @Test(arguments: ["NOSUCH", "EBCDIC"]) func areRefusedWhenNobodyKnowsThem(_ label: String) throws {
        let header = alliance.header("ADT^A04^ADT_A01", more: "|||||\(label)")
        let answer = try alliance.harness.ask(header + "EVN|A04|20260102\rPID|||\(Alliance.ids("A3", "H1"))||W\r")
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "MSH^1^18 103"])
    }
}
