// SPDX-License-Identifier: Apache-2.0

import DelimitedText

/// The file in which Usagi, the mapping tool of OHDSI, saves its work.
///
/// - Source: Usagi 1.4, class `WriteCodeMappingsToFile`: the column names and the words for status and equivalence.
enum UsagiForm {
    static let columns = [
        "sourceCode", "sourceName", "sourceFrequency", "sourceAutoAssignedConceptIds", "matchScore", "mappingStatus",
        "equivalence", "statusSetBy", "statusSetOn", "conceptId", "conceptName", "domainId", "mappingType", "comment",
        "createdBy", "createdOn", "assignedReviewer",
    ]

    static func isUsagi(_ table: DelimitedTable) -> Bool {
        ["sourceCode", "conceptId", "mappingStatus"].allSatisfy(table.columns.contains)
    }

    /// Reads rows; every column is kept among the properties too, so that writing gives it back.
    static func entries(_ table: DelimitedTable, _ report: inout ImportReport) -> [MapEntry] {
        let places = Dictionary(zip(table.columns, table.columns.indices)) { first, _ in first }
        func cell(_ row: DelimitedTable.Row, _ name: String) -> String { row[places[name]] }
        var entries: [MapEntry] = []
        for row in table.rows {
            guard let code = report.code(cell(row, "sourceCode"), row.line) else { continue }
            var entry = MapEntry()
            entry.line = row.line
            entry.source = code
            entry.originalSource = code == cell(row, "sourceCode") ? nil : cell(row, "sourceCode")
            entry.sourceName = cell(row, "sourceName")
            let concept = cell(row, "conceptId")
            entry.target = concept == "0" ? "" : concept
            entry.targetName = concept == "0" ? "" : cell(row, "conceptName")
            entry.status = status(cell(row, "mappingStatus"))
            entry.relationship = Relationship(reading: cell(row, "equivalence"))
            entry.actor = cell(row, "statusSetBy")
            entry.decidedAt = time(cell(row, "statusSetOn"))
            entry.reason = cell(row, "comment")
            let score = cell(row, "matchScore")
            entry.evidence = score.isEmpty ? "" : "match score \(score)"
            entry.properties = table.columns.indices.prefix(row.count).compactMap {
                row[$0].isEmpty ? nil : Property(table.columns[$0], row[$0])
            }
            entries.append(entry)
        }
        return entries
    }

    private static func status(_ word: String) -> MapEntry.Status {
        switch word.uppercased() {
        case "APPROVED": .approved
        case "IGNORED", "INVALID_TARGET": .rejected
        default: .proposed
        }
    }

    /// Milliseconds since 1970 as a day and time in UTC; other text stays.
    private static func time(_ text: String) -> String {
        guard let milliseconds = Int(text), (1...253_402_300_799_000).contains(milliseconds) else {
            return text == "0" ? "" : text
        }
        let (days, seconds) = (milliseconds / 86_400_000, milliseconds / 1000 % 86_400)
        // Days of the Gregorian calendar since 0000-03-01 (each era has 146097).
        let shifted = days + 719_468
        let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civil = month < 10 ? month + 3 : month - 9
        let year = yearOfEra + era * 400 + (civil <= 2 ? 1 : 0)
        func padded(_ number: Int, _ width: Int = 2) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(year, 4))-\(padded(civil))-\(padded(day))T\(padded(seconds / 3600)):"
            + "\(padded(seconds / 60 % 60)):\(padded(seconds % 60))Z"
    }

    static func write(_ rows: [MapEntry]) -> WrittenMap {
        var losses = LossCounter()
        let cells = rows.map { row -> [String] in
            losses.note("a condition", if: !row.condition.isEmpty)
            losses.note("a priority", if: row.priority != 1)
            losses.note("a period", if: !(row.validFrom + row.validTo).isEmpty)
            losses.note("columns of other forms", if: row.properties.contains { !columns.contains($0.name) })
            losses.note("evidence", if: !row.evidence.isEmpty && row.property("matchScore") == nil)
            losses.note("a target code that is no concept number", if: !row.isNoTarget && Int(row.target) == nil)
            let isSame = status(row.property("mappingStatus") ?? "") == row.status
            return columns.map { cell(row, $0, isSame: isSame) }
        }
        var written = WrittenMap(DelimitedWriter.csv([columns] + cells))
        written.losses = losses.sentences
        return written
    }

    private static func cell(_ row: MapEntry, _ column: String, isSame: Bool) -> String {
        let kept = row.property(column)
        switch column {
        case "sourceCode": return row.originalSource ?? row.source
        case "sourceName": return row.sourceName
        case "mappingStatus": return isSame ? kept ?? "UNCHECKED" : word(row.status)
        case "equivalence":
            let isKept = kept.map { Relationship(reading: $0) == row.relationship } ?? false
            return isKept ? kept ?? "" : word(row.relationship)
        case "statusSetBy": return row.actor
        case "statusSetOn": return kept.map { time($0) == row.decidedAt } == true ? kept ?? "" : row.decidedAt
        case "conceptId": return row.isNoTarget ? "0" : row.target
        case "conceptName": return row.isNoTarget ? kept ?? "Unmapped" : row.targetName
        case "comment": return row.reason
        case "mappingType": return kept ?? "MAPS_TO"
        default: return kept ?? ""
        }
    }

    private static func word(_ status: MapEntry.Status) -> String {
        switch status {
        case .approved: "APPROVED"
        case .proposed: "UNCHECKED"
        case .rejected: "INVALID_TARGET"
        }
    }

    private static func word(_ relationship: Relationship) -> String {
        switch relationship {
        case .equivalent: "EQUIVALENT"
        case .narrower: "WIDER"
        case .broader: "NARROWER"
        case .notRelatedTo: "UNMATCHED"
        default: "INEXACT"
        }
    }
}
