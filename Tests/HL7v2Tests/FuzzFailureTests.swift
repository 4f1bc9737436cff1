// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

/// What the fuzzers found, one test a failure.
@Suite("HL7 v2 fuzz failures") struct FuzzFailureTests {
    @Test func aByteOfACharacterIsNoSeparator() throws {
        // MSH-2 begins with half a character of GBK.
        let message = try Message(parsing: Array("MSH|".utf8) + [0xA8] + Array("~\\&|A\rPID|1||x\r".utf8))
        #expect(message.delimiters.component == nil)
        #expect(throws: HL7v2Error.noDelimiter(Path("PID", field: 3, repetition: 2, component: 4))) {
            try message.setting(Path("PID", field: 3, repetition: 2, component: 4), to: .text("a"))
        }
    }

    @Test func nothingIsWrittenBehindHalfACharacter() throws {
        // PID-3 ends with a lead byte that would swallow the separator written behind it.
        let header = "MSH|^~\\&|A|B|||20260115||ADT^A01|1|P|2.3||||||GBK\rPID|1||x"
        let message = try Message(parsing: Array(header.utf8) + [0xED] + [0x0D])
        let path = Path("PID", field: 3, repetition: 2)
        #expect(throws: HL7v2Error.undecodable(path, .gbk, offset: header.utf8.count + 1)) {
            try message.setting(path, to: .text("a"))
        }
    }

    @Test func hundredsOfLabelsAreReportedThoughNotHeld() throws {
        let header = "MSH|^~\\&|A|B|||20260115||ADT^A01|1|P|2.5.1||||||"
        let message = try Message(parsing: Array((header + String(repeating: "x~", count: 600) + "\r").utf8))
        #expect(message.encodingReport().labels == Array(repeating: "x", count: 600) + [""])
        let late = header + "ASCII" + String(repeating: "~ASCII", count: 20) + "~x\r"
        #expect(try Message(parsing: Array(late.utf8)).findings().contains { $0.message.contains("alternate") })
    }

    @Test func thousandsOfSeparatorsAreFields() throws {
        let separators = String(repeating: "|", count: 5000)
        let message = try Message(parsing: Array("MSH|^~\\&|A\rAL1\(separators)\r".utf8))
        let segment = try #require(message.segment("AL1"))
        #expect(segment.fieldCount == 5000)
        #expect(segment[5000]?.isEmpty == true && segment[5001]?.isEmpty == nil)
    }

    @Test func aSegmentIsNotRemovedFromBehindALineFeedThatOnlyItMakesAnEnd() throws {
        let text = "MSH|^~\\&|A\rZZ1|1\nOBX|1\r0~1|x\r"
        let message = try Message(parsing: Array(text.utf8))
        #expect(message.segments.map(\.name) == ["MSH", "ZZ1", "OBX", "0~1"])
        #expect(throws: HL7v2Error.breaksStructure(Path("OBX"))) { try message.removing(Path("OBX")) }
    }

    @Test func brokenCharactersEndAtTheSamePlaceInAStream() throws {
        // UTF-8 that breaks off: the short cut for three bytes and the closer look must agree on what follows.
        let head = Array("MSH|^~\\&|A\rNTE|".utf8)
        for broken: [UInt8] in [[0xE4, 0x81, 0xC3], [0xE0, 0x81, 0x81], [0xED, 0xB0, 0x80], [0xE4, 0xC3, 0x81]] {
            let bytes = head + broken + Array("|a|b\r".utf8)
            var stream = SegmentStream()
            stream.append(bytes)
            stream.finish()
            _ = try stream.next()
            let segment = try #require(try stream.next()).segment
            #expect(try Message(parsing: bytes).segment("NTE")?.fieldCount == segment.fieldCount, "\(broken)")
        }
    }

    @Test func aHeaderThatIsOnlyItsNameHasNoFields() throws {
        let message = try Message(parsing: Array("MSH|^~\\&|A\rMSH\rFHS|\r".utf8))
        #expect(message.segments.map(\.fieldCount) == [3, 0, 2])
        #expect(message.segments[1][1]?.bytes == nil)
        let changed = try message.setting(Path("MSH", 2, field: 3), to: .text("x"))
        #expect(changed.body == "MSH||x\nFHS|")
    }
}
