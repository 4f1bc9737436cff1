// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2

/// Writes one part of a file as elements.
struct PartWriter {
    private let part: ER7Part
    private let notes: NoteMaker?
    private var names: ElementNames
    private var xml: XMLTextWriter

    /// - Parameters:
    ///   - schema: where the names of parts are from.
    ///   - expected: the set a reader takes where field 18 names none.
    ///   - xml: the document so far, to be taken back when the part is written.
    init(
        _ part: ER7Part, _ schema: Schema, _ options: XMLOptions, expected: CharacterEncoding = .utf8,
        into xml: inout XMLTextWriter
    ) {
        self.part = part
        self.xml = xml.take()
        notes = options.keepsBytes ? NoteMaker(part, expected: expected) : nil
        names = ElementNames(schema)
    }

    /// Writes a message by its structure.
    mutating func message(_ bound: BoundMessage) {
        let name = Self.rootName(bound)
        xml.open(name, namespace: Names.namespace)
        messageNote()
        parts(of: bound.root, structure: name)
        xml.close(name)
    }

    /// Writes segments side by side.
    mutating func loose() {
        for index in part.segments.indices { segment(index, namespace: Names.namespace) }
    }

    /// Gives the document back.
    mutating func giveBack(to document: inout XMLTextWriter) { document = xml.take() }

    private mutating func messageNote() {
        if let data = notes?.message.data, !data.isEmpty { xml.instruction(Names.messageNote, data) }
    }

    /// The structure's name; without one what MSH-9 says, as far as it can name an element.
    private static func rootName(_ bound: BoundMessage) -> String {
        if let name = bound.structure?.name, !name.isEmpty { return name }
        let choice = bound.choice
        for name in [choice.declaredStructure, choice.code + "_" + choice.event, choice.code] {
            let parts = name.split(separator: "_", omittingEmptySubsequences: false)
            if parts.allSatisfy({ XMLCharacters.isElementName(Array($0.utf8)[...]) }) { return name }
        }
        return Names.unknown
    }

    /// As deep as the structure's groups.
    private mutating func parts(of group: SegmentGroup, structure: String) {
        for inner in group.parts {
            switch inner {
            case .segment(let segment, _): self.segment(segment.position)
            case .group(let group):
                let name = structure + "." + group.name
                xml.open(name)
                parts(of: group, structure: structure)
                xml.close(name)
            }
        }
    }

    // MARK: Segments

    private mutating func segment(_ index: Int, namespace: String? = nil) {
        let written = part.name(index)
        let isNamed = XMLCharacters.isElementName(written[...])
        let name = isNamed ? String(decoding: written, as: UTF8.self) : Names.unknown
        let content = part.segments[index].content
        let note = notes?.segments[index].data ?? ""
        let ownNote = namespace != nil && index == 0 ? notes?.message.data ?? "" : ""
        let isEmptySecond = content.isHeader && !content.leaves.isEmpty && content.value(2) == nil
        if isNamed, content.leaves.isEmpty, note.isEmpty, ownNote.isEmpty {
            return xml.empty(name, namespace: namespace)
        }
        xml.open(name, namespace: namespace)
        if !ownNote.isEmpty { xml.instruction(Names.messageNote, ownNote) }
        if !note.isEmpty { xml.instruction(Names.segmentNote, note) }
        if !isNamed { leaf(name + ".0", nameValue(written)) }
        for (start, end) in Self.runs(content.leaves[...], by: { ($0.field, $0.repetition) }) {
            repetition(content.leaves[start..<end], name, content)
            if isEmptySecond, start == 0 { xml.empty(name + ".2") }
        }
        xml.close(name)
    }

    private func nameValue(_ name: [UInt8]) -> LeafValue {
        let working = part.message.workingEncoding
        var builder = PieceBuilder(
            ValueContext(delimiters: part.message.delimiters, working: working, form: part.message.workingForm))
        builder.append(raw: name[...])
        return LeafValue(builder.finish())
    }

    private mutating func repetition(_ leaves: ArraySlice<Leaf>, _ segment: String, _ content: SegmentContent) {
        guard let first = leaves.first else { return }
        let name = "\(segment).\(first.place.field)"
        if content.isHeader, first.place.field <= 2 { return leaf(name, first.value) }
        if first.value == .empty { return xml.empty(name) }
        let datatype = names.datatype(segment, first.place, in: content)
        if leaves.count == 1, first.place.isFirst { return nested(first.value, name, datatype) }
        let types = names.components(datatype)
        xml.open(name)
        for (start, end) in Self.runs(leaves, by: { ($0.component, 0) }) {
            let number = leaves[start].place.component
            let type = types.indices.contains(number - 1) ? types[number - 1] : ""
            component(leaves[start..<end], "\(ElementNames.prefix(datatype)).\(number)", type)
        }
        xml.close(name)
    }

    private mutating func component(_ leaves: ArraySlice<Leaf>, _ name: String, _ datatype: String) {
        if leaves.count == 1, let only = leaves.first, only.place.isFirst || only.place.subcomponent == 1 {
            return nested(only.value, name, datatype)
        }
        let types = names.components(datatype)
        xml.open(name)
        for leaf in leaves {
            let number = leaf.place.subcomponent
            let type = types.indices.contains(number - 1) ? types[number - 1] : ""
            nested(leaf.value, "\(ElementNames.prefix(datatype)).\(number)", type)
        }
        xml.close(name)
    }

    /// An undivided value is the first part of its datatype, and so on down to a simple one.
    private mutating func nested(_ value: LeafValue, _ name: String, _ datatype: String) {
        var (path, type) = ([name], datatype)
        while path.count < 6, let first = names.components(type).first {
            path.append(type + ".1")
            type = first
        }
        let last = path.removeLast()
        for outer in path { xml.open(outer) }
        leaf(last, value)
        for outer in path.reversed() { xml.close(outer) }
    }

    private mutating func leaf(_ name: String, _ value: LeafValue) {
        let working = part.message.workingEncoding
        xml.leaf(name, value) { character in
            let bytes = try? working.encode(String(decoding: character, as: UTF8.self))
            return bytes ?? Array(character)
        }
    }

    /// Ranges of leaves that agree in some of their numbers.
    private static func runs(_ leaves: ArraySlice<Leaf>, by key: (Place) -> (Int, Int)) -> [(Int, Int)] {
        var (found, start) = ([(Int, Int)](), leaves.startIndex)
        for index in leaves.indices where key(leaves[index].place) != key(leaves[start].place) {
            found.append((start, index))
            start = index
        }
        if start < leaves.endIndex { found.append((start, leaves.endIndex)) }
        return found
    }
}
