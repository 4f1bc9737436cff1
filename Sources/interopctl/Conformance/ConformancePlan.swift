// SPDX-License-Identifier: Apache-2.0

import Conformance
import JSON

/// `conformance plan`: what a system that is examined must be set to.
enum ConformancePlan: Verb {
    static let name = "plan"
    static let values: Set<String> = ["--scenarios", "--listen", "--host"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl conformance plan [--listen PORT] [--host ADDR] [--scenarios DIR] [--json]

        Prints where the runner listens with 'run --target … --listen PORT', place by place, which a system under
        examination has as its destinations. With --json it is a configuration of 'listen', with the authorities,
        limits and tables the scenarios go by.

          --listen PORT   the first port (7000)
          --host ADDR     the runner's address as the system reaches it (127.0.0.1)
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "plan takes no scenarios") }
        let library = try ConformanceCommand.library(arguments)
        let first = UInt16(try arguments.number("--listen", in: 1...65_000) ?? 7000)
        let plan = try ConformanceOptions.plan(library, first)
        if arguments.has("--json") {
            console.print(plan.configuration(host: arguments["--host"] ?? "127.0.0.1").text(indented: true))
            return .done
        }
        var table = Table(["PLACE", "PORT", "ROLE", "APPLICATION", "FACILITY"], right: [1])
        for place in plan.places {
            table.add([place.name, String(place.port), place.role, place.application, place.facility])
        }
        console.print(table.text)
        return .done
    }
}

/// `conformance messages`: what a system sends when the runner is the exchange.
enum ConformanceMessages: Verb {
    static let name = "messages"
    static let values: Set<String> = ["--scenarios", "--out-dir", "--actor"]
    static let flags: Set<String> = ["--positive"]
    static let help = """
        usage: interopctl conformance messages ID… --out-dir DIR [--actor NAME]… [--positive] [--scenarios DIR]

        Writes down what a system sends to 'conformance run ID… --role server', a file for each message, named in
        their order: the setup comes before each part. What cannot be known beforehand is told on standard error.

          --out-dir DIR   the folder, made when missing
          --actor NAME    what this actor sends; may be repeated
          --positive      leave out parts in which something wrong is sent
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard !arguments.rest.isEmpty else { throw Arguments.Fault(text: "name a scenario, such as F08") }
        guard let folder = arguments["--out-dir"] else { throw Arguments.Fault(text: "--out-dir is missing") }
        let library = try ConformanceCommand.library(arguments)
        var options = RunOptions()
        options.actors = Set(arguments.values["--actor"] ?? [])
        let ready = options
        let all = try ConformanceCommand.readable { () throws(ScenarioFaults) in
            try ScenarioRun(library, ready).messages(arguments.rest)
        }
        try Files.makeFolder(folder)
        for (number, message) in all.enumerated() where !(message.isNegative && arguments.has("--positive")) {
            guard let bytes = message.bytes else {
                console.error("\(message.part).\(message.step) of \(message.actor): \(message.reason)")
                continue
            }
            let digits = String(10_000 + number).dropFirst()
            try Files.write(bytes, to: "\(folder)/\(digits)-\(message.part)-\(message.step).hl7", console)
        }
        return .done
    }
}
