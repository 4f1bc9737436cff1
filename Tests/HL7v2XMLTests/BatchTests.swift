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
        wide("BHS|^~\\&|刘|B\r\(one)\(one)BTS|2|刘\r"), wide("\(one)\(one)"), wide("\u{2028}\n\(one)"), [],
        wide("FHS\r\(one)FTS|1\r"), wide("BTS|1\r\(one)"), wide(" BHS|^~\\&|刘\rBTS|0|刘"), wide("#\rFHS|\rFTS|0"),
        Array(wide("\r\(one)\(one)BTS|2").dropFirst(2)), Array("no message".utf8),
        Array("BTS|1\r\(one)\(one)FTS|1\rBHS|^~\\&|A\r\(one)".utf8),
    ]

    /// UTF-16 with a mark, which only the file's first part has.
    private static func wide(_ text: String) -> [UInt8] {
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    @Test(arguments: files.indices) func areWrittenPartByPartAsAtOnce(_ index: Int) throws {
        var (splitter, writer) = (MessageSplitter(), XMLFileWriter())
        var xml: [UInt8] = []
        for byte in Self.files[index] {
            splitter.append([byte])
            while let part = try splitter.next() { xml += try writer.text(part) }
        }
        splitter.finish()
        while let part = try splitter.next() { xml += try writer.text(part) }
        xml += try writer.end()
        #expect(xml == (try MessageFile(Self.files[index]).xml()))
    }

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
