// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import HL7v2
import XMLTree

/// Reads the content of segment elements.
///
/// Depth alone decides what an element is: below a segment a field, below that a component, below that a
/// subcomponent. Names give the number behind their last dot; what stands before it may be any datatype.
struct ElementReader {
    let context: ValueContext

    /// The content of a segment element.
    ///
    /// - Parameter isFirst: whether it is the header whose separators hold for all.
    func content(_ element: XMLElement, isFirst: Bool = false) throws(HL7v2XMLError) -> SegmentContent {
        var content = SegmentContent(name: Array(element.name.utf8), isHeader: false, leaves: [])
        content.isHeader = SegmentContent.headers.contains(content.name)
        var repetitions: [Int: Int] = [:]
        for field in try Self.parts(of: element) {
            guard field.number > 0 else {
                content.name = try literalBytes(field.element)
                continue
            }
            if content.isHeader, field.number <= 2 {
                try literal(field, into: &content)
                continue
            }
            let repetition = repetitions[field.number, default: 0] + 1
            repetitions[field.number] = repetition
            try add(field, repetition, to: &content)
        }
        content.leaves.removeAll { $0.value == .empty && repetitions[$0.place.field] == 1 }
        content.leaves.sort { $0.place < $1.place }
        if content.isHeader { try complete(&content, element, isFirst: isFirst) }
        return content
    }

    // MARK: Fields

    private func add(_ field: Part, _ repetition: Int, to content: inout SegmentContent) throws(HL7v2XMLError) {
        let before = content.leaves.count
        func add(_ component: Int, _ subcomponent: Int, _ value: LeafValue) {
            guard value != .empty else { return }
            let place = Place(
                field: field.number, repetition: repetition, component: component, subcomponent: subcomponent)
            content.leaves.append(Leaf(place: place, value: value))
        }
        let components = try Self.parts(of: field.element, unique: true)
        if components.isEmpty { add(1, 1, try value(field.element)) }
        for component in components {
            let parts = try Self.parts(of: component.element, unique: true)
            if parts.isEmpty { add(component.number, 1, try value(component.element)) }
            for part in parts { add(component.number, part.number, try flattened(part.element)) }
        }
        guard content.leaves.count == before else { return }
        let place = Place(field: field.number, repetition: repetition, component: 0, subcomponent: 0)
        content.leaves.append(Leaf(place: place, value: .empty))
    }

    /// The value of a subcomponent; a datatype with parts may stand there when only its first part has a value.
    private func flattened(_ element: XMLElement) throws(HL7v2XMLError) -> LeafValue {
        var element = element
        while true {
            let parts = try Self.parts(of: element, unique: true)
            guard let first = parts.first else { return try value(element) }
            guard parts.count == 1, first.number == 1 else { throw .tooDeep(line: first.element.line) }
            element = first.element
        }
    }

    // MARK: Headers

    private func literal(_ field: Part, into content: inout SegmentContent) throws(HL7v2XMLError) {
        let line = field.element.line
        guard !content.leaves.contains(where: { $0.place.field == field.number }) else {
            throw .repeatedPart(line: line)
        }
        var value = try value(field.element)
        if value == .null { value = .text(LeafValue.nullBytes) }
        for case .sequence in value.pieces { throw .badEscape(line: line) }
        // An empty one is kept, so that it is known from one that is not there.
        let place = Place(field: field.number, repetition: 1, component: 1, subcomponent: 1)
        content.leaves.append(Leaf(place: place, value: value))
    }

    /// A header without its separators has those of the message; an empty second field stays empty.
    private func complete(
        _ content: inout SegmentContent, _ element: XMLElement, isFirst: Bool
    ) throws(HL7v2XMLError) {
        let separator = content.leaves.first { $0.place.field == 1 }
        let hasSecond = content.leaves.contains { $0.place.field == 2 }
        if let separator, separator.value != .text([context.delimiters.field]) {
            throw .unusableSeparators(line: element.line)
        }
        guard isFirst || !content.leaves.isEmpty else { return }
        func insert(_ field: Int, _ text: [UInt8]) {
            let place = Place(field: field, repetition: 1, component: 1, subcomponent: 1)
            content.leaves.insert(Leaf(place: place, value: .text(text)), at: field - 1)
        }
        if separator == nil { insert(1, [context.delimiters.field]) }
        if !hasSecond { insert(2, context.delimiters.encodingCharacters) }
        content.leaves.removeAll { $0.place.field == 2 && $0.value == .empty }
    }

    /// The working bytes of a value without escape sequences: separators, and names that can name no element.
    func literalBytes(_ element: XMLElement) throws(HL7v2XMLError) -> [UInt8] {
        var bytes: [UInt8] = []
        let value = try value(element)
        for piece in value == .null ? [.text(LeafValue.nullBytes)] : value.pieces {
            switch piece {
            case .text(let text):
                let encoded = try? context.working.encode(String(decoding: text, as: UTF8.self))
                guard let encoded else { throw .notExpressible(line: element.line) }
                bytes += encoded
            case .bytes(let raw): bytes += raw
            case .sequence: throw .badEscape(line: element.line)
            }
        }
        return bytes
    }

    // MARK: Values

    /// The value of an element without parts.
    private func value(_ element: XMLElement) throws(HL7v2XMLError) -> LeafValue {
        var builder = PieceBuilder(context)
        var (plain, hasEscape) = ([UInt8](), false)
        for child in element.children {
            switch child {
            case .text(let text), .cdata(let text):
                if !hasEscape { plain += Array(text.utf8) }
                builder.append(text: Array(text.utf8))
            case .element(let escape):
                hasEscape = true
                builder.append(sequence: try sequence(escape))
            case .comment, .instruction: continue
            }
        }
        if !hasEscape {
            if plain == LeafValue.nullBytes { return .null }
            return plain.isEmpty || XMLCharacters.isLineEndAndBlanks(plain) ? .empty : .text(plain)
        }
        return LeafValue(builder.finish())
    }

    private func sequence(_ escape: XMLElement) throws(HL7v2XMLError) -> [UInt8] {
        let delimiters = context.delimiters
        let enders = [
            delimiters.field, delimiters.component, delimiters.repetition, delimiters.subcomponent, delimiters.escape,
            UInt8.carriageReturn, UInt8.lineFeed,
        ]
        guard let value = escape[attribute: Names.escapeValue], !value.utf8.contains(where: { enders.contains($0) })
        else { throw .badEscape(line: escape.line) }
        return Array(value.utf8)
    }
}

extension ElementReader {
    /// A field, component or subcomponent.
    struct Part {
        let number: Int
        let element: XMLElement
    }

    /// The elements below that are parts; text beside them is refused.
    ///
    /// - Parameter unique: whether each may stand once; fields repeat, their parts do not.
    static func parts(of element: XMLElement, unique: Bool = false) throws(HL7v2XMLError) -> [Part] {
        var parts: [Part] = []
        for child in element.elements where child.name != Names.escape {
            guard let number = number(child.name) else { throw .unexpectedElement(line: child.line) }
            guard number >= 0, number > 0 || !unique else { throw .badNumber(line: child.line) }
            parts.append(Part(number: number, element: child))
        }
        guard !parts.isEmpty || !unique else { return [] }
        for child in element.children {
            switch child {
            case .text(let text), .cdata(let text):
                guard XMLCharacters.isBlank(text.utf8) else { throw .strayText(line: element.line) }
            case .element(let inner):
                guard inner.name != Names.escape else { throw .strayText(line: inner.line) }
            case .comment, .instruction: continue
            }
        }
        if unique, Set(parts.map(\.number)).count < parts.count { throw .repeatedPart(line: element.line) }
        return parts
    }

    /// The number behind the last dot; nil where there is none, -1 for one larger than any message has.
    static func number(_ name: String) -> Int? {
        let utf8 = name.utf8
        guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let digits = utf8[utf8.index(after: dot)...]
        guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.count > 8 ? -1 : Int(String(decoding: digits, as: UTF8.self))
    }
}
