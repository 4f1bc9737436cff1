// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

/// Immunisation (预防接种): one history a resident, whichever clinics gave it.
///
/// RXA-20 `RE` is a refusal and counts as no dose; RXA-21 `D` takes a record back, `U` changes it. A dose that was given
/// before, or sooner than the days between doses, is taken and told back as a warning. QBP^Q11 asks for the history
/// with the resident's id in QPD-3.
/// - Source: HL7 v2.5.1, 4A.7.1 (VXU), 4.14.7 (RXA); tables 0322, 0323.
struct Immunizations: CareRule {
    let part = CarePart.immunization
    let scripts = [
        """
        CREATE TABLE care_dose (
            id INTEGER PRIMARY KEY, resident_id INTEGER NOT NULL, vaccine TEXT NOT NULL, name TEXT NOT NULL,
            number TEXT NOT NULL, given TEXT NOT NULL, lot TEXT NOT NULL, maker TEXT NOT NULL, facility TEXT NOT NULL,
            state TEXT NOT NULL, reason TEXT NOT NULL, trace TEXT NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_dose_resident ON care_dose (resident_id, vaccine);
        """
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard visit.kind == "VXU^V04", let resident = visit.residentID else { return }
        let trace = visit.message.segment("ZTR")?.text(1) ?? ""
        for dose in visit.all("RXA").prefix(100) {
            guard !dose.text(5).isEmpty, dose.text(3).count >= 8 else {
                throw .refuse(dose.place(5), "a dose has a vaccine and a day", code: "101")
            }
            if dose.text(21) == "D" {
                try delete(dose, visit, resident, desk)
            } else if dose.text(21) == "U" {
                try delete(dose, visit, resident, desk)
                try keep(dose, trace, visit, resident, desk)
            } else {
                try keep(dose, trace, visit, resident, desk)
            }
        }
    }

    private func delete(
        _ dose: Segment, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let count = try desk.run(
            """
            UPDATE care_dose SET state = 'deleted' WHERE resident_id IN (SELECT value FROM json_each(?)) AND vaccine = ?
                AND substr(given, 1, 8) = ? AND state <> 'deleted'
            """, [desk.everyNumber(of: resident), .text(dose.text(5)), .text(String(dose.text(3).prefix(8)))])
        guard count > 0 else { throw .refuse(dose.place(21), "there is no such dose to be deleted", code: "204") }
        try desk.note(part, "deleted", dose.text(5), resident: resident, message: visit.id)
    }

    private func keep(
        _ dose: Segment, _ trace: String, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        // RE refused, NA not administered (table 0322).
        let isRefused = ["RE", "NA"].contains(dose.text(20))
        if !isRefused, desk.settings.isOn("immunization.dose") { try compare(dose, resident, desk) }
        try desk.run(
            """
            INSERT INTO care_dose (resident_id, vaccine, name, number, given, lot, maker, facility, state, reason,
                trace, message_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(resident), .text(dose.text(5)), .text(dose.text(5, 2)), .text(dose.text(2)),
                .text(dose.text(3)), .text(dose.text(15)), .text(dose.text(17)), .text(visit.sender.facility),
                .text(isRefused ? "refused" : "given"), .text(dose.text(18)), .text(trace), .integer(visit.id),
            ])
        try desk.note(
            part, isRefused ? "refused" : "given", dose.text(5), resident: resident, message: visit.id, dose.text(15))
    }

    private func compare(_ dose: Segment, _ resident: Int64, _ desk: CareDesk) throws(CareStop) {
        let rows = try desk.rows(
            """
            SELECT number, given FROM care_dose
            WHERE resident_id IN (SELECT value FROM json_each(?)) AND vaccine = ? AND state = 'given'
            """, [desk.everyNumber(of: resident), .text(dose.text(5))])
        let number = dose.text(2)
        if rows.contains(where: { $0.text(0) == number && number != "999" }) {
            desk.warnings.append(
                Finding(
                    .warning, code: "207", location: dose.place(2), message: "this dose was given before (重复接种)"))
        }
        guard let day = Moment(digits: dose.text(3))?.day else { return }
        let gaps = rows.compactMap { Moment(digits: $0.text(1) ?? "").map { abs(day - $0.day) } }
        if let least = gaps.min(), least < desk.settings.limits.doseDays {
            let text = "\(least) days after another dose; \(desk.settings.limits.doseDays) are required (间隔不足)"
            desk.warnings.append(Finding(.warning, code: "207", location: dose.place(3), message: text))
        }
    }
}
