// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Paths of many nodes: no parent's children are counted again and again.
struct NodePaths {
    private var known: [Int: String] = [:]
    /// Above so many siblings all of them are numbered at once.
    private static let few = 64

    /// The XPath of an element; see ``Node/path``.
    mutating func path(_ node: Node) -> String {
        if let path = known[node.position] { return path }
        guard let parent = node.parent else { return "" }
        let before = parent.depth == 0 ? "" : path(parent)
        let name = node.pathName
        var (siblings, total, number) = (0, 0, 0)
        for child in parent.children {
            siblings += 1
            guard siblings <= Self.few else {
                numberAll(parent, before)
                return known[node.position] ?? before
            }
            guard child.kind == .element, child.isMeant(byName: name) else { continue }
            total += 1
            if child.position == node.position { number = total }
        }
        let path = before + "/" + name + (total == 1 ? "" : "[\(number)]")
        known[node.position] = path
        return path
    }

    private mutating func numberAll(_ parent: Node, _ before: String) {
        var totals: [String: Int] = [:]
        for child in parent.children where child.kind == .element {
            for name in child.pathNames { totals[name, default: 0] += 1 }
        }
        var counts: [String: Int] = [:]
        for child in parent.children where child.kind == .element {
            for name in child.pathNames { counts[name, default: 0] += 1 }
            let name = child.pathName
            let number = totals[name] == 1 ? "" : "[\(counts[name] ?? 0)]"
            known[child.position] = before + "/" + name + number
        }
    }
}
