// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import Threads

/// One connection to a listener, opened when needed and given up when in doubt, over which messages are handed.
struct Handover {
    private let settings: SendSettings
    private var client: Client?
    /// Whether the last message found somebody listening.
    private(set) var hasConnected = false

    init(_ settings: SendSettings) { self.settings = settings }

    /// Sends a message and waits for what it asks for.
    mutating func deliver(_ message: Message) -> (Delivery, Message?) {
        hasConnected = false
        do throws(ClientError) {
            let connected =
                if let client { client } else {
                    try Client(
                        host: settings.host, port: settings.port, timeoutMilliseconds: settings.timeoutMilliseconds)
                }
            client = connected
            hasConnected = true
            try connected.send(message.serialized(), timeoutMilliseconds: settings.timeoutMilliseconds)
            return try conclude(message, from: connected)
        } catch {
            // What follows on a connection in doubt could not be matched: the next message opens a new one.
            client = nil
            return (.unanswered(error), nil)
        }
    }

    /// Waits for what the message asks for by MSH-15 and MSH-16.
    ///
    /// An answer due only on error is waited for a moment: silence then means success. One due only on success means,
    /// when it does not come, a refusal.
    private func conclude(
        _ message: Message, from client: Client
    ) throws(ClientError) -> (Delivery, Message?) {
        var last: Message?
        for condition in Self.answersDue(message) {
            do throws(ClientError) {
                last = try answer(to: message, from: client, condition == "ER" ? Self.moment(settings) : settings)
            } catch {
                guard case .timeout = error, condition != "AL" else { throw error }
                if condition == "ER" { continue }
                return (.refused(code: "none", reason: "no answer, which MSH-16 asks for on success"), last)
            }
            if let refusal = last.flatMap(Self.refusal) { return (refusal, last) }
        }
        return (.acknowledged, last)
    }

    /// How long silence must last to be an answer.
    private static func moment(_ settings: SendSettings) -> SendSettings {
        var moment = settings
        moment.timeoutMilliseconds = min(settings.timeoutMilliseconds, 500)
        return moment
    }

    /// The conditions (table 0155) under which answers are due, in order; one `AL` for the original mode and queries.
    private static func answersDue(_ message: Message) -> [String] {
        let conditions = [message["MSH-15"] ?? "", message["MSH-16"] ?? ""]
        // Nobody acknowledges an acknowledgement.
        if message["MSH-9.1"] == "ACK" { return [] }
        if message["MSH-9.1"] == "QBP" { return conditions == ["AL", "AL"] ? conditions : ["AL"] }
        if conditions == ["", ""] { return ["AL"] }
        return conditions.filter { ["AL", "ER", "SU"].contains($0) }
    }

    private func answer(
        to message: Message, from client: Client, _ settings: SendSettings
    ) throws(ClientError) -> Message {
        let deadline = Clock.monotonicMilliseconds() + settings.timeoutMilliseconds
        let expected = message["MSH-10"] ?? ""
        while true {
            let left = deadline - Clock.monotonicMilliseconds()
            let event: FrameEvent
            do throws(ClientError) {
                event = try client.receive(timeoutMilliseconds: max(1, left))
            } catch {
                // The time that counts is the one given, not what was left of it.
                if case .timeout = error { throw .timeout(milliseconds: settings.timeoutMilliseconds) }
                throw error
            }
            guard case .frame(let content) = event, let answer = try? Message(parsing: content) else { continue }
            let echoed = answer["MSA-2"] ?? ""
            // A listener that could not read the message answers without its control id.
            if echoed == expected || (echoed.isEmpty && answer["MSA-1"] == "AR") { return answer }
        }
    }

    private static func refusal(_ answer: Message) -> Delivery? {
        let code = answer["MSA-1"] ?? ""
        if code == "AA" || code == "CA" { return nil }
        let reason = answer["ERR-8"] ?? answer["ERR-3.2"] ?? answer["ERR-1.4.2"] ?? answer["MSA-3"] ?? "no reason given"
        return .refused(code: code, reason: reason)
    }
}
