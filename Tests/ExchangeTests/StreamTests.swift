// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import Testing

/// What the listener does with each stream of the shared corpus; its EXPECT.tsv leaves some choices, taken here.
@Suite("MLLP streams") struct StreamTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let file: String
        let codes: [String]
        let stored: Int
        var irregularities = 0
        var testDescription: String { file }

        init(_ file: String, _ codes: [String], stored: Int, irregular: Int = 0) {
            self.file = file
            self.codes = codes
            self.stored = stored
            irregularities = irregular
        }
    }

    static let cases = [
        Case("one_frame", ["CA"], stored: 1),
        Case("two_frames_one_write", ["CA", "CA"], stored: 2),
        Case("gb18030_frame", ["CA"], stored: 1),
        Case("no_end_block", [], stored: 0, irregular: 1),
        // Lenient: a block that only lacks its CR is complete.
        Case("end_without_cr", ["CA", "CA"], stored: 2, irregular: 1),
        Case("fs_lf", ["CA", "CA"], stored: 2, irregular: 1),
        Case("crlf_after_fs", ["CA", "CA"], stored: 2),
        Case("garbage_between", ["CA", "CA"], stored: 2, irregular: 1),
        Case("garbage_first", ["CA"], stored: 1, irregular: 1),
        Case("nul_between", ["CA", "CA"], stored: 2),
        Case("vt_vt", ["CA"], stored: 1, irregular: 1),
        // The block that was broken off is dropped and counted; its sender never gets an answer.
        Case("vt_inside_restarts", ["CA"], stored: 1, irregular: 1),
        // Lenient: FS without CR, LF or VT behind it is content.
        Case("fs_inside_payload", ["CA"], stored: 1),
        Case("empty_frame", ["CA"], stored: 1, irregular: 1),
        Case("not_hl7", ["AR"], stored: 1),
        Case("no_framing", [], stored: 0, irregular: 1),
        Case("http_probe", [], stored: 0, irregular: 1),
        Case("tls_hello", [], stored: 0, irregular: 1),
        Case("lf_segments", ["CA"], stored: 1),
        Case("duplicate_control_id", ["CA", "CA"], stored: 1),
        Case("same_id_other_content", ["CA", "CE"], stored: 2),
        Case("enhanced_al_al", ["CA", "AA"], stored: 1),
        Case("enhanced_ne_ne", [], stored: 1),
        Case("enhanced_er_su", ["AA"], stored: 1),
        Case("sequence_number", ["CA"], stored: 1),
        Case("utf16_frame", ["CE"], stored: 1),
    ]

    static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/data/hl7v2/mllp").standardized

    static func bytes(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: folder.appending(path: name + ".bin"))).map(Array.init)
    }

    @Test(arguments: cases)
    func answersAsDocumented(_ example: Case) throws {
        guard let bytes = Self.bytes(example.file) else { return }
        let harness = try Harness()
        let events = try harness.exchange(bytes)
        #expect(codes(events) == example.codes)
        #expect(try harness.store().search(MessageCriteria()).count == example.stored)
        #expect(harness.service.counters.irregularities == example.irregularities)
    }

    @Test func closesAConnectionThatStopsInsideABlock() throws {
        guard let bytes = Self.bytes("no_end_block") else { return }
        let harness = try Harness()
        let client = try harness.client()
        try client.sendRaw(bytes)
        #expect(try Harness.everything(from: client).isEmpty)
    }

    @Test(arguments: ["r2_commit_ack", "r2_commit_nak", "ack_split_reply"])
    func clientReadsAnswersByteByByte(_ name: String) throws {
        guard let bytes = Self.bytes(name) else { return }
        var decoder = FrameDecoder()
        let events = bytes.flatMap { decoder.feed([$0]) }
        switch name {
        case "r2_commit_ack": #expect(events == [.commit(true)])
        case "r2_commit_nak": #expect(events == [.commit(false)])
        default: #expect(codes(events) == ["CA"])
        }
    }
}
