// SPDX-License-Identifier: Apache-2.0

public import HL7v2
public import MLLP
import Synchronization
public import TLS
import Threads

/// A listener for trying out senders: it takes messages, keeps none of them, and answers as badly as its plan says.
public final class ChaosReceiver: Sendable {
    private let server = Mutex<ChaosServer?>(nil)
    private let seenIDs: SeenIDs
    /// The port in use.
    public let port: UInt16

    /// Opens a port.
    ///
    /// - Parameters:
    ///   - plan: how to misbehave; nil to behave.
    ///   - commitsBlocks: whether blocks are answered by commit acknowledgements first (release 2).
    ///   - observe: given each message with its place, from 0.
    public init(
        _ plan: ChaosPlan?, address: String = "127.0.0.1", port: UInt16 = 0, certificates: TLSContext? = nil,
        commitsBlocks: Bool = false, observe: @escaping @Sendable (Int, Message) -> Void = { _, _ in }
    ) throws(SocketError) {
        let answers = ChaosAnswers(plan: plan, commitsBlocks: commitsBlocks)
        let seen = SeenIDs()
        seenIDs = seen
        let opened = try ChaosServer(address: address, port: port, certificates: certificates) { place, content in
            let message = try? Message(parsing: content)
            if let message {
                seen.note(message["MSH-10"] ?? "")
                observe(place, message)
            }
            return answers.steps(message, place)
        }
        self.port = opened.port
        server.withLock { $0 = opened }
    }

    deinit { stop() }

    /// How often each control id came.
    public var received: [String: Int] { seenIDs.counts }

    /// Closes everything.
    public func stop() {
        server.take()?.stop()
    }
}

/// Control ids by how often they came; bounded.
private final class SeenIDs: Sendable {
    private static let limit = 1_000_000
    private let ids = Mutex<[String: Int]>([:])

    var counts: [String: Int] { ids.withLock { $0 } }

    func note(_ id: String) {
        ids.withLock { if $0.count < Self.limit || $0[id] != nil { $0[id, default: 0] += 1 } }
    }
}

/// The answers of a receiver that misbehaves.
private struct ChaosAnswers: Sendable {
    let plan: ChaosPlan?
    let commitsBlocks: Bool

    func steps(_ message: Message?, _ place: Int) -> [ChaosStep] {
        let faults = plan?.faults(at: place) ?? []
        if faults.contains(.close) { return [.close] }
        if faults.contains(.neverAnswer) { return [] }
        if faults.contains(.neverRead) { return [.abandon] }
        let contents = contents(message, faults, place)
        guard let plan else { return contents.map { .write(Framing.frame($0)) } }
        return plan.steps(writing: contents, at: place)
    }

    private func contents(_ message: Message?, _ faults: Set<ChaosFault>, _ place: Int) -> [[UInt8]] {
        if commitsBlocks, faults.contains(.nak) || message == nil { return [[Framing.commitReject]] }
        let commit = commitsBlocks ? [[Framing.commitAccept]] : []
        guard let message, message["MSH-9.1"] != "ACK" else { return commit }
        var outcome = Outcome()
        if !faults.isDisjoint(with: [.ae, .nak]) { outcome.state = .refused }
        if faults.contains(.ae) { outcome.code = .applicationError }
        if faults.contains(.nak) { (outcome.code, outcome.isCommitFailure) = (.applicationReject, true) }
        let time = String(Clock.hl7().prefix(14))
        return commit
            + AnswerPlan(message).codes(outcome).compactMap { code in
                let content = AcknowledgementContent(code: code, controlID: "C\(place)", time: time)
                return answer(message, content, isWrong: faults.contains(.wrongID))
            }
    }

    private func answer(_ message: Message, _ content: AcknowledgementContent, isWrong: Bool) -> [UInt8]? {
        guard let answer = try? message.acknowledgement(content) else { return nil }
        guard isWrong else { return answer.serialized() }
        let path = Path("MSA", field: 2, repetition: 1, component: 1)
        return (try? answer.setting(path, to: .text("WRONG")))?.serialized()
    }
}
