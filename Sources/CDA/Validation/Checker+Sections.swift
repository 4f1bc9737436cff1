// SPDX-License-Identifier: Apache-2.0

import Findings
import XMLTree

/// Sections against the template of their document type.
///
/// Nearly all of what is known of sections and entries is what senders write, not what they must: most findings here are
/// for information, and the others warn.
///
/// - Source: WS/T 500, clause 6; ``SectionTemplate``.
extension Checker {
    /// Checks a section whose entries were all seen.
    func checkSection(_ node: Node, _ tally: SectionTally) {
        if !tally.hasEntries, node.first("entry") == nil, node.first("component") == nil, !hasNarrative(node) {
            warning(.emptySection, node, "neither text nor entries")
        }
        guard let type, !type.sections.isEmpty else { return }
        let code = node.first("code")
        let (text, label) = (code?[attribute: "code"] ?? "", code?[attribute: "displayName"] ?? "")
        let known = type.sections.indices.filter { type.sections[$0].template.covers(code: text, displayName: label) }
        guard let place = best(known, tally, type) else {
            info(.unknownSection, node, "no section of the template of \(type.type.code)")
            return
        }
        usedTemplates.insert(place)
        compare(node, tally, type.sections[place])
    }

    private func hasNarrative(_ node: Node) -> Bool {
        node.first("text").map { $0.hasText || $0.elements.first != nil } ?? false
    }

    /// The template that a section fits best, unused ones before used.
    private func best(_ known: [Int], _ tally: SectionTally, _ type: TypeRules) -> Int? {
        guard known.count > 1 else { return known.first }
        func rank(_ place: Int) -> (Int, Int) {
            (usedTemplates.contains(place) ? 0 : 1, type.sections[place].overlap(tally.counts))
        }
        return known.max { rank($0) < rank($1) }
    }

    private func compare(_ node: Node, _ tally: SectionTally, _ rules: SectionRules) {
        var absent: [String] = []
        for (key, count) in rules.counts where tally.counts[key, default: 0] < count {
            if rules.required.contains(key), tally.counts[key] == nil {
                warning(.missingEntry, node, detail: key, "the section should have \(key)")
            } else {
                absent.append(key)
            }
        }
        guard !absent.isEmpty else { return }
        let names = absent.sorted().prefix(5).joined(separator: ", ")
        let more = absent.count > 5 ? " and \(absent.count - 5) more" : ""
        info(.missingEntry, node, "the template also has \(names)\(more)")
    }

    /// Notes sections of the template that the document does not have.
    func checkSections() {
        guard let type, document.nonXMLBody == nil else { return }
        let body = document.root.first("component", "structuredBody") ?? document.root
        for (place, rules) in type.sections.enumerated() where !usedTemplates.contains(place) {
            let name = rules.template.code.isEmpty ? rules.template.label : rules.template.code
            collector.add(
                rules.isRequired ? .warning : .info, .missingSection, body, detail: "\(place)",
                "the template of \(type.type.code) has the section \(name)")
        }
    }
}
