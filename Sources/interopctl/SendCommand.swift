// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import JSON

/// `send`: messages to a listener.
enum SendCommand: Command {
    static let name = "send"
    static let summary = "send messages over MLLP and match their answers"
    static let values: Set<String> = SendOptions.values.union([
        "--to", "--timeout", "--parallel", "--repeat", "--charset",
    ])
    static let flags: Set<String> = SendOptions.flags.union(["--json"])
    static let help = """
        usage: interopctl send --to HOST:PORT [--timeout S] [--parallel N] [--repeat N] [--json] FILE…
                               [--tls [--tls-ca F] [--tls-cert F --tls-key F] [--tls-name HOST] [--insecure]]
                               [--retry N] [--chaos SPEC [--seed N]]

        Sends every message of the files and waits for the answers it asks for (MSH-15, MSH-16), matched by MSA-2.
        Prints a summary; refusals and missing answers go to standard error, one line each.
        Ends with 4 when a message was refused, else with 3 when an answer is missing.

          --to HOST:PORT  the listener
          --timeout S     seconds to wait for an answer (10)
          --parallel N    connections sending at the same time (1)
          --repeat N      send everything N times; from the second time on MSH-10 gets the ending -2, -3 …
          --charset CS    the character set of messages whose MSH-18 is empty (UTF-8)
          --json          {"sent", "acknowledged", "refused", "unanswered", "latency_ms": {"p50", "p99"}}
        \(SendOptions.help)

        example: interopctl send --to 127.0.0.1:2575 admission.hl7
                 interopctl send --to mpi.example:2575 --tls --tls-ca ca.pem --chaos split,drop/3 --retry 3 day.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        var settings = try target(arguments)
        settings.timeoutMilliseconds = Int64(try arguments.number("--timeout", in: 1...3600) ?? 10) * 1000
        settings.parallel = try arguments.number("--parallel", in: 1...256) ?? 1
        try SendOptions.apply(arguments, to: &settings)
        let rounds = try arguments.number("--repeat", in: 1...1_000_000) ?? 1
        let rules = try HL7Input.rules(arguments)
        var run = SendRun(settings, rounds, console)
        let readStatus = try EachFile.run(arguments.rest, console) { file in
            try HL7Stream.run(InputFile(file), rules, console) { try run.add($0, from: file) }
        }
        try run.flush()
        summarize(run, arguments.has("--json"), console)
        return readStatus.worse(run.refused > 0 ? .remoteRefused : run.unanswered > 0 ? .inputOutput : .done)
    }

    static func target(_ arguments: Arguments) throws(Arguments.Fault) -> SendSettings {
        guard let text = arguments["--to"] else { throw Arguments.Fault(text: "--to is missing") }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0 else {
            throw Arguments.Fault(text: "--to takes HOST:PORT")
        }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        return SendSettings(host: host.isEmpty ? "127.0.0.1" : host, port: port)
    }

    private static func summarize(_ run: SendRun, _ asJSON: Bool, _ console: Console) {
        let (p50, p99) = (Decimal.text(run.latency(percentile: 50)), Decimal.text(run.latency(percentile: 99)))
        if asJSON {
            let value: JSONValue = [
                "sent": .integer(run.sent), "acknowledged": .integer(run.acknowledged),
                "refused": .integer(run.refused), "unanswered": .integer(run.unanswered),
                "latency_ms": ["p50": .number(p50), "p99": .number(p99)],
            ]
            return console.print(value.text(indented: true))
        }
        console.print(
            "\(run.sent) sent, \(run.acknowledged) acknowledged, \(run.refused) refused, "
                + "\(run.unanswered) unanswered; latency p50 \(p50) ms, p99 \(p99) ms")
    }
}

/// Decimals with two digits.
enum Decimal {
    static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let fraction = abs(hundredths % 100)
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
