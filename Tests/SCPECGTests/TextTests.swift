// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import JSON
import Testing

@testable import SCPECG

@Suite("Texts of records") struct TextTests {
    static let cases: [(UInt8, CharacterEncoding, String)] = [
        (0x01, .latin1, "Ström"), (0x03, CharacterEncoding(rawValue: "ISO-8859-2"), "Łódź"),
        (0x13, CharacterEncoding(rawValue: "ISO-8859-5"), "Тест"), (0x07, .utf16LE, "王小明"), (0x0F, .eucJP, "山田"),
        (0x27, .gb18030, "王镕"), (0x2F, .eucKR, "김"), (0x37, .utf8, "王𠮷"),
        (0x3B, CharacterEncoding(rawValue: "ISO-8859-15"), "Œ"),
    ]

    @Test(arguments: cases) func comesBackInItsSet(_ code: UInt8, _ encoding: CharacterEncoding, _ name: String) throws
    {
        var draft = try Sample.draft()
        draft.demographics = try Sample.demographics(language: LanguageCode(rawValue: code))
        try draft.demographics.setString(.lastName, name)
        let record = try Record(parsing: draft.serialized())
        #expect(record.text.encoding == encoding)
        #expect(record.demographics.string(.lastName) == name)
        #expect(record.demographics.string(.patientID) == "T0001")
        #expect(record.findings() == [])
    }

    static func record(
        _ code: UInt8, _ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()
    ) throws -> Record {
        var draft = try Sample.draft()
        draft.demographics = try Sample.demographics(language: LanguageCode(rawValue: code))
        draft.demographics.set(.lastName, bytes + [0])
        return try Record(parsing: draft.serialized(), options: options)
    }

    @Test func fallsBackToWhatAllTextsFit() throws {
        let chinese = try Self.record(0, [0xCD, 0xF5])
        #expect(chinese.demographics.string(.lastName) == "王")
        #expect(Sample.codes(chinese) == ["text.encoding"])
        let swedish = try Self.record(0, [0x53, 0x74, 0x72, 0xF6, 0x6D])
        #expect(swedish.demographics.string(.lastName) == "Ström")
        #expect(swedish.text.encoding == .latin1)
        let chosen = try Self.record(0, [0xE9, 0x46], ReadingOptions(fallbackEncodings: [.gb18030]))
        #expect(chosen.demographics.string(.lastName) == "镕")
        let utf8 = try Self.record(0x27, Array("王".utf8) + [0xFF])
        #expect(utf8.text.encoding == .latin1)
    }

    @Test func keepsBytesThatNoSetReads() throws {
        let record = try Self.record(0x37, [0xFF, 0xFE], ReadingOptions(fallbackEncodings: [.ascii]))
        #expect(record.demographics.string(.lastName) == nil)
        #expect(record.demographics[.lastName] == [0xFF, 0xFE, 0])
        #expect(Sample.codes(record) == ["text.undecodable"])
        let fields = record.json()["sections"]?.array?[1]["content"]?["fields"]?.array
        #expect(fields?.last?["value"]?["hex"]?.string == "FFFE00")
    }

    @Test func codesThatNameNoSetAreNoted() throws {
        #expect(Sample.codes(try Self.record(0x05, [0x41])) == ["text.language-code"])
    }

    @Test func refusesCharactersTheSetLacks() throws {
        var demographics = try Sample.demographics(language: .latin1)
        #expect(throws: SCPECGError.unencodable(section: 1, .latin1, position: 1)) {
            try demographics.setString(.lastName, "a王")
        }
    }
}
