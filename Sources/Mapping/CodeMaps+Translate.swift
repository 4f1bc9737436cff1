// SPDX-License-Identifier: Apache-2.0

import SQLite

extension CodeMaps {
    /// What a code becomes by a map.
    ///
    /// - Parameter reverse: from the map's target system back to its source system.
    /// - Parameter context: what is known of the case; rows whose condition it contradicts do not count.
    public func translate(
        _ code: String, map: String, reverse: Bool = false, in context: TranslationContext = TranslationContext()
    ) throws(MappingError) -> Translation {
        let header = try known(map)
        return try reverse ? translateBack(code, header, context) : translate(code, header, context)
    }

    /// What a code becomes by the map assigned to its use at a facility; nil when none is assigned.
    public func translate(
        _ code: String, use: CodeUse, facility: String, in context: TranslationContext = TranslationContext()
    ) throws(MappingError) -> Translation? {
        guard let header = try header(use, facility: facility) else { return nil }
        return try translate(code, header, context)
    }

    /// What a code becomes over several maps, each taken in the direction that leads on.
    ///
    /// The relationship is what all steps leave certain; every step that is no equivalence is named among the losses.
    public func translate(
        _ code: String, through maps: [String], in context: TranslationContext = TranslationContext()
    ) throws(MappingError) -> Translation {
        var steps: [(header: Header, isReverse: Bool)] = []
        for name in maps {
            let header = try known(name)
            let place = steps.last.map { $0.isReverse ? $0.header.from : $0.header.to } ?? header.from
            guard header.from == place || header.to == place else { throw .noWay(map: name, at: place) }
            steps.append((header, header.from != place))
        }
        guard let first = steps.first else { throw .unknownMap("") }
        var way = Way(code: code, system: first.header.from)
        for step in steps {
            try way.go(step.isReverse ? step.header.from : step.header.to) { (code) throws(MappingError) in
                try step.isReverse
                    ? translateBack(code, step.header, context) : translate(code, step.header, context)
            }
        }
        return way.translation(map: maps.joined(separator: " > "))
    }

    func translate(
        _ code: String, _ header: Header, _ context: TranslationContext
    ) throws(MappingError) -> Translation {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT target, coalesce(nullif((SELECT name FROM map_concept
                    WHERE system_id = ? AND key = target_key ORDER BY valid_from DESC LIMIT 1), ''), target_name),
                    relationship, condition, id, priority, valid_from, valid_to
                FROM map_entry WHERE map_id = ? AND source_key = ? AND status = 'approved'
                ORDER BY priority, target
                """, [.integer(header.toID), .integer(header.id), .text(CodeSystem.key(code))],
                purpose: "translate a code")
        }
        return Translation(
            rows.compactMap { Candidate($0, context, isReverse: false) }, map: header.name, version: header.version,
            system: header.to)
    }

    func translateBack(
        _ code: String, _ header: Header, _ context: TranslationContext
    ) throws(MappingError) -> Translation {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT source, coalesce(nullif((SELECT name FROM map_concept
                    WHERE system_id = ? AND key = source_key ORDER BY valid_from DESC LIMIT 1), ''), source_name),
                    relationship, condition, id, 1, valid_from, valid_to
                FROM map_entry WHERE map_id = ? AND target_key = ? AND target_key <> '' AND status = 'approved'
                ORDER BY source
                """, [.integer(header.fromID), .integer(header.id), .text(CodeSystem.key(code))],
                purpose: "translate a code back")
        }
        var candidates = rows.compactMap { Candidate($0, context, isReverse: true) }
        // All sources are wanted, also those that need a condition.
        candidates = candidates.map {
            Candidate(target: $0.target, priority: 1, holds: $0.holds == false ? false : nil)
        }
        return Translation(candidates, map: header.name, version: header.version, system: header.from)
    }
}

extension Candidate {
    /// Nil when the row is not valid on the day.
    init?(_ row: Row, _ context: TranslationContext, isReverse: Bool) {
        let (from, to) = (row.text(6) ?? "", row.text(7) ?? "")
        if !context.date.isEmpty, !MapDate.contains(context.date, from: from, to: to) { return nil }
        let relationship = Relationship(rawValue: row.text(2) ?? "")
        let condition = Condition(row.text(3) ?? "") ?? Condition()
        target = Target(
            code: row.text(0) ?? "", name: row.text(1) ?? "",
            relationship: isReverse ? relationship.reversed : relationship, condition: condition,
            row: row.integer(4) ?? 0)
        priority = Int(row.integer(5) ?? 1)
        holds = condition.holds(in: context)
    }
}

/// A code on its way over several maps.
private struct Way {
    private var reached: [Target]
    private var system: CodeSystem
    private var losses: [String] = []
    private var isNoMap = false
    private var version = ""

    init(code: String, system: CodeSystem) {
        reached = [Target(code: code, name: "", relationship: .equivalent)]
        self.system = system
    }

    mutating func go(
        _ next: CodeSystem, _ translate: (String) throws(MappingError) -> Translation
    ) throws(MappingError) {
        var found: [Target] = []
        for start in reached {
            let step = try translate(start.code)
            isNoMap = isNoMap || step.result == .noMap
            version = step.version
            note(start, step)
            for var target in step.targets {
                target.relationship = start.relationship.followed(by: target.relationship)
                if let known = found.firstIndex(where: { CodeSystem.key($0.code) == CodeSystem.key(target.code) }) {
                    if found[known].relationship != target.relationship { found[known].relationship = .relatedTo }
                } else {
                    found.append(target)
                }
            }
        }
        (reached, system) = (found, next)
    }

    private mutating func note(_ start: Target, _ step: Translation) {
        if step.result == .ambiguous {
            losses.append("\(start.code): \(step.targets.count) targets in \(step.map)")
        }
        for target in step.targets where target.relationship != .equivalent {
            losses.append("\(start.code) to \(target.code): \(target.relationship.rawValue) in \(step.map)")
        }
        if step.targets.isEmpty { losses.append("\(start.code): \(step.result.rawValue) in \(step.map)") }
    }

    func translation(map: String) -> Translation {
        let result: Translation.Result =
            switch reached.count {
            case 0: isNoMap ? .noMap : .unmapped
            case 1: .mapped
            default: .ambiguous
            }
        return Translation(
            result: result, targets: reached, map: map, version: version, system: system, losses: losses)
    }
}
