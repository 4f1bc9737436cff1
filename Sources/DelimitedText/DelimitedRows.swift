// SPDX-License-Identifier: Apache-2.0

/// The rows of comma- or tab-separated text one after another, without keeping them.
///
/// Reads what ``DelimitedTable`` reads; for files of millions of rows.
///
/// - Source: RFC 4180 for quoting; with tabs, quotes mean nothing.
public struct DelimitedRows: Sendable {
    /// Column names, blanks around them removed.
    public private(set) var columns: [String] = []
    /// The line the present row starts on, from 1.
    public private(set) var line = 0

    private struct Field {
        let start: Int
        let end: Int
        /// Whether doubled quotes stand in it.
        let isEscaped: Bool
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var offset: Int
    private var nextLine = 1
    private var fields: [Field] = []

    /// Reads the header line; the separator is a tab when the header has one, else a comma.
    public init(_ bytes: [UInt8]) throws(DelimitedTable.Fault) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.bytes = bytes
        let header = bytes[start...].drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
        separator = header.contains(0x09) ? 0x09 : 0x2C
        offset = start
        guard String(validating: bytes[start...], as: UTF8.self) != nil else { throw .notUTF8 }
        guard try readRow() else { throw .empty }
        guard fields.count <= DelimitedTable.columnLimit else {
            throw .tooManyColumns(columns: fields.count, limit: DelimitedTable.columnLimit)
        }
        columns = fields.indices.map { place in
            let name = String(decoding: self[place], as: UTF8.self)
            return String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The place of a column; nil when there is none of that name.
    public func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

    /// Goes to the next row; false at the end.
    public mutating func next() throws(DelimitedTable.Fault) -> Bool {
        guard try readRow() else { return false }
        guard fields.count <= columns.count else {
            throw .tooManyFields(line: line, fields: fields.count, columns: columns.count)
        }
        return true
    }

    /// The present row's field in a column; empty where the row is short or the column is nil.
    public subscript(column: Int?) -> ArraySlice<UInt8> {
        guard let column, fields.indices.contains(column) else { return [] }
        let field = fields[column]
        let slice = bytes[field.start..<field.end]
        return field.isEscaped ? Self.unescaped(slice) : slice
    }

    private static func unescaped(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text: [UInt8] = []
        var isQuote = false
        for byte in slice {
            isQuote = byte == 0x22 && !isQuote
            if !isQuote { text.append(byte) }
        }
        return text[...]
    }

    private mutating func readRow() throws(DelimitedTable.Fault) -> Bool {
        while offset < bytes.count, isLineEnd(bytes[offset]) { skipLineEnd() }
        guard offset < bytes.count else { return false }
        line = nextLine
        fields.removeAll(keepingCapacity: true)
        while true {
            try readField()
            guard offset < bytes.count, bytes[offset] == separator else { break }
            offset += 1
        }
        skipLineEnd()
        return true
    }

    private mutating func readField() throws(DelimitedTable.Fault) {
        if separator == 0x2C, offset < bytes.count, bytes[offset] == 0x22 { return try readQuoted() }
        let start = offset
        while offset < bytes.count, bytes[offset] != separator, !isLineEnd(bytes[offset]) { offset += 1 }
        fields.append(Field(start: start, end: offset, isEscaped: false))
    }

    private mutating func readQuoted() throws(DelimitedTable.Fault) {
        let firstLine = nextLine
        offset += 1
        let start = offset
        var isEscaped = false
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == 0x0A { nextLine += 1 }
            guard byte == 0x22 else { continue }
            if offset < bytes.count, bytes[offset] == 0x22 {
                isEscaped = true
                offset += 1
                continue
            }
            guard offset == bytes.count || bytes[offset] == separator || isLineEnd(bytes[offset]) else {
                throw .textAfterQuote(line: nextLine)
            }
            fields.append(Field(start: start, end: offset - 1, isEscaped: isEscaped))
            return
        }
        throw .unclosedQuote(line: firstLine)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func skipLineEnd() {
        guard offset < bytes.count, isLineEnd(bytes[offset]) else { return }
        let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        offset += isPair ? 2 : 1
        nextLine += 1
    }
}
