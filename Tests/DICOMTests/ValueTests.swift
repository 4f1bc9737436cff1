// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: values") struct ValueTests {
    @Test(arguments: [
        ("20240229", "20240229"), ("2024.02.29", "20240229"), ("20230229", nil), ("20241301", nil), ("2024", nil),
        ("202401", nil), ("2024.0229", nil), ("20240101 ", nil), ("", nil), ("19000229", nil), ("20000229", "20000229"),
    ]) func readsDays(_ text: String, _ expected: String?) {
        #expect(CalendarDate(text)?.description == expected)
    }

    @Test(arguments: [
        ("10", "10"), ("1015", "1015"), ("101530", "101530"), ("101530.5", "101530.5"),
        ("101530.123456", "101530.123456"),
        ("10:15:30", "101530"), ("10:15", "1015"), ("235960", "235960"), ("24", nil), ("1060", nil), ("101530.", nil),
        ("101530.1234567", nil), ("1", nil), ("10:15:", nil), ("10:", nil), ("101530 ", nil),
    ]) func readsTimes(_ text: String, _ expected: String?) {
        #expect(ClockTime(text)?.description == expected)
    }

    @Test func timesAreAsPreciseAsTheyAreWritten() throws {
        #expect(try #require(ClockTime("10")).minute == nil)
        #expect(try #require(ClockTime("101530.05")).microsecond == 50_000)
    }

    @Test(arguments: [
        ("2024", "2024", nil), ("202405", "202405", nil),
        ("20240517101530.123456+0800", "20240517101530.123456+0800", 480),
        ("20240517-0330", "20240517-0330", -210), ("2024+0800", "2024+0800", 480), ("20240517+1500", nil, nil),
        ("20240532", nil, nil), ("202405171", nil, nil), ("20240517-1300", nil, nil),
    ]) func readsDatesWithTimes(_ text: String, _ expected: String?, _ offset: Int?) {
        #expect(DateTime(text)?.description == expected)
        #expect(DateTime(text)?.offsetMinutes == offset)
    }

    @Test func readsRanges() throws {
        let both = try #require(TemporalRange<CalendarDate>("20240101-20240131"))
        #expect(both.from == CalendarDate("20240101"))
        #expect(both.to == CalendarDate("20240131"))
        #expect(TemporalRange<CalendarDate>("-20240131")?.from == nil)
        #expect(TemporalRange<ClockTime>("10-")?.to == nil)
        #expect(TemporalRange<CalendarDate>("-") == nil)
        #expect(TemporalRange<CalendarDate>("2024-2025") == nil)
        let zoned = try #require(TemporalRange<DateTime>("2024-0500-2025-0500"))
        #expect(zoned.from?.offsetMinutes == -300)
        #expect(zoned.to?.year == 2025)
        #expect(TemporalRange<DateTime>("2024-0500")?.to?.offsetMinutes == -300)
        #expect(TemporalRange<DateTime>("2024-2025")?.to?.year == 2025)
    }

    @Test func takesNamesApart() {
        let name = PersonName("Wang^XiaoDong^^Dr^MD=王^小东=ワン^シャオ")
        #expect(name.alphabetic.family == "Wang")
        #expect(name.alphabetic.given == "XiaoDong")
        #expect(name.alphabetic.middle == "")
        #expect(name.alphabetic.prefix == "Dr")
        #expect(name.alphabetic.suffix == "MD")
        #expect(name.ideographic.family == "王")
        #expect(name.phonetic.given == "シャオ")
        #expect(name.description == "Wang^XiaoDong^^Dr^MD=王^小东=ワン^シャオ")
        #expect(!name.isMalformed)
        #expect(PersonName("a=b=c=d").isMalformed)
        #expect(PersonName("a^b^c^d^e^f").isMalformed)
        #expect(PersonName("=王").alphabetic.isEmpty)
    }

    @Test func delimitersCountBeforeCombiningMarks() throws {
        let name = PersonName("Wang^\u{301}a=\u{301}b")
        #expect(name.groups.map(\.components) == [["Wang", "\u{301}a"], ["\u{301}b"]])
        var set = DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 192"]))
        let tag = Tag(0x0010, 0x1000)
        try set.set(tag, .longString, strings: ["a", "\u{301}b"])
        #expect(set[tag]?.strings == ["a", "\u{301}b"])
    }

    @Test func numbersKeepTheirText() {
        #expect(DecimalString("1.50")?.text == "1.50")
        #expect(DecimalString("-1E3")?.value == -1000)
        #expect(DecimalString("70,5") == nil)
        #expect(DecimalString("nan") == nil)
        #expect(DecimalString("0x10") == nil)
        #expect(IntegerString("+007")?.value == 7)
        #expect(IntegerString("2.0") == nil)
        #expect(AgeString("045Y") == AgeString("045Y"))
        #expect(AgeString("045Y")?.count == 45)
        #expect(AgeString("45Y") == nil)
        #expect(AgeString("045X") == nil)
    }

    @Test(arguments: [
        ("1.2.840.10008.1.2", true), ("1.2.03", false), ("1..2", false), ("1.2.", false), ("1", false), ("1.0.2", true),
        ("1.2.a", false), ("1." + String(repeating: "1", count: 62), true),
        ("1." + String(repeating: "1", count: 63), false),
    ]) func judgesIdentifiers(_ text: String, _ isValid: Bool) {
        #expect(UniqueIdentifier.isValid(text) == isValid)
    }

    /// Numbers of all widths, in both byte orders.
    @Test(arguments: [false, true]) func readsNumbers(_ isBig: Bool) throws {
        func order(_ bytes: [UInt8]) -> [UInt8] { isBig ? bytes.reversed() : bytes }
        var builder = Builder(isBigEndian: isBig)
        builder.element(0x0011_1001, "US", order([0xFE, 0xFF]) + order([1, 2]))
        builder.element(0x0011_1002, "SS", order([0xFE, 0xFF]))
        builder.element(0x0011_1003, "UL", order([1, 2, 3, 4]))
        builder.element(0x0011_1004, "SL", order([0xFF, 0xFF, 0xFF, 0xFF]))
        builder.element(0x0011_1005, "UV", order([UInt8](repeating: 0xFF, count: 8)))
        builder.element(0x0011_1006, "SV", order([UInt8](repeating: 0xFF, count: 8)))
        builder.element(0x0011_1007, "FL", order([0, 0, 0xC0, 0x3F]))
        builder.element(0x0011_1008, "FD", order([0, 0, 0, 0, 0, 0, 0xF8, 0xBF]))
        builder.element(0x0011_1009, "AT", order([0x10, 0]) + order([0x20, 0]))
        builder.element(0x0011_100A, "OW", order([1, 2]) + order([3, 4]))
        let file = try File(parsing: Builder.file(isBig ? "1.2.840.10008.1.2.2" : "1.2.840.10008.1.2.1", builder.bytes))
        func element(_ number: UInt16) throws -> DataElement { try #require(file.dataSet[Tag(0x0011, number)]) }
        #expect(try element(0x1001).integers == [0xFFFE, 0x201])
        #expect(try element(0x1002).integers == [-2])
        #expect(try element(0x1003).integers == [0x0403_0201])
        #expect(try element(0x1004).integers == [-1])
        #expect(try element(0x1005).unsignedIntegers == [.max])
        #expect(try element(0x1005).integers == [])
        #expect(try element(0x1006).integers == [-1])
        #expect(try element(0x1007).doubles == [1.5])
        #expect(try element(0x1008).doubles == [-1.5])
        #expect(try element(0x1009).tags == [Tag(0x0010, 0x0020)])
        #expect(try element(0x100A).littleEndianValue == [1, 2, 3, 4])
        #expect(try file.dataSet.text().contains(#""0011100A":{"vr":"OW","InlineBinary":"AQIDBA=="}"#))
        #expect(try file.dataSet.text().contains(#""00111009":{"vr":"AT","Value":["00100020"]}"#))
    }

    @Test func malformedValuesAreKeptAndNamed() throws {
        let file = try File(
            parsing: Builder.file(
                Builder.explicit {
                    $0.element(0x0008_0020, "DA", "20240230")
                    $0.element(0x0008_0060, "CS", "ct")
                    $0.element(0x0010_1030, "DS", "70,5\\1")
                    $0.element(0x0020_000D, "UI", "1.2.03")
                    $0.element(0x0020_0013, "IS", "2.0 ")
                    $0.element(0x0028_0010, "US", [1, 2, 3])
                    $0.element(0x0040_0009, "SH", "seventeen letters")
                }))
        let problems = file.dataSet.elements.map(\.valueProblems)
        #expect(
            problems == [
                [.malformed(.date, position: 1)], [.malformed(.codeString, position: 1)],
                [.malformed(.decimalString, position: 1)], [.malformed(.uniqueIdentifier, position: 1)],
                [.malformed(.integerString, position: 1)], [.leftOver(.unsignedShort, bytes: 1)],
                [.tooLong(.shortString, position: 1, limit: 16)],
            ])
        #expect(file.dataSet[Tag(0x0010, 0x1030)]?.strings == ["70,5", "1"])
        #expect(file.dataSet[Tag(0x0010, 0x1030)]?.decimalStrings.map { $0?.value } == [nil, 1])
        #expect(file.dataSet[Tag(0x0008, 0x0020)]?.dates == [nil])
        #expect(file.dataSet.valueFindings().count == 7)
        #expect(file.dataSet.valueFindings(limit: 3).count == 3)
    }

    @Test func paddingIsNoPartOfAValue() throws {
        let file = try File(
            parsing: Builder.file(
                Builder.explicit {
                    $0.element(0x0008_0018, "UI", "1.2.3\0")
                    $0.element(0x0010_0020, "LO", " a \\\\ b  ")
                    $0.element(0x0010_4000, "LT", " a\\b ")
                    $0.element(0x0020_0010, "SH", "  ")
                }))
        #expect(file.dataSet[.sopInstanceUID]?.strings == ["1.2.3"])
        #expect(file.dataSet[.patientID]?.strings == ["a", "", "b"])
        #expect(file.dataSet[Tag(0x0010, 0x4000)]?.strings == [" a\\b"])
        #expect(file.dataSet[Tag(0x0020, 0x0010)]?.strings == [])
        #expect(try file.dataSet.text().contains(#""00100020":{"vr":"LO","Value":["a",null,"b"]}"#))
    }
}
