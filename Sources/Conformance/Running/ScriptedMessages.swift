// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// A message that a scenario lets a system send.
public struct ScriptedMessage: Sendable, Hashable {
    /// The part it belongs to.
    public let part: String
    /// The step.
    public let step: String
    /// Who sends it.
    public let actor: String
    /// Whether it, or what is done before, is wrong on purpose.
    public let isNegative: Bool
    /// Its bytes; nil where it cannot be known beforehand.
    public let bytes: [UInt8]?
    /// Why it cannot be known.
    public let reason: String
}

extension ScenarioRun {
    /// The messages that a system sends when the runner is the exchange (``RunOptions/Side/server``), in their order: the setup
    /// before each part.
    ///
    /// - Parameter ids: the scenarios.
    /// - Throws: ``ScenarioFaults`` for what is wrong in their files.
    public func messages(_ ids: [String]) throws(ScenarioFaults) -> [ScriptedMessage] {
        var all: [ScriptedMessage] = []
        for id in ids {
            let loaded = try library.scenario(id)
            for place in loaded.scenario.parts.indices {
                all += PartRunner(loaded, place, options, [:], nil, ProfileShelf(), runNumber: "").script()
            }
        }
        return all.filter { options.actors.isEmpty || options.actors.contains($0.actor) }
    }
}

extension PartRunner {
    /// The messages of its steps, without anything being sent.
    func script() -> [ScriptedMessage] {
        isScript = true
        return (scenario.setup + part.steps).compactMap { step in
            switch step.action {
            case .send(let name, let file): scripted(step, name, file)
            case .again(let other): repeated(step, other)
            case .flood(let order): unknown(step, order.actor, "many messages at once are not asked for")
            default: nil
            }
        }
    }

    private func scripted(_ step: ScenarioStep, _ name: String, _ file: String?) -> ScriptedMessage? {
        guard let actor = actor(name) else { return nil }
        let lines = lines(step, file)
        let open = (lines + step.edits.map { fill($0.value) }).flatMap(Placeholder.words)
        if let word = open.first {
            return unknown(step, name, "it holds ${\(word)}, which comes with an earlier answer or message")
        }
        let maker = MessageMaker(actor: actor, controlID: scriptedID(step), time: clock.meaning("now") ?? "")
        let edits = step.edits.map { (path: $0.path, value: fill($0.value)) }
        guard let message = try? maker.message(lines, edits) else {
            return unknown(step, name, "it cannot be made")
        }
        remember(step, message)
        return ScriptedMessage(
            part: part.name, step: step.name, actor: name, isNegative: part.isNegative, bytes: message.serialized(),
            reason: "")
    }

    private func repeated(_ step: ScenarioStep, _ other: String) -> ScriptedMessage? {
        guard let sent = results[other]?.sent,
            let actor = scenario.actors.first(where: {
                $0.facility == sent["MSH-4"] && $0.application == sent["MSH-3"]
            })
        else { return nil }
        return ScriptedMessage(
            part: part.name, step: step.name, actor: actor.name, isNegative: part.isNegative, bytes: sent.serialized(),
            reason: "")
    }

    private func unknown(_ step: ScenarioStep, _ actor: String, _ reason: String) -> ScriptedMessage {
        ScriptedMessage(
            part: part.name, step: step.name, actor: actor, isNegative: part.isNegative, bytes: nil, reason: reason)
    }
}
