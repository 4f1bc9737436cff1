// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing

/// The second byte of a character may look like a separator.
@Suite("Trail bytes") struct TrailByteTests {
    /// Labels, the set the bytes are in, and a lead byte with all of those trail bytes.
    static let labels: [(String, UInt8)] = [
        ("GB 18030-2000", 0x84), ("GBK", 0x84), ("GB2312", 0x84), ("BIG-5", 0xB3), ("", 0x84), ("UNICODE UTF-8", 0x84),
        ("NONSENSE", 0x84), ("ASCII", 0x84),
    ]
    static let trails = Array("|^~\\".utf8)

    private func bytes(_ label: String, _ name: [UInt8]) -> [UInt8] {
        Array((Samples.header(label) + "PID|1||MR1||").utf8) + name + Array("^B|||M\r".utf8)
    }

    @Test(arguments: labels, trails)
    func neverSplitAName(_ label: (String, UInt8), _ trail: UInt8) throws {
        let name: [UInt8] = [label.1, trail, 0xC0, trail]
        let message = try Message(parsing: bytes(label.0, name))
        let field = try #require(message.segment("PID")?[5])
        #expect(Array(field.bytes) == name + Array("^B".utf8))
        #expect(field.components.map { Array($0.bytes) } == [name, Array("B".utf8)])
        #expect(field.repetitions.count == 1)
        #expect(message["PID-8"] == "M")
        #expect(message.segments.count == 2)
    }

    @Test(
        arguments: [
            ("玘瑋誠瑍", .gb18030, "GB 18030-2000"), ("玘瑋誠瑍", .gbk, "GBK"), ("許功蓋", .big5, "BIG-5"),
            ("𠮷㛃䶮", .gb18030, "GB18030"), ("㛃|\\^&~𠮷", .gb18030, "GB18030"),
        ] as [(String, CharacterEncoding, String)]) func areReadAndWrittenWhole(
            _ name: String, _ encoding: CharacterEncoding, _ label: String
        ) throws
    {
        let message = try Samples.message("PID|1||MR1||x^y", charset: label, encoding: encoding)
        let changed = try message.setting(Path("PID", field: 5, component: 1), to: .text(name))
        #expect(changed["PID-5.1"] == name)
        #expect(changed["PID-5.2"] == "y")
        #expect(try Message(parsing: changed.serialized())["PID-5.1"] == name)
    }

    /// In UTF-8 a rare Han character takes four bytes, the last of which could begin a pair of GBK.
    @Test(arguments: ["", "UNICODE UTF-8"]) func ofRareCharactersStandBesideSeparators(_ label: String) throws {
        let text = Samples.header(label) + "PID|𠮷|2|MR1^𠮷~𠮷&𠮷||𠮷^𠮷|||M\r"
        let message = try Message(parsing: Array(text.utf8))
        #expect(message["PID-1"] == "𠮷")
        #expect(message["PID-2"] == "2")
        #expect(message["PID-3[2].1.2"] == "𠮷")
        #expect(message["PID-5.2"] == "𠮷")
        #expect(message["PID-8"] == "M")
    }

    /// Labelled UTF-8, but in GBK: cannot be read, yet nothing else moves.
    @Test func stayTogetherWhenTheyDoNotDecode() throws {
        let name = try CharacterEncoding.gbk.encode("玘瑋誠瑍")
        let message = try Message(parsing: bytes("UNICODE UTF-8", name))
        let path = Path("PID", field: 5, component: 1)
        let offset = Samples.header("UNICODE UTF-8").utf8.count + 12
        #expect(throws: HL7v2Error.undecodable(path, .utf8, offset: offset)) { try message.presence(at: path) }
        #expect(message["PID-5.2"] == "B")
    }

    @Test(arguments: [0xFF, 0x80] as [UInt8])
    func doNotHideASeparatorBehindAByteThatLeadsNothing(_ lead: UInt8) throws {
        for label in ["GB18030", "GBK", "BIG-5", "8859/1"] {
            let message = try Message(parsing: bytes(label, [lead]))
            #expect(message["PID-5.2"] == "B")
        }
    }

    @Test(arguments: ["GB18030", "BIG-5", "UNICODE UTF-8"])
    func doNotHideALineEnd(_ label: String) throws {
        let head = Array((Samples.header(label) + "NTE|1|").utf8)
        let message = try Message(parsing: head + [0xC0, 0x0D, 0x5A, 0x5A, 0x31])
        #expect(message.segments.map(\.name) == ["MSH", "NTE", "ZZ1"])
    }

    @Test func inTheHeaderDoNotHideTheCharacterSet() throws {
        let head = Array("MSH|^~\\&|".utf8)
        let rest = Array("||||20260115||ADT^A01|1|P|2.5||||||GB18030\r".utf8)
        let message = try Message(parsing: head + [0xAC, 0x7C] + rest)
        #expect(message.encoding == .gb18030)
        #expect(message["MSH-7"] == "20260115")
        #expect(message["MSH-3"] == "瑋")
    }
}
