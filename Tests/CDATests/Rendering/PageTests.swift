// SPDX-License-Identifier: Apache-2.0

import CDA
import JSON
import Testing

/// A small document with a given body, as bytes.
enum SmallDocument {
    static func bytes(
        _ body: String, title: String = "出院记录", role: String = "", language: String = "zh-CN", more: String = ""
    ) -> [UInt8] {
        Array(
            """
            <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <realmCode code="CN"/><title>\(title)</title><languageCode code="\(language)"/>\
            <recordTarget><patientRole><id root="2.16.156.10011.1.12" extension="ZY778899"/>\(role)\
            <patient><id root="2.16.156.10011.1.3" extension="110101199306261069"/><name>虚构人</name></patient>\
            </patientRole></recordTarget>\(more)<component>\(body)</component></ClinicalDocument>
            """.utf8)
    }

    static func section(_ content: String) -> String {
        "<structuredBody><component><section>\(content)</section></component></structuredBody>"
    }

    static func page(_ bytes: [UInt8], _ options: PageOptions = PageOptions()) throws -> String {
        String(decoding: try ClinicalDocument(parsing: bytes).html(options), as: UTF8.self)
    }

    /// The page of a document whose only section has that content, from its body on.
    static func body(_ content: String, _ options: PageOptions = PageOptions()) throws -> String {
        let page = try page(bytes(section(content)), options)
        return page.firstRange(of: "<body>").map { String(page[$0.upperBound...]) } ?? ""
    }
}

@Suite("Pages") struct PageTests {
    @Test func beginWithPolicyTitleAndLanguage() throws {
        let page = try SmallDocument.page(SmallDocument.bytes(SmallDocument.section("")))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"))
        #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-"))
        #expect(page.contains("<title>出院记录 - 虚构人</title>"))
        #expect(page.contains("@media print"))
        #expect(page.contains("Noto Sans CJK SC"))
    }

    @Test func takeNoLanguageThatIsNone() throws {
        let page = try SmallDocument.page(SmallDocument.bytes("", language: "&quot;&gt;&lt;x"))
        #expect(page.contains("<html lang=\"en\">"))
    }

    @Test func speakTheLanguageAsked() throws {
        let bytes = SmallDocument.bytes(SmallDocument.section(""))
        #expect(try SmallDocument.page(bytes).contains("住院号"))
        #expect(try SmallDocument.page(bytes, PageOptions(language: .english)).contains("Inpatient number"))
    }

    @Test func escapeWhatTheDocumentSays() throws {
        let text = "&lt;script&gt;alert('1')&lt;/script&gt;&quot;"
        let page = try SmallDocument.page(SmallDocument.bytes("", title: text))
        #expect(page.contains("<h1>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;</h1>"))
        #expect(!page.contains("<script"))
    }

    @Test func warnOfSeveralPatients() throws {
        let other = "<recordTarget><patientRole><patient><name>另一人</name></patient></patientRole></recordTarget>"
        let page = try SmallDocument.page(SmallDocument.bytes("", more: other))
        #expect(page.contains("注意：文档有 2 位患者。"))
        #expect(page.contains("另一人"))
    }

    @Test func maskIdsWhereverTheyStand() throws {
        let body = SmallDocument.section(
            "<text>住院号 ZY778899</text><entry><observation><code displayName=\"ZY778899\"/>"
                + "<value xsi:type=\"ST\">110101199306261069</value></observation></entry>")
        let bytes = SmallDocument.bytes(
            body, role: "<telecom value=\"tel:13800001234\"/>", more: "<x:y xmlns:x=\"u\" z=\"ZY778899\"/>")
        let open = try SmallDocument.page(bytes)
        #expect(["ZY778899", "110101199306261069", "13800001234"].allSatisfy(open.contains))
        let masked = try SmallDocument.page(bytes, PageOptions(masksIdentifiers: true))
        #expect(!["ZY778899", "110101199306261069", "13800001234"].contains(where: masked.contains))
        #expect(masked.contains("******99"))
        #expect(masked.contains("虚构人"))
    }

    @Test func showWhatHasNoPlaceOfItsOwn() throws {
        let role = "<v:card xmlns:v=\"urn:vendor\" kind=\"gold\">VIP</v:card>"
        let more = "<custom:flag xmlns:custom=\"urn:vendor\" level=\"3\">特殊标记<custom:in a=\"b\"/></custom:flag>"
        let page = try SmallDocument.page(
            SmallDocument.bytes(SmallDocument.section("<subject><z name=\"s\"/></subject>"), role: role, more: more))
        for text in ["v:card", "gold", "VIP", "custom:flag", "特殊标记", "custom:in", "subject"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test func ofEveryCorpusDocumentHaveTheirSections() throws {
        for (file, expected) in Corpus.expected {
            let bytes = try #require(Corpus.bytes(file))
            let page = try SmallDocument.page(bytes)
            let count = page.ranges(of: "<section id=\"s").count
            #expect(count == expected["sections"]?.array?.count, "\(file)")
            #expect(!page.contains("<script") && !page.contains("javascript:"), "\(file)")
        }
    }

    /// Three documents whose narrative is empty: a reader sees all that they say all the same.
    @Test(.enabled(if: !Corpus.expected.isEmpty)) func showEveryObservationOfDocumentsWithoutNarrative() throws {
        var (wanted, shown) = (0, 0)
        for code in ["C0049", "C0007", "C0053"] {
            let bytes = try #require(Corpus.bytes("cn-synth/\(code).xml"))
            let document = try ClinicalDocument(parsing: bytes)
            let rows = try SmallDocument.page(bytes).split(separator: "<tr").map(String.init)
            let statements = document.allSections.flatMap(\.entries).compactMap(\.statement).flatMap(\.selfAndBelow)
            for statement in statements where statement.kind == .observation {
                wanted += 1
                let name = statement.code?.displayName ?? ""
                let value = Self.escaped(Self.text(statement))
                #expect(!value.isEmpty)
                shown += rows.contains { $0.contains(name) && $0.contains(value) } ? 1 : 0
            }
        }
        #expect([shown, wanted] == [57, 57])
    }

    private static func text(_ statement: ClinicalStatement) -> String {
        switch statement.value {
        case .concept(let code)?: code.displayName
        case .quantity(let quantity)?: quantity.value
        case .time(let time)?: String(time.value.prefix(4))
        case .boolean(let flag?, _)?: flag ? "是" : "否"
        case let value?: value.text
        case nil: ""
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
