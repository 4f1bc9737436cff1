// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Refused changes") struct SettingRefusalTests {
    @Test(arguments: ["MSH-1", "MSH-2", "MSH-18", "MSH-18[2]", "MSH-18.1", "MSH-2.1", "PID"])
    func refusesFieldsThatSayHowToRead(_ text: String) throws {
        let path = try Path(parsing: text)
        let message = try Samples.message("PID|1")
        #expect(throws: HL7v2Error.fixedField(path)) { try message.setting(path, to: .text("x")) }
    }

    @Test(arguments: ["OBX-1", "PID[2]-1", "MSH[2]-3"])
    func refusesSegmentsThatAreNotThere(_ text: String) throws {
        let path = try Path(parsing: text)
        let message = try Samples.message("PID|1")
        #expect(throws: HL7v2Error.noSuchSegment(path)) { try message.setting(path, to: .null) }
    }

    @Test(
        arguments: [
            ("GBK", CharacterEncoding.gbk, "李𠮷", 1), ("GB2312", .gb2312, "許", 0), ("8859/1", .latin1, "Müller李", 6),
            ("ASCII", .ascii, "ab中", 2), ("BIG-5", .big5, "許䶮", 1), ("GB2312", .gb2312, "李李\u{1F600}", 2),
        ] as [(String, CharacterEncoding, String, Int)]) func namesTheCharacterTheSetLacks(
            _ label: String, _ encoding: CharacterEncoding, _ text: String, _ position: Int
        ) throws
    {
        let message = try Samples.message("PID|1||A", charset: label, encoding: encoding)
        let path = Path("PID", field: 3)
        #expect(throws: HL7v2Error.unencodable(path, encoding, position: position)) {
            try message.setting(path, to: .text(text))
        }
    }

    /// The position is one in the value, not in its escaped form.
    @Test func countsThePositionInTheValueGiven() throws {
        let message = try Samples.message("PID|1||A", charset: "GBK", encoding: .gbk)
        let path = Path("PID", field: 3)
        #expect(throws: HL7v2Error.unencodable(path, .gbk, position: 2)) {
            try message.setting(path, to: .text("a|𠮷"))
        }
    }

    @Test(arguments: [("ISO IR87", CharacterEncoding.iso2022JP), ("Shift_JIS", .shiftJIS)])
    func namesThePathInSetsThatAreTranscoded(_ label: String, _ encoding: CharacterEncoding) throws {
        let message = try Samples.message("PID|1||日本", charset: label, encoding: encoding)
        #expect(message["PID-3"] == "日本")
        let path = Path("PID", field: 3)
        #expect(throws: HL7v2Error.unencodable(path, encoding, position: 1)) {
            try message.setting(path, to: .text("日한"))
        }
    }

    @Test(arguments: [
        ("MSH|^|A\rPID|1\r", "PID-3[2]"), ("MSH|^~\\|A\rPID|1\r", "PID-3.1.2"), ("MSH|^~\\|A\rPID|1||x\r", "PID-3.2.2"),
    ]) func needsTheSeparatorsItWouldWrite(_ text: String, _ place: String) throws {
        let message = try Message(parsing: Array(text.utf8))
        let path = try Path(parsing: place)
        #expect(throws: HL7v2Error.noDelimiter(path)) { try message.setting(path, to: .text("x")) }
    }

    @Test func needsAnEscapeCharacterForASeparatorInText() throws {
        let message = try Message(parsing: Array("MSH|^~|A\rPID|1\r".utf8))
        #expect(throws: HL7v2Error.noDelimiter(nil)) { try message.setting(Path("PID", field: 2), to: .text("a|b")) }
    }
}
