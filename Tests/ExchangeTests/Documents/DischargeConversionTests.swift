// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import Findings
import HL7v2
import Testing

@Suite("Discharge summaries from messages of a stay") struct DischargeConversionTests {
    private func message(_ segments: [String] = [], event: String = "A03") throws -> Message {
        let lines =
            [
                "MSH|^~\\&|HIS|H01|||20260318093000||ADT^\(event)^ADT_A03|M1|P|2.5.1",
                "EVN|\(event)|20260318093000",
                "PID|1||ZY100^^^&2.16.156.10011.1.12&ISO^MR||李虚构||19700203|F",
                "PV1|1|I|W2^R12^B03||||D1^虚构^医师|||0301|||||||||ZY100|||||||||||||||||||||||||20260310080000|20260318090000",
            ] + segments
        return try Message(parsing: Array((lines.joined(separator: "\r") + "\r").utf8))
    }

    private static let diagnoses = [
        "DG1|1||I10.x00^原发性高血压^I10CN||20260310090000|A", "DG1|2||I25.103^冠状动脉粥样硬化性心脏病^I10CN||20260318080000|F",
        "PR1|1||47.09^阑尾切除术^ICD9CM3||20260312090000",
    ]

    @Test func holdPatientStayDiagnosesAndOperations() throws {
        let made = try DischargeDocument(message(Self.diagnoses)).document()
        let document = made.value.document
        #expect(document.code?.code == "C0053")
        #expect([made.entriesIn, made.entriesOut] == [3, 3])
        #expect(document.soleRecordTarget?.patientRole?.patient?.names.first?.text == "李虚构")
        #expect(document.patientIds == [InstanceIdentifier(root: IdentifierDomain.inpatient, ext: "ZY100")])
        let stay = document.encompassingEncounter
        #expect(stay?.effectiveTime?.low?.value == "20260310080000")
        #expect(stay?.effectiveTime?.high?.value == "20260318090000")
        #expect(document.sections.map { $0.code?.code } == ["46241-6", "11535-2", "47519-4"])
        let codes = document.sections.flatMap(\.entries).compactMap(\.statement).map { statement in
            if case .concept(let code)? = statement.value { code.code } else { statement.code?.code ?? "" }
        }
        #expect(codes == ["I10.x00", "I25.103", "47.09"])
    }

    @Test func leaveWhatAMessageCannotSayMissingAndNamed() throws {
        let made = try DischargeDocument(message(Self.diagnoses)).document()
        let missing = made.losses.filter { $0.code == "missing" }.map(\.location)
        for section in ["11450-4", "18776-5", "8648-8", "46209-3", "30954-2"] {
            #expect(missing.contains("document section \(section)"))
        }
        #expect(missing.contains("document custodian.name"))
        #expect(!String(decoding: made.value.bytes, as: UTF8.self).contains("nullFlavor"))
        // Nobody takes the skeleton for a finished document.
        #expect(!made.value.document.findings().isEmpty)
    }

    @Test func nameWhatTheyDoNotCarry() throws {
        let made = try DischargeDocument(
            message(["DG1|1|||只有文字||W", "AL1|1|DA|P^青霉素", "OBX|1|NM|8302-2^身高^LN||170|cm"])
        ).document()
        let places = Set(made.losses.filter { $0.code == "not-carried" }.map(\.location))
        #expect(
            places.isSuperset(of: [
                "DG1-3", "DG1-4", "AL1-2", "AL1-3.1", "AL1-3.2", "OBX-2", "OBX-3.1", "OBX-5", "OBX-6",
            ]))
        #expect([made.entriesIn, made.entriesOut] == [1, 0])
    }

    @Test func areMadeOfStaysOnly() throws {
        #expect(throws: DocumentConversionError.otherMessage("ADT^A40")) {
            try DischargeDocument(message(["MRG|X1"], event: "A40")).document()
        }
        let other = try MadeReport.whole()
        #expect(throws: DocumentConversionError.otherMessage("ORU")) { try DischargeDocument(other).document() }
    }
}
