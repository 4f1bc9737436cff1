// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MLLP
import Synchronization
import Threads

/// A listening actor: keeps what comes, and answers as it is told to.
final class Peer: Sendable {
    private struct State {
        var behaviour = PeerBehaviour.accepts
        var waiting: [[UInt8]] = []
        var count = 0
    }

    let actor: Scenario.Actor
    private let state = Mutex(State())
    private let listener = Mutex<Listener?>(nil)
    let port: UInt16

    /// - Parameter port: 0 lets the system choose.
    init(_ actor: Scenario.Actor, port: UInt16, address: String) throws(SocketError) {
        self.actor = actor
        let box = PeerBox()
        let opened = try Listener(
            ListenerConfiguration(address: address, port: port), handle: { frame in box.take(frame) })
        self.port = opened.port
        listener.withLock { $0 = opened }
        box.peer.withLock { $0 = self }
    }

    func stop() {
        listener.take()?.stop(within: 500)
    }

    func behave(_ behaviour: PeerBehaviour) { state.withLock { $0.behaviour = behaviour } }

    fileprivate func take(_ frame: ReceivedFrame) {
        let (behaviour, number) = state.withLock { state in
            state.waiting.append(frame.content)
            state.count += 1
            return (state.behaviour, state.count)
        }
        guard behaviour != .silent, let message = try? Message(parsing: frame.content) else { return frame.reply([]) }
        var content = AcknowledgementContent(
            code: behaviour == .accepts ? .applicationAccept : .applicationError,
            controlID: "\(actor.facility)\(number)", time: String(Clock.hl7().prefix(14)))
        if behaviour == .refuses {
            content.findings = [.init(.error, code: "207", location: "MSH-9", message: "refused by the actor")]
        }
        frame.reply((try? message.acknowledgement(content)).map { [$0.serialized()] } ?? [])
    }

    /// The first message of a type that came and was not asked for yet; waits for it.
    func next(_ type: String, within milliseconds: Int) -> [UInt8]? {
        let end = Clock.monotonicMilliseconds() + Int64(milliseconds)
        repeat {
            if let found = take(type) { return found }
            Pause.milliseconds(10)
        } while Clock.monotonicMilliseconds() < end
        return take(type)
    }

    private func take(_ type: String) -> [UInt8]? {
        state.withLock { state in
            let place = state.waiting.firstIndex { content in
                guard let message = try? Message(parsing: content) else { return false }
                let kind = [message["MSH-9.1"], message["MSH-9.2"]].compactMap(\.self).joined(separator: "^")
                return type == "anything" || kind == type || message["MSH-9.1"] == type
            }
            return place.map { state.waiting.remove(at: $0) }
        }
    }
}

/// Lets the listener's handler reach a peer that is still being made.
private final class PeerBox: Sendable {
    let peer = Mutex<Peer?>(nil)

    func take(_ frame: ReceivedFrame) {
        guard let peer = peer.withLock({ $0 }) else { return frame.abandon() }
        peer.take(frame)
    }
}
