// SPDX-License-Identifier: Apache-2.0

import Foundation
import HL7v2
import SQLite
import Testing

@testable import Exchange

@Suite("Immunisation, mothers and children") struct ImmunizationTests {
    let site: CareSite

    init() throws {
        site = try CareSite([.immunization, .maternal]) { $0.care.vaccines = ["V77": "百白破"] }
    }

    private static let card = String(repeating: "C", count: 64)

    private func child(_ facility: String = "H1") -> String {
        "PID|||K\(facility)^^^\(facility)&1.2.3.\(facility.suffix(1))&ISO^PI~\(Self.card)^^^^HC||新^生||20250101|F"
    }

    private func give(
        _ vaccine: String, _ number: String, _ day: String, _ action: String = "A", completion: String = "CP",
        order: String = "", from facility: String = "H1"
    ) throws -> Message {
        try site.ask(
            "VXU^V04^VXU_V04", child(facility), "ORC|RE|\(order)",
            "RXA|0|\(number)|\(day)||\(vaccine)|1|||||||||L1|||||\(completion)|\(action)", from: facility)
    }

    private func states() throws -> [String] {
        try site.column("SELECT number || ' ' || substr(given, 1, 8) || ' ' || state FROM care_dose ORDER BY id")
    }

    private func warnings(_ answer: Message) -> [String] {
        answer.segments(named: "ERR").map {
            String(($0[8]?.component(1).readable ?? "").split(separator: "(").last ?? "")
        }
    }

    @Test func replaceADoseWithoutDoublingIt() throws {
        _ = try give("0201^乙肝疫苗", "1", "20250101", order: "V1")
        #expect(try give("0201^乙肝疫苗", "1", "20250103", "U", order: "V1")["MSA-1"] == "AA")
        #expect(try states() == ["1 20250101 replaced", "1 20250103 given"])
        #expect(warnings(try give("0201^乙肝疫苗", "2", "20250203")) == [])
    }

    @Test func updateByVaccineAndDayWhereNoOrderIsNamed() throws {
        _ = try give("0201^乙肝疫苗", "1", "20250101")
        _ = try give("0101^卡介苗", "1", "20250101")
        #expect(try give("0201^乙肝疫苗", "1", "20250101", "U")["MSA-1"] == "AA")
        #expect(try states() == ["1 20250101 replaced", "1 20250101 given", "1 20250101 given"])
        #expect(try give("0201^乙肝疫苗", "1", "20250505", "U")["ERR-3.1"] == "204")
    }

    @Test(arguments: ["D", "U"]) func letOnlyTheGiverChangeARecord(_ action: String) throws {
        _ = try give("0201^乙肝疫苗", "1", "20250101")
        let foreign = try give("0201^乙肝疫苗", "1", "20250101", action, from: "H2")
        #expect(foreign["MSA-1"] == "AE")
        #expect(foreign["ERR-2.3"] == "21")
        #expect(try states() == ["1 20250101 given"])
        #expect(try give("0201^乙肝疫苗", "1", "20250101", action)["MSA-1"] == "AA")
    }

    @Test(arguments: [("NA", "not given"), ("RE", "refused"), ("PA", "partial"), ("", "given"), ("CP", "given")])
    func countOnlyCompleteDoses(_ completion: String, _ state: String) throws {
        _ = try give("0201^乙肝疫苗", "1", "20250101", completion: completion)
        #expect(try states() == ["1 20250101 \(state)"])
        let second = try give("0201^乙肝疫苗", "1", "20250103")
        #expect(warnings(second) == (state == "given" ? ["重复接种)", "间隔不足)"] : []))
        #expect(try give("0201^乙肝疫苗", "2", "20250303", completion: "XX")["ERR-3.1"] == "103")
    }

    /// - Source: 国家免疫规划疫苗儿童免疫程序及说明（2021年版） and its changes of 2025, read by hand.
    @Test(arguments: [
        ("乙肝疫苗", 2, "20250301", "20250329", true), ("乙肝疫苗", 2, "20250301", "20250328", false),
        ("乙肝疫苗（酿酒酵母）", 3, "20250301", "20250430", true), ("乙肝疫苗", 3, "20250301", "20250429", false),
        ("百白破疫苗", 4, "20250831", "20260301", true), ("百白破疫苗", 4, "20250831", "20260228", false),
        ("乙脑减毒活疫苗", 2, "20250901", "20260901", true), ("乙脑减毒活疫苗", 2, "20250901", "20260831", false),
        ("乙脑灭活疫苗", 2, "20250901", "20250908", true), ("乙脑灭活疫苗", 2, "20250901", "20250907", false),
        ("A群流脑多糖疫苗", 2, "20250801", "20251101", true), ("A群流脑多糖疫苗", 2, "20250801", "20251031", false),
        ("甲肝灭活疫苗", 2, "20260801", "20270201", true), ("甲肝灭活疫苗", 2, "20260801", "20270131", false),
        ("狂犬病疫苗", 2, "20260801", "20260829", true), ("狂犬病疫苗", 2, "20260801", "20260828", false),
    ]) func holdEachDoseAgainstItsInterval(
        _ name: String, _ number: Int, _ first: String, _ second: String, _ isRight: Bool
    ) throws {
        _ = try give("X^\(name)", "\(number - 1)", first)
        #expect(warnings(try give("X^\(name)", "\(number)", second)) == (isRight ? [] : ["间隔不足)"]))
    }

    private func warnings(ofTheLastOf doses: [String]) throws -> [String] {
        var last: [String] = []
        for dose in doses {
            let parts = dose.split(separator: " ").map(String.init)
            last = warnings(try give("\(parts[0])^\(parts[0])", parts[1], parts[2]))
        }
        return last
    }

    /// - Source: 国家免疫规划疫苗儿童免疫程序及说明（2021年版）: the third dose at least four months after the first.
    @Test(arguments: [
        (["1 20250101", "2 20250201", "3 20250430"], ["间隔不足)"]), (["1 20250101", "2 20250201", "3 20250501"], []),
        (["1 20250101", "2 20250301", "3 20250410"], ["间隔不足)", "间隔不足)"]),
        // Without numbers, and the first told last.
        (["999 20250101", "999 20250201", "999 20250430"], ["间隔不足)"]),
        (["2 20250201", "3 20250430", "1 20250101"], ["间隔不足)"]), (["2 20250201", "3 20250501", "1 20250101"], []),
        (["1 20250101", "2 20250201", "4 20250430"], []),
    ]) func holdTheThirdDoseOfHepatitisBAgainstTheFirst(_ doses: [String], _ expected: [String]) throws {
        #expect(try warnings(ofTheLastOf: doses.map { "乙肝疫苗 \($0)" }) == expected)
    }

    /// - Source: 国家免疫规划疫苗儿童免疫程序及说明（2021年版）: 流脑 of both kinds, and live vaccines that are not given together.
    @Test(arguments: [
        (["A群流脑多糖疫苗 1 20250801", "A群流脑多糖疫苗 2 20270901", "A群C群流脑多糖疫苗 1 20280831"], ["间隔不足)"]),
        (["A群流脑多糖疫苗 1 20250801", "A群流脑多糖疫苗 2 20270901", "A群C群流脑多糖疫苗 1 20280901"], []),
        (["A群流脑多糖疫苗 1 20270801", "A群C群流脑多糖疫苗 1 20280131"], []),
        (["麻腮风疫苗 1 20250901", "乙脑减毒活疫苗 1 20250928"], ["间隔不足)"]),
        (["麻腮风疫苗 1 20250901", "乙脑减毒活疫苗 1 20250929"], []), (["麻腮风疫苗 1 20250901", "乙脑减毒活疫苗 1 20250901"], []),
        (["甲肝减毒活疫苗 1 20260720", "麻腮风疫苗 2 20260701"], ["间隔不足)"]),
        (["麻腮风疫苗 1 20250901", "乙肝疫苗 3 20250902", "卡介苗 1 20250903"], []),
    ]) func holdVaccinesAgainstOneAnother(_ doses: [String], _ expected: [String]) throws {
        #expect(try warnings(ofTheLastOf: doses) == expected)
    }

    @Test(arguments: [("X^麻腮风疫苗", "20250901", true), ("X^麻腮风疫苗", "20250831", false), ("V77^自编", "20250228", false)])
    func holdTheFirstDoseAgainstTheAge(_ vaccine: String, _ day: String, _ isRight: Bool) throws {
        #expect(warnings(try give(vaccine, "1", day)) == (isRight ? [] : ["未到起始月龄)"]))
    }

    @Test func countVaccinesOfOneFamilyTogether() throws {
        _ = try give("0303^脊髓灰质炎灭活疫苗", "1", "20250301")
        #expect(warnings(try give("0311^二价脊灰减毒活疫苗", "2", "20250310")) == ["间隔不足)"])
        #expect(warnings(try give("0101^卡介苗", "1", "20250311")) == [])
    }

    @Test func noticeADoseToldLateThatMakesTheNextOneEarly() throws {
        _ = try give("X^乙肝疫苗", "2", "20250315")
        #expect(warnings(try give("X^乙肝疫苗", "1", "20250301")) == ["间隔不足)"])
    }

    @Test func keepDosesOfAStrangerUntilHeIsKnown() throws {
        let answer = try site.ask(
            "VXU^V04^VXU_V04", site.stranger, "ORC|RE|V1", "RXA|0|1|20250101||0201^乙肝疫苗|1", from: "H2")
        #expect(answer["MSA-1"] == "AA")
        #expect(answer["ERR-4"] == "W")
        #expect(try states() == [])
        try site.register(site.stranger)
        #expect(try states() == ["1 20250101 given"])
    }

    /// Orders and doses of one message with their trace codes, and what is kept of each dose.
    @Test(arguments: [
        (["ORC|RE|V1", "RXA1", "ZTR|T1", "ORC|RE|V2", "RXA2", "ZTR|T2"], ["T1", "T2"]),
        (["ORC|RE|V1", "RXA1", "ZTR|T1", "RXA2", "ZTR|T2"], ["T1", "T2"]),
        (["RXA1", "ZTR|T1", "RXA2", "ZTR|T2"], ["T1", "T2"]),
        (["ORC|RE|V1", "RXA1", "ORC|RE|V2", "RXA2", "ZTR|T2"], ["", "T2"]),
        (["ORC|RE|V1", "RXA1", "ZTR|BOX|BOX", "ZTR|T1|VACCINE"], ["T1"]), (["ZTR|T1", "RXA1"], ["T1"]),
    ]) func keepTheTraceCodeOfEachDose(_ lines: [String], _ expected: [String]) throws {
        let doses = [
            "RXA1": "RXA|0|1|20250101||0201^乙肝疫苗|1", "RXA2": "RXA|0|1|20250101||0101^卡介苗|1",
        ]
        let segments = [child()] + lines.map { doses[$0] ?? $0 }
        #expect(try site.ask("VXU^V04^VXU_V04", segments.joined(separator: "\r"))["MSA-1"] == "AA")
        #expect(try site.column("SELECT trace FROM care_dose ORDER BY id") == expected)
    }

    @Test func refuseADoseWithoutADay() throws {
        #expect(try give("0201^乙肝疫苗", "1", "2025AB01")["MSA-1"] == "AE")
    }

    // MARK: Certificates

    private func birth(_ id: String, _ certificate: String, mother: String = "") throws -> Message {
        try site.ask(
            "ADT^A28^ADT_A05", "EVN|A28|20260102",
            "PID|||\(id)^^^H1&1.2.3.1&ISO^PI~\(certificate)^^^^BC||新^\(id)||20260101|F"
                + String(repeating: "|", count: 13)
                + mother)
    }

    @Test func keepTheCertificateOfAChildWithoutAMotherNamed() throws {
        #expect(try birth("B1", "Q330000001")["MSA-1"] == "AA")
        #expect(try birth("B2", "Q330000001")["ERR-3.1"] == "205")
        #expect(try site.column("SELECT certificate || mother FROM care_birth") == ["Q330000001"])
        _ = try birth("B1", "Q330000001", mother: "A2^^^H1&1.2.3.1&ISO^PI")
        #expect(try site.column("SELECT mother || mother_id FROM care_birth") == ["A22"])
    }

    @Test func linkAMotherWhoIsRegisteredLater() throws {
        _ = try birth("B1", "Q330000001", mother: "Z9^^^H1&1.2.3.1&ISO^PI")
        #expect(try site.column("SELECT count(mother_id) FROM care_birth") == ["0"])
        try site.register(site.stranger)
        #expect(try site.column("SELECT count(mother_id) FROM care_birth") == ["1"])
    }
}
