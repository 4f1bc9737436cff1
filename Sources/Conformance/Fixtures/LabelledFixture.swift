// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Exchange
import MPI
import SQLite

/// Registrations with the person behind each, put into the index, and how right its links are.
struct LabelledFixture {
    let bench: Bench
    let context: PatientIndex.Context

    /// - Parameter bytes: a table for `mpi import` with one column more, `person`.
    /// - Returns: `precision` and `recall` over pairs of records, how many `records` were taken and `refused`, and
    ///   `newborns-merged`: children born this year that share a resident with another person.
    func values(_ bytes: [UInt8]) throws -> [String: String] {
        let table = try DelimitedTable(parsing: bytes)
        let taken = try TakenRecords(table, bench, context)
        let (index, records, report) = (taken.index, taken.records, taken.report)
        // As a steward does once the index has records of its own: mpi calibrate.
        _ = try taken.connection.transaction(purpose: "calibrate", wrap: { IndexError.store($0) }) {
            () throws(IndexError) in try index.calibrate(context)
        }
        var links: [Link] = []
        let column = table.column(anyOf: ["person"])
        for place in 0..<records.count {
            let update = try records.update(at: place)
            let id = PatientIndex.LocalID(domain: update.domain, value: update.localID)
            links.append(
                Link(
                    resident: try index.resident(of: id, today: context.today), person: table.rows[place][column],
                    isNewborn: Self.isNewborn(update)))
        }
        var values = Self.rates(links)
        (values["records"], values["refused"]) = (String(report.records), String(report.refused.count))
        return values
    }

    private struct Link {
        let resident: Int64
        let person: String
        let isNewborn: Bool
    }

    private static func isNewborn(_ update: RecordUpdate) -> Bool {
        if case .set(let date) = update.birthDate { date.hasPrefix("2026") } else { false }
    }

    private static func rates(_ links: [Link]) -> [String: String] {
        func pairs(_ counts: some Sequence<Int>) -> Int { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
        let linked = pairs(Dictionary(grouping: links) { $0.resident }.values.map(\.count))
        let actual = pairs(Dictionary(grouping: links) { $0.person }.values.map(\.count))
        let right = pairs(Dictionary(grouping: links) { "\($0.resident) \($0.person)" }.values.map(\.count))
        let merged = Dictionary(grouping: links) { $0.resident }.values.count { group in
            group.contains(where: \.isNewborn) && Set(group.map(\.person)).count > 1
        }
        return [
            "precision": rate(right, linked), "recall": rate(right, actual), "pairs": String(actual),
            "wrong": String(linked - right), "newborns-merged": String(merged),
        ]
    }

    private static func rate(_ part: Int, _ whole: Int) -> String {
        CheckRule.plain(whole == 0 ? 0 : (Double(part) * 10_000 / Double(whole)).rounded() / 10_000)
    }
}
