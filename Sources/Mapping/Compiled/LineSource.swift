// SPDX-License-Identifier: Apache-2.0

import DelimitedText

/// Where a line of tab-separated text ends, how many fields it has, and where one of them stands.
struct Line {
    var end = 0
    var fields = 1
    var codeStart = -1
    var codeEnd = -1
    var hasComma = false

    @inline(__always)
    static func scan(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ column: Int) -> Line {
        var line = Line()
        if column == 1 { line.codeStart = start }
        var offset = start
        while offset < end {
            let byte = bytes[offset]
            if byte == 0x09 {
                if line.fields == column { line.codeEnd = offset }
                line.fields += 1
                if line.fields == column { line.codeStart = offset + 1 }
            } else if byte == 0x0A || byte == 0x0D {
                break
            } else if byte == 0x2C || byte == 0x22 {
                line.hasComma = true
            }
            offset += 1
        }
        line.end = offset
        if line.codeStart >= 0, line.codeEnd < 0 { line.codeEnd = offset }
        return line
    }

    /// Where the line after a line end starts; carriage return and line feed are one.
    @inline(__always)
    static func next(_ span: Span<UInt8>, _ lineEnd: Int, _ end: Int) -> Int {
        let next = lineEnd + 1
        return lineEnd < end && span[lineEnd] == 0x0D && next < end && span[next] == 0x0A ? next + 1 : next
    }
}

/// Cuts tab-separated text that comes in pieces into runs of whole lines, and reads its header.
struct LineSource {
    /// Some whole lines.
    struct Piece: Sendable {
        var bytes: [UInt8] = []
        /// Where the lines stand that are to be translated.
        var range = 0..<0
        /// How many columns the header has.
        var columns = 0
        /// The header as it is written, with the first lines only.
        var heading: [UInt8] = []
        /// Lines up to the header, with the first lines only.
        var headingLines = 0
        var fault: LineTranslator.Fault?
    }

    private let column: Int
    private var columns = 0
    private var isAtStart = true
    private var hasEnded = false
    private var pending: [UInt8] = []

    init(column: Int) { self.column = column }

    /// The next lines; nil when there are no more. A piece with a fault is the last.
    mutating func next(_ read: () throws -> [UInt8]?) throws -> Piece? {
        guard !hasEnded else { return nil }
        var piece = Piece()
        if let chunk = try read() {
            cut(chunk, &piece)
        } else {
            hasEnded = true
            piece.bytes = pending + [0x0A]
            piece.range = 0..<piece.bytes.count
        }
        do throws(LineTranslator.Fault) {
            try readHeading(&piece)
            if hasEnded, columns == 0 { throw .empty }
            if pending.count > LineTranslator.lineLimit { throw .tooLong(line: 0, limit: LineTranslator.lineLimit) }
        } catch {
            (piece.fault, hasEnded) = (error, true)
        }
        piece.columns = columns
        return piece
    }

    /// The lines that are complete with a chunk; the rest waits.
    private mutating func cut(_ chunk: [UInt8], _ piece: inout Piece) {
        let bytes = pending.isEmpty ? chunk : pending + chunk
        // A carriage return at the end may be half a line end.
        var end = bytes.count
        if bytes.last == 0x0D { end -= 1 }
        while end > 0, bytes[end - 1] != 0x0A, bytes[end - 1] != 0x0D { end -= 1 }
        pending = Array(bytes[end...])
        (piece.bytes, piece.range) = (bytes, 0..<end)
    }

    /// Takes a mark of the byte order, empty lines and the header off the first lines.
    private mutating func readHeading(_ piece: inout Piece) throws(LineTranslator.Fault) {
        var start = 0
        if isAtStart, !piece.range.isEmpty {
            if piece.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
            isAtStart = false
        }
        let (bytes, end) = (piece.bytes, piece.range.upperBound)
        while columns == 0, start < end {
            let span = bytes.span
            let found = Line.scan(span, start, end, column)
            guard (try? UTF8Span(validating: span.extracting(start..<found.end))) != nil else { throw .needsTable }
            let next = Line.next(span, found.end, end)
            if found.end > start { piece.heading = try heading(bytes[start..<found.end], found) }
            piece.headingLines += 1
            start = next
        }
        piece.range = min(start, end)..<end
    }

    private mutating func heading(_ bytes: ArraySlice<UInt8>, _ found: Line) throws(LineTranslator.Fault) -> [UInt8] {
        if found.fields == 1, found.hasComma { throw .needsTable }
        guard found.fields <= DelimitedTable.columnLimit else {
            throw .tooManyColumns(columns: found.fields, limit: DelimitedTable.columnLimit)
        }
        guard column <= found.fields else { throw .columns(found.fields) }
        columns = found.fields
        let names = String(decoding: bytes, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
            .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        return Array(((names + ["result", "target", "target_name"]).joined(separator: "\t") + "\n").utf8)
    }
}
