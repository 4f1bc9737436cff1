// SPDX-License-Identifier: Apache-2.0

import MPI
import Testing

@Suite("Identity numbers") struct IdentityNumberTests {
    typealias Fault = IdentityNumber.Fault

    @Test(arguments: [
        "11010519491231002X", "440524188001010014", "34052419800101001X", "11010020171225006X", "320311197707060018",
        "810000199001010019", "820000199001010029", "830000199001010039", "911840199001010018",
    ]) func acceptsAValidNumber(_ text: String) throws {
        #expect(try IdentityNumber(text, today: "20260102").text == text)
    }

    @Test(arguments: [
        ("110105194912310021", Fault.check), ("110101190002290011", .birthDate),
        ("339921199002310018", .birthDate), ("", .length), ("33992119900101001", .length),
        ("3399211990010100133", .length), ("3399219001010011", .length), ("33992119900101001A", .character),
        ("3399211990010X0013", .character), ("33992190010100X", .character), ("E12345678901234567", .character),
        ("三三九九二一一九九〇〇一〇一〇〇一三", .character), ("000000000000000001", .birthDate), ("339921199001010014", .check),
    ]) func refusesWithTheFault(_ text: String, _ fault: Fault) {
        #expect(throws: fault) { try IdentityNumber(text, today: "20260102") }
    }

    @Test(arguments: [
        ("320311770706001", "320311197707060018"), ("339921900101001", "339921199001010013"),
        ("339921900101002", "339921199001010021"),
    ]) func makesEighteenDigitsOfFifteen(_ old: String, _ new: String) throws {
        #expect(try IdentityNumber(old, today: "20260102").text == new)
    }

    @Test(arguments: [
        "33992119900101003x", "33992119900101003Ｘ", "33992119900101003ｘ", " 33992119900101003X\t",
        "３３９９２１１９９００１０１００３Ｘ", "\u{3000}33992119900101003X",
    ]) func foldsWidthCaseAndBlanks(_ text: String) throws {
        #expect(try IdentityNumber(text, today: "20260102").text == "33992119900101003X")
    }

    @Test func acceptsAPersonBornToday() throws {
        #expect(try IdentityNumber("339921202003050216", today: "20200305").text == "339921202003050216")
    }

    @Test func refusesAPersonBornTomorrow() {
        #expect(throws: Fault.birthDate) { try IdentityNumber("339921202003050216", today: "20200304") }
    }

    @Test(arguments: [
        ("11010519491231002X", Sex.female, "1949-12-31", "110105"),
        ("339921199001010013", .male, "1990-01-01", "339921"), ("339921199001010021", .female, "1990-01-01", "339921"),
        ("810000199001010019", .male, "1990-01-01", "810000"),
    ]) func saysSexDateAndDivision(_ text: String, _ sex: Sex, _ date: String, _ division: String) throws {
        let number = try IdentityNumber(text, today: "20260102")
        #expect([number.sex.rawValue, number.birthDate.dashed, number.division] == [sex.rawValue, date, division])
    }

    @Test func comparesOldAndNewFormsAsEqual() throws {
        let old = try IdentityNumber(Number.manOld, today: "20260102")
        #expect(try old == IdentityNumber(Number.man, today: "20260102"))
    }

    @Test func masksItsDescription() throws {
        #expect(try IdentityNumber(Number.man, today: "20260102").description == "33************13")
    }

    @Test(arguments: [("", ""), ("123456", "******"), ("1234567", "12***67"), ("王小明", "***")])
    func masksAllButTheEnds(_ text: String, _ masked: String) {
        #expect(Masked.text(text) == masked)
    }
}
