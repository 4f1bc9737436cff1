// SPDX-License-Identifier: Apache-2.0

import Exchange

/// Looks for what is wrong between the lines of a scenario.
struct ScenarioReview {
    private(set) var reader: ScenarioReader
    /// The files of its folder.
    let files: Set<String>
    private var scenario: Scenario { reader.scenario }

    init(_ reader: ScenarioReader, files: Set<String>) {
        self.reader = reader
        self.files = files
    }

    /// The words `${…}` that need no step.
    static let clocks = ["now", "today", "run"]

    mutating func run() {
        for problem in TextReview.problems(reader.texts) { reader.fault(0, problem) }
        head()
        checks()
        criteria()
        steps(scenario.setup, [])
        let earlier = scenario.setup.map(\.name)
        for part in scenario.parts { steps(part.steps, earlier) }
        settings()
    }

    private mutating func head() {
        if scenario.id.isEmpty { reader.fault(0, "has no line scenario ID: TITLE") }
        if !scenario.parts.contains(where: { !$0.isNegative }) { reader.fault(0, "has no flow") }
        if !scenario.parts.contains(where: \.isNegative) { reader.fault(0, "has no negative part: nothing is refused") }
        for part in scenario.parts where part.steps.checkCount == 0 {
            reader.fault(part.line, "part '\(part.name)' checks nothing")
        }
    }

    private var all: [ScenarioStep] { scenario.setup + scenario.parts.flatMap(\.steps) }

    private mutating func checks() {
        var seen: [String: Int] = [:]
        let known = Set(scenario.criteria.map(\.id))
        for check in all.flatMap(\.checks) {
            if let first = seen.updateValue(check.line, forKey: check.name) {
                reader.fault(check.line, "check '\(check.name)' was given in line \(first)")
            }
            for id in check.criteria where !known.contains(id) {
                reader.fault(check.line, "check '\(check.name)' refers to no criterion '\(id)'")
            }
        }
    }

    private mutating func criteria() {
        let shown = Set(all.flatMap(\.checks).flatMap(\.criteria))
        for criterion in scenario.criteria where criterion.exemption == nil && !shown.contains(criterion.id) {
            reader.fault(criterion.line, "no check shows criterion '\(criterion.id)'")
        }
    }

    /// - Parameter before: names of the steps that have run.
    private mutating func steps(_ steps: [ScenarioStep], _ before: [String]) {
        var names = before
        for step in steps {
            review(step, names)
            if names.contains(step.name) { reader.fault(step.line, "step '\(step.name)' was given before") }
            names.append(step.name)
        }
    }

    private mutating func review(_ step: ScenarioStep, _ earlier: [String]) {
        actor(step)
        if case .look(let kind, _) = step.action, !StoreView.kinds.contains(kind), CareList(rawValue: kind) == nil {
            reader.fault(step.line, "there is nothing called '\(kind)' to look at")
        }
        if case .look(_, let key) = step.action { references(key, step.line, earlier) }
        if case .again(let other) = step.action, !earlier.contains(other) {
            reader.fault(step.line, "refers to no step '\(other)' before it")
        }
        let isMessage = step.hasMessage
        for check in step.checks {
            if check.path.isInMessage, !isMessage {
                reader.fault(check.line, "check '\(check.name)': the step has no message for \(check.path)")
            }
            for text in check.rule.texts { references(text, check.line, earlier + [step.name]) }
        }
        for line in step.body { references(line.text, line.line, earlier) }
        for edit in step.edits {
            if isMessage, CheckPath(edit.path) == nil { reader.fault(step.line, "set: '\(edit.path)' is no path") }
            references(edit.value, step.line, earlier)
        }
    }

    private mutating func actor(_ step: ScenarioStep) {
        guard let (name, listens) = step.actor else { return }
        guard let actor = scenario.actors.first(where: { $0.name == name }) else {
            return reader.fault(step.line, "step '\(step.name)': there is no actor '\(name)'")
        }
        if case .flood(let order) = step.action, !order.link.isEmpty, scenario.links[order.link] == nil {
            reader.fault(step.line, "there is no link '\(order.link)'")
        }
        if listens, !actor.isListening { reader.fault(step.line, "actor '\(name)' does not listen") }
        if case .send(_, let file?) = step.action, !files.contains(file) {
            reader.fault(step.line, "the folder has no file '\(file)'")
        }
        if case .file(let kind, _) = step.action, !FileDesk.kinds.contains(kind) {
            reader.fault(step.line, "there are no files of kind '\(kind)'")
        }
        if case .send(_, nil) = step.action, step.body.isEmpty {
            reader.fault(step.line, "step '\(step.name)' sends nothing: add lines with |")
        }
    }

    /// Every `${STEP.PATH}` names a step before.
    private mutating func references(_ text: String, _ line: Int, _ earlier: [String]) {
        for word in Placeholder.words(text) {
            if Placeholder.isOfFlood(word) || TestPerson.isWord(word) || word == "u"
                || Self.clocks.contains(where: { word.hasPrefix($0) && !word.contains(".") })
            {
                continue
            }
            if reader.texts[word] != nil || Placeholder.pictureSize(word) != nil { continue }
            if let file = Placeholder.file(word) {
                if !files.contains(file) { reader.fault(line, "the folder has no file '\(file)'") }
                continue
            }
            let step = word.hasPrefix("sent.") ? String(word.dropFirst(5)) : word
            if !earlier.contains(String(step.prefix { $0 != "." })) {
                reader.fault(line, "'${\(word)}' is neither a text nor a step before")
            }
        }
    }

    private mutating func settings() {
        for actor in scenario.actors where !actor.link.isEmpty && scenario.links[actor.link] == nil {
            reader.fault(actor.line, "there is no link '\(actor.link)'")
        }
        for setting in scenario.settings {
            if let problem = BenchSettings.problem(setting.name, setting.value) { reader.fault(setting.line, problem) }
        }
    }
}

extension ScenarioStep {
    /// Whether its result is a message.
    var hasMessage: Bool {
        switch action {
        case .send, .again, .receive: true
        default: false
        }
    }

    /// Whether later steps of its part rely on what it does.
    var isRelied: Bool {
        switch action {
        case .send, .again, .flood, .file("undo", _): true
        default: false
        }
    }

    /// The actor it names, and whether that one must listen.
    var actor: (name: String, listens: Bool)? {
        switch action {
        case .send(let name, _), .file(_, let name), .sendHalf(let name): (name, false)
        case .flood(let order): (order.actor, false)
        case .gather(let order): (order.actor, true)
        case .receive(let name, _, _), .receiveNothing(let name, _, _), .behave(let name, _): (name, true)
        case .again, .look, .wait: nil
        }
    }
}
