// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Notifiable diseases (传染病报告): a diagnosis gives one report an episode, within the time of its class.
///
/// The report goes to the destination of role `disease-control` as MDM^T02 with the data elements of the report card as
/// OBX; DG1-21 U gives a correction (T10), D takes it back (T11). The CDA document of WS/T 483.10 is its institution's.
/// - Source: 传染病信息报告管理规范 (2 h for the first class, 24 h for others); HL7 v2.5.1, 6.5.2 (DG1-21, table 0206).
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
        """
    ]

    /// ICD-10 beginnings, the disease, whether it is reported within two hours.
    static let diseases: [(String, String, Bool)] = [
        ("A20", "鼠疫", true), ("A00", "霍乱", true), ("A22.1", "肺炭疽", true), ("U04", "传染性非典型肺炎", true),
        ("A15", "肺结核", false), ("A16", "肺结核", false), ("A01", "伤寒和副伤寒", false), ("A03", "细菌性痢疾", false),
        ("A37", "百日咳", false), ("A82", "狂犬病", false), ("A90", "登革热", false), ("A91", "登革热", false),
        ("B05", "麻疹", false), ("B15", "病毒性肝炎", false), ("B16", "病毒性肝炎", false), ("B17", "病毒性肝炎", false),
        ("B18", "病毒性肝炎", false), ("B26", "流行性腮腺炎", false), ("B08.4", "手足口病", false),
        ("A38", "猩红热", false), ("A23", "布鲁氏菌病", false), ("A98.5", "流行性出血热", false),
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard let resident = visit.residentID, visit.type != "MDM", visit.type != "PPR" else { return }
        for diagnosis in visit.all("DG1").prefix(50) {
            let code = diagnosis.text(3)
            guard let disease = Self.diseases.first(where: { code.hasPrefix($0.0) }) else { continue }
            try take(diagnosis, disease, visit, resident, desk)
        }
    }

    private func take(
        _ diagnosis: Segment, _ disease: (String, String, Bool), _ visit: CareVisit, _ resident: Int64,
        _ desk: CareDesk
    ) throws(CareStop) {
        let window = Int64(desk.settings.limits.episodeDays) * 86_400_000
        let row = try desk.first(
            """
            SELECT id FROM care_case
            WHERE resident_id IN (SELECT value FROM json_each(?)) AND disease = ? AND state <> 'deleted'
                AND diagnosed_at > ? ORDER BY id DESC LIMIT 1
            """, [desk.everyNumber(of: resident), .text(disease.1), .integer(desk.now - window)])
        let known = desk.settings.isOn("notifiable.episode") ? row?.integer(0) : nil
        switch (diagnosis.text(21), known) {
        case ("D", let id?): try amend(id, "deleted", "T11", diagnosis, visit, desk)
        case ("U", let id?): try amend(id, "corrected", "T10", diagnosis, visit, desk)
        case ("D", nil): throw .refuse(diagnosis.place(21), "there is no report to take back", code: "204")
        case (_, nil): try open(diagnosis, disease, visit, resident, desk)
        case (_, let id?): try desk.note(part, "known", "IR\(id)", resident: resident, message: visit.id, disease.1)
        }
    }

    private func open(
        _ diagnosis: Segment, _ disease: (String, String, Bool), _ visit: CareVisit, _ resident: Int64,
        _ desk: CareDesk
    ) throws(CareStop) {
        let limits = desk.settings.limits
        let row = try desk.first(
            """
            INSERT INTO care_case (resident_id, disease, state, class, diagnosed_at, due, facility, message_id)
            VALUES (?, ?, 'open', ?, ?, ?, ?, ?) RETURNING id
            """,
            [
                .integer(resident), .text(disease.1), .text(disease.2 ? "2h" : "24h"), .integer(desk.now),
                .integer(desk.now + (disease.2 ? limits.urgentReport : limits.report)),
                .text(visit.sender.facility), .integer(visit.id),
            ])
        guard let id = row?.integer(0) else { return }
        try desk.note(part, "opened", "IR\(id)", resident: resident, message: visit.id, disease.1)
        try report(id, "T02", "初报", 1, diagnosis, visit, desk)
    }

    private func amend(
        _ id: Int64, _ state: String, _ event: String, _ diagnosis: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let row = try desk.first(
            "UPDATE care_case SET state = ?, version = version + 1 WHERE id = ? RETURNING version",
            [.text(state), .integer(id)])
        try desk.note(part, state, "IR\(id)", resident: visit.residentID, message: visit.id)
        let status = state == "deleted" ? "删除" : "订正"
        try report(id, event, status, Int(row?.integer(0) ?? 1), diagnosis, visit, desk)
    }

    private func report(
        _ id: Int64, _ event: String, _ status: String, _ version: Int, _ diagnosis: Segment, _ visit: CareVisit,
        _ desk: CareDesk
    ) throws(CareStop) {
        guard let centre = try desk.destination(role: "disease-control") else { return }
        var transcription = SegmentBuilder("TXA", [1: "1", 2: "HSDB03.02", 3: "TX", 6: desk.time, 17: "AU", 19: "AV"])
        transcription[12] = "IR\(id)-\(version)"
        if version > 1 { transcription[13] = "IR\(id)-\(version - 1)" }
        let code = er7(diagnosis.text(3), diagnosis.text(3, 2), "I10")
        let onset = diagnosis.text(5).isEmpty ? desk.time : diagnosis.text(5)
        let lines = [
            ("CARD", "报告卡编号", "ST", "IR\(id)"), ("STATUS", "报告状态", "ST", status),
            ("DISEASE", "疾病", "CE", code), ("DIAGNOSED", "诊断时间", "TS", onset),
            ("REPORTER", "报告机构", "ST", er7(visit.sender.facility)),
        ]
        let results = lines.enumerated().map { number, line in
            SegmentBuilder(
                "OBX", [1: String(number + 1), 2: line.2, 3: er7(line.0, line.1, "L"), 5: line.3, 11: "F"])
        }
        let segments =
            [SegmentBuilder("EVN", [1: event, 2: desk.time])] + desk.copy(visit.message.segment("PID"))
            + [SegmentBuilder("PV1", [1: "1", 2: "O"]), transcription] + results
        let control = try desk.send(["MDM", event, "MDM_T02"], to: centre, topic: "report \(id)", segments)
        try desk.run("UPDATE care_case SET control_id = ? WHERE id = ?", [.text(control), .integer(id)])
    }

    /// What the centre acknowledged, and what it was not told of in time.
    func tend(_ desk: CareDesk) throws(CareStop) {
        try desk.run(
            """
            UPDATE care_case SET state = 'reported', reported_at = ?1 WHERE state IN ('open', 'overdue') AND EXISTS
                (SELECT 1 FROM delivery WHERE delivery.id = CAST(substr(care_case.control_id, 2) AS INTEGER)
                    AND delivery.control_id = care_case.control_id AND delivery.state = 'delivered')
            """, [.integer(desk.now)])
        let rows = try desk.rows(
            "SELECT id, resident_id FROM care_case WHERE state = 'open' AND due <= ? LIMIT 100", [.integer(desk.now)])
        for row in rows {
            let id = row.integer(0) ?? 0
            try desk.run("UPDATE care_case SET state = 'overdue' WHERE id = ?", [.integer(id)])
            try desk.note(part, "overdue", "IR\(id)", resident: row.integer(1), message: nil)
        }
    }
}
