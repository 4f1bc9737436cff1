// SPDX-License-Identifier: Apache-2.0

import DICOM
import Digests
import Exchange
import Findings
import HL7v2
import MPI
import SQLite
import Testing

/// Headers of images, made of text.
enum ImageSample {
    static func dataSet(_ values: [(UInt32, String)] = [], issuer oid: String = "1.2.3.1") throws -> DataSet {
        var set = DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 192"]))
        let defaults: [(UInt32, String)] = [
            (0x0008_0005, "ISO_IR 192"), (0x0008_0016, "1.2.840.10008.5.1.4.1.1.2"), (0x0008_0018, "1.2.9.1"),
            (0x0008_0050, "ACC1"), (0x0008_0060, "CT"), (0x0010_0010, "Wang^Ming=王^明"), (0x0010_0020, "A1"),
            (0x0010_0021, "H1"), (0x0010_0030, "19900101"), (0x0010_0040, "M"), (0x0020_000D, "1.2.9"),
            (0x0020_000E, "1.2.9.0"),
        ]
        for (tag, value) in defaults + values {
            let tag = Tag(rawValue: tag)
            let vr = DataDictionary.entry(tag)?.representations.first ?? .longString
            try set.set(tag, vr, strings: [value])
        }
        var qualifiers = DataSet(inheriting: SpecificCharacterSet(terms: []))
        try qualifiers.set(Tag(0x0040, 0x0032), .unlimitedText, strings: [oid])
        try qualifiers.set(Tag(0x0040, 0x0033), .codeString, strings: ["ISO"])
        try set.set(Tag(0x0010, 0x0024), items: [qualifiers])
        return set
    }
}

@Suite("Image headers") struct ImageIntakeTests {
    let alliance: Alliance
    let intake: ImageIntake
    let context = PatientIndex.Context(at: "2026-01-02T00:00:00.000Z", today: "20260102", actor: "test")

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", card: String(repeating: "A", count: 64))
        try alliance.register("A2", "H1", "|李^红||19850505|F")
        intake = try ImageIntake(Connection(path: alliance.harness.path))
    }

    private func order(_ patient: String = "A1", control: String = "NW", accession: String = "ACC1") throws {
        let answer = try alliance.harness.ask(
            alliance.header("OMI^O23^OMI_O23") + "PID|||\(Alliance.ids(patient, "H1"))||王^明||19900101|M\r"
                + "ORC|\(control)|P1|F1\rOBR|1|P1|F1|CT01^胸部平扫^L\rIPC|\(accession)|RP1|1.2.9|SPS1|CT\r")
        #expect(answer["MSA-1"] == "AA")
    }

    private func receive(
        _ values: [(UInt32, String)] = [], oid: String = "1.2.3.1", digest: [UInt8] = [1]
    ) throws -> ImageIntake.Receipt {
        try intake.receive(ImageHeader(ImageSample.dataSet(values, issuer: oid)), digest: digest, context)
    }

    private func places(_ receipt: ImageIntake.Receipt) -> [String] {
        receipt.findings.map { "\($0.severity.rawValue) \($0.location) \($0.code)" }
    }

    @Test func thatAgreeWithTheirOrderAreFiled() throws {
        try order()
        let receipt = try receive()
        #expect(receipt.state == .accepted)
        #expect(places(receipt) == [])
        #expect(receipt.residentID == 1)
        #expect(receipt.orderMessageID == 3)
    }

    @Test func ofAnotherPatientAreRefused() throws {
        try order()
        let receipt = try receive([(0x0010_0020, "A2"), (0x0010_0030, "19850505"), (0x0010_0040, "F")])
        #expect(receipt.state == .refused)
        #expect(receipt.residentID == nil)
        #expect(
            places(receipt) == [
                "error (0010,0020) other-patient", "error (0010,0030) birth-date", "error (0010,0040) sex",
            ])
    }

    @Test func ofAPatientNobodyKnowsAreRefusedWhereTheOrderIsAnothers() throws {
        try order()
        #expect(places(try receive([(0x0010_0020, "X9")])) == ["error (0010,0020) other-patient"])
    }

    @Test func ofAnotherInstitutionsPatientWithTheSameNumberAreRefused() throws {
        try order()
        let receipt = try receive([(0x0010_0021, "H2")], oid: "1.2.3.2")
        #expect(places(receipt) == ["error (0010,0020) other-patient"])
    }

    @Test func thatDifferFromTheOrderInStudyOrAccessionAreRefused() throws {
        try order()
        #expect(places(try receive([(0x0020_000D, "1.2.8")])) == ["error (0020,000D) study"])
        #expect(places(try receive([(0x0008_0050, "ACC2")])) == ["error (0008,0050) accession"])
    }

    @Test func withANameInLatinLettersOrAnotherModalityOnlyWarn() throws {
        try order()
        let receipt = try receive([(0x0010_0010, "WANG^MING"), (0x0008_0060, "DX")])
        #expect(receipt.state == .accepted)
        #expect(places(receipt) == ["warning (0010,0010) name", "warning (0008,0060) modality"])
    }

    @Test func ofACancelledOrderAreRefused() throws {
        try order()
        try order(control: "CA")
        #expect(places(try receive()) == ["error (0008,0050) cancelled"])
    }

    @Test(arguments: [
        ("20250102", "030405.5", "+0000", "20250102030405+0000"), ("2025.01.02", "03:04", "", "202501020304"),
        ("20250102", "", "+0800", "20250102"), ("20250102", "0304 ", "0800", "202501020304"), ("2025", "03", "", ""),
        ("", "030405", "", ""),
    ]) func tellWhenTheStudyWas(_ date: String, _ time: String, _ zone: String, _ expected: String) throws {
        let values: [(UInt32, String)] = [(0x0008_0020, date), (0x0008_0030, time), (0x0008_0201, zone)]
        let header = try ImageHeader(ImageSample.dataSet(values.filter { !$0.1.isEmpty }))
        #expect(header.studyTime == expected)
    }

    @Test func withoutAnOrderAreFiledUnderTheResidentTheIndexKnows() throws {
        let receipt = try receive()
        #expect(receipt.state == .accepted)
        #expect(places(receipt) == ["warning (0008,0050) no-order"])
        #expect(receipt.residentID == 1)
    }

    @Test func withoutAnOrderMustAgreeWithTheResident() throws {
        #expect(places(try receive([(0x0010_0030, "19910101")])).contains("error (0010,0030) birth-date"))
    }

    @Test func ofNobodyKnownWaitForAPerson() throws {
        let receipt = try receive([(0x0010_0020, "X9"), (0x0008_0050, "")])
        #expect(receipt.state == .unmatched)
        #expect(receipt.residentID == nil)
    }

    @Test func ofNobodyKnownMakeAResidentWhereThatIsAskedFor() throws {
        let registering = try ImageIntake(Connection(path: alliance.harness.path), registersPatients: true)
        func receive(_ instance: String, _ patient: String, _ oid: String) throws -> ImageIntake.Receipt {
            let values: [(UInt32, String)] = [
                (0x0008_0018, instance), (0x0010_0020, patient), (0x0008_0050, ""), (0x0020_000D, instance + ".1"),
            ]
            return try registering.receive(ImageHeader(ImageSample.dataSet(values, issuer: oid)), digest: [1], context)
        }
        let first = try receive("1.2.9.7", "X9", "1.2.3.1")
        #expect(first.state == .accepted)
        #expect(first.residentID == 3)
        #expect(try receive("1.2.9.8", "X9", "1.2.3.1").residentID == 3)
        #expect(try receive("1.2.9.9", "X10", "9.9.9").state == .unmatched)
        let index = try PatientIndex(Connection(path: alliance.harness.path))
        let record = try index.records(of: 3).first
        #expect(record?.localID == "X9")
        #expect(record?.birthDate == BirthDate(compact: "19900101"))
        #expect(record?.name.full == "王明")
    }

    @Test func withTheCardAsPatientIDAreKnown() throws {
        let card = String(repeating: "A", count: 64)
        let receipt = try receive([(0x0010_0020, card), (0x0010_0021, "EHC")], oid: "2.16.156.10011.1.19")
        #expect(receipt.residentID == 1)
    }

    @Test func ofAStudyFiledUnderAnotherResidentAreRefused() throws {
        #expect(try receive().state == .accepted)
        let second = try receive([
            (0x0008_0018, "1.2.9.2"), (0x0010_0020, "A2"), (0x0010_0030, "19850505"), (0x0010_0040, "F"),
        ])
        #expect(places(second).contains("error (0020,000D) study-patient"))
    }

    @Test func thatComeAgainAreKnownByTheirContent() throws {
        try order()
        let first = try receive()
        let again = try receive()
        #expect(again.isRepeat)
        #expect(again.id == first.id)
        #expect(places(try receive(digest: [2])) == ["error (0008,0018) instance"])
    }
}
