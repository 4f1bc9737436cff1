// SPDX-License-Identifier: Apache-2.0

/// Finds any of many needles in a text: from each place as many steps as its longest needle, however many there are.
struct NeedleIndex<Unit: Hashable & Sendable>: Sendable {
    private struct Edge: Hashable {
        let node: Int32
        let unit: Unit
    }

    /// The longest needle, in units; of a longer one the beginning is looked for.
    private static var longest: Int { 64 }

    private var edges: [Edge: Int32] = [:]
    private var ends: [Int32: Identifier] = [:]
    private var count: Int32 = 1

    /// Adds a needle; of two that are the same the first counts.
    mutating func add(_ needle: [Unit], _ identifier: Identifier) {
        var node: Int32 = 0
        for unit in needle.prefix(Self.longest) {
            let edge = Edge(node: node, unit: unit)
            if let next = edges[edge] {
                node = next
            } else {
                edges[edge] = count
                node = count
                count += 1
            }
        }
        if node != 0, ends[node] == nil { ends[node] = identifier }
    }

    /// The first needle in a text that has at least so many characters.
    func first(in text: [Unit], least: Int) -> Identifier? {
        guard !edges.isEmpty else { return nil }
        for start in text.indices {
            var node: Int32 = 0
            for unit in text[start...] {
                guard let next = edges[Edge(node: node, unit: unit)] else { break }
                node = next
                if let found = ends[node], found.length >= least { return found }
            }
        }
        return nil
    }
}
