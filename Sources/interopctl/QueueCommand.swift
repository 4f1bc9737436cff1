// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import SQLite

/// `queue`: the messages on their way to other systems.
enum QueueCommand: VerbCommand {
    static let verbs: [any Verb.Type] = [QueueList.self, QueueShow.self, QueueSkip.self, QueueResend.self]
    static let name = "queue"
    static let summary = "list, show, skip and resend messages on their way to other systems"
    static let example = "interopctl queue list --destination ris --state dead"

    /// The numbers on the command line, at least one.
    static func numbers(_ arguments: Arguments) throws -> [Int64] {
        let numbers = arguments.rest.compactMap { Int64($0) }
        guard !numbers.isEmpty, numbers.count == arguments.rest.count else {
            throw Arguments.Fault(text: "give the numbers of messages, as queue list prints them")
        }
        return numbers
    }

    /// Does something with each message; ends with 1 when one was not there.
    static func each(
        _ arguments: Arguments, _ console: Console, complaint: String, _ body: (DeliveryQueue, Int64) throws -> Bool
    ) throws -> ExitCode {
        let numbers = try numbers(arguments)
        let queue = try DeliveryQueue(StoreFolder.open(arguments))
        var code = ExitCode.done
        for number in numbers where try !body(queue, number) {
            console.error("interopctl queue: message \(number) \(complaint)")
            code = .dataHasErrors
        }
        return code
    }
}

/// `queue list`.
enum QueueList: Verb {
    static let name = "list"
    static let values: Set<String> = ["--store", "--destination", "--state", "--limit"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl queue list [--destination NAME] [--state S]… [--limit N] [--store DIR] [--json]

        Prints messages, the oldest first: those that wait and those given up, unless other states are asked for. OF is
        the message of the store that one was made of, by the route; CLASS is high, normal or low: high ones go first.
          --state S   waiting, delivered, dead or skipped
          --limit N   how many at most (100)
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no numbers") }
        let states = try (arguments.values["--state"] ?? []).map { text in
            guard let state = DeliveryState(rawValue: text) else {
                throw Arguments.Fault(text: "--state takes waiting, delivered, dead or skipped")
            }
            return state
        }
        let messages = try DeliveryQueue(StoreFolder.open(arguments)).messages(
            of: arguments["--destination"], in: states.isEmpty ? [.waiting, .dead] : Set(states),
            limit: try arguments.number("--limit", in: 1...1_000_000) ?? 100)
        if arguments.has("--json") {
            console.print(JSONValue.array(messages.map(json)).text(indented: true))
            return .done
        }
        var table = Table(
            ["MESSAGE", "DESTINATION", "TOPIC", "STATE", "TRIED", "SINCE", "OF", "ROUTE", "CLASS", "REASON"],
            right: [0, 4, 6])
        for one in messages {
            table.add([
                String(one.id), one.destination, one.topic, one.state.rawValue, String(one.attempts), one.createdAt,
                one.messageID.map(String.init) ?? "", one.route, one.priority.rawValue, one.reason,
            ])
        }
        console.print(table.text)
        return .done
    }

    private static func json(_ message: QueuedMessage) -> JSONValue {
        [
            "id": .integer(message.id), "destination": .string(message.destination), "topic": .string(message.topic),
            "control": .string(message.controlID), "state": .string(message.state.rawValue),
            "attempts": .integer(Int64(message.attempts)), "created": .string(message.createdAt),
            "settled": message.settledAt.isEmpty ? .null : .string(message.settledAt),
            "message": message.messageID.map { .integer($0) } ?? .null, "route": .string(message.route),
            "priority": .string(message.priority.rawValue), "reason": .string(message.reason),
        ]
    }
}

/// `queue show`.
enum QueueShow: Verb {
    static let name = "show"
    static let values: Set<String> = ["--store"]
    static let flags: Set<String> = ["--answer"]
    static let help = """
        usage: interopctl queue show [--answer] [--store DIR] MESSAGE

        Writes a message as it is sent, byte for byte.
          --answer   the last answer to it instead
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let numbers = try QueueCommand.numbers(arguments)
        guard numbers.count == 1 else { throw Arguments.Fault(text: "give one number") }
        guard let found = try DeliveryQueue(StoreFolder.open(arguments)).bytes(of: numbers[0]) else {
            throw Failure(.dataHasErrors, "no message \(numbers[0])")
        }
        guard arguments.has("--answer") else {
            try Files.write(found.message, to: "-", console)
            return .done
        }
        guard let answer = found.answer else {
            throw Failure(.dataHasErrors, "message \(numbers[0]) has no answer yet")
        }
        try Files.write(answer, to: "-", console)
        return .done
    }
}

/// `queue skip`.
enum QueueSkip: Verb {
    static let name = "skip"
    static let values: Set<String> = ["--store", "--why"]
    static let help = """
        usage: interopctl queue skip --why TEXT [--store DIR] MESSAGE…

        Leaves waiting messages out, so that those of their topic behind them go on.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let why = arguments["--why"], !why.isEmpty else { throw Arguments.Fault(text: "say --why") }
        return try QueueCommand.each(arguments, console, complaint: "does not wait") { queue, number in
            try queue.skip(number, reason: why)
        }
    }
}

/// `queue resend`.
enum QueueResend: Verb {
    static let name = "resend"
    static let values: Set<String> = ["--store"]
    static let help = """
        usage: interopctl queue resend [--store DIR] MESSAGE…

        Sends messages again, whatever became of them: given up, skipped or delivered.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        try QueueCommand.each(arguments, console, complaint: "is not there") { queue, number in
            try queue.resend(number)
        }
    }
}
