// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Mapping

@Suite("Rows of maps") struct RowTests {
    let fixture: MapsFixture

    init() throws { fixture = try MapsFixture() }

    private func codes(_ source: String, _ adjust: (inout TranslationContext) -> Void = { _ in }) throws -> [String] {
        var context = TranslationContext()
        adjust(&context)
        let translation = try fixture.maps.translate(source, map: "diagnoses", in: context)
        let compiled = try fixture.maps.compiled("diagnoses", in: context)
        #expect(compiled.translate(source) == translation)
        return [translation.result.rawValue] + translation.targets.map(\.code)
    }

    @Test func holdUnderTheirConditions() throws {
        try fixture.importMap(
            """
            source\ttarget\tsex\tage\tsetting\tcontext
            L1\tA01\tmale\t\t\t
            L1\tA02\t女\t\t\t
            L2\tA03\t\t0d..28d\t\t
            L2\tA04\t\t\t\t
            L3\tA05\t\t\tinpatient\tmmol/L
            """)
        #expect(try codes("L1") == ["ambiguous", "A01", "A02"])
        #expect(try codes("L1") { $0.sex = .female } == ["mapped", "A02"])
        #expect(try codes("L2") { $0.ageDays = 27 } == ["mapped", "A03"])
        #expect(try codes("L2") { $0.ageDays = 28 } == ["mapped", "A04"])
        #expect(try codes("L2") == ["ambiguous", "A03", "A04"])
        #expect(try codes("L3") { $0.setting = "outpatient" } == ["unmapped"])
        #expect(
            try codes("L3") {
                $0.setting = "INPATIENT"
                $0.context = "mmol/l"
            } == ["mapped", "A05"])
    }

    @Test func ofTheLowestPriorityWin() throws {
        try fixture.importMap("source\ttarget\tpriority\nL1\tA02\t2\nL1\tA01\t1\nL2\tA03\t2\nL2\tA04\t2\n")
        #expect(try codes("L1") == ["mapped", "A01"])
        #expect(try codes("L2") == ["ambiguous", "A03", "A04"])
    }

    @Test func holdWithinTheirDates() throws {
        try fixture.importMap(
            "source\ttarget\tvalid_from\tvalid_to\nL1\tA01\t20200101\t20201231\nL1\tA02\t2021-01-01\t29101231\n")
        #expect(try codes("L1") { $0.date = "2020-12-31" } == ["mapped", "A01"])
        #expect(try codes("L1") { $0.date = "2021-01-01" } == ["mapped", "A02"])
        #expect(try codes("L1") { $0.date = "2019-12-31" } == ["unmapped"])
        #expect(try codes("L1") == ["ambiguous", "A01", "A02"])
    }

    @Test func translateNothingUntilApproved() throws {
        try fixture.importMap("source\ttarget\tstatus\nL1\tA01\tproposed\nL2\tA02\trejected\nL3\tA03\tapproved\n")
        #expect(try ["L1", "L2", "L3"].map { try codes($0)[0] } == ["unmapped", "unmapped", "mapped"])
    }

    @Test func keepColumnsOfOneNameApart() throws {
        try fixture.importMap("source,target,relationship,x,relationship,x\nL1,A01,wider,1,no,2\n")
        let row = try #require(try fixture.maps.rows(of: "diagnoses").first)
        #expect(row.relationship == .narrower)
        let kept = row.properties.filter { $0.name != "relationship" }
        #expect(kept == [Property("x", "1"), Property("relationship#2", "no"), Property("x#2", "2")])
    }

    @Test func keepEveryColumnTheyCameWith() throws {
        try fixture.importMap("source,target,note,equivalence\n L1,A01,\"x,y\",wider\n")
        let row = try #require(try fixture.maps.rows(of: "diagnoses").first)
        #expect(row.properties == [Property("note", "x,y"), Property("relationship", "wider")])
        #expect(row.relationship == .narrower)
        #expect(row.originalSource == " L1")
        #expect(row.source == "L1")
        #expect(row.originalTarget == nil)
    }

    @Test(arguments: [
        ("source\ttarget\tsex\nL1\tA01\tx\n", "bad-condition"), ("source\ttarget\tage\nL1\tA01\t5\n", "bad-condition"),
        ("source\ttarget\tstatus\nL1\tA01\tdone\n", "bad-status"),
        ("source\ttarget\tpriority\nL1\tA01\tx\n", "bad-priority"),
        ("source\ttarget\tvalid_to\nL1\tA01\t20230230\n", "bad-date"),
        ("source\ttarget\trelationship\nL1\tA01\tnear\n", "unknown-relationship"),
        ("source,target\n1.2E+10,A01\n", "spoiled-number"),
    ]) func areNotedWhereUnreadable(_ text: String, _ code: String) throws {
        #expect(try fixture.importMap(text).notes.map(\.code) == [code])
    }

    @Test func readASpreadsheetsWayToKeepZeros() throws {
        #expect(try fixture.importMap("source,target\n\"=\"\"0101\"\"\",A01\n'0102,A02\n").notes == [])
        #expect(try codes("0101") == ["mapped", "A01"])
        #expect(try codes("0102") == ["mapped", "A02"])
    }

    @Test func goThroughAHub() throws {
        try fixture.importMap("source\ttarget\trelationship\nL1\tA01\t\nL2\tA01\twider\nL3\t\t\nL4\tA09\t\n")
        let other = try #require(CodeSystem("local@h2"))
        let table = try TableText.table(Array("source\ttarget\nM1\tA01\nM2\tA01\n".utf8)).table
        _ = try fixture.maps.importMap(table, name: "second", from: other, to: fixture.alliance)
        func through(_ code: String) throws -> Translation {
            try fixture.maps.translate(code, through: ["diagnoses", "second"])
        }
        let first = try through("L1")
        #expect(first.result == .ambiguous)
        #expect(first.targets.map(\.code) == ["M1", "M2"])
        #expect(first.system == other)
        #expect(first.losses == ["A01: 2 targets in second"])
        #expect(try through("L2").targets.map(\.relationship) == [.narrower, .narrower])
        #expect(
            try through("L2").losses
                == ["L2 to A01: source-is-narrower-than-target in diagnoses", "A01: 2 targets in second"])
        #expect(try ["L3", "L4", "L9"].map { try through($0).result } == [.noMap, .unmapped, .unmapped])
        #expect(throws: MappingError.noWay(map: "second", at: fixture.local)) {
            try fixture.maps.translate("A01", through: ["diagnoses", "diagnoses", "second"])
        }
    }

    @Test func composeTheirRelationships() {
        #expect(Relationship.equivalent.followed(by: .broader) == .broader)
        #expect(Relationship.narrower.followed(by: .narrower) == .narrower)
        #expect(Relationship.narrower.followed(by: .broader) == .relatedTo)
        #expect(Relationship.broader.reversed == .narrower)
        #expect(Relationship(reading: "wider").r4 == "wider")
    }
}
