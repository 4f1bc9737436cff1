// SPDX-License-Identifier: Apache-2.0

/// `${…}` in the texts of a scenario.
///
/// | written | stands for |
/// |---|---|
/// | `${NAME}` | the text of `let NAME = …` |
/// | `${now}`, `${now-2h}`, `${now+30min}` | the time the run began, shifted: YYYYMMDDHHMMSS |
/// | `${today}`, `${today-7d}` | its date |
/// | `${run}` | eight digits that differ from run to run |
/// | `${u}` | against a target, twelve digits that no other part of any run has; else nothing |
/// | `${card …}`, `${number …}`, `${born …}`, `${given …}` | of a person, other ones in each part against a target: ``TestPerson`` |
/// | `${n}` | the number of a message among many of a step; `${n mod 56}` its rest |
/// | `${c}` | the number of the connection it goes over; each has its own messages, in their order |
/// | `${STEP.PATH}` | what stands in the result of an earlier step |
/// | `${sent.STEP.PATH}` | what stands in the message an earlier step sent |
/// | `${base64 FILE}` | a file of the folder, its own `${…}` filled in |
/// | `${picture 45k}` | a bitmap of so many kibibytes |
enum Placeholder {
    /// The words between the braces, in order.
    static func words(_ text: String) -> [String] {
        var (found, rest) = ([String](), text[...])
        while let start = rest.firstRange(of: "${") {
            rest = rest[start.upperBound...]
            guard let end = rest.firstIndex(of: "}") else { return found }
            found.append(String(rest[..<end]))
            rest = rest[rest.index(after: end)...]
        }
        return found
    }

    /// Whether a word differs from message to message of a step that sends many.
    static func isOfFlood(_ word: String) -> Bool {
        word == "n" || word == "c" || word.hasPrefix("n mod ") && (Int(word.dropFirst(6)) ?? 0) > 0
    }

    /// What such a word stands for.
    static func meaning(_ word: String, number: Int, lane: Int) -> String? {
        switch word {
        case "n": String(number)
        case "c": String(lane)
        default: isOfFlood(word) ? Int(word.dropFirst(6)).map { String(number % $0) } : nil
        }
    }

    /// The file of `base64 FILE`.
    static func file(_ word: String) -> String? {
        word.hasPrefix("base64 ") ? ScenarioReader.trimmed(String(word.dropFirst(7))) : nil
    }

    /// The text with every word replaced by what `meaning` has for it; a word without meaning stays.
    ///
    /// - Parameter depth: how deep texts may stand in texts.
    static func fill(_ text: String, depth: Int = 8, _ meaning: (String) -> String?) -> String {
        guard depth > 0, text.contains("${") else { return text }
        var (result, rest) = ("", text[...])
        while let start = rest.firstRange(of: "${"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            result += rest[..<start.lowerBound]
            let word = String(rest[start.upperBound..<end])
            result += meaning(word).map { fill($0, depth: depth - 1, meaning) } ?? "${\(word)}"
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
