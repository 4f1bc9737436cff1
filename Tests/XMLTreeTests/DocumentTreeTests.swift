// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing
import XMLTree

@Suite("Document trees") struct DocumentTreeTests {
    static let sample = """
        <?xml version="1.0" encoding="UTF-8"?>
        <?style a="b"?>
        <!-- 前 -->
        <a xmlns="urn:d" xmlns:p="urn:p" p:x='1 &amp; "2"' y='&#60;'>
          <b>t<!--c--><?i d?><![CDATA[<&]]>&gt;&amp;</b><p:b/>
          <b n="2">李<c>𠮷</c></b>
        </a>
        <!--after-->
        """

    private func tree(_ text: String = sample) throws -> DocumentTree { try DocumentTree(parsing: Array(text.utf8)) }

    @Test func keepTheirBytes() throws { #expect(try tree().source == Array(Self.sample.utf8)) }

    @Test func haveTheirNodesInDocumentOrder() throws {
        let tree = try tree()
        #expect(tree.document.children.map(\.kind) == [.instruction, .comment, .element, .comment])
        let first = try #require(tree.root.first("b"))
        #expect(first.children.map(\.kind) == [.text, .comment, .instruction, .cdata, .text])
        #expect(first.children.map(\.text) == ["t", "c", "d", "<&", ">&"])
        #expect(first.text == "t<&>&")
        #expect(tree.root.elements.map { $0.name.qualified } == ["b", "p:b", "b"])
    }

    @Test func findChildrenInTheNamespaceOfTheirParent() throws {
        let root = try tree().root
        #expect(root.elements(named: "b").map { $0[attribute: "n"] } == [nil, "2"])
        #expect(root.first("b", in: "urn:p")?.prefix == "p")
        #expect(root.first("b", in: "urn:none") == nil)
        #expect(root.first("b", "c") == nil)
        #expect(root.elements(named: "b").last?.first("c")?.text == "𠮷")
    }

    @Test func giveAttributesTheirReferencesBack() throws {
        let root = try tree().root
        #expect(root.attribute("x", in: "urn:p") == "1 & \"2\"")
        #expect(root[attribute: "y"] == "<")
        #expect(root[attribute: "x"] == nil)
        #expect(root.namespaceDeclarations.map { [$0.name.local, $0.value] } == [["", "urn:d"], ["p", "urn:p"]])
        let twice = try tree("<a b='&amp;#38;&#38;&amp;amp;x'/>")
        #expect(twice.root[attribute: "b"] == "&#38;&&amp;x")
    }

    @Test func tellWhereNodesStand() throws {
        let root = try tree().root
        #expect(root.elements.map(\.path) == ["/a/b[1]", "/a/p:b", "/a/b[2]"])
        #expect(root.elements.map(\.line) == [5, 5, 6])
        #expect(root.first("b")?.children.first { $0.kind == .cdata }?.path == "/a/b[1]/text()[2]")
    }

    // The canonical form is that of an independent writer (lxml).
    @Test func haveACanonicalForm() throws {
        let expected = """
            <?style a="b"?>
            <!-- 前 -->
            <a xmlns="urn:d" xmlns:p="urn:p" y="&lt;" p:x="1 &amp; &quot;2&quot;">
              <b>t<!--c--><?i d?>&lt;&amp;&gt;&amp;</b><p:b></p:b>
              <b n="2">李<c>𠮷</c></b>
            </a>
            <!--after-->
            """
        #expect(String(decoding: try tree().canonical(), as: UTF8.self) == expected)
    }

    @Test func leaveOutNamespacesThatSayNothingNewInTheCanonicalForm() throws {
        let tree = try tree("<a xmlns='u'><b xmlns='u'><c xmlns=''><d xmlns=''/></c></b></a>")
        let expected = "<a xmlns=\"u\"><b><c xmlns=\"\"><d></d></c></b></a>"
        #expect(String(decoding: tree.canonical(), as: UTF8.self) == expected)
        let part = try #require(tree.root.first("b"))
        #expect(String(decoding: part.canonical(), as: UTF8.self) == "<b xmlns=\"u\"><c xmlns=\"\"><d></d></c></b>")
    }

    @Test(arguments: [CharacterEncoding.utf8, .gb18030, .utf16LE, .utf16BE, .utf32LE])
    func areTheSameInEveryEncoding(_ encoding: CharacterEncoding) throws {
        let tree = try tree()
        let bytes = try DocumentEdits(tree).serialized(encoding: encoding)
        let other = try DocumentTree(parsing: bytes)
        #expect(other.encoding == encoding)
        #expect(other.canonical() == tree.canonical())
    }

    @Test func writeReferencesForCharactersThatASetLacks() throws {
        let tree = try tree("<a b='𠮷'>李𠮷</a>")
        let bytes = try DocumentEdits(tree).serialized(encoding: .gb2312)
        #expect(String(decoding: bytes, as: UTF8.self).contains("&#x20BB7;"))
        #expect(try DocumentTree(parsing: bytes).canonical() == tree.canonical())
        #expect(throws: XMLWriteError.unencodable(encoding: "GB2312")) {
            try DocumentEdits(self.tree("<a><!--𠮷--></a>")).serialized(encoding: .gb2312)
        }
    }

    @Test func changeOnlyWhatIsEdited() throws {
        let tree = try tree()
        var edits = DocumentEdits(tree)
        let first = try #require(tree.root.first("b"))
        let second = try #require(first.nextElement(named: "b"))
        edits.setAttribute("n", to: "<3>", of: second)
        edits.setText("x & y", of: first)
        edits.insert([.element(XMLElement("new", namespace: "urn:n", prefix: "n"))], before: first)
        edits.append([.comment("end")], to: tree.root)
        edits.remove(try #require(second.first("c")))
        let root = try edits.applied().root
        #expect(root.elements.map { $0.name.qualified } == ["n:new", "b", "p:b", "b"])
        #expect(root.first("b")?.text == "x & y")
        #expect(root.elements(named: "b").last?[attribute: "n"] == "<3>")
        #expect(root.elements(named: "b").last?.text == "李")
        #expect(Array(root.children).last?.text == "end")
    }

    @Test func areTheirBytesWithoutAnEdit() throws {
        #expect(try DocumentEdits(tree()).serialized() == Array(Self.sample.utf8))
    }

    @Test(arguments: [
        (XMLNode.comment("a--b"), XMLWriteError.badMarkup(.comment)),
        (.instruction(target: "xml", data: ""), .badMarkup(.instruction)),
        (.text("\u{0}"), .badCharacter(scalar: 0)), (.element(XMLElement("a b")), .badMarkup(.element)),
        (.element(XMLElement("a", attributes: [XMLAttribute("x", "", namespace: "u")])), .prefixConflict(prefix: "")),
    ]) func areNotWrittenWithWhatXMLCannotHold(_ node: XMLNode, _ error: XMLWriteError) throws {
        var edits = DocumentEdits(try tree())
        edits.append([node], to: edits.tree.root)
        #expect(throws: error) { try edits.serialized() }
    }

    @Test func surviveTheirValueForm() throws {
        let tree = try tree()
        #expect(try DocumentTree(parsing: XMLContent(tree).serialized()).canonical() == tree.canonical())
    }

    @Test func splitTheEndOfACDATASection() throws {
        let content = XMLContent(XMLElement("a", children: [.cdata("x]]>y"), .text("]]>")]))
        #expect(try DocumentTree(parsing: content.serialized()).root.text == "x]]>y]]>")
    }

    /// U+FEFF is a mark in Unicode's own sets only.
    @Test func haveNoByteOrderMarkInASetThatHasNone() throws {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>王</a>\n"
        let tree = try DocumentTree(parsing: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        let bytes = try DocumentEdits(tree).serialized(encoding: .gb18030)
        #expect(bytes.starts(with: "<?xml version=\"1.0\" encoding=\"GB18030\"?>".utf8))
        #expect(try DocumentTree(parsing: bytes).canonical() == tree.canonical())
        #expect(try DocumentEdits(tree).serialized(encoding: .utf16LE).starts(with: [0xFF, 0xFE]))
    }

    /// XML takes more characters in names than Unicode's identifiers have.
    @Test(arguments: ["诊断（主）", "a\u{FEFF}", "项、目", "a·b", "a-1.2", "é", "𠮷"]) func areWrittenWithEveryNameThatIsRead(
        _ name: String
    ) throws {
        let tree = try DocumentTree(parsing: Array("<r><\(name) \(name)='1'/></r>".utf8))
        let written = try XMLContent(tree).serialized()
        #expect(try DocumentTree(parsing: written).canonical() == tree.canonical())
    }
}
