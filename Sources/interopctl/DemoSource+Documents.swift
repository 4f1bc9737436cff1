// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import Findings
import MPI

extension DemoSource {
    /// What became of the discharge summaries, and the one that was filed as a page.
    func documents() -> ReportSection? {
        guard !run.documentOutcomes.isEmpty else { return nil }
        let filed = run.documentOutcomes.lazy.compactMap(\.filed).first
        let document = filed.flatMap { try? ClinicalDocument(parsing: $0.bytes) }
        var section = ReportSection(
            title: "Discharge summaries of the county hospital, and what became of them",
            lines: document.map(Self.lines) ?? [], header: ["DOCUMENT", "PATIENT", "ANSWER", "WHERE AND WHY"],
            rows: run.documentOutcomes.map { outcome in
                let place = outcome.filed.map { "filed under \(ResidentNumber($0.residentID)) as \($0.document.code)" }
                return [outcome.note, outcome.name, outcome.code, place ?? outcome.reason]
            })
        section.framed = document.map { String(decoding: $0.html(PageOptions()), as: UTF8.self) }
        return section
    }

    private static func lines(_ document: ClinicalDocument) -> [String] {
        let findings = document.findings()
        let counts = Finding.Severity.allCases.map { severity in
            "\(findings.count { $0.severity == severity }) \(severity.rawValue)"
        }
        let entries = document.allSections.reduce(0) { $0 + $1.entries.count }
        let sections = document.sections.compactMap(\.title).joined(separator: ", ")
        return [
            "\(document.title ?? "") of \(document.effectiveTime?.value ?? ""): \(entries) entries in \(sections).",
            "The checker of documents finds \(counts.joined(separator: ", ")).",
        ]
    }
}
