// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import Threads

/// What each kind of step does.
extension PartRunner {
    func act(_ step: ScenarioStep) -> StepResult {
        switch step.action {
        case .send(let actor, let file): return send(step, actor, file)
        case .again(let other): return again(step, other)
        case .receive(let actor, let type, let milliseconds): return receive(step, actor, type, milliseconds)
        case .receiveNothing(let actor, let type, let milliseconds): return nothing(step, actor, type, milliseconds)
        case .file(let kind, let actor): return file(step, kind, actor)
        case .look(let kind, let key): return look(step, kind, key)
        case .wait(let milliseconds):
            Pause.milliseconds(milliseconds)
            return StepResult()
        case .behave(let actor, let behaviour):
            peers[actor]?.behave(behaviour)
            return StepResult()
        case .sendHalf(let actor): return sendHalf(step, actor)
        case .flood(let order): return flood(step, order)
        case .gather(let order): return gather(step, order)
        }
    }

    static func omitted(_ why: String) -> StepResult {
        var result = StepResult()
        result.omission = why
        return result
    }

    /// A step that cannot be done because an earlier one came to nothing.
    static func missing(_ gap: Gap) -> StepResult {
        gap.omission.map(omitted) ?? StepResult(failure: gap.text)
    }

    // MARK: Messages

    static let noClient = "the runner plays no client here"

    var endpoint: (host: String, port: UInt16)? {
        if let bench { return ("127.0.0.1", bench.port) }
        return options.side == .server ? nil : options.target.map { ($0.host, $0.port) }
    }

    private func send(_ step: ScenarioStep, _ name: String, _ file: String?) -> StepResult {
        guard let actor = actor(name) else { return Self.omitted("no actor \(name)") }
        let lines = lines(step, file)
        if let gate, isServed(name) { return serve(step, actor, kind(lines), gate) }
        return make(step, actor, lines)
    }

    /// The lines of a message, filled in.
    func lines(_ step: ScenarioStep, _ file: String?) -> [String] {
        guard let file else { return step.body.map { fill($0.text) } }
        let text = ScenarioLibrary.text(scenario.folder + file) ?? ""
        return text.split(whereSeparator: \.isNewline).map { fill(String($0)) }
    }

    private func make(_ step: ScenarioStep, _ actor: Scenario.Actor, _ lines: [String]) -> StepResult {
        let maker = MessageMaker(actor: actor, controlID: controlID, time: clock.meaning("now") ?? "")
        let edits = step.edits.map { (path: $0.path, value: fill($0.value)) }
        if let gap = gap(in: step.body.map(\.text) + step.edits.map(\.value)) { return Self.missing(gap) }
        do throws(HL7v2Error) {
            return exchange(step, actor.name, try maker.message(lines, edits))
        } catch {
            return Self.omitted("the message could not be made: \(error)")
        }
    }

    /// The connection stays open until the part ends.
    private func sendHalf(_ step: ScenarioStep, _ name: String) -> StepResult {
        guard let endpoint, let actor = actor(name) else { return Self.omitted(Self.noClient) }
        let maker = MessageMaker(actor: actor, controlID: controlID, time: clock.meaning("now") ?? "")
        var result = StepResult()
        do {
            let bytes = try maker.message(step.body.map { fill($0.text) }, []).serialized()
            let client = try connect(endpoint.host, endpoint.port)
            // MLLP begins a block with 0x0B.
            let half = [0x0B] + Array(bytes.prefix(bytes.count / 2))
            try client.sendRaw(half, timeoutMilliseconds: options.patience)
            held.append(client)
            result.trace = note("sent", step, name, half)
        } catch { result.failure = "half a message could not be sent: \(error)" }
        return result
    }

    private func again(_ step: ScenarioStep, _ other: String) -> StepResult {
        guard let sent = results[other]?.sent else { return Self.omitted("nothing was sent in \(other)") }
        let sender = scenario.actors.first { $0.facility == sent["MSH-4"] && $0.application == sent["MSH-3"] }
        if let gate, let sender, isServed(sender.name) {
            return serve(step, sender, "\(sent["MSH-9.1"] ?? "")^\(sent["MSH-9.2"] ?? "")", gate)
        }
        return exchange(step, sent["MSH-4"] ?? "", sent)
    }

    /// - Parameter isNew: whether what is sent is not in the trace yet.
    func exchange(_ step: ScenarioStep, _ actor: String, _ message: Message, isNew: Bool = true) -> StepResult {
        guard let endpoint else { return Self.omitted(Self.noClient) }
        var result = StepResult()
        result.sent = message
        if isNew { result.trace = note("sent", step, actor, message.serialized()) }
        do throws(ClientError) {
            let client = try connect(endpoint.host, endpoint.port)
            try client.send(message.serialized(), timeoutMilliseconds: options.patience)
            let answer = try Self.answer(to: message["MSH-10"] ?? "", client, options.patience)
            result.trace = note("answer", step, actor, answer.serialized())
            result.message = answer
            if !Self.names(answer, message) { result.failure = "the answer names no message: MSA-2 is empty" }
        } catch {
            result.failure = "no answer: \(error)"
        }
        return result
    }

    /// The answer that names the message; others are late answers to earlier ones.
    static func answer(to id: String, _ client: Client, _ patience: Int64) throws(ClientError) -> Message {
        let end = Clock.monotonicMilliseconds() + patience
        while true {
            let left = end - Clock.monotonicMilliseconds()
            // Others' answers must not keep it waiting for ever.
            guard left > 0 else { throw .timeout(milliseconds: patience) }
            guard case .frame(let content) = try client.receive(timeoutMilliseconds: left),
                let answer = try? Message(parsing: content)
            else { continue }
            let named = answer["MSA-2"] ?? ""
            if named == id || named.isEmpty { return answer }
        }
    }

    /// Whether an answer says which message it answers, where that had a control id.
    static func names(_ answer: Message, _ message: Message) -> Bool {
        !(answer["MSA-2"] ?? "").isEmpty || (message["MSH-10"] ?? "").isEmpty
    }

    /// How long nothing of a kind may come: what else is examined may take as long as it is given where such comes.
    /// Where nobody can be reached or answers, waiting longer would only wear out the sender's attempts.
    private func silence(_ peer: Peer, _ type: String, _ milliseconds: Int) -> Int {
        guard bench == nil, peer.isAnswering else { return milliseconds }
        let given = scenario.parts.flatMap(\.steps).compactMap { step in
            if case .receive(_, type, let time) = step.action { time } else { nil }
        }
        return max(milliseconds, given.max() ?? 0)
    }

    /// Why nothing comes to an actor.
    func omittedPeer(_ name: String) -> StepResult {
        guard options.side != .client || options.target == nil else {
            return Self.omitted("the runner plays no server here")
        }
        let place = actor(name).map(TargetPlan.name) ?? name
        return Self.omitted("nobody listens as \(name): give a port to \(place)")
    }

    private func receive(_ step: ScenarioStep, _ name: String, _ type: String, _ milliseconds: Int) -> StepResult {
        guard let peer = peers[name] else { return omittedPeer(name) }
        var result = StepResult()
        guard let arrived = peer.arrived(type, within: milliseconds) else {
            result.failure = "no \(type) came to \(name) within \(milliseconds) ms"
            return result
        }
        let content = arrived.content
        result.trace = note("received", step, name, content)
        _ = isNew(content)
        result.values["before"] = String(arrived.before)
        result.message = try? Message(parsing: content)
        if result.message == nil { result.failure = "what came is no message" }
        return result
    }

    /// Nothing new: what was received before may come again, when its acknowledgement got lost.
    private func nothing(_ step: ScenarioStep, _ name: String, _ type: String, _ milliseconds: Int) -> StepResult {
        guard let peer = peers[name] else { return omittedPeer(name) }
        var result = StepResult()
        let end = Clock.monotonicMilliseconds() + Int64(silence(peer, type, milliseconds))
        var content: [UInt8]?
        repeat {
            content = peer.next(type, within: Int(max(0, end - Clock.monotonicMilliseconds())))
        } while content.map { !isNew($0) } ?? false
        result.values["messages"] = content == nil ? "0" : "1"
        if let content { result.trace = note("received", step, name, content) }
        return result
    }

    // MARK: The exchange itself

    /// Whether only this toolkit can do a step, and something else is examined.
    func isOutOfSight(_ step: ScenarioStep) -> Bool {
        guard bench == nil else { return false }
        switch step.action {
        case .look: return true
        case .file(let kind, _): return isOnlyOurs(kind)
        default: return false
        }
    }

    private func file(_ step: ScenarioStep, _ kind: String, _ name: String) -> StepResult {
        if isOutOfSight(step) { return fileOutside(step, kind, [], name) }
        if let gap = gap(in: step.body.map(\.text)) { return Self.missing(gap) }
        let lines = step.body.map { fill($0.text) }
        if kind == "batch" { return batch(step, lines, name) }
        guard let bench else { return fileOutside(step, kind, lines, name) }
        return tell(step, "file", name) { () throws(FixtureFault) in
            try FileDesk(bench, folder: scenario.folder, fill: { self.fill($0) })
                .receive(kind, lines, facility: actor(name)?.facility ?? "")
        }
    }

    private func look(_ step: ScenarioStep, _ kind: String, _ key: String) -> StepResult {
        guard let bench else { return Self.omitted("\(StepResult.unseen)'s own store can be looked at") }
        if let gap = gap(in: [key]) { return Self.missing(gap) }
        let key = fill(key)
        return tell(step, "look", "") { () throws(FixtureFault) in try StoreView(bench).values(kind, key) }
    }

    func tell(
        _ step: ScenarioStep, _ kind: String, _ name: String,
        _ body: () throws(FixtureFault) -> [String: String]
    ) -> StepResult {
        var result = StepResult()
        do throws(FixtureFault) {
            result.values = try body()
            let text = result.values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
            result.trace = note(kind, step, name, Array(text.joined(separator: "\n").utf8))
        } catch {
            result.failure = error.text
        }
        return result
    }
}

/// Why a file or a look came to nothing.
struct FixtureFault: Error {
    let text: String
}
