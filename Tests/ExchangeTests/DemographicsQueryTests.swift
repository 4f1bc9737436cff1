// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import Testing

/// IHE ITI-21 (`mpi.md` 5).
@Suite("PDQ queries") struct DemographicsQueryTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        try alliance.register("A1", "H1", card: "C1", "|王^明||19900101|M|||某街1号^^某县^某省||13900000000")
        try alliance.register("B1", "H2", card: "C1", "|王^明||19900101|M")
        try alliance.register("A2", "H1", "|王^小红||19850607|F")
        try alliance.register("A3", "H1", "|Li^Ming||20000229|M")
    }

    /// PID-3.1 of the first id of hospital H1 of every patient.
    private func found(_ answer: Message) -> [String] {
        answer.segments(named: "PID").indices.compactMap { answer["PID[\($0 + 1)]-3[1].1"] }
    }

    static let king = "@PID.5.1.1^王"

    @Test func areAnsweredWithAllThatIsKnown() throws {
        let answer = try alliance.demographics("@PID.5.1.1^王~@PID.5.2^明")
        #expect(answer.segments.map(\.name) == ["MSH", "MSA", "QAK", "QPD", "PID"])
        #expect(answer.verdict == ["AA", "OK"])
        let ids = "C1^^^EHC&2.16.156.10011.1.19&ISO^HC~A1^^^H1&1.2.3.1&ISO^PI~B1^^^H2&1.2.3.2&ISO^PI"
        #expect(answer.lines("PID") == ["1||\(ids)||王^明^^^^^L||19900101|M|||某省某县某街1号||13900000000"])
    }

    @Test func areEchoedAndCounted() throws {
        let answer = try alliance.demographics("@PID.5.1.1^王~@PID.8^F")
        #expect(answer.lines("QPD") == ["IHE PDQ Query|T1|@PID.5.1.1^王~@PID.8^F"])
        #expect(answer.lines("QAK") == ["T1|OK|IHE PDQ Query|1|1|0"])
    }

    @Test(arguments: [
        ("@PID.5.1.1^王", ["C1", "A2"]), ("@PID.5.1^王", ["C1", "A2"]), ("@PID.5.1.1^王明", ["C1"]),
        ("@PID.5.1.1^li~@PID.5.2^ming", ["A3"]), ("@PID.7^19850607", ["A2"]), ("@PID.7.1^20000229", ["A3"]),
        ("@PID.8^M", ["C1", "A3"]), ("@PID.8^F", ["A2"]), ("@PID.11.1.1^某街1号", ["C1"]),
        ("@PID.13.1^13900000000", ["C1"]),
        ("@PID.3.1^A2~@PID.3.4.1^H1", ["A2"]), ("@PID.3.1^A2~@PID.3.4.2^1.2.3.1~@PID.3.4.3^ISO", ["A2"]),
        ("@PID.3.1^A2~@PID.3.4.1^H1~@PID.3.4.2^1.2.3.1~@PID.3.4.3^ISO", ["A2"]), ("@PID.3.1^c1~@PID.3.4^EHC", ["C1"]),
        ("@PID.5.1.1^王~@PID.7^19850607", ["A2"]), ("@PID.5.1.1^王~@PID.8^", ["C1", "A2"]),
    ]) func findBy(_ parameters: String, _ ids: [String]) throws {
        let answer = try alliance.demographics(parameters)
        #expect(answer.verdict == ["AA", "OK"])
        #expect(found(answer) == ids)
    }

    @Test(arguments: ["@PID.5.1.1^赵", "@PID.5.1.1^王~@PID.7^20000229", "@PID.3.1^A9~@PID.3.4.1^H1", "@PID.7^19900231"])
    func findNobody(_ parameters: String) throws {
        let answer = try alliance.demographics(parameters)
        #expect(answer.verdict == ["AA", "NF"])
        #expect(answer.lines("QAK") == ["T1|NF|IHE PDQ Query|0|0|0"])
        #expect(answer.lines("PID") == [])
    }

    @Test(arguments: [
        ("@PID.3.1^A1", "QPD^1^3^1 204"), ("@PID.3.1^A1~@PID.3.4.1^H9", "QPD^1^3^1 204"),
        ("@PID.5.1.1^王~@PID.99^x", "QPD^1^3^2 204"), ("", "QPD^1^3^1 204"),
    ]) func refuse(_ parameters: String, _ error: String) throws {
        #expect(try alliance.demographics(parameters).verdict == ["AE", "AE", error])
    }

    @Test func findByAnAccountNumber() throws {
        try alliance.register("A4", "H1", "|赵^六||19700101|M||||||||||V77^^^H1&1.2.3.1&ISO^VN")
        #expect(found(try alliance.demographics("@PID.18.1^V77")) == ["A4"])
        #expect(found(try alliance.demographics("@PID.18^V77~@PID.8^M")) == ["A4"])
        #expect(try alliance.demographics("@PID.18.1^V78").verdict == ["AA", "NF"])
        #expect(try alliance.demographics("@PID.18.1^V77~@PID.8^F").verdict == ["AA", "NF"])
    }

    @Test func findWhoSoundsSoWhereNobodyIsWrittenSo() throws {
        let answer = try alliance.demographics("@PID.5.1.1^汪~@PID.5.2^铭")
        #expect(answer.verdict == ["AA", "OK"])
        #expect(!answer.lines("PID").isEmpty)
        #expect(answer.lines("QRI") == answer.lines("PID").map { _ in "|NP" })
        #expect(try alliance.demographics("@PID.5.1.1^王~@PID.5.2^明").lines("QRI").isEmpty)
    }

    @Test func returnOnlyIDsOfTheWantedDomains() throws {
        let answer = try alliance.demographics("@PID.7^19900101", wanted: "^^^H2&1.2.3.2&ISO")
        #expect(answer.verdict == ["AA", "OK"])
        #expect(answer.lines("PID").map { $0.split(separator: "|")[1] } == ["B1^^^H2&1.2.3.2&ISO^PI"])
    }

    @Test func dropWhoHasNoIDInTheWantedDomains() throws {
        let answer = try alliance.demographics(Self.king, wanted: "^^^H2")
        #expect(answer.lines("QAK") == ["T1|OK|IHE PDQ Query|1|1|0"])
        #expect(found(answer) == ["B1"])
    }

    @Test func findNobodyWhenAllAreDropped() throws {
        #expect(try alliance.demographics("@PID.8^F", wanted: "^^^H2").verdict == ["AA", "NF"])
    }

    @Test(arguments: [
        ("^^^H9", ["QPD^1^8^1 204"]), ("^^^H1~^^^H9", ["QPD^1^8^2 204"]),
        ("^^^H8~^^^H1~^^^H9&1.2.3.9&ISO", ["QPD^1^8^1 204", "QPD^1^8^3 204"]),
    ]) func nameEveryUnknownDomain(_ wanted: String, _ errors: [String]) throws {
        let answer = try alliance.demographics(Self.king, wanted: wanted)
        #expect(answer.verdict == ["AE", "AE"] + errors)
        #expect(answer.lines("PID") == [])
    }

    @Test(arguments: [("2.5", "RSP_K21"), ("2.5.1", "RSP_K21"), ("2.8", "RSP_K22"), ("2.8.2", "RSP_K22")])
    func areAnsweredInTheStructureOfTheirVersion(_ version: String, _ structure: String) throws {
        let header = alliance.header("QBP^Q22^QBP_Q21").replacing("|P|2.5.1|", with: "|P|\(version)|")
        let answer = try alliance.harness.ask(header + "QPD|IHE PDQ Query|T1|\(Self.king)\rRCP|I\r")
        #expect(["MSH-9.1", "MSH-9.2", "MSH-9.3"].map { answer[$0] } == ["RSP", "K22", structure])
    }
}

@Suite("PDQ pages") struct DemographicsPageTests {
    let alliance: Alliance

    init() throws {
        alliance = try Alliance()
        for number in 1...5 { try alliance.register("A\(number)", "H1", "|王\(number)") }
    }

    private func page(_ pointer: String = "", size: Int = 2, wanted: String = "") throws -> Message {
        let tail = "RCP|I|\(size)^RD\r" + (pointer.isEmpty ? "" : "DSC|\(pointer)|I\r")
        return try alliance.demographics("@PID.5.1.1^王", wanted: wanted, tail: tail)
    }

    private func names(_ answer: Message) -> [String] {
        answer.segments(named: "PID").indices.compactMap { answer["PID[\($0 + 1)]-5.1"] }
    }

    private func all(size: Int, wanted: String = "", between: () throws -> Void = {}) throws -> [[String]] {
        var answer = try page(size: size, wanted: wanted)
        var pages = [names(answer)]
        while let pointer = answer["DSC-1"], pages.count < 9 {
            #expect(answer["DSC-2"] == "I")
            try between()
            answer = try page(pointer, size: size, wanted: wanted)
            pages.append(names(answer))
        }
        return pages
    }

    @Test(arguments: [
        (1, [["王1"], ["王2"], ["王3"], ["王4"], ["王5"]]), (2, [["王1", "王2"], ["王3", "王4"], ["王5"]]),
        (5, [["王1", "王2", "王3", "王4", "王5"]]), (50, [["王1", "王2", "王3", "王4", "王5"]]),
    ]) func holdWhatWasAskedFor(_ size: Int, _ pages: [[String]]) throws {
        #expect(try all(size: size) == pages)
    }

    @Test func areOfOneSnapshot() throws {
        var number = 5
        let pages = try all(size: 2) {
            number += 1
            try alliance.register("A\(number)", "H1", "|王\(number)")
        }
        #expect(pages == [["王1", "王2"], ["王3", "王4"], ["王5"]])
    }

    @Test func countWhatIsLeft() throws {
        #expect(try page().lines("QAK") == ["T1|OK|IHE PDQ Query|5|2|3"])
    }

    @Test func canBeReadTwice() throws {
        let pointer = try #require(try page()["DSC-1"])
        #expect(try names(page(pointer)) == ["王3", "王4"])
        #expect(try names(page(pointer)) == ["王3", "王4"])
    }

    @Test func refuseAnUnknownPointer() throws {
        #expect(try page("P99").verdict == ["AE", "AE", "DSC^1^1 204"])
    }

    /// Who is dropped for having no id in the wanted domains must not cause an empty page.
    @Test func endWithTheLastPatientWhoIsNotDropped() throws {
        try alliance.register("B1", "H2", "|王0")
        try alliance.register("A6", "H1", "|王6")
        let answer = try page(size: 1, wanted: "^^^H2")
        #expect(names(answer) == ["王0"])
        #expect(answer["DSC-1"] == nil)
        #expect(answer.lines("QAK") == ["T1|OK|IHE PDQ Query|1|1|0"])
    }

    @Test func thatFindTooManyAreRefused() throws {
        let narrow = try Alliance { $0.queries.matchLimit = 2 }
        for id in ["A1", "A2", "A3"] { try narrow.register(id, "H1", "|王^\(id)||19900101|M") }
        try narrow.register("A4", "H1", "|李^红||19900101|F")
        #expect(try narrow.demographics("@PID.8^M").verdict.first == "AE")
        #expect(try narrow.demographics("@PID.8^M").lines("PID") == [])
        #expect(try narrow.demographics("@PID.8^F").verdict == ["AA", "OK"])
    }
}
