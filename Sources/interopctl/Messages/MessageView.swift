// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import HL7v2
import JSON
import MLLP

/// A message as the tool shows it.
enum MessageView {
    static func kind(_ message: MessageSummary) -> String {
        [message.type, message.event].filter { !$0.isEmpty }.joined(separator: "^")
    }

    static func list(_ messages: [MessageSummary]) -> String {
        JSONValue.array(messages.map(json)).text(indented: true)
    }

    static func json(_ message: MessageSummary) -> JSONValue {
        .object([
            .init("id", .integer(message.id)), .init("received", .string(message.receivedAt)),
            .init("application", .string(message.application)), .init("facility", .string(message.facility)),
            .init("control_id", .string(message.controlID)), .init("type", .string(kind(message))),
            .init("version", .string(message.version)), .init("charset", .string(message.encoding)),
            .init("state", .string(message.state.rawValue)), .init("code", .string(message.code)),
            .init("resident", .optional(message.residentID.map { ResidentNumber($0).description })),
            .init("repeats", .integer(message.repeats)),
        ])
    }

    // MARK: One message

    static func describe(_ message: StoredMessage, _ trail: MessageTrail, _ console: Console) {
        var head = Table(["", ""])
        head.add(["message", String(message.id)])
        head.add(["received", "\(message.receivedAt) from \(message.peer)"])
        head.add(["sender", "\(message.application)@\(message.facility), control id \(message.controlID)"])
        head.add(["kind", "\(kind(message.summary)), version \(message.version), \(message.encoding)"])
        head.add(["state", "\(message.state.rawValue), answered \(message.code), came again \(message.repeats) times"])
        head.add(["resident", message.residentID.map { ResidentNumber($0).description } ?? "none"])
        console.print(head.text)
        var steps = Table(["STEP", "OUTCOME", "DETAIL"])
        for step in message.steps { steps.add([step.name, step.outcome, step.detail]) }
        console.print("\n" + steps.text + "\n")
        describe(trail, console)
        if let parsed = parsed(message.translated ?? message.body, message.encoding) {
            for line in TreeText.lines(parsed) { console.print(line) }
        }
        for answer in answers(message.reply) {
            console.print("\nanswer")
            for line in TreeText.lines(answer) { console.print(line) }
        }
    }

    private static func describe(_ trail: MessageTrail, _ console: Console) {
        if !trail.hops.isEmpty {
            var table = Table(
                [
                    "DELIVERY", "DESTINATION", "ROUTE", "CONTROL ID", "STATE", "TRIED", "QUEUED", "SETTLED", "CLASS",
                    "REASON",
                ],
                right: [0, 5])
            for hop in trail.hops {
                table.add([
                    String(hop.id), hop.destination, hop.route, hop.controlID, hop.state.rawValue, String(hop.attempts),
                    hop.queuedAt, hop.settledAt, hop.priority.rawValue, hop.reason,
                ])
            }
            console.print(table.text + "\n")
        }
        if trail.filings.isEmpty { return }
        var table = Table(["FILED", "NUMBER", "RECEIVED", "STATE", "WHAT"], right: [1])
        for filing in trail.filings {
            table.add([filing.kind, String(filing.id), filing.receivedAt, filing.state, filing.label])
        }
        console.print(table.text + "\n")
    }

    static func json(_ message: StoredMessage, _ trail: MessageTrail) -> JSONValue {
        guard case .object(var members) = json(message.summary) else { return .null }
        let steps = message.steps.map { step -> JSONValue in
            ["step": .string(step.name), "outcome": .string(step.outcome), "detail": .string(step.detail)]
        }
        members.append(.init("peer", .string(message.peer)))
        members.append(.init("steps", .array(steps)))
        members.append(.init("answers", .array(answers(message.reply).map { $0.json() })))
        members.append(.init("deliveries", .array(trail.hops.map(json))))
        members.append(.init("filed", .array(trail.filings.map(json))))
        members.append(.init("message", parsed(message.body, message.encoding)?.json() ?? .null))
        let translated = message.translated.flatMap { parsed($0, message.encoding) }
        members.append(.init("translated", translated?.json() ?? .null))
        return .object(members)
    }

    private static func json(_ hop: MessageTrail.Hop) -> JSONValue {
        [
            "id": .integer(hop.id), "destination": .string(hop.destination), "route": .string(hop.route),
            "control_id": .string(hop.controlID), "state": .string(hop.state.rawValue),
            "attempts": .integer(Int64(hop.attempts)), "queued": .string(hop.queuedAt),
            "settled": hop.settledAt.isEmpty ? .null : .string(hop.settledAt), "reason": .string(hop.reason),
            "priority": .string(hop.priority.rawValue),
            "answer": hop.answer.flatMap { parsed($0, "UTF-8") }?.json() ?? .null,
        ]
    }

    private static func json(_ filing: MessageTrail.Filing) -> JSONValue {
        [
            "kind": .string(filing.kind), "id": .integer(filing.id), "received": .string(filing.receivedAt),
            "state": .string(filing.state), "what": .string(filing.label),
        ]
    }

    /// The acknowledgements, out of their frames.
    private static func answers(_ reply: [UInt8]) -> [Message] {
        var decoder = FrameDecoder()
        return decoder.feed(reply).compactMap { event in
            if case .frame(let content) = event { try? Message(parsing: content) } else { nil }
        }
    }

    /// In the set it was read in, which its channel may have chosen.
    static func parsed(_ bytes: [UInt8], _ encoding: String) -> Message? {
        try? Message(parsing: bytes, rules: Rules(defaultEncoding: CharacterEncoding(label: encoding) ?? .utf8))
    }
}

/// `messages show`.
enum MessagesShow: Verb {
    static let name = "show"
    static let values: Set<String> = ["--store"]
    static let flags: Set<String> = ["--raw", "--translated", "--json"]
    static let help = """
        usage: interopctl messages show ID [--raw | --translated | --json] [--store DIR]

        Prints who sent a message, its steps, where it was sent on to with attempts and answers, what was filed because of
        it, its fields and the answer to it.

          --raw          the bytes as they came
          --translated   the bytes with the alliance's codes
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.count == 1 else { throw Arguments.Fault(text: "give the number of one message") }
        let id = try MessagesCommand.number(arguments.rest[0])
        let store = try MessageStore(StoreFolder.open(arguments))
        guard let message = try store.message(id) else {
            throw Failure(.dataHasErrors, "the store has no message \(id)")
        }
        if arguments.has("--raw") {
            console.writeOutput(message.body)
        } else if arguments.has("--translated") {
            console.writeOutput(message.translated ?? message.body)
        } else if arguments.has("--json") {
            console.print(MessageView.json(message, try store.trail(id)).text(indented: true))
        } else {
            MessageView.describe(message, try store.trail(id), console)
        }
        return .done
    }
}
