// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP

/// Steps whose message the system under examination sends, while the runner is the exchange.
extension PartRunner {
    /// Whether the system plays an actor.
    func isServed(_ name: String) -> Bool {
        gate != nil && (options.actors.isEmpty || options.actors.contains(name))
    }

    /// Whether the system plays one of those who send in this part.
    func isServed() -> Bool {
        (scenario.setup + part.steps).contains { step in
            if case .send(let name, _) = step.action { isServed(name) } else { false }
        }
    }

    /// `ADT^A04` of the lines of a message.
    func kind(_ lines: [String]) -> String {
        guard let first = lines.first(where: { !$0.isEmpty }) else { return "" }
        let type = first.hasPrefix("MSH") ? Self.field(9, of: first) : String(first.prefix { $0 != " " })
        return type.split(separator: "^", omittingEmptySubsequences: false).prefix(2).joined(separator: "^")
    }

    private static func field(_ number: Int, of header: String) -> String {
        let fields = header.split(separator: "|", omittingEmptySubsequences: false)
        return number - 1 < fields.count ? String(fields[number - 1]) : ""
    }

    /// Waits for the message, hands it to the exchange, and gives the answer back.
    func serve(_ step: ScenarioStep, _ actor: Scenario.Actor, _ kind: String, _ gate: Gate) -> StepResult {
        let sender = "\(actor.application)@\(actor.facility)"
        // An acknowledgement is a kind without an event, and a query may be of a later structure: MSH-9.1 and .2 decide.
        guard let frame = gate.next(kind, from: sender, within: options.patience) else {
            return missing("no \(kind) of \(sender) came within \(options.patience) ms", gate)
        }
        note("received", step, actor.name, frame.content)
        guard let message = try? Message(parsing: frame.content) else {
            frame.abandon()
            return Self.omitted("what came is no message")
        }
        var result = exchange(step, actor.name, message, isNew: false)
        result.sent = message
        if let answer = result.message { frame.reply([answer.serialized()]) } else { frame.abandon() }
        return result
    }

    /// Nobody must be able to send what is wrong: its absence is no fault of the system.
    private func missing(_ what: String, _ gate: Gate) -> StepResult {
        let others = gate.unexpected.prefix(3).joined(separator: ", ")
        let text = what + (others.isEmpty ? "" : "; waiting: \(others)")
        var result = StepResult()
        if part.isNegative { result.omission = text } else { result.failure = text }
        return result
    }
}
