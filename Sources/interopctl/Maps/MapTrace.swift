// SPDX-License-Identifier: Apache-2.0

import Exchange
import Mapping

/// `map trace`: what was written into a message, from which rows, and whether it leads back to the bytes that came.
enum MapTrace {
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let id = Int64(arguments.rest[0]) else { throw Arguments.Fault(text: "trace takes a message's number") }
        let connection = try StoreFolder.open(arguments)
        guard let stored = try MessageStore(connection).message(id) else {
            throw Failure(.dataHasErrors, "no message \(id)")
        }
        let written = try MapCommand.withMaps(arguments) { try $0.written(message: id) }
        var table = Table(["FIELD", "CAME AS", "BECAME", "MAP", "VERSION", "ROW"], right: [5])
        for code in written {
            table.add([code.path, code.original, code.written, code.map, code.version, String(code.row)])
        }
        console.print(table.isEmpty ? "message \(id): no code was translated" : table.text)
        guard let translated = stored.translated else { return .done }
        let isSame = CodeRestorer.original(of: translated, written) == stored.body
        console.print(isSame ? "undone, the message is as it came" : "undone, the message is NOT as it came")
        return isSame ? .done : .dataHasErrors
    }
}
