// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Specimens on their way to the laboratory: what was rejected gives no result, and a run out of control none either.
///
/// - Source: HL7 v2.5.1, 7.4.3 (SPM): SPM-2 id, SPM-3 parents, SPM-11 role, SPM-17 collected, SPM-18 received, SPM-21
///   reject reason; 7.4.2 (OBX): OBX-18 equipment.
struct Specimens: CareRule {
    let part = CarePart.specimen
    let scripts = [
        """
        CREATE TABLE care_specimen (
            id TEXT PRIMARY KEY, parent TEXT NOT NULL, order_number TEXT NOT NULL, resident_id INTEGER,
            state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '',
            collected TEXT NOT NULL DEFAULT '', received TEXT NOT NULL DEFAULT '', message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_specimen_order ON care_specimen (order_number);
        CREATE TABLE care_control (
            equipment TEXT NOT NULL, item TEXT NOT NULL, passed INTEGER NOT NULL, message_id INTEGER NOT NULL,
            PRIMARY KEY (equipment, item)
        ) STRICT, WITHOUT ROWID;
        """
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        switch visit.type {
        case "OML", "OUL", "OMI": try record(visit, desk)
        case "ORU":
            if visit.all("SPM").contains(where: { $0.text(11) == "Q" }) { return try control(visit, desk) }
            try gate(visit, desk)
        default: return
        }
    }

    static func number(_ segment: Segment, _ field: Int) -> String {
        let filler = segment[field]?.component(2)?.subcomponent(1).readable ?? ""
        return filler.isEmpty ? segment[field]?.component(1)?.subcomponent(1).readable ?? "" : filler
    }

    // MARK: What comes of a specimen

    private func record(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let order = visit.text("OBR-2.1").isEmpty ? visit.text("ORC-2.1") : visit.text("OBR-2.1")
        for segment in visit.all("SPM").prefix(200) {
            let id = Self.number(segment, 2)
            guard !id.isEmpty else { throw .refuse(segment.place(2), "the specimen has no number", code: "101") }
            let reason = segment.text(21, 2).isEmpty ? segment.text(21) : segment.text(21, 2)
            let state = !reason.isEmpty ? "rejected" : !segment.text(18).isEmpty ? "received" : "collected"
            try keep(id, state, reason, order, segment, visit, desk)
        }
    }

    private func keep(
        _ id: String, _ state: String, _ reason: String, _ order: String, _ segment: Segment, _ visit: CareVisit,
        _ desk: CareDesk
    ) throws(CareStop) {
        let earlier = try desk.first("SELECT resident_id FROM care_specimen WHERE id = ?", [.text(id)])
        if let owner = earlier?.integer(0), let resident = visit.residentID, owner != resident {
            throw .refuse(segment.place(2), "the specimen is another patient's", code: "204")
        }
        try desk.run(
            """
            INSERT INTO care_specimen VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (id) DO UPDATE SET
                state = CASE WHEN state = 'rejected' OR (state = 'received' AND ?5 = 'collected') THEN state ELSE ?5 END,
                reason = CASE ?6 WHEN '' THEN reason ELSE ?6 END, received = CASE ?9 WHEN '' THEN received ELSE ?9 END,
                order_number = CASE WHEN ?3 = '' THEN order_number ELSE ?3 END
            """,
            [
                .text(id), .text(Self.number(segment, 3)), .text(order), visit.resident(desk), .text(state),
                .text(reason), .text(segment.text(4)), .text(segment.text(17)), .text(segment.text(18)),
                .integer(visit.id),
            ])
        try desk.note(part, state, id, resident: visit.residentID, message: visit.id, reason)
    }

    // MARK: Before a result

    private func gate(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        try sign(visit, desk)
        for segment in visit.all("SPM").prefix(200) where desk.settings.isOn("specimen.rejected") {
            let id = Self.number(segment, 2)
            let row = try desk.first("SELECT state FROM care_specimen WHERE id = ?", [.text(id)])
            if row?.text(0) == "rejected" {
                throw .refuse(segment.place(2), "the specimen was rejected; it gives no result")
            }
        }
        for request in visit.all("OBR").prefix(200) where visit.all("SPM").isEmpty {
            try order(request, desk)
        }
        for result in visit.all("OBX").prefix(2000) where desk.settings.isOn("specimen.control") {
            let equipment = result.text(18)
            guard !equipment.isEmpty, ["F", "C"].contains(result.text(11)) else { continue }
            let row = try desk.first(
                "SELECT passed FROM care_control WHERE equipment = ? AND item = ?",
                [.text(equipment), .text(result.text(3))])
            if row?.integer(0) == 0 {
                throw .refuse(result.place(18), "the run is out of control; results wait for a good control")
            }
        }
    }

    /// An order all of whose specimens were rejected has no result.
    private func order(_ request: Segment, _ desk: CareDesk) throws(CareStop) {
        let number = request.text(2)
        guard !number.isEmpty, desk.settings.isOn("specimen.rejected") else { return }
        let row = try desk.first(
            "SELECT count(*), sum(state = 'rejected') FROM care_specimen WHERE order_number = ?", [.text(number)])
        if let all = row?.integer(0), all > 0, row?.integer(1) == all {
            throw .refuse(request.place(2), "all specimens of the order were rejected")
        }
    }

    /// A pathology report is signed: OBR-32 names who interprets.
    private func sign(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        for request in visit.all("OBR") where ["SP", "PAT"].contains(request.text(24)) {
            guard desk.settings.isOn("specimen.signature"), ["F", "C"].contains(request.text(25)) else { continue }
            if request[32]?.component(1)?.subcomponent(1).readable ?? "" == "" {
                throw .refuse(request.place(32), "a pathology report names its pathologist", code: "101")
            }
        }
    }

    // MARK: Quality control

    /// A control specimen (SPM-11 = Q): an abnormal flag puts equipment and item out of control, a normal one back.
    private func control(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        for result in visit.all("OBX").prefix(500) where !result.text(18).isEmpty {
            let passed = ["", "N"].contains(result.text(8))
            try desk.run(
                "INSERT OR REPLACE INTO care_control VALUES (?, ?, ?, ?)",
                [.text(result.text(18)), .text(result.text(3)), .integer(passed ? 1 : 0), .integer(visit.id)])
            let event = passed ? "in control" : "out of control"
            try desk.note(part, event, result.text(18), resident: nil, message: visit.id, result.text(3))
        }
    }
}
