// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Foundation
import SQLite
import Testing

@testable import Mapping

/// Real tables beside the repository, where they are.
struct SharedCodes {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/codes")

    static func bytes(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
    }

    static func table(_ name: String) throws -> DelimitedTable? {
        try bytes(name).map { try DelimitedTable(parsing: $0) }
    }

    struct Crosswalk: Sendable {
        let name: String
        let file: String
        let list: String
        let kind: String
        let from: String
        let to: String
        let rows: Int
        let flaws: [String: Int]
    }

    static let crosswalks = [
        Crosswalk(
            name: "diagnoses", file: "xmap-icd10-guolin20-to-yibao20.dev.tsv", list: "icd10-yibao20.tsv",
            kind: "icd10", from: "icd10@guolin-2.0", to: "icd10@yibao-2.0", rows: 29_307,
            flaws: ["damaged-syntax": 17, "stray-blank": 1, "other-meaning": 204]),
        Crosswalk(
            name: "procedures", file: "xmap-icd9cm3-guolin30-to-yibao20.dev.tsv", list: "icd9cm3-yibao20.tsv",
            kind: "icd9cm3", from: "icd9cm3@guolin-3.0", to: "icd9cm3@yibao-2.0", rows: 11_871,
            flaws: ["irregular-syntax": 7, "other-meaning": 4]),
    ]

    /// The maps with a crosswalk and its list stored; nil where the files are not.
    static func stored(_ crosswalk: Crosswalk) throws -> (maps: CodeMaps, table: DelimitedTable, report: ImportReport)?
    {
        guard let table = try Self.table(crosswalk.file), let list = try Self.table(crosswalk.list),
            let from = CodeSystem(crosswalk.from), let to = CodeSystem(crosswalk.to)
        else { return nil }
        let connection = try Connection(path: ":memory:")
        let maps = try CodeMaps(connection)
        let report = try maps.transaction(purpose: "import") { () throws(MappingError) in
            _ = try maps.importCodes(list, system: to)
            return try maps.importMap(table, name: crosswalk.name, from: from, to: to)
        }
        return (maps, table, report)
    }
}

@Suite("Real crosswalks") struct SharedCodesTests {
    @Test(arguments: SharedCodes.crosswalks) func areLintedWithExactCounts(_ crosswalk: SharedCodes.Crosswalk) throws {
        guard let (maps, _, _) = try SharedCodes.stored(crosswalk) else { return }
        let report = try maps.lint(map: crosswalk.name, on: "2026-01-01")
        let counts = report.counts.map { ($0.rule.rawValue, $0.count) }
        #expect(Dictionary(uniqueKeysWithValues: counts) == crosswalk.flaws)
    }

    @Test(arguments: SharedCodes.crosswalks) func translateAsTheFileSays(_ crosswalk: SharedCodes.Crosswalk) throws {
        guard let (maps, table, report) = try SharedCodes.stored(crosswalk) else { return }
        #expect(report.stored == crosswalk.rows)
        #expect(report.repeated == 0)
        let compiled = try maps.compiled(crosswalk.name)
        let back = try maps.compiled(crosswalk.name, reverse: true)
        var wrong = 0
        for row in table.rows {
            let target = String(row[1].drop { $0 == " " })
            if compiled.translate(row[0]).targets.map(\.code) != [target] { wrong += 1 }
            if !back.translate(target).targets.map(\.code).contains(row[0]) { wrong += 1 }
        }
        #expect(wrong == 0)
        for row in table.rows.prefix(200) {
            #expect(try maps.translate(row[0], map: crosswalk.name) == compiled.translate(row[0]))
            let target = row[1].drop { $0 == " " }
            #expect(
                try maps.translate(String(target), map: crosswalk.name, reverse: true)
                    == back.translate(String(target)))
        }
    }
}
