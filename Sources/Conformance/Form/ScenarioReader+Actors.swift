// SPDX-License-Identifier: Apache-2.0

import MLLP

extension ScenarioReader {
    /// `actor NAME: sends as APPLICATION@FACILITY version 2.3 charset GBK`, or `listens as …` and `is ROLE`.
    mutating func actor(_ rest: String, _ number: Int) {
        let form = "write actor NAME: sends as APPLICATION@FACILITY, or listens as APPLICATION@FACILITY is ROLE"
        guard let (name, text) = Self.split(rest, ":") else { return fault(number, form) }
        var words = text.split(separator: " ").map(String.init)[...]
        guard words.count >= 3, let verb = words.popFirst(), ["sends", "listens"].contains(verb),
            words.popFirst() == "as", let (application, facility) = Self.split(words.popFirst() ?? "", "@")
        else { return fault(number, form) }
        var actor = Scenario.Actor(name: name, application: application, facility: facility, line: number)
        actor.isListening = verb == "listens"
        while let word = words.popFirst() {
            switch word {
            case "version": actor.version = words.popFirst() ?? ""
            case "is": actor.role = words.popFirst() ?? ""
            case "over" where actor.isListening: actor.link = words.popFirst() ?? ""
            case "charset":
                actor.characterSet = words.joined(separator: " ")
                words = []
            default: return fault(number, form)
            }
        }
        if scenario.actors.contains(where: { $0.name == name }) { fault(number, "actor '\(name)' was given before") }
        scenario.actors.append(actor)
    }

    /// `link NAME: rate=128k,delay=300,loss=2,break=100`.
    mutating func link(_ rest: String, _ number: Int) {
        guard let (name, text) = Self.split(rest, ":"), !name.isEmpty else {
            return fault(number, "write link NAME: rate=128k,delay=300,loss=2,break=100")
        }
        do throws(LinkShapeError) { scenario.links[name] = try LinkShape(parsing: text) } catch {
            fault(number, "link '\(name)': '\(text)' is no shape of a line")
        }
    }
}
