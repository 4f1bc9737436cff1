// SPDX-License-Identifier: Apache-2.0

import SQLite

/// A local code or text without an approved target, with what may be meant.
public struct WorkItem: Sendable, Hashable {
    /// The local code.
    public var source = ""
    /// Its text.
    public var text = ""
    /// How often it came in messages.
    public var volume: Int64 = 0
    /// Who sent it; empty when it comes from a list.
    public var facility = ""
    /// What a text of several terms was taken apart into; one for a single term.
    public var terms: [String] = []
    /// What may be meant, the best first.
    public var suggestions: [Suggestion] = []

    /// A local code with its text.
    public init(source: String, text: String) {
        self.source = source
        self.text = text
    }
}

extension CodeMaps {
    /// A suggester for a map's target system that knows the map's approved rows as aliases, and those of every other map
    /// into the same system.
    ///
    /// - Parameter calibrates: whether weights are learned and confidence is measured, which takes a while.
    public func suggester(for map: String, calibrates: Bool) throws(MappingError) -> Suggester {
        let header = try known(map)
        let list = try codes(of: header.to)
        guard !list.isEmpty else { throw .unknownSystem(header.to) }
        var suggester = Suggester(list.map { Suggester.Term($0.code, $0.name) })
        var pairs: [(text: String, code: String)] = []
        for other in try headers() where other.to == header.to {
            let names = try namesByKey(other.fromID)
            for row in try rows(of: other) where row.entry.status == .approved && !row.entry.isNoTarget {
                let own = row.entry.sourceName
                let text = own.isEmpty ? names[CodeSystem.key(row.entry.source)] ?? "" : own
                if !text.isEmpty { pairs.append((text, row.entry.target)) }
            }
        }
        if calibrates { suggester.learn(pairs) } else { suggester.learnAliases(pairs) }
        return suggester
    }

    /// Local codes of a map without an approved row, the most frequent first: those of its code list, those only proposed,
    /// and those that came in messages of the institutions the map is assigned to.
    public func openCodes(of map: String) throws(MappingError) -> [WorkItem] {
        let header = try known(map)
        var items: [String: WorkItem] = [:]
        for entry in try codes(of: header.from) {
            items[CodeSystem.key(entry.code)] = WorkItem(source: entry.code, text: entry.name)
        }
        let rows = try rows(of: header).map(\.entry)
        for row in rows where items[CodeSystem.key(row.source)] == nil {
            items[CodeSystem.key(row.source)] = WorkItem(source: row.source, text: row.sourceName)
        }
        for code in try unmappedCodes() where code.result == .unmapped {
            guard try self.header(code.use, facility: code.facility)?.id == header.id else { continue }
            var item = items[CodeSystem.key(code.code)] ?? WorkItem(source: code.code, text: code.text)
            if item.text.isEmpty { item.text = code.text }
            item.volume += code.count
            item.facility = item.facility.isEmpty ? code.facility : item.facility
            items[CodeSystem.key(code.code)] = item
        }
        for row in rows where row.status == .approved { items[CodeSystem.key(row.source)] = nil }
        return items.values.sorted { $0.volume != $1.volume ? $0.volume > $1.volume : $0.source < $1.source }
    }

    /// Fills suggestions in; codes somebody rejected for a source are left out.
    public func fill(
        _ items: [WorkItem], map: String, with suggester: Suggester, limit: Int
    ) throws(MappingError) -> [WorkItem] {
        var rejected: [String: Set<String>] = [:]
        for row in try rows(of: map) where row.status == .rejected {
            rejected[CodeSystem.key(row.source), default: []].insert(CodeSystem.key(row.target))
        }
        var scratch = Suggester.Scratch()
        let header = try known(map)
        let drugs = DrugRanking(header.to, CodeKind(header.to) == nil ? [] : try codes(of: header.to))
        let pool = drugs == nil ? limit : max(limit, 40)
        return items.map { item in
            var item = item
            let wrong = rejected[CodeSystem.key(item.source)] ?? []
            item.terms = TermSplitter.terms(item.text)
            let texts = item.terms.count > 1 ? [item.text] + item.terms : [item.text]
            item.suggestions = texts.flatMap { text in
                let found = suggester.suggest(text, limit: pool + wrong.count, &scratch)
                    .filter { !wrong.contains(CodeSystem.key($0.code)) }
                return (drugs?.ranked(found, for: text) ?? found).prefix(limit)
            }
            return item
        }
    }

    /// Approves the suggestions whose measured precision is high enough; call it inside a transaction.
    ///
    /// Texts of several terms are left to people.
    ///
    /// - Returns: the items approved.
    public func approveSure(
        _ items: [WorkItem], map: String, with suggester: Suggester, at time: String
    ) throws(MappingError) -> [WorkItem] {
        guard let calibration = suggester.calibration else { return [] }
        var approved: [WorkItem] = []
        for item in items where item.terms.count == 1 {
            guard let best = item.suggestions.first, calibration.isSure(best), !best.hasConflict else { continue }
            var decision = MapDecision(.approve, source: item.source, target: best.code)
            decision.sourceName = item.text
            decision.reason = "above the calibrated threshold"
            decision.evidence =
                "score \(Int(best.score * 1000))/1000" + (best.alias.isEmpty ? "" : ", like \(best.alias)")
            try decide(decision, map: map, actor: "suggest", at: time)
            approved.append(item)
        }
        return approved
    }
}
