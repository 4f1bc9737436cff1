// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI
import SQLite

/// `destination`: the systems that messages are sent to.
enum DestinationCommand: VerbCommand {
    static let verbs: [any Verb.Type] = [
        DestinationList.self, DestinationAdd.self, DestinationSubscribe.self, DestinationPause.self,
        DestinationResume.self, DestinationRemove.self,
    ]
    static let name = "destination"
    static let summary = "name the systems that messages are sent to, and what they are told of"
    static let example = "interopctl destination subscribe ris --domain H01 --domain H02"

    /// The one name on the command line.
    static func name(_ arguments: Arguments) throws -> String {
        guard let name = arguments.rest.first, arguments.rest.count == 1 else {
            throw Arguments.Fault(text: "give the name of one destination")
        }
        return name
    }

    /// Does something with the one destination named, which must be there.
    static func change(_ arguments: Arguments, _ body: (DeliveryQueue, String) throws -> Bool) throws -> ExitCode {
        let name = try name(arguments)
        guard try body(DeliveryQueue(StoreFolder.open(arguments)), name) else { throw unknown(name) }
        return .done
    }

    static func unknown(_ name: String) -> Failure {
        Failure(.dataHasErrors, "no destination '\(LogText.line(name))'; 'destination list' shows those there are")
    }
}

/// `destination list`.
enum DestinationList: Verb {
    static let name = "list"
    static let values: Set<String> = ["--store"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl destination list [--store DIR] [--json]

        Prints each destination with what waits for it, what it never took, and what it is told of.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no names") }
        let connection = try StoreFolder.open(arguments)
        let (queue, index) = (try DeliveryQueue(connection), try PatientIndex(connection))
        let told = try IdentityNotices(queue, index, application: "", facility: "").subscriptions()
        let destinations = try queue.destinations()
        if arguments.has("--json") {
            console.print(JSONValue.array(destinations.map { json($0, told[$0.name] ?? []) }).text(indented: true))
            return .done
        }
        var table = Table(["NAME", "ADDRESS", "STATE", "WAITING", "DEAD", "TOLD OF"], right: [3, 4])
        for one in destinations {
            table.add([
                one.name, "\(one.host):\(one.port)", state(one), String(one.waiting), String(one.dead),
                (told[one.name] ?? []).map(\.authority.namespace).joined(separator: " "),
            ])
        }
        console.print(table.text)
        return .done
    }

    private static func state(_ destination: Destination) -> String {
        if destination.isRetired { return "no longer configured" }
        if destination.isPaused { return "paused" }
        return destination.trouble.isEmpty ? "active" : "out of reach: \(destination.trouble)"
    }

    private static func json(_ destination: Destination, _ domains: [Domain]) -> JSONValue {
        [
            "name": .string(destination.name), "host": .string(destination.host),
            "port": .integer(Int64(destination.port)), "application": .string(destination.application),
            "facility": .string(destination.facility), "paused": .bool(destination.isPaused),
            "retired": .bool(destination.isRetired),
            "trouble": .string(destination.trouble), "waiting": .integer(Int64(destination.waiting)),
            "dead": .integer(Int64(destination.dead)),
            "domains": .array(domains.map { .string($0.authority.namespace) }),
        ]
    }
}

/// `destination add`.
enum DestinationAdd: Verb {
    static let name = "add"
    static let values: Set<String> = ["--store", "--application", "--facility"]
    static let help = """
        usage: interopctl destination add NAME HOST:PORT [--application A] [--facility F] [--store DIR]

        Adds a destination, or gives the one of this name another address.
          --application A   MSH-5 of what is sent to it
          --facility F      MSH-6 of what is sent to it
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.count == 2 else { throw Arguments.Fault(text: "give a name and HOST:PORT") }
        let address = arguments.rest[1]
        guard let colon = address.lastIndex(of: ":"), let port = UInt16(address[address.index(after: colon)...]),
            port > 0
        else { throw Arguments.Fault(text: "'\(address)' is not HOST:PORT") }
        let queue = try DeliveryQueue(StoreFolder.open(arguments, creating: true))
        let host = address[..<colon].drop { $0 == "[" }.prefix { $0 != "]" }
        try queue.add(
            Destination(
                name: arguments.rest[0], host: String(host), port: port, application: arguments["--application"] ?? "",
                facility: arguments["--facility"] ?? ""))
        return .done
    }
}

/// `destination subscribe`.
enum DestinationSubscribe: Verb {
    static let name = "subscribe"
    static let values: Set<String> = ["--store", "--domain"]
    static let help = """
        usage: interopctl destination subscribe NAME [--domain D]… [--store DIR]

        Tells a destination, by ADT^A31, whenever the set of a resident's ids in these domains changes (PIX update
        notification). In place of what it was told before; without --domain it is told nothing any more.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let name = try DestinationCommand.name(arguments)
        let connection = try StoreFolder.open(arguments)
        let (queue, index) = (try DeliveryQueue(connection), try PatientIndex(connection))
        let domains = try (arguments.values["--domain"] ?? []).map { text in
            guard let domain = try index.domain(Authority(namespace: text)) else {
                throw Failure(.dataHasErrors, "no domain '\(text)'; 'mpi domains' lists those there are")
            }
            return domain
        }
        let notices = IdentityNotices(queue, index, application: "", facility: "")
        let isKnown = try connection.transaction(
            purpose: "subscribe", wrap: { IndexError.store($0) }
        ) { () throws(IndexError) in try notices.subscribe(name, to: domains) }
        guard isKnown else { throw DestinationCommand.unknown(name) }
        return .done
    }
}

/// `destination pause`.
enum DestinationPause: Verb {
    static let name = "pause"
    static let values: Set<String> = ["--store"]
    static let help = """
        usage: interopctl destination pause NAME [--store DIR]

        Sends nothing to a destination until 'resume'; messages for it wait.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        try DestinationCommand.change(arguments) { queue, name in try queue.pause(name, true) }
    }
}

/// `destination resume`.
enum DestinationResume: Verb {
    static let name = "resume"
    static let values: Set<String> = ["--store"]
    static let help = """
        usage: interopctl destination resume NAME [--store DIR]

        Goes on sending to a destination that was paused.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        try DestinationCommand.change(arguments) { queue, name in try queue.pause(name, false) }
    }
}

/// `destination remove`.
enum DestinationRemove: Verb {
    static let name = "remove"
    static let values: Set<String> = ["--store"]
    static let help = """
        usage: interopctl destination remove NAME [--store DIR]

        Forgets a destination and all messages for it, also those that wait.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        try DestinationCommand.change(arguments) { queue, name in try queue.remove(name) }
    }
}
