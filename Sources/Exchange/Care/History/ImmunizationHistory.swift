// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// One record of a resident's history of immunisation.
struct HistoryDose {
    let id: Int64
    let vaccine: String
    let name: String
    /// The dose's number in its series, as it was sent.
    let number: String
    /// RXA-3 as it was sent.
    let given: String
    let lot: String
    let maker: String
    let facility: String
    /// `given`, `refused`, `not given` or `partial`.
    let state: String
    let reason: String
    let message: Int64
    let order: String

    var day: String { String(given.prefix(8)) }

    init(_ row: Row) {
        id = row.integer(0) ?? 0
        (vaccine, name, number) = (row.text(1) ?? "", row.text(2) ?? "", row.text(3) ?? "")
        (given, lot, maker) = (row.text(4) ?? "", row.text(5) ?? "", row.text(6) ?? "")
        (facility, state, reason) = (row.text(7) ?? "", row.text(8) ?? "", row.text(9) ?? "")
        (message, order) = (row.integer(10) ?? 0, row.text(11) ?? "")
    }

    /// RXA-20.
    var completion: String {
        switch state {
        case "refused": "RE"
        case "not given": "NA"
        case "partial": "PA"
        default: "CP"
        }
    }

    /// Whether another record tells of the same dose: one vaccine, day and end, and neither number nor lot is another one.
    func isSame(as other: HistoryDose) -> Bool {
        let isOpen = { (one: String, two: String) in one.isEmpty || two.isEmpty || one == two }
        return vaccine == other.vaccine && day == other.day && state == other.state && isOpen(number, other.number)
            && isOpen(lot, other.lot)
    }

    /// How much of number, lot and maker is known.
    var wealth: Int { [number, lot, maker].count { !$0.isEmpty } }
}

/// The doses of one resident, whichever institutions gave them and under whichever number, each once, in the order of time.
struct ImmunizationHistory {
    let desk: CareDesk

    /// The most records that are looked at; a resident has some fifty.
    private static let recordLimit: Int64 = 5_000

    func doses(of resident: Int64) throws(CareStop) -> [HistoryDose] {
        let rows = try desk.rows(
            """
            SELECT id, vaccine, name, number, given, lot, maker, facility, state, reason, message_id, order_number
            FROM care_dose WHERE resident_id IN (SELECT value FROM json_each(?)) AND state NOT IN ('deleted', 'replaced')
            ORDER BY substr(given, 1, 8), id LIMIT ?
            """, [try desk.everyNumber(of: resident), .integer(Self.recordLimit)])
        return Self.once(rows.map(HistoryDose.init))
    }

    /// Of several records of one dose that which says most, the earliest of equals.
    private static func once(_ records: [HistoryDose]) -> [HistoryDose] {
        var doses: [HistoryDose] = []
        // Records of one day stand together.
        var start = 0
        for record in records {
            if let last = doses.last, last.day != record.day { start = doses.count }
            guard let place = doses[start...].firstIndex(where: { $0.isSame(as: record) }) else {
                doses.append(record)
                continue
            }
            if record.wealth > doses[place].wealth { doses[place] = record }
        }
        return doses
    }
}
