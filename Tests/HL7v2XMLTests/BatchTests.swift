// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import Testing
import XMLTree

@testable import HL7v2XML

@Suite("XML: files of messages") struct BatchTests {
    private static let one = Samples.header() + "PID|||1||王^明\r"

    static let files: [[UInt8]] = [
        Array("FHS|^~\\&|A|B|\rBHS|^~\\&|A\r\(one)\(one)BTS|2|^^\rFTS|1\r".utf8),
        Array("FHS|^~\\&|A\nBHS#@*!%#A@B#\n\(one)BTS#2\nFTS|1".utf8), Array("\(one)\(one)".utf8),
        Array("comment ?> <x>\r\n\(one)".utf8), Array("FHS\r\(one)FTS\r".utf8),
        Array("BHS|^~\\&|刘|B\r\(one)BTS|1|刘\r".utf8), Array("FHS|^~\\&|A\rDSC|1\r \rjunk\r\(one)".utf8),
        Array(" BHS|^~\\&|A\r\(one) BTS|1\r\u{0B}FTS|1\r".utf8), Array("FHS|\rBTS|x\\T\\y\r".utf8),
        (try? CharacterEncoding.gb18030.encode(
            "BHS|^~\\&|玘瑋誠瑍|B\r" + Samples.header(label: "GB18030") + "PID|||1||玘瑋誠瑍\rBTS|1|誠\r")) ?? [],
    ]

    @Test(arguments: files.indices) func giveTheSameBytesBack(_ index: Int) throws {
        let bytes = Self.files[index]
        let file = try XMLMessageFile(parsing: MessageFile(bytes).xml())
        #expect(file.bytes == bytes)
        #expect(file.messages.count == MessageFile(bytes).messages.count)
        #expect(file.findings.isEmpty)
        let plain = try XMLMessageFile(parsing: MessageFile(bytes).xml(XMLOptions(keepsBytes: false)))
        #expect(Samples.contents(plain.messages) == Samples.contents(file.messages))
    }

    @Test func standInOneElementOfNoNamespace() throws {
        let root = try XMLDocument(parsing: MessageFile(Self.files[0]).xml()).root
        #expect(root.name == "hl7-file")
        #expect(root.namespace == "")
        #expect(root.elements.map(\.name) == ["FHS", "BHS", "ADT_A01", "ADT_A01", "BTS", "FTS"])
        #expect(root.elements.allSatisfy { $0.namespace == "urn:hl7-org:v2xml" })
        #expect(root.elements[4].elements.map(\.name) == ["BTS.1"])
    }

    @Test func ofOneMessageAreThatMessage() throws {
        let root = try XMLDocument(parsing: MessageFile(Array(Self.one.utf8)).xml()).root
        #expect(root.name == "ADT_A01")
    }

    @Test func sayTheirBatchesInPlainFormToo() throws {
        let xml = try MessageFile(Self.files[1]).xml(XMLOptions(keepsBytes: false))
        let text = "FHS|^~\\&|A\rBHS#@*!%#A@B\r" + Self.one + "BTS#2\rFTS|1\r"
        #expect(String(decoding: try XMLMessageFile(parsing: xml).bytes, as: UTF8.self) == text)
    }

    @Test func refuseAMessageThatCannotBeRead() {
        let text = Array("MSH|^~\\&|".utf8)
        let bytes: [UInt8] = [0xFF, 0xFE] + text.flatMap { [$0, 0] as [UInt8] } + [0x41]
        #expect(throws: HL7v2Error.self) { try MessageFile(bytes).xml() }
    }
}
