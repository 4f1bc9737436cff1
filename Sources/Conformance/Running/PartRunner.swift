// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import Threads

/// Runs one part of a scenario: the setup, then its steps, in order.
final class PartRunner {
    let loaded: LoadedScenario
    let part: Scenario.Part
    let options: RunOptions
    let peers: [String: Peer]
    let bench: Bench?
    let gate: Gate?
    let clock = ClockText()
    private let judge: CheckJudge
    private let started = Clock.monotonicMilliseconds()
    private let runNumber: String
    private let place: Int
    private(set) var results: [String: StepResult] = [:]
    private var trace: [TraceEntry] = []
    /// Control ids of what came, with who sent it.
    private var received: Set<String> = []
    /// Connections that wait with half a message sent.
    var held: [Client] = []
    private var stepNumber = 0
    /// Whether messages are only written down, as for an exchange of our own.
    var isScript = false

    init(
        _ loaded: LoadedScenario, _ place: Int, _ options: RunOptions, _ peers: [String: Peer], _ bench: Bench?,
        _ profiles: ProfileShelf, gate: Gate? = nil, runNumber: String
    ) {
        (self.loaded, self.place, self.options) = (loaded, place, options)
        (self.peers, self.bench, self.gate, self.runNumber) = (peers, bench, gate, runNumber)
        part = loaded.scenario.parts[place]
        judge = CheckJudge(profiles: profiles)
    }

    var scenario: Scenario { loaded.scenario }

    /// How connections are opened: in the clear to the exchange of our own.
    var connect: @Sendable (String, UInt16) throws(ClientError) -> Client {
        bench == nil ? options.connect : RunOptions.plainly
    }

    func run() -> PartResult {
        if gate != nil, !isServed() { return omitted("the system plays nobody in this part", isLeftOut: true) }
        var checks: [CheckResult] = []
        var broken: String?
        for step in scenario.setup {
            let result = perform(step)
            if broken == nil { broken = Self.trouble(step, result) }
            checks += judged(step, result)
        }
        var reason = broken.map { "the setup failed: \($0)" }
        for step in part.steps {
            var result = StepResult()
            if let reason, !isOutOfSight(step) { result.omission = reason } else { result = perform(step) }
            results[step.name] = result
            // What follows a message that could not be sent shows nothing of the system.
            if gate == nil, reason == nil, step.isRelied, let omission = result.omission { reason = omission }
            checks += judged(step, result)
        }
        return PartResult(
            name: part.name, title: part.title, isNegative: part.isNegative, checks: checks, trace: trace,
            milliseconds: Clock.monotonicMilliseconds() - started)
    }

    /// Why the setup did not do what parts rely on: a step of it without checks must be accepted.
    private static func trouble(_ step: ScenarioStep, _ result: StepResult) -> String? {
        if result.omission != nil { return nil }
        if let failure = result.failure { return "\(step.name): \(failure)" }
        guard step.checks.isEmpty, step.hasMessage, let message = result.message else { return nil }
        if case .receive = step.action { return nil }
        let code = message["MSA-1"] ?? ""
        return ["AA", "CA"].contains(code) ? nil : "\(step.name): \(code) \(message["ERR-8"] ?? "")"
    }

    private func judged(_ step: ScenarioStep, _ result: StepResult) -> [CheckResult] {
        step.checks.map { check in
            judge.judge(
                check, result, part: part.name, step: step.name, isLeftOut: isLeftOut(check, result),
                { self.fill($0) }, gap: { self.gap(in: [$0]) })
        }
    }

    /// Whether a check that cannot be made is left out, since only this toolkit shows what it looks at.
    private func isLeftOut(_ check: Check, _ result: StepResult) -> Bool {
        guard options.isFromOutside else { return false }
        if result.isOutOfSight || result.unseenValues != nil { return true }
        return check.rule.texts.contains { gap(in: [$0])?.omission?.hasPrefix(StepResult.unseen) ?? false }
    }

    private func perform(_ step: ScenarioStep) -> StepResult {
        stepNumber += 1
        let begun = Clock.monotonicMilliseconds()
        var result = isLate ? StepResult(failure: "the part took more than \(options.partLimit) ms") : act(step)
        result.milliseconds = Clock.monotonicMilliseconds() - begun
        if let failure = result.failure { result.trace = note("failed", step, "", Array(failure.utf8)) }
        results[step.name] = result
        return result
    }

    private var isLate: Bool { Clock.monotonicMilliseconds() - started > options.partLimit }

    // MARK: Trace and texts

    @discardableResult
    func note(_ kind: String, _ step: ScenarioStep, _ actor: String, _ bytes: [UInt8]) -> String {
        let id = "\(scenario.id).\(part.name).\(step.name).\(trace.count + 1)"
        trace.append(
            TraceEntry(
                id: id, at: Clock.monotonicMilliseconds() - started, kind: kind, actor: actor, bytes: bytes))
        return id
    }

    /// Whether a message did not come in this part before; from now on it did.
    func isNew(_ content: [UInt8]) -> Bool {
        guard let message = try? Message(parsing: content), let id = message["MSH-10"] else { return true }
        return received.insert("\(message["MSH-3"] ?? "")|\(message["MSH-4"] ?? "")|\(id)").inserted
    }

    /// A control id that no other step of a run has.
    var controlID: String {
        let id = "\(scenario.id)-\(place + 1)-\(stepNumber)"
        return bench == nil ? "\(id)-\(runNumber)" : id
    }

    /// Against a target, digits that no other part of any run has; the exchange of its own needs none.
    var mark: String {
        guard bench == nil, !isScript else { return "" }
        let number = String(1000 + (Int(scenario.id.dropFirst()) ?? 0) % 1000).dropFirst()
        return "\(runNumber)\(number)\(place)"
    }

    func fill(_ text: String) -> String { Placeholder.fill(text) { self.meaning($0) } }

    private func meaning(_ word: String) -> String? {
        if let text = loaded.texts[word] { return text }
        if word == "run" { return runNumber }
        if word == "u" { return mark }
        if TestPerson.isWord(word) { return TestPerson(salt: mark).meaning(word) }
        if !word.contains("."), let time = clock.meaning(word) { return time }
        if let size = Placeholder.pictureSize(word) { return TextBytes.base64(PictureFixture.bytes(size)) }
        if let file = Placeholder.file(word) {
            guard let bytes = ScenarioLibrary.bytes(scenario.folder + file) else { return nil }
            return TextBytes.base64(TextBytes.utf8(bytes).map { Array(fill($0).utf8) } ?? bytes)
        }
        let isSent = word.hasPrefix("sent.")
        let rest = isSent ? String(word.dropFirst(5)) : word
        guard let (name, path) = ScenarioReader.split(rest, "."), var result = results[name],
            let place = CheckPath(path)
        else { return nil }
        if isSent { result.message = result.sent }
        return result.text(place, ProfileShelf())
    }

    /// A control id for a message that is only written down.
    func scriptedID(_ step: ScenarioStep) -> String {
        stepNumber += 1
        return "\(scenario.id)-\(place + 1)-\(stepNumber)"
    }

    func remember(_ step: ScenarioStep, _ message: Message) { results[step.name] = StepResult(sent: message) }

    /// The first place of an earlier step's result that texts refer to and where nothing was; nil for none.
    func gap(in texts: [String]) -> Gap? {
        for word in texts.flatMap(Placeholder.words) {
            if let text = loaded.texts[word] {
                if let gap = gap(in: [text]) { return gap }
                continue
            }
            let rest = word.hasPrefix("sent.") ? String(word.dropFirst(5)) : word
            guard Placeholder.file(word) == nil, let (name, _) = ScenarioReader.split(rest, "."),
                (meaning(word) ?? "").isEmpty
            else { continue }
            return Gap(word: word, omission: results[name]?.omission ?? results[name]?.unseenValues)
        }
        return nil
    }

    func actor(_ name: String) -> Scenario.Actor? { scenario.actors.first { $0.name == name } }
}
