// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI

/// `cda list`: the documents of a resident.
enum CDAList: Verb {
    static let name = "list"
    static let values: Set<String> = ["--store"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl cda list [--store DIR] [--json] RESIDENT|CARD

        Prints the documents filed under a resident, the oldest first.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let text = arguments.rest.first, arguments.rest.count == 1 else {
            throw Arguments.Fault(text: "give one resident, such as R12, or a card id")
        }
        let connection = try StoreFolder.open(arguments)
        let resident = try IndexCommand.resident(text, PatientIndex(connection))
        let documents = try DocumentArchive(connection).documents(of: resident)
        if arguments.has("--json") {
            console.print(JSONValue.array(documents.map(json)).text(indented: true))
            return .done
        }
        var table = Table(["document", "time", "kind", "title", "institution", "state"])
        for document in documents {
            let replaced = document.replacedBy.map { ", replaced by \($0)" } ?? ""
            table.add([
                String(document.id), document.effectiveTime, document.code, document.title, document.institution,
                document.state.rawValue + replaced,
            ])
        }
        console.print(table.text)
        return .done
    }

    private static func json(_ document: FiledDocument) -> JSONValue {
        [
            "document": .integer(document.id), "time": .string(document.effectiveTime), "kind": .string(document.code),
            "title": .string(document.title), "institution": .string(document.institution),
            "state": .string(document.state.rawValue), "replacedBy": document.replacedBy.map { .integer($0) } ?? .null,
            "message": document.messageID.map { .integer($0) } ?? .null,
        ]
    }
}

/// `cda show`: the bytes of a document.
enum CDAShow: Verb {
    static let name = "show"
    static let values: Set<String> = ["--store", "-o"]
    static let flags: Set<String> = ["--translated"]
    static let help = """
        usage: interopctl cda show [--store DIR] [--translated] DOCUMENT [-o OUT]

        Writes a filed document as it came, byte for byte; with --translated, with the alliance's codes beside its own.
        'map trace FILE' says from which rows they are, 'map restore' leads back.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let text = arguments.rest.first, arguments.rest.count == 1, let id = Int64(text) else {
            throw Arguments.Fault(text: "give the number of one document, as cda list prints it")
        }
        let archive = try DocumentArchive(StoreFolder.open(arguments))
        guard let bytes = try archive.content(id) else { throw Failure(.dataHasErrors, "no document \(id)") }
        if arguments.has("--translated") {
            guard let translated = try archive.translated(id) else {
                throw Failure(.dataHasErrors, "no code of document \(id) was translated")
            }
            try Files.write(translated, to: arguments["-o"] ?? "-", console)
            return .done
        }
        try Files.write(bytes, to: arguments["-o"] ?? "-", console)
        return .done
    }
}
