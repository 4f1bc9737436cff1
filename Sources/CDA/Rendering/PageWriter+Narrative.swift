// SPDX-License-Identifier: Apache-2.0

import XMLTree

extension PageWriter {
    /// The content of a narrative block.
    ///
    /// Elements of the standard become those of HTML that mean the same; of others the text is shown, marked with their
    /// name. No attribute is copied: a few are read and become classes and numbers of ours.
    ///
    /// - Source: HL7 CDA R2, chapter 4.3.5 and schema NarrativeBlock.
    mutating func narrative(_ parent: Node) {
        for child in parent.children {
            switch child.kind {
            case .text, .cdata: text(child.text)
            case .element: narrativeElement(child)
            case .document, .comment, .instruction: break
            }
        }
    }

    private mutating func narrativeElement(_ node: Node) {
        guard node.namespace == ClinicalDocument.namespace else { return odd(node) }
        switch node.localName {
        case "list": list(node)
        case "linkHtml": link(node)
        case "renderMultiMedia": media(node)
        case "footnoteRef": footnoteReference(node)
        case "footnote": mapped(node, "span", "footnote")
        case "br": put("<br>")
        case "caption": caption(node)
        case "content": content(node)
        case let name:
            guard let tag = Self.plainTags[name] else { return odd(node) }
            mapped(node, tag)
        }
    }

    private static let plainTags: [String: StaticString] = [
        "table": "table", "paragraph": "p", "sub": "sub", "sup": "sup", "thead": "thead", "tbody": "tbody",
        "tfoot": "tfoot", "tr": "tr",
        "th": "th", "td": "td", "colgroup": "colgroup", "col": "col", "item": "li",
    ]

    private mutating func mapped(_ node: Node, _ tag: StaticString, _ kind: StaticString = "") {
        let marks = NarrativeMarks(node)
        var attributes = marks.attributes(kind)
        if let id = anchor(node[attribute: "ID"]) { attributes.insert(Attribute("id", id), at: 0) }
        if tag.description == "col" { return start(tag, "", attributes) }
        element(tag, "", attributes) { $0.narrative(node) }
    }

    private mutating func content(_ node: Node) {
        switch node[attribute: "revised"] {
        case "delete": mapped(node, "del")
        case "insert": mapped(node, "ins")
        default: mapped(node, "span")
        }
    }

    private mutating func list(_ node: Node) {
        if let caption = node.first("caption") { self.caption(caption) }
        let isOrdered = node[attribute: "listType"] == "ordered"
        element(isOrdered ? "ol" : "ul", "", NarrativeMarks(node).attributes("")) { page in
            for child in node.elements where child.localName != "caption" { page.narrativeElement(child) }
        }
    }

    private mutating func caption(_ node: Node) {
        if node.parent?.localName == "table" { return mapped(node, "caption") }
        element("span", "caption") { $0.narrative(node) }
        put(" ")
    }

    // MARK: References

    /// An id for the page, made of one of the document; nil for none, for one given out already, or for odd characters.
    private mutating func anchor(_ id: String?) -> String? {
        guard let id = Self.anchorName(id), anchors.insert(id).inserted else { return nil }
        return id
    }

    static func anchorName(_ id: String?) -> String? {
        guard let id, !id.isEmpty, id.utf8.count <= 200 else { return nil }
        let isPlain = id.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
        }
        return isPlain ? "n-" + id : nil
    }

    private mutating func link(_ node: Node) {
        let address = node[attribute: "href"] ?? ""
        if let place = Self.safe(address) {
            let outside = [Attribute("rel", "noopener noreferrer"), Attribute("href", place)]
            element("a", "", place.hasPrefix("#") ? [outside[1]] : outside) { $0.narrative(node) }
            return
        }
        element("span") { $0.narrative(node) }
        guard !address.isEmpty else { return }
        element("span", "code", text: words("（链接已停用）", "(link disabled)"))
    }

    /// An address that opens a page, a mail, or a place here; nil for anything that may run.
    static func safe(_ address: String) -> String? {
        if address.hasPrefix("#") { return anchorName(String(address.dropFirst())).map { "#" + $0 } }
        let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        let lower = address.lowercased()
        guard isPlain, lower.hasPrefix("https://") || lower.hasPrefix("http://") || lower.hasPrefix("mailto:") else {
            return nil
        }
        return address
    }

    private mutating func footnoteReference(_ node: Node) {
        let id = node[attribute: "IDREF"]
        guard let place = Self.anchorName(id) else { return }
        element("sup") { page in
            page.element("a", "", [Attribute("href", "#" + place)], text: "[" + (id ?? "") + "]")
        }
    }

    private mutating func media(_ node: Node) {
        if let caption = node.first("caption") { self.caption(caption) }
        let names = (node[attribute: "referencedObject"] ?? "").split(separator: " ").map(String.init)
        for name in names {
            guard let target = texts.targets[name] else {
                element("span", "missing", text: words("（找不到图像 \(name)）", "(no image \(name))"))
                continue
            }
            if target.localName == "regionOfInterest" {
                element("span", "note", text: Self.line(target))
            }
            let medium =
                target.localName == "observationMedia"
                ? target
                : target.descendants.first {
                    $0.kind == .element && $0.localName == "observationMedia"
                }
            if let data = medium?.first("value") { attachment(EncapsulatedData(data)) }
        }
    }

    /// An element that the standard does not have here: its name as a mark, its attributes, its text.
    private mutating func odd(_ node: Node) {
        let said = ([node.localName] + node.attributes.map { "\($0.name.local)=\($0.value)" }).joined(separator: " ")
        element("span", "odd", [Attribute("title", said)]) { $0.narrative(node) }
    }
}

/// The attributes of narrative that become classes and numbers of the page.
struct NarrativeMarks {
    private let node: Node

    init(_ node: Node) { self.node = node }

    private static let styles: [String: String] = [
        "bold": "bold", "italics": "italics", "italic": "italics", "underline": "underline", "emphasis": "emphasis",
        "lrule": "frame", "rrule": "frame", "toprule": "frame", "botrule": "frame",
    ]
    private static let alignments: Set<String> = ["left", "center", "right", "justify"]
    private static let heights: Set<String> = ["top", "middle", "bottom"]

    func attributes(_ kind: StaticString) -> [PageWriter.Attribute] {
        var classes = kind.utf8CodeUnitCount > 0 ? [kind.description] : []
        for style in (node[attribute: "styleCode"] ?? "").split(separator: " ") {
            if let known = Self.styles[style.lowercased()] { classes.append(known) }
        }
        for (name, known) in [("align", Self.alignments), ("valign", Self.heights)] {
            if let value = node[attribute: name]?.lowercased(), known.contains(value) { classes.append(value) }
        }
        var attributes = classes.isEmpty ? [] : [PageWriter.Attribute("class", classes.joined(separator: " "))]
        if let columns = Self.number(node[attribute: "colspan"]) { attributes.append(.init("colspan", columns)) }
        if let rows = Self.number(node[attribute: "rowspan"]) { attributes.append(.init("rowspan", rows)) }
        if let language = PageWriter.languageTag(node[attribute: "language"]) {
            attributes.append(.init("lang", language))
        }
        return attributes
    }

    /// A span: a number that a table may have.
    private static func number(_ text: String?) -> String? {
        guard let text, let number = Int(text), (2...1000).contains(number) else { return nil }
        return "\(number)"
    }
}
