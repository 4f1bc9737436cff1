// SPDX-License-Identifier: Apache-2.0

/// Where an element is: the sequences and items around it, and its tag.
public struct ElementPath: Sendable, Hashable, CustomStringConvertible {
    /// An item of a sequence.
    public struct Step: Sendable, Hashable {
        /// The sequence.
        public let sequence: Tag
        /// The item, counted from 1.
        public let item: Int
    }

    /// The items around, the outermost first.
    public let steps: [Step]
    /// The element.
    public let tag: Tag

    /// As in `(0008,1140)[1].(0008,1150)`.
    public var description: String {
        steps.map { "\($0.sequence)[\($0.item)]." }.joined() + tag.description
    }
}
