// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Foundation
import HL7v2
import Testing

@Suite("Encapsulated data") struct EncapsulatedDataTests {
    private static let head = "OBX|1|ED|X||APP^application^pdf^"

    private func data(_ encoding: String, _ data: String) throws -> ED {
        let field = try Samples.message(Self.head + encoding + "^" + data).segment("OBX")?[5]
        return ED(try #require(field))
    }

    /// Offset in the message of the first byte of the data.
    private func offset(_ encoding: String) -> Int { (Samples.header() + Self.head + encoding + "^").utf8.count }

    @Test(arguments: 0..<70) func comesOutOfBase64(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 83 + 7) }
        let text = Data(bytes).base64EncodedString()
        #expect(try data("Base64", text).decodedData() == (bytes.isEmpty ? nil : bytes))
    }

    @Test(
        arguments: [
            ("Base64", "QUJD", "ABC"), ("BASE64", "QUI=", "AB"), ("base64", "QQ==", "A"),
            ("Base64", " Q U\tJD ", "ABC"),
            ("Base64", #"QU\.br\JD"#, "ABC"), ("Base64", #"QU\X0D\\X0A\JD\X0D0A\"#, "ABC"),
            ("Base64", #"QQ=\X0d0a\="#, "A"), ("Base64", #"\X20\QQ=="#, "A"), ("Hex", "414243", "ABC"),
            ("hex", "41 4\\.br\\2", "AB"), ("HEX", "6a6B", "jk"), ("A", "a\\T\\b|", "a&b"), ("", "plain", "plain"),
            ("A", #"\X41\B\.br\"#, #"AB\.br\"#),
        ] as [(String, String, String)]) func stepsOverBlanks(_ encoding: String, _ written: String, _ text: String)
        throws
    {
        let written = written.hasSuffix("|") ? String(written.dropLast()) : written
        #expect(try data(encoding, written).decodedData().map { String(decoding: $0, as: UTF8.self) } == text)
    }

    @Test(
        arguments: [
            ("Base64", "QUJ", .incompleteData, 3), ("Base64", "QUJDR", .incompleteData, 5),
            ("Base64", "Q", .incompleteData, 1),
            ("Base64", "QU%D", .dataCharacter, 2), ("Base64", "QU\u{2014}D", .dataCharacter, 2),
            ("Base64", "QQ==QQ==", .dataAfterPadding, 4), ("Base64", "QQ===", .dataAfterPadding, 4),
            ("Base64", "=QQ=", .dataAfterPadding, 0), ("Base64", "Q===", .dataAfterPadding, 1),
            ("Base64", "QUJD=", .dataAfterPadding, 4), ("Base64", "Q-_D", .dataCharacter, 1),
            ("Base64", #"QU\H\JD"#, .escapeInData, 2), ("Base64", #"QU\X41\JD"#, .escapeInData, 2),
            ("Base64", #"QUJD\"#, .escapeInData, 4), ("Base64", #"QU\\JD"#, .escapeInData, 2),
            ("Base64", "QQ=", .incompleteData, 3), ("Hex", "4", .incompleteData, 1), ("Hex", "4G", .dataCharacter, 1),
        ] as [(String, String, ValueProblem, Int)]) func namesTheByteThatIsWrong(
            _ encoding: String, _ written: String, _ problem: ValueProblem, _ place: Int
        ) throws
    {
        let error = HL7v2Error.malformed(nil, problem, offset: offset(encoding) + place)
        #expect(throws: error) { try data(encoding, written).decodedData() }
    }

    @Test func mustBeInAKnownEncoding() throws {
        let start = offset("uuencode") - "uuencode^".utf8.count
        #expect(throws: HL7v2Error.malformed(nil, .unknownDataEncoding, offset: start)) {
            try data("uuencode", "QQ==").decodedData()
        }
    }

    @Test func isNothingWhereNothingIsSaid() throws {
        #expect(try data("Base64", "").decodedData() == nil)
        #expect(try data("Base64", "\"\"").decodedData() == nil)
        #expect(try ED(#require(try Samples.message("OBX|1|ED|X||APP").segment("OBX")?[5])).decodedData() == nil)
    }

    @Test func survivesItsSize() throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try data("Base64", Data(bytes).base64EncodedString()).decodedData() == bytes)
    }

    @Test func isReadInTwoByteSets() throws {
        let message = try Samples.message(
            "OBX|1|ED|心电图||王^AP^PDF^Base64^QUJD~玘^AP^PDF^A^玘瑋", charset: "GB 18030-2000", encoding: .gb18030)
        let values = message.values(ED.self, at: "OBX-5")
        #expect(
            try values.map { try $0.decodedData() } == [Array("ABC".utf8), try CharacterEncoding.gb18030.encode("玘瑋")])
        #expect(try values.map { try $0.sourceApplication?.text(.namespaceID) } == ["王", "玘"])
    }

    @Test func mayBeAPointerInstead() throws {
        let pointer = try #require(
            try Samples.message("OBX|1|RP|X||http://example.invalid/1.pdf^PACS&1.2&ISO^AP^PDF")
                .values(RP.self, at: "OBX-5").first)
        #expect(try pointer.text(.pointer) == "http://example.invalid/1.pdf")
        #expect(try pointer.application?.oid() == "1.2")
    }
}
