// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import Findings

/// Where a value stands while it is judged.
struct Place {
    let segment: Int
    let field: Int
    var repetition = 1
    var component = 1
    var subcomponent = 1
}

/// Holds the fields of a message against a schema, byte by byte and without making strings.
struct FieldCheck {
    let message: Message
    let schema: SchemaStorage
    let checks: Checks
    let form: ByteForm
    let delimiters: Delimiters
    var findings = FindingList()
    /// Counted when the first finding needs them.
    lazy var paths = SegmentPaths(message)

    init(_ message: Message, _ schema: Schema, _ checks: Checks) {
        self.message = message
        self.schema = schema.storage
        self.checks = checks
        form = message.storage.encoding.form
        delimiters = message.delimiters
    }

    /// Judges all segments the schema knows.
    mutating func run() {
        let bytes = message.storage.bytes
        let span = bytes.span
        for index in message.storage.segments.indices {
            guard !findings.isFull, let known = schema.segmentIndex[message.storage.segments[index].name] else {
                continue
            }
            segment(span, index, schema.segmentShapes[known])
        }
    }

    private mutating func segment(_ bytes: Span<UInt8>, _ index: Int, _ definition: SchemaShape) {
        let storage = message.storage
        let isHeader = SegmentName.isHeader(storage.segments[index].name)
        // Fields 1 and 2 of a header are the separators, judged with the header.
        let first = isHeader ? 2 : 1
        let written = storage.fieldCount(index)
        let shift = isHeader ? 1 : 0
        for position in first..<max(first, written + 1) {
            guard let range = storage.rawField(index, position) else { break }
            let number = position + shift
            if number <= definition.count {
                field(bytes, range, Place(segment: index, field: number), definition.start + number - 1)
            } else if !range.isEmpty, checks.contains(.datatype),
                storage.segments[index].name != SegmentName.queryParameters
            {
                return add(
                    .warning, "extra-field", Place(segment: index, field: number), "the segment has no such field")
            }
        }
        missingFields(index, from: max(first, written + 1) + shift, definition)
    }

    /// Required fields behind the end of the segment.
    private mutating func missingFields(_ index: Int, from number: Int, _ definition: SchemaShape) {
        guard checks.contains(.usage), number < 64, definition.required >> UInt64(number) != 0 else { return }
        for number in number...definition.count {
            let element = schema.elements[definition.start + number - 1]
            if element.usage == .required { missing(Place(segment: index, field: number), element) }
        }
    }

    // MARK: One field

    private mutating func field(_ bytes: Span<UInt8>, _ range: Range<Int>, _ place: Place, _ index: Int) {
        let element = schema.elements[index]
        guard !range.isEmpty else {
            if element.usage == .required, checks.contains(.usage) { missing(place, element) }
            return
        }
        if isNull(bytes, range) {
            if element.usage == .required, checks.contains(.usage) {
                add(
                    .warning, ConditionCode.requiredFieldMissing, place,
                    "\(schema.name(element)) is required and deleted here")
            }
            return
        }
        guard element.usage != .withdrawn else {
            if checks.contains(.withdrawn) { add(.info, "withdrawn", place, "the version has withdrawn this field") }
            return
        }
        repetitions(bytes, range, place, element)
    }

    private mutating func repetitions(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ start: Place, _ element: SchemaElement
    ) {
        var (place, from) = (start, range.lowerBound)
        let datatype = datatypeIndex(bytes, place, element)
        while true {
            let end = next(bytes, from..<range.upperBound, delimiters.repetition)
            repetition(bytes, from..<end, place, element, schema.datatypeShapes[datatype])
            guard end < range.upperBound else { break }
            from = end + 1
            place.repetition += 1
        }
        // What a query's parameters are is the query's own affair.
        guard element.maximumRepetitions > 0, schema.datatypeShapes[datatype].kind != .varies,
            place.repetition > Int(element.maximumRepetitions),
            checks.contains(.repetition)
        else { return }
        place.repetition = Int(element.maximumRepetitions) + 1
        let limit = element.maximumRepetitions == 1 ? "no repetition" : "\(element.maximumRepetitions) repetitions"
        add(.error, ConditionCode.cardinality, place, "\(schema.name(element)) allows \(limit)", depth: .repetition)
    }

    /// The datatype of a field; where another field names it, that one (OBX-2 for OBX-5, MFE-5 for MFE-4).
    private func datatypeIndex(_ bytes: Span<UInt8>, _ place: Place, _ element: SchemaElement) -> Int {
        let own = Int(element.datatype)
        guard schema.datatypeShapes[own].kind == .varies else { return own }
        let name = message.storage.segments[place.segment].name
        let source: Int? = name == SegmentName.observation ? 2 : name == SegmentName.masterFileEntry ? 5 : nil
        guard let source, let range = message.storage.rawField(place.segment, source), !range.isEmpty else {
            return own
        }
        return schema.datatypeIndex[String(decoding: message.storage.bytes[range], as: UTF8.self)] ?? own
    }

    // MARK: Helpers

    /// The offset of the next separator, or the end.
    func next(_ bytes: Span<UInt8>, _ range: Range<Int>, _ separator: UInt8?) -> Int {
        guard let separator else { return range.upperBound }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte == separator { return offset }
            offset += byte < 0x80 ? 1 : form.characterLength(bytes, at: offset)
        }
        return range.upperBound
    }

    func isNull(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 2 && bytes[range.lowerBound] == 0x22 && bytes[range.lowerBound + 1] == 0x22
    }

    mutating func missing(_ place: Place, _ element: SchemaElement, depth: Depth = .field) {
        add(.error, ConditionCode.requiredFieldMissing, place, "\(schema.name(element)) is missing", depth: depth)
    }
}
