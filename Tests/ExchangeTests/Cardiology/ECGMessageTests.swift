// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SCPECG
import Testing

@testable import Exchange

@Suite("Results of recordings") struct ECGMessageTests {
    private func message(_ sample: ECGSample = ECGSample(), order: String = "") throws -> Message {
        var result = ECGResultMessage(try sample.record())
        if !order.isEmpty { result.order = try Message(parsing: Array(order.utf8)) }
        return try result.message().value
    }

    private func observations(_ message: Message) -> [String] {
        message.lines("OBX").dropLast().map { line in
            let fields = line.split(separator: "|", omittingEmptySubsequences: false)
            return fields[1...5].joined(separator: "|")
        }
    }

    @Test func holdTheValuesUnderLOINC() throws {
        #expect(
            observations(try message()) == [
                "NM|8867-4^Heart rate^LN||75|/min",
                "NM|8625-6^P-R Interval^LN||160|ms",
                "NM|8633-0^QRS duration^LN||90|ms",
                "NM|8634-8^Q-T interval^LN||390|ms",
                "NM|8636-3^Q-T interval corrected^LN||436|ms",
                "TX|18844-1^EKG impression^LN|1|窦性心律|",
            ])
    }

    @Test func breakNoRuleOfTheStandard() throws {
        #expect(try message().findings().filter { $0.severity != .info }.map(\.message) == [])
    }

    @Test func giveTheFileBackByteForByte() throws {
        for count in [998, 999, 1000] {
            let sample = ECGSample(count: count)
            let bytes = try sample.draft().serialized()
            #expect(try ECGAttachment.recordings(in: message(sample)) == [bytes])
        }
    }

    @Test func nameThePatientTheTimeAndTheDevice() throws {
        let message = try message()
        #expect(message["PID-3.1"] == "A1")
        #expect(message["PID-3.4.1"] == "H1")
        #expect(message["PID-5.1"] == "王")
        #expect(message["PID-5.2"] == "明")
        #expect(message["PID-7"] == "19900101")
        #expect(message["PID-8"] == "M")
        #expect(message["OBR-3"] == "E1")
        #expect(message["OBR-7"] == "20260102083005+0800")
        #expect(message["OBX-18.1"] == "SN1")
        #expect(message["OBX-11"] == "F")
    }

    @Test func answerTheirOrder() throws {
        let message = try message(
            order: "MSH|^~\\&|HIS|H1|||20260102||OMG^O19|O1|P|2.5.1\rPID|||A1^^^H1&1.2.3.1&ISO^PI||王^明\r"
                + "ORC|NW|P7^HIS\rOBR|1|P7^HIS||XDT^心电图^L\r")
        #expect(message.lines("PID") == ["||A1^^^H1&1.2.3.1&ISO^PI||王^明"])
        #expect(message.lines("OBR")[0].hasPrefix("1|P7^HIS|E1|XDT^心电图^L|"))
    }

    @Test func withoutMeasuredValuesHaveNone() throws {
        var draft = try ECGSample().draft()
        draft.globalMeasurements = nil
        draft.leadMeasurements = nil
        let record = try Record(parsing: draft.serialized())
        let message = try ECGResultMessage(record).message().value
        #expect(message.segments(named: "OBX").count == 2)
    }

    @Test func takeIntervalsFromLeadTwoWhereNoMarksAre() throws {
        var draft = try ECGSample().draft()
        draft.globalMeasurements = nil
        let measured = ECGMeasurements(try Record(parsing: draft.serialized()))
        #expect([measured.prInterval, measured.qrsDuration, measured.qtInterval] == [160, 90, 390])
        #expect(measured.ventricularRate == nil)
    }

    @Test func ofOtherThingsHoldNoRecording() throws {
        let message = try Message(
            parsing: Array("MSH|^~\\&|||||||ORU^R01|1|P|2.5.1\rOBX|1|ED|X||^AP^^Base64^QUJD\r".utf8))
        #expect(throws: CardiologyError.noRecording) { try ECGAttachment.recordings(in: message) }
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]) func areWrittenInBase64(_ plain: String, _ encoded: String) {
        #expect(Base64Text.encode(Array(plain.utf8)) == encoded)
    }
}
