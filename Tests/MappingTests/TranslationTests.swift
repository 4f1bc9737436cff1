// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Mapping

@Suite("Translating codes") struct TranslationTests {
    let fixture: MapsFixture

    static let map = """
        source\ttarget\ttarget_name\trelationship
        L1\tA01.000x001\t甲\t
        L2\tA02\t\twider
        L2\tA03\t丙\tnarrower
        L3\t\t\t
        L4\tA01.000x001\t\t
        """

    init() throws {
        fixture = try MapsFixture()
        try fixture.importMap(Self.map)
    }

    private func translation(
        _ result: Translation.Result, _ targets: [Target], _ system: CodeSystem? = nil
    ) -> Translation {
        Translation(result: result, targets: targets, map: "diagnoses", system: system ?? fixture.alliance)
    }

    /// Without the rows' numbers, which are the store's own.
    private func translated(_ code: String, reverse: Bool = false) throws -> Translation {
        var translation = try fixture.translate(code, reverse: reverse)
        for index in translation.targets.indices { translation.targets[index].row = 0 }
        return translation
    }

    @Test func mapsToOneTarget() throws {
        let target = Target(code: "A01.000x001", name: "甲", relationship: .equivalent)
        #expect(try translated("L1") == translation(.mapped, [target]))
    }

    @Test func choosesNoneOfSeveralTargets() throws {
        let targets = [
            Target(code: "A02", name: "", relationship: .narrower),
            Target(code: "A03", name: "丙", relationship: .broader),
        ]
        #expect(try translated("L2") == translation(.ambiguous, targets))
    }

    @Test func tellsAnApprovedNothing() throws {
        #expect(try translated("L3") == translation(.noMap, []))
    }

    @Test(arguments: ["L9", "", "A01.000x001"]) func tellsACodeNobodyLookedAt(_ code: String) throws {
        #expect(try translated(code) == translation(.unmapped, []))
    }

    @Test(arguments: ["l1", "Ｌ１", " L1\t", "Ｌ 1", "ｌ１"]) func ignoresCaseWidthAndBlanks(_ code: String) throws {
        #expect(try fixture.translate(code).result == .mapped)
    }

    @Test func prefersTheOfficialName() throws {
        try fixture.importCodes("code\tname\nA01.000X001\t官方名\nA02\t\n")
        #expect(try fixture.translate("L1").targets.map(\.name) == ["官方名"])
        #expect(try fixture.translate("L4").targets.map(\.name) == ["官方名"])
    }

    @Test func fallsBackToTheMapsName() throws {
        try fixture.importCodes("code\tname\nA01.000x001\t\nA03\t\n")
        #expect(try fixture.translate("L1").targets.map(\.name) == ["甲"])
    }

    @Test func keepsEditionsApart() throws {
        let other = try #require(CodeSystem("icd10@test-2"))
        try fixture.importCodes("code\tname\nA01.000x001\t别的\n", other)
        #expect(try fixture.translate("L1").targets.map(\.name) == ["甲"])
    }

    @Test func translatesBack() throws {
        let back = Target(code: "L2", name: "", relationship: .broader)
        #expect(try translated("a02", reverse: true) == translation(.mapped, [back], fixture.local))
    }

    @Test(arguments: [
        ("A01.000X001", Translation.Result.ambiguous, ["L1", "L4"]), ("L1", .unmapped, []), ("", .unmapped, []),
    ])
    func translatesBackWithTheSameOutcomes(_ code: String, _ result: Translation.Result, _ codes: [String]) throws {
        let back = try fixture.translate(code, reverse: true)
        #expect(back.result == result)
        #expect(back.targets.map(\.code) == codes)
    }

    @Test func namesTheSourceSystemsCodesOfficially() throws {
        try fixture.importCodes("code\tname\nL2\t本院名\n", fixture.local)
        #expect(try fixture.translate("A02", reverse: true).targets.map(\.name) == ["本院名"])
    }

    @Test(arguments: [false, true]) func refusesAnUnknownMap(_ reverse: Bool) {
        #expect(throws: MappingError.unknownMap("drugs")) {
            try fixture.maps.translate("L1", map: "drugs", reverse: reverse)
        }
    }

    @Test(arguments: ["icd10", "@1", "icd10@", "", "@"]) func readsNoSystemWithoutItsEdition(_ text: String) {
        #expect(CodeSystem(text) == nil)
    }

    @Test func readsASystemWithItsEdition() {
        let system = CodeSystem("icd10@yibao@2.0")
        #expect([system?.name, system?.version, system?.description] == ["icd10", "yibao@2.0", "icd10@yibao@2.0"])
    }

    @Test(arguments: [("a01.000x001", "A01.000X001"), ("Ａ０１．０００", "A01.000"), (" a\u{3000}1 ", "A1"), ("麻", "麻")])
    func comparesCodesByTheKey(_ code: String, _ key: String) {
        #expect(CodeSystem.key(code) == key)
    }
}

@Suite("Maps in use") struct UseTests {
    let fixture: MapsFixture

    init() throws {
        fixture = try MapsFixture()
        try fixture.importMap("source\ttarget\nL1\tA01\n")
        try fixture.importMap("source\ttarget\nL1\tA02\n", "special")
    }

    private func target(_ use: CodeUse, _ facility: String) throws -> String? {
        try fixture.maps.translate("L1", use: use, facility: facility)?.targets.first?.code
    }

    @Test func areNoneUntilAssigned() throws {
        #expect(try CodeUse.allCases.map { try target($0, "H1") }.allSatisfy { $0 == nil })
    }

    @Test func serveEveryFacilityWhereNoneIsNamed() throws {
        try fixture.maps.assign(.diagnosis, map: "diagnoses")
        #expect(try ["H1", "H2", ""].map { try target(.diagnosis, $0) } == ["A01", "A01", "A01"])
        #expect(try target(.drug, "H1") == nil)
    }

    @Test func serveTheFacilityNamedFirst() throws {
        try fixture.maps.assign(.diagnosis, facility: "H1", map: "special")
        try fixture.maps.assign(.diagnosis, map: "diagnoses")
        #expect(try ["H1", "H2"].map { try target(.diagnosis, $0) } == ["A02", "A01"])
    }

    @Test func areReplacedByALaterAssignment() throws {
        try fixture.maps.assign(.drug, facility: "H1", map: "diagnoses")
        try fixture.maps.assign(.drug, facility: "H1", map: "special")
        #expect(try target(.drug, "H1") == "A02")
    }

    @Test func areAssignedOnlyWhenTheyExist() {
        #expect(throws: MappingError.unknownMap("none")) { try fixture.maps.assign(.charge, map: "none") }
    }

    @Test func keepTheirAssignmentWhenReplaced() throws {
        try fixture.maps.assign(.diagnosis, map: "diagnoses")
        try fixture.importMap("source\ttarget\nL1\tA07\n")
        #expect(try target(.diagnosis, "H1") == "A07")
    }

    @Test func countUnmappedCodes() throws {
        func note(_ code: String, _ facility: String, _ result: Translation.Result) throws {
            let code = UnmappedCode(
                use: .drug, facility: facility, system: "L", code: code, text: "药", result: result)
            try fixture.maps.noteUnmapped(code, at: "2026-01-02T03:04:05Z")
        }
        try note("Y2", "H1", .unmapped)
        for code in ["Y1", "ｙ1", "y1"] { try note(code, "H1", .ambiguous) }
        try note("Y1", "H2", .unmapped)
        let expected = [
            ("H1", "Y1", Translation.Result.ambiguous, 3), ("H1", "Y2", .unmapped, 1), ("H2", "Y1", .unmapped, 1),
        ]
        #expect(
            try fixture.maps.unmappedCodes()
                == expected.map { facility, code, result, count in
                    UnmappedCode(
                        use: .drug, facility: facility, system: "L", code: code, text: "药", result: result,
                        count: Int64(count))
                })
    }
}
