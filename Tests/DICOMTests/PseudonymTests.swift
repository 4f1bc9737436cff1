// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

private typealias Tag = DICOM.Tag

@Suite("DICOM: pseudonyms and shifted dates") struct PseudonymTests {
    /// Not for use: a toy in place of a keyed digest.
    private static func keyed(_ key: UInt8) -> Pseudonyms {
        Pseudonyms { bytes in
            var sum: [UInt8] = Array(0..<16)
            for (index, byte) in bytes.enumerated() { sum[index % 16] = sum[index % 16] &* 31 &+ byte ^ key }
            return sum
        }
    }

    @Test func givesTheSameOfTheSameKey() {
        var (one, other, third) = (Self.keyed(1), Self.keyed(1), Self.keyed(2))
        #expect(one.uid(for: "1.2.3") == other.uid(for: "1.2.3"))
        #expect(one.uid(for: "1.2.3") != third.uid(for: "1.2.3"))
        #expect(one.uid(for: "1.2.3") != one.uid(for: "1.2.4"))
        #expect(one.days(forPatient: "A") == other.days(forPatient: "A"))
    }

    @Test func remembersWhatItDrew() {
        var (drawn, other) = (Pseudonyms(), Pseudonyms())
        let first = drawn.uid(for: "1.2.3")
        #expect(drawn.uid(for: "1.2.3") == first)
        #expect(other.uid(for: "1.2.3") != first)
        #expect(drawn.days(forPatient: "A") == drawn.days(forPatient: "A"))
    }

    @Test func makesUUIDsThatAreUIDs() throws {
        var drawn = Pseudonyms()
        for index in 0..<200 {
            let uid = drawn.uid(for: "\(index)")
            #expect(UniqueIdentifier.isValid(uid))
            let number = try #require(UInt128(uid.dropFirst(5)))
            #expect(number >> 76 & 0xF == 8)
            #expect(number >> 62 & 0x3 == 2)
            let days = drawn.days(forPatient: "\(index)")
            #expect(days % 7 == 0 && -3650 ... -364 ~= days)
        }
    }

    @Test(arguments: [
        (VR.date, "20240301", -1, "20240229"), (.date, "20230301", -1, "20230228"), (.date, "19000301", -1, "19000228"),
        (.date, "20240101\\20231231", 1, "20240102\\20240101"), (.date, "2024.03.01", -1, "20240229"),
        (.dateTime, "20240301101112.123+0800", -1, "20240229101112.123+0800"), (.dateTime, "202403", -31, "202401"),
        (.dateTime, "2024", -1, "2023"), (.date, "tomorrow", -1, ""), (.date, "20240230", -1, ""),
        (.date, "00000101", -400, ""),
    ]) func shiftsDatesAsExactAsTheyWere(_ vr: VR, _ text: String, _ days: Int, _ expected: String) throws {
        var made = DataSet()
        try made.set(Tag(0x0008, 0x0020), vr, text)
        let element = try #require(made[Tag(0x0008, 0x0020)])
        let shifted = DateShift.shifted(element, by: days)
        #expect(shifted == (expected.isEmpty ? nil : expected))
    }

    @Test func countsEveryDayOfFourCenturies() throws {
        var day = try #require(CalendarDate(year: 1899, month: 12, day: 31))
        var wrong: [String] = []
        for _ in 0..<146_097 {
            let next = try #require(day.adding(days: 1))
            let isNext =
                next.month == day.month && next.day == day.day + 1
                || next.day == 1 && CalendarDate(year: day.year, month: day.month, day: day.day + 1) == nil
            if !isNext || next <= day || next.adding(days: -1) != day { wrong.append(day.description) }
            day = next
        }
        #expect(wrong == [])
        #expect(day.description == "22991231")
    }

    @Test func shiftsAllDatesOfAPatientAlike() throws {
        var (first, second) = (try Made.ct(), try Made.ct())
        try first.set(Tag(0x0008, 0x0021), .date, "20240503")
        try second.set(Tag(0x0008, 0x0020), .date, "20240602")
        var deidentifier = Deidentifier(options: .retainModifiedDates, pseudonyms: Self.keyed(7))
        let one = try deidentifier.deidentify(first).dataSet
        let two = try deidentifier.deidentify(second).dataSet
        let study = try #require(ElementMap(one).day(Tag(0x0008, 0x0020)))
        #expect(study.description != "20240502")
        #expect(ElementMap(one).day(Tag(0x0008, 0x0021)) == study.adding(days: 1))
        #expect(ElementMap(two).day(Tag(0x0008, 0x0020)) == study.adding(days: 31))
        #expect(one[Tag(0x0008, 0x0030)]?.string == "101112.5")
        #expect(one[.patientBirthDate]?.length == 0)
    }
}
