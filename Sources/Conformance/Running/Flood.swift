// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import Synchronization
import Threads

/// Many clients at once, each sending one message after the answer to the one before.
final class Flood: Sendable {
    private struct State {
        var next = 1
        var codes: [String: Int] = [:]
        var slowest: Int64 = 0
        /// The numbers of appointments that answers gave.
        var numbers: Set<String> = []
    }

    private let connections: Int
    private let count: Int
    private let patience: Int64
    private let message: @Sendable (Int) -> Message?
    private let state = Mutex(State())
    private let end: Int64

    /// Nothing is sent any more after two minutes and 100 milliseconds a message; the rest counts as unanswered.
    ///
    /// - Parameter message: the message of a number, from 1.
    init(connections: Int, count: Int, patience: Int64, message: @escaping @Sendable (Int) -> Message?) {
        (self.connections, self.count, self.patience, self.message) = (connections, count, patience, message)
        end = Clock.monotonicMilliseconds() + 120_000 + 100 * Int64(count)
    }

    /// - Returns: how many were answered how by MSA-1 (`aa`, `ae`, `unanswered`), the `slowest` answer in milliseconds,
    ///   and how many different `numbers` of appointments (SCH-2) were given.
    func run(
        _ host: String, _ port: UInt16, _ connect: @escaping @Sendable (String, UInt16) throws(ClientError) -> Client
    ) -> [String: String] {
        let workers = (0..<connections).compactMap { _ in Worker { [self] in work(host, port, connect) } }
        for worker in workers { worker.join() }
        return state.withLock { state in
            var values = state.codes.reduce(into: [String: String]()) { $0[$1.key.lowercased()] = String($1.value) }
            values["slowest"] = String(state.slowest)
            values["numbers"] = String(state.numbers.count)
            for code in ["aa", "ae", "ar", "unanswered"] where values[code] == nil { values[code] = "0" }
            return values
        }
    }

    private func take() -> Int? {
        state.withLock { state in
            guard state.next <= count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    private func work(
        _ host: String, _ port: UInt16, _ connect: @Sendable (String, UInt16) throws(ClientError) -> Client
    ) {
        var client: Client?
        while let number = take() {
            guard let message = message(number) else { continue }
            let begun = Clock.monotonicMilliseconds()
            var (code, given) = ("unanswered", "")
            if begun < end, client == nil { client = try? connect(host, port) }
            if begun < end, let open = client,
                (try? open.send(message.serialized(), timeoutMilliseconds: patience)) != nil,
                let answer = try? PartRunner.answer(to: message["MSH-10"] ?? "", open, patience)
            {
                (code, given) = (answer["MSA-1"] ?? "unanswered", answer["SCH-2.1"] ?? "")
            } else {
                client = nil
            }
            let taken = Clock.monotonicMilliseconds() - begun
            state.withLock { state in
                state.codes[code, default: 0] += 1
                state.slowest = max(state.slowest, taken)
                if !given.isEmpty { state.numbers.insert(given) }
            }
        }
    }
}
