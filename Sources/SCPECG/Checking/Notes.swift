// SPDX-License-Identifier: Apache-2.0

import Findings

/// Findings as they are made, at most so many of one rule.
struct Notes: Sendable {
    private static let mostOfOneRule = 20
    private var list: [Finding] = []
    private var counts: [Rule: Int] = [:]

    /// Adds a finding at a byte of a section, or of the record's header when `section` is nil.
    mutating func add(_ rule: Rule, _ section: Int?, at offset: Int, _ message: String) {
        counts[rule, default: 0] += 1
        guard counts[rule, default: 0] <= Self.mostOfOneRule else { return }
        let place = section.map { "section \($0)" } ?? "record"
        list.append(
            Finding(rule.severity, code: rule.rawValue, location: "\(place), offset \(offset)", message: message))
    }

    /// The findings, with a last one for each rule that was broken too often to list.
    var findings: [Finding] {
        let many = Rule.allCases.filter { counts[$0, default: 0] > Self.mostOfOneRule }
        return list
            + many.map { rule in
                let more = counts[rule, default: 0] - Self.mostOfOneRule
                return Finding(rule.severity, code: rule.rawValue, location: "record", message: "\(more) more of these")
            }
    }
}
