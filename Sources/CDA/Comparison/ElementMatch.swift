// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Finds for each child element of one version its partner in the other.
enum ElementMatch {
    private struct Name: Hashable {
        let local: String
        let namespace: String
        let key: String
    }

    /// Partners in the older order, those without one among them; then what only the newer has.
    static func pairs(_ old: Node, _ new: Node) -> [(Node?, Node?)] {
        let (before, after) = (Array(old.elements), Array(new.elements))
        if before.isEmpty, after.isEmpty { return [] }
        var partners = match(before, after) { ElementKey.of($0) }
        // What is left of one name and has no partner may have changed its key.
        let free = partners.indices.filter { partners[$0] == nil }
        let taken = Set(partners.compactMap(\.self))
        let others = after.indices.filter { !taken.contains($0) }
        let left = match(free.map { before[$0] }, others.map { after[$0] }) { isEntry($0) ? ElementKey.of($0) : "" }
        for (place, partner) in zip(free, left) { partners[place] = partner.map { others[$0] } }
        let used = Set(partners.compactMap(\.self))
        let kept: [(Node?, Node?)] = before.indices.map { (before[$0], partners[$0].map { after[$0] }) }
        return kept + after.indices.filter { !used.contains($0) }.map { (nil, after[$0]) }
    }

    /// Entries with another key are other entries; the rest of the document is held by its places.
    private static func isEntry(_ node: Node) -> Bool {
        ["entry", "component", "entryRelationship", "section"].contains(node.localName)
    }

    /// The place of each partner: the next of the same name and key.
    private static func match(_ before: [Node], _ after: [Node], _ key: (Node) -> String) -> [Int?] {
        func name(_ node: Node) -> Name {
            let name = node.name
            return Name(local: name.local, namespace: name.namespace, key: key(node))
        }
        var places: [Name: [Int]] = [:]
        for (place, node) in after.enumerated().reversed() { places[name(node), default: []].append(place) }
        return before.map { places[name($0)]?.popLast() }
    }
}

/// A narrative as text in which only what readers see counts.
enum NarrativeForm {
    static func of(_ node: Node) -> String {
        var text = ""
        write(node, &text)
        return text
    }

    private static func write(_ node: Node, _ text: inout String) {
        for child in node.children {
            switch child.kind {
            case .text, .cdata:
                let words = Comparer.joined(child.textBytes)
                if !words.isEmpty { text += words + " " }
            case .element:
                text += "<" + child.localName
                let attributes = child.attributes.map { " \($0.name.local)=\($0.value)" }.sorted()
                text += attributes.joined() + ">"
                write(child, &text)
                text += "</>"
            case .document, .comment, .instruction: break
            }
        }
    }
}

/// Comparing.
extension ClinicalDocument {
    /// What is different on the way from an older version to this one, in the terms of CDA.
    ///
    /// Header fields, sections and entries are found again by id, code and data element. Prefixes, blanks between
    /// elements, comments, instructions, and the order of attributes and siblings do not count.
    ///
    /// - Parameter limit: the most differences.
    public func differences(from older: ClinicalDocument, limit: Int = 10_000) -> DocumentComparison {
        var comparer = Comparer(limit: limit)
        comparer.compare(older.root, root, CompareContext())
        return DocumentComparison(differences: comparer.differences, isCut: comparer.isCut)
    }
}
