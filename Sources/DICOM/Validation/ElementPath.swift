// SPDX-License-Identifier: Apache-2.0

/// Where an element stands: the sequences around it, each with the number of its item, and its tag.
///
/// Written `(0040,0275)[1].(0040,0008)`: tags as the standard prints them, items counted from 1.
///
/// - Source: DICOM PS3.19, annex A.1.6 (items are numbered from 1).
public struct ElementPath: Sendable, Hashable, CustomStringConvertible {
    /// One item of a sequence.
    public struct Step: Sendable, Hashable {
        /// The sequence.
        public let tag: Tag
        /// The item, counted from 1.
        public let item: Int
    }

    /// The items around, the outermost first; none at the top.
    public let items: [Step]
    /// The element; nil for the data set or item itself.
    public let tag: Tag?

    /// Makes a path of the items around an element and its tag.
    public init(_ items: [Step] = [], _ tag: Tag? = nil) {
        self.items = items
        self.tag = tag
    }

    /// The printed form; `data set` for the top itself.
    public var description: String {
        var parts = items.map { "\($0.tag)[\($0.item)]" }
        if let tag { parts.append(tag.description) }
        return parts.isEmpty ? "data set" : parts.joined(separator: ".")
    }

    /// The path of an item of this path's element.
    func item(_ number: Int) -> ElementPath {
        guard let tag else { return self }
        return ElementPath(items + [Step(tag: tag, item: number)])
    }

    /// The path of an element of this path's data set.
    func element(_ tag: Tag) -> ElementPath { ElementPath(items, tag) }
}
