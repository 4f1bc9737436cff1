// SPDX-License-Identifier: Apache-2.0

import XMLTree

extension PageWriter {
    /// The whole page.
    mutating func page() {
        put("<!DOCTYPE html>\n")
        element("html", "", [Attribute("lang", language)]) { page in
            page.element("head") { $0.head() }
            page.put("\n")
            page.element("body") { page in
                page.element("main") { $0.content() }
            }
        }
        put("\n")
    }

    /// The language of the document where it is written as a language is, else that of the page's words.
    private var language: String {
        Self.languageTag(document.languageCode) ?? (words.isChinese ? "zh-CN" : "en")
    }

    /// A language tag; nil for what is none.
    static func languageTag(_ text: String?) -> String? {
        guard let text, !text.isEmpty, text.utf8.count <= 35 else { return nil }
        let isTag = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        }
        return isTag ? text : nil
    }

    private mutating func head() {
        start("meta", "", [Attribute("charset", "utf-8")])
        start(
            "meta", "",
            [
                Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", PageStyle.policy),
            ])
        start("meta", "", [Attribute("name", "referrer"), Attribute("content", "no-referrer")])
        start(
            "meta", "",
            [
                Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"),
            ])
        element("title", text: pageTitle)
        put("<style>")
        put(unescaped: Array(PageStyle.text.utf8))
        put("</style>")
    }

    private var pageTitle: String {
        let names = document.recordTargets.compactMap { $0.patientRole?.patient?.names.first?.text }
        return ([title] + names).filter { !$0.isEmpty }.joined(separator: " - ")
    }

    /// The document's title, else what its kind is called.
    var title: String {
        if let title = document.title, !title.isEmpty { return title }
        let code = document.code?.displayName ?? ""
        if !code.isEmpty { return code }
        let known = documentType.map { words($0.title, $0.englishTitle) } ?? ""
        return known.isEmpty ? words("临床文档", "Clinical document") : known
    }

    /// What the document is by its code or template; nil for none of the Chinese ones.
    var documentType: DocumentType? {
        document.code.flatMap { DocumentType(code: $0.code) }
            ?? document.templateIds.lazy.compactMap { DocumentType(templateId: $0.root) }.first
    }

    private mutating func content() {
        heading()
        patients()
        encounter()
        let sections = document.sections
        contents(sections)
        for section in sections { self.section(section, level: 2) }
        body()
        signatures()
        documentDetails()
        element("footer", text: footing)
    }

    private var footing: String {
        words(
            "本页由文档数据生成；模板标识、条目标识与注释未显示。签名与法律效力以原文档为准。",
            "Made from the document's data; template ids, ids of entries and comments are not shown. The document itself "
                + "remains what was signed.")
    }

    private mutating func contents(_ sections: [Section]) {
        guard sections.count > 5 else { return }
        element("nav") { page in
            for section in sections {
                page.element("a", "", [Attribute("href", "#" + Self.anchor(section))], text: page.label(section))
            }
        }
    }

    /// The page's own id of a section.
    static func anchor(_ section: Section) -> String { "s\(section.element.position)" }

    /// What the document has instead of sections, or where no section can be.
    private mutating func body() {
        if let data = document.nonXMLBody {
            element("h2", text: words("正文", "Body"))
            attachment(data)
        }
        let odd = document.root.elements(named: "component").flatMap { component in
            component.elements.flatMap { Self.oddities(in: $0) }
        }
        details(words("正文中的其他内容", "More in the body"), odd)
    }

    private static func oddities(in body: Node) -> [Node] {
        switch body.localName {
        case "section": []
        case "structuredBody":
            body.elements.flatMap { child -> [Node] in
                if ["confidentialityCode", "languageCode", "templateId", "realmCode", "typeId"].contains(
                    child.localName)
                {
                    return []
                }
                guard child.localName == "component" else { return [child] }
                return child.elements.filter { $0.localName != "section" }
            }
        case "nonXMLBody": body.elements.filter { !["text", "templateId", "languageCode"].contains($0.localName) }
        default: [body]
        }
    }
}
