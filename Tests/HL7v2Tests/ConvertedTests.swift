// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

@Suite("Converted messages") struct ConvertedTests {
    static let body = "PID|1||MR1||王^玘瑋誠瑍~許|||M\nNTE|1|L|a\\F\\b王\\.br\\·"

    static let sets: [(String, CharacterEncoding)] = [
        ("GB 18030-2000", .gb18030), ("GBK", .gbk), ("UNICODE UTF-8", .utf8), ("BIG-5", .big5),
    ]

    private func bytes(_ label: String, _ encoding: CharacterEncoding) throws -> [UInt8] {
        // Big5 lacks one of the names.
        let body = encoding == .big5 ? "PID|1||MR1||王^許功蓋" : Self.body
        return try Samples.bytes(body, charset: label, encoding: encoding)
    }

    @Test(arguments: sets, [CharacterEncoding.utf8, .gb18030])
    func changeTheirBytesAndTheirLabelOnly(_ source: (String, CharacterEncoding), _ target: CharacterEncoding) throws {
        let message = try Message(parsing: bytes(source.0, source.1))
        let converted = try message.converted(to: target)
        let text = try source.1.decode(message.serialized())
        let label = try #require(target.hl7Label)
        #expect(try target.decode(converted.serialized()) == text.replacing("|" + source.0, with: "|" + label))
        #expect(converted.encoding == target)
    }

    @Test(arguments: sets, [CharacterEncoding.utf8, .gb18030, .utf16LE, .utf16BE])
    func comeBack(_ source: (String, CharacterEncoding), _ target: CharacterEncoding) throws {
        let bytes = try bytes(source.0, source.1)
        #expect(try Message(parsing: bytes).converted(to: target).converted(to: source.1).serialized() == bytes)
    }

    /// The label still names the old set while the text is UTF-8 already.
    @Test(arguments: ["县", "某县人民医院", "李", "县医"])
    func changeTheRightFieldBehindAChineseName(_ name: String) throws {
        let head = "MSH|^~\\&|\(name)|\(name)|C|\(name)|20260115||ADT^A01|1|P|2.5||||||"
        let message = try Message(parsing: CharacterEncoding.gb18030.encode(head + "GB18030\rPID|1\r"))
        let converted = try message.converted(to: .utf8)
        #expect(converted.serialized() == Array((head + "UNICODE UTF-8\rPID|1\r").utf8))
    }

    @Test(arguments: [("ISO IR87", CharacterEncoding.iso2022JP), ("Shift_JIS", .shiftJIS)])
    func comeOutOfSetsThatAreTranscoded(_ label: String, _ encoding: CharacterEncoding) throws {
        let message = try Samples.message("PID|1||日本", charset: label, encoding: encoding)
        let converted = try message.converted(to: .utf8)
        #expect(converted.serialized() == (try Samples.bytes("PID|1||日本")))
    }

    @Test func getALabelWhereThereWasNone() throws {
        let message = try Message(parsing: Array("MSH|^~\\&|王\rPID|1\r".utf8))
        let converted = try message.converted(to: .gbk)
        #expect(
            try CharacterEncoding.gbk.decode(converted.serialized())
                == "MSH|^~\\&|王|||||||||||||||GBK\rPID|1\r")
    }

    @Test func loseAByteOrderMark() throws {
        let message = try Message(parsing: [0xEF, 0xBB, 0xBF] + Samples.bytes("PID|1||王"))
        #expect(try message.converted(to: .gbk).converted(to: .utf8).serialized() == Samples.bytes("PID|1||王"))
    }

    @Test(
        arguments: [
            ("PID|1||MR1||王^李𠮷", "PID-5.2", 1), ("NTE|1|L|한", "NTE-3", 0), ("NTE|1\nNTE|2|L|a~bc㛃", "NTE[2]-3[2]", 2),
        ] as [(String, String, Int)]) func nameTheFieldWithACharacterTheSetLacks(
            _ body: String, _ path: String, _ position: Int
        ) throws
    {
        let message = try Samples.message(body)
        let error = HL7v2Error.unencodable(try Path(parsing: path), .gbk, position: position)
        #expect(throws: error) { try message.converted(to: .gbk) }
    }

    @Test func nameTheFieldThatDoesNotDecode() throws {
        let head = Samples.header() + "NTE|1|L|王"
        let message = try Message(parsing: Array(head.utf8) + [0xC4, 0xE3, 0x0D])
        let error = HL7v2Error.undecodable(Path("NTE", field: 3), .utf8, offset: head.utf8.count)
        #expect(throws: error) { try message.converted(to: .gb18030) }
    }
}
