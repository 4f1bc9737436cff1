// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import SQLite
import Testing

@Suite("Queries for immunisations") struct ImmunizationQueryTests {
    private static let card = String(repeating: "C", count: 64)
    let site: CareSite

    init() throws {
        site = try CareSite([.immunization])
        for facility in ["H1", "H2"] {
            _ = try site.ask("ADT^A28^ADT_A05", "EVN|A28|20260102", Self.child(facility), from: facility)
        }
    }

    private static func child(_ facility: String) -> String {
        "PID|||K\(facility)^^^\(facility)&1.2.3.\(facility.suffix(1))&ISO^PI~\(card)^^^^HC||新^生||20250101|F|||路1号||139"
    }

    private func give(
        _ number: String, _ day: String, _ rest: String = "L\u{0031}||M1^厂^L||||CP|A", order: String = "",
        from: String = "H1",
        vaccine: String = "0201^乙肝疫苗^L", more: String...
    ) throws {
        let segments = ["ORC|RE||\(order)", "RXA|0|\(number)|\(day)||\(vaccine)|10|ug||||||||\(rest)"] + more
        let answer = try site.ask(
            "VXU^V04^VXU_V04", ([Self.child(from)] + segments).joined(separator: "\r"), from: from)
        #expect(answer["MSA-1"] == "AA")
    }

    private func ask(
        _ subject: String = "KH1^^^H1&1.2.3.1&ISO^PI", from facility: String = "H1", query: String = "Z34",
        quantity: String = "", more: String...
    ) throws -> Message {
        let segments =
            ["QPD|\(query)^Request Immunization History^CDCPHINVS|T1|\(subject)", "RCP|I|\(quantity)"] + more
        return try site.ask("QBP^Q11^QBP_Q11", segments.joined(separator: "\r"), from: facility)
    }

    private func doses(_ answer: Message) -> [String] {
        answer.segments(named: "RXA").map { segment in
            [2, 3, 5, 15, 20].map { segment[$0]?.component(1).flatMap { try? $0.text() } ?? "" }.joined(separator: " ")
        }
    }

    private func verdict(_ answer: Message) -> [String] {
        ["MSA-1", "MSH-21.1", "QAK-2"].compactMap { answer[$0] }
            + answer.segments(named: "ERR").indices.compactMap {
                answer["ERR[\($0 + 1)]-2.1"].map { segment in "\(segment)-\(answer["ERR-2.3"] ?? "")" }
            }
    }

    @Test func areAnsweredWithTheDosesOfAllInstitutions() throws {
        try give("1", "20250101", order: "V1", more: "RXR|IM|LA", "OBX|1|CE|30956-7^Vaccine^LN||X^Y^L||||||F")
        try give("2", "20250203", from: "H2")
        let answer = try ask()
        #expect(verdict(answer) == ["AA", "Z32", "OK"])
        #expect(answer["MSH-9.3"] == "RSP_K11")
        #expect(
            answer.segments.map(\.name)
                == ["MSH", "MSA", "QAK", "QPD", "PID", "ORC", "RXA", "RXR", "OBX", "OBX", "ORC", "RXA", "OBX"])
        #expect(answer["QPD-3.1"] == "KH1")
        #expect(doses(answer) == ["1 20250101 0201 L1 CP", "2 20250203 0201 L1 CP"])
        #expect([answer["RXA-11.4"], answer["RXA[2]-11.4"]] == ["H1", "H2"])
        #expect([answer["ORC-3.1"], answer["RXA-6"], answer["RXA-17.2"], answer["RXR-2"]] == ["V1", "10", "厂", "LA"])
        #expect([answer["OBX[2]-1"], answer["OBX[2]-3.1"], answer["OBX[2]-5"]] == ["2", "30973-2", "1"])
        #expect([answer["QAK-1"], answer["QAK-3.1"], answer["QAK-4"], answer["QAK-6"]] == ["T1", "Z34", "2", "0"])
    }

    @Test func tellRefusalsButNoDeletedDose() throws {
        try give("1", "20250101", "L1|||||CP|A", order: "V1")
        try give("2", "20250203", "L2|||||CP|A", order: "V2")
        try give("1", "20250301", "|||00^拒绝||RE|A", vaccine: "0101^卡介苗^L")
        try give("2", "20250203", "L2|||||CP|D", order: "V2")
        let answer = try ask()
        #expect(doses(answer) == ["1 20250101 0201 L1 CP", "1 20250301 0101  RE"])
        #expect(answer["RXA[2]-18.1"] == "00")
    }

    @Test func tellADoseOnceThatTwoInstitutionsTold() throws {
        try give("", "20250101", "|||||CP|A")
        try give("1", "20250101090000", from: "H2")
        try give("1", "20250101", "L9|||||CP|A", from: "H2")
        #expect(doses(try ask()) == ["1 20250101090000 0201 L1 CP", "1 20250101 0201 L9 CP"])
    }

    @Test func tellWhatIsKeptWhereTheMessageIsGone() throws {
        try give("1", "20250101", more: "RXR|IM|LA")
        try site.change("UPDATE care_dose SET message_id = 99999")
        let answer = try ask()
        #expect(doses(answer) == ["1 20250101 0201 L1 CP"])
        #expect(
            [answer["RXA-5.2"], answer["RXA-6"], answer["RXA-17"], answer["RXA-11.4"]] == ["乙肝疫苗", "999", "M1", "H1"])
        #expect(answer.segments(named: "RXR").isEmpty)
    }

    @Test func tellDosesOfWhoWasMerged() throws {
        let other = "PID|||A2^^^H1&1.2.3.1&ISO^PI||李^红||19900101|M"
        _ = try site.ask("VXU^V04^VXU_V04", other, "ORC|RE|V1", "RXA|0|1|20250101||0201^乙肝疫苗^L|1|||||||||L7|||||CP|A")
        try site.merge()
        #expect(doses(try ask("A1^^^H1&1.2.3.1&ISO^PI")) == ["1 20250101 0201 L7 CP"])
        try site.undoMerge()
        #expect(doses(try ask("A1^^^H1&1.2.3.1&ISO^PI")) == [])
    }

    // MARK: Who is meant

    @Test(arguments: [
        ("KH9^^^H1&1.2.3.1&ISO^PI", ["AA", "Z33", "NF"]), ("KH1^^^H9", ["AA", "Z33", "NF"]),
        ("", ["AE", "Z33", "AE", "QPD-3"]), ("||||F", ["AE", "Z33", "AE", "QPD-3"]),
        ("\(card)^^^^HC", ["AA", "Z32", "OK"]), ("KH1^^^H1|新^生||20250101|F", ["AA", "Z32", "OK"]),
        ("KH1^^^H1|旧^生", ["AA", "Z31", "OK"]), ("KH1^^^H1|||20250102", ["AA", "Z31", "OK"]),
        ("KH1^^^H1||||M", ["AA", "Z31", "OK"]), ("KH1^^^H1~A1^^^H1", ["AA", "Z31", "OK"]),
        ("|新^生||20250101|F||139", ["AA", "Z32", "OK"]), ("|新^生||20250101|F|路1号", ["AA", "Z32", "OK"]),
        ("|新^生||20250101|F", ["AA", "Z31", "OK"]), ("|新^生||20250101|F||138", ["AA", "Z31", "OK"]),
        ("|新^生||20250101|M||139", ["AA", "Z33", "NF"]), ("|||19900101", ["AA", "Z31", "OK"]),
    ]) func tellAHistoryOnlyOfWhomIsCertain(_ subject: String, _ expected: [String]) throws {
        try give("1", "20250101")
        let answer = try ask(subject)
        #expect(verdict(answer) == expected)
        #expect(answer.segments(named: "RXA").count == (expected[1] == "Z32" ? 1 : 0))
    }

    @Test func listCandidatesUpToAsManyAsAreWanted() throws {
        let two = try ask("|||19900101", quantity: "2^RD")
        #expect(two.segments(named: "PID").count == 2)
        #expect([two["QAK-4"], two["QAK-5"], two["QAK-6"]] == ["2", "2", "0"])
        #expect(two["PID[2]-5.1"] == "李")
        #expect(verdict(try ask("|||19900101", quantity: "1^RD")) == ["AA", "Z33", "TM"])
    }

    // MARK: Who may ask

    private func audited() throws -> [AuditEntry] {
        let folder = String(site.harness.path.prefix(upTo: site.harness.path.lastIndex(of: "/") ?? "".endIndex))
        return try AuditLog(folder: folder).entries()
    }

    @Test(arguments: [
        ("", ["AE", "Z33", "AE", "ZEC-4"]), ("ZEC|\(card)|1|Y|N", ["AE", "Z33", "AE", "ZEC-4"]),
        ("ZEC|X|1|Y|Y", ["AE", "Z33", "AE", "ZEC-1"]), ("ZEC|\(card)|1|Y|Y||2020", ["AE", "Z33", "AE", "ZEC-6"]),
        ("ZEC|\(card)|1|Y|Y|C0053", ["AE", "Z33", "AE", "ZEC-5"]),
        ("ZEC|\(card)|1|Y|Y|HSDB03.01", ["AA", "Z32", "OK"]),
        ("ZEC|\(card)|1|Y|Y", ["AA", "Z32", "OK"]),
    ]) func areForStrangersOnlyWithConsent(_ consent: String, _ expected: [String]) throws {
        try give("1", "20250101")
        let answer = try ask(from: "H3", more: consent)
        #expect(verdict(answer) == expected)
        #expect(answer.segments(named: "PID").isEmpty == (expected[0] == "AE"))
        let entry = try #require(try audited().last)
        #expect([entry.verb, entry.actor] == ["query immunizations", "HIS@H3"])
        #expect(entry.subjects.count == 1)
        #expect(entry.detail.hasPrefix(expected[0] == "AE" ? "refused=ZEC" : "doses=1 of 1"))
    }

    @Test func areAnsweredToDiseaseControl() throws {
        let site = try CareSite([.immunization]) { $0.care.roles = ["disease-control": "cdc"] }
        let question = ["QPD|Z34^^CDCPHINVS|T1|A1^^^H1", "RCP|I"]
        #expect(try site.ask("QBP^Q11^QBP_Q11", question.joined(separator: "\r"), from: "C1")["MSA-1"] == "AE")
        try site.addDestination("C1", name: "cdc")
        #expect(try site.ask("QBP^Q11^QBP_Q11", question.joined(separator: "\r"), from: "C1")["QAK-2"] == "OK")
        #expect(
            try site.ask("QBP^Q11^QBP_Q11", question.joined(separator: "\r"), from: "C1", as: "X")["MSA-1"] == "AE")
    }

    @Test func areNotAnsweredWhereNoHistoryIsKept() throws {
        let site = try CareSite([.booking])
        let answer = try site.ask("QBP^Q11^QBP_Q11", "QPD|Z34|T1|A1^^^H1")
        #expect(answer["MSA-1"] == "AR")
        #expect(answer["ERR-3.1"] == "201")
    }

    @Test func areRefusedOfAnotherName() throws {
        #expect(verdict(try ask(query: "Z44")) == ["AR", "Z33", "AR", "QPD-1"])
    }

    @Test func areAnsweredInPages() throws {
        let all = (1...130).map { "(1, '0201', '', '\($0)', '20250101', '', '', 'H1', 'given', '', '', 0)" }
        try site.change(
            """
            INSERT INTO care_dose (resident_id, vaccine, name, number, given, lot, maker, facility, state, reason, trace,
                message_id) VALUES \(all.joined(separator: ", "))
            """)
        let first = try ask("A1^^^H1")
        #expect([first["QAK-4"], first["QAK-5"], first["QAK-6"]] == ["130", "100", "30"])
        let pointer = try #require(first["DSC-1"])
        let second = try ask("A1^^^H1", more: "DSC|\(pointer)|I")
        #expect([second["QAK-4"], second["QAK-5"], second["QAK-6"]] == ["130", "30", "0"])
        #expect(Set(doses(first) + doses(second)).count == 130)
        #expect(second["DSC-1"] == nil)
        #expect(verdict(try ask("KH1^^^H1", more: "DSC|\(pointer)|I")) == ["AE", "Z33", "AE", "DSC-1"])
    }

    @Test func areAnsweredInTheSeparatorsOfTheAsker() throws {
        try give("1", "20250101", more: "RXR|IM|LA")
        let header = "MSH#!~\\&#HIS#H1#MPI#ALLIANCE#2026##QBP!Q11!QBP_Q11#S1#P#2.5.1"
        let answer = try site.harness.ask(header + "\rQPD#Z34#T1#KH1!!!H1\rRCP#I\r")
        #expect(doses(answer) == ["1 20250101 0201 L1 CP"])
        #expect([answer["RXA-5.2"], answer["RXR-2"]] == ["乙肝疫苗", "LA"])
    }
}
