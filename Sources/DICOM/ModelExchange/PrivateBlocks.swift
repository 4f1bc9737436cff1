// SPDX-License-Identifier: Apache-2.0

/// Gives private elements that name their creator a block of it.
///
/// - Source: DICOM PS3.5, section 7.8.1; PS3.19, section A.1.
struct PrivateBlocks {
    private struct Owner: Hashable {
        let group: UInt16
        let name: String
    }

    private var names: [Tag: String] = [:]
    /// Blocks that were looked up.
    private var found: [Owner: UInt16] = [:]
    private var made: [ModelElement] = []

    /// The elements, those that name a creator with its block in their tags, and creators that were missing.
    static func assigned(_ elements: [ModelElement]) throws(ModelFault) -> [ModelElement] {
        guard elements.contains(where: { $0.creator != nil }) else { return elements }
        var blocks = PrivateBlocks(elements)
        var result = elements
        for index in elements.indices {
            guard let creator = elements[index].creator else { continue }
            result[index].tag = try blocks.tag(elements[index].tag, creator)
        }
        return result + blocks.made
    }

    private init(_ elements: [ModelElement]) {
        for element in elements where element.tag.isPrivateCreator && element.creator == nil {
            names[element.tag] = Self.name(element.content)
        }
        // A block that is in use belongs to someone, named or not.
        for element in elements {
            guard let tag = element.tag.privateCreator, names[tag] == nil else { continue }
            names[tag] = element.creator.map { reserve(tag, $0) } ?? ""
        }
    }

    private static func name(_ content: ModelElement.Content) -> String {
        switch content {
        case .values(let values): values.first.flatMap { $0 } ?? ""
        case .bytes(let bytes): Padding.trimmed(bytes.prefix { $0 != 0x5C })
        case .items, .elsewhere: ""
        }
    }

    private mutating func reserve(_ tag: Tag, _ name: String) -> String {
        made.append(ModelElement(tag: tag, vr: .longString, content: .values([name])))
        return name
    }

    private mutating func tag(_ tag: Tag, _ creator: String) throws(ModelFault) -> Tag {
        if let block = tag.privateCreator {
            guard names[block] == creator else { throw .badPrivateBlock }
            return tag
        }
        let owner = Owner(group: tag.group, name: creator)
        if found[owner] == nil { found[owner] = try block(tag.group, creator) }
        return Tag(tag.group, (found[owner] ?? 0) << 8 | tag.element & 0xFF)
    }

    /// The block of a creator: the one it has, or the first that is free.
    private mutating func block(_ group: UInt16, _ creator: String) throws(ModelFault) -> UInt16 {
        let blocks: ClosedRange<UInt16> = 0x10...0xFF
        if let own = blocks.first(where: { names[Tag(group, $0)] == creator }) { return own }
        guard let free = blocks.first(where: { names[Tag(group, $0)] == nil }) else { throw .badPrivateBlock }
        names[Tag(group, free)] = reserve(Tag(group, free), creator)
        return free
    }
}
