// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Notifiable diseases (传染病报告): a diagnosis gives one report an episode, within the time of its class.
///
/// So does a laboratory result that shows the agent (``AgentFindings``), until it is taken back. DG1-21 U gives a correction, D takes the report back,
/// which only the institution that reported may do; a correction with the same DG1-20 may name another disease. What is of a
/// patient nobody knows yet is followed when somebody does.
/// - Source: 传染病信息报告管理规范（2026年版） (2 h for the first class, 24 h for others); HL7 v2.5.1, 6.5.2 (DG1-20, DG1-21, table
///   0206).
struct NotifiableDiseases: CareRule {
    let part = CarePart.notifiable
    let scripts = [
        """
        CREATE TABLE care_case (
            id INTEGER PRIMARY KEY, resident_id INTEGER NOT NULL, disease TEXT NOT NULL, state TEXT NOT NULL,
            class TEXT NOT NULL, diagnosed_at INTEGER NOT NULL, due INTEGER NOT NULL, reported_at INTEGER,
            facility TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1, message_id INTEGER NOT NULL,
            control_id TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX care_case_resident ON care_case (resident_id, disease);
        """,
        """
        ALTER TABLE care_case ADD COLUMN diagnosis TEXT NOT NULL DEFAULT '';
        CREATE INDEX care_case_open ON care_case (due) WHERE state IN ('open', 'corrected', 'overdue');
        """,
        CaseBasis.script,
    ]
    let columns = [
        SealedColumns("care_case", terms: ["disease", "diagnosis"], values: ["question"]), CaseBasis.columns,
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard visit.type != "MDM", visit.type != "PPR" else { return }
        let diagnoses = visit.all("DG1").map { ($0, NotifiableDiagnosis($0)) }
        let results = results(visit, desk)
        let findings = findings(results, visit)
        let isOurs = !findings.isEmpty || diagnoses.contains { $0.1.disease != nil }
        guard let resident = visit.residentID else {
            guard visit.message.segment("PID") != nil else { return }
            let waits = isOurs ? true : try mayTakeBackWaiting(results, desk)
            return waits ? try desk.wait(part, visit) : ()
        }
        for (segment, diagnosis) in diagnoses {
            let report = CaseReport(segment, diagnosis, visit)
            try take(report, visit, resident, desk)
            guard report.action != "D", let disease = diagnosis.disease,
                let id = try known(disease, resident, desk)?.integer(0)
            else { continue }
            try CaseBasis.keep(report, of: id, visit, desk)
        }
        try takeBack(results, visit, resident, desk)
        for finding in findings { try take(finding, visit, resident, desk) }
        try rest(results, visit, resident, desk)
    }

    /// One finding for a disease, however many results show it.
    private func findings(_ results: [Shown], _ visit: CareVisit) -> [CaseReport] {
        var found: [String: CaseReport] = [:]
        for (result, request, shown) in results {
            guard let shown, let disease = shown.disease, found[disease.name] == nil else { continue }
            found[disease.name] = CaseReport(result, request, shown, visit)
        }
        return found.values.sorted { $0.diagnosis.name < $1.diagnosis.name }
    }

    private func take(
        _ report: CaseReport, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        if let changed = try changed(report, visit, resident, desk) {
            return try change(changed, report, visit, desk)
        }
        guard let disease = report.diagnosis.disease else { return }
        let known = desk.settings.isOn("notifiable.episode") ? try known(disease, resident, desk) : nil
        switch (report.action, known) {
        case ("D", let row?): try takeBack(row, report, visit, desk)
        case ("U", let row?): try amend(row, "corrected", report, visit, desk)
        case ("D", nil): throw .refuse(report.place, "there is no report to take back", code: "204")
        case (_, nil): try open(report, disease, visit, resident, desk)
        case (_, let row?):
            try desk.note(
                part, "known", "IR\(row.integer(0) ?? 0)", resident: resident, message: visit.id, disease.name)
        }
    }

    /// The live report of a disease, in its episode; of a chronic disease at any time.
    func known(
        _ disease: NotifiableDisease, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) -> Row? {
        let window = Int64(desk.settings.limits.episodeDays) * 86_400_000
        return try desk.first(
            """
            SELECT id, facility, disease, question FROM care_case
            WHERE resident_id IN (SELECT value FROM json_each(?))
                AND disease IN (SELECT value FROM json_each(?)) AND state <> 'deleted' AND diagnosed_at > ? ORDER BY id DESC LIMIT 1
            """,
            [
                try desk.everyNumber(of: resident), try desk.forms(disease.name),
                .integer(disease.isOnce ? 0 : desk.now - window),
            ])
    }

    /// The report an update or deletion names by DG1-20, where its disease is another one now.
    private func changed(
        _ report: CaseReport, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) -> Row? {
        guard report.action == "U", !report.identifier.isEmpty else { return nil }
        let row = try desk.first(
            """
            SELECT id, facility, disease FROM care_case
            WHERE resident_id IN (SELECT value FROM json_each(?))
                AND diagnosis IN (SELECT value FROM json_each(?)) AND facility = ?
                AND state <> 'deleted' ORDER BY id DESC LIMIT 1
            """,
            [
                try desk.everyNumber(of: resident), try desk.forms(report.identifier),
                .text(visit.sender.facility),
            ])
        guard let row, (row.text(2) ?? "") != report.diagnosis.disease?.name else { return nil }
        return row
    }

    func change(
        _ row: Row, _ report: CaseReport, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        guard let disease = report.diagnosis.disease else { return try amend(row, "deleted", report, visit, desk) }
        try desk.run(
            "UPDATE care_case SET disease = ?, class = ? WHERE id = ?",
            [try desk.term(disease.name), .text("\(disease.hours)h"), row[0]])
        try amend(row, "corrected", report, visit, desk)
    }

    private func takeBack(
        _ row: Row, _ report: CaseReport, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        // A report whose finding was taken back is decided about by whoever treats.
        let isAsked = !(row.text(3) ?? "").isEmpty
        guard row.text(1) == visit.sender.facility || isAsked || !desk.settings.isOn("notifiable.owner") else {
            throw .refuse(report.place, "only the institution that reported may take the report back")
        }
        try amend(row, "deleted", report, visit, desk)
    }

    private func open(
        _ report: CaseReport, _ disease: NotifiableDisease, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        let limits = desk.settings.limits
        let row = try desk.first(
            """
            INSERT INTO care_case (resident_id, disease, state, class, diagnosed_at, due, facility, message_id, diagnosis)
            VALUES (?, ?, 'open', ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            [
                .integer(resident), try desk.term(disease.name), .text("\(disease.hours)h"), .integer(desk.now),
                .integer(desk.now + (disease.isUrgent ? limits.urgentReport : limits.report)),
                .text(visit.sender.facility), .integer(visit.id), try desk.term(report.identifier),
            ])
        guard let id = row?.integer(0) else { return }
        try desk.note(part, "opened", "IR\(id)", resident: resident, message: visit.id, disease.name)
        try send(id, .first, 1, report, visit, desk)
    }

    func amend(
        _ row: Row, _ state: String, _ report: CaseReport, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let id = row.integer(0) ?? 0
        try noteDelivered(desk)
        // What was reported has a new time for its correction; what was not keeps that of the first report, unless the disease
        // is now one that has less.
        let isUrgent = report.diagnosis.disease?.isUrgent == true
        let limit = isUrgent ? desk.settings.limits.urgentReport : desk.settings.limits.report
        let version = try desk.first(
            """
            UPDATE care_case SET state = ?1, version = version + 1, question = '',
                due = iif(reported_at IS NULL, min(due, ?2), ?2), reported_at = iif(?1 = 'deleted', reported_at, NULL)
            WHERE id = ?3 RETURNING version
            """, [.text(state), .integer(desk.now + limit), .integer(id)])
        try desk.note(part, state, "IR\(id)", resident: visit.residentID, message: visit.id)
        let kind: CaseReport.Kind = state == "deleted" ? .deletion : .correction
        try send(id, kind, Int(version?.integer(0) ?? 1), report, visit, desk)
    }

    private func send(
        _ id: Int64, _ kind: CaseReport.Kind, _ version: Int, _ report: CaseReport, _ visit: CareVisit,
        _ desk: CareDesk
    ) throws(CareStop) {
        guard let centre = try desk.destination(role: "disease-control") else { return }
        let control = try desk.send(
            ["MDM", kind.event, "MDM_T02"], to: centre, topic: "report \(id)",
            report.segments(id, kind, version, desk))
        try desk.run("UPDATE care_case SET control_id = ? WHERE id = ?", [.text(control), .integer(id)])
    }

    // MARK: Time

    func noteDelivered(_ desk: CareDesk) throws(CareStop) {
        try desk.run(
            """
            UPDATE care_case SET state = 'reported', reported_at = ?1
            WHERE state IN ('open', 'corrected', 'overdue') AND EXISTS
                (SELECT 1 FROM delivery WHERE delivery.id = CAST(substr(care_case.control_id, 2) AS INTEGER)
                    AND delivery.control_id = care_case.control_id AND delivery.state = 'delivered')
            """, [.integer(desk.now)])
    }

    /// What the centre acknowledged, and what it was not told of in time.
    func tend(_ desk: CareDesk) throws(CareStop) {
        try noteDelivered(desk)
        let rows = try desk.rows(
            """
            SELECT id, resident_id FROM care_case
            WHERE state IN ('open', 'corrected', 'overdue') AND state <> 'overdue' AND due <= ? LIMIT 100
            """, [.integer(desk.now)])
        for row in rows {
            let id = row.integer(0) ?? 0
            try desk.run("UPDATE care_case SET state = 'overdue' WHERE id = ?", [.integer(id)])
            try desk.note(part, "overdue", "IR\(id)", resident: row.integer(1), message: nil)
        }
    }
}
