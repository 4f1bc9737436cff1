// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MLLP
import Threads

/// Steps of many messages.
extension PartRunner {
    func flood(_ step: ScenarioStep, _ order: FloodOrder) -> StepResult {
        guard let endpoint, let actor = actor(order.actor) else {
            return Self.omitted(Self.noClient)
        }
        if isServed(order.actor) { return Self.omitted("a system is not asked to send many messages at once") }
        if let gap = gap(in: step.body.map(\.text)) { return Self.missing(gap) }
        let flood = flood(step, order, actor)
        guard let shape = scenario.links[order.link] else {
            return told(step, order.actor, flood.run(endpoint.host, endpoint.port, connect))
        }
        guard let link = try? ShapedLink(to: endpoint.host, port: endpoint.port, shape: shape) else {
            return Self.omitted("the line could not be made")
        }
        defer { link.stop() }
        var values = flood.run("127.0.0.1", link.port, connect)
        values["losses"] = String(link.counters.losses)
        values["breaks"] = String(link.counters.breaks)
        return told(step, order.actor, values)
    }

    private func flood(_ step: ScenarioStep, _ order: FloodOrder, _ actor: Scenario.Actor) -> Flood {
        let lines = step.body.map { fill($0.text) }
        let (control, time) = (controlID, clock.meaning("now") ?? "")
        // Over a line that breaks a message goes again until it is answered, as from a queue.
        let attempts = order.link.isEmpty ? 1 : 20
        return Flood(order, attempts: attempts, patience: options.patience) { number, lane in
            let numbered = lines.map { line in
                Placeholder.fill(line) { Placeholder.meaning($0, number: number, lane: lane) }
            }
            return try? MessageMaker(actor: actor, controlID: "\(control)-\(number)", time: time).message(numbered, [])
        }
    }

    func gather(_ step: ScenarioStep, _ order: GatherOrder) -> StepResult {
        guard let peer = peers[order.actor] else {
            return omittedPeer(order.actor)
        }
        let end = Clock.monotonicMilliseconds() + Int64(order.milliseconds)
        var tally = GatherTally(order.ordered)
        while tally.count < order.count {
            let left = Int(end - Clock.monotonicMilliseconds())
            guard left > 0, let content = peer.next(order.type, within: left) else { break }
            note("received", step, order.actor, content)
            _ = isNew(content)
            tally.add(content)
        }
        return told(step, order.actor, tally.values)
    }

    /// A file of messages between FHS and FTS, or without: each message goes as if it came alone.
    func batch(_ step: ScenarioStep, _ lines: [String], _ name: String) -> StepResult {
        guard let endpoint else { return Self.omitted(Self.noClient) }
        if isServed(name) { return Self.omitted("a system is not asked to send a file") }
        let file = MessageFile(Array(lines.map { $0 + "\r" }.joined().utf8))
        return tell(step, "file", name) { () throws(FixtureFault) in
            var tally = ["messages": 0, "accepted": 0, "refused": 0]
            do throws(ClientError) {
                let client = try connect(endpoint.host, endpoint.port)
                for content in file.messages {
                    try client.send(content, timeoutMilliseconds: options.patience)
                    let id = (try? Message(parsing: content))?["MSH-10"] ?? ""
                    let answer = try Self.answer(to: id, client, options.patience)
                    tally["messages", default: 0] += 1
                    tally[answer["MSA-1"] == "AA" ? "accepted" : "refused", default: 0] += 1
                }
            } catch { throw FixtureFault(text: "the batch could not be sent: \(error)") }
            var values = tally.mapValues(String.init)
            values["findings"] = String(file.findings().count { $0.severity != .info })
            return values
        }
    }

    private func told(_ step: ScenarioStep, _ actor: String, _ values: [String: String]) -> StepResult {
        tell(step, "look", actor) { () throws(FixtureFault) in values }
    }
}

/// Messages that came to an actor.
struct GatherTally {
    private let ordered: CheckPath?
    private var ids: Set<String> = []
    private var repeats = 0
    private var last: [String: Double] = [:]
    private var fallen = 0

    init(_ ordered: CheckPath?) { self.ordered = ordered }

    /// How many different ones came.
    var count: Int { ids.count }

    mutating func add(_ content: [UInt8]) {
        guard let message = try? Message(parsing: content) else { return }
        guard ids.insert(message["MSH-10"] ?? "").inserted else {
            repeats += 1
            return
        }
        guard let ordered else { return }
        var result = StepResult()
        result.message = message
        guard let number = Double(result.text(ordered, ProfileShelf())) else { return }
        let patient = message["PID-3.1"] ?? ""
        if let before = last[patient], before > number { fallen += 1 }
        last[patient] = number
    }

    var values: [String: String] {
        ["messages": String(count), "repeats": String(repeats), "out-of-order": String(fallen)]
    }
}
