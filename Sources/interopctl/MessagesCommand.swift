// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import HL7v2
import JSON
import SQLite

/// `messages`: what the store holds.
enum MessagesCommand: Command {
    static let name = "messages"
    static let summary = "search and show stored messages"
    static let values: Set<String> = [
        "--store", "--card", "--patient", "--order", "--control", "--type", "--since", "--until", "--state", "--limit",
    ]
    static let flags: Set<String> = ["--json", "--raw", "--translated"]
    static let help = """
        usage: interopctl messages search [--card ID] [--patient ID] [--order ID] [--control ID] [--type T]
                                          [--since T] [--until T] [--state S] [--limit N] [--json] [--store DIR]
               interopctl messages show ID [--raw | --translated | --json] [--store DIR]

        search lists the latest first. show prints a message's steps and fields.

          --patient ID   an id of PID-3, or a resident such as R12
          --type T       ADT, or ADT^A01
          --since T      UTC, any beginning of 2026-01-15T00:30:00Z; --until likewise
          --state S      accepted, refused or failed
          --limit N      how many at most (100)
          --raw          the bytes as they came
          --translated   the bytes with the alliance's codes

        example: interopctl messages search --patient R12 --type ORU
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        switch arguments.rest.first {
        case "search" where arguments.rest.count == 1: return try search(arguments, console)
        case "show" where arguments.rest.count == 2: return try show(arguments, console)
        default: throw Arguments.Fault(text: "say 'messages search …' or 'messages show ID'")
        }
    }

    // MARK: Search

    private static func search(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        var criteria = MessageCriteria()
        (criteria.card, criteria.patient, criteria.order) = (
            arguments["--card"], arguments["--patient"], arguments["--order"]
        )
        (criteria.controlID, criteria.type) = (arguments["--control"], arguments["--type"])
        criteria.since = arguments["--since"]
        // A beginning such as 2026-01-15 means to its end.
        criteria.until = arguments["--until"].map { $0 + "\u{10FFFF}" }
        if let text = arguments["--state"] {
            guard let state = MessageState(rawValue: text) else {
                throw Arguments.Fault(text: "--state takes accepted, refused or failed")
            }
            criteria.state = state
        }
        criteria.limit = try arguments.number("--limit", in: 1...1_000_000) ?? 100
        let found = try MessageStore(StoreFolder.open(arguments)).search(criteria)
        if arguments.has("--json") {
            console.print(JSONValue.array(found.map { json($0, whole: false) }).text(indented: true))
            return .done
        }
        var table = Table(["ID", "RECEIVED", "FROM", "TYPE", "CONTROL ID", "STATE", "CODE", "RESIDENT"], right: [0])
        for message in found {
            table.add([
                String(message.id), message.receivedAt, message.facility, kind(message), message.controlID,
                message.state.rawValue, message.code, message.residentID.map { ResidentNumber($0).description } ?? "",
            ])
        }
        console.print(table.text)
        return .done
    }

    private static func kind(_ message: StoredMessage) -> String {
        [message.type, message.event].filter { !$0.isEmpty }.joined(separator: "^")
    }

    // MARK: Show

    private static func show(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let id = Int64(arguments.rest[1]) else {
            throw Arguments.Fault(text: "'\(arguments.rest[1])' is no message number")
        }
        guard let message = try MessageStore(StoreFolder.open(arguments)).message(id) else {
            throw Failure(.dataHasErrors, "the store has no message \(id)")
        }
        if arguments.has("--raw") {
            console.writeOutput(message.body)
        } else if arguments.has("--translated") {
            console.writeOutput(message.translated ?? message.body)
        } else if arguments.has("--json") {
            console.print(json(message, whole: true).text(indented: true))
        } else {
            describe(message, console)
        }
        return .done
    }

    private static func describe(_ message: StoredMessage, _ console: Console) {
        var head = Table(["", ""])
        head.add(["message", String(message.id)])
        head.add(["received", "\(message.receivedAt) from \(message.peer)"])
        head.add(["sender", "\(message.application)@\(message.facility), control id \(message.controlID)"])
        head.add(["kind", "\(kind(message)), version \(message.version), \(message.encoding)"])
        head.add(["state", "\(message.state.rawValue), answered \(message.code), came again \(message.repeats) times"])
        head.add(["resident", message.residentID.map { ResidentNumber($0).description } ?? "none"])
        console.print(head.text)
        var steps = Table(["STEP", "OUTCOME", "DETAIL"])
        for step in message.steps { steps.add([step.name, step.outcome, step.detail]) }
        console.print("\n" + steps.text + "\n")
        guard let parsed = parsed(message.translated ?? message.body, message) else { return }
        for line in TreeText.lines(parsed) { console.print(line) }
    }

    /// In the set it was read in, which its channel may have chosen.
    private static func parsed(_ bytes: [UInt8], _ message: StoredMessage) -> Message? {
        let encoding = CharacterEncoding(label: message.encoding) ?? .utf8
        return try? Message(parsing: bytes, rules: Rules(defaultEncoding: encoding))
    }

    private static func json(_ message: StoredMessage, whole: Bool) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .integer(message.id)), .init("received", .string(message.receivedAt)),
            .init("application", .string(message.application)), .init("facility", .string(message.facility)),
            .init("control_id", .string(message.controlID)), .init("type", .string(kind(message))),
            .init("version", .string(message.version)), .init("charset", .string(message.encoding)),
            .init("state", .string(message.state.rawValue)), .init("code", .string(message.code)),
            .init("resident", .optional(message.residentID.map { ResidentNumber($0).description })),
            .init("repeats", .integer(message.repeats)),
        ]
        guard whole else { return .object(members) }
        let steps = message.steps.map { step -> JSONValue in
            ["step": .string(step.name), "outcome": .string(step.outcome), "detail": .string(step.detail)]
        }
        members.append(.init("steps", .array(steps)))
        let form = parsed(message.body, message)?.json()
        members.append(.init("message", form ?? .null))
        members.append(.init("translated", message.translated.flatMap { parsed($0, message) }?.json() ?? .null))
        return .object(members)
    }
}
