// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing
import XMLTree

@Suite("Document trees refused") struct DocumentTreeRefusalTests {
    private func expect(_ error: XMLError, _ text: String, _ limits: XMLLimits = XMLLimits()) {
        #expect(throws: error) { try DocumentTree(parsing: Array(text.utf8), limits: limits) }
    }

    @Test func stateTheLimitAndTheLine() {
        expect(.tooMuch(.attributes, line: 2, limit: 2), "<a>\n<b c='' d='' e=''/></a>", XMLLimits(attributes: 2))
        expect(.tooMuch(.attributeBytes, line: 2, limit: 3), "<a>\n<b c='1234'/></a>", XMLLimits(attributeBytes: 3))
        expect(.tooMuch(.textBytes, line: 3, limit: 3), "<a>\n\n12</a>", XMLLimits(textBytes: 3))
        expect(.tooMuch(.textBytes, line: 1, limit: 3), "<a><!--1234--></a>", XMLLimits(textBytes: 3))
        expect(.tooMuch(.nodes, line: 1, limit: 3), "<a><b/><b/><b/></a>", XMLLimits(nodes: 3))
        expect(
            .tooMuch(.namespaces, line: 1, limit: 1), "<a xmlns='u'><b xmlns='v'/></a>", XMLLimits(namespaces: 1))
        expect(.tooDeep(line: 1, limit: 2), "<a><b><c/></b></a>", XMLLimits(depth: 2))
        expect(.tooLarge(bytes: 4, limit: 3), "<a/>", XMLLimits(bytes: 3))
    }

    @Test func areReadAtTheLimit() throws {
        let limits = XMLLimits(depth: 2, textBytes: 2, attributeBytes: 2, attributes: 2, namespaces: 1, nodes: 3)
        let tree = try DocumentTree(parsing: Array("<a xmlns='uv' b='12'><b/>12</a>".utf8), limits: limits)
        #expect(tree.root.text == "12")
    }

    @Test func areThoseWithAHundredThousandAttributes() {
        let attributes = (0..<100_000).map { " a\($0)=''" }.joined()
        expect(.tooMuch(.attributes, line: 1, limit: 256), "<a\(attributes)/>")
    }

    @Test(arguments: [255, 256, 1000, 100_000]) func areThoseDeeperThanLibxml2Goes(_ depth: Int) {
        let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        let limits = XMLLimits(depth: 10_000)
        if depth > 255 {
            expect(.tooDeep(line: 1, limit: 255), text, limits)
        } else {
            #expect(throws: Never.self) { try DocumentTree(parsing: Array(text.utf8), limits: limits) }
        }
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<!--x--><!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
        "<?x ><!?><!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>",
    ]) func areThoseWithADocumentType(_ text: String) { expect(.documentType, text) }

    @Test(arguments: [
        ("<a>&e;</a>", 1, 26), ("<a>\n<b>\n</a>", 3, 76), ("<a></a><b/>", 1, 5), ("<a b='1' b='2'/>", 1, 42),
        ("<a>\n&#0;</a>", 2, 9), ("<a>\n<p:b/></a>", 2, 201), ("<a>]]></a>", 1, 62), ("<a>\n", 2, 77),
        ("<a b='<'/>", 1, 38), ("", 1, 4), ("<a/><!DOCTYPE a>", 1, 5),
    ]) func nameTheFirstFault(_ text: String, _ line: Int, _ code: Int) {
        expect(.notWellFormed(line: line, code: code), text)
    }

    @Test func nameAWrongLabel() throws {
        let gbk: [UInt8] = [0xC0, 0xEE]
        let start = Array("<?xml version='1.0' encoding='UTF-8'?>\n<a>".utf8)
        #expect(throws: XMLError.notInEncoding(declared: "UTF-8", line: 2, offset: 42, looksLike: "GBK")) {
            try DocumentTree(parsing: start + gbk + Array("</a>".utf8))
        }
        let repaired = try DocumentTree(parsing: start + gbk + Array("</a>".utf8), encoding: .gb18030)
        #expect(repaired.root.text == "李")
        let reverse = Array("<?xml version='1.0' encoding='GBK'?><a>李四</a>".utf8)
        #expect(throws: XMLError.notInEncoding(declared: "GBK", line: 1, offset: 0, looksLike: "UTF-8")) {
            try DocumentTree(parsing: reverse)
        }
        #expect(try DocumentTree(parsing: reverse, encoding: .utf8).root.text == "李四")
        #expect(throws: XMLError.unknownEncoding) {
            try DocumentTree(parsing: Array("<?xml version='1.0' encoding='no-such'?><a/>".utf8))
        }
    }

    @Test func areAllTheirPrefixes() {
        let bytes = Array(DocumentTreeTests.sample.utf8)
        let end = bytes.count - "\n<!--after-->".utf8.count
        for count in 0..<end {
            #expect(throws: XMLError.self) { try DocumentTree(parsing: Array(bytes[..<count])) }
        }
    }

    @Test func surviveEveryChangedByte() {
        let bytes = Array(DocumentTreeTests.sample.utf8)
        for place in bytes.indices {
            for byte in [UInt8(0), 0x3C, 0x22, 0x26, 0x3E, 0x80, 0xFF, bytes[place] ^ 1] {
                var changed = bytes
                changed[place] = byte
                guard let tree = try? DocumentTree(parsing: changed) else { continue }
                let again = try? DocumentTree(parsing: XMLContent(tree).serialized())
                #expect(again?.canonical() == tree.canonical())
            }
        }
    }
}
