// SPDX-License-Identifier: Apache-2.0

/// Reads the lines of a scenario.
///
/// One keyword begins a line; indented or not makes no difference. What a line means is in Conformance/README.md.
struct ScenarioReader {
    let file: String
    var scenario = Scenario()
    var faults: [ScenarioFault] = []
    /// Texts that stand for others: `let NAME = TEXT`.
    private(set) var texts: [String: String] = [:]
    /// Files named by `use`, with their lines.
    private(set) var uses: [(file: String, line: Int)] = []
    private var isInSetup = false
    private var isCommon: Bool

    /// - Parameter isCommon: whether the file is one that scenarios use, which has no steps.
    init(file: String, isCommon: Bool = false) {
        self.file = file
        self.isCommon = isCommon
    }

    mutating func read(_ text: String) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let trimmed = Self.trimmed(String(line))
            if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
            read(line: trimmed, number)
        }
    }

    mutating func fault(_ line: Int, _ text: String) {
        faults.append(ScenarioFault(file: file, line: line, text: text))
    }

    /// What another file says of actors, domains and texts.
    mutating func take(_ common: ScenarioReader) {
        faults += common.faults
        scenario.actors = common.scenario.actors + scenario.actors
        scenario.domains = common.scenario.domains + scenario.domains
        texts.merge(common.texts) { own, _ in own }
    }

    private mutating func read(line: String, _ number: Int) {
        let keyword = String(line.prefix { $0 != " " })
        let rest = Self.trimmed(String(line.dropFirst(keyword.count)))
        switch keyword {
        case "let", "actor", "domain", "use": common(keyword, rest, number)
        case _ where isCommon: fault(number, "only let, actor and domain stand in a file that scenarios use")
        case "scenario", "criterion", "setting": head(keyword, rest, number)
        case "link": link(rest, number)
        case "setup", "flow", "negative": part(keyword, rest, number)
        case "step": step(rest, number)
        case "|": body(String(line.dropFirst(1)), number)
        case "set": edit(rest, number)
        case "check": check(rest, number)
        default: fault(number, "'\(keyword)' begins no line of a scenario")
        }
    }

    // MARK: Head

    private mutating func common(_ keyword: String, _ rest: String, _ number: Int) {
        switch keyword {
        case "use": use(rest, number)
        case "let":
            guard let (name, value) = Self.split(rest, "=") else { return fault(number, "write let NAME = TEXT") }
            if texts.updateValue(value, forKey: name) != nil { fault(number, "'\(name)' was given before") }
        case "actor": actor(rest, number)
        default:
            let words = rest.split(separator: " ").map(String.init)
            guard words.count >= 3, words[1] == "of", let (application, facility) = Self.split(words[2], "@") else {
                return fault(number, "write domain NAMESPACE of APPLICATION@FACILITY OID")
            }
            scenario.domains.append(
                .init(
                    namespace: words[0], application: application, facility: facility,
                    oid: words.count > 3 ? words[3] : ""))
        }
    }

    /// A file of the scenario's own folder or of the one above.
    private mutating func use(_ file: String, _ number: Int) {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        let below = parts.first == ".." ? parts.dropFirst() : parts[...]
        if isCommon { return fault(number, "a file that scenarios use may not use others") }
        guard !below.isEmpty, below.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else {
            return fault(number, "'\(file)' is not in the folder of the scenario or the one above")
        }
        uses.append((file, number))
    }

    private mutating func head(_ keyword: String, _ rest: String, _ number: Int) {
        if keyword == "setting" {
            guard let (name, value) = Self.split(rest, "=") else { return fault(number, "write setting NAME = VALUE") }
            return scenario.settings.append(.init(name: name, value: value, line: number))
        }
        guard let (name, text) = Self.split(rest, ":") else { return fault(number, "write \(keyword) NAME: TEXT") }
        if keyword == "scenario" {
            (scenario.id, scenario.title) = (name, text)
        } else {
            criterion(name, text, number)
        }
    }

    /// `criterion 4 (not checked: reason): text`.
    private mutating func criterion(_ name: String, _ text: String, _ number: Int) {
        let mark = "(not checked"
        guard name.contains(mark) else {
            return add(.init(id: name, text: text, exemption: nil, line: number))
        }
        // The first colon stands inside the brackets.
        let id = Self.trimmed(String(name.prefix { $0 != "(" }))
        guard let (reason, rest) = Self.split(text, "):") else {
            return fault(number, "write criterion NAME (not checked: REASON): TEXT")
        }
        add(.init(id: id, text: rest, exemption: reason, line: number))
    }

    private mutating func add(_ criterion: Scenario.Criterion) {
        if scenario.criteria.contains(where: { $0.id == criterion.id }) {
            fault(criterion.line, "criterion \(criterion.id) was given before")
        }
        scenario.criteria.append(criterion)
    }

    // MARK: Parts and steps

    private mutating func part(_ keyword: String, _ rest: String, _ number: Int) {
        isInSetup = keyword == "setup"
        if isInSetup { return }
        guard let (name, title) = Self.split(rest, ":"), !name.isEmpty else {
            return fault(number, "write \(keyword) NAME: TEXT")
        }
        if scenario.parts.contains(where: { $0.name == name }) { fault(number, "part '\(name)' was given before") }
        scenario.parts.append(.init(name: name, title: title, isNegative: keyword == "negative", line: number))
    }

    private mutating func step(_ rest: String, _ number: Int) {
        guard let (name, text) = Self.split(rest, ":") else { return fault(number, "write step NAME: WHAT HAPPENS") }
        guard let action = StepReader.action(text) else {
            return fault(number, "step '\(name)': '\(text)' is no step that can be run")
        }
        let step = ScenarioStep(name: name, action: action, line: number)
        if isInSetup {
            scenario.setup.append(step)
        } else if scenario.parts.isEmpty {
            fault(number, "step '\(name)' stands before setup, flow and negative")
        } else {
            scenario.parts[scenario.parts.count - 1].steps.append(step)
        }
    }

    /// Changes the step read last; false when there is none.
    private mutating func change(_ number: Int, _ body: (inout ScenarioStep) -> Void) {
        if isInSetup, !scenario.setup.isEmpty { return body(&scenario.setup[scenario.setup.count - 1]) }
        let part = scenario.parts.count - 1
        guard !isInSetup, part >= 0, !scenario.parts[part].steps.isEmpty else {
            return fault(number, "belongs to no step")
        }
        body(&scenario.parts[part].steps[scenario.parts[part].steps.count - 1])
    }

    private mutating func body(_ text: String, _ number: Int) {
        let text = text.hasPrefix(" ") ? String(text.dropFirst()) : text
        change(number) { $0.body.append(.init(text: text, line: number)) }
    }

    private mutating func edit(_ rest: String, _ number: Int) {
        guard let (path, value) = Self.split(rest, "=") else { return fault(number, "write set PATH = VALUE") }
        change(number) { $0.edits.append((path, value)) }
    }

    private mutating func check(_ rest: String, _ number: Int) {
        switch CheckReader.check(rest, number) {
        case .success(let check): change(number) { $0.checks.append(check) }
        case .failure(let problem): fault(number, problem.text)
        }
    }

    // MARK: Words

    /// What stands on both sides of the first separator, trimmed.
    static func split(_ text: String, _ separator: String) -> (String, String)? {
        guard let place = text.firstRange(of: separator) else { return nil }
        return (trimmed(String(text[..<place.lowerBound])), trimmed(String(text[place.upperBound...])))
    }

    static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
