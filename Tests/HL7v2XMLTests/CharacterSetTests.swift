// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

@testable import HL7v2XML

@Suite("XML: character sets") struct CharacterSetTests {
    private static func bytes(_ encoding: CharacterEncoding, _ label: String, _ name: String) throws -> [UInt8] {
        try encoding.encode(Samples.header(label: label) + "PID|||1||\(name)|||M\r")
    }

    @Test(
        arguments: [
            (.gb18030, "GB 18030-2000", "𠮷^㛃䶮"), (.gb18030, "GB18030", "玘瑋誠瑍^明"), (.gbk, "GBK", "玘瑋誠瑍^明"),
            (.gb2312, "GB2312", "刘^明"), (.big5, "BIG-5", "許功蓋^明"), (.latin1, "8859/1", "Müller^José"),
            (.utf8, "UNICODE UTF-8", "𠮷^㛃䶮"), (.utf8, "", "王^明"), (.gbk, "GB2312", "镕^明"),
            (.utf16LE, "UNICODE UTF-16", "王^明"),
        ] as [(CharacterEncoding, String, String)])
    func goThroughXMLAndBack(_ encoding: CharacterEncoding, _ label: String, _ name: String) throws {
        let bytes = try Self.bytes(encoding, label, name)
        let message = try Message(parsing: bytes)
        let xml = message.xml()
        let family = name.prefix { $0 != "^" }
        let text = try #require(String(validating: xml, as: UTF8.self))
        #expect(text.contains("<FN.1>\(family)</FN.1>"))
        #expect(text.contains("<MSH.18>\(label)</MSH.18>") || label.isEmpty)
        #expect(try Message(parsingXML: xml).original == bytes)
        let plain = try Message(parsingXML: message.xml(XMLOptions(keepsBytes: false)))
        #expect(plain["PID-5.1"] == String(family))
        if encoding.form != .opaque { #expect(plain.original == bytes) }
    }

    @Test func withoutALabelAreNoted() throws {
        let bytes = try Self.bytes(.gbk, "", "玘瑋誠瑍^明")
        let message = try Message(parsing: bytes, rules: Rules(defaultEncoding: .gbk))
        let file = try XMLMessageFile(parsing: message.xml())
        #expect(file.bytes == bytes)
        #expect(file.messages.first?.encoding == .gbk)
        let plain = try XMLMessageFile(parsing: message.xml(XMLOptions(keepsBytes: false)))
        #expect(plain.messages.first?["PID-5.1"] == "玘瑋誠瑍")
        #expect(plain.messages.first?.encoding == .utf8)
    }

    @Test func areConvertedWhenAsked() throws {
        let message = try Message(parsing: Self.bytes(.utf8, "UNICODE UTF-8", "𠮷^明"))
        let file = try XMLMessageFile(parsing: message.xml(), encoding: .gb18030)
        #expect(file.bytes == (try Self.bytes(.gb18030, "GB 18030-2000", "𠮷^明")))
        #expect(throws: HL7v2XMLError.message(.unencodable(Path("PID", field: 5, component: 1), .gbk, position: 0))) {
            try XMLMessageFile(parsing: message.xml(), encoding: .gbk)
        }
    }

    /// A name typed into the XML that the sender's set lacks.
    @Test func giveWayToUTF8WhenTheyLackACharacter() throws {
        let message = try Message(parsing: Self.bytes(.big5, "BIG-5", "許^明"))
        let xml = String(decoding: message.xml(), as: UTF8.self).replacing("許", with: "许𠮷")
        let file = try XMLMessageFile(parsing: Array(xml.utf8))
        #expect(file.bytes == (try Self.bytes(.utf8, "UNICODE UTF-8", "许𠮷^明")))
        #expect(file.findings.map(\.code) == ["xml-character-set"])
        #expect(file.findings.map(\.location) == ["MSH-18"])
    }

    @Test func ofMarksAreKept() throws {
        let text = Samples.header() + "PID|||1||王^明\r"
        let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        #expect(try Message(parsingXML: Message(parsing: marked).xml()).original == marked)
        let wide = [0xFF, 0xFE] + (try CharacterEncoding.utf16LE.encode(text))
        #expect(try Message(parsingXML: Message(parsing: wide).xml()).original == wide)
    }

    @Test func ofTheDocumentMayBeOthers() throws {
        let text = #"<?xml version="1.0" encoding="GB18030"?>"# + Samples.document("<PID><PID.5>王</PID.5></PID>")
        let message = try Message(parsingXML: try CharacterEncoding.gb18030.encode(text))
        #expect(message.original == Array("MSH|^~\\&\rPID|||||王\r".utf8))
    }
}
