// SPDX-License-Identifier: Apache-2.0

public import Findings

/// What a conversion gave, and what it had to leave behind.
public struct Conversion<Value: Sendable>: Sendable {
    /// The recording in the other format.
    public let value: Value
    /// What of it the other format does not carry, or not exactly; no patient data.
    public let losses: [Finding]

    init(_ value: Value, _ losses: Losses) {
        self.value = value
        self.losses = losses.findings
    }
}

/// What a conversion leaves behind, as it is noticed.
struct Losses {
    private(set) var findings: [Finding] = []

    /// Something that is left out.
    mutating func leaveOut(_ location: String, _ reason: String) {
        findings.append(Finding(.warning, code: "not-carried", location: location, message: reason))
    }

    /// What was noticed elsewhere.
    mutating func add(_ other: Losses) { findings += other.findings }

    /// Something of a kind of its own.
    mutating func add(_ code: String, _ location: String, _ text: String) {
        findings.append(Finding(.warning, code: code, location: location, message: text))
    }

    /// Something that is carried otherwise than it was.
    mutating func change(_ location: String, _ how: String) {
        findings.append(Finding(.warning, code: "changed", location: location, message: how))
    }
}
