// SPDX-License-Identifier: Apache-2.0

extension CodeMaps {
    /// A map as CSV with every column; reading it back gives the same rows.
    ///
    /// - Parameter map: the map.
    /// - Parameter isTabbed: with tabs, where quotes mean nothing: tabs and line ends in texts become blanks, and are told.
    public func csv(_ map: String, isTabbed: Bool = false) throws(MappingError) -> WrittenMap {
        let rows = try rows(of: map)
        let known = Columns.Role.allCases.filter { ![.sex, .age, .setting, .context, .parent].contains($0) }
        let taken = Set(known.map(\.rawValue))
        var others: [String] = []
        for row in rows {
            for property in row.properties where !others.contains(property.name) && !taken.contains(property.name) {
                others.append(property.name)
            }
        }
        var losses = LossCounter()
        let cells = rows.map { row in
            known.map { Self.cell(row, $0) } + others.map { row.property($0) ?? "" }
        }
        let all = [known.map(\.rawValue) + others] + cells
        guard isTabbed else { return WrittenMap(DelimitedWriter.csv(all)) }
        for row in cells {
            losses.note("a tab or line end", if: row.contains { LineTranslator.oneLine($0) != $0 })
        }
        let text = all.map { $0.map(LineTranslator.oneLine).joined(separator: "\t") }.joined(separator: "\n")
        var written = WrittenMap(Array((text + "\n").utf8))
        written.losses = losses.sentences
        return written
    }

    private static func cell(_ row: MapEntry, _ role: Columns.Role) -> String {
        switch role {
        case .source: row.originalSource ?? row.source
        case .sourceName: row.sourceName
        case .target: row.originalTarget ?? row.target
        case .targetName: row.targetName
        case .relationship: row.property("relationship") ?? row.relationship.rawValue
        case .priority: String(row.priority)
        case .condition: row.condition.description
        case .validFrom: row.validFrom
        case .validTo: row.validTo
        case .status: row.status.rawValue
        case .actor: row.actor
        case .decidedAt: row.decidedAt
        case .reason: row.reason
        case .evidence: row.evidence
        case .sex, .age, .setting, .context, .parent: ""
        }
    }
}
