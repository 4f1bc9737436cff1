// SPDX-License-Identifier: Apache-2.0

extension DocumentTree {
    /// How many elements there are of each name, those that a stream dropped among them; by the numbers of
    /// ``allNames``.
    ///
    /// - Complexity: O(n).
    public var elementCounts: [Int] {
        var counts = [Int](repeating: 0, count: names.names.count)
        for record in records where record.kind == .element { counts[Int(record.name)] += 1 }
        if dropped.elements.isEmpty { return counts }
        for (number, name) in names.names.enumerated() { counts[number] += dropped.elements[name] ?? 0 }
        return counts
    }
}
