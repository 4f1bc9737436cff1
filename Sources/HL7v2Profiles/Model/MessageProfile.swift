// SPDX-License-Identifier: Apache-2.0

public import HL7v2

/// One message of a profile: which segments and groups it has.
public struct MessageProfile: Sendable, Hashable {
    /// The name constraints know it by.
    public let id: String
    /// MSH-9.1, such as `ADT`.
    public let type: String
    /// MSH-9.2, such as `A28`; `ALL` and empty stand for any.
    public let event: String
    /// MSH-9.3, such as `ADT_A05`.
    public let structureID: String
    /// All parts, each before those inside; the first is the message itself.
    public let parts: [StructurePart]
    /// The same as a grammar that messages can be laid over.
    public let structure: StructureDefinition
}

/// A segment or group in the structure of a message.
public struct StructurePart: Sendable, Hashable {
    /// The name constraints know it by.
    public let id: String
    /// The segment's or group's name.
    public let name: String
    /// Whether it is to be sent.
    public let usage: ElementUsage
    /// How often it may stand.
    public let cardinality: Cardinality
    /// The place of a segment in ``Profile/segments``; nil for a group.
    public let segment: Int?
    /// Its place in the group around it, from 1.
    public let position: Int
    /// The places of its parts in ``MessageProfile/parts``.
    public internal(set) var children: [Int]
}

extension MessageProfile {
    /// Whether a message says of itself that it is this one.
    ///
    /// - Parameters:
    ///   - type: MSH-9.1.
    ///   - event: MSH-9.2.
    public func matches(type: String, event: String) -> Bool { self.type == type && matches(event: event) }

    func matches(event: String) -> Bool { self.event == event || ["", "ALL", "*"].contains(self.event) }
}

/// Makes grammars of the parts of a profile's message.
enum GrammarBuilder {
    /// The grammar in which everything that is required comes first, and nothing has an upper limit: how often a part
    /// may stand is judged later, part by part. A limit stays where another part, further on or around, can take what
    /// is too many.
    static func structure(name: String, _ parts: [StructurePart]) -> StructureDefinition {
        let elements = parts.first.map { children($0, parts, outside: []) } ?? []
        return StructureDefinition(name: name, elements: elements)
    }

    /// - Parameter outside: segments that have a place behind the group.
    private static func children(
        _ group: StructurePart, _ parts: [StructurePart], outside: Set<String>
    ) -> [StructureElement] {
        var later = outside
        var found: [StructureElement] = []
        for place in group.children.reversed() {
            let part = parts[place]
            let first = firstSegments(place, parts)
            let around = part.cardinality.maximum == 1 ? later : later.union(first)
            let element = StructureElement(
                part.segment == nil ? .group : .segment, part.name,
                minimum: part.usage == .required ? max(1, part.cardinality.minimum) : 0,
                maximum: later.isDisjoint(with: first) ? nil : part.cardinality.maximum,
                children: children(part, parts, outside: around))
            later.formUnion(first)
            found.append(element)
        }
        return found.reversed()
    }

    /// The segments a part can begin with.
    private static func firstSegments(_ place: Int, _ parts: [StructurePart]) -> Set<String> {
        let part = parts[place]
        if part.segment != nil { return [part.name] }
        var found: Set<String> = []
        for child in part.children {
            found.formUnion(firstSegments(child, parts))
            if parts[child].usage == .required { break }
        }
        return found
    }
}
