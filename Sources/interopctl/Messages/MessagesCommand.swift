// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import SQLite

/// `messages`: what the store holds.
enum MessagesCommand: VerbCommand {
    static let verbs: [any Verb.Type] = [
        MessagesSearch.self, MessagesShow.self, MessagesExport.self, MessagesReplay.self, MessagesPrune.self,
    ]
    static let name = "messages"
    static let summary = "search, show, export, replay and prune stored messages"
    static let example = "interopctl messages search --patient R12 --type ORU"

    /// The message number on the command line.
    static func number(_ text: String) throws(Arguments.Fault) -> Int64 {
        guard let id = Int64(text), id > 0 else { throw Arguments.Fault(text: "'\(text)' is no message number") }
        return id
    }
}

/// What messages are looked for by, on the command line.
enum MessageOptions {
    static let values: Set<String> = [
        "--store", "--card", "--patient", "--order", "--control", "--type", "--event", "--facility", "--since",
        "--until", "--state", "--before", "--limit",
    ]
    static let usage = """
        [--card ID] [--patient ID] [--order ID] [--control ID] [--type T] [--event E]
                                          [--facility F] [--since T] [--until T] [--state S] [--before N] [--limit N]
        """
    static let help = """
          --patient ID   an id of PID-3, or a resident such as R12
          --order ID     OBR-2, OBR-3, ORC-2 or ORC-3
          --control ID   MSH-10; --event is MSH-9.2, --facility MSH-4
          --type T       ADT, or ADT^A01
          --since T      UTC, any beginning of 2026-01-15T00:30:00Z; --until likewise
          --state S      accepted, refused or failed
          --before N     only messages before the one of this number: the next page
          --limit N      how many at most
        """

    static func criteria(_ arguments: Arguments, limit: Int) throws -> MessageCriteria {
        var criteria = MessageCriteria()
        (criteria.card, criteria.patient, criteria.order) = (
            arguments["--card"], arguments["--patient"], arguments["--order"]
        )
        (criteria.controlID, criteria.type) = (arguments["--control"], arguments["--type"])
        (criteria.event, criteria.facility) = (arguments["--event"], arguments["--facility"])
        criteria.since = arguments["--since"]
        // A beginning such as 2026-01-15 means to its end.
        criteria.until = arguments["--until"].map { $0 + "\u{10FFFF}" }
        if let text = arguments["--state"] {
            guard let state = MessageState(rawValue: text) else {
                throw Arguments.Fault(text: "--state takes accepted, refused or failed")
            }
            criteria.state = state
        }
        criteria.before = try arguments.number("--before", in: 1...Int.max).map(Int64.init)
        criteria.limit = try arguments.number("--limit", in: 1...1_000_000) ?? limit
        return criteria
    }

    /// The numbers on the command line, else those of the messages that meet the criteria, ascending.
    static func chosen(_ arguments: Arguments, _ store: MessageStore) throws -> [Int64] {
        let asked = arguments.values.keys.contains { values.subtracting(["--store", "--limit"]).contains($0) }
        guard arguments.rest.isEmpty != !asked else {
            throw Arguments.Fault(text: "give either message numbers or criteria such as --patient")
        }
        if asked { return try store.list(criteria(arguments, limit: 10_000_000)).map(\.id).sorted() }
        return try arguments.rest.map(MessagesCommand.number)
    }
}

/// `messages search`.
enum MessagesSearch: Verb {
    static let name = "search"
    static let values = MessageOptions.values
    static let flags: Set<String> = ["--json", "--ndjson"]
    static let help = """
        usage: interopctl messages search \(MessageOptions.usage) [--json | --ndjson] [--store DIR]

        Lists the latest first, 100 of them unless --limit says otherwise.

        \(MessageOptions.help)
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes options only") }
        let criteria = try MessageOptions.criteria(arguments, limit: 100)
        let found = try MessageStore(StoreFolder.open(arguments)).list(criteria)
        if arguments.has("--ndjson") {
            for message in found { console.print(MessageView.json(message).text()) }
            return .done
        }
        if arguments.has("--json") {
            console.print(MessageView.list(found))
            return .done
        }
        var table = Table(["ID", "RECEIVED", "FROM", "TYPE", "CONTROL ID", "STATE", "CODE", "RESIDENT"], right: [0])
        for message in found {
            table.add([
                String(message.id), message.receivedAt, message.facility, MessageView.kind(message), message.controlID,
                message.state.rawValue, message.code, message.residentID.map { ResidentNumber($0).description } ?? "",
            ])
        }
        console.print(table.text)
        return .done
    }
}
