// SPDX-License-Identifier: Apache-2.0

import CDA
import JSON
import Testing
import XMLTree

@Suite("The JSON form of documents") struct JSONFormTests {
    static let sample = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><?style x?>
        <c:ClinicalDocument xmlns:c="urn:hl7-org:v3" xmlns:e="urn:e" e:a="1&#10;2"><!-- 前 --><c:title>a<![CDATA[<b>]]> </c:title>
        <x xmlns="urn:x" xml:lang="zh"/></c:ClinicalDocument><!--end-->
        """

    @Test func losesNothing() throws {
        let document = try ClinicalDocument(parsing: Array(Self.sample.utf8))
        let back = try ClinicalDocument(parsingJSON: document.json.serialized(indented: true))
        #expect(back.tree.canonical() == document.tree.canonical())
        #expect(back.tree.declaration == document.tree.declaration)
        #expect(back.tree.root.first("title")?.children.map(\.kind) == [.text, .cdata, .text])
    }

    @Test func isAsItIsDocumented() throws {
        let text = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><code code=\"C1\"/>x<?i d?></ClinicalDocument>"
        let document = try ClinicalDocument(parsing: Array(text.utf8))
        let expected =
            #"{"format":"cda-json","content":[{"element":"ClinicalDocument","xmlns":{"":"urn:hl7-org:v3"},"#
            + #""content":[{"element":"code","attributes":{"code":"C1"}},"x",{"instruction":"i","data":"d"}]}]}"#
        #expect(document.json.text() == expected)
    }

    @Test(
        arguments: [
            ("[", .json(.truncated(offset: 1))), ("{}", .notDocument),
            (#"{"format":"cda-json","content":[1]}"#, .badNode(path: "content[0]")),
            (
                #"{"format":"cda-json","content":[{"element":"a","content":[{"x":"y"}]}]}"#,
                .badNode(path: "content[0].content[0]")
            ),
            (#"{"format":"cda-json","content":[{"element":"p:a"}]}"#, .unboundPrefix(path: "content[0]")),
            (#"{"format":"cda-json","content":[]}"#, .unwritable(.badMarkup(.document))),
            (#"{"format":"cda-json","content":[{"element":"a b"}]}"#, .unwritable(.badMarkup(.element))),
            (#"{"format":"cda-json","content":[{"element":"a"}]}"#, .document(.notClinicalDocument(name: "a"))),
        ] as [(String, JSONFormError)]) func isRefusedWithTheReason(_ text: String, _ error: JSONFormError)
    {
        #expect(throws: error) { try ClinicalDocument(parsingJSON: Array(text.utf8)) }
    }

    @Test func surviveEveryPrefixAndChangedByte() throws {
        let form = try ClinicalDocument(parsing: Array(Self.sample.utf8)).json.serialized()
        for place in form.indices {
            #expect(throws: JSONFormError.self) { try ClinicalDocument(parsingJSON: Array(form[..<place])) }
            var changed = form
            changed[place] ^= 1
            _ = try? ClinicalDocument(parsingJSON: changed)
        }
    }
}
