// SPDX-License-Identifier: Apache-2.0

/// A run as one page that needs nothing else: no script, nothing fetched.
public enum HTMLReport {
    /// The bytes of the page, in UTF-8.
    public static func bytes(_ result: RunResult) -> [UInt8] {
        var page = head(result)
        page += result.scenarios.map(row)
        page.append("</table>")
        page += result.scenarios.flatMap(scenario)
        page.append("</body></html>\n")
        return Array(page.joined(separator: "\n").utf8)
    }

    private static let style = """
        body{font:15px/1.5 system-ui,sans-serif;max-width:75em;margin:2em auto;padding:0 1em;color:#222}
        table{border-collapse:collapse;width:100%;margin:.5em 0}td,th{border:1px solid #ccc;padding:.2em .5em;
        text-align:left;vertical-align:top}.PASS{background:#e6f4e6}.FAIL{background:#fbdcdc}.NOT-RUN{background:#f6f0d0}
        pre{white-space:pre-wrap;word-break:break-all;background:#f6f6f6;padding:.5em;margin:.2em 0;font-size:12px}
        summary{cursor:pointer}h2{border-top:1px solid #ccc;padding-top:.5em}
        """

    private static func head(_ result: RunResult) -> [String] {
        let versions = result.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let counts = CheckStatus.allCases.map { "\(result.count($0)) \($0.rawValue)" }.joined(separator: ", ")
        return [
            "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>Conformance</title>",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            "<style>\(style)</style></head><body><h1>Conformance: \(result.passed ? "passed" : "not passed")</h1>",
            "<p>\(Markup.escaped(result.target)), \(result.startedAt). \(counts).<br>"
                + "\(Markup.escaped(versions.joined(separator: ", ")))</p>",
            "<table><tr><th>Scenario</th><th>Title</th><th>PASS</th><th>FAIL</th><th>NOT-RUN</th><th>LEFT-OUT</th></tr>",
        ]
    }

    private static func row(_ scenario: ScenarioResult) -> String {
        let counts = CheckStatus.allCases.map { "<td>\(scenario.count($0))</td>" }.joined()
        return "<tr class=\"\(scenario.status.rawValue)\"><td><a href=\"#\(Markup.escaped(scenario.id))\">"
            + "\(Markup.escaped(scenario.id))</a></td><td>\(Markup.escaped(scenario.title))</td>\(counts)</tr>"
    }

    private static func scenario(_ scenario: ScenarioResult) -> [String] {
        let id = Markup.escaped(scenario.id)
        var lines = ["<h2 id=\"\(id)\">\(id) \(Markup.escaped(scenario.title))</h2><ul>"]
        lines += scenario.criteria.map { criterion in
            let note = criterion.exemption.map { " <em>not checked: \(Markup.escaped($0))</em>" } ?? ""
            return "<li>\(Markup.escaped(criterion.id)): \(Markup.escaped(criterion.text))\(note)</li>"
        }
        lines.append("</ul>")
        for part in scenario.parts { lines += self.part(part) }
        return lines
    }

    private static func part(_ part: PartResult) -> [String] {
        let kind = part.isNegative ? "negative: " : ""
        var lines = ["<h3>\(kind)\(Markup.escaped(part.name)) – \(Markup.escaped(part.title))</h3><table>"]
        lines.append("<tr><th>Check</th><th>Shows</th><th>Place and rule</th><th>Found</th><th></th></tr>")
        lines += part.checks.map { check in
            let found = check.status == .pass ? "" : Markup.escaped(String(check.found.prefix(300)))
            let shows = check.criteria.joined(separator: " ")
            return "<tr class=\"\(check.status.rawValue)\"><td>\(Markup.escaped(check.name))</td>"
                + "<td>\(Markup.escaped(shows)) \(Markup.escaped(check.reason))</td>"
                + "<td>\(Markup.escaped("\(check.path) \(check.rule)"))</td><td>\(found)</td>"
                + "<td>\(check.status.rawValue)</td></tr>"
        }
        lines.append("</table><details><summary>Trace, \(part.trace.count) entries</summary>")
        lines += part.trace.map(entry)
        lines.append("</details>")
        return lines
    }

    private static func entry(_ entry: TraceEntry) -> String {
        let text = TextBytes.utf8(entry.bytes).map { $0.replacing("\r", with: "\n") } ?? TextBytes.base64(entry.bytes)
        return "<div>\(Markup.escaped(entry.id)) \(entry.at) ms \(entry.kind) \(Markup.escaped(entry.actor))</div>"
            + "<pre>\(Markup.escaped(String(text.prefix(20_000))))</pre>"
    }
}
