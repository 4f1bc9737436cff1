// SPDX-License-Identifier: Apache-2.0

import Findings
import XMLTree

/// Gathers findings while a document is checked; places become paths at the end.
final class FindingCollector {
    private struct Place: Hashable {
        let node: Int
        let rule: CheckRule
        let detail: String
    }

    private struct Draft {
        var severity: Finding.Severity
        let rule: CheckRule
        let node: Node
        let attribute: String
        let message: String
    }

    private let limit: Int
    private var drafts: [Draft] = []
    private var seen: [Place: Int] = [:]
    private var counts: [Finding.Severity: Int] = [:]

    init(limit: Int) { self.limit = limit }

    /// Notes something; the same rule at the same place counts once, as an error if it ever was one.
    ///
    /// - Parameter detail: tells findings of one rule at one place apart, such as the name of what is missing.
    func add(
        _ severity: Finding.Severity, _ rule: CheckRule, _ node: Node, attribute: String = "", detail: String = "",
        _ message: @autoclosure () -> String
    ) {
        let place = Place(node: node.position, rule: rule, detail: attribute + detail)
        if let known = seen[place] {
            if severity == .error { drafts[known].severity = .error }
            return
        }
        counts[severity, default: 0] += 1
        guard counts[severity, default: 0] <= limit else { return }
        seen[place] = drafts.count
        drafts.append(Draft(severity: severity, rule: rule, node: node, attribute: attribute, message: message()))
    }

    /// The findings in document order.
    func findings() -> [DocumentFinding] {
        var paths = NodePaths()
        let order = drafts.indices.sorted { (drafts[$0].node.position, $0) < (drafts[$1].node.position, $1) }
        var found = order.map { place in
            let draft = drafts[place]
            let path = paths.path(draft.node) + (draft.attribute.isEmpty ? "" : "/@" + draft.attribute)
            return DocumentFinding(
                draft.severity, draft.rule, path: path, line: draft.node.line, message: draft.message)
        }
        for severity in Finding.Severity.allCases {
            let left = counts[severity, default: 0] - limit
            guard left > 0 else { continue }
            found.append(
                DocumentFinding(severity, .more, path: "", line: 0, message: "\(left) more of this severity"))
        }
        return found
    }
}
