// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A look through one code list.
struct ListLint {
    private let name: String
    private var syntax: SyntaxLint
    private var report = LintReport()
    private var entries: [String: [CodeEntry]] = [:]
    private var order: [String] = []
    private var codesByName: [String: String] = [:]
    private var namesByFold: [String: String] = [:]

    init(system: CodeSystem) {
        name = system.description
        syntax = SyntaxLint(system)
    }

    mutating func look(at entry: CodeEntry) {
        let key = CodeSystem.key(entry.code)
        if entries[key] == nil { order.append(key) }
        entries[key, default: []].append(entry)
        syntax.look(at: entry.code, entry.original, name, &report)
        for _ in 0..<entry.repeats { report.note(.duplicate, name, entry.code, "said again") }
        lookAtName(entry, key)
        lookAtDates(entry)
    }

    private mutating func lookAtName(_ entry: CodeEntry, _ key: String) {
        if entry.name.hasLostCharacter { report.note(.lostCharacter, name, entry.code, "the name has lost characters") }
        guard !entry.name.isEmpty else { return }
        if let other = codesByName[entry.name], CodeSystem.key(other) != key {
            report.note(.duplicateName, name, entry.code, "the same name as \(other)")
        }
        let fold = String(String.UnicodeScalarView(entry.name.unicodeScalars.map(\.narrow)))
        if let other = namesByFold[fold], other != entry.name {
            report.note(.widthVariant, name, entry.code, "another name differs in width only")
        }
        codesByName[entry.name] = codesByName[entry.name] ?? entry.code
        namesByFold[fold] = namesByFold[fold] ?? entry.name
    }

    private mutating func lookAtDates(_ entry: CodeEntry) {
        for day in [entry.validFrom, entry.validTo] where MapDate.isImplausible(day) {
            report.note(.implausibleDate, name, entry.code, "\(day) cannot be meant")
        }
        if !entry.validTo.isEmpty, entry.validTo < entry.validFrom {
            report.note(.implausibleDate, name, entry.code, "ends before it begins")
        }
    }

    func finished() -> LintReport {
        var report = report
        for key in order {
            let periods = entries[key] ?? []
            for (first, second) in zip(periods, periods.dropFirst())
            where MapDate.overlap((first.validFrom, first.validTo), (second.validFrom, second.validTo)) {
                report.note(.overlappingDates, name, second.code, "two periods overlap")
            }
            guard let entry = periods.first, !entry.parent.isEmpty else { continue }
            if entries[CodeSystem.key(entry.parent)] == nil {
                report.note(.missingParent, name, entry.code, "the list lacks \(entry.parent)")
            }
        }
        let parents = entries.mapValues { $0.compactMap { $0.parent.isEmpty ? nil : CodeSystem.key($0.parent) } }
        for key in Cycles.members(parents, order) {
            report.note(.cycle, name, entries[key]?.first?.code ?? key, "is above itself")
        }
        return report
    }
}

/// Codes that lead back to themselves.
enum Cycles {
    /// The nodes on a cycle, in the order given. Follows the first way only where ways fork and rejoin.
    static func members(_ ways: [String: [String]], _ order: [String]) -> [String] {
        var done: Set<String> = []
        var found: Set<String> = []
        for start in order where !done.contains(start) {
            var path: [(node: String, next: Int)] = [(start, 0)]
            var places = [start: 0]
            while let top = path.last {
                let next = ways[top.node] ?? []
                guard top.next < next.count else {
                    done.insert(top.node)
                    places[top.node] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let node = next[top.next]
                if let place = places[node] {
                    found.formUnion(path[place...].map(\.node))
                } else if !done.contains(node), ways[node] != nil {
                    places[node] = path.count
                    path.append((node, 0))
                }
            }
        }
        return order.filter(found.contains)
    }
}
