// SPDX-License-Identifier: Apache-2.0

/// The value of a PN element: up to three writings of one name.
///
/// - Source: DICOM PS3.5, section 6.2.1.
public struct PersonName: Sendable, Hashable, CustomStringConvertible {
    /// One writing of a name.
    public struct Group: Sendable, Hashable, CustomStringConvertible {
        /// The components as written, trailing empty ones included: more than five in malformed names.
        public let components: [String]

        /// Takes a writing apart at its `^`.
        public init(_ text: String) {
            components =
                text.isEmpty
                ? [] : text.parts(at: "^").map(Self.trimmed)
        }

        private static func trimmed(_ text: String) -> String { Padding.trimmed(text, leading: true) }

        private func component(_ index: Int) -> String { index < components.count ? components[index] : "" }

        /// The family name or names.
        public var family: String { component(0) }
        /// The given name or names.
        public var given: String { component(1) }
        /// The middle name or names.
        public var middle: String { component(2) }
        /// What stands before the name.
        public var prefix: String { component(3) }
        /// What stands behind the name.
        public var suffix: String { component(4) }
        /// Whether there is nothing in it.
        public var isEmpty: Bool { components.allSatisfy(\.isEmpty) }
        /// The components with their `^`.
        public var description: String { components.joined(separator: "^") }
    }

    /// The writings as given, at most as many as there are `=` plus one: more than three in malformed names.
    public let groups: [Group]

    /// Takes a value apart.
    public init(_ text: String) {
        groups =
            text.isEmpty ? [] : text.parts(at: "=").map(Group.init)
    }

    private func group(_ index: Int) -> Group { index < groups.count ? groups[index] : Group("") }

    /// The writing in single-byte letters, such as Pinyin; in many Chinese files the characters stand here.
    public var alphabetic: Group { group(0) }
    /// The writing in characters.
    public var ideographic: Group { group(1) }
    /// The writing as it is spoken, in kana or hangul.
    public var phonetic: Group { group(2) }

    /// Whether there are more than three writings, or more than five components in one.
    public var isMalformed: Bool { groups.count > 3 || groups.contains { $0.components.count > 5 } }

    /// The value as text.
    public var description: String { groups.map(\.description).joined(separator: "=") }
}
