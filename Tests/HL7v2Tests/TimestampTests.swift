// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Timestamps") struct TimestampTests {
    @Test(arguments: [
        "2026", "202601", "20260115", "2026011508", "202601150830", "20260115083059", "20260115083059.1",
        "20260115083059.1234", "20260115083000+0800", "2026-0330", "20240229", "20000229", "20261231235959.9999-1200",
    ]) func areValid(_ text: String) {
        #expect(Timestamp.isValid(text))
    }

    @Test(arguments: [
        "", "202", "20261", "2026011", "202613", "202600", "20260100", "20260132", "20260229", "19000229", "20260431",
        "2026011524", "202601150860", "20260115083060", "20260115083059.", "20260115083059.12345", "202601150830.1",
        "2026+08", "2026+0860", "2026+1500", "2026+08000", "+0800", "2026-01-15", "２０２６", "20260115T0830", " 2026",
        "2026 ", "20260115083059.1x",
    ]) func areNotValid(_ text: String) {
        #expect(!Timestamp.isValid(text))
    }

    @Test func knowTheLengthOfMonths() {
        let days = (1...12).map { GregorianCalendar.days(inMonth: $0, year: 2025) }
        #expect(days == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
        #expect([1900, 2000, 2023, 2024].map { GregorianCalendar.days(inMonth: 2, year: $0) } == [28, 29, 28, 29])
    }
}
