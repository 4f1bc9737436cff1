// SPDX-License-Identifier: Apache-2.0

public import JSON

extension RunResult {
    /// The run as one JSON value: scenarios, parts, checks, and the trace with all bytes.
    ///
    /// Bytes that are UTF-8 stand as `text`, others as `base64`.
    public func json() -> JSONValue {
        [
            "startedAt": .string(startedAt), "target": .string(target), "role": .string(role),
            "versions": Self.json(versions),
            "rules": rulesJSON, "files": .array(files.map { $0.json() }),
            "passed": .bool(passed), "checks": counts, "scenarios": .array(scenarios.map { $0.json() }),
        ]
    }

    /// The version of the rules, and which were switched off.
    var rulesJSON: JSONValue {
        ["version": .string(rulesVersion), "off": .array(rulesOff.map { .string($0) })]
    }

    private var counts: JSONValue {
        .object(CheckStatus.allCases.map { .init($0.rawValue, .integer(count($0))) })
    }

    static func json(_ versions: [String: String]) -> JSONValue {
        .object(versions.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })
    }
}

extension ScenarioFile {
    func json() -> JSONValue {
        ["name": .string(name), "bytes": .integer(count), "sm3": .string(sm3), "sha256": .string(sha256)]
    }
}

extension ScenarioResult {
    func json() -> JSONValue {
        [
            "id": .string(id), "title": .string(title), "status": .string(status.rawValue),
            "criteria": .array(criteria.map { $0.json() }), "parts": .array(parts.map { $0.json() }),
        ]
    }
}

extension Scenario.Criterion {
    func json() -> JSONValue {
        ["id": .string(id), "text": .string(text), "notChecked": .optional(exemption)]
    }
}

extension PartResult {
    func json() -> JSONValue {
        [
            "name": .string(name), "title": .string(title), "negative": .bool(isNegative),
            "milliseconds": .integer(milliseconds), "checks": .array(checks.map { $0.json() }),
            "trace": .array(trace.map { $0.json() }),
        ]
    }
}

extension CheckResult {
    func json() -> JSONValue {
        [
            "name": .string(name), "status": .string(status.rawValue), "step": .string(step), "path": .string(path),
            "rule": .string(rule), "found": .string(found), "reason": .string(reason),
            "criteria": .array(criteria.map { .string($0) }), "trace": .string(trace),
        ]
    }
}

extension TraceEntry {
    func json() -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(id)), .init("at", .integer(at)), .init("kind", .string(kind)),
            .init("actor", .string(actor)),
        ]
        if let text = TextBytes.utf8(bytes) {
            members.append(.init("text", .string(text)))
        } else {
            members.append(.init("base64", .string(TextBytes.base64(bytes))))
        }
        return .object(members)
    }
}
