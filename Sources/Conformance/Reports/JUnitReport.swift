// SPDX-License-Identifier: Apache-2.0

/// A run as JUnit XML: a suite for each part, a case for each check.
public enum JUnitReport {
    /// The bytes of the file, in UTF-8.
    public static func bytes(_ result: RunResult) -> [UInt8] {
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
        let all = result.scenarios.flatMap(\.checks)
        lines.append("<testsuites name=\"conformance\" \(counts(all))>")
        for scenario in result.scenarios {
            for part in scenario.parts { lines += suite(scenario, part, result) }
        }
        lines.append("</testsuites>\n")
        return Array(lines.joined(separator: "\n").utf8)
    }

    private static func counts(_ checks: [CheckResult]) -> String {
        let failed = checks.count { $0.status == .fail }
        let skipped = checks.count { $0.status == .notRun || $0.status == .leftOut }
        return "tests=\"\(checks.count)\" failures=\"\(failed)\" errors=\"0\" skipped=\"\(skipped)\""
    }

    private static func suite(_ scenario: ScenarioResult, _ part: PartResult, _ result: RunResult) -> [String] {
        let name = Markup.escaped("\(scenario.id).\(part.name)")
        let seconds = "\(part.milliseconds / 1000).\(String(1000 + part.milliseconds % 1000).dropFirst())"
        let head =
            "  <testsuite name=\"\(name)\" \(counts(part.checks)) time=\"\(seconds)\" timestamp=\"\(result.startedAt)\">"
        return [head] + part.checks.flatMap { check($0, name) } + ["  </testsuite>"]
    }

    private static func check(_ check: CheckResult, _ suite: String) -> [String] {
        let head = "    <testcase classname=\"\(suite)\" name=\"\(Markup.escaped(check.name))\" time=\"0\""
        let text = Markup.escaped("\(check.path) \(check.rule); found '\(check.found)' in \(check.trace)")
        switch check.status {
        case .pass: return [head + "/>"]
        case .fail: return [head + ">", "      <failure message=\"\(text)\"/>", "    </testcase>"]
        case .notRun, .leftOut:
            return [head + ">", "      <skipped message=\"\(Markup.escaped(check.found))\"/>", "    </testcase>"]
        }
    }
}

/// Text in XML and HTML.
enum Markup {
    /// The text with markup characters escaped; characters that XML forbids become spaces.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\n", "\t": result.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
