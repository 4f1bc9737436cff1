// SPDX-License-Identifier: Apache-2.0

import XMLTree

extension PageWriter {
    /// Fields in columns; those without a value are left out.
    mutating func fields(_ fields: [PageField]) {
        let shown = fields.filter { !$0.values.isEmpty }
        guard !shown.isEmpty else { return }
        element("dl") { page in
            for field in shown {
                let length = field.values.reduce(0) { max($0, $1.utf8.count) }
                page.element("div", length > 26 ? "wide" : "") { page in
                    page.element("dt", text: field.label)
                    page.element("dd") { page in
                        for value in field.values { page.element("span", text: value) }
                    }
                }
            }
        }
    }

    /// The child elements that are not among those shown elsewhere, empty ones left out.
    static func rest(of node: Node, besides shown: Set<String>) -> [Node] {
        node.elements.filter { !(shown.contains($0.localName) && $0.namespace == node.namespace) }.filter(saysSomething)
    }

    /// Whether there is text or an attribute anywhere in an element.
    static func saysSomething(_ node: Node) -> Bool {
        node.hasText || !node.attributes.isEmpty
            || node.descendants.contains { $0.kind == .element && !$0.attributes.isEmpty }
    }

    /// A fold with elements as plain names and values; nothing for none.
    mutating func details(_ summary: String, _ nodes: [Node]) {
        guard !nodes.isEmpty else { return }
        element("details") { page in
            page.element("summary", text: summary)
            page.element("ul", "tree") { page in
                for node in nodes { page.tree(node) }
            }
        }
    }

    /// An element with attributes, text and all below; as deep as the document, whose depth its reader has bounded.
    mutating func tree(_ node: Node) {
        element("li") { page in
            page.element("b", text: node.name.qualified)
            for attribute in node.attributes {
                page.put(" ")
                page.element("i", text: attribute.name.qualified + "=")
                page.text(attribute.value)
            }
            for child in node.children where child.kind == .text || child.kind == .cdata {
                guard child.hasText else { continue }
                page.put(" ")
                page.text(child.trimmedText)
            }
            guard node.elements.first != nil else { return }
            page.element("ul") { page in
                for child in node.elements { page.tree(child) }
            }
        }
    }

    /// An element and all below as one line: `period value=8 unit=h`.
    static func line(_ node: Node) -> String {
        var parts = [node.localName]
        parts += node.attributes.map { "\($0.name.local)=\($0.value)" }
        for child in node.children {
            switch child.kind {
            case .element: parts.append("(" + line(child) + ")")
            case .text, .cdata: if child.hasText { parts.append(child.trimmedText) }
            case .document, .comment, .instruction: break
            }
        }
        return parts.joined(separator: " ")
    }
}
