// SPDX-License-Identifier: Apache-2.0

/// Reads a check: `NAME [CRITERIA]: PATH RULE -- REASON`.
enum CheckReader {
    struct Problem: Error {
        let text: String
    }

    static func check(_ text: String, _ line: Int) -> Result<Check, Problem> {
        guard let (head, rest) = ScenarioReader.split(text, ":") else {
            return .failure(Problem(text: "write check NAME [CRITERIA]: PATH RULE -- REASON"))
        }
        let (name, criteria) = names(head)
        let (condition, reason) = ScenarioReader.split(rest, " -- ") ?? (rest, "")
        guard !name.isEmpty else { return .failure(Problem(text: "the check has no name")) }
        guard !reason.isEmpty else { return .failure(Problem(text: "check '\(name)' does not say why: add -- REASON")) }
        guard let (path, rule) = condition.isEmpty ? nil : split(condition) else {
            return .failure(Problem(text: "check '\(name)': '\(condition)' is no path with a rule"))
        }
        guard let place = CheckPath(path) else {
            return .failure(Problem(text: "check '\(name)': '\(path)' is no path"))
        }
        if let why = idle(place, rule) {
            return .failure(Problem(text: "check '\(name)' can never fail: \(why)"))
        }
        return .success(
            Check(name: name, criteria: criteria, path: place, rule: rule, reason: reason, line: line))
    }

    private static func names(_ head: String) -> (String, [String]) {
        guard let (name, rest) = ScenarioReader.split(head, "[") else { return (head, []) }
        return (name, rest.prefix { $0 != "]" }.split(separator: " ").map(String.init))
    }

    /// The path in front and the rule behind.
    private static func split(_ text: String) -> (String, CheckRule)? {
        for (word, rule) in [("empty", CheckRule.isEmpty), ("present", .isPresent)] where text.hasSuffix(" " + word) {
            return (ScenarioReader.trimmed(String(text.dropLast(word.count))), rule)
        }
        for sign in [" != ", " <= ", " >= ", " < ", " > ", " contains ", " in ", " = "] {
            guard let (path, value) = ScenarioReader.split(text, sign) else { continue }
            return rule(ScenarioReader.trimmed(sign), value).map { (path, $0) }
        }
        return nil
    }

    private static func rule(_ sign: String, _ value: String) -> CheckRule? {
        switch sign {
        case "=": .equals(value)
        case "!=": .differs(value)
        case "contains": .contains(value)
        case "in": .oneOf(value.split(separator: ",").map { ScenarioReader.trimmed(String($0)) })
        default: Double(value).map { .compares(sign, $0) }
        }
    }

    /// Values that are numbers wherever they stand.
    private static let counts: Set<String> = [
        "milliseconds", "rows", "messages", "repeats", "out-of-order", "aa", "ae", "ar", "unanswered", "losses",
        "breaks", "resent", "slowest", "rate", "different", "doubled", "findings", "records", "accepted", "bytes",
    ]

    /// Why a check holds whatever comes; nil when it can fail.
    private static func idle(_ path: CheckPath, _ rule: CheckRule) -> String? {
        let isCount =
            switch path {
            case .count, .profile: true
            case .value(let name): counts.contains(name)
            default: false
            }
        switch rule {
        case .contains(""): return "every text contains nothing"
        case .equals(""), .differs(""): return "write empty or present"
        case .isPresent where isCount: return "a number is always present"
        case .compares(">=", let least) where isCount && least <= 0:
            return "no count is below \(CheckRule.plain(least))"
        case .compares(">", let least) where isCount && least < 0: return "no count is below 0"
        case .oneOf(let codes) where path.description == "MSA-1" && Set(["AA", "AE", "AR"]).isSubset(of: codes):
            return "every acknowledgement is one of these"
        case .differs(let text) where isCount && Double(text) == nil: return "a number never equals '\(text)'"
        default: return nil
        }
    }
}
