// SPDX-License-Identifier: Apache-2.0

import Findings

/// Findings as they are made, one for each rule and place, up to a bound: a hostile file cannot grow them.
struct FindingList {
    /// More than anybody reads of one file.
    static let bound = 1000

    private var all: [Finding] = []
    private var seen: Set<[String]> = []
    private(set) var isFull = false

    mutating func add(_ fault: Fault, _ path: ElementPath) {
        add(fault.severity, fault.code, path.description, fault.message)
    }

    mutating func add(_ severity: Finding.Severity, _ code: String, _ location: String, _ message: String) {
        guard all.count < Self.bound else { return isFull = true }
        guard seen.insert([code, location]).inserted else { return }
        all.append(Finding(severity, code: code, location: location, message: message))
    }

    mutating func add(_ finding: Finding) {
        add(finding.severity, finding.code, finding.location, finding.message)
    }

    /// The findings, with a last one saying so where some were left out.
    func finished() -> [Finding] {
        guard isFull else { return all }
        let message = "more than \(Self.bound) findings; the rest are left out"
        return all + [Finding(.warning, code: "findings-left-out", location: "data set", message: message)]
    }
}

/// What is wrong, wherever it stands.
struct Fault: Sendable, Hashable {
    let severity: Finding.Severity
    let code: String
    let message: String

    init(_ severity: Finding.Severity, _ code: String, _ message: String) {
        self.severity = severity
        self.code = code
        self.message = message
    }
}
