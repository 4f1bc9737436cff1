// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import Mapping

@Suite("Linting lists and maps") struct LintTests {
    let fixture: MapsFixture

    init() throws { fixture = try MapsFixture() }

    private func counts(_ map: String) throws -> [String: Int] {
        try fixture.importMap(map)
        return try self.counts()
    }

    private func counts() throws -> [String: Int] {
        let report = try fixture.maps.lint(map: "diagnoses", on: "2026-01-01")
        return Dictionary(uniqueKeysWithValues: report.counts.map { ($0.rule.rawValue, $0.count) })
    }

    private func listCounts(_ list: String, _ system: String = "list@1") throws -> [String: Int] {
        let system = try #require(CodeSystem(system))
        try fixture.importCodes(list, system)
        let report = try fixture.maps.lint(system: system)
        return Dictionary(uniqueKeysWithValues: report.counts.map { ($0.rule.rawValue, $0.count) })
    }

    @Test func countsEveryFlawOfAMap() throws {
        try fixture.importCodes("code\tname\tvalid_to\nA01\t甲\t\nA02\t乙\t20241231\nL9\t丙\t\n")
        let map = """
            source\ttarget\tvalid_from\tvalid_to\trelationship\ttarget_name
            L1\tA01\t\t\t\t
            L1\tA01\t\t\t\t
             L2\tA01\t\t\t\t
            L3\tA02\t\t\t\t
            L4\tA99\t\t\t\t
            L5\tA01\t\t\t\t
            L5\tL9\t\t\t\t
            L6\tA01\t\t29101213\t\t
            L7\tA01\t20250101\t20241231\t\t
            L8\tA01\t\t\t\t甲?
            L9\tA01\t\t\t\t
            L10\tA01\t20200101\t20221231\t\t
            L10\tA01\t20210101\t\t\t
            L11\tA01\t\t\tnear\t
            Ｌ12\tA01\t\t\t\t
            """
        let found = try counts(map)
        #expect(
            found == [
                "damaged-syntax": 1, "duplicate": 1, "stray-blank": 1, "retired-target": 1, "dangling-target": 1,
                "conflict": 1,
                "implausible-date": 2, "lost-character": 1, "other-meaning": 1, "overlapping-dates": 1,
                "unknown-relationship": 1, "width-variant": 1,
            ])
    }

    @Test func callsDifferentRelationshipsOrConditionsNoConflict() throws {
        let map =
            "source\ttarget\trelationship\tsex\nL1\tA01\twider\t\nL1\tA02\tnarrower\t\nL2\tA01\t\tM\nL2\tA02\t\tF\n"
        #expect(try counts(map) == [:])
        #expect(try counts("source\ttarget\nL1\tA01\nL1\t\n") == ["conflict": 1])
    }

    @Test func findsCyclesWithinASystem() throws {
        let table = try TableText.table(Array("source\ttarget\nA\tB\nB\tC\nC\tA\nD\tA\nE\tE\n".utf8)).table
        _ = try fixture.maps.importMap(table, name: "moved", from: fixture.local, to: fixture.local)
        let report = try fixture.maps.lint(map: "moved", on: "2026-01-01")
        #expect(report.findings.map(\.location) == ["moved: A", "moved: B", "moved: C"])
        #expect(report.findings.allSatisfy { $0.code == "cycle" })
    }

    @Test func countsEveryFlawOfAList() throws {
        let list = """
            code\tname\tparent\tstart\tend
            A1\t甲\t\t20200101\t20201231
            A1\t甲\t\t20200601\t
            A2\t甲\tA9\t\t
            A3\t丙?\tA4\t\t
            A4\t丁１\tA3\t\t29101213
            A5\t丁1\t\t\t
            A5\t丁1\t\t\t
            """
        #expect(
            try listCounts(list) == [
                "overlapping-dates": 1, "duplicate-name": 1, "missing-parent": 1, "lost-character": 1, "cycle": 2,
                "implausible-date": 1, "width-variant": 1, "duplicate": 1,
            ])
    }

    @Test func knowsTheSyntaxOfKnownSystems() throws {
        #expect(try listCounts("code\tname\nA00.000\t甲\nB37.600I39.8\t乙\n", "icd10@x") == ["damaged-syntax": 1])
        #expect(try listCounts("code\tname\n86.700x0013\t甲\n", "icd9cm3@x") == ["irregular-syntax": 1])
        #expect(try listCounts("code\tname\n2345-8\t甲\n", "loinc@x") == ["damaged-syntax": 1])
    }
}

@Suite("New releases") struct ReleaseTests {
    let fixture: MapsFixture

    init() throws {
        fixture = try MapsFixture()
        try fixture.importCodes("code\tname\nA01\t甲\nA02\t乙\nA03\t丙\n")
        try fixture.importMap("source\ttarget\nL1\tA01\nL2\tA02\n")
    }

    private func decide(_ verdict: MapDecision.Verdict, _ source: String, _ target: String = "") throws {
        var decision = MapDecision(verdict, source: source, target: target)
        decision.reason = "checked"
        try fixture.maps.decide(decision, map: "diagnoses", actor: "li", at: "2026-01-02T00:00:00Z")
    }

    private func status(_ source: String) throws -> [String] {
        try fixture.maps.rows(of: "diagnoses").filter { $0.source == source }
            .map { "\($0.target) \($0.status.rawValue) \($0.actor)" }.sorted()
    }

    @Test func keepDecisionsWhoseEndsAreUnchanged() throws {
        try decide(.approve, "L1", "A03")
        try decide(.reject, "L1", "A01")
        try decide(.noMap, "L3")
        let report = try fixture.importMap("source\ttarget\nL1\tA01\nL2\tA02\n")
        #expect(try status("L1") == ["A01 rejected li", "A03 approved li"])
        #expect(try status("L3") == [" approved li"])
        #expect(try fixture.translate("L3").result == .noMap)
        #expect(try fixture.translate("L1").targets.map(\.code) == ["A03"])
        #expect(report.remembered == 3)
    }

    @Test func askAgainWhereAnEndHasChanged() throws {
        try decide(.approve, "L1", "A03")
        try fixture.importCodes("code\tname\nA01\t甲\nA02\t乙\nA03\t丙丙\n")
        #expect(
            try fixture.maps.lint(map: "diagnoses", on: "2026-01-01").counts.map(\.rule) == [.conflict, .reviewAgain])
        let report = try fixture.importMap("source\ttarget\nL2\tA02\n")
        #expect(report.notes.map(\.code) == ["review-again"])
        #expect(try status("L1") == ["A03 proposed li"])
    }

    @Test func doNotOverruleAStewardSilently() throws {
        try decide(.approve, "L1", "A03")
        let report = try fixture.importMap("source\ttarget\nL1\tA02\n")
        #expect(report.notes.map(\.code) == ["reviewed-otherwise"])
        #expect(try status("L1") == ["A02 proposed ", "A03 approved li"])
    }

    @Test func tellWhatChangedAndWhatFollows() throws {
        let next = try #require(CodeSystem("icd10@test-2"))
        try fixture.importCodes("code\tname\nA01\t甲\nA02\t乙乙\nA04\t丁\n", next)
        let differences = try fixture.maps.differences(from: fixture.alliance, to: next)
        #expect(
            differences.map { "\($0.change.rawValue) \($0.code) \($0.before)>\($0.after)" } == [
                "renamed A02 乙>乙乙", "removed A03 丙>", "added A04 >丁",
            ])
        let consequences = try fixture.maps.consequences(of: differences, in: fixture.alliance)
        #expect(consequences.map { [$0.map, $0.row.source, $0.cause.code] } == [["diagnoses", "L2", "A02"]])
        try fixture.maps.reopen(consequences, actor: "li", at: "2026-01-03T00:00:00Z")
        #expect(try fixture.translate("L2").result == .unmapped)
        #expect(try fixture.maps.decisions(on: "diagnoses").map(\.reason) == ["A02 renamed: 乙 > 乙乙"])
    }

    @Test func areCarriedOverRowByRow() throws {
        let next = try #require(CodeSystem("icd10@test-2"))
        try fixture.importCodes("code\tname\nA01\t甲\nA02\t乙乙\n", next)
        let (kept, reopened) = try fixture.maps.carry("diagnoses", to: next, as: "next")
        #expect([kept, reopened] == [1, 1])
        #expect(try fixture.maps.translate("L1", map: "next").result == .mapped)
        #expect(try fixture.maps.translate("L2", map: "next").result == .unmapped)
        let changes = try fixture.maps.differences(fromMap: "diagnoses", toMap: "next")
        #expect(changes == [MapDifference(change: "changed", source: "L2", before: ["A02"], after: ["A02 proposed"])])
    }

    @Test func refuseTargetsTheListDoesNotHave() {
        #expect(throws: MappingError.unknownRow(source: "L1", target: "A99")) { try decide(.approve, "L1", "A99") }
    }
}
