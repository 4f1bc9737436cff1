// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import SQLite

/// Results of orders: each under the order it answers, corrections in the place of what they correct.
///
/// - Source: HL7 v2.5.1, 7.4.1 (OBR-2, -3, -25), 7.4.2 (OBX-3, -5, -11, -14), table 0085.
struct Results: CareRule {
    let part = CarePart.results
    let scripts = [
        """
        CREATE TABLE care_result (
            id INTEGER PRIMARY KEY, resident_id INTEGER, facility TEXT NOT NULL, placer TEXT NOT NULL,
            filler TEXT NOT NULL, panel TEXT NOT NULL, item TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
            unit TEXT NOT NULL, flags TEXT NOT NULL, status TEXT NOT NULL, observed TEXT NOT NULL,
            level TEXT NOT NULL, mark TEXT NOT NULL, message_id INTEGER NOT NULL,
            superseded_by INTEGER REFERENCES care_result
        ) STRICT;
        CREATE INDEX care_result_item ON care_result (resident_id, item);
        CREATE INDEX care_result_panel ON care_result (resident_id, panel);
        CREATE INDEX care_result_filler ON care_result (filler, facility);
        CREATE INDEX care_result_placer ON care_result (placer);
        """
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard visit.kind == "ORU^R01" else { return }
        if visit.all("SPM").contains(where: { $0.text(11) == "Q" }) { return }
        for group in visit.groups("OBR").prefix(200) {
            guard let request = group.first("OBR") else { continue }
            try belongs(request, visit, desk)
            try ImageReferences.check(group, desk)
            for result in group.all("OBX").prefix(2000) { try keep(result, request, visit, desk) }
        }
    }

    /// A result is of the resident whose order it answers.
    private func belongs(_ request: Segment, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let placer = request.text(2)
        guard !placer.isEmpty, let resident = visit.residentID, desk.settings.isOn("results.order") else { return }
        let orders = try desk.orders(placer).compactMap(\.resident)
        guard !orders.isEmpty else { return }
        for other in orders where try current(other, desk) == resident { return }
        throw .refuse(request.place(2), "the order is another patient's", code: "204")
    }

    private func current(_ resident: Int64, _ desk: CareDesk) throws(CareStop) -> Int64? {
        (try? desk.index.current(resident)) ?? resident
    }

    private func keep(
        _ result: Segment, _ request: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        guard result.text(2) != "ED" else { return }
        let status = result.text(11).isEmpty ? request.text(25) : result.text(11)
        let mark = visit.all("ZHR").first { $0.text(1) == result.text(3) || $0.text(1) == request.text(4) }
        let observed = result.text(14).isEmpty ? request.text(7) : result.text(14)
        let (filler, item) = (request.text(3), result.text(3))
        let row = try desk.first(
            """
            INSERT INTO care_result (resident_id, facility, placer, filler, panel, item, name, value, unit, flags,
                status, observed, level, mark, message_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            [
                visit.resident(desk), .text(visit.sender.facility), .text(request.text(2)), .text(filler),
                .text(request.text(4)), .text(item), .text(result.text(3, 2)), .text(result.text(5)),
                .text(result.text(6)), .text(result.text(8)), .text(status), .text(observed),
                .text(mark?.text(2) ?? ""), .text(mark?.text(3) ?? ""), .integer(visit.id),
            ])
        guard let id = row?.integer(0), !filler.isEmpty, desk.settings.isOn("results.correction") else { return }
        let replaced = try desk.run(
            """
            UPDATE care_result SET superseded_by = ?1 WHERE filler = ?2 AND facility = ?3 AND item = ?4 AND id <> ?1
                AND superseded_by IS NULL AND message_id <> ?5
            """, [.integer(id), .text(filler), .text(visit.sender.facility), .text(item), .integer(visit.id)])
        if status == "C", replaced > 0 {
            try desk.note(part, "corrected", filler, resident: visit.residentID, message: visit.id, item)
        }
    }
}
