// SPDX-License-Identifier: Apache-2.0

public import HL7v2
public import MLLP
import Synchronization
import Threads

/// Where and how messages are sent.
public struct SendSettings: Sendable, Hashable {
    /// Host name or address of the listener.
    public var host: String
    /// Its port.
    public var port: UInt16
    /// How long to wait for each answer, in milliseconds.
    public var timeoutMilliseconds: Int64 = 10_000
    /// How many connections send at the same time.
    public var parallel = 1

    /// Settings for a listener.
    public init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }
}

/// What became of one message.
public enum Delivery: Sendable, Hashable {
    /// AA or CA; also a message that wants no answer.
    case acknowledged
    /// AE, AR, CE or CR, with the text of its first ERR.
    case refused(code: String, reason: String)
    /// No answer in time, or the connection broke.
    case unanswered(ClientError)
}

/// The deliveries of a run in the order of the messages.
public struct SendReport: Sendable {
    /// One a message.
    public let deliveries: [Delivery]
    /// Milliseconds from sending to the last answer, of the acknowledged and refused ones, ascending.
    public let latencies: [Double]
    /// The last answer to each message; nil where none came.
    public let answers: [Message?]

    /// How many were acknowledged.
    public var acknowledged: Int { deliveries.count { $0 == .acknowledged } }
    /// How many were refused.
    public var refused: Int { deliveries.count { if case .refused = $0 { true } else { false } } }
    /// How many got no answer.
    public var unanswered: Int { deliveries.count - acknowledged - refused }

    /// The latency that this share of the messages did not exceed; 0 when there is none.
    public func latency(percentile: Double) -> Double { Self.percentile(percentile, of: latencies) }

    /// The value that this share of ascending values does not exceed; 0 when there is none.
    public static func percentile(_ percentile: Double, of values: [Double]) -> Double {
        guard !values.isEmpty else { return 0 }
        let place = Int((Double(values.count) * percentile / 100).rounded(.up)) - 1
        return values[min(max(place, 0), values.count - 1)]
    }
}

/// Sends messages and matches each answer by MSA-2; late answers to earlier messages are dropped.
public enum Sender {
    /// Sends all messages; messages on one connection go in order, each after the answer to the one before.
    public static func send(_ messages: [Message], _ settings: SendSettings) -> SendReport {
        let run = Run(messages)
        let workers = (0..<max(1, min(settings.parallel, messages.count))).compactMap { _ in
            Worker { run.work(settings) }
        }
        for worker in workers { worker.join() }
        // The system gave no thread: do it on this one.
        if workers.isEmpty { run.work(settings) }
        return run.report()
    }
}

private final class Run: Sendable {
    private struct State {
        var next = 0
        var deliveries: [Delivery?]
        var answers: [Message?]
        var latencies: [Double] = []
    }

    private let messages: [Message]
    private let state: Mutex<State>

    init(_ messages: [Message]) {
        self.messages = messages
        let count = messages.count
        state = Mutex(
            State(deliveries: Array(repeating: nil, count: count), answers: Array(repeating: nil, count: count)))
    }

    func report() -> SendReport {
        state.withLock { state in
            SendReport(
                deliveries: state.deliveries.map { $0 ?? .unanswered(.closed) }, latencies: state.latencies.sorted(),
                answers: state.answers)
        }
    }

    func work(_ settings: SendSettings) {
        var client: Client?
        while let place = take() {
            let started = ContinuousClock.now
            let (delivery, answer) = deliver(messages[place], &client, settings)
            let taken = started.duration(to: .now)
            state.withLock { state in
                state.deliveries[place] = delivery
                state.answers[place] = answer
                if case .unanswered = delivery { return }
                let milliseconds = Double(taken.components.attoseconds) / 1e15 + Double(taken.components.seconds) * 1000
                state.latencies.append(milliseconds)
            }
        }
    }

    private func take() -> Int? {
        state.withLock { state in
            guard state.next < messages.count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    private func deliver(
        _ message: Message, _ client: inout Client?, _ settings: SendSettings
    ) -> (Delivery, Message?) {
        do throws(ClientError) {
            let connected =
                if let client { client } else {
                    try Client(
                        host: settings.host, port: settings.port, timeoutMilliseconds: settings.timeoutMilliseconds)
                }
            client = connected
            try connected.send(message.serialized(), timeoutMilliseconds: settings.timeoutMilliseconds)
            return try conclude(message, from: connected, settings)
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
        _ message: Message, from client: Client, _ settings: SendSettings
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
