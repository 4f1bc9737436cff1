// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import Testing

@Suite("Batch writer") struct BatchWriterTests {
    @Test func writesHeadersMessagesAndCounts() throws {
        var writer = BatchWriter()
        let (first, second) = (try Samples.message("PID|1||王"), try Message(parsing: Array("MSH|^~\\&|A\nPID|2".utf8)))
        var bytes = try writer.beginFile(SegmentBuilder("FHS", [3: "HIS", 9: "F1"]))
        bytes += try writer.beginBatch(SegmentBuilder("BHS", [3: "病房"]))
        bytes += try writer.add(first)
        bytes += try writer.add(second)
        bytes += try writer.beginBatch()
        bytes += try writer.finish()
        let expected =
            "FHS|^~\\&|HIS||||||F1\rBHS|^~\\&|病房\r" + String(decoding: first.serialized(), as: UTF8.self)
            + "MSH|^~\\&|A\nPID|2\rBTS|2\rBHS|^~\\&\rBTS|0\rFTS|2\r"
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        #expect(MessageFile(bytes).findings() == [])
    }

    @Test func writesABatchWithoutAFile() throws {
        var writer = BatchWriter(delimiters: DelimiterConversionTests.delimiters("!@#%$"))
        var bytes = try writer.beginBatch()
        bytes += try writer.add(try Samples.message("PID|1"))
        bytes += try writer.finish()
        #expect(bytes.starts(with: Array("BHS!@#%$\rMSH|".utf8)))
        #expect(bytes.suffix(6) == Array("BTS!1\r".utf8)[...])
        #expect(MessageFile(bytes).findings() == [])
    }

    @Test(arguments: Corpus.files("valid") + Corpus.files("chinese")) func losesNoMessage(_ file: Corpus.File) throws {
        let message = try Message(parsing: file.bytes)
        var writer = BatchWriter(encoding: message.encoding)
        var bytes = try writer.beginFile()
        bytes += try writer.beginBatch()
        let content: [UInt8]
        do throws(HL7v2Error) {
            content = try writer.add(message)
        } catch {
            guard case .severalMessages = error else { throw error }
            return
        }
        #expect(content.starts(with: message.serialized()))
        bytes += content + (try writer.add(message))
        bytes += try writer.finish()
        let written = MessageFile(bytes)
        #expect(written.messages == [content, content])
        #expect(written.findings().filter { $0.severity != .info } == [])
    }

    @Test func refusesWhatReadersWouldCountAsSeveral() throws {
        var writer = BatchWriter()
        _ = try writer.beginBatch()
        let message = try Message(parsing: Array("MSH|^~\\&|A\rBTS|1\r".utf8))
        #expect(throws: HL7v2Error.severalMessages(offset: 11)) { try writer.add(message) }
        #expect(try writer.finish() == Array("BTS|0\r".utf8))
    }

    @Test func refusesUTF16AmongOthers() throws {
        var writer = BatchWriter(encoding: .utf8)
        _ = try writer.beginBatch()
        let wide = try Samples.message("PID|1", charset: "UNICODE", encoding: .utf16LE)
        #expect(throws: HL7v2Error.foreignSet(.utf16LE, in: .utf8)) { try writer.add(wide) }
    }

    @Test func refusesHeadersThatItsSetLacks() throws {
        var writer = BatchWriter(encoding: .latin1)
        #expect(throws: HL7v2Error.unencodable(nil, .latin1, position: 9)) {
            try writer.beginBatch(SegmentBuilder("BHS", [3: "王"]))
        }
    }
}
