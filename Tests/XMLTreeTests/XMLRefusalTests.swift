// SPDX-License-Identifier: Apache-2.0

import Testing
import XMLTree

@Suite("XML refusals") struct XMLRefusalTests {
    private static func nested(_ depth: Int) -> [UInt8] {
        let open = String(repeating: "<a>", count: depth)
        return Array((open + String(repeating: "</a>", count: depth)).utf8)
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a PUBLIC '-//X' 'http://127.0.0.1:9/x.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>",
        "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;&x;'><!ENTITY z '&y;&y;&y;&y;'>]><a>&z;</a>",
        "<?xml version='1.0'?>\n<!-- c --><!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>",
    ]) func refusesEveryDocumentType(_ text: String) {
        #expect(throws: XMLError.documentType) { try XMLDocument(parsing: Array(text.utf8)) }
    }

    // The codes are libxml2's xmlParserErrors.
    @Test(
        arguments: [
            ("<a>&e;</a>", 1, 26), ("<a>\n<b>\n</a>", 3, 77), ("<a>\n\n</b>", 3, 76), ("<a></a><b/>", 1, 5),
            ("<a b='1' b='2'/>", 1, 42), ("\n\n<a b=1/>", 3, 5), ("<a>\n&#0;</a>", 2, 9), ("text", 1, 4),
        ] as [(String, Int, Int)]) func namesTheLineOfTheFault(_ text: String, _ line: Int, _ code: Int)
    {
        #expect(throws: XMLError.notWellFormed(line: line, code: code)) { try XMLDocument(parsing: Array(text.utf8)) }
    }

    @Test func refusesNothingAtAll() {
        #expect(throws: XMLError.notWellFormed(line: 1, code: 4)) { try XMLDocument(parsing: []) }
    }

    @Test(
        arguments: [
            Array("<a>".utf8) + [0xC0, 0xEE] + Array("</a>".utf8),
            Array("<?xml version='1.0' encoding='no-such-set'?><a/>".utf8), Array("<p:a/>".utf8) + [0xFF],
        ] as [[UInt8]]) func refusesBytesThatAreNotInTheEncoding(_ bytes: [UInt8])
    {
        #expect(throws: XMLError.self) { try XMLDocument(parsing: bytes) }
    }

    @Test(arguments: [1, 2, 200]) func readsAsDeepAsTheLimit(_ depth: Int) throws {
        _ = try XMLDocument(parsing: Self.nested(depth), limits: XMLLimits(depth: depth))
    }

    @Test(arguments: [2, 201, 300, 100_000]) func refusesToNestDeeper(_ depth: Int) {
        let limit = min(depth - 1, 200)
        #expect(throws: XMLError.tooDeep(line: 1, limit: limit)) {
            try XMLDocument(parsing: Self.nested(depth), limits: XMLLimits(depth: limit))
        }
    }

    @Test func readsAsManyBytesAsTheLimit() throws {
        _ = try XMLDocument(parsing: Array("<a></a>".utf8), limits: XMLLimits(bytes: 7))
    }

    @Test func refusesOneByteMoreThanTheLimit() {
        #expect(throws: XMLError.tooLarge(bytes: 7, limit: 6)) {
            try XMLDocument(parsing: Array("<a></a>".utf8), limits: XMLLimits(bytes: 6))
        }
    }

    @Test func readsElevenMegabytesOfText() throws {
        let text = [UInt8](repeating: UInt8(ascii: "x"), count: 11 << 20)
        let document = try XMLDocument(parsing: Array("<a>".utf8) + text + Array("</a>".utf8))
        #expect(document.root.text.utf8.count == 11 << 20)
    }

    @Test func survivesEveryPrefix() {
        let bytes = Array("<?xml version='1.0'?><a x='&lt;'><!--c--><b>中&#65;</b><![CDATA[y]]></a>".utf8)
        for end in bytes.indices {
            #expect(throws: XMLError.self) { try XMLDocument(parsing: Array(bytes[..<end])) }
        }
    }
}
