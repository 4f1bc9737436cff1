// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Every run of a control specimen, so that results made between a good one and a bad one are known later.
///
/// Equipment is an institution's own: two laboratories may have an analyser of one name.
enum ControlRuns {
    static let script = """
        CREATE TABLE care_control_run (
            id INTEGER PRIMARY KEY, facility TEXT NOT NULL, equipment TEXT NOT NULL, item TEXT NOT NULL,
            at TEXT NOT NULL, passed INTEGER NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_control_run_item ON care_control_run (facility, equipment, item, at);
        """

    /// One instant is written in several zones; the runs before had China's.
    static let instants = """
        ALTER TABLE care_control_run ADD COLUMN instant INTEGER NOT NULL DEFAULT 0;
        UPDATE care_control_run SET instant = coalesce(\(CareVisit.instant(ofColumn: "at")), 0);
        DROP INDEX care_control_run_item;
        CREATE INDEX care_control_run_instant ON care_control_run (facility, equipment, item, instant);
        """

    /// What was measured with what, and when: milliseconds since 1970 UTC.
    struct Run {
        let facility: String
        let equipment: String
        let item: String
        let instant: Int64
    }

    static func note(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        for group in visit.groups("OBR") where group.isControl {
            let request = group.first("OBR")
            for result in group.all("OBX") {
                let times = [result.text(19), result.text(14), request?.text(7) ?? "", visit.text("MSH-7.1")]
                let at = times.first { visit.instant($0) != nil } ?? ""
                for device in Specimens.devices(result) {
                    try keep(device.number, result, at, visit, desk)
                }
            }
        }
    }

    private static func keep(
        _ equipment: String, _ result: Segment, _ at: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let flags = (result[8]?.repetitions ?? []).map { ($0.component(1)).readable }
        let passed = flags.allSatisfy { ["", "N"].contains($0) }
        try desk.run(
            """
            INSERT INTO care_control_run (facility, equipment, item, at, passed, message_id, instant)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(visit.sender.facility), .text(equipment), .text(result.text(3)), .text(at),
                .integer(passed ? 1 : 0), .integer(visit.id), .integer(visit.instant(at) ?? desk.now),
            ])
    }

    /// Whether neither the control before a result nor the next one after it failed; equipment without controls is taken
    /// as good.
    static func isGood(_ run: Run, _ desk: CareDesk) throws(CareStop) -> Bool {
        if run.equipment.isEmpty { return true }
        for (comparison, order) in [("<=", "DESC"), (">", "ASC")] {
            let row = try desk.first(
                """
                SELECT passed FROM care_control_run WHERE facility = ? AND equipment = ? AND item = ?
                    AND instant \(comparison) ? ORDER BY instant \(order), id \(order) LIMIT 1
                """, [.text(run.facility), .text(run.equipment), .text(run.item), .integer(run.instant)])
            if row?.integer(0) == 0 { return false }
        }
        return true
    }
}
