// SPDX-License-Identifier: Apache-2.0

/// How a check ended.
public enum CheckStatus: String, Sendable, Hashable, CaseIterable {
    /// It holds.
    case pass = "PASS"
    /// It does not hold.
    case fail = "FAIL"
    /// It could not be looked at, for a reason that is not the system's fault.
    case notRun = "NOT-RUN"
    /// It was left out: only this toolkit's own store or commands show it, or the system plays nobody in its part.
    case leftOut = "LEFT-OUT"
}

/// What became of one check.
public struct CheckResult: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The part and the step it belongs to.
    public let part: String
    /// The step it belongs to.
    public let step: String
    /// How it ended.
    public private(set) var status: CheckStatus
    /// The place that was looked at.
    public let path: String
    /// What had to stand there.
    public let rule: String
    /// What stood there; the values of scenarios are invented, so it may be shown.
    public let found: String
    /// What it shows, in a sentence.
    public let reason: String
    /// The criteria it shows.
    public let criteria: [String]
    /// The entry of the trace it was read from.
    public let trace: String
}

extension CheckResult {
    /// The same, left out.
    var leftOut: CheckResult {
        var result = self
        result.status = .leftOut
        return result
    }
}

/// One thing that went over a connection or was looked at.
public struct TraceEntry: Sendable, Hashable {
    /// Its name: scenario, part, step and a number, such as `F02.usual.order.1`.
    public let id: String
    /// Milliseconds since the part began.
    public let at: Int64
    /// `sent`, `answer`, `received`, `file`, `look`, `failed`.
    public let kind: String
    /// Who sent or got it.
    public let actor: String
    /// The bytes.
    public let bytes: [UInt8]
}

/// What became of one part.
public struct PartResult: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// What it shows.
    public let title: String
    /// Whether something wrong is sent in it.
    public let isNegative: Bool
    /// Its checks, those of the setup among them.
    public let checks: [CheckResult]
    /// What happened, in order.
    public let trace: [TraceEntry]
    /// How long it took.
    public let milliseconds: Int64
}

/// What became of one scenario.
public struct ScenarioResult: Sendable, Hashable {
    /// Its number.
    public let id: String
    /// What it is called.
    public let title: String
    /// What its entry asks for.
    public let criteria: [Scenario.Criterion]
    /// Its parts, in their order.
    public let parts: [PartResult]

    /// All checks.
    public var checks: [CheckResult] { parts.flatMap(\.checks) }
    /// How many checks ended so.
    public func count(_ status: CheckStatus) -> Int { checks.count { $0.status == status } }

    /// `FAIL` when one check failed, `NOT-RUN` when one could not be looked at or none was, else `PASS`.
    public var status: CheckStatus {
        if count(.fail) > 0 { return .fail }
        return count(.notRun) > 0 || count(.pass) == 0 ? .notRun : .pass
    }
}

/// A run of scenarios.
public struct RunResult: Sendable, Hashable {
    /// When it began, ISO 8601 in UTC.
    public let startedAt: String
    /// What was examined: `this toolkit`, host and port, or whom the system played that sent.
    public let target: String
    /// What the runner played: `client`, `server` or `both`; `all` against this toolkit.
    public let role: String
    /// Versions of what took part, by name.
    public let versions: [String: String]
    /// The files that said what to run, with their digests.
    public let files: [ScenarioFile]
    /// The version of the rules of care that this toolkit follows.
    public let rulesVersion: String
    /// Rules that were switched off to see their checks fail; none in a run that counts.
    public let rulesOff: [String]
    /// The scenarios, in the order of the list.
    public let scenarios: [ScenarioResult]

    /// How many checks ended so.
    public func count(_ status: CheckStatus) -> Int { scenarios.reduce(0) { $0 + $1.count(status) } }

    /// Whether something was run, and every check of it passed that can be seen.
    public var passed: Bool { !scenarios.isEmpty && scenarios.allSatisfy { $0.status == .pass } && rulesOff.isEmpty }
}
