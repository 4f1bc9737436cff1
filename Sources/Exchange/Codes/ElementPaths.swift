// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Where elements stand, as XPaths; siblings are counted once, however many of them are asked for.
struct ElementPaths {
    /// Elements by their parents' positions that have siblings of their name, with their numbers from 1.
    private var numbers: [Int: [Int: Int]] = [:]

    /// The same as the element's own path.
    mutating func path(_ element: Node) -> String {
        guard let parent = element.parent else { return "" }
        if numbers[parent.position] == nil { numbers[parent.position] = Self.numbers(below: parent) }
        let number = numbers[parent.position]?[element.position].map { "[\($0)]" } ?? ""
        return "\(path(parent))/\(element.name.qualified)\(number)"
    }

    private static func numbers(below parent: Node) -> [Int: Int] {
        var places: [String: [Int]] = [:]
        for child in parent.elements { places[child.name.qualified, default: []].append(child.position) }
        var numbers: [Int: Int] = [:]
        for same in places.values where same.count > 1 {
            for (index, place) in same.enumerated() { numbers[place] = index + 1 }
        }
        return numbers
    }
}
