// SPDX-License-Identifier: Apache-2.0

/// A table read from comma- or tab-separated text with a header line.
///
/// - Source: RFC 4180 for quoting; with tabs, quotes mean nothing.
public struct DelimitedTable: Sendable, Hashable {
    /// Why text is no table. Lines count from 1.
    public enum Fault: Error, Sendable, Hashable {
        /// The text is not UTF-8; 0-based offset of the first wrong byte.
        case notUTF8
        /// There is no header line.
        case empty
        /// A quoted field that began on this line never ends.
        case unclosedQuote(line: Int)
        /// A quoted field on this line goes on after its closing quote.
        case textAfterQuote(line: Int)
        /// A row has more fields than the header.
        case tooManyFields(line: Int, fields: Int, columns: Int)
        /// The header has more columns than are read.
        case tooManyColumns(columns: Int, limit: Int)
        /// The header lacks a column that is needed.
        case missingColumn(String)
    }

    /// One row with the line it starts on.
    public struct Row: Sendable, Hashable {
        /// The line, from 1; the header is line 1.
        public let line: Int
        let fields: [String]
    }

    /// The most columns that are read, so that short rows cannot stand for endless ones.
    public static let columnLimit = 10_000

    /// Column names, blanks around them removed.
    public let columns: [String]
    /// The rows in order; empty lines are left out.
    public let rows: [Row]

    /// Reads a table; the separator is a tab when the header has one, else a comma.
    public init(parsing bytes: [UInt8]) throws(Fault) {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard String(validating: body, as: UTF8.self) != nil else { throw .notUTF8 }
        let header = body.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
        var reader = Reader(bytes: body, separator: header.contains(0x09) ? 0x09 : 0x2C)
        guard let names = try reader.row() else { throw .empty }
        guard names.fields.count <= Self.columnLimit else {
            throw .tooManyColumns(columns: names.fields.count, limit: Self.columnLimit)
        }
        columns = names.fields.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        var rows: [Row] = []
        while let row = try reader.row() {
            guard row.fields.count <= columns.count else {
                throw .tooManyFields(line: row.line, fields: row.fields.count, columns: columns.count)
            }
            rows.append(row)
        }
        self.rows = rows
    }

    /// The place of a column.
    ///
    /// - Throws: ``Fault/missingColumn(_:)``.
    public func column(_ name: String) throws(Fault) -> Int {
        guard let place = columns.firstIndex(of: name) else { throw .missingColumn(name) }
        return place
    }

    /// The place of the first of several names a column may have; nil when it has none of them.
    public func column(anyOf names: [String]) -> Int? {
        names.lazy.compactMap { columns.firstIndex(of: $0) }.first
    }
}

extension DelimitedTable.Row {
    /// How many fields stand there; those behind are empty.
    public var count: Int { fields.count }

    /// The field in a column; empty where the row is short or the column is nil.
    public subscript(column: Int?) -> String {
        guard let column, fields.indices.contains(column) else { return "" }
        return fields[column]
    }
}

private struct Reader {
    let bytes: ArraySlice<UInt8>
    let separator: UInt8
    var offset: Int
    var line = 1

    init(bytes: ArraySlice<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        offset = bytes.startIndex
    }

    mutating func row() throws(DelimitedTable.Fault) -> DelimitedTable.Row? {
        while offset < bytes.endIndex, isLineEnd(bytes[offset]) { skipLineEnd() }
        guard offset < bytes.endIndex else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard offset < bytes.endIndex, bytes[offset] == separator else { break }
            offset += 1
        }
        skipLineEnd()
        return DelimitedTable.Row(line: start, fields: fields)
    }

    private mutating func field() throws(DelimitedTable.Fault) -> String {
        if separator == 0x2C, offset < bytes.endIndex, bytes[offset] == 0x22 { return try quoted() }
        let start = offset
        while offset < bytes.endIndex, bytes[offset] != separator, !isLineEnd(bytes[offset]) { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func quoted() throws(DelimitedTable.Fault) -> String {
        let start = line
        var text: [UInt8] = []
        offset += 1
        while offset < bytes.endIndex {
            let byte = bytes[offset]
            offset += 1
            if byte == 0x22 {
                guard offset < bytes.endIndex, bytes[offset] == 0x22 else {
                    guard offset == bytes.endIndex || bytes[offset] == separator || isLineEnd(bytes[offset]) else {
                        throw .textAfterQuote(line: line)
                    }
                    return String(decoding: text, as: UTF8.self)
                }
                offset += 1
            }
            if byte == 0x0A { line += 1 }
            text.append(byte)
        }
        throw .unclosedQuote(line: start)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func skipLineEnd() {
        guard offset < bytes.endIndex, isLineEnd(bytes[offset]) else { return }
        let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.endIndex && bytes[offset + 1] == 0x0A
        offset += isPair ? 2 : 1
        line += 1
    }
}
