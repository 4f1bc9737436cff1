// SPDX-License-Identifier: Apache-2.0

import Exchange
import Findings
import HL7v2
import MLLP
import Synchronization
import Threads

/// A listening actor: keeps what comes, and answers as it is told to.
final class Peer: Sendable {
    private struct State {
        var behaviour = PeerBehaviour.accepts
        var waiting: [Arrived] = []
        /// Control ids of what came in the part.
        var known: Set<String> = []
        var unanswered: [ReceivedFrame] = []
        var count = 0
        /// What messages of the part hold; empty where nothing else comes.
        var mark: [UInt8] = []
    }

    /// A message, and how many others had come in the part when it did.
    struct Arrived {
        let content: [UInt8]
        let before: Int
    }

    private static let limit = 20_000

    private let facility: String
    private let state = Mutex(State())
    private let listener = Mutex<Listener?>(nil)
    private let link: ShapedLink?
    let port: UInt16

    private let forward: RunOptions.Target?
    private let connect: @Sendable (String, UInt16) throws(ClientError) -> Client

    /// - Parameters:
    ///   - facility: begins the control ids of its answers.
    ///   - port: 0 lets the system choose.
    ///   - shape: the line in front of it; nil for none.
    ///   - forward: a system that gets what comes, and answers in its place.
    init(
        _ facility: String, port: UInt16, over shape: LinkShape?, _ options: RunOptions,
        forward: RunOptions.Target? = nil
    ) throws(SocketError) {
        (self.facility, self.forward, connect) = (facility, forward, options.connect)
        let address = options.address
        let box = PeerBox()
        var configuration = ListenerConfiguration(address: address, port: port)
        configuration.tls = options.security
        if shape != nil { (configuration.address, configuration.port) = ("127.0.0.1", 0) }
        let opened = try Listener(configuration, handle: { frame in box.take(frame) })
        if let shape {
            link = try ShapedLink(
                to: "127.0.0.1", port: opened.port, shape: shape, address: address, listeningOn: port)
        } else {
            link = nil
        }
        self.port = link?.port ?? opened.port
        listener.withLock { $0 = opened }
        box.peer.withLock { $0 = self }
    }

    func stop() {
        let running = listener.take()
        link?.stop()
        running?.stop(within: 500)
    }

    /// Whether it takes or refuses what comes.
    var isAnswering: Bool { state.withLock { [.accepts, .refuses].contains($0.behaviour) } }

    func behave(_ behaviour: PeerBehaviour) { state.withLock { $0.behaviour = behaviour } }

    /// Begins a part anew: what came before is forgotten, and what was left without an answer gets one.
    ///
    /// - Parameter mark: what messages of the part hold; others are answered and not looked at.
    func begin(mark: String) {
        let frames = state.withLock { state in
            (state.behaviour, state.waiting, state.mark) = (.accepts, [], Array(mark.utf8))
            state.known = []
            defer { state.unanswered = [] }
            return state.unanswered
        }
        for frame in frames { answer(frame, .accepts, 0) }
    }

    fileprivate func take(_ frame: ReceivedFrame) {
        let id = (try? Message(parsing: frame.content))?["MSH-10"] ?? ""
        let (behaviour, number) = state.withLock { state in
            if state.behaviour == .absent { return (PeerBehaviour.absent, 0) }
            let isMarked = state.mark.isEmpty || frame.content.firstRange(of: state.mark) != nil
            if isMarked, state.waiting.count < Self.limit {
                state.known.insert(id)
                state.waiting.append(Arrived(content: frame.content, before: state.known.count - 1))
            }
            state.count += 1
            if state.behaviour == .silent { state.unanswered.append(frame) }
            return (state.behaviour, state.count)
        }
        if behaviour == .absent { return frame.abandon() }
        if behaviour == .silent { return }
        if let forward {
            // The listener's thread must not wait for another system.
            guard Worker({ [self] in frame.reply(relayed(frame.content, forward)) }) == nil else { return }
            return frame.abandon()
        }
        answer(frame, behaviour, number)
    }

    /// The answer of the system in whose place this one listens.
    private func relayed(_ content: [UInt8], _ target: RunOptions.Target) -> [[UInt8]] {
        guard let client = try? connect(target.host, target.port), (try? client.send(content)) != nil,
            case .frame(let answer)? = try? client.receive()
        else { return [] }
        return [answer]
    }

    private func answer(_ frame: ReceivedFrame, _ behaviour: PeerBehaviour, _ number: Int) {
        guard let message = try? Message(parsing: frame.content) else { return frame.reply([]) }
        var content = AcknowledgementContent(
            code: behaviour == .accepts ? .applicationAccept : .applicationError,
            controlID: "\(facility)\(number)", time: CountyTime.digits())
        if behaviour == .refuses {
            content.findings = [.init(.error, code: "207", location: "MSH-9", message: "refused by the actor")]
        }
        frame.reply((try? message.acknowledgement(content)).map { [$0.serialized()] } ?? [])
    }

    /// The first message of a type that came and was not asked for yet; waits for it.
    func next(_ type: String, within milliseconds: Int) -> [UInt8]? { arrived(type, within: milliseconds)?.content }

    /// The same, with how many others had come before.
    func arrived(_ type: String, within milliseconds: Int) -> Arrived? {
        let end = Clock.monotonicMilliseconds() + Int64(milliseconds)
        repeat {
            if let found = take(type) { return found }
            Pause.milliseconds(10)
        } while Clock.monotonicMilliseconds() < end
        return take(type)
    }

    private func take(_ type: String) -> Arrived? {
        state.withLock { state in
            let place = state.waiting.firstIndex { arrived in
                guard let message = try? Message(parsing: arrived.content) else { return false }
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
