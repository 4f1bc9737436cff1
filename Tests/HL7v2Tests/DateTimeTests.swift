// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Dates and times") struct DateTimeTests {
    @Test(
        arguments: [
            ("2026", .year, nil), ("202601", .month, nil), ("20260115", .day, nil), ("2026011508", .hour, nil),
            ("202601150830", .minute, nil), ("20260115083059", .second, nil), ("20260115083059.1", .tenth, nil),
            ("20260115083059.12", .hundredth, nil), ("20260115083059.123", .thousandth, nil),
            ("20260115083059.1234", .tenThousandth, nil), ("20260115083000+0800", .second, 480),
            ("2026-0330", .year, -210), ("20240229", .day, nil),
        ] as [(String, DateTime.Precision, Int?)]) func areAsExactAsTheyAreWritten(
            _ text: String, _ precision: DateTime.Precision, _ offset: Int?
        ) throws
    {
        let time = try DateTime(parsing: text)
        #expect(time.precision == precision)
        #expect(time.offsetMinutes == offset)
        #expect(time.time?.offsetMinutes == (precision < .hour ? nil : offset))
    }

    @Test func haveTheirParts() throws {
        let time = try DateTime(parsing: "20260115083059.0420-0330")
        #expect([time.year, time.month, time.day] == [2026, 1, 15])
        #expect([time.time?.hour, time.time?.minute, time.time?.second] == [8, 30, 59])
        #expect(time.time?.fractionDigits == "0420")
        #expect(try DateTime(parsing: "2026").month == nil)
    }

    @Test(
        arguments: [
            ("", .length, 0), ("202", .length, 3), ("20261", .length, 5), ("2026011", .length, 7),
            ("202613", .month, 4),
            ("202600", .month, 4), ("20260132", .day, 6), ("20260229", .day, 6), ("2026011524", .hour, 8),
            ("202601150860", .minute, 10), ("20260115083060", .second, 12), ("20260115083059.", .fraction, 14),
            ("20260115083059.12345", .fraction, 14), ("202601150830.1", .fraction, 12), ("2026.5", .fraction, 4),
            ("2026+08", .zone, 4), ("2026+0860", .zone, 7), ("2026+1500", .zone, 5), ("+0800", .digit, 0),
            ("2026-01-15", .zone, 4), ("２０２６", .digit, 0), ("20260115T0830", .digit, 8), ("2026 ", .digit, 4),
            ("202601150830590", .length, 14), ("Z", .digit, 0), ("20260115083059+0800Z", .zone, 14),
        ] as [(String, ValueProblem, Int)]) func sayWhatIsWrongAndWhere(
            _ text: String, _ problem: ValueProblem, _ offset: Int
        ) throws
    {
        let error = #expect(throws: MalformedValue.self) { try DateTime(parsing: text) }
        #expect(error?.problem == problem)
        #expect(error?.offset == offset)
    }

    @Test(
        arguments: [
            ("2026", "2027", .before), ("202601", "20260201", .before), ("20260131", "202602", .before),
            ("2026", "202603", .unknown), ("20260115", "20260115", .same), ("2026011508", "202601150830", .unknown),
            ("20260115083059.1", "20260115083059.2", .before), ("20260115083059.1", "20260115083059.12", .unknown),
            ("20260115080000+0800", "20260115000000+0000", .same),
            ("20260115080000+0800", "20260115000001+0000", .before),
            ("20251231", "20260101000000", .before), ("20240229", "20240301", .before), ("20231231", "2024", .before),
            // One offset is missing: a day apart is enough in any zone, an hour is not.
            ("20260115080000", "20260115090000+0800", .unknown), ("20260113", "20260116+0000", .before),
            ("20260115120000", "20260115120000+0000", .unknown), ("00000101", "99991231", .before),
        ] as [(String, String, DateTime.Comparison)]) func compareAsFarAsTheySay(
            _ left: String, _ right: String, _ result: DateTime.Comparison
        ) throws
    {
        let (left, right) = (try DateTime(parsing: left), try DateTime(parsing: right))
        #expect(left.compare(to: right) == result)
        let mirrored: DateTime.Comparison = result == .before ? .after : result == .after ? .before : result
        #expect(right.compare(to: left) == mirrored)
    }

    @Test func compareWithAnAssumedOffset() throws {
        let (local, zoned) = (try DateTime(parsing: "20260115080000"), try DateTime(parsing: "20260115000000+0000"))
        #expect(local.compare(to: zoned, assumingOffset: 480) == .same)
        #expect(local.compare(to: zoned, assumingOffset: 540) == .before)
    }

    /// Seconds from `date -u -d … +%s`.
    @Test(
        arguments: [
            ("1970", 0, 31_536_000), ("197001", 0, 2_678_400), ("20260115083059+0800", 1_768_437_059, 1_768_437_060),
            ("20000229", 951_782_400, 951_868_800), ("19991231235959", 946_684_799, 946_684_800),
            ("0001", -62_135_596_800, -62_104_060_800), ("190002", -2_206_310_400, -2_203_891_200),
        ] as [(String, Int64, Int64)]) func nameAStretchOfTime(_ text: String, _ start: Int64, _ end: Int64) throws
    {
        #expect(try DateTime(parsing: text).interval() == start * 10_000..<end * 10_000)
    }

    @Test func ofFractionsNameATenThousandthAtLeast() throws {
        #expect(try DateTime(parsing: "19700101000000.25").interval() == 2500..<2600)
        #expect(try DateTime(parsing: "19700101000000.0001").interval() == 1..<2)
        #expect(try DateTime(parsing: "19700101080000").interval(assumingOffset: 480) == 0..<10_000)
    }

    @Test func canBeMadeLessExact() throws {
        let time = try DateTime(parsing: "20260115083059.1234+0800")
        for (precision, text) in [
            (.year, "2026+0800"), (.month, "202601+0800"), (.day, "20260115+0800"), (.hour, "2026011508+0800"),
            (.minute, "202601150830+0800"), (.second, "20260115083059+0800"), (.hundredth, "20260115083059.12+0800"),
            (.tenThousandth, "20260115083059.1234+0800"),
        ] as [(DateTime.Precision, String)] { #expect(time.limited(to: precision) == (try DateTime(parsing: text))) }
    }

    private func field(_ text: String) throws -> Field {
        try #require(try Samples.message("PID|1||||||\(text)").segment("PID")?[7])
    }

    @Test(
        arguments: [
            ("20260101^D", .day), ("20260101120000^D", .day), ("20260101^L", .month), ("20260101^Y", .year),
            ("2026^S", .year), ("20260101^Q", .day), ("20260101^", .day), ("202601010830^M", .minute),
            ("202601010830^H", .hour),
        ] as [(String, DateTime.Precision)]) func followTheDegreeOfPrecision(
            _ text: String, _ precision: DateTime.Precision
        ) throws
    {
        #expect(try TS(field(text)).dateTime()?.precision == precision)
    }

    @Test func areAbsentWhereNothingIsSaid() throws {
        for text in ["", "\"\"", "^D"] { #expect(try TS(field(text)).dateTime() == nil) }
    }

    @Test func namesTheByteOfTheMessage() throws {
        let start = Samples.header().utf8.count + 11
        #expect(throws: HL7v2Error.malformed(nil, .month, offset: start + 4)) { try TS(field("202613")).dateTime() }
        #expect(throws: HL7v2Error.malformed(nil, .length, offset: start + 8)) {
            try DT(field("2026011508")).date()
        }
        #expect(throws: HL7v2Error.malformed(nil, .length, offset: start + 4)) { try DT(field("2026+0800")).date() }
        // Behind an escape the place is that of the value.
        #expect(throws: HL7v2Error.malformed(nil, .digit, offset: start)) { try DTM(field("\\X32\\026x")).dateTime() }
        #expect(try DTM(field("\\X32\\026")).dateTime()?.year == 2026)
    }

    @Test(
        arguments: [("0830", 8, 30, nil), ("08", 8, nil, nil), ("083059.5-0500", 8, 30, 59)]
            as [(String, Int, Int?, Int?)])
    func readTimesOfDay(_ text: String, _ hour: Int, _ minute: Int?, _ second: Int?) throws {
        let time = try #require(try TM(field(text)).timeOfDay())
        #expect(time.hour == hour && time.minute == minute && time.second == second)
    }

    @Test(arguments: ["8", "2400", "08:30", "083", "0830.5", "+0800"]) func refuseOtherTimesOfDay(_ text: String) throws
    {
        #expect(throws: MalformedValue.self) { try TimeOfDay(parsing: text) }
    }
}
