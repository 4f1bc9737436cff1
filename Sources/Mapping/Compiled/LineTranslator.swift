// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Synchronization
import Threads

/// Adds result, target and name to each line of tab-separated text that comes in pieces.
///
/// Several targets are joined with `|`. Lines that are short are filled up to the header; empty ones are left out. The
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
    /// What is added to lines, one after another; the last is for codes that are unmapped.
    private var suffixes: [UInt8] = []
    private var ends: [Int] = [0]

    /// - Parameter column: the column with the codes, from 1.
    public init(_ map: CompiledMap, column: Int) {
        self.map = map
        self.column = column
        let unmapped = Translation([], map: map.map, version: map.version, system: map.system)
        for translation in map.translations + [unmapped] {
            suffixes += Self.suffix(translation)
            ends.append(suffixes.count)
        }
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

    /// Translates a text whole.
    ///
    /// - Parameters:
    ///   - read: the next bytes of the text, cut anywhere; nil at the end. Some hundred thousand at a time do well.
    ///   - write: takes the translated lines, in order.
    /// - Throws: ``Fault``, or what `read` or `write` throws; what was written then is not to be used.
    public func translate(
        read: @escaping @Sendable () throws -> [UInt8]?, write: @escaping @Sendable ([UInt8]) throws -> Void
    ) throws {
        let source = Mutex(LineSource(column: column))
        let end = Mutex(TextEnd())
        OrderedWork.run(
            next: {
                do {
                    return try source.withLock { try $0.next(read) }
                } catch {
                    end.withLock { $0.error = error }
                    return nil
                }
            },
            work: { part($0) },
            done: { part in end.withLock { $0.take(part, write) } })
        if let error = end.withLock(\.error) { throw error }
    }

    private func part(_ piece: LineSource.Piece) -> TranslatedLines {
        var part = TranslatedLines(output: piece.heading, lines: piece.headingLines, fault: piece.fault)
        guard part.fault == nil else { return part }
        let (span, added) = (piece.bytes.span, suffixes.span)
        guard (try? UTF8Span(validating: span.extracting(piece.range))) != nil else {
            part.fault = .needsTable
            return part
        }
        part.output.reserveCapacity(piece.range.count * 4)
        var start = piece.range.lowerBound
        while start < piece.range.upperBound {
            let found = Line.scan(span, start, piece.range.upperBound, column)
            if found.end > start {
                part.fault = add(piece, span, added, start, found, &part)
                if part.fault != nil { return part }
            }
            start = Line.next(span, found.end, piece.range.upperBound)
            part.lines += 1
        }
        return part
    }

    @inline(__always)
    private func add(
        _ piece: LineSource.Piece, _ span: Span<UInt8>, _ added: Span<UInt8>, _ start: Int, _ found: Line,
        _ part: inout TranslatedLines
    ) -> Fault? {
        if piece.columns == 1, found.hasComma { return .needsTable }
        guard found.fields <= piece.columns else {
            return .tooManyFields(line: part.lines, fields: found.fields, columns: piece.columns)
        }
        let code = found.codeStart >= 0 ? (found.codeStart, found.codeEnd) : (start, start)
        let place = map.position(of: span, from: code.0, to: code.1) ?? ends.count - 2
        let (from, to, missing) = (ends[place], ends[place + 1], piece.columns - found.fields)
        // Byte by byte: slices of what the threads share would make them wait for each other.
        part.output.append(addingCapacity: found.end - start + missing + to - from) { output in
            for offset in start..<found.end { output.append(span[offset]) }
            for _ in 0..<missing { output.append(0x09) }
            for offset in from..<to { output.append(added[offset]) }
        }
        return nil
    }
}

/// What became of some whole lines.
private struct TranslatedLines: Sendable {
    var output: [UInt8] = []
    var lines = 0
    /// Its line counts from 0, the first of the piece.
    var fault: LineTranslator.Fault?
}

/// How far a text was taken, and what stopped it.
private struct TextEnd {
    private var line = 1
    var error: (any Error)?

    /// - Returns: whether to go on.
    mutating func take(_ part: TranslatedLines, _ write: ([UInt8]) throws -> Void) -> Bool {
        do {
            if let fault = part.fault { throw fault.moved(line) }
            line += part.lines
            if !part.output.isEmpty { try write(part.output) }
            return true
        } catch {
            self.error = error
            return false
        }
    }
}

extension LineTranslator.Fault {
    /// The same so many lines further on.
    fileprivate func moved(_ lines: Int) -> Self {
        switch self {
        case .tooManyFields(let line, let fields, let columns):
            .tooManyFields(line: line + lines, fields: fields, columns: columns)
        case .tooLong(let line, let limit): .tooLong(line: line + lines, limit: limit)
        default: self
        }
    }
}
