// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Compares two documents: elements of one name are matched by their keys, then by their places.
///
/// Prefixes, the order of attributes, of siblings and of versions' blanks, comments and instructions do not count; the
/// order inside a narrative does.
struct Comparer {
    private let limit: Int
    private(set) var differences: [DocumentDifference] = []
    private(set) var isCut = false
    private var olderPaths = NodePaths()
    private var newerPaths = NodePaths()

    init(limit: Int) { self.limit = limit }

    /// The depth of the recursion is that of the trees, which their reader has bounded.
    mutating func compare(_ old: Node, _ new: Node, _ context: CompareContext) {
        guard !isCut else { return }
        if old.localName == "text", old.parent?.localName == "section" {
            return compareNarrative(old, new, context.into(.narrative))
        }
        compareAttributes(old, new, context)
        let (before, after) = (Self.ownText(old), Self.ownText(new))
        if before != after { add(.changed, context, (old, ""), (new, ""), before, after) }
        for pair in ElementMatch.pairs(old, new) {
            switch pair {
            case (let old?, let new?): compare(old, new, context.entering(old))
            case (let old?, nil): add(.removed, context.entering(old), (old, ""), nil, Self.summary(old), nil)
            case (nil, let new?): add(.added, context.entering(new), nil, (new, ""), nil, Self.summary(new))
            case (nil, nil): break
            }
        }
    }

    private mutating func compareAttributes(_ old: Node, _ new: Node, _ context: CompareContext) {
        let (before, after) = (Self.attributes(old), Self.attributes(new))
        for (name, value) in before where after[name] != value {
            let newer = after[name] == nil ? nil : (new, name)
            add(after[name] == nil ? .removed : .changed, context, (old, name), newer, value, after[name])
        }
        for (name, value) in after where before[name] == nil { add(.added, context, nil, (new, name), nil, value) }
    }

    /// Attributes by their names; the prefix of a datatype is none of its name.
    private static func attributes(_ node: Node) -> [String: String] {
        var found: [String: String] = [:]
        for attribute in node.attributes {
            let name = attribute.name
            if name.namespace == ClinicalDocument.schemaInstance {
                if name.local == "type" { found["type"] = Value.type(of: node) }
            } else {
                found[name.namespace.isEmpty ? name.local : name.namespace + " " + name.local] = attribute.value
            }
        }
        return found
    }

    private mutating func compareNarrative(_ old: Node, _ new: Node, _ context: CompareContext) {
        guard NarrativeForm.of(old) != NarrativeForm.of(new) else { return }
        add(.changed, context, (old, ""), (new, ""), EntityName.joined(old), EntityName.joined(new))
    }

    /// The text between the child elements, runs of blanks as one.
    private static func ownText(_ node: Node) -> String {
        if node.elements.first == nil { return joined(node.textBytes) }
        let pieces = node.children.filter { $0.kind == .text || $0.kind == .cdata }.map {
            joined($0.textBytes)
        }
        return pieces.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Text whose runs of blanks are one blank each.
    static func joined(_ bytes: ArraySlice<UInt8>) -> String {
        let words = bytes.split(whereSeparator: LexicalForm.isBlank)
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    /// What an element says, for one that has no partner: its text, or the values of its attributes.
    private static func summary(_ node: Node) -> String {
        let text = EntityName.joined(node)
        if !text.isEmpty { return cut(text) }
        var words: [String] = []
        var next = [node]
        while let element = next.popLast(), words.count < 12 {
            for attribute in element.attributes where Self.telling.contains(attribute.name.local) {
                words.append(attribute.value)
            }
            next += element.elements.reversed()
        }
        return cut(words.joined(separator: " "))
    }

    private static let telling: Set<String> = [
        "extension", "code", "displayName", "value", "unit", "root", "nullFlavor",
    ]

    private static func cut(_ text: String) -> String { text.count > 400 ? String(text.prefix(400)) + "…" : text }

    private mutating func add(
        _ kind: DocumentDifference.Kind, _ context: CompareContext, _ old: (Node, String)?, _ new: (Node, String)?,
        _ before: String?, _ after: String?
    ) {
        guard differences.count < limit else {
            isCut = true
            return
        }
        func path(_ place: (Node, String)?, _ paths: inout NodePaths) -> String? {
            place.map { paths.path($0.0) + ($0.1.isEmpty ? "" : "/@" + $0.1) }
        }
        differences.append(
            DocumentDifference(
                kind: kind, area: context.area, label: context.label, path: path(old, &olderPaths),
                newerPath: path(new, &newerPaths), old: before, new: after))
    }
}

/// Where in the document a comparison is.
struct CompareContext {
    private(set) var area = DocumentDifference.Area.header
    private(set) var labels: [String] = []

    var label: String { labels.joined(separator: " / ") }

    func into(_ area: DocumentDifference.Area) -> CompareContext {
        var copy = self
        copy.area = area
        return copy
    }

    /// The context inside an element.
    func entering(_ node: Node) -> CompareContext {
        let name = node.localName
        if name == "nonXMLBody" { return into(.body) }
        if name == "section" { return into(.section).adding(node, "section") }
        if area == .section, name == "entry" { return into(.entry) }
        if area == .entry, ClinicalStatement.Kind(rawValue: name) != nil { return adding(node, name) }
        return self
    }

    private func adding(_ node: Node, _ name: String) -> CompareContext {
        let code = node.first("code")
        let words = [code?[attribute: "code"], code?[attribute: "displayName"] ?? node.first("title")?.trimmedText]
        let text = words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        var copy = self
        copy.labels.append(text.isEmpty ? name : text)
        return copy
    }
}
