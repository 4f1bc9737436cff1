// SPDX-License-Identifier: Apache-2.0

import HL7v2
import XMLTree

/// What stands in a document for one part of a file.
struct XMLPart {
    /// What a part is.
    enum Kind: Equatable {
        /// A message, or a segment of the batch protocol with what follows it.
        case segments
        /// Bytes that belong to none.
        case bytes([UInt8])
    }

    var kind = Kind.segments
    /// The segments in document order, whatever groups they stand in.
    var segments: [XMLElement] = []
    var note: MessageNote?
    let line: Int

    init(line: Int) { self.line = line }
}

/// Finds the parts of a document and the segments in them.
struct PartCollector {
    private(set) var parts: [XMLPart] = []
    private(set) var attributes = AttributeCount()

    init(_ root: XMLElement) throws(HL7v2XMLError) {
        guard root.name == Names.file else {
            try message(root)
            return
        }
        attributes.add(root)
        for child in root.children {
            switch child {
            case .element(let element) where Self.isSegment(element): try loose(element)
            case .element(let element): try message(element)
            case .instruction(Names.bytesNote, let data): bytes(data, root.line)
            case .text(let text), .cdata(let text):
                guard XMLCharacters.isBlank(text.utf8) else { throw .strayText(line: root.line) }
            case .comment, .instruction: continue
            }
        }
    }

    /// A segment is an element whose children are fields; a group's are segments and groups, and so are a message's.
    private static func isSegment(_ element: XMLElement) -> Bool {
        guard !element.name.utf8.contains(UInt8(ascii: ".")) else { return false }
        guard let first = element.elements.first else { return true }
        return ElementReader.number(first.name) != nil
    }

    private mutating func bytes(_ data: String, _ line: Int) {
        var part = XMLPart(line: line)
        part.kind = .bytes(MessageNote(data).original ?? [])
        parts.append(part)
    }

    // MARK: Messages

    private mutating func message(_ element: XMLElement) throws(HL7v2XMLError) {
        var part = XMLPart(line: element.line)
        part.note = Self.note(element)
        try segments(of: element, into: &part)
        guard let first = part.segments.first, first.name == "MSH" else { throw .noHeader(line: element.line) }
        parts.append(part)
    }

    /// Goes down into groups, as deep as the XML reader lets elements nest.
    private mutating func segments(of group: XMLElement, into part: inout XMLPart) throws(HL7v2XMLError) {
        attributes.add(group)
        for child in group.children {
            switch child {
            case .element(let element):
                guard Self.isSegment(element) else {
                    try segments(of: element, into: &part)
                    continue
                }
                attributes.addAll(element)
                part.segments.append(element)
            case .text(let text), .cdata(let text):
                guard XMLCharacters.isBlank(text.utf8) else { throw .strayText(line: group.line) }
            case .comment, .instruction: continue
            }
        }
    }

    static func note(_ element: XMLElement) -> MessageNote? {
        for case .instruction(Names.messageNote, let data) in element.children { return MessageNote(data) }
        return nil
    }

    // MARK: Segments of the batch protocol

    /// FHS, BHS, BTS and FTS begin a part; any other segment goes with the one before.
    private mutating func loose(_ element: XMLElement) throws(HL7v2XMLError) {
        attributes.addAll(element)
        if ["FHS", "BHS", "BTS", "FTS"].contains(element.name) {
            var part = XMLPart(line: element.line)
            part.note = Self.note(element)
            part.segments = [element]
            parts.append(part)
        } else {
            guard let last = parts.indices.last, parts[last].kind == .segments else {
                throw .unexpectedElement(line: element.line)
            }
            parts[last].segments.append(element)
        }
    }
}

/// Attributes of a document, which are no part of a message.
struct AttributeCount {
    /// How often each name stands, and on which line first; only so many names are told apart.
    private(set) var names: [String: (count: Int, line: Int)] = [:]
    private static let limit = 20

    mutating func add(_ element: XMLElement) {
        for attribute in element.attributes where !Self.isExpected(attribute, element) {
            if let known = names[attribute.name] {
                names[attribute.name] = (known.count + 1, known.line)
            } else if names.count < Self.limit {
                names[attribute.name] = (1, element.line)
            }
        }
    }

    /// Those of an element and of all below.
    mutating func addAll(_ element: XMLElement) {
        add(element)
        for child in element.elements { addAll(child) }
    }

    private static func isExpected(_ attribute: XMLAttribute, _ element: XMLElement) -> Bool {
        attribute.namespace == "http://www.w3.org/2001/XMLSchema-instance"
            || (element.name == Names.escape && attribute.name == Names.escapeValue)
    }
}
