// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import Mapping

@Suite("Checking codes") struct CheckTests {
    @Test(
        arguments: [
            (.icd10, "A00"), (.icd10, "A00.0"), (.icd10, "A00.000"), (.icd10, "I10.x00"), (.icd10, "A00.000x001"),
            (.icd10, "A01.001+K77.0*"), (.icd10, "I10.x00x002"), (.icd10, "U07.100"), (.icd10Beijing, "B54xx07"),
            (.icd10Beijing, "M800001/0"), (.morphology, "M8160/3"), (.morphology, "M81600/3"),
            (.icd9cm3, "00.2300x002"),
            (.icd9cm3, "33.0x03"), (.icd9cm3, "54.4x00"), (.icd9cm3, "17.912A0"), (.icd9cm3, "00.1"),
            (.tcm, "A01.02.03."), (.tcm, "B02.05"), (.tcm, "C01"), (.drug14, "86902551000259"),
            (.drug14, "86902767000852"), (.drug14, "86902422000128"), (.drug14, "86901110000020"),
            (.drug, "XJ01CAA040A001010102699"), (.drug, "ZA06CBX0493010105300"), (.atc, "J01CA04"), (.atc, "J01"),
            (.approval, "国药准字Z20123084"), (.consumable, "C020101052"), (.gtin, "06901234567892"),
            (.gtin, "26901234567896"), (.charge, "003313010030001"), (.charge, "001102000010300-110200001-1"),
            (.chargeItem, "110200001"), (.chargeItem, "110200001-1/1"), (.loinc, "2345-7"), (.loinc, "718-7"),
            (.department, "03.01"), (.socialCredit, "9144030071526726XG"), (.organisation, "71526726X"),
            (.socialCredit, "91110000600037341L"), (.socialCredit, "12330100470116614F"), (.organisation, "D2143569X"),
            (.region, "330102"),
        ] as [(CodeKind, String)]) func findsNothingIn(_ kind: CodeKind, _ code: String)
    {
        let check = kind.check(code)
        #expect(check.findings == [])
        #expect(check.normalized == code)
        #expect(check.kinds == [kind])
    }

    @Test(
        arguments: [
            (.drug14, "86902551000258", "9"), (.gtin, "06901234567890", "2"), (.loinc, "2345-8", "7"),
            (.socialCredit, "9144030071526726X0", "G"), (.organisation, "715267260", "X"),
        ] as [(CodeKind, String, String)]) func tellsTheRightCheckCharacterOf(
            _ kind: CodeKind, _ code: String, _ expected: String
        )
    {
        let check = kind.check(code)
        #expect(check.digit == .wrong(expected: expected))
        #expect(check.findings.map(\.severity) == [.error])
    }

    @Test(
        arguments: [
            (.icd10, "A01000", "A01.000", ["missing-point"]), (.icd10, "a00.000", "A00.000", ["case"]),
            (.icd10, "Ａ００．０００", "A00.000", ["width"]), (.icd10, " A00.0 00", "A00.000", ["blank"]),
            (.icd10, "B37.600I39.8", "B37.600+I39.8*", ["missing-plus"]),
            (.icd10, "A00.9-", "A00.9", ["trailing-hyphen"]),
            (.icd10, "A01.001+K77.0", "A01.001+K77.0*", ["missing-asterisk"]),
            (.icd10, "C22.101M81600/3", "C22.101", ["glued-morphology"]),
            (.icd10, "E88.902+M90.803*", "E88.902+M90.8*", ["long-second-code"]),
            (.icd9cm3, "002300x002", "00.2300x002", ["missing-point"]), (.department, "A03.01", "03.01", ["letter"]),
            (.department, "301", "03.01", ["missing-zero"]), (.atc, "j01ca04", "J01CA04", ["case"]),
        ] as [(CodeKind, String, String, [String])]) func repairs(
            _ kind: CodeKind, _ code: String, _ normalized: String, _ repairs: [String]
        )
    {
        let check = kind.check(code)
        #expect(check.normalized == normalized)
        #expect(check.repairs == repairs)
        #expect(check.findings.map(\.severity) == [.warning])
    }

    @Test func acceptsTheExtensionLetterInEitherCase() {
        let check = CodeKind.icd10.check("I10.X00X002")
        #expect([check.normalized, check.repairs.joined()] == ["I10.x00x002", ""])
    }

    @Test(arguments: [(CodeKind.icd10, "A0"), (.icd9cm3, "17.912I0"), (.loinc, "2345"), (.drug, "XJ01"), (.tcm, "D01")])
    func refusesASyntaxThatIsSure(_ kind: CodeKind, _ code: String) {
        #expect(kind.check(code).findings.map { "\($0.severity.rawValue) \($0.code)" } == ["error syntax"])
    }

    @Test(arguments: [(CodeKind.consumable, "C01"), (.institution, "X1"), (.morphology, "M81/3"), (.tcm1995, "BEA1")])
    func onlyNotesASyntaxNobodyVerified(_ kind: CodeKind, _ code: String) {
        #expect(kind.check(code).findings.map(\.severity) == [.info])
        #expect(kind.check(code).isValid)
    }

    @Test func acceptsIrregularOfficialCodesWithAWarning() {
        #expect(CodeKind.icd9cm3.check("86.700x0013").findings.map(\.code) == ["irregular-form"])
        #expect(CodeKind.icd9cm3.check("66.69x001").isValid)
    }

    @Test func takesADrugCodeApart() {
        let parts = CodeKind.drug.check("XJ01CAA040A001010102699").parts.map(\.value)
        #expect(parts == ["X", "J01CA", "A040", "A001", "01", "01", "02699"])
        #expect(CodeKind.charge.check("001102000010300-110200001-1").parts.last?.value == "110200001-1")
    }

    @Test(arguments: [
        (CodeKind.icd10, "A00.000x001", "A00.000"), (.icd10, "A00.000", "A00.0"), (.icd10, "I10.x00", "I10"),
        (.icd10, "A00", ""), (.icd9cm3, "00.2300x002", "00.2300"), (.atc, "J01CA04", "J01CA"),
        (.tcm, "A01.02.03.", "A01.02"), (.department, "03.01", "03"), (.charge, "003313010030001", "003313010030000"),
    ]) func namesTheParent(_ kind: CodeKind, _ code: String, _ parent: String) {
        #expect(kind.check(code).parent == parent)
    }

    @Test func guessesEveryKindThatFits() {
        #expect(CodeKind.guess("XJ01CAA040A001010102699").kinds == [.drug])
        #expect(Set(CodeKind.guess("B02.05").kinds).isSuperset(of: [.tcm, .icd10Beijing]))
        #expect(CodeKind.guess("???").isValid == false)
    }

    @Test func knowsTheKindOfASystemByItsName() throws {
        let kinds = try ["icd10@yibao-2.0", "icd10@beijing-6.01", "loinc@2.77", "local@1"].map {
            CodeKind(try #require(CodeSystem($0)))
        }
        #expect(kinds == [.icd10, .icd10Beijing, .loinc, nil])
    }

    @Test(arguments: CodeKind.allCases) func checksAnyTextQuickly(_ kind: CodeKind) {
        for text in ["", ".", "\u{0}", String(repeating: "A", count: 10_000), "😀", "A00.0+", "/", "X", "-1", "M/"] {
            #expect(kind.check(text).kinds.isEmpty || !kind.check(text).form.isEmpty)
        }
    }
}
