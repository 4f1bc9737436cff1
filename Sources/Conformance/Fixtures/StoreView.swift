// SPDX-License-Identifier: Apache-2.0

import Exchange
import MPI
import SQLite
import Threads

/// What the exchange holds, as rows of named values: `rows`, `row[1].state`, and `state` for that of the first row.
struct StoreView {
    let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    /// What can be looked at: the columns and the table, with what the key is compared to.
    private static let tables: [String: (columns: [String], from: String)] = [
        "messages": (
            ["state", "code", "resident_id", "repeats", "facility", "event"],
            "message WHERE type || '^' || event = ?1 OR type = ?1 ORDER BY id"
        ),
        "residents": (["resident_id"], "(SELECT DISTINCT resident_id FROM mpi_record) WHERE ?1 = ?1 ORDER BY 1"),
        "documents": (
            ["code", "state", "resident_id", "replaced_by", "title"],
            "document WHERE extension = ?1 OR ?1 = 'all' ORDER BY id"
        ),
        "deliveries": (
            ["state", "attempts", "reason"],
            "delivery WHERE destination_id IN (SELECT id FROM destination WHERE name = ?1) ORDER BY id"
        ),
        "alerts": (
            ["state", "item", "value", "receiver", "by"], "care_alert WHERE number = ?1 OR ?1 = 'all' ORDER BY id"
        ),
        "specimens": (
            ["state", "reason", "parent", "order_number", "resident_id", "received"],
            "care_specimen WHERE id = ?1 ORDER BY id"
        ),
        "results": (
            ["status", "item", "value", "unit", "facility", "superseded_by", "level"],
            "care_result WHERE placer = ?1 OR filler = ?1 ORDER BY id"
        ),
        "live-results": (
            ["status", "item", "value"],
            "care_result WHERE (placer = ?1 OR filler = ?1) AND superseded_by IS NULL ORDER BY id"
        ),
        "recognitions": (
            ["decision", "reason", "item", "decider", "facility"],
            "care_recognition WHERE order_number = ?1 OR ?1 = 'all' ORDER BY id"
        ),
        "prescriptions": (
            ["result", "rule", "reviewer", "dispensed", "reviews"],
            "care_prescription WHERE number = ?1 OR ?1 = 'all' ORDER BY number"
        ),
        "slots": (["state", "places", "start"], "care_slot WHERE resource = ?1 ORDER BY start"),
        "appointments": (
            ["state", "place", "filler"], "care_appointment WHERE placer = ?1 OR ?1 = 'all' ORDER BY id"
        ),
        "double-bookings": (
            ["count"],
            """
            (SELECT slot_id, place, count(*) AS count FROM care_appointment WHERE state = 'booked' AND ?1 = ?1
            GROUP BY slot_id, place HAVING count(*) > 1)
            """
        ),
        "referrals": (
            ["state", "reason", "kind", "source", "target", "document"], "care_referral WHERE number = ?1 ORDER BY 1"
        ),
        "register": (
            ["state", "disease", "stage", "opened_by", "next_due", "id"],
            "care_chronic WHERE disease = ?1 OR ?1 = 'all' ORDER BY id"
        ),
        "overdue": (
            ["disease", "next_due"], "care_chronic WHERE state = 'open' AND next_due < ?1 ORDER BY next_due"
        ),
        "cases": (
            ["state", "class", "version", "facility", "disease"],
            "care_case WHERE disease = ?1 OR ?1 = 'all' ORDER BY id"
        ),
        "doses": (
            ["state", "number", "lot", "facility", "given", "reason", "trace"],
            "care_dose WHERE vaccine = ?1 OR ?1 = 'all' ORDER BY given, id"
        ),
        "dispensed": (
            ["drug", "lot", "amount", "facility", "resident_id"], "care_dispense WHERE number = ?1 ORDER BY id"
        ),
        "recall": (["drug", "resident_id", "facility"], "care_dispense WHERE lot = ?1 ORDER BY id"),
        "coverage": (
            ["residents"],
            "(SELECT count(DISTINCT resident_id) AS residents FROM care_dose WHERE vaccine = ?1 AND state = 'given')"
        ),
        "chain": (
            ["event", "organisation", "place", "at", "quantity", "resident_id"],
            "care_trace WHERE code = ?1 ORDER BY id"
        ),
        "readings": (
            ["value", "unit", "sent", "device", "at"], "care_reading WHERE item = ?1 ORDER BY at, id"
        ),
        "breaches": (["value"], "care_breach WHERE item = ?1 ORDER BY id"),
        "births": (
            ["child_id", "mother_id", "number", "certificate"],
            "care_birth WHERE certificate = ?1 OR mother = ?1 OR ?1 = 'all' ORDER BY child_id"
        ),
        "events": (
            ["event", "key", "detail", "part"], "care_event WHERE event = ?1 OR key = ?1 ORDER BY id"
        ),
        "translations": (
            ["path", "map", "version", "original", "written"], "map_written WHERE path = ?1 ORDER BY message_id"
        ),
        "unmapped": (["code", "use", "facility"], "map_unmapped WHERE code = ?1 OR ?1 = 'all' ORDER BY code"),
    ]

    /// The most rows that are told; all are counted.
    private static let limit = 200

    func values(_ kind: String, _ key: String) throws(FixtureFault) -> [String: String] {
        if kind == "timeline" { return try timeline(key) }
        if kind == "coverage-of-codes" { return try CodeFixture(bench).coverage(key) }
        guard let table = Self.tables[kind] else {
            throw FixtureFault(text: "there is nothing called '\(kind)' to look at")
        }
        let key = key.isEmpty ? "all" : key
        let rows: [Row]
        do throws(StoreError) {
            let columns = table.columns.joined(separator: ", ")
            rows = try bench.connection().rows(
                "SELECT \(columns) FROM \(table.from)", [.text(key)], purpose: "look at \(kind)")
        } catch { throw FixtureFault(text: error.description) }
        return Self.named(
            rows.map { row in
                Dictionary(uniqueKeysWithValues: zip(table.columns, table.columns.indices.map { Self.text(row[$0]) }))
            })
    }

    /// `CARD`, or `ID@NAMESPACE`.
    private func timeline(_ key: String) throws(FixtureFault) -> [String: String] {
        do {
            let connection = try bench.connection()
            guard let resident = try ResidentTimeline.resident(key, in: PatientIndex(connection)) else {
                throw FixtureFault(text: "nobody is known by this id")
            }
            let entries = try ResidentTimeline(connection).entries(of: resident)
            return Self.named(
                entries.map { entry in
                    [
                        "time": entry.time, "kind": entry.kind, "what": entry.title, "institution": entry.institution,
                        "source": entry.source,
                    ]
                })
        } catch let fault as FixtureFault { throw fault } catch { throw FixtureFault(text: "\(error)") }
    }

    private static func named(_ rows: [[String: String]]) -> [String: String] {
        var values = ["rows": String(rows.count)]
        for (number, row) in rows.prefix(limit).enumerated() {
            for (name, value) in row {
                let name = name.replacing("_", with: "-")
                values["row[\(number + 1)].\(name)"] = value
                if number == 0 { values[name] = value }
            }
        }
        return values
    }

    private static func text(_ value: SQLValue) -> String {
        switch value {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number): CheckRule.plain(number)
        case .text(let text): text
        case .blob(let bytes): "\(bytes.count) bytes"
        }
    }
}
