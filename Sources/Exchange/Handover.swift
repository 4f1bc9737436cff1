// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import TLS
import Threads

/// One connection to a listener, opened when needed and given up when in doubt, over which messages are handed.
struct Handover {
    private let settings: SendSettings
    private var context: TLSContext?
    private var client: Client?
    /// Connections left open on purpose.
    private var abandoned: [Client] = []
    private var numbering = Numbering()
    /// Whether the last message found somebody listening.
    private(set) var hasConnected = false

    /// At most so many connections are left open on purpose.
    private static let abandonedLimit = 64

    init(_ settings: SendSettings) { self.settings = settings }

    /// Sends a message and waits for what it asks for, again on a new connection when no answer comes.
    ///
    /// - Parameter place: its place among the messages of a run, for misbehaviour on purpose.
    mutating func deliver(_ message: Message, at place: Int = 0) -> (Delivery, Message?) {
        var message = message
        if settings.numbersMessages {
            switch number(message) {
            case .success(let numbered): message = numbered
            case .failure(let problem): return (problem.delivery, nil)
            }
        }
        let wasOpen = client != nil
        var last = attempt(message, settings.chaos, place)
        // A receiver that closes after each answer was not silent: that costs no attempt.
        if wasOpen, settings.chaos == nil, case .unanswered(let error) = last.0, error.isLossOfConnection {
            last = attempt(message, nil, place)
        }
        for _ in 0..<settings.retries {
            guard case .unanswered = last.0 else { break }
            // Only the first attempt goes wrong on purpose.
            last = attempt(message, nil, place)
        }
        if settings.numbersMessages, let delivery = numbering.objection(to: last.1) { return (delivery, last.1) }
        return last
    }

    private mutating func attempt(_ message: Message, _ chaos: ChaosPlan?, _ place: Int) -> (Delivery, Message?) {
        hasConnected = false
        do throws(ClientError) {
            let connected = try connect()
            hasConnected = true
            let content = message.serialized()
            guard let chaos else {
                try connected.send(content, timeoutMilliseconds: settings.timeoutMilliseconds)
                return try conclude(message, from: connected)
            }
            let steps = chaos.steps(writing: [content], at: place)
            if try connected.perform(steps, timeoutMilliseconds: settings.timeoutMilliseconds) {
                return try conclude(message, from: connected)
            }
            if steps.last == .abandon, abandoned.count < Self.abandonedLimit { abandoned.append(connected) }
            throw .closed
        } catch {
            // What follows on a connection in doubt could not be matched: the next message opens a new one.
            client = nil
            return (.unanswered(error), nil)
        }
    }

    private mutating func connect() throws(ClientError) -> Client {
        if let client { return client }
        if context == nil, let tls = settings.tls {
            do throws(TLSError) { context = try TLSContext(client: tls) } catch { throw .insecure(error) }
        }
        let connected = try Client(
            host: settings.host, port: settings.port, timeoutMilliseconds: settings.timeoutMilliseconds, tls: context)
        client = connected
        return connected
    }

    /// Waits for what the message asks for by MSH-15 and MSH-16.
    ///
    /// An answer due only on error is waited for a moment: silence then means success. One due only on success means,
    /// when it does not come, a refusal.
    private func conclude(
        _ message: Message, from client: Client
    ) throws(ClientError) -> (Delivery, Message?) {
        let reading = AnswerReading(client: client, settings: settings)
        if settings.commitsBlocks { try reading.commit() }
        var last: Message?
        for condition in AnswerReading.answersDue(message) {
            do throws(ClientError) {
                last = try reading.answer(to: message, within: condition == "ER" ? reading.moment : nil)
            } catch {
                guard case .timeout = error, condition != "AL" else { throw error }
                if condition == "ER" { continue }
                return (.refused(code: "none", reason: "no answer, which MSH-16 asks for on success"), last)
            }
            if let refusal = last.flatMap(AnswerReading.refusal) { return (refusal, last) }
        }
        return (.acknowledged, last)
    }
}

/// The sequence number protocol on the side of the sender.
extension Handover {
    /// A message that could not be numbered, with what becomes of it.
    struct Unnumbered: Error {
        let delivery: Delivery
    }

    /// The numbers of a link: the next one, known once the listener was asked.
    struct Numbering {
        var next: Int?
        var isFrozen = false

        /// Goes on after an answer.
        ///
        /// - Returns: what to report when the listener expects another number than it should: then the link stands
        ///   still until somebody looks at it.
        mutating func objection(to answer: Message?) -> Delivery? {
            guard let number = next, let expected = answer?["MSA-4"].flatMap({ Int($0) }) else { return nil }
            if expected == number || expected == number &+ 1 {
                next = number &+ 1
                return nil
            }
            isFrozen = true
            return .refused(code: "MSA-4", reason: "the listener expects message \(expected) of the sequence")
        }
    }

    /// Gives a message its number; asks the listener first for the number it expects.
    private mutating func number(_ message: Message) -> Result<Message, Unnumbered> {
        if numbering.isFrozen {
            let reason = "the link stands still since its numbers went out of step"
            return .failure(Unnumbered(delivery: .refused(code: "MSH-13", reason: reason)))
        }
        if numbering.next == nil {
            guard let start = try? message.numbered(0, onlyHeader: true) else { return .success(message) }
            let (delivery, answer) = attempt(start, nil, 0)
            guard let expected = answer?["MSA-4"].flatMap({ Int($0) }) else {
                if case .unanswered = delivery { return .failure(Unnumbered(delivery: delivery)) }
                let reason = "the listener numbers no messages"
                return .failure(Unnumbered(delivery: .refused(code: "MSA-4", reason: reason)))
            }
            numbering.next = max(1, expected)
        }
        guard let next = numbering.next, let numbered = try? message.numbered(next, onlyHeader: false) else {
            return .failure(Unnumbered(delivery: .refused(code: "MSH-13", reason: "the message cannot be numbered")))
        }
        return .success(numbered)
    }
}

extension Message {
    /// The message with MSH-13 set; `onlyHeader` leaves out all but its header, under another control id.
    fileprivate func numbered(_ number: Int, onlyHeader: Bool) throws(HL7v2Error) -> Message {
        let field = Path("MSH", field: 13, repetition: 1, component: 1)
        let numbered = try setting(field, to: .text(String(number)))
        guard onlyHeader else { return numbered }
        let control = Path("MSH", field: 10, repetition: 1, component: 1)
        let header = try numbered.setting(control, to: .text("S\(Clock.epochMilliseconds())")).serialized()
        return try Message(parsing: Array(header.prefix { $0 != 0x0D }) + [0x0D])
    }
}
