// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import MPI
import SQLite
import Testing

@Suite("Identity feeds") struct FeedTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        for id in ["A1", "A2", "A3", "A4"] { try alliance.register(id, "H1") }
        try alliance.register("B1", "H2")
    }

    private func index() throws -> PatientIndex { try PatientIndex(Connection(path: alliance.harness.path)) }

    @Test(arguments: ["A01", "A04", "A05", "A08", "A28", "A31"]) func areAccepted(_ event: String) throws {
        let answer = try alliance.patient(Alliance.ids("A5", "H1"), event: event)
        #expect(answer.segments.map(\.name) == ["MSH", "MSA"])
        #expect(answer["MSA-1"] == "AA")
        #expect(try alliance.known(["A5"]) == ["A5"])
    }

    @Test(arguments: [
        ("A9^^^H1&1.2.3.1&ISO", "H2"), ("A9^^^H1", "H3"), ("A9^^^H1&1.2.3.2&ISO", "H1"), ("C1^^^EHC^PI", "H1"),
        ("A9", ""),
    ]) func ofAWrongAuthorityAreRefused(_ id: String, _ facility: String) throws {
        let answer = try alliance.patient(id, from: facility)
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "PID^1^3 204"])
        #expect(try alliance.known(["A9"]) == [])
        let stored = try alliance.harness.store().search(MessageCriteria()).first { $0.state == .refused }
        #expect(stored?.code == "AE")
    }

    @Test func ofAnUnknownAuthorityAreRefusedWhereNoneIsLearned() throws {
        let strict = try Alliance { $0.learnsDomains = false }
        let answer = try strict.patient(Alliance.ids("A1", "H1"))
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "PID^1^3 204"])
    }

    @Test func ofASenderWithoutAFacilityAreItsApplicationsWhereThatIsRegistered() throws {
        _ = try index().addDomain(Authority(namespace: "PMI"), facility: "HIS")
        #expect(try alliance.patient("A9", from: "")["MSA-1"] == "AA")
        let domain = try #require(try index().domain(Authority(namespace: "PMI")))
        let resident = try index().resident(of: .init(domain: domain, value: "A9"), today: "20260115")
        #expect(try index().records(of: resident).map(\.localID) == ["A9"])
    }

    @Test func withoutAnAuthorityAreOfTheirSourcesDomain() throws {
        _ = try alliance.patient("A5^^^^PI")
        #expect(try alliance.known(["A5"]) == ["A5"])
    }

    @Test func recogniseACardByItsNamespaceAlone() throws {
        try alliance.register("A5", "H1", card: "C1")
        _ = try alliance.patient("B5^^^H2&1.2.3.2&ISO^PI~C1^^^EHC", from: "H2")
        #expect(try alliance.crossReferences("A5^^^H1", wanted: "^^^H2").lines("PID").count == 1)
        #expect(try index().resident(card: try #require(CardID("C1"))) == 6)
        #expect(try index().records(of: 6).map(\.localID) == ["A5", "B5"])
    }

    @Test func thatAreRefusedHaveNoEffectAtAll() throws {
        _ = try alliance.merge([(Alliance.ids("A2", "H1"), Alliance.ids("A1", "H1"))])
        let answer = try alliance.patient(Alliance.ids("A9", "H1") + "~" + Alliance.ids("A2", "H1"))
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "PID^1^3 204"])
        #expect(try alliance.known(["A9"]) == [])
    }

    @Test func mentionForeignIDsOnlyBesideTheirOwn() throws {
        let answer = try alliance.patient(Alliance.ids("A5", "H1") + "~" + Alliance.ids("B9", "H2"))
        #expect(answer["MSA-1"] == "AA")
        #expect(try alliance.crossReferences("A5^^^H1").verdict == ["AA", "NF"])
    }

    @Test func keepAndClearAsHL7Says() throws {
        try alliance.register("A1", "H1", "|王^明||19900101|M|||某村||13900000000")
        _ = try alliance.patient(Alliance.ids("A1", "H1"), #"|||"""#, event: "A08")
        _ = try alliance.patient(Alliance.ids("A1", "H1"), #"||||""|||"""#, event: "A08")
        let record = try index().records(of: 1).first
        #expect([record?.name.full, record?.birthDate?.compact, record?.address] == ["王明", nil, ""])
        #expect([record?.sex.rawValue, record?.phone] == ["0", "13900000000"])
    }

    @Test func takeTheMotherNumberFromPID21() throws {
        let mother = "339921199001010021^^^CN&2.16.156.10011.1.3&ISO^NI"
        let newborn = "|李红之女||20200305|F|||||||||||||\(mother)"
        _ = try alliance.patient(Alliance.ids("A5", "H1") + "~" + mother, newborn)
        let record = try index().records(of: 6).first
        #expect(record?.guardianNumber == "339921199001010021")
        #expect(record?.ownsNumber == false)
    }
}

@Suite("Merge messages") struct MergeMessageTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        for id in ["A1", "A2", "A3", "A4"] { try alliance.register(id, "H1") }
        try alliance.register("B1", "H2")
    }

    static func id(_ id: String) -> String { Alliance.ids(id, "H1") }

    @Test func subsumeTheIDOfMRG() throws {
        #expect(try alliance.merge([(Self.id("A2"), Self.id("A1"))])["MSA-1"] == "AA")
        #expect(try alliance.known(["A1", "A2", "A3", "A4"]) == ["A1", "A3", "A4"])
    }

    @Test func takeEveryPairInOrder() throws {
        let answer = try alliance.merge([(Self.id("A1"), Self.id("A2")), (Self.id("A2"), Self.id("A3"))])
        #expect(answer["MSA-1"] == "AA")
        #expect(try alliance.known(["A1", "A2", "A3", "A4"]) == ["A3", "A4"])
    }

    @Test func undoAllPairsWhenOneIsRefused() throws {
        let answer = try alliance.merge([(Self.id("A2"), Self.id("A1")), (Self.id("A9"), Self.id("A3"))])
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "MRG^2^1 204"])
        #expect(try alliance.known(["A1", "A2", "A3", "A4"]) == ["A1", "A2", "A3", "A4"])
    }

    @Test(arguments: [
        ("A1", "A1"), ("A9", "A1"), ("A1", "A9"), ("A1^^^H9&1.2.3.9&ISO", "A2"), ("A1", "A2^^^H2&1.2.3.2&ISO"),
        ("B1^^^H2&1.2.3.2&ISO", "B1^^^H2&1.2.3.2&ISO"), ("A1^^^H1&1.2.3.2&ISO", "A2"),
    ]) func areRefused(_ gone: String, _ kept: String) throws {
        let full = [gone, kept].map { $0.contains("^") ? $0 : Self.id($0) }
        let answer = try alliance.merge([(full[0], full[1])])
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "MRG^1^1 204"])
        #expect(try alliance.known(["A1", "A2"]) == ["A1", "A2"])
    }

    @Test func areRefusedTheSecondTime() throws {
        _ = try alliance.merge([(Self.id("A2"), Self.id("A1"))])
        #expect(try alliance.merge([(Self.id("A2"), Self.id("A1"))]).errors == ["MRG^1^1 204"])
    }

    @Test func areRefusedFromAnotherSource() throws {
        #expect(try alliance.merge([(Self.id("A2"), Self.id("A1"))], from: "H2").errors == ["MRG^1^1 204"])
        #expect(try alliance.known(["A2"]) == ["A2"])
    }

    @Test func areRefusedWithoutAPair() throws {
        #expect(try alliance.merge([("", Self.id("A1"))])["MSA-1"] == "AE")
    }

    @Test func forbidTheOldIDInLaterMessages() throws {
        _ = try alliance.merge([(Self.id("A2"), Self.id("A1"))])
        let answer = try alliance.patient(Self.id("A2"), event: "A08")
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "PID^1^3 204"])
    }

    @Test func thatAreRefusedTeachNoDomain() throws {
        #expect(try alliance.merge([("A1^^^NEW", "A2^^^NEW")], from: "H3")["MSA-1"] == "AE")
        #expect(try alliance.patient("A1^^^NEW^PI", from: "H3")["MSA-1"] == "AA")
    }
}
