// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DelimitedText
import Exchange
import HL7v2
import Mapping
import SQLite
import Testing

/// The alliance's code in components 1 to 3, the sender's in 4 to 6 (scenarios.md C7); the codes are invented.
@Suite("Translated messages") struct CodeTranslationTests {
    let alliance: Alliance
    let maps: CodeMaps

    static let front = "A01.000x001^甲病𠮷^icd10@test-1"

    init() throws {
        alliance = try Alliance()
        maps = try CodeMaps(Connection(path: alliance.harness.path))
        let text = "source\ttarget\ttarget_name\nL1\tA01.000x001\t甲病𠮷\nL2\tA02\t\nL2\tA03\t\nL3\t\t\n"
        let from = try #require(CodeSystem("local@h1"))
        let to = try #require(CodeSystem("icd10@test-1"))
        _ = try maps.importMap(DelimitedTable(parsing: Array(text.utf8)), name: "all", from: from, to: to)
        for use in CodeUse.allCases { try maps.assign(use, facility: "H1", map: "all") }
    }

    /// What the store holds of a message after its translation.
    private func sent(
        _ segments: String, from facility: String = "H1", _ encoding: CharacterEncoding = .utf8
    ) throws -> StoredMessage {
        let label = encoding == .utf8 ? "UNICODE UTF-8" : encoding.rawValue
        let header = alliance.header("DFT^P03^DFT_P03", from: facility, more: "|||||\(label)")
        let text = header + "PID|||\(Alliance.ids("A1", facility))||王^明\r" + segments
        #expect(try alliance.harness.ask(encoding.encode(text))["MSA-1"] == "AA")
        return try #require(try alliance.harness.store().search(MessageCriteria()).first)
    }

    private func translated(_ segments: String) throws -> String? {
        let stored = try sent(segments)
        guard let bytes = stored.translated else { return nil }
        let text = try CharacterEncoding.utf8.decode(bytes)
        let head = try CharacterEncoding.utf8.decode(stored.body).dropLast(segments.count)
        #expect(text.hasPrefix(head))
        return String(text.dropFirst(head.count))
    }

    @Test(arguments: [
        ("DG1|1||L1^本地^sys|x\r", "DG1|1||\(front)^L1^本地^sys|x\r"),
        ("RXE|1|L1^本地^sys|5\r", "RXE|1|\(front)^L1^本地^sys|5\r"),
        ("RXO|L1^本地^sys|5\r", "RXO|\(front)^L1^本地^sys|5\r"),
        ("FT1|1|||20260102||CG|L1^本地^sys|x\r", "FT1|1|||20260102||CG|\(front)^L1^本地^sys|x\r"),
        ("DG1|1||L9\rDG1|2||L1^本地^sys\r", "DG1|1||L9\rDG1|2||\(front)^L1^本地^sys\r"),
    ]) func holdTheAlliancesCodeInFront(_ segments: String, _ expected: String) throws {
        #expect(try translated(segments) == expected)
    }

    @Test(arguments: [
        (#"L1^a\T\b\X41\\.br\^s\S\y"#, #"^L1^a\T\b\X41\\.br\^s\S\y"#), ("l1^本地^sys", "^l1^本地^sys"),
        ("L1^t^s^^^^V1^V2^orig", "^L1^t^s^V1^V2^orig"), ("L1^t^s~L9^u^s", "^L1^t^s~L9^u^s"), ("Ｌ１^t^s", "^Ｌ１^t^s"),
    ]) func keepTheSendersCodeByteForByte(_ field: String, _ rest: String) throws {
        #expect(try translated("DG1|1||\(field)|x\r") == "DG1|1||\(Self.front)\(rest)|x\r")
    }

    @Test(arguments: [
        "L1^t^s^A00^other^x", "L1^t^s^A00", "L9^t^s", "L2^t^s", "L3^t^s", "L1^t^icd10@test-1", "^t^s", #""""#, "",
    ]) func areNoneWhere(_ field: String) throws {
        #expect(try sent("DG1|1||\(field)\r").translated == nil)
    }

    @Test func sayWhatWasDone() throws {
        let stored = try sent("DG1|1||L1\rDG1|2||L2\rDG1|3||L3\rDG1|4||L9\rDG1|5||L1^^^X\r")
        let detail =
            "DG1[2]-3: ambiguous; DG1[3]-3: no-map; DG1[4]-3: unmapped; "
            + "DG1[5]-3: no room beside the codes already there"
        #expect(stored.steps.filter { $0.name == "translate" } == [Step("translate", "1 mapped, 4 kept", detail)])
    }

    @Test func countCodesWithoutATarget() throws {
        for _ in 1...2 { _ = try sent("DG1|1||L9^九^sys\rDG1|2||L2^二^sys\rDG1|3||L3\rRXO|L9^药^sys\r") }
        let expected = [
            (CodeUse.diagnosis, "L2", "二", Translation.Result.ambiguous), (.diagnosis, "L9", "九", .unmapped),
            (.drug, "L9", "药", .unmapped),
        ]
        let codes = try maps.unmappedCodes()
        #expect(codes.map(\.count) == [2, 2, 2])
        #expect(
            codes.map { [$0.use.rawValue, $0.code, $0.text, $0.result.rawValue, $0.facility, $0.system] }
                == expected.map { [$0.0.rawValue, $0.1, $0.2, $0.3.rawValue, "H1", "sys"] })
    }

    @Test func areOnlyTheFacilitysOwn() throws {
        #expect(try sent("DG1|1||L1^t^s\r", from: "H2").translated == nil)
        #expect(try maps.unmappedCodes() == [])
    }

    @Test func stayGB18030() throws {
        let stored = try sent("DG1|1||L1^本地亅\\T\\^sys\r", .gb18030)
        let bytes = try #require(stored.translated)
        let text = try CharacterEncoding.gb18030.decode(bytes)
        #expect(text.hasSuffix("\rDG1|1||\(Self.front)^L1^本地亅\\T\\^sys\r"))
        #expect(try Message(parsing: bytes).encoding == .gb18030)
    }

    @Test func leaveOutANameTheSendersSetCannotWrite() throws {
        let stored = try sent("DG1|1||L1^本地^sys\r", .gb2312)
        let text = try CharacterEncoding.gb2312.decode(try #require(stored.translated))
        #expect(text.hasSuffix("\rDG1|1||A01.000x001^^icd10@test-1^L1^本地^sys\r"))
    }

    @Test func keepTheBytesThatCame() throws {
        let stored = try sent("DG1|1||L1^本地^sys\r")
        #expect(String(decoding: stored.body, as: UTF8.self).hasSuffix("\rDG1|1||L1^本地^sys\r"))
    }
}
