// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// What a report of a notifiable disease rests on: a diagnosis, or a result of a laboratory that may be taken back.
struct CaseBasis {
    let id: Int64
    let caseID: Int64
    let disease: String
    let code: String
    let status: ResultStatus

    static let script = """
        CREATE TABLE care_case_basis (
            id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES care_case, kind TEXT NOT NULL,
            facility TEXT NOT NULL, report TEXT NOT NULL, item TEXT NOT NULL, part TEXT NOT NULL, code TEXT NOT NULL,
            status TEXT NOT NULL, state TEXT NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_case_basis_case ON care_case_basis (case_id);
        CREATE INDEX care_case_basis_report ON care_case_basis (report);
        ALTER TABLE care_case ADD COLUMN question TEXT NOT NULL DEFAULT '';
        CREATE INDEX care_case_question ON care_case (id) WHERE question <> '';
        """

    static let columns = SealedColumns("care_case_basis", terms: ["report", "item"], values: ["code"])

    private init(_ row: Row) {
        (id, caseID) = (row.integer(0) ?? 0, row.integer(1) ?? 0)
        (disease, code) = (row.text(2) ?? "", row.text(3) ?? "")
        status = ResultStatus(row.text(4) ?? "")
    }

    /// The number a result is known by among those of its laboratory: the report's, else the order's.
    static func number(_ request: Segment?) -> String {
        guard let request else { return "" }
        return request.text(3).isEmpty ? request.text(2) : request.text(3)
    }

    // MARK: Keeping

    /// A diagnosis, or the same one again.
    static func keep(
        _ report: CaseReport, of caseID: Int64, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let told = try desk.first(
            "SELECT 1 FROM care_case_basis WHERE case_id = ? AND kind = 'diagnosis' AND facility = ? LIMIT 1",
            [.integer(caseID), .text(visit.sender.facility)])
        guard told == nil else { return }
        try insert("diagnosis", [report.identifier, "", "", report.diagnosis.code, ""], caseID, visit, desk)
    }

    /// A result that shows the disease.
    static func keep(
        _ result: Segment, _ request: Segment?, _ shown: NotifiableDiagnosis, of caseID: Int64, _ visit: CareVisit,
        _ desk: CareDesk
    ) throws(CareStop) {
        let status = result.text(11).isEmpty ? request?.text(25) ?? "" : result.text(11)
        for basis in try all(result, request, visit, desk) where basis.caseID == caseID {
            try desk.run(
                "UPDATE care_case_basis SET status = ?, message_id = ? WHERE id = ?",
                [.text(status), .integer(visit.id), .integer(basis.id)])
            return
        }
        let told = [number(request), result.text(3), result.text(4), shown.code, status]
        try insert("laboratory", told, caseID, visit, desk)
    }

    /// - Parameter told: report, item, part, code and status.
    private static func insert(
        _ kind: String, _ told: [String], _ caseID: Int64, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        try desk.run(
            """
            INSERT INTO care_case_basis (case_id, kind, facility, state, message_id, report, item, part, code, status)
            VALUES (?, ?, ?, 'stands', ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(caseID), .text(kind), .text(visit.sender.facility), .integer(visit.id), try desk.term(told[0]),
                try desk.term(told[1]), .text(told[2]), try desk.sealed(told[3]), .text(told[4]),
            ])
    }

    // MARK: Looking up

    /// The live reports of the message's patient that rest on the result this one takes the place of.
    static func all(
        _ result: Segment, _ request: Segment?, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> [CaseBasis] {
        let number = number(request)
        guard !number.isEmpty else { return [] }
        return try desk.rows(
            """
            SELECT care_case_basis.id, case_id, disease, code, status
            FROM care_case_basis JOIN care_case ON care_case.id = case_id
            WHERE report IN (SELECT value FROM json_each(?)) AND item IN (SELECT value FROM json_each(?))
                AND part = ? AND care_case_basis.facility = ? AND care_case_basis.state = 'stands'
                AND kind = 'laboratory' AND care_case.state <> 'deleted'
                AND resident_id IN (SELECT value FROM json_each(?)) ORDER BY care_case_basis.id
            """,
            [
                try desk.forms(number), try desk.forms(result.text(3)), .text(result.text(4)),
                .text(visit.sender.facility), try desk.everyNumber(of: visit.residentID),
            ]
        ).map { CaseBasis($0) }
    }

    /// What a report rests on still: kinds of bases.
    static func kinds(of caseID: Int64, _ desk: CareDesk) throws(CareStop) -> Set<String> {
        let rows = try desk.rows(
            "SELECT DISTINCT kind FROM care_case_basis WHERE case_id = ? AND state = 'stands'", [.integer(caseID)])
        return Set(rows.compactMap { $0.text(0) })
    }

    func takeBack(_ status: ResultStatus, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        try desk.run(
            "UPDATE care_case_basis SET state = 'taken back', status = ?, message_id = ? WHERE id = ?",
            [.text(status.code), .integer(visit.id), .integer(id)])
    }
}
