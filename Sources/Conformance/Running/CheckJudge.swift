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
    /// Whether it was left out since it cannot be seen from outside.
    var isOutOfSight: Bool { omission?.hasPrefix(Self.unseen) ?? false }
    /// Why nothing is known of what became of a file that a system was given; nil for all other steps.
    var unseenValues: String?
    /// How the reasons of such begin.
    static let unseen = "only this toolkit"
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

    /// - Parameters:
    ///   - fill: puts what `${…}` stands for into a text.
    ///   - gap: what a text refers to and no step came to.
    func judge(
        _ check: Check, _ result: StepResult, part: String, step: String, isLeftOut: Bool = false,
        _ fill: (String) -> String,
        gap: (String) -> Gap? = { _ in nil }
    ) -> CheckResult {
        let rule = filled(check.rule, fill)
        var (status, found): (CheckStatus, String) = (isLeftOut ? .leftOut : .notRun, "")
        if let omission = result.omission {
            found = omission
        } else if let failure = result.failure {
            (status, found) = (.fail, failure)
        } else if let unseen = result.unseenValues, case .value(let name) = check.path, name != "milliseconds" {
            found = unseen
        } else if let gap = check.rule.texts.lazy.compactMap(gap).first {
            // Nothing equals nothing only because both are missing.
            let text = result.text(check.path, profiles)
            (status, found) = (gap.omission == nil ? .fail : status, "\(text); \(gap.text)")
        } else {
            found = result.text(check.path, profiles)
            status = Self.holds(rule, found) ? .pass : .fail
            if status == .fail { found += Self.explanation(check.path, result.message) }
        }
        return CheckResult(
            name: check.name, part: part, step: step, status: status, path: check.path.description,
            rule: rule.description, found: found, reason: check.reason, criteria: check.criteria,
            trace: result.trace)
    }

    /// What the answer says of an acknowledgement that is not the one wanted.
    private static func explanation(_ path: CheckPath, _ message: Message?) -> String {
        guard path.description.hasPrefix("MSA-1"), let message, message.segment("ERR") != nil else {
            return ""
        }
        let place = (try? message.rawText(Path("ERR", field: 2))) ?? ""
        return ", ERR-2 \(place), ERR-8 \(message["ERR-8"] ?? "")"
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

    /// Byte for byte: characters that Unicode calls equivalent are not the ones that were sent.
    private static func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

    static func holds(_ rule: CheckRule, _ found: String) -> Bool {
        switch rule {
        case .equals(let text): return same(found, text)
        case .differs(let text): return !found.isEmpty && !same(found, text)
        case .oneOf(let texts): return texts.contains { same(found, $0) }
        case .contains(let text): return Array(found.utf8).firstRange(of: Array(text.utf8)) != nil
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

extension CheckRule {
    /// The texts it compares to.
    var texts: [String] {
        switch self {
        case .equals(let text), .differs(let text), .contains(let text): [text]
        case .oneOf(let texts): texts
        case .compares, .isEmpty, .isPresent: []
        }
    }
}

/// A place of an earlier result that a text refers to, and where nothing was.
struct Gap {
    let word: String
    /// Why the step it belongs to was left out; nil where it was run.
    let omission: String?

    var text: String {
        omission.map { "${\(word)}: \($0)" } ?? "${\(word)}, which this needs, was never captured"
    }
}
