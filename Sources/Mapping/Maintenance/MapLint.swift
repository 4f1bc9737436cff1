// SPDX-License-Identifier: Apache-2.0

/// A look through one map.
struct MapLint {
    private let name: String
    private let isWithinOneSystem: Bool
    private let day: String
    private let names: (from: [String: String], to: [String: String])
    private let list: [String: [CodeEntry]]
    private var sources: SyntaxLint
    private var targets: SyntaxLint
    private var report = LintReport()
    private var groups: [String: [MapEntry]] = [:]
    private var order: [String] = []

    init(
        header: CodeMaps.Header, list: [CodeEntry], names: (from: [String: String], to: [String: String]), day: String
    ) {
        name = header.name
        isWithinOneSystem = header.from == header.to
        self.day = day
        self.names = names
        self.list = Dictionary(grouping: list) { CodeSystem.key($0.code) }
        sources = SyntaxLint(header.from)
        targets = SyntaxLint(header.to)
    }

    mutating func look(at row: CodeMaps.StoredEntry) {
        let entry = row.entry
        let key = CodeSystem.key(entry.source)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(entry)
        sources.look(at: entry.source, entry.originalSource, name, &report)
        if !entry.isNoTarget { targets.look(at: entry.target, entry.originalTarget, name, &report) }
        for _ in 0..<entry.repeats { report.note(.duplicate, name, entry.source, "said again") }
        if !entry.relationship.isKnown {
            report.note(.unknownRelationship, name, entry.source, "'\(entry.relationship.rawValue)'")
        }
        if (entry.sourceName + entry.targetName).hasLostCharacter {
            report.note(.lostCharacter, name, entry.source, "a name has lost characters")
        }
        lookAtDates(entry)
        if entry.status == .approved { lookAtTarget(entry, row) }
    }

    private mutating func lookAtDates(_ entry: MapEntry) {
        for day in [entry.validFrom, entry.validTo] where MapDate.isImplausible(day) {
            report.note(.implausibleDate, name, entry.source, "\(day) cannot be meant")
        }
        if !entry.validTo.isEmpty, entry.validTo < entry.validFrom {
            report.note(.implausibleDate, name, entry.source, "ends before it begins")
        }
    }

    private mutating func lookAtTarget(_ entry: MapEntry, _ row: CodeMaps.StoredEntry) {
        let isNamed = { (before: String, now: String?) in before.isEmpty || before == now ?? "" }
        let from = names.from[CodeSystem.key(entry.source)]
        let to = names.to[CodeSystem.key(entry.target)]
        let isSame = isNamed(row.seenSource, from) && (entry.isNoTarget || isNamed(row.seenTarget, to))
        if !isSame, !entry.actor.isEmpty {
            report.note(.reviewAgain, name, entry.source, "one of its ends has changed since it was approved")
        }
        guard !entry.isNoTarget, !list.isEmpty else { return }
        guard let periods = list[CodeSystem.key(entry.target)] else {
            return report.note(.danglingTarget, name, entry.source, "\(entry.target) is not in its list")
        }
        if entry.validTo.isEmpty || entry.validTo >= day, !periods.contains(where: isOpen) {
            report.note(.retiredTarget, name, entry.source, "\(entry.target) is no longer valid")
        }
    }

    private func isOpen(_ entry: CodeEntry) -> Bool {
        entry.validTo.isEmpty || !MapDate.isDay(entry.validTo) || entry.validTo >= day
    }

    func finished() -> LintReport {
        var report = report
        for key in order {
            let rows = (groups[key] ?? []).filter { $0.status == .approved }
            guard let first = rows.first else { continue }
            if Self.hasConflict(rows) {
                report.note(.conflict, name, first.source, "several targets that each say to mean the same")
            }
            if Self.hasOverlap(rows) { report.note(.overlappingDates, name, first.source, "two periods overlap") }
            let targets = Set(rows.map { CodeSystem.key($0.target) })
            if list[key] != nil, !isWithinOneSystem, !targets.contains(key) {
                let target = rows.map(\.target).joined(separator: ", ")
                report.note(
                    .otherMeaning, name, first.source, "a code of the target system too, but it becomes \(target)")
            }
        }
        if isWithinOneSystem { noteCycles(&report) }
        return report
    }

    private func noteCycles(_ report: inout LintReport) {
        let ways = groups.mapValues { rows in
            rows.filter { $0.status == .approved && !$0.isNoTarget }.map { CodeSystem.key($0.target) }
        }
        for key in Cycles.members(ways, order) {
            // A code that becomes itself goes nowhere.
            if ways[key] == [key] { continue }
            report.note(.cycle, name, groups[key]?.first?.source ?? key, "leads back to itself")
        }
    }

    private static func pairs(_ rows: [MapEntry]) -> [(MapEntry, MapEntry)] {
        rows.indices.flatMap { first in rows[(first + 1)...].map { (rows[first], $0) } }
    }

    private static func period(_ entry: MapEntry) -> (from: String, to: String) { (entry.validFrom, entry.validTo) }

    private static func hasConflict(_ rows: [MapEntry]) -> Bool {
        rows.count > 1 && rows.count < 1000
            && pairs(rows).contains { first, second in
                first.condition == second.condition && first.priority == second.priority
                    && CodeSystem.key(first.target) != CodeSystem.key(second.target)
                    && (first.isNoTarget || second.isNoTarget
                        || (first.relationship == .equivalent && second.relationship == .equivalent))
                    && MapDate.overlap(period(first), period(second))
            }
    }

    private static func hasOverlap(_ rows: [MapEntry]) -> Bool {
        rows.count > 1 && rows.count < 1000
            && pairs(rows).contains { first, second in
                first.condition == second.condition && CodeSystem.key(first.target) == CodeSystem.key(second.target)
                    && MapDate.overlap(period(first), period(second))
            }
    }
}
