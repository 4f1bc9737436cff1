// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Where an element is: the sequences and items around it, and its tag.
public struct ElementPath: Sendable, Hashable, CustomStringConvertible {
    /// An item of a sequence.
    public struct Step: Sendable, Hashable {
        /// The sequence.
        public let sequence: Tag
        /// The item, counted from 0.
        public let item: Int

        /// An item, counted from 0, of a sequence.
        public init(sequence: Tag, item: Int) {
            self.sequence = sequence
            self.item = item
        }
    }

    /// The items around, the outermost first.
    public let steps: [Step]
    /// The element.
    public let tag: Tag

    /// An element inside of items; at the top without any.
    public init(steps: [Step] = [], tag: Tag) {
        self.steps = steps
        self.tag = tag
    }

    /// As in `(0008,1140)[0].(0008,1150)`.
    public var description: String {
        steps.map { "\($0.sequence)[\($0.item)]." }.joined() + tag.description
    }
}

/// Why text is no path of an element.
public enum ElementPathError: Error, Hashable, Sendable {
    /// What is neither a tag nor a keyword.
    case unknownName(String)
    /// A sequence in front of another element that does not say which item, as in `[0]`.
    case noItem(String)
    /// An item's number that is none, or one behind the element itself.
    case badItem(String)
    /// More items inside each other than can be.
    case tooDeep(limit: Int)
}

extension ElementPath {
    private static let depthLimit = 300

    /// Reads a path such as `(0010,0010)`, `PatientName`, `00400275[0].00400007`; items count from 0.
    public init(parsing text: String) throws(ElementPathError) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit) }
        var steps: [Step] = []
        for part in parts.dropLast() {
            let (tag, item) = try Self.step(String(part))
            guard let item else { throw .noItem(String(part)) }
            steps.append(Step(sequence: tag, item: item))
        }
        let last = String(parts.last ?? "")
        let (tag, item) = try Self.step(last)
        guard item == nil else { throw .badItem(last) }
        self.init(steps: steps, tag: tag)
    }

    /// A name, and the item behind it in brackets.
    private static func step(_ text: String) throws(ElementPathError) -> (Tag, Int?) {
        let name = text.prefix { $0 != "[" }
        guard let tag = Tag(String(name)) ?? Tag(keyword: String(name)) else { throw .unknownName(String(name)) }
        let rest = text.dropFirst(name.count)
        if rest.isEmpty { return (tag, nil) }
        let digits = rest.dropFirst().dropLast()
        guard rest.last == "]", (1...9).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let item = Int(digits)
        else { throw .badItem(text) }
        return (tag, item)
    }
}
