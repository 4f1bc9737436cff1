// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("Plausibility of values") struct PlausibilityTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(digits: text.utf8)) }

    @Test(arguments: [
        ("DE04.10.186.00", 36.5, PlausibleRange.Verdict.usual), ("DE04.10.186.00", 43, .unusual),
        ("DE04.10.186.00", 365, .impossible), ("DE04.10.174.00", 120, .usual), ("DE04.10.174.00", 1200, .impossible),
        ("DE05.10.001.00", 11, .impossible), ("DE05.10.138.03", 60, .impossible), ("DE05.10.138.03", 59, .usual),
        ("DE04.10.019.00", 3.2, .impossible), ("DE04.50.149.00", 101, .impossible), ("DE04.10.188.00", -1, .impossible),
    ]) func judgesNumbers(_ element: String, _ number: Double, _ verdict: PlausibleRange.Verdict) throws {
        #expect(try #require(PlausibleRange(dataElement: element)).verdict(number) == verdict)
    }

    @Test func hasNoRangeForWhatIsNotMeasured() throws {
        #expect(PlausibleRange(dataElement: "DE02.10.071.00") == nil)
        #expect(try #require(PlausibleRange(dataElement: "DE04.10.186.00")).verdict(.nan) == .impossible)
        #expect(PlausibleRange(dataElement: "DE05.10.001.00")?.source == .definition)
    }

    @Test(arguments: [
        "20230229", "19000229", "20240431", "20241301", "20240100", "00000101", "2024010", "2024010x", "",
    ])
    func knowsDaysThatNoCalendarHas(_ text: String) {
        #expect(CalendarDay(digits: text.utf8) == nil)
    }

    @Test func countsYearsToTheBirthday() throws {
        let birth = try day("20000229")
        #expect(birth.years(until: try day("20240228")) == 23)
        #expect(birth.years(until: try day("20240229")) == 24)
        #expect(birth.years(until: try day("19990301")) == -1)
        #expect(try day("20240229093000") == day("20240229"))
    }

    @Test func takesNoBirthInTheFutureOrTooLongAgo() throws {
        let today = try day("20260312")
        #expect(try day("20260312").isPlausibleBirth(today: today))
        #expect(try !day("20260313").isPlausibleBirth(today: today))
        #expect(try day("18960101").isPlausibleBirth(today: today))
        #expect(try !day("18950312").isPlausibleBirth(today: today))
    }

    @Test(arguments: ["11010519491231002X", "440524188001010014", "34052419800101001X", "11010020171225006x"])
    func readsCitizenNumbers(_ text: String) throws {
        let number = try #require(CitizenNumber(text))
        #expect(number.birth == (try day(String(text.dropFirst(6)))))
        #expect(number.text == text.uppercased())
    }

    @Test func tellsTheSexOfACitizenNumber() throws {
        #expect(CitizenNumber("11010519491231002X")?.sexCode == "2")
        #expect(CitizenNumber("34052419800101001X")?.sexCode == "1")
    }

    @Test(arguments: [
        "110105194912310021", "110101190002290011", "", "320311770706001", "11010519491231002Y", "1101051949123100２X",
        "1101051949123100 2X",
    ]) func readsNoOtherText(_ text: String) {
        #expect(CitizenNumber(text) == nil)
    }
}
