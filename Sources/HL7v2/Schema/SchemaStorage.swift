// SPDX-License-Identifier: Apache-2.0

/// How a simple datatype is written.
enum PrimitiveKind: UInt8, Sendable {
    case text, identifier, userCode, numeric, sequence, date, time, dateTime, telephone, varies, none

    init(name: String) {
        self =
            switch name {
            case "ID": .identifier
            case "IS": .userCode
            case "NM": .numeric
            case "SI": .sequence
            case "DT": .date
            case "TM": .time
            case "DTM": .dateTime
            case "TN": .telephone
            case "varies": .varies
            case "-": .none
            default: .text
            }
    }
}

/// One field or component, all in numbers so that it is copied without counting references.
struct SchemaElement: Sendable {
    /// Its datatype's place in the list of datatypes.
    let datatype: Int32
    /// Its table's place in the list of tables; -1 without a table.
    let table: Int32
    /// 0 for any number.
    let maximumRepetitions: Int32
    /// 0 when not known.
    let maximumLength: Int32
    let usage: Usage
    /// Its words' place in the list of words.
    let words: Int32
}

/// What a field or component is called.
struct ElementWords: Sendable {
    let name: String
    let tableNumber: String
    let item: String
}

/// What a check must know of a datatype or segment, all in numbers.
struct SchemaShape: Sendable {
    /// The place of its first element.
    let start: Int
    let count: Int
    let kind: PrimitiveKind
    /// How its codes are bound to the table of its field.
    let coding: Coding
    /// One bit for each required element up to the 63rd; bit 0 is not used.
    let required: UInt64

    enum Coding: UInt8, Sendable {
        case none, open, exact

        init(_ name: String) {
            switch name {
            case "CE", "CWE", "CF": self = .open
            case "CNE": self = .exact
            default: self = .none
            }
        }
    }

    init(_ entry: SchemaEntry, _ elements: [SchemaElement]) {
        (start, count, kind) = (entry.elements.lowerBound, entry.elements.count, entry.kind)
        coding = Coding(entry.name)
        var bits: UInt64 = 0
        for (number, place) in entry.elements.enumerated() where number < 63 && elements[place].usage == .required {
            bits |= 1 << UInt64(number + 1)
        }
        required = bits
    }
}

/// One segment or datatype, with its part of the list of elements.
struct SchemaEntry: Sendable {
    let name: String
    let title: String
    var elements: Range<Int>
    let kind: PrimitiveKind
}

/// One table, with the places of its codes in their bytes, sorted.
struct SchemaTableEntry: Sendable {
    let number: String
    let title: String
    let isDefinedByHL7: Bool
    var codes: [Range<Int>]
}

/// A schema in flat lists.
final class SchemaStorage: Sendable {
    let version: Version
    let elements: [SchemaElement]
    let words: [ElementWords]
    let segments: [SchemaEntry]
    let segmentShapes: [SchemaShape]
    let datatypes: [SchemaEntry]
    let datatypeShapes: [SchemaShape]
    let tables: [SchemaTableEntry]
    let codeBytes: [UInt8]
    let segmentIndex: [UInt32: Int]
    let datatypeIndex: [String: Int]
    let tableIndex: [String: Int]
    let structures: [String: StructureDefinition]
    let events: [String: String]

    init(_ parts: SchemaParts) {
        version = parts.version
        elements = parts.elements
        words = parts.words
        segments = parts.segments
        segmentShapes = parts.segments.map { SchemaShape($0, parts.elements) }
        datatypes = parts.datatypes
        datatypeShapes = parts.datatypes.map { SchemaShape($0, parts.elements) }
        tables = parts.tables
        codeBytes = parts.codeBytes
        structures = parts.structures
        events = parts.events
        datatypeIndex = parts.datatypeIndex
        tableIndex = parts.tableIndex
        segmentIndex = parts.segments.indices.reduce(into: [:]) { index, place in
            if let packed = SegmentName.packed(parts.segments[place].name) { index[packed] = place }
        }
    }

    func field(_ place: Int, _ number: Int) -> FieldDefinition {
        let element = elements[place]
        let words = words[Int(element.words)]
        return FieldDefinition(
            number: number, name: words.name, datatype: datatypeName(element), usage: element.usage,
            maximumRepetitions: element.maximumRepetitions == 0 ? nil : Int(element.maximumRepetitions),
            table: words.tableNumber.isEmpty ? nil : words.tableNumber,
            maximumLength: element.maximumLength == 0 ? nil : Int(element.maximumLength),
            item: words.item.isEmpty ? nil : words.item)
    }

    func component(_ place: Int, _ number: Int) -> ComponentDefinition {
        let element = elements[place]
        let words = words[Int(element.words)]
        return ComponentDefinition(
            number: number, name: words.name, datatype: datatypeName(element), usage: element.usage,
            table: words.tableNumber.isEmpty ? nil : words.tableNumber)
    }

    /// What an element is called.
    func name(_ element: SchemaElement) -> String { words[Int(element.words)].name }

    private func datatypeName(_ element: SchemaElement) -> String {
        let entry = datatypes[Int(element.datatype)]
        return entry.kind == .none ? "" : entry.name
    }

    /// Whether the bytes of a range are a code of a table.
    func contains(_ table: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let codes = tables[table].codes
        let own = codeBytes
        let known = own.span
        var (low, high) = (0, codes.count)
        while low < high {
            let middle = (low + high) / 2
            let order = compare(bytes, range, known, codes[middle])
            if order == 0 { return true }
            if order < 0 { high = middle } else { low = middle + 1 }
        }
        return false
    }

    private func compare(
        _ left: Span<UInt8>, _ leftRange: Range<Int>, _ right: Span<UInt8>, _ rightRange: Range<Int>
    ) -> Int {
        for place in 0..<min(leftRange.count, rightRange.count) {
            let (first, second) = (left[leftRange.lowerBound + place], right[rightRange.lowerBound + place])
            if first != second { return first < second ? -1 : 1 }
        }
        return leftRange.count - rightRange.count
    }
}

/// A schema while it is read.
struct SchemaParts {
    let version: Version
    var elements: [SchemaElement] = []
    var words: [ElementWords] = []
    var segments: [SchemaEntry] = []
    var datatypes: [SchemaEntry] = []
    var tables: [SchemaTableEntry] = []
    var codeBytes: [UInt8] = []
    var structures: [String: StructureDefinition] = [:]
    var events: [String: String] = [:]
    var datatypeIndex: [String: Int] = [:]
    var tableIndex: [String: Int] = [:]
}
