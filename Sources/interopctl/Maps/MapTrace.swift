// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import Mapping
import Threads

/// `map trace`: what was written into a message or file, from which rows, and whether it leads back to the bytes that
/// came.
enum MapTrace {
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let id = Int64(arguments.rest[0]) else { return try file(arguments.rest[0], arguments, console) }
        let connection = try StoreFolder.open(arguments)
        guard let stored = try MessageStore(connection).message(id) else {
            throw Failure(.dataHasErrors, "no message \(id)")
        }
        let written = try MapCommand.withMaps(arguments) { try $0.written(message: id) }
        let isSame = stored.translated.map { CodeRestorer.original(of: $0, written) == stored.body }
        return show("message \(id)", "the message", written, isSame, arguments, console)
    }

    private static func file(_ file: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let bytes = try Files.read(file)
        let (written, original) = try MapCommand.withMaps(arguments, file: file) { maps in
            let translator = FileTranslator(maps)
            return (try translator.written(in: bytes), try translator.original(of: bytes))
        }
        guard let written else {
            throw Failure(.dataHasErrors, "\(file): error: 'map apply' with this store did not write this file")
        }
        return show(file, "the file", written, original != nil, arguments, console)
    }

    private static func show(
        _ name: String, _ what: String, _ written: [CodeMaps.WrittenCode], _ isSame: Bool?, _ arguments: Arguments,
        _ console: Console
    ) -> ExitCode {
        if arguments.has("--json") {
            let value: JSONValue = [
                "codes": .array(written.map(json)), "restorable": isSame.map(JSONValue.bool) ?? .null,
            ]
            console.print(value.text(indented: true))
        } else {
            var table = Table(["PLACE", "CAME AS", "BECAME", "MAP", "VERSION", "ROW"], right: [5])
            for code in written {
                table.add([code.path, code.original, code.written, code.map, code.version, String(code.row)])
            }
            console.print(table.isEmpty ? "\(name): no code was translated" : table.text)
            if let isSame {
                console.print("undone, \(what) is \(isSame ? "as it came" : "NOT as it came")")
            }
        }
        return isSame == false ? .dataHasErrors : .done
    }

    private static func json(_ code: CodeMaps.WrittenCode) -> JSONValue {
        [
            "place": .string(code.path), "original": .string(code.original), "written": .string(code.written),
            "map": .string(code.map), "version": .string(code.version), "row": .integer(code.row),
        ]
    }
}
