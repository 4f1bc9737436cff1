// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import DICOM

private typealias Tag = DICOM.Tag

@Suite("DICOM: values that are judged") struct ValueFindingsTests {
    @Test(arguments: [
        (VR.date, "20240229", []), (.date, "20230229", ["malformed-value"]), (.date, "2024.02.29", ["old-form"]),
        (.date, "20240101-20240229", ["range-value"]), (.time, "235960", []), (.time, "10:11:12", ["old-form"]),
        (.time, "1011-", ["range-value"]), (.dateTime, "20240229101112.5-0800", []),
        (.dateTime, "2024-", ["range-value"]),
        (.decimalString, "70,5", ["malformed-value"]), (.decimalString, "1.2345678901234567", ["value-too-long"]),
        (.integerString, "2147483648", ["malformed-value"]), (.uniqueIdentifier, "1.02.3", ["malformed-value"]),
        (.codeString, "lower", ["malformed-value"]), (.universalResource, "http://a b", ["bad-uri"]),
        (.longString, "a\u{1}b", ["control-character"]), (.longText, "a\r\n\tb", []),
        (.personName, "A^B^C^D^E^F", ["malformed-value"]), (.personName, "a\nb", ["control-character"]),
        (.shortString, String(repeating: "a", count: 17), ["value-too-long"]),
    ]) func knowsHowAValueIsWritten(_ vr: VR, _ text: String, _ codes: [String]) throws {
        let tag = Tag(0x0009, 0x1001)
        let made = try Made.dataSet([(Tag(0x0009, 0x0010), .longString, "MAKER"), (tag, vr, text)])
        #expect(Made.codes(made).filter { $0.hasSuffix("\(tag)") } == codes.map { "\($0) \(tag)" })
    }

    @Test func wantsAZeroByteBehindAUID() throws {
        var made = try Made.ct()
        try made.set(.sopInstanceUID, .uniqueIdentifier, bytes: Array("1.2.3 ".utf8))
        #expect(Made.codes(made) == ["uid-padding (0008,0018)"])
    }

    @Test(arguments: ["GB18030", "ISO_IR 192"]) func countsCharactersAndNotBytes(_ set: String) throws {
        let description = Made.description
        let fits = try Made.dataSet([(description, .longString, String(repeating: "胸", count: 64))], in: [set])
        #expect(!Made.codes(fits).contains { $0.hasSuffix("\(description)") })
        let tooLong = try Made.dataSet([(description, .longString, String(repeating: "胸", count: 65))], in: [set])
        #expect(Made.codes(tooLong).contains("value-too-long \(description)"))
    }

    @Test(arguments: [
        ("1", [1]), ("1-3", [1, 2, 3]), ("1-n", [1, 2, 3, 4, 5, 6]), ("2-2n", [2, 4, 6]), ("3-3n", [3, 6]),
        ("2-n", [2, 3, 4, 5, 6]), ("4-5", [4, 5]),
    ]) func readsMultiplicities(_ text: String, _ allowed: [Int]) throws {
        let multiplicity = try #require(Multiplicity(text))
        #expect((0...6).filter(multiplicity.allows) == allowed)
    }

    @Test func countsValuesAgainstTheDictionary() throws {
        var made = try Made.dataSet([(Tag(0x0028, 0x0030), .decimalString, "0.5"), (.patientID, .longString, "a\\b")])
        try made.set(.rows, .unsignedShort, bytes: [1, 0, 2, 0])
        try made.set(.columns, .unsignedShort, bytes: [1, 0, 2, 0, 3, 0, 4, 0])
        let found = Made.codes(made).filter { $0.hasPrefix("multiplicity") }
        #expect(found == ["(0010,0020)", "(0028,0010)", "(0028,0011)", "(0028,0030)"].map { "multiplicity \($0)" })
    }

    @Test func judgesTagsAndRepresentations() throws {
        var made = try Made.dataSet([
            (Tag(0x0009, 0x1001), .longString, "without a creator"), (Tag(0x0011, 0x0010), .longString, "MAKER"),
            (Tag(0x0011, 0x1001), .longString, "with one"), (Tag(0x0010, 0x1000), .longString, "retired"),
            (Tag(0x0008, 0x0003), .longString, "unknown"), (.modality, .longString, "CT"),
        ])
        try made.set(Tag(0x0013, 0x0101), .longString, "no such tag")
        #expect(
            Made.codes(made).filter { !$0.hasPrefix("type") } == [
                "unknown-element (0008,0003)", "unexpected-vr (0008,0060)", "no-private-creator (0009,1001)",
                "retired-element (0010,1000)", "bad-private-tag (0013,0101)",
            ])
    }

    @Test func findsBytesThatAreNoCharacters() throws {
        var made = try Made.dataSet([])
        try made.set(Made.description, .longString, bytes: [0x41, 0xFF])
        #expect(Made.codes(made).contains("undecodable-text \(Made.description)"))
    }

    @Test func keepsTheirCountBounded() throws {
        var made = try Made.dataSet([])
        var item = DataSet()
        try item.set(.patientBirthDate, .date, "never")
        try made.set(Tag(0x0008, 0x1140), items: [DataSet](repeating: item, count: 1200))
        let findings = made.conformanceFindings()
        #expect(findings.count == 1001)
        #expect(findings.last?.code == "findings-left-out")
        #expect(findings[3].location == "(0008,1140)[3].(0010,0030)")
    }
}
