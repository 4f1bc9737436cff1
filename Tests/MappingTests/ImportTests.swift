// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Mapping
import Testing

@Suite("Importing codes and maps") struct ImportTests {
    let fixture: MapsFixture

    init() throws { fixture = try MapsFixture() }

    @Test(arguments: [
        "source\ttarget\nL1\tA01\nL2\tA02\n", "source\ttarget\r\nL1\tA01\r\nL2\tA02", "source,target\nL1,A01\nL2,A02\n",
        "\u{FEFF}source\ttarget\nL1\tA01\n\n\nL2\tA02\n", "target\tnote\tsource\nA01\tx\tL1\nA02\t\tL2\n",
    ]) func readsAMapFrom(_ text: String) throws {
        let report = try fixture.importMap(text)
        #expect([report.stored, report.repeated, report.notes.count] == [2, 0, 0])
        #expect(try ["L1", "L2"].map { try fixture.translate($0).targets.map(\.code) } == [["A01"], ["A02"]])
    }

    @Test func countsWhatIsSaidTwiceOnce() throws {
        let report = try fixture.importMap("source\ttarget\nL1\tA01\nl1\tａ01\nL1\tA01\n")
        #expect([report.stored, report.repeated] == [1, 2])
    }

    @Test func namesTheLineOfEveryNote() throws {
        try fixture.importCodes("code\tname\nA01\t甲\nA02\t乙\n")
        let report = try fixture.importMap("source\ttarget\n\tA01\n L1 \tA01\n\nL2\tA99\nL3\t A02\nL4\tA01\nL4\tA02\n")
        #expect([report.stored, report.repeated] == [5, 0])
        #expect(
            report.notes.map(\.words) == [
                "2 empty-source!: a row without a code; left out",
                "3 stray-blank: L1: blanks around the code; removed",
                "5 unknown-target: A99: the target is not in its code list",
                "6 stray-blank: A02: blanks around the code; removed",
                "0 several-targets: L4: several targets; translating it is ambiguous",
            ])
    }

    @Test func saysNothingOfTargetsWithoutACodeList() throws {
        #expect(try fixture.importMap("source\ttarget\nL1\tA99\n").notes == [])
    }

    @Test func callsABlankTargetNoError() throws {
        let report = try fixture.importMap("source\ttarget\nL1\t \n")
        #expect(report.stored == 1)
        #expect(report.notes.filter(\.isError) == [])
        #expect(try fixture.translate("L1").result == .noMap)
    }

    @Test func callsACodeAmbiguousOnlyWhenItIs() throws {
        let report = try fixture.importMap("source\ttarget\nL1\t\nL1\tA01\n")
        #expect(try fixture.translate("L1").result == .mapped)
        #expect(report.notes == [])
    }

    @Test func readsACodeList() throws {
        let report = try fixture.importCodes("code\tname\nA01\t甲\n\t乙\nA02 \t丙\na01\t丁\n")
        #expect([report.stored, report.repeated] == [2, 1])
        #expect(
            report.notes.map(\.words) == [
                "3 empty-source!: a row without a code; left out",
                "4 stray-blank: A02: blanks around the code; removed",
                "5 other-name: a01: the code came before with another name; that one stays",
            ])
    }

    @Test(arguments: ["name", "generic_name", "name_zh", "meaning_zh"])
    func takesNamesFromTheColumn(_ column: String) throws {
        try fixture.importCodes("code\t\(column)\nA01\t甲\n")
        try fixture.importMap("source\ttarget\nL1\tA01\n")
        #expect(try fixture.translate("L1").targets.map(\.name) == ["甲"])
    }

    @Test func replacesACodeList() throws {
        try fixture.importCodes("code\tname\nA01\t甲\nA02\t乙\n")
        try fixture.importCodes("code\tname\nA01\t丙\n")
        let report = try fixture.importMap("source\ttarget\nL1\tA01\nL2\tA02\n")
        #expect(report.notes.map(\.code) == ["unknown-target"])
        #expect(try fixture.translate("L1").targets.map(\.name) == ["丙"])
    }

    @Test func replacesAMapOfTheSameName() throws {
        try fixture.importMap("source\ttarget\nL1\tA01\nL2\tA02\n")
        try fixture.importMap("source\ttarget\nL1\tA03\n")
        #expect(try fixture.translate("L1").targets.map(\.code) == ["A03"])
        #expect(try fixture.translate("L2").result == .unmapped)
    }

    @Test func refusesToReplaceAMapBetweenOtherSystems() throws {
        try fixture.importMap("source\ttarget\nL1\tA01\n")
        let table = try DelimitedTable(parsing: Array("source\ttarget\nL1\tA02\n".utf8))
        #expect(
            throws: MappingError.otherSystems(map: "diagnoses", from: fixture.local, to: fixture.alliance)
        ) { try fixture.maps.importMap(table, name: "diagnoses", from: fixture.alliance, to: fixture.local) }
        #expect(try fixture.translate("L1").targets.map(\.code) == ["A01"])
    }

    @Test(arguments: [("a\tb\n", "source"), ("source\tb\n", "target"), ("target\tb\n", "source")])
    func refusesAMapWithoutTheColumn(_ text: String, _ column: String) {
        #expect(throws: MappingError.table(.missingColumn(column))) { try fixture.importMap(text) }
    }

    @Test func refusesACodeListWithoutCodes() {
        #expect(throws: MappingError.table(.missingColumn("code"))) { try fixture.importCodes("name\n甲\n") }
    }

    @Test(arguments: [
        ("", DelimitedTable.Fault.empty), ("a,b\n1,2,3\n", .tooManyFields(line: 2, fields: 3, columns: 2)),
        ("a,b\n1,2\n\"3", .unclosedQuote(line: 3)),
    ]) func refusesWhatIsNoTable(_ text: String, _ fault: DelimitedTable.Fault) {
        #expect(throws: fault) { try DelimitedTable(parsing: Array(text.utf8)) }
    }

    @Test func refusesATableThatIsNotUTF8() {
        #expect(throws: DelimitedTable.Fault.notUTF8) { try DelimitedTable(parsing: [0x61, 0x0A, 0xB0, 0xA1]) }
    }

    @Test func countsLinesInsideQuotes() throws {
        let report = try fixture.importMap("source,target,target_name\nL1,A01,\"a\nb\"\n,A02,\n")
        #expect(report.notes.map(\.words) == ["4 empty-source!: a row without a code; left out"])
    }

    @Test func keepsQuotesAsTheyAreBetweenTabs() throws {
        try fixture.importMap("source\ttarget\ttarget_name\nL1\tA01\t\"甲\"乙\n")
        #expect(try fixture.translate("L1").targets.map(\.name) == ["\"甲\"乙"])
    }
}
