// SPDX-License-Identifier: Apache-2.0

import CharacterSets
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
}
