// SPDX-License-Identifier: Apache-2.0

/// A class or datatype of CDA R2 as the checker sees it.
final class SchemaClass: Sendable {
    /// What stands at one place in the order of the children: one element, or one of several.
    struct Group: Sendable {
        let least: Int
        /// Nil for any number.
        let most: Int?
        /// The names, for messages: `assignedPerson or assignedAuthoringDevice`.
        let names: String
    }

    /// A child element.
    struct Member: Sendable {
        let name: Int
        let schemaClass: Int
        let group: Int
        /// An addition of the Chinese documents.
        let isChinese: Bool
    }

    /// An attribute.
    struct Attribute: Sendable {
        let name: Int
        let form: LexicalForm
        let isRequired: Bool
        /// The only value it may have; nil for any of its form.
        let fixed: String?
    }

    /// What a class or datatype is a kind of; what the checks of values go by.
    enum Family: Sendable {
        case none, identifier, concept, timeInterval, name, telecom, link
        case section, observation, procedure, drug
    }

    let name: String
    /// Number of the class it derives from; -1 for none.
    let base: Int
    let isMixed: Bool
    let isAbstract: Bool
    let groups: [Group]
    let members: [Member]
    let attributes: [Attribute]
    let family: Family
    /// Groups of which at least one must stand there, a bit each.
    let requiredGroups: UInt64
    let requiredAttributes: UInt64

    init(_ draft: SchemaDraft, base: Int, members: [Member], attributes: [Attribute], family: Family) {
        name = draft.name
        self.base = base
        isMixed = draft.isMixed
        isAbstract = draft.isAbstract
        groups = draft.groups.map(\.group)
        self.members = members
        self.attributes = attributes
        self.family = family
        requiredGroups = Self.bits(groups.indices.filter { draft.groups[$0].group.least > 0 })
        requiredAttributes = Self.bits(attributes.indices.filter { attributes[$0].isRequired })
    }

    /// No class has more than 64 groups or attributes; a test holds the table to it.
    private static func bits(_ places: [Int]) -> UInt64 { places.reduce(0) { $0 | 1 << UInt64($1) } }
}
