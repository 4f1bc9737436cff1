// SPDX-License-Identifier: Apache-2.0

/// Reads what happens in a step.
enum StepReader {
    static func action(_ text: String) -> StepAction? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 2 else { return nil }
        if words[0] == "wait" { return milliseconds(words[1]).map { .wait(milliseconds: $0) } }
        if words.count == 2, words[1] == "again" { return .again(step: words[0]) }
        if words[0] == "look", words.count >= 3, words[1] == "at" {
            return .look(kind: words[2], key: words.dropFirst(3).joined(separator: " "))
        }
        if words.count >= 3, words[1] == "arrives" {
            return words.count == 4 && words[2] == "at" ? .file(kind: words[0], actor: words[3]) : nil
        }
        return actor(words[0], words[1], Array(words.dropFirst(2)))
    }

    private static func actor(_ name: String, _ verb: String, _ words: [String]) -> StepAction? {
        switch verb {
        case "sends":
            if words.isEmpty { return .send(actor: name, file: nil) }
            if words.count == 2, words[0] == "file" { return .send(actor: name, file: words[1]) }
            return words == ["half"] ? .sendHalf(actor: name) : flood(name, words)
        case "receives": return receive(name, words)
        case "is", "answers":
            return words.first.flatMap(PeerBehaviour.init).map { .behave(actor: name, $0) }
        default: return nil
        }
    }

    /// `receives ORU^R40 within 5s`, `receives no ORU^R40 for 1s`.
    private static func receive(_ name: String, _ words: [String]) -> StepAction? {
        if words.count >= 4, Int(words[0]) != nil { return gather(name, words) }
        if words.count == 4, words[0] == "no", words[2] == "for" {
            return milliseconds(words[3]).map { .receiveNothing(actor: name, type: words[1], milliseconds: $0) }
        }
        guard words.count == 3, words[1] == "within" else { return nil }
        return milliseconds(words[2]).map { .receive(actor: name, type: words[0], milliseconds: $0) }
    }

    /// `receives 40 ORU^R40 within 30s`, and `in order of OBX-5` behind it.
    private static func gather(_ name: String, _ words: [String]) -> StepAction? {
        guard words[2] == "within", let count = Int(words[0]), (1...100_000).contains(count),
            let milliseconds = milliseconds(words[3])
        else { return nil }
        var order = GatherOrder(actor: name, type: words[1], count: count, milliseconds: milliseconds)
        if words.count == 4 { return .gather(order) }
        guard words.count == 8, words[4...6].elementsEqual(["in", "order", "of"]), let path = CheckPath(words[7]),
            path.isInMessage
        else { return nil }
        order.ordered = path
        return .gather(order)
    }

    /// `sends 5600 times on 100 connections`, and behind it `over LINK` and `counting SCH-2.1`.
    private static func flood(_ name: String, _ words: [String]) -> StepAction? {
        guard words.count >= 5, words[1] == "times", words[2] == "on", words[4] == "connections",
            let count = Int(words[0]), let connections = Int(words[3]), (1...100_000).contains(count),
            (1...500).contains(connections)
        else { return nil }
        var order = FloodOrder(actor: name, count: count, connections: connections)
        var rest = words.dropFirst(5)
        while let word = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch word {
            case "over": order.link = value
            case "counting":
                guard let path = CheckPath(value), path.isInMessage else { return nil }
                order.counted = path
            default: return nil
            }
        }
        return .flood(order)
    }

    /// `500ms`, `5s`, `2min`; at most an hour.
    static func milliseconds(_ text: String) -> Int? {
        let digits = text.prefix { $0.isNumber }
        let factors = ["ms": 1, "s": 1000, "min": 60_000]
        guard let number = Int(digits), let factor = factors[String(text.dropFirst(digits.count))],
            number <= 3_600_000 / factor
        else { return nil }
        return number * factor
    }
}
