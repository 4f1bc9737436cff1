// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import Synchronization
import Threads

/// A system that takes messages and answers each with a code of its choice.
final class Subscriber: Sendable {
    private let taken = Mutex<[Message]>([])
    private let listener = Mutex<Listener?>(nil)
    /// The code for the n-th message, from 0; nil gives no answer.
    private let code: @Sendable (Int) -> AcknowledgementCode?

    init(_ code: @escaping @Sendable (Int) -> AcknowledgementCode? = { _ in .applicationAccept }) { self.code = code }

    deinit { close() }

    var messages: [Message] { taken.withLock { $0 } }

    /// Opens a port, or the port given.
    func open(_ port: UInt16 = 0) throws -> UInt16 {
        let opened = try Listener(ListenerConfiguration(port: port), handle: { [weak self] in self?.take($0) })
        listener.withLock { $0 = opened }
        return opened.port
    }

    func close() { listener.withLock { $0 }?.stop(within: 100) }

    private func take(_ frame: ReceivedFrame) {
        guard let message = try? Message(parsing: frame.content) else { return frame.reply([]) }
        let number = taken.withLock { messages in
            messages.append(message)
            return messages.count - 1
        }
        guard let code = code(number) else { return frame.reply([]) }
        let content = AcknowledgementContent(code: code, findings: [], controlID: "S\(number)", time: "20260102")
        frame.reply((try? message.acknowledgement(content)).map { [$0.serialized()] } ?? [])
    }
}

/// Looks again and again until something holds, ten seconds at most.
func eventually(_ holds: () throws -> Bool) rethrows -> Bool {
    let end = Clock.monotonicMilliseconds() + 10_000
    while try !holds() {
        if Clock.monotonicMilliseconds() > end { return false }
        Thread.sleep(forTimeInterval: 0.02)
    }
    return true
}
