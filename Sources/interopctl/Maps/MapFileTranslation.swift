// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Mapping
import Synchronization

/// A column of a file translated: line by line where the file allows it, else read as a table.
struct MapFileTranslation {
    private let maps: CodeMaps
    private let context: TranslationContext
    private let arguments: Arguments
    private let console: Console

    init(_ maps: CodeMaps, _ context: TranslationContext, _ arguments: Arguments, _ console: Console) {
        self.maps = maps
        self.context = context
        self.arguments = arguments
        self.console = console
    }

    func run(_ file: String, _ map: String) throws -> ExitCode {
        guard let column = try arguments.number("--column", in: 1...10_000), let output = arguments["--output"] else {
            throw Arguments.Fault(text: "--input needs --column N and --output FILE")
        }
        let compiled = try maps.compiled(map, reverse: arguments.has("--reverse"), in: context)
        do {
            try lines(file, column, output, compiled)
        } catch let fault as LineTranslator.Fault {
            if fault == .needsTable, file != "-" {
                try table(file, column, output, compiled)
            } else {
                throw failure(fault, file)
            }
        }
        return .done
    }

    /// What a line is at fault with leaves no file behind.
    private func lines(_ file: String, _ column: Int, _ output: String, _ compiled: CompiledMap) throws {
        let input = try OpenFile(file)
        let result = Mutex(try ResultFile(output, console))
        try LineTranslator(compiled, column: column).translate(
            read: {
                guard case .success(let chunk) = input.read(1 << 20) else {
                    throw Failure(.inputOutput, "\(file): error: could not be read")
                }
                return chunk
            }, write: { lines in try result.withLock { try $0.write(lines) } })
        try result.withLock { try $0.finish() }
    }

    private func failure(_ fault: LineTranslator.Fault, _ file: String) -> any Error {
        switch fault {
        case .needsTable: Failure(.dataHasErrors, "-: error: only tab-separated UTF-8 can come through a pipe")
        case .columns(let count): Arguments.Fault(text: "the file has \(count) columns")
        case .tooManyFields(let line, let fields, let columns):
            Failure(
                .dataHasErrors,
                "\(file): error: " + TableWords.text(.tooManyFields(line: line, fields: fields, columns: columns)))
        case .tooLong(let line, let limit):
            Failure(.dataHasErrors, "\(file): error: line \(line): longer than \(limit) bytes")
        case .tooManyColumns(let columns, let limit):
            Failure(
                .dataHasErrors, "\(file): error: \(TableWords.text(.tooManyColumns(columns: columns, limit: limit)))")
        case .empty: Failure(.dataHasErrors, "\(file): error: \(TableWords.text(.empty))")
        }
    }

    private func table(_ file: String, _ column: Int, _ output: String, _ compiled: CompiledMap) throws {
        let table = try MapCommand.table(file)
        guard column <= table.columns.count else {
            throw Arguments.Fault(text: "the file has \(table.columns.count) columns")
        }
        var lines = Array(((table.columns + ["result", "target", "target_name"]).joined(separator: "\t") + "\n").utf8)
        for row in table.rows {
            let cells = table.columns.indices.map { LineTranslator.oneLine(row[$0]) }
            lines += Array(cells.joined(separator: "\t").utf8)
            lines += LineTranslator.suffix(compiled.translate(row[column - 1]))
        }
        try Files.write(lines, to: output, console)
    }
}
