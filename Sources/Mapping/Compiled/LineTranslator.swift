// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Synchronization
import Threads

/// Adds result, target and name to each line of tab-separated text that comes in pieces.
///
/// Several targets are joined with `|`. Lines that are short are filled up to the header; empty ones are left out. Large
/// pieces are translated by all processors.
public struct LineTranslator: Sendable {
    /// Why a text cannot be taken line by line.
    public enum Fault: Error, Sendable, Hashable {
        /// It has separators other than tabs, quotes, or another character set: it must be read as a whole.
        case needsTable
        /// The column is not among those of the header.
        case columns(Int)
        /// A line from 1 has more fields than the header.
        case tooManyFields(line: Int, fields: Int, columns: Int)
        /// A line from 1 is longer than lines are read.
        case tooLong(line: Int, limit: Int)
        /// The header has more columns than are read.
        case tooManyColumns(columns: Int, limit: Int)
        /// There is no header line.
        case empty
    }

    /// The most bytes of one line.
    public static let lineLimit = 1 << 20

    private let map: CompiledMap
    private let column: Int
    private let suffixes: [[UInt8]]
    private let unmapped: [UInt8]
    private var columns = 0
    private var isSingle = false
    private var pending: [UInt8] = []
    private var line = 1

    /// - Parameter column: the column with the codes, from 1.
    public init(_ map: CompiledMap, column: Int) {
        self.map = map
        self.column = column
        suffixes = map.translations.map { Self.suffix($0) }
        unmapped = Self.suffix(Translation([], map: map.map, version: map.version, system: map.system))
    }

    /// What is added to a line.
    public static func suffix(_ translation: Translation) -> [UInt8] {
        let cells = [
            translation.result.rawValue, translation.targets.map { oneLine($0.code) }.joined(separator: "|"),
            translation.targets.map { oneLine($0.name) }.joined(separator: "|"),
        ]
        return Array(("\t" + cells.joined(separator: "\t") + "\n").utf8)
    }

    /// Tabs and line ends, which quotes allowed, would break the lines.
    public static func oneLine(_ text: String) -> String {
        if !text.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 }) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { ["\t", "\r", "\n"].contains($0) ? " " : $0 }))
    }

    /// The lines that are complete with this piece, translated.
    public mutating func feed(_ chunk: [UInt8]) throws(Fault) -> [UInt8] {
        var bytes = pending
        bytes += chunk
        // A carriage return at the end may be half a line end.
        var end = bytes.count
        if bytes.last == 0x0D { end -= 1 }
        while end > 0, bytes[end - 1] != 0x0A, bytes[end - 1] != 0x0D { end -= 1 }
        let output = try translated(bytes, end)
        bytes.removeSubrange(..<end)
        if bytes.count > Self.lineLimit { throw .tooLong(line: line, limit: Self.lineLimit) }
        pending = bytes
        return output
    }

    /// The last line, where it has no end of its own.
    public mutating func finish() throws(Fault) -> [UInt8] {
        let output = try translated(pending + [0x0A], pending.count + 1)
        guard columns > 0 else { throw .empty }
        return output
    }

    private mutating func translated(_ bytes: [UInt8], _ end: Int) throws(Fault) -> [UInt8] {
        var output: [UInt8] = []
        var start = 0
        if line == 1, columns == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        while columns == 0, start < end { start = try headerTaken(bytes, start, end, &output) }
        for part in parts(bytes, start, end) {
            if let fault = part.fault { throw fault.moved(line) }
            line += part.lines
            output += part.output
        }
        return output
    }

    /// Reads one line, which is the header or empty; returns where the next one starts.
    private mutating func headerTaken(
        _ bytes: [UInt8], _ start: Int, _ end: Int, _ output: inout [UInt8]
    ) throws(Fault) -> Int {
        let span = bytes.span
        let found = Self.scan(span, start, end, column)
        guard (try? UTF8Span(validating: span.extracting(start..<found.end))) != nil else { throw .needsTable }
        if found.end > start { try readHeader(bytes, start, found, &output) }
        line += 1
        return Self.next(span, found.end, end)
    }

    /// Where the line after a line end starts; carriage return and line feed are one.
    @inline(__always)
    private static func next(_ span: Span<UInt8>, _ lineEnd: Int, _ end: Int) -> Int {
        let next = lineEnd + 1
        return lineEnd < end && span[lineEnd] == 0x0D && next < end && span[next] == 0x0A ? next + 1 : next
    }

    // MARK: Parts

    /// What became of some whole lines.
    private struct Part: Sendable {
        var output: [UInt8] = []
        var lines = 0
        /// Its line counts from 0, the first of the part.
        var fault: Fault?
    }

    /// Lines of about this many bytes are taken at a time.
    private static let partSize = 256 << 10

    private func parts(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [Part] {
        var ranges: [Range<Int>] = []
        var from = start
        while from < end {
            var to = min(from + Self.partSize, end)
            while to < end, bytes[to - 1] != 0x0A { to += 1 }
            ranges.append(from..<to)
            from = to
        }
        guard ranges.count > 1 else { return ranges.map { part(bytes, $0) } }
        let made = Mutex([Part](repeating: Part(), count: ranges.count))
        let pieces = ranges
        SharedWork.run(pieces.count) { place in
            let part = part(bytes, pieces[place])
            made.withLock { $0[place] = part }
        }
        return made.withLock { $0 }
    }

    private func part(_ bytes: [UInt8], _ range: Range<Int>) -> Part {
        var part = Part()
        let span = bytes.span
        guard (try? UTF8Span(validating: span.extracting(range))) != nil else {
            part.fault = .needsTable
            return part
        }
        part.output.reserveCapacity(range.count * 4)
        var start = range.lowerBound
        while start < range.upperBound {
            let found = Self.scan(span, start, range.upperBound, column)
            if found.end > start {
                part.fault = add(bytes, span, start, found, &part)
                if part.fault != nil { return part }
            }
            start = Self.next(span, found.end, range.upperBound)
            part.lines += 1
        }
        return part
    }

    /// Where a line ends, how many fields it has, and where one of them stands.
    private struct Line {
        var end = 0
        var fields = 1
        var codeStart = -1
        var codeEnd = -1
        var hasComma = false
    }

    @inline(__always)
    private static func scan(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ column: Int) -> Line {
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

    private mutating func readHeader(
        _ bytes: [UInt8], _ start: Int, _ found: Line, _ output: inout [UInt8]
    ) throws(Fault) {
        columns = found.fields
        isSingle = columns == 1
        if isSingle, found.hasComma { throw .needsTable }
        guard columns <= DelimitedTable.columnLimit else {
            throw .tooManyColumns(columns: columns, limit: DelimitedTable.columnLimit)
        }
        guard column <= columns else { throw .columns(columns) }
        let names = String(decoding: bytes[start..<found.end], as: UTF8.self).split(
            separator: "\t", omittingEmptySubsequences: false
        ).map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        output += Array(((names + ["result", "target", "target_name"]).joined(separator: "\t") + "\n").utf8)
    }

    @inline(__always)
    private func add(
        _ bytes: [UInt8], _ span: Span<UInt8>, _ start: Int, _ found: Line, _ part: inout Part
    ) -> Fault? {
        if isSingle, found.hasComma { return .needsTable }
        guard found.fields <= columns else {
            return .tooManyFields(line: part.lines, fields: found.fields, columns: columns)
        }
        part.output.append(contentsOf: bytes[start..<found.end])
        for _ in found.fields..<columns { part.output.append(0x09) }
        let code = found.codeStart >= 0 ? (found.codeStart, found.codeEnd) : (start, start)
        if let position = map.position(of: span, from: code.0, to: code.1) {
            part.output.append(contentsOf: suffixes[position])
        } else {
            part.output.append(contentsOf: unmapped)
        }
        return nil
    }
}

extension LineTranslator.Fault {
    /// The same so many lines further on.
    fileprivate func moved(_ lines: Int) -> Self {
        switch self {
        case .tooManyFields(let line, let fields, let columns):
            .tooManyFields(line: line + lines, fields: fields, columns: columns)
        default: self
        }
    }
}
