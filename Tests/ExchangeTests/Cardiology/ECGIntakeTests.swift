// SPDX-License-Identifier: Apache-2.0

import Digests
import Findings
import HL7v2
import MPI
import SCPECG
import SQLite
import Testing

@testable import Exchange

@Suite("Recordings against orders") struct ECGIntakeTests {
    let alliance: Alliance
    let connection: Connection
    let context = PatientIndex.Context(at: "2026-01-02T00:00:00.000Z", today: "20260102", actor: "test")

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", card: String(repeating: "A", count: 64))
        try alliance.register("A2", "H1", "|李^红||19850505|F")
        connection = try Connection(path: alliance.harness.path)
    }

    private func order(
        _ patient: String = "A1", control: String = "NW", number: String = "E1", at time: String = "20260102080000",
        service: String = "XDT^心电图^L"
    ) throws {
        let answer = try alliance.harness.ask(
            alliance.header("OMG^O19^OMG_O19") + "PID|||\(Alliance.ids(patient, "H1"))||王^明||19900101|M\r"
                + "ORC|\(control)|\(number)|||||||\(time)\rOBR|1|\(number)||\(service)\r")
        #expect(answer["MSA-1"] == "AA")
    }

    private func receive(_ sample: ECGSample = ECGSample(), registering: Bool = false) throws -> ECGIntake.Receipt {
        var settings = ECGIntake.Settings()
        settings.registersPatients = registering
        let record = try sample.record()
        return try ECGIntake(connection, settings).receive(record, digest: Digest.sha256.of(record.bytes), context)
    }

    private func places(_ receipt: ECGIntake.Receipt) -> [String] {
        receipt.findings.map { "\($0.severity.rawValue) \($0.location) \($0.code)" }
    }

    private func stored(_ type: String) throws -> [StoredMessage] {
        var criteria = MessageCriteria()
        criteria.type = type
        return try alliance.harness.store().search(criteria)
    }

    @Test func thatAgreeAreFiledAndTold() throws {
        try order()
        let receipt = try receive()
        #expect(receipt.state == .accepted)
        #expect(places(receipt) == [])
        #expect(receipt.residentID == 1)
        #expect(receipt.orderMessageID == 3)
        let message = try Message(parsing: #require(receipt.report))
        #expect(message["OBR-2"] == "E1")
        #expect(message["OBR-4.2"] == "心电图")
        #expect(message["OBX-11"] == "F")
        let stored = try stored("ORU")
        #expect(stored.map(\.residentID) == [1])
        #expect(stored.first?.body == receipt.report)
    }

    @Test func withoutANumberFindTheOrderOfTheirPatient() throws {
        try order(number: "P7", service: "CT01^胸部平扫^L")
        try order(number: "P8")
        let receipt = try receive(ECGSample(number: ""))
        #expect(places(receipt) == [])
        #expect(try Message(parsing: #require(receipt.report))["OBR-2"] == "P8")
    }

    @Test func ofAnotherPatientAreRefusedWithEveryReason() throws {
        try order()
        let born = SCPECG.CalendarDate(year: 1985, month: 5, day: 5)
        let receipt = try receive(ECGSample(patientID: "A2", family: "李", given: "红", birthDate: born, sex: 2))
        #expect(receipt.state == .refused)
        #expect(receipt.residentID == nil)
        #expect(receipt.report == nil)
        #expect(
            places(receipt) == [
                "error section 1 tag 2 other-patient", "error section 1 tag 5 birth-date", "error section 1 tag 8 sex",
                "error section 1 tag 0 name",
            ])
        #expect(try stored("ORU").isEmpty)
    }

    @Test func withAWrongChecksumAreRefused() throws {
        try order()
        var bytes = try ECGSample().draft().serialized()
        bytes[bytes.count - 3] ^= 1
        let record = try Record(parsing: bytes)
        let receipt = try ECGIntake(connection).receive(record, digest: [1], context)
        #expect(receipt.state == .refused)
        #expect(receipt.findings.map(\.code) == ["checksum", "checksum"])
        #expect(receipt.findings.first?.location == "record")
    }

    @Test func olderThanTheirOrderAreRefused() throws {
        try order(at: "20260103080000")
        #expect(places(try receive()) == ["error section 1 tag 25 time"])
    }

    @Test func fromTheFutureAreRefused() throws {
        let later = SCPECG.CalendarDate(year: 2027, month: 1, day: 1)
        let receipt = try receive(ECGSample(date: later))
        #expect(places(receipt).contains("error section 1 tag 25 time"))
    }

    @Test func withANameInLatinLettersOnlyWarn() throws {
        try order()
        let receipt = try receive(ECGSample(family: "WANG", given: "MING"))
        #expect(receipt.state == .accepted)
        #expect(places(receipt) == ["warning section 1 tag 0 name"])
    }

    @Test func ofACancelledOrderAreRefused() throws {
        try order()
        try order(control: "CA")
        #expect(places(try receive()) == ["error section 1 tag 31 cancelled"])
    }

    @Test func withoutAnOrderAreFiledUnderTheResidentTheIndexKnows() throws {
        let receipt = try receive()
        #expect(receipt.state == .accepted)
        #expect(places(receipt) == ["warning section 1 tag 31 no-order"])
        #expect(receipt.residentID == 1)
    }

    @Test func withoutAnOrderMustAgreeWithTheResident() throws {
        let receipt = try receive(ECGSample(birthDate: SCPECG.CalendarDate(year: 1991, month: 1, day: 1), sex: 2))
        #expect(receipt.state == .refused)
        #expect(places(receipt).contains("error section 1 tag 5 birth-date"))
        #expect(places(receipt).contains("error section 1 tag 8 sex"))
    }

    @Test func ofNobodyKnownWaitForAPerson() throws {
        let receipt = try receive(ECGSample(patientID: "X9", number: ""))
        #expect(receipt.state == .unmatched)
        #expect(receipt.report == nil)
    }

    @Test func ofNobodyKnownCanBeRegistered() throws {
        let receipt = try receive(ECGSample(patientID: "X9", family: "赵", given: "新", number: ""), registering: true)
        #expect(receipt.state == .accepted)
        let resident = try #require(receipt.residentID)
        let record = try #require(try PatientIndex(connection).records(of: resident).first)
        #expect(record.localID == "X9")
        #expect(record.name.full == "赵新")
        #expect(record.birthDate?.compact == "19900101")
        #expect(record.sex == .male)
    }

    @Test func withTheCardAsPatientIDAreKnown() throws {
        let receipt = try receive(ECGSample(patientID: String(repeating: "a", count: 64), number: ""))
        #expect(receipt.residentID == 1)
    }

    @Test func thatComeAgainAreKnownByTheirContent() throws {
        try order()
        let first = try receive()
        let again = try receive()
        #expect(again.isRepeat)
        #expect(again.id == first.id)
        #expect(try stored("ORU").count == 1)
    }

    @Test func inPlaceOfAnEarlierOneAreCorrections() throws {
        try order()
        _ = try receive()
        let second = try receive(ECGSample(shift: 1))
        #expect(second.state == .accepted)
        #expect(try Message(parsing: #require(second.report))["OBR-25"] == "C")
    }

    @Test func underTheNumberOfAnotherAreRefused() throws {
        try order()
        _ = try receive()
        let other = try receive(ECGSample(date: SCPECG.CalendarDate(year: 2026, month: 1, day: 3)))
        #expect(places(other) == ["error section 1 tag 31 number"])
    }
}

@Suite("Moments") struct MomentTests {
    @Test(arguments: [
        ("20260102083005", 0, "20260102083005.000"), ("20231231235959", 1_000_000, "20240101000000.000"),
        ("20240228235959", 1_500_000, "20240229000000.500"), ("19000301", -1, "19000228235959.999"),
        ("16000301", 86_400_000_000, "16000302000000.000"),
    ]) func areReckonedOver(_ start: String, _ microseconds: Int, _ end: String) throws {
        #expect(try #require(Moment(digits: start)).adding(microseconds: microseconds).preciseDigits == end)
    }

    @Test(arguments: ["", "2026", "20260230", "20261301", "20260102250000"]) func thatDoNotExistAreNone(_ text: String)
    {
        #expect(Moment(digits: text) == nil)
    }
}
