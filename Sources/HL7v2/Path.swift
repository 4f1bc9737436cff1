// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A place in a message: `PID-3[2].4.2`, `OBX[3]-5`, `MSH-9.1`.
///
/// All numbers count from 1, as the standard does. A dot may stand for the
/// hyphen (`OBX[3].5`).
public struct Path: Sendable, Hashable, CustomStringConvertible {
    /// The segment's name.
    public var segment: String { didSet { packedSegment = SegmentName.packed(segment) ?? 0 } }
    /// The name in one number, made once since a path is looked up in many messages; 0 for one not of three bytes.
    private(set) var packedSegment: UInt32
    /// Which of the segments of that name.
    public var occurrence: Int
    /// The field; nil for the whole segment.
    public var field: Int?
    /// The repetition; nil for all of them.
    public var repetition: Int?
    /// The component; nil for the whole repetition.
    public var component: Int?
    /// The subcomponent; nil for the whole component.
    public var subcomponent: Int?

    /// Makes a path from its numbers.
    public init(
        _ segment: String, _ occurrence: Int = 1, field: Int? = nil, repetition: Int? = nil, component: Int? = nil,
        subcomponent: Int? = nil
    ) {
        self.segment = segment
        packedSegment = SegmentName.packed(segment) ?? 0
        self.occurrence = occurrence
        self.field = field
        self.repetition = repetition
        self.component = component
        self.subcomponent = subcomponent
    }

    /// Reads a path.
    ///
    /// - Throws: ``HL7v2Error/badPath(position:)`` with the 0-based position of the first wrong character.
    public init(parsing text: String) throws(HL7v2Error) {
        var reader = PathReader(Array(text.utf8))
        self.init(try reader.name(), try reader.index() ?? 1)
        if try reader.next(after: [UInt8(ascii: "-"), UInt8(ascii: ".")]) {
            field = try reader.number()
            repetition = try reader.index()
        }
        if field != nil, try reader.next(after: [UInt8(ascii: ".")]) { component = try reader.number() }
        if component != nil, try reader.next(after: [UInt8(ascii: ".")]) { subcomponent = try reader.number() }
        try reader.finish()
    }

    /// The path as text; indexes of 1 are left out for segments and kept where given for repetitions.
    public var description: String {
        var text = occurrence == 1 ? segment : "\(segment)[\(occurrence)]"
        guard let field else { return text }
        text += "-\(field)"
        if let repetition { text += "[\(repetition)]" }
        if let component { text += ".\(component)" }
        if let subcomponent { text += ".\(subcomponent)" }
        return text
    }
}

private struct PathReader {
    let text: [UInt8]
    var position = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func name() throws(HL7v2Error) -> String {
        let start = position
        while position < text.count, text[position].isASCIIAlphanumeric { position += 1 }
        guard position - start == 3 else { throw .badPath(position: start) }
        return String(decoding: text[start..<position], as: UTF8.self).uppercased()
    }

    mutating func index() throws(HL7v2Error) -> Int? {
        guard try next(after: [UInt8(ascii: "[")]) else { return nil }
        let value = try number()
        guard try next(after: [UInt8(ascii: "]")]) else { throw .badPath(position: position) }
        return value
    }

    /// A count from 1; six digits are more than any message has.
    mutating func number() throws(HL7v2Error) -> Int {
        let start = position
        while position < text.count, text[position].isASCIIDigit, position - start < 7 { position += 1 }
        guard position - start < 7, let value = Int(String(decoding: text[start..<position], as: UTF8.self)), value > 0
        else { throw .badPath(position: start) }
        return value
    }

    mutating func next(after separators: [UInt8]) throws(HL7v2Error) -> Bool {
        guard position < text.count, separators.contains(text[position]) else { return false }
        position += 1
        return true
    }

    func finish() throws(HL7v2Error) {
        guard position == text.count else { throw .badPath(position: position) }
    }
}

/// Places that are looked at in every message.
extension Path {
    static let messageCode = Path("MSH", field: 9, component: 1)
    static let triggerEvent = Path("MSH", field: 9, component: 2)
    static let messageStructure = Path("MSH", field: 9, component: 3)
    static let versionID = Path("MSH", field: 12, component: 1)
}

extension Message {
    /// The text at a path; nil when nothing is there, or nothing that can be read.
    func value(_ path: Path) -> String? { (try? presence(at: path))?.text }
}
