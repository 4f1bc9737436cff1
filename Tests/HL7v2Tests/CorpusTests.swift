// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import JSON
import Testing

@Suite("HL7 v2 corpus") struct CorpusTests {
    @Test(arguments: Corpus.files("valid") + Corpus.files("chinese") + Corpus.fixtures)
    func givesBackTheSameBytes(_ file: Corpus.File) throws {
        let message = try Message(parsing: file.bytes)
        #expect(message.serialized() == file.bytes)
        #expect(message.segments.first?.name == "MSH")
    }

    @Test(arguments: Corpus.files("valid") + Corpus.files("chinese") + Corpus.fixtures)
    func survivesTheWayThroughJSON(_ file: Corpus.File) throws {
        let text = try Message(parsing: file.bytes).json().text(indented: true)
        #expect(try Message(json: JSONValue(parsing: text)).serialized() == file.bytes)
    }

    @Test(arguments: Corpus.files("batch"))
    func splitsFilesWithoutLosingAByte(_ file: Corpus.File) throws {
        let whole = MessageFile(file.bytes)
        #expect(whole.serialized() == file.bytes)
        #expect(!whole.messages.isEmpty)
        for bytes in whole.messages { #expect(try Message(parsing: bytes).serialized() == bytes) }
    }

    @Test(arguments: Corpus.files("malformed"))
    func saysWhatIsWrong(_ file: Corpus.File) throws {
        let whole = MessageFile(file.bytes)
        var findings = whole.findings()
        do {
            for bytes in whole.messages {
                let message = try Message(parsing: bytes)
                #expect(message.serialized() == bytes)
                findings += message.findings()
            }
            if whole.messages.isEmpty { _ = try Message(parsing: file.bytes) }
        } catch {
            return
        }
        #expect(findings.contains { $0.severity != .info }, "\(file.name)")
    }
}
