// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import Synchronization
import Threads

/// Where the runner listens as the exchange: what comes waits until a step of a scenario expects it.
final class Gate: Sendable {
    private struct Waiting {
        let frame: ReceivedFrame
        let kind: String
        let sender: String
    }

    private static let limit = 1000

    private let waiting = Mutex<[Waiting]>([])
    private let listener = Mutex<Listener?>(nil)
    let port: UInt16

    init(_ options: RunOptions) throws(SocketError) {
        let box = GateBox()
        var configuration = ListenerConfiguration(address: options.address, port: options.exchangePort)
        configuration.tls = options.security
        let opened = try Listener(configuration, handle: { frame in box.take(frame) })
        self.port = opened.port
        listener.withLock { $0 = opened }
        box.gate.withLock { $0 = self }
    }

    func stop() {
        for one in waiting.withLock({ $0 }) { one.frame.abandon() }
        let running = listener.withLock { current in
            defer { current = nil }
            return current
        }
        running?.stop(within: 500)
    }

    fileprivate func take(_ frame: ReceivedFrame) {
        guard let message = try? Message(parsing: frame.content) else { return frame.abandon() }
        let one = Waiting(
            frame: frame, kind: "\(message["MSH-9.1"] ?? "")^\(message["MSH-9.2"] ?? "")",
            sender: "\(message["MSH-3.1"] ?? "")@\(message["MSH-4.1"] ?? "")")
        let isKept = waiting.withLock { waiting in
            guard waiting.count < Self.limit else { return false }
            waiting.append(one)
            return true
        }
        if !isKept { frame.abandon() }
    }

    /// The next message of a kind and sender; nil when none came in time.
    func next(_ kind: String, from sender: String, within milliseconds: Int64) -> ReceivedFrame? {
        let end = Clock.monotonicMilliseconds() + milliseconds
        while true {
            let found = waiting.withLock { waiting -> ReceivedFrame? in
                let place = waiting.firstIndex { $0.kind == kind && $0.sender == sender }
                return place.map { waiting.remove(at: $0).frame }
            }
            if found != nil || Clock.monotonicMilliseconds() >= end { return found }
            Pause.milliseconds(5)
        }
    }

    /// What came and nothing expected, such as `ADT^A08 of HIS@H01`.
    var unexpected: [String] { waiting.withLock { $0.map { "\($0.kind) of \($0.sender)" } } }
}

/// Lets the listener's handler reach a gate that is still being made.
private final class GateBox: Sendable {
    let gate = Mutex<Gate?>(nil)

    func take(_ frame: ReceivedFrame) {
        guard let gate = gate.withLock({ $0 }) else { return frame.abandon() }
        gate.take(frame)
    }
}
