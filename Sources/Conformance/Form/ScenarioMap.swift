// SPDX-License-Identifier: Apache-2.0

/// A scenario in the list of all.
public struct MapEntry: Sendable, Hashable {
    /// What is done about a scenario.
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// It can be run here, with all its checks.
        case run
        /// The exchange is checked; the system behind it is another's.
        case part
        /// It is to come.
        case planned
        /// There is no clinical exchange in it.
        case out
    }

    /// Its number.
    public let id: String
    /// What it is called.
    public let title: String
    /// What is done about it.
    public let standing: Standing
    /// The scenarios whose checks it shares, or why it is out.
    public let note: String
}

/// Reads the list of all scenarios: a table with tabs, one line each: number, standing, title, note.
enum ScenarioMap {
    static func entries(_ text: String, file: String) throws(ScenarioFaults) -> [MapEntry] {
        var (entries, faults): ([MapEntry], [ScenarioFault]) = ([], [])
        var seen: Set<String> = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("id\t") { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 3, let standing = MapEntry.Standing(rawValue: cells[1]) else {
                faults.append(.init(file: file, line: number, text: "has no number, standing and title"))
                continue
            }
            let note = cells.count > 3 ? cells[3] : ""
            if standing == .out, note.isEmpty {
                faults.append(.init(file: file, line: number, text: "no reason given"))
            }
            if !seen.insert(cells[0]).inserted {
                faults.append(.init(file: file, line: number, text: "\(cells[0]) was given before"))
            }
            entries.append(.init(id: cells[0], title: cells[2], standing: standing, note: note))
        }
        guard faults.isEmpty else { throw ScenarioFaults(faults: faults) }
        return entries
    }
}
