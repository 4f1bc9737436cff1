// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Numbers") struct NumberTests {
    @Test(
        arguments: [
            ("1", false, "1", "", "1"), ("-0.50", true, "0", "50", "-0.50"), ("+7.", false, "7", "", "7"),
            (".5", false, "", "5", "0.5"), ("007.100", false, "007", "100", "007.100"), ("-.5", true, "", "5", "-0.5"),
            (
                "123456789012345678901234567890.1", false, "123456789012345678901234567890", "1",
                "123456789012345678901234567890.1"
            ),
        ] as [(String, Bool, String, String, String)]) func keepTheirDigits(
            _ written: String, _ isNegative: Bool, _ whole: String, _ fraction: String, _ text: String
        ) throws
    {
        let number = try DecimalNumber(parsing: written)
        #expect(number.isNegative == isNegative)
        #expect(number.integerDigits == whole)
        #expect(number.fractionDigits == fraction)
        #expect(number.text == text)
    }

    @Test(
        arguments: [
            ("", 0), ("-", 1), (".", 1), ("1.2.3", 3), ("1e5", 1), ("--1", 1), ("1,5", 1), (" 1", 0), ("1 ", 1),
            ("<5", 0),
            ("１", 0), ("0x10", 1), ("NaN", 0), ("1-", 1),
        ] as [(String, Int)]) func sayWhatIsNone(_ text: String, _ offset: Int) throws
    {
        let error = #expect(throws: MalformedValue.self) { try DecimalNumber(parsing: text) }
        #expect(error?.problem == .digit)
        #expect(error?.offset == offset)
    }

    @Test func areDoublesWhenAsked() throws {
        #expect(try DecimalNumber(parsing: "-0.5").double == -0.5)
        #expect(try DecimalNumber(parsing: "7.").double == 7)
        let huge = String(repeating: "9", count: 400)
        #expect(try DecimalNumber(parsing: huge).double == .infinity)
        #expect(try DecimalNumber(parsing: huge).text == huge)
    }

    private func value(_ text: String, _ type: String = "SN") throws -> Field {
        try #require(try Samples.message("OBX|1|\(type)|X||\(text)").segment("OBX")?[5])
    }

    @Test func areCountsWithoutASign() throws {
        #expect(try SI(value("12")).count() == 12)
        #expect(try SI(value("")).count() == nil)
        for text in ["-1", "1.5", "x", "99999999999999999999"] {
            #expect(throws: HL7v2Error.self) { try SI(value(text)).count() }
        }
    }

    @Test func inStructuresSayWhatTheyMean() throws {
        func number(_ text: String) throws -> DecimalNumber { try DecimalNumber(parsing: text) }
        #expect(try SN(value(">^100")).meaning() == .number(.greater, number("100")))
        #expect(try SN(value("^5.0")).meaning() == .number(.equal, number("5.0")))
        #expect(try SN(value("^100^-^200")).meaning() == .range(.equal, number("100"), number("200")))
        #expect(try SN(value("<=^1^:^228")).meaning() == .ratio(.atMost, number("1"), ":", number("228")))
        #expect(try SN(value("^1^/^2")).meaning() == .ratio(.equal, number("1"), "/", number("2")))
        #expect(try SN(value("^2^+")).meaning() == .atLeastCategory(.equal, number("2")))
        #expect(try SN(value("<>^2")).meaning() == .number(.notEqual, number("2")))
        for text in ["^1^-", "^1^x^2", "<", "^^-^2"] { #expect(try SN(value(text)).meaning() == .other) }
        for text in ["", "\"\""] { #expect(try SN(value(text)).meaning() == nil) }
        let start = Samples.header().utf8.count + 12
        #expect(throws: HL7v2Error.malformed(nil, .comparator, offset: start)) { try SN(value("!^1")).meaning() }
        #expect(throws: HL7v2Error.malformed(nil, .digit, offset: start + 1)) { try SN(value("^x")).meaning() }
    }
}
