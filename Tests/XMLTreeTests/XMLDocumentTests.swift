// SPDX-License-Identifier: Apache-2.0

import Testing
import XMLTree

@Suite("XML reading") struct XMLDocumentTests {
    private func root(_ text: String) throws -> XMLElement { try XMLDocument(parsing: Array(text.utf8)).root }

    @Test func keepsNodesInDocumentOrder() throws {
        let root = try root("<a>x<!--c--><b/><?t d?><![CDATA[<y>&]]>z</a>")
        let child = try #require(root.first("b"))
        #expect(
            root.children == [
                .text("x"), .comment("c"), .element(child), .instruction(target: "t", data: "d"), .cdata("<y>&"),
                .text("z"),
            ])
        #expect(root.text == "x<y>&z")
    }

    @Test func resolvesNamespaces() throws {
        let root = try root("<p:a xmlns:p='urn:p' xmlns='urn:d' p:x='1' y='2'><b/></p:a>")
        #expect([root.name, root.prefix, root.namespace] == ["a", "p", "urn:p"])
        let attributes = root.attributes.map { [$0.name, $0.prefix, $0.namespace, $0.value] }
        #expect(attributes == [["x", "p", "urn:p", "1"], ["y", "", "", "2"]])
        #expect(root.first("b")?.namespace == "urn:d")
    }

    @Test func resolvesThePredefinedEntitiesAndCharacterReferences() throws {
        let root = try root("<a b='&lt;&quot;&#x20BB7;&amp;'>&gt;&apos;&#20013;&amp;amp;</a>")
        #expect(root[attribute: "b"] == "<\"𠮷&")
        #expect(root.text == ">'中&amp;")
    }

    @Test func normalisesAttributesAndLineEnds() throws {
        let root = try root("<a b=' x\r\n\ty '>1\r\n2\r3</a>")
        #expect(root[attribute: "b"] == " x  y ")
        #expect(root.text == "1\n2\n3")
    }

    @Test func countsLinesFromOne() throws {
        let root = try root("<?xml version='1.0'?>\n<a>\n<b/>\r\n<b\n/></a>")
        #expect(root.line == 2)
        #expect(root.elements(named: "b").map(\.line) == [3, 5])
    }

    @Test func readsTheEncodingItDeclares() throws {
        let head = Array("<?xml version=\"1.0\" encoding=\"GB18030\"?><a>".utf8)
        let document = try XMLDocument(parsing: head + [0x95, 0x34, 0xB2, 0x35, 0xC0, 0xEE] + Array("</a>".utf8))
        #expect(document.declaredEncoding == "GB18030")
        #expect(document.root.text == "𠮷李")
    }

    @Test func declaresNoEncodingWithoutADeclaration() throws {
        #expect(try XMLDocument(parsing: Array("<a/>".utf8)).declaredEncoding == nil)
    }

    @Test func takesAByteOrderMark() throws {
        #expect(try XMLDocument(parsing: [0xEF, 0xBB, 0xBF] + Array("<a>中</a>".utf8)).root.text == "中")
    }

    @Test func findsChildrenByName() throws {
        let root = try root("<a><b n='1'/><c/><b n='2'/></a>")
        #expect(root.elements.map(\.name) == ["b", "c", "b"])
        #expect(root.elements(named: "b").map { $0[attribute: "n"] } == ["1", "2"])
        #expect(root.first("d") == nil)
        #expect(root[attribute: "n"] == nil)
    }
}
