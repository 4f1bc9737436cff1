// SPDX-License-Identifier: Apache-2.0

public import Findings

/// One thing the checker noticed, and where.
public struct DocumentFinding: Sendable, Hashable {
    /// How bad it is.
    public let severity: Finding.Severity
    /// The rule.
    public let rule: CheckRule
    /// The place as an XPath with the document's own prefixes; empty for the whole file.
    public let path: String
    /// The line, from 1, on which the start tag ends; 0 where there is none.
    public let line: Int
    /// One short English sentence without patient data.
    public let message: String

    /// Makes a finding.
    public init(_ severity: Finding.Severity, _ rule: CheckRule, path: String, line: Int, message: String) {
        self.severity = severity
        self.rule = rule
        self.path = path
        self.line = line
        self.message = message
    }

    /// The same as formats share it.
    public var finding: Finding {
        Finding(severity, code: rule.rawValue, location: path.isEmpty ? "line \(line)" : path, message: message)
    }
}
