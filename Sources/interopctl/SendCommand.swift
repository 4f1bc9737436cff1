// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import JSON

/// `send`: messages to a listener.
enum SendCommand: Command {
    static let name = "send"
    static let summary = "send messages over MLLP and match their answers"
    static let values: Set<String> = ["--to", "--timeout", "--parallel", "--repeat", "--charset"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl send --to HOST:PORT [--timeout S] [--parallel N] [--repeat N] [--json] FILE…

        Sends every message of the files and waits for the answers it asks for (MSH-15, MSH-16), matched by MSA-2.
        Prints a summary; refusals and missing answers go to standard error, one line each.
        Ends with 4 when a message was refused, else with 3 when an answer is missing.

          --to HOST:PORT  the listener
          --timeout S     seconds to wait for an answer (10)
          --parallel N    connections sending at the same time (1)
          --repeat N      send everything N times; from the second time on MSH-10 gets the ending -2, -3 …
          --charset CS    the character set of messages whose MSH-18 is empty (UTF-8)
          --json          {"sent", "acknowledged", "refused", "unanswered", "latency_ms": {"p50", "p99"}}

        example: interopctl send --to 127.0.0.1:2575 admission.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        var settings = try target(arguments)
        settings.timeoutMilliseconds = Int64(try arguments.number("--timeout", in: 1...3600) ?? 10) * 1000
        settings.parallel = try arguments.number("--parallel", in: 1...256) ?? 1
        let rounds = try arguments.number("--repeat", in: 1...1_000_000) ?? 1
        let rules = try HL7Input.rules(arguments)
        var messages: [Message] = []
        var origins: [String] = []
        let readStatus = try EachFile.run(arguments.rest, console) { file in
            let own = try HL7Input.messages(try Files.read(file), rules)
            messages += own
            origins += own.map { "\(file): error: \($0["MSH-10"] ?? "no control id")" }
            return .done
        }
        let all = try repeated(messages, rounds)
        let report = Sender.send(all, settings)
        for (place, delivery) in report.deliveries.enumerated() {
            if let line = line(delivery) { console.error("\(origins[place % origins.count]): \(line)") }
        }
        summarize(report, arguments.has("--json"), console)
        return readStatus.worse(report.refused > 0 ? .remoteRefused : report.unanswered > 0 ? .inputOutput : .done)
    }

    private static func target(_ arguments: Arguments) throws(Arguments.Fault) -> SendSettings {
        guard let text = arguments["--to"] else { throw Arguments.Fault(text: "--to is missing") }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0 else {
            throw Arguments.Fault(text: "--to takes HOST:PORT")
        }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        return SendSettings(host: host.isEmpty ? "127.0.0.1" : host, port: port)
    }

    /// Later rounds are new messages to the listener, so they get control ids of their own.
    private static func repeated(_ messages: [Message], _ rounds: Int) throws(HL7v2Error) -> [Message] {
        var all = messages
        guard rounds > 1 else { return all }
        for round in 2...rounds {
            for message in messages {
                let id = (message["MSH-10"] ?? "") + "-\(round)"
                all.append(try message.setting(Path("MSH", field: 10, repetition: 1, component: 1), to: .text(id)))
            }
        }
        return all
    }

    private static func line(_ delivery: Delivery) -> String? {
        switch delivery {
        case .acknowledged: nil
        case .refused(let code, let reason): "\(code): \(reason)"
        case .unanswered(let error): ExchangeWords.text(error)
        }
    }

    private static func summarize(_ report: SendReport, _ asJSON: Bool, _ console: Console) {
        let (p50, p99) = (Decimal.text(report.latency(percentile: 50)), Decimal.text(report.latency(percentile: 99)))
        if asJSON {
            let value: JSONValue = [
                "sent": .integer(report.deliveries.count), "acknowledged": .integer(report.acknowledged),
                "refused": .integer(report.refused), "unanswered": .integer(report.unanswered),
                "latency_ms": ["p50": .number(p50), "p99": .number(p99)],
            ]
            return console.print(value.text(indented: true))
        }
        console.print(
            "\(report.deliveries.count) sent, \(report.acknowledged) acknowledged, \(report.refused) refused, "
                + "\(report.unanswered) unanswered; latency p50 \(p50) ms, p99 \(p99) ms")
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
