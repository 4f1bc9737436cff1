// SPDX-License-Identifier: Apache-2.0

import MPI
import Testing

@Suite("Demographics") struct DemographicsTests {
    @Test(arguments: [
        ("19900101", "19900101"), ("1990-01-01", "19900101"), ("1990/12/31", "19901231"), ("199001010830", "19900101"),
        ("20000229", "20000229"), ("20240229", "20240229"), ("18000101", "18000101"), ("22001231", "22001231"),
    ]) func readsADay(_ text: String, _ day: String) {
        #expect(BirthDate(compact: text)?.compact == day)
    }

    @Test(arguments: [
        "", "1990", "199001", "1990010", "19000229", "20010229", "19900431", "19900100", "19900132", "19900001",
        "19901301", "17991231", "22010101", "1990010a", "１９９００１０１", "二〇〇〇", "1990-1-1",
    ]) func knowsNoSuchDay(_ text: String) {
        #expect(BirthDate(compact: text) == nil)
    }

    @Test func writesADayWithDashes() {
        #expect(BirthDate(compact: "19900203")?.dashed == "1990-02-03")
    }

    @Test func ordersDays() {
        let days = ["20000101", "19991231", "19990101"].compactMap { BirthDate(compact: $0) }
        #expect(days.sorted().map(\.compact) == ["19990101", "19991231", "20000101"])
    }

    @Test(arguments: [
        ("王", "明", "王明"), ("Li", "Ming", "Li Ming"), ("王明", "", "王明"), ("", "明", "明"), ("", "", ""),
        ("阿卜杜拉", "Ali", "阿卜杜拉Ali"),
    ]) func joinsANameAsItsScriptDoes(_ family: String, _ given: String, _ full: String) {
        #expect(PersonName(family: family, given: given).full == full)
    }

    @Test(arguments: [
        "阿依古丽·买买提", "阿依古丽•买买提", "阿依古丽‧买买提", "阿依古丽・买买提", "阿依古丽･买买提", "阿依古丽⋅买买提",
        "阿依古丽.买买提", "阿依古丽 · 买买提", "阿依古丽．买买提",
    ]) func comparesMiddleDotsAlike(_ name: String) {
        #expect(PersonName.key(name) == "阿依古丽·买买提")
    }

    @Test(arguments: [
        ("Ｌｉ　Ming", "LIMING"), ("li ming", "LIMING"), (" 王\u{3000}明\t", "王明"), ("𠮷田㛃䶮", "𠮷田㛃䶮"), ("", ""),
    ]) func comparesWithoutWidthCaseAndBlanks(_ name: String, _ key: String) {
        #expect(PersonName.key(name) == key)
    }

    @Test func comparesAnUndividedNameWithADividedOne() {
        #expect(PersonName(family: "王明").key == PersonName(family: "王", given: "明").key)
    }

    @Test(arguments: Sex.allCases, Sex.allCases)
    func contradictsOnlyAsMaleAgainstFemale(_ one: Sex, _ other: Sex) {
        #expect(one.contradicts(other) == (Set([one, other]) == [.male, .female]))
    }
}
