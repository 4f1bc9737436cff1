// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import Synchronization
import Threads

/// Many clients at once, each sending one message after the answer to the one before.
///
/// Each has the messages of its own numbers, in their order: the first of ten the first, eleventh, twenty-first.
final class Flood: Sendable {
    typealias Connect = @Sendable (String, UInt16) throws(ClientError) -> Client

    private struct State {
        var codes: [String: Int] = [:]
        var slowest: Int64 = 0
        var resent = 0
        var counted: [String: Int] = [:]
    }

    private let order: FloodOrder
    private let attempts: Int
    private let patience: Int64
    private let message: @Sendable (_ number: Int, _ lane: Int) -> Message?
    private let state = Mutex(State())
    private let end: Int64

    /// Nothing is sent any more after two minutes and 100 milliseconds a message; the rest counts as unanswered.
    ///
    /// - Parameters:
    ///   - attempts: how often a message is sent at most, until it is answered.
    ///   - message: the message of a number, from 1, on a connection, from 1.
    init(
        _ order: FloodOrder, attempts: Int, patience: Int64,
        message: @escaping @Sendable (_ number: Int, _ lane: Int) -> Message?
    ) {
        (self.order, self.attempts, self.patience, self.message) = (order, attempts, patience, message)
        end = Clock.monotonicMilliseconds() + 120_000 + 100 * Int64(order.count)
    }

    /// - Returns: how many were answered how by MSA-1 (`aa`, `ae`, `unanswered`), the `slowest` answer in milliseconds,
    ///   how many were taken a second (`rate`), how often one was sent again (`resent`), how many different values stood
    ///   at the place that is counted (`different`) and how many of them more than once (`doubled`).
    func run(_ host: String, _ port: UInt16, _ connect: @escaping Connect) -> [String: String] {
        let begun = Clock.monotonicMilliseconds()
        let workers = (1...order.connections).compactMap { lane in
            Worker { [self] in work(lane, host, port, connect) }
        }
        for worker in workers { worker.join() }
        let taken = max(1, Clock.monotonicMilliseconds() - begun)
        return state.withLock { state in
            var values = state.codes.reduce(into: [String: String]()) { $0[$1.key.lowercased()] = String($1.value) }
            for code in ["aa", "ae", "ar", "unanswered"] where values[code] == nil { values[code] = "0" }
            values["slowest"] = String(state.slowest)
            values["resent"] = String(state.resent)
            values["rate"] = String(Int64(state.codes["AA"] ?? 0) * 1000 / taken)
            values["different"] = String(state.counted.count)
            values["doubled"] = String(state.counted.values.count { $0 > 1 })
            return values
        }
    }

    private func work(_ lane: Int, _ host: String, _ port: UInt16, _ connect: Connect) {
        var client: Client?
        for number in stride(from: lane, through: order.count, by: order.connections) {
            guard let message = message(number, lane) else { continue }
            let begun = Clock.monotonicMilliseconds()
            var answer: Message?
            for attempt in 1...attempts where answer == nil && Clock.monotonicMilliseconds() < end {
                if attempt > 1 { state.withLock { $0.resent += 1 } }
                if client == nil { client = try? connect(host, port) }
                answer = client.flatMap { exchange(message, $0) }
                if answer == nil { client = nil }
            }
            note(answer, Clock.monotonicMilliseconds() - begun)
        }
    }

    private func exchange(_ message: Message, _ client: Client) -> Message? {
        guard (try? client.send(message.serialized(), timeoutMilliseconds: patience)) != nil else { return nil }
        let answer = try? PartRunner.answer(to: message["MSH-10"] ?? "", client, patience)
        return answer.flatMap { PartRunner.names($0, message) ? $0 : nil }
    }

    private func note(_ answer: Message?, _ taken: Int64) {
        let code = answer?["MSA-1"] ?? "unanswered"
        var value = ""
        if code == "AA", let counted = order.counted {
            var result = StepResult()
            result.message = answer
            value = result.text(counted, ProfileShelf())
        }
        state.withLock { state in
            state.codes[code, default: 0] += 1
            state.slowest = max(state.slowest, taken)
            if !value.isEmpty { state.counted[value, default: 0] += 1 }
        }
    }
}
