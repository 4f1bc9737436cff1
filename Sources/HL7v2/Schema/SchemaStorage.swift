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

/// One field or component, its datatype and table as places in their lists.
struct SchemaElement: Sendable {
    let datatype: Int32
    /// -1 without a table, or when the version gives it no codes.
    let table: Int32
    /// 0 for any number.
    let maximumRepetitions: Int32
    /// 0 when not known.
    let maximumLength: Int32
    let usage: Usage
    let name: String
    let tableNumber: String
    let item: String
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
    let segments: [SchemaEntry]
    let datatypes: [SchemaEntry]
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
        segments = parts.segments
        datatypes = parts.datatypes
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
        return FieldDefinition(
            number: number, name: element.name, datatype: datatypeName(element), usage: element.usage,
            maximumRepetitions: element.maximumRepetitions == 0 ? nil : Int(element.maximumRepetitions),
            table: element.tableNumber.isEmpty ? nil : element.tableNumber,
            maximumLength: element.maximumLength == 0 ? nil : Int(element.maximumLength),
            item: element.item.isEmpty ? nil : element.item)
    }

    func component(_ place: Int, _ number: Int) -> ComponentDefinition {
        let element = elements[place]
        return ComponentDefinition(
            number: number, name: element.name, datatype: datatypeName(element), usage: element.usage,
            table: element.tableNumber.isEmpty ? nil : element.tableNumber)
    }

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
    var segments: [SchemaEntry] = []
    var datatypes: [SchemaEntry] = []
    var tables: [SchemaTableEntry] = []
    var codeBytes: [UInt8] = []
    var structures: [String: StructureDefinition] = [:]
    var events: [String: String] = [:]
    var datatypeIndex: [String: Int] = [:]
    var tableIndex: [String: Int] = [:]
}
