// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

@Suite("Acknowledgements") struct AcknowledgementTests {
    private func content(
        _ code: AcknowledgementCode, _ findings: [Finding] = [], id: String = "R|1"
    ) -> AcknowledgementContent {
        AcknowledgementContent(code: code, findings: findings, controlID: id, time: "20260115")
    }

    private func answer(
        _ version: String, _ code: AcknowledgementCode = .applicationAccept, _ findings: [Finding] = []
    ) throws -> [String] {
        let message = try Message(parsing: Array((Samples.header(version: version) + "PID|1\r").utf8))
        let answer = try message.acknowledgement(content(code, findings))
        return String(decoding: answer.serialized(), as: UTF8.self).split(separator: "\r").map(String.init)
    }

    @Test(
        arguments: [
            ("2.1", "ACK"), ("2.2", "ACK^A01"), ("2.3", "ACK^A01"), ("2.3.1", "ACK^A01^ACK"), ("2.4", "ACK^A01^ACK"),
            ("2.5.1", "ACK^A01^ACK"), ("2.8.2", "ACK^A01^ACK"), ("", "ACK"),
        ] as [(String, String)]) func mirrorTheHeader(_ version: String, _ type: String) throws
    {
        let header = "MSH|^~\\&|C|D|A|B|20260115||\(type)|R\\F\\1|P|\(version)||||||UNICODE UTF-8"
        #expect(try answer(version) == [header, "MSA|AA|M1"])
    }

    static let findings = [
        Finding(.error, code: "101", location: "PID-3[2].4.2", message: "a|b"),
        Finding(.warning, code: "no-table", location: "offset 3", message: "x"),
        Finding(.info, code: "207", location: "OBX[3]-5", message: "y"),
    ]

    @Test(arguments: ["2.3", "2.4"]) func sayTheReasonsInOneField(_ version: String) throws {
        let lines = try answer(version, .applicationError, Self.findings)
        let errors = [
            "PID^1^3^101&Required field missing&HL70357", "^^^102&Data type error&HL70357",
            "OBX^3^5^207&Application internal error&HL70357",
        ]
        #expect(lines.dropFirst() == ["MSA|AE|M1", "ERR|" + errors.joined(separator: "~")])
    }

    @Test(arguments: ["2.5", "2.5.1", "2.6"]) func sayEachReasonInASegment(_ version: String) throws {
        let lines = try answer(version, .applicationReject, Self.findings)
        #expect(
            lines.dropFirst() == [
                "MSA|AR|M1",
                "ERR||PID^1^3^2^4^2|101^Required field missing^HL70357|E||||a\\F\\b",
                "ERR|||102^Data type error^HL70357|W||||x",
                "ERR||OBX^3^5|207^Application internal error^HL70357|I||||y",
            ])
    }

    @Test func keepTheSeparatorsOfTheMessage() throws {
        let text = "MSH$%*!@$A%a$B$C$D$20260115083000$$ADT%A01$M!F!1$P$2.5.1\r"
        let message = try Message(parsing: Array(text.utf8))
        let finding = Finding(.error, code: "101", location: "PID-3.1", message: "x$y")
        let answer = try message.acknowledgement(content(.applicationError, [finding]))
        let expected =
            "MSH$%*!@$C$D$A%a$B$20260115$$ACK%A01%ACK$R|1$P$2.5.1\rMSA$AE$M!F!1\r"
            + "ERR$$PID%1%3%1%1$101%Required field missing%HL70357$E$$$$x!F!y\r"
        #expect(answer.serialized() == Array(expected.utf8))
    }

    @Test(arguments: [("GB 18030-2000", CharacterEncoding.gb18030), ("BIG-5", .big5), ("UNICODE UTF-8", .utf8)])
    func areInTheSetOfTheMessage(_ label: String, _ encoding: CharacterEncoding) throws {
        let head = "MSH|^~\\&|許功|B|C|D|20260115||ADT^A01|許|P|2.5||||||\(label)\r"
        let answer = try Message(parsing: encoding.encode(head)).acknowledgement(content(.commitAccept))
        #expect(answer.encoding == encoding)
        #expect(answer["MSH-5"] == "許功")
        #expect(answer["MSA-2"] == "許")
    }

    @Test func areInUTF8WhereTheMessageIsTranscoded() throws {
        let message = try Message(parsing: [0xFF, 0xFE] + CharacterEncoding.utf16LE.encode(Samples.header("UNICODE")))
        let answer = try message.acknowledgement(content(.commitError))
        #expect(answer.encoding == .utf8)
        #expect(answer["MSH-18"] == nil)
        #expect(answer["MSA-1"] == "CE")
    }

    @Test func carryTheSequenceNumber() throws {
        var content = content(.applicationAccept)
        content.expectedSequenceNumber = 7
        #expect(try Samples.message("PID|1").acknowledgement(content)["MSA-4"] == "7")
    }

    /// A message that lacks nearly everything still gets an answer.
    @Test(arguments: ["MSH|", "MSH||", "MSH|^", "MSH|^~|||||||||2.3", "MSH|^^^^|||||||||2.5"])
    func areMadeForAnyHeader(_ text: String) throws {
        let message = try Message(parsing: Array(text.utf8))
        let answer = try message.acknowledgement(content(.applicationReject, message.refusals(), id: "R1"))
        #expect(answer["MSA-1"] == "AR")
    }

    @Test func sayWhichCodesLetTheSenderForget() {
        #expect(AcknowledgementCode.allCases.filter(\.isPositive) == [.applicationAccept, .commitAccept])
    }
}
