// SPDX-License-Identifier: Apache-2.0

import Exchange
import Mapping
import SQLite
import Threads

extension DemoSource {
    /// What the hospitals' diagnoses are covered before and after a steward approves suggestions.
    func coverage() throws -> ReportSection {
        let used = try CodeUsage.scan(Connection(path: run.databasePath)).filter { $0.use == .diagnosis }
        let before = try maps.coverage(of: used)
        var approved: [String] = []
        for map in Set(before.map(\.map)).filter({ !$0.isEmpty }).sorted() { approved += try approveSuggestions(map) }
        let after = try maps.coverage(of: used)
        return ReportSection(
            title: "Coverage of diagnoses, before and after a steward approves suggestions",
            lines: ["Approved: " + (approved.isEmpty ? "nothing" : approved.joined(separator: ", "))],
            header: ["SENDER", "MAP", "CODES", "BEFORE", "AFTER", "TIMES", "BEFORE", "AFTER"],
            rows: zip(before, after).map { old, new in
                [
                    old.facility, old.map, String(old.codes.values.reduce(0, +)), MapCoverage.percent(old.codeShare),
                    MapCoverage.percent(new.codeShare), String(old.volume.values.reduce(0, +)),
                    MapCoverage.percent(old.share), MapCoverage.percent(new.share),
                ]
            }, right: [2, 3, 4, 5, 6, 7])
    }

    /// The steward of the demo takes what is written as in the list, or nearly so.
    private func approveSuggestions(_ map: String) throws -> [String] {
        let suggester = try maps.suggester(for: map, calibrates: false)
        let items = try maps.fill(maps.openCodes(of: map), map: map, with: suggester, limit: 1)
        var approved: [String] = []
        for item in items {
            guard let best = item.suggestions.first, best.likeness >= 0.5 else { continue }
            var decision = MapDecision(.approve, source: item.source, target: best.code)
            decision.sourceName = item.text
            decision.reason = "suggested, seen by a steward"
            let ready = decision
            try maps.transaction(purpose: "approve a suggestion") { () throws(MappingError) in
                try maps.decide(ready, map: map, actor: "demo", at: Clock.utc())
            }
            approved.append("\(item.text) → \(best.code) \(best.name)")
        }
        return approved
    }
}
