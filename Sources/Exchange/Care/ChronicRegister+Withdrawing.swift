// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

extension ChronicRegister {
    /// DG1-21 D closes the entry that this diagnosis (DG1-20) of this institution opened, and the township is told by PPR^PC3.
    ///
    /// One that another institution opened, or another diagnosis, or that was diagnosed again by either, stays: who withdraws
    /// is told so, and a person decides.
    /// - Source: HL7 v2.5.1, 6.5.2 (DG1-20, DG1-21, table 0206), 12.3.1 (PPR^PC3).
    func withdraw(
        _ disease: String, _ diagnosis: Segment, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let rows = try desk.rows(
            """
            SELECT id, opened_by, diagnosis, is_confirmed FROM care_chronic WHERE resident_id IN (SELECT value FROM json_each(?))
                AND disease IN (SELECT value FROM json_each(?)) AND state <> 'closed'
            """, [try desk.everyNumber(of: resident), try desk.forms(disease)])
        let named = diagnosis.text(20)
        for row in rows {
            let (id, made) = (row.integer(0) ?? 0, row.text(2) ?? "")
            let isOwn = row.text(1) == visit.sender.facility && (made.isEmpty || named.isEmpty || made == named)
            guard isOwn, row.integer(3) == 0 else {
                desk.warnings.append(
                    Finding(
                        .warning, code: "207", location: diagnosis.place(21),
                        message: "the entry CR\(id) has another diagnosis, and stays open"))
                continue
            }
            try desk.run("UPDATE care_chronic SET state = 'closed' WHERE id = ?", [.integer(id)])
            try desk.note(part, "withdrawn", "CR\(id)", resident: resident, message: visit.id, disease)
            try tellTownship("PC3", "DE", id, diagnosis, visit, desk)
        }
    }

    /// The disease was diagnosed again, by another institution or as another diagnosis.
    func confirm(
        _ disease: String, _ named: String, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let other = try desk.rows(
            """
            SELECT id, opened_by, diagnosis FROM care_chronic WHERE resident_id IN (SELECT value FROM json_each(?))
                AND disease IN (SELECT value FROM json_each(?)) AND state <> 'closed' AND is_confirmed = 0
            """, [try desk.everyNumber(of: resident), try desk.forms(disease)]
        ).filter { $0.text(1) != visit.sender.facility || ($0.text(2) ?? "") != named }
        for row in other {
            try desk.run("UPDATE care_chronic SET is_confirmed = 1 WHERE id = ?", [.integer(row.integer(0) ?? 0)])
        }
    }
}
