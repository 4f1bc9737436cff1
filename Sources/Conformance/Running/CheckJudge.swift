// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// What a step came to.
struct StepResult {
    var message: Message?
    var sent: Message?
    var values: [String: String] = [:]
    /// Why there is no result: the system's fault.
    var failure: String?
    /// Why the step was left out: not the system's fault.
    var omission: String?
    var trace = ""
    var milliseconds: Int64 = 0

    /// The text at a place; empty where nothing is.
    func text(_ path: CheckPath, _ profiles: ProfileShelf) -> String {
        switch path {
        case .value("milliseconds"): return String(milliseconds)
        case .value(let name): return values[name] ?? ""
        case .count(let name): return String(message?.segments(named: name).count ?? 0)
        case .profile(let name): return message.map { profiles.verdict(name, $0) } ?? ""
        case .place, .coded:
            guard let message, let place = try? path.place(in: message) else { return "" }
            if place.field == nil { return message.segment(place.segment, place.occurrence) == nil ? "" : "present" }
            // A field with components is told whole, as it is written.
            if let text = try? message.presence(at: place).text { return text }
            return (try? message.rawText(place)) ?? ""
        }
    }
}

/// Holds a result against a check.
struct CheckJudge {
    let profiles: ProfileShelf

    func judge(
        _ check: Check, _ result: StepResult, part: String, step: String, _ fill: (String) -> String
    ) -> CheckResult {
        let rule = filled(check.rule, fill)
        var (status, found): (CheckStatus, String) = (.notRun, "")
        if let omission = result.omission {
            found = omission
        } else if let failure = result.failure {
            (status, found) = (.fail, failure)
        } else {
            found = result.text(check.path, profiles)
            status = Self.holds(rule, found) ? .pass : .fail
        }
        return CheckResult(
            name: check.name, part: part, step: step, status: status, path: check.path.description,
            rule: rule.description, found: found, reason: check.reason, criteria: check.criteria,
            trace: result.trace)
    }

    private func filled(_ rule: CheckRule, _ fill: (String) -> String) -> CheckRule {
        switch rule {
        case .equals(let text): .equals(fill(text))
        case .differs(let text): .differs(fill(text))
        case .contains(let text): .contains(fill(text))
        case .oneOf(let texts): .oneOf(texts.map(fill))
        case .compares, .isEmpty, .isPresent: rule
        }
    }

    static func holds(_ rule: CheckRule, _ found: String) -> Bool {
        switch rule {
        case .equals(let text): return found == text
        case .differs(let text): return !found.isEmpty && found != text
        case .oneOf(let texts): return texts.contains(found)
        case .contains(let text): return found.contains(text)
        case .isEmpty: return found.isEmpty
        case .isPresent: return !found.isEmpty
        case .compares(let sign, let limit):
            guard let number = Double(found) else { return false }
            switch sign {
            case "<": return number < limit
            case ">": return number > limit
            case "<=": return number <= limit
            default: return number >= limit
            }
        }
    }
}
