// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

/// Where fields end is held in halves of offsets; messages beyond 64 KiB show that none is lost.
@Suite("Fields of long messages") struct FieldEndsTests {
    private static let header = "MSH|^~\\&|A|B|||20260115||ORU^R01|1|P|2.5.1\r"

    /// Fields as a plain split finds them.
    private func check(_ segments: [String]) throws {
        let message = try Message(parsing: Array((Self.header + segments.joined(separator: "\r") + "\r").utf8))
        #expect(message.segments.count == segments.count + 1)
        for (index, text) in segments.enumerated() {
            let fields = text.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { Array($0.utf8) }
            let segment = message.segments[index + 1]
            #expect(segment.fieldCount == fields.count)
            let isSame = fields.indices.allSatisfy { segment[$0 + 1].map { Array($0.bytes) } == fields[$0] }
            #expect(isSame, "segment \(index + 1)")
        }
    }

    @Test func areThoseOfManySegments() throws {
        try check((1...4000).map { "OBX|\($0)|NM|C\($0)^白细胞||\($0 % 7)||\(String(repeating: "x", count: $0 % 50))|F" })
    }

    @Test func areThoseBehindADocumentOfSeveralPages() throws {
        let document = String(repeating: "Q", count: 300_000)
        try check(["OBX|1|ED|PDF||^^^Base64^\(document)|a|b", "OBX|2|NM|||1|c", "NTE|\(document)", "NTE|1|x"])
    }

    @Test(arguments: 65_530...65_542) func areThoseAroundTheEndOfAPage(_ size: Int) throws {
        let text = String(repeating: "Q", count: size - Self.header.utf8.count - 6)
        try check(["NTE|1|" + text + "|a|b|", "NTE|2"])
        try check(["NTE|" + text, "NTE|2", "NTE|王|"])
        try check(["NTE|" + text.dropLast(3) + "王王|王", "NTE|2"])
    }

    @Test func areThoseOfNothingButSeparators() throws { try check(["NTE" + String(repeating: "|", count: 200_000)]) }
}
