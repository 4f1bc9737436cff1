// SPDX-License-Identifier: Apache-2.0

public import HL7v2
public import MLLP
import Synchronization
public import TLS
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
    /// Whom to trust, for a listener that speaks TLS; nil for plain connections.
    public var tls: TLSClientSettings?
    /// How often a message without an answer is sent again, each time on a new connection.
    public var retries = 0
    /// Whether the listener sends commit acknowledgements (release 2 of MLLP), which are waited for and sent as well.
    public var commitsBlocks = false
    /// Whether messages are numbered in MSH-13 from what the listener expects (sequence number protocol); one connection.
    public var numbersMessages = false
    /// How to misbehave on purpose; nil to behave.
    public var chaos: ChaosPlan?

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
        let count = settings.numbersMessages ? 1 : settings.parallel
        let workers = (0..<max(1, min(count, messages.count))).compactMap { _ in
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
        var handover = Handover(settings)
        while let place = take() {
            let started = ContinuousClock.now
            let (delivery, answer) = handover.deliver(messages[place], at: place)
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
}
