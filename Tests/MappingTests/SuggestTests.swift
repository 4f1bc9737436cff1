// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Mapping

@Suite("Suggesting targets") struct SuggestTests {
    static let names = ["急性阑尾炎", "慢性阑尾炎", "急性胆囊炎", "慢性胆囊炎", "胆囊结石", "肾结石", "高血压", "2型糖尿病", "冠状动脉粥样硬化性心脏病", "肺恶性肿瘤"]

    private func suggester() -> Suggester {
        Suggester(Self.names.enumerated().map { Suggester.Term("C\($0.offset)", $0.element) })
    }

    @Test(arguments: [
        ("急性阑尾炎", "C0"), ("阑尾炎（急性）", "C0"), ("慢性胆囊炎。", "C3"), ("左侧肾结石", "C5"), ("冠心病", "C8"), ("Ⅱ型糖尿病", "C7"),
        ("右肺癌", "C9"), ("高血压病", "C6"),
    ]) func findsTheName(_ text: String, _ code: String) {
        #expect(suggester().suggest(text).first?.code == code)
    }

    @Test func learnsFromApprovedTexts() {
        var suggester = suggester()
        #expect(suggester.suggest("缠腰火丹", limit: 1).first?.alias ?? "" == "")
        suggester.learnAliases([("消渴病", "C7"), ("石淋", "C5")])
        let best = suggester.suggest("消渴").first
        #expect(best?.code == "C7")
        #expect(best?.alias == "消渴病")
    }

    @Test func isCertainOfNothingUntilMeasured() {
        var suggester = suggester()
        suggester.learn([("消渴病", "C7")])
        #expect(suggester.calibration == nil)
        #expect(suggester.suggest("消渴病").first?.confidence == nil)
    }

    @Test(arguments: ["", " ", "?", "zzz", String(repeating: "癌", count: 10_000)])
    func takesAnyText(_ text: String) { #expect(suggester().suggest(text, limit: 3).count <= 3) }

    /// One wrong score among many right ones ends the search, even where chance would later look sure again.
    @Test func takesALateSuccessForChance() {
        func samples(_ count: Int, _ from: Double, wrong: Int) -> [(score: Double, isRight: Bool)] {
            (0..<count).map { (from - Double($0) / 10_000, $0 % max(1, count / max(1, wrong)) != 0 || wrong == 0) }
        }
        let sure = samples(300, 0.9, wrong: 0)
        let doubtful = samples(200, 0.7, wrong: 20)
        let later = samples(4000, 0.6, wrong: 0)
        #expect(Calibration(sure + doubtful + later).above.count < 500)
        #expect(Calibration(sure + later).above.count == 4300)
    }

    @Test func calibratesAThresholdOnlyWhereTheyAreRight() {
        let good = (0..<400).map { (score: 0.9 + Double($0) / 10_000, isRight: true) }
        let bad = (0..<400).map { (score: Double($0) / 1000, isRight: $0.isMultiple(of: 2)) }
        let calibration = Calibration(good + bad)
        #expect(calibration.threshold.map { $0 > 0.3 && $0 <= 0.9 } == true)
        #expect(calibration.confidence(1, 1) == 1)
        #expect(Calibration(bad).threshold == nil)
        #expect(Calibration((0..<50).map { (score: Double($0), isRight: true) }).threshold == nil)
        let steps = calibration.steps.map(\.precision)
        #expect(steps == steps.sorted())
    }

    @Test(arguments: [
        ("糖尿病;骨质疏松", ["糖尿病", "骨质疏松"]), ("1.肺炎 2.贫血", ["肺炎", "贫血"]), ("A术式(甲,乙)", ["A术式(甲,乙)"]),
        ("阑尾切除术+腹腔引流术", ["阑尾切除术", "腹腔引流术"]), ("肺炎", ["肺炎"]), ("", [""]), ("2型糖尿病", ["2型糖尿病"]),
    ]) func takesTextsOfSeveralTermsApart(_ text: String, _ terms: [String]) {
        #expect(TermSplitter.terms(text) == terms)
    }

    @Test func comparesDrugsPartByPart() {
        let drug = DrugText("阿莫西林胶囊 0.25g*24粒", maker: "华北制药股份有限公司")
        #expect(drug.substance == "阿莫西林")
        #expect(drug.form == "胶囊剂")
        #expect(drug.strength == DrugText.Amount(millionths: 250_000, unit: "g"))
        #expect(drug.pack == 24)
        let same = DrugComparison(drug, DrugText("阿莫西林胶囊 250mg×24粒", maker: "华北制药"))
        #expect([same.form, same.strength, same.pack, same.maker] == [.same, .same, .same, .same])
        #expect(same.isSameDrug)
        let other = DrugComparison(drug, DrugText("阿莫西林分散片 0.5g 12片"))
        #expect(
            [other.form, other.strength, other.pack, other.maker] == [.different, .different, .different, .unknown])
        #expect(!other.isSameDrug)
        #expect(other.score < same.score)
        let units = (DrugText("青霉素钠粉针 80万单位"), DrugText("注射用青霉素钠 800000IU"))
        #expect(DrugComparison(units.0, units.1).strength == .same)
        #expect(DrugText("2ml:0.1g").volume == DrugText.Amount(millionths: 2000, unit: "l"))
    }

    @Test func ranksDrugsByTheirParts() throws {
        let fixture = try MapsFixture()
        let system = try #require(CodeSystem("drug@2025"))
        let list = "code\tname\tspec\tmaker\nD1\t阿莫西林胶囊\t0.5g\t甲药业\nD2\t阿莫西林胶囊\t0.25g\t乙药业\nD3\t阿莫西林片\t0.25g\t甲药业\n"
        try fixture.importCodes(list, system)
        let table = try TableText.table(Array("source,target\nX,D3\n".utf8)).table
        _ = try fixture.maps.importMap(table, name: "drugs", from: fixture.local, to: system)
        let suggester = try fixture.maps.suggester(for: "drugs", calibrates: false)
        let item = WorkItem(source: "Y", text: "阿莫西林胶囊 250mg*24粒")
        let found = try fixture.maps.fill([item], map: "drugs", with: suggester, limit: 3)[0].suggestions
        #expect(found.first?.code == "D2")
        #expect(found.map(\.hasConflict) == [false, true, true])
    }

    @Test func listsOpenCodesByVolumeAndApprovesNothingUnmeasured() throws {
        let fixture = try MapsFixture()
        try fixture.importCodes("code\tname\nA01\t急性阑尾炎\nA02\t慢性阑尾炎\n")
        try fixture.importCodes("code\tname\nL1\t急性阑尾炎\nL2\t慢性阑尾\nL3\t已对应\n", fixture.local)
        try fixture.importMap("source\ttarget\tstatus\nL3\tA01\t\nL2\tA01\trejected\n")
        try fixture.maps.assign(.diagnosis, map: "diagnoses")
        let unmapped = UnmappedCode(
            use: .diagnosis, facility: "H1", system: "L", code: "L7", text: "阑尾炎", result: .unmapped)
        try fixture.maps.noteUnmapped(unmapped, at: "2026-01-02T00:00:00Z")
        let suggester = try fixture.maps.suggester(for: "diagnoses", calibrates: true)
        var items = try fixture.maps.openCodes(of: "diagnoses")
        #expect(items.map(\.source) == ["L7", "L1", "L2"])
        items = try fixture.maps.fill(items, map: "diagnoses", with: suggester, limit: 2)
        #expect(items.map { $0.suggestions.map(\.code).first } == ["A01", "A01", "A02"])
        #expect(items.last?.suggestions.map(\.code) == ["A02"])
        #expect(try fixture.maps.approveSure(items, map: "diagnoses", with: suggester, at: "") == [])
    }
}
