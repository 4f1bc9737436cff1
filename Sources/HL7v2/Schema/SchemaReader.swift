// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Reads one version out of ``SchemaTable``.
///
/// The text is lines of words. A capital letter begins a thing:
/// - `D name title`, then a line for each component: `versions number datatype usage table name`;
/// - `S name title`, then a line for each field: `versions number datatype usage repetitions table length item name`;
/// - `G versions name grammar`: a message structure, for its grammar see ``GrammarReader``;
/// - `E versions event structure`: the structure of an event;
/// - `T number kind title`, then lines of codes behind their versions, separated by tabs; kind `H` is HL7's own.
///
/// `versions` is a set in hexadecimal, one bit for each ``Version``; `-` stands for nothing.
struct SchemaReader {
    private let bit: Int
    private var parts: SchemaParts
    private var tables: [SchemaTableEntry] = []
    /// Whether rows belong to a datatype (D), a segment (S) or a table (T).
    private var kind: UInt8 = 0

    static func read(_ version: Version) -> Schema {
        var reader = SchemaReader(version)
        let text = Array(SchemaTable.text.utf8)
        // Tables and datatypes are named before they are read, so their places are given out first.
        for line in text.split(separator: .lineFeed) { reader.name(line) }
        for line in text.split(separator: .lineFeed) { reader.read(line) }
        reader.finish()
        return Schema(SchemaStorage(reader.parts))
    }

    private init(_ version: Version) {
        bit = 1 << Int(version.rawValue)
        parts = SchemaParts(version: version)
    }

    // MARK: Names

    private mutating func name(_ line: ArraySlice<UInt8>) {
        guard let first = line.first, line.dropFirst().first == 0x20 else { return }
        if first == UInt8(ascii: "D") {
            var words = Words(line.dropFirst(2))
            place(words.next(), title: words.rest())
        } else if first == UInt8(ascii: "T") {
            var words = Words(line.dropFirst(2))
            let (number, isOwn, title) = (words.next(), words.next() == "H", words.rest())
            parts.tableIndex[number] = tables.count
            tables.append(SchemaTableEntry(number: number, title: title, isDefinedByHL7: isOwn, codes: []))
        }
    }

    @discardableResult
    private mutating func place(_ datatype: String, title: String) -> Int {
        if let known = parts.datatypeIndex[datatype] { return known }
        let place = parts.datatypes.count
        parts.datatypeIndex[datatype] = place
        parts.datatypes.append(
            SchemaEntry(name: datatype, title: title, elements: 0..<0, kind: PrimitiveKind(name: datatype)))
        return place
    }

    // MARK: Rows

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard let first = line.first else { return }
        guard first.isASCIIUppercase else { return row(line) }
        var words = Words(line.dropFirst(2))
        switch first {
        case UInt8(ascii: "D"), UInt8(ascii: "T"): begin(first, words.next(), "")
        case UInt8(ascii: "S"): begin(first, words.next(), words.rest())
        case UInt8(ascii: "G") where holds(words.next()):
            let name = words.next()
            parts.structures[name] = StructureDefinition(name: name, elements: GrammarReader.read(words.restBytes))
        case UInt8(ascii: "E") where holds(words.next()):
            parts.events[words.next()] = words.next()
        default: break
        }
    }

    private mutating func begin(_ letter: UInt8, _ name: String, _ title: String) {
        kind = letter
        let none = parts.elements.count..<parts.elements.count
        if letter == UInt8(ascii: "S") {
            parts.segments.append(SchemaEntry(name: name, title: title, elements: none, kind: .none))
        } else if letter == UInt8(ascii: "D"), let place = parts.datatypeIndex[name] {
            parts.datatypes[place].elements = none
            current = place
        } else if let place = parts.tableIndex[name] {
            current = place
        }
    }

    /// The datatype or table whose rows are read.
    private var current = 0

    private func holds(_ versions: String) -> Bool { (Int(versions, radix: 16) ?? 0) & bit != 0 }

    private mutating func row(_ line: ArraySlice<UInt8>) {
        if kind == UInt8(ascii: "T") { return codes(line) }
        var words = Words(line)
        guard holds(words.next()) else { return }
        _ = words.next()
        let isField = kind == UInt8(ascii: "S")
        let datatype = place(words.next(), title: "")
        let usage = words.next().utf8.first.flatMap(Usage.init(rawValue:)) ?? .optional
        let repetitions = isField ? words.next() : "1"
        let table = words.value()
        let length = isField ? Int32(words.next()) ?? 0 : 0
        let item = isField ? words.value() : ""
        parts.elements.append(
            SchemaElement(
                datatype: Int32(truncatingIfNeeded: datatype),
                table: Int32(truncatingIfNeeded: parts.tableIndex[table] ?? -1),
                maximumRepetitions: Int32(repetitions) ?? 0, maximumLength: length, usage: usage,
                words: Int32(truncatingIfNeeded: parts.words.count)))
        parts.words.append(ElementWords(name: words.rest(), tableNumber: table, item: item))
        extend(isField)
    }

    private mutating func extend(_ isField: Bool) {
        let end = parts.elements.count
        if isField {
            let last = parts.segments.count - 1
            parts.segments[last].elements = parts.segments[last].elements.lowerBound..<end
        } else {
            parts.datatypes[current].elements = parts.datatypes[current].elements.lowerBound..<end
        }
    }

    private mutating func codes(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: 0x09)
        guard let versions = words.first, holds(String(decoding: versions, as: UTF8.self)) else { return }
        for code in words.dropFirst() {
            let start = parts.codeBytes.count
            parts.codeBytes += code
            tables[current].codes.append(start..<parts.codeBytes.count)
        }
    }

    // MARK: End

    private mutating func finish() {
        parts.segments.removeAll { $0.elements.isEmpty }
        let bytes = parts.codeBytes
        for place in tables.indices {
            tables[place].codes.sort { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
        }
        parts.tables = tables
    }
}

/// The words of a line.
private struct Words {
    private(set) var restBytes: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) { restBytes = line }

    mutating func next() -> String {
        let word = restBytes.prefix { $0 != 0x20 }
        restBytes = restBytes.dropFirst(word.count + 1)
        return String(decoding: word, as: UTF8.self)
    }

    /// The next word, empty where a dash stands for nothing.
    mutating func value() -> String {
        let word = next()
        return word == "-" ? "" : word
    }

    func rest() -> String { String(decoding: restBytes, as: UTF8.self) }
}
