// SPDX-License-Identifier: Apache-2.0

import Findings

/// Findings as they are made, up to a bound: a message of nothing but faults must not grow without end.
struct FindingList {
    /// More than anybody reads of one message.
    static let bound = 1000

    private(set) var all: [Finding] = []
    private(set) var isFull = false

    mutating func add(_ severity: Finding.Severity, _ code: String, _ path: Path, _ message: String) {
        guard all.count < Self.bound else {
            isFull = true
            return
        }
        all.append(Finding(severity, code: code, location: path.description, message: message))
    }

    /// The findings, with a last one saying so where some were left out.
    func finished() -> [Finding] {
        guard isFull else { return all }
        return all + [
            .warning("findings-left-out", "message", "more than \(Self.bound) findings; the rest are left out")
        ]
    }

    /// One finding for each rule and place, the first.
    static func unique(_ findings: [Finding]) -> [Finding] {
        guard findings.count > 1 else { return findings }
        var seen: Set<[String]> = []
        return findings.filter { seen.insert([$0.code, $0.location]).inserted }
    }
}
