// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import MPI
import SQLite
import Testing

@Suite("What a PID says") struct FactsTests {
    let alliance: Alliance

    init() throws { alliance = try Alliance() }

    /// The record that a PID, given from field 2 on, and segments behind it lead to.
    private func record(_ patient: String, _ more: String = "") throws -> SourceRecord {
        let header = alliance.header("ADT^A04^ADT_A01") + "EVN|A04|20260102\r"
        #expect(try alliance.harness.ask(header + "PID||\(patient)\r" + more)["MSA-1"] == "AA")
        let index = try PatientIndex(Connection(path: alliance.harness.path))
        return try #require(try index.records(of: 1).first)
    }

    static let id = Alliance.ids("A1", "H1")

    @Test(arguments: [
        ("王^明", "王", "明"), ("王明", "王明", ""), ("Wang^Ming^^^^^L^A~王^明^^^^^L^I", "王", "明"),
        ("Wang^Ming~王^明", "Wang", "Ming"), ("欧阳&x^修", "欧阳", "修"), ("", "", ""), (#""""#, "", ""),
        (#"阿依古丽·买买提\T\"#, "阿依古丽·买买提&", ""),
    ]) func isAName(_ field: String, _ family: String, _ given: String) throws {
        #expect(try record("|\(Self.id)||\(field)").name == PersonName(family: family, given: given))
    }

    @Test(arguments: [
        ("M", Sex.male), ("1", .male), ("m", .male), ("F", .female), ("2", .female), ("O", .unspecified),
        ("9", .unspecified), ("U", .unknown), ("0", .unknown), ("X", .unknown), ("", .unknown),
    ]) func isASex(_ code: String, _ sex: Sex) throws {
        #expect(try record("|\(Self.id)||王^明|||\(code)").sex == sex)
    }

    @Test(arguments: [
        ("19900101", "19900101"), ("199001010830", "19900101"), ("19900101083000.000+0800", "19900101"), ("1990", nil),
        ("19900231", nil), ("", nil),
    ]) func isABirthDate(_ time: String, _ day: String?) throws {
        #expect(try record("|\(Self.id)||王^明||\(time)").birthDate?.compact == day)
    }

    @Test(arguments: [
        ("13900000000", "13900000000"), ("^PRN^PH^^^010^1234567", "0101234567"),
        ("^PRN^CP^^^^^^^^^13900000000", "13900000000"),
        ("", ""),
    ]) func isAPhone(_ field: String, _ phone: String) throws {
        #expect(try record("|\(Self.id)||王^明||||||||\(field)").phone == phone)
    }

    @Test(arguments: [
        ("某街1号^2室^某市^某省^000000^CHN^H^^某县", "某省某市某县某街1号2室"), ("某街1号&某街", "某街1号"), ("", ""),
    ]) func isAnAddress(_ field: String, _ address: String) throws {
        #expect(try record("|\(Self.id)||王^明||||||\(field)").address == address)
    }

    static let number = "339921199001010013"

    @Test(arguments: [
        "|\(id)~\(number)^^^CN&2.16.156.10011.1.3&ISO^NI||王^明||19900101|M",
        "|\(id)~\(number)^^^^NNCHN||王^明||19900101|M",
        "|\(id)~\(number)^^^^IdentifyNO||王^明||19900101|M", "|\(id)~\(number)^^^CN||王^明||19900101|M",
        "\(number)^^^^NI|\(id)||王^明||19900101|M", "|\(id)|\(number)^^^^NI|王^明||19900101|M",
        "|\(id)||王^明||19900101|M|||||||||||\(number)", "|\(id)||王^明||19900101|M|||||||||||339921900101001",
    ]) func isANumber(_ patient: String) throws {
        let record = try record(patient)
        #expect([record.localID, record.number] == ["A1", Self.number])
        #expect(record.ownsNumber)
    }

    @Test(arguments: [
        "|\(id)~c1^^^EHC&2.16.156.10011.1.19&ISO^HC||王^明", "|\(id)~C1^^^^HC||王^明", "|C1^^^^EHC~\(id)||王^明",
        "C1^^^^HC|\(id)||王^明",
    ]) func isACard(_ patient: String) throws {
        let record = try record(patient)
        #expect([record.localID, record.card] == ["A1", "C1"])
    }

    @Test(arguments: ["SS", "PPN", "DL", "AN", "VN", "MI"]) func isNoIDToBeKnownBy(_ type: String) throws {
        _ = try record("|\(Self.id)~X1^^^H1&1.2.3.1&ISO^\(type)||王^明")
        #expect(try alliance.known(["A1", "X1"]) == ["A1"])
    }

    @Test(arguments: [("MTH", "李红"), ("FTH", "李红"), ("GRD", "李红"), ("PAR", "李红"), ("SPO", ""), ("", "")])
    func namesTheGuardian(_ relationship: String, _ name: String) throws {
        let number = String(repeating: "|", count: 30) + "\(Self.number)^^^^NI"
        let record = try record("|\(Self.id)||王^明", "NK1|1|李^红|\(relationship)\(number)\r")
        #expect([record.guardianName, record.guardianNumber] == [name, name.isEmpty ? "" : Self.number])
    }
}

@Suite("Patients of other messages") struct OtherMessageTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", card: "C1")
        try alliance.register("A2", "H1")
    }

    private func report(_ ids: String, from facility: String = "H1") throws -> (code: String?, stored: StoredMessage?) {
        let header = alliance.header("ORU^R01^ORU_R01", from: facility)
        let answer = try alliance.harness.ask(header + "PID|||\(ids)||赵^强||19850607|F\rOBR|1|P1|F1\r")
        return (answer["MSA-1"], try alliance.harness.store().search(MessageCriteria()).first)
    }

    @Test(arguments: [("A2^^^H1", Int64(2)), ("A1^^^H1&1.2.3.1&ISO", 1)])
    func areKnownByID(_ ids: String, _ resident: Int64) throws {
        let (code, stored) = try report(ids)
        #expect(code == "AA")
        #expect(stored?.residentID == resident)
        #expect(stored?.steps.contains(Step("resolve", "known", "R\(resident)")) == true)
    }

    @Test func areNotTheHoldersOfACardThatShowsAnotherPerson() throws {
        let (code, stored) = try report("X1^^^H1~C1^^^^HC")
        #expect(code == "AA")
        #expect(stored?.residentID == 3)
        let index = try PatientIndex(Connection(path: alliance.harness.path))
        let task = try index.openTasks().first
        #expect([task?.residentID, task?.otherResidentID] == [1, 3])
        #expect(task?.kind == .identifierConflict)
    }

    @Test func keepTheirDemographics() throws {
        _ = try report("A2^^^H1")
        let index = try PatientIndex(Connection(path: alliance.harness.path))
        #expect(try index.records(of: 2).map(\.name.full) == ["王明"])
    }

    @Test func areRegisteredWhenNew() throws {
        #expect(try report("A7^^^H1").stored?.residentID == 3)
    }

    @Test func areKeptUnresolvedWhereTheSenderIsNoSource() throws {
        let (code, stored) = try report("A7^^^H1", from: "H2")
        #expect(code == "AA")
        #expect(stored?.residentID == nil)
        #expect(try alliance.known(["A7"]) == [])
    }

    @Test func areRefusedUnderAMergedID() throws {
        _ = try alliance.merge([(Alliance.ids("A2", "H1"), Alliance.ids("A1", "H1"))])
        #expect(try report("A2^^^H1").code == "AE")
    }

    @Test func areFoundByTheirKeys() throws {
        _ = try report("A2^^^H1")
        let store = try alliance.harness.store()
        var (byOrder, byResident, byCard) = (MessageCriteria(), MessageCriteria(), MessageCriteria())
        (byOrder.order, byResident.patient, byCard.card) = ("F1", "R2", "c1")
        #expect(
            try [byOrder, byResident, byCard].map { try store.search($0).map(\.type) } == [
                ["ORU"], ["ORU", "ADT"], ["ADT"],
            ])
    }
}
