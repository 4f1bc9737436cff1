// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import Findings

extension FieldCheck {
    /// Judges one simple value.
    mutating func value(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ place: Place, _ element: SchemaElement, _ kind: PrimitiveKind,
        _ depth: Depth
    ) {
        guard !range.isEmpty else { return }
        if checks.contains(.datatype), !isWellFormed(bytes, range, kind) {
            return add(.error, ConditionCode.dataType, place, Self.fault(kind), depth: depth)
        }
        if element.maximumLength > 0, range.count > Int(element.maximumLength), checks.contains(.length) {
            length(bytes, range, place, element, depth)
        }
        if element.table >= 0, checks.contains(.table), !schema.contains(Int(element.table), bytes, range) {
            table(bytes, range, place, Int(element.table), isExact: kind == .identifier, depth)
        }
    }

    private func isWellFormed(_ bytes: Span<UInt8>, _ range: Range<Int>, _ kind: PrimitiveKind) -> Bool {
        switch kind {
        case .numeric: PrimitiveForm.isNumeric(bytes, range)
        case .sequence: PrimitiveForm.isSequence(bytes, range)
        case .date: PrimitiveForm.isDate(bytes, range)
        case .time: PrimitiveForm.isTime(bytes, range)
        case .dateTime: PrimitiveForm.isDateTime(bytes, range)
        default: true
        }
    }

    private static func fault(_ kind: PrimitiveKind) -> String {
        switch kind {
        case .numeric: "not a number"
        case .sequence: "not a count of digits only"
        case .date: "not a date that exists"
        case .time: "not a time of day"
        default: "not a date and time that exist"
        }
    }

    /// Lengths count characters.
    private mutating func length(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ place: Place, _ element: SchemaElement, _ depth: Depth
    ) {
        var (count, offset) = (0, range.lowerBound)
        while offset < range.upperBound {
            count += 1
            offset += bytes[offset] < 0x80 ? 1 : form.characterLength(bytes, at: offset)
        }
        guard count > Int(element.maximumLength) else { return }
        let text = "\(count) characters, the version allows \(element.maximumLength)"
        add(.warning, ConditionCode.valueTooLong, place, text, depth: depth)
    }

    // MARK: Tables

    /// Reports a code that is not in its table.
    private mutating func table(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ place: Place, _ table: Int, isExact: Bool, _ depth: Depth
    ) {
        let entry = schema.tables[table]
        guard !entry.codes.isEmpty, !isJudgedElsewhere(place),
            !LocalCodes.isLocal(entry.number, bytes, range), !isDatatype(entry.number, bytes, range)
        else { return }
        let isError = isExact && entry.isDefinedByHL7 && !LocalCodes.isRegistry(entry.number)
        let owner = entry.isDefinedByHL7 ? "HL7 table" : "user table"
        add(
            isError ? .error : .warning, ConditionCode.tableValue, place, "not in \(owner) \(entry.number)",
            depth: depth)
    }

    /// A coded value is held against its field's table when it claims no other coding system.
    mutating func coded(
        _ bytes: Span<UInt8>, _ place: Place, _ element: SchemaElement, _ parts: CompositeState, isExact: Bool
    ) {
        guard !parts.code.isEmpty, !isNull(bytes, parts.code), !schema.contains(Int(element.table), bytes, parts.code)
        else { return }
        let number = schema.tables[Int(element.table)].number
        let system = parts.codingSystem
        let isOwn = system.isEmpty || LocalCodes.equals("HL7" + number, bytes, system)
        if isOwn { table(bytes, parts.code, place, Int(element.table), isExact: isExact, .component) }
    }

    /// Value types: table 0125 came to list all datatypes only by and by.
    private func isDatatype(_ table: String, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard table == "0125", range.count <= 3 else { return false }
        return schema.datatypeIndex[String(decoding: message.storage.bytes[range], as: UTF8.self)] != nil
    }

    /// MSH-9, MSH-12 and MSH-18 are judged with the header, which knows more than the tables.
    private func isJudgedElsewhere(_ place: Place) -> Bool {
        guard message.storage.segments[place.segment].name == SegmentName.headers[0] else { return false }
        return place.field == 9 || place.field == 12 || place.field == 18
    }
}

/// Codes that a site may make up in tables of HL7's own.
enum LocalCodes {
    /// Tables that grow by registration between versions: identifier types, coding systems.
    static func isRegistry(_ table: String) -> Bool { table == "0203" || table == "0396" }

    static func isLocal(_ table: String, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        switch table {
        // Coding systems: `99xxx` and `L` are local, `HL7nnnn` and `ISOnnnn` stand for many.
        case "0396": hasPrefix("99", bytes, range) || hasPrefix("HL7", bytes, range) || hasPrefix("ISO", bytes, range)
        // `NN` and a country: a national identifier, such as NNCHN.
        case "0203": range.count == 5 && hasPrefix("NN", bytes, range)
        // Message codes, events, structures, segments of queries: `Z` is local.
        case "0003", "0076", "0354", "0471": hasPrefix("Z", bytes, range)
        default: false
        }
    }

    static func equals(_ text: String, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        text.utf8.count == range.count && hasPrefix(text, bytes, range)
    }

    private static func hasPrefix(_ text: String, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard text.utf8.count <= range.count else { return false }
        var offset = range.lowerBound
        for byte in text.utf8 {
            guard bytes[offset] == byte else { return false }
            offset += 1
        }
        return true
    }
}
