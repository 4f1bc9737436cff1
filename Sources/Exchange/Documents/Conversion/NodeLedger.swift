// SPDX-License-Identifier: Apache-2.0

import CDA
import XMLTree

/// The elements of a document, each crossed off as it is read: what is left over in the end was not carried.
final class NodeLedger {
    private var crossed: Set<Node> = []

    /// Crosses off an element with all below it.
    func cross(_ node: Node?) {
        if let node { crossed.insert(node) }
    }

    /// An attribute of an element, which is crossed off; empty for none.
    func attribute(_ node: Node?, _ name: String) -> String {
        guard let text = node?[attribute: name], !text.isEmpty else { return "" }
        cross(node)
        return text
    }

    /// The text of an element, which is crossed off; empty for none.
    func text(_ node: Node?) -> String {
        let text = node?.trimmedText ?? ""
        if !text.isEmpty { cross(node) }
        return text
    }

    /// Elements that say which document it is, or only repeat what others say.
    private static let framing: Set<String> = [
        "realmCode", "typeId", "templateId", "title", "confidentialityCode", "languageCode", "signatureCode",
    ]

    /// How many places are named one by one.
    private static let limit = 500

    /// Names the elements that say something and were not read.
    func tell(_ root: Node, _ losses: inout Losses) {
        let nodes = Array(root.elements).flatMap { self.left($0) }
        for node in nodes.prefix(Self.limit) { losses.leaveOut(node.path, "the message has no place for it") }
        guard nodes.count > Self.limit else { return }
        losses.leaveOut("/ClinicalDocument", "\(nodes.count - Self.limit) more elements are not carried")
    }

    private func left(_ node: Node) -> [Node] {
        if crossed.contains(node) || Self.framing.contains(node.localName) { return [] }
        if node.localName == "text", node.parent?.localName == "section" { return narrative(node) }
        let below = Array(node.elements).flatMap { self.left($0) }
        return saysSomething(node) ? [node] + below : below
    }

    /// The narrative of a section repeats its entries; without entries it says something of its own.
    private func narrative(_ node: Node) -> [Node] {
        node.hasText && node.parent?.first("entry") == nil ? [node] : []
    }

    private static let telling: Set<String> = ["value", "extension", "code", "displayName"]

    private func saysSomething(_ node: Node) -> Bool {
        if node.attributes.contains(where: { Self.telling.contains($0.name.local) && !$0.value.isEmpty }) {
            return true
        }
        return node.elements.first == nil && node.hasText
    }
}
