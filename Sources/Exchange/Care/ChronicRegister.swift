// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Registers of chronic disease: a trigger diagnosis in any institution opens one entry and gives the township one task.
///
/// The task is a PPR^PC1 to the destination of role `township`. A PPR^PC1 that comes opens an entry too; PC2 changes the stage, PC3 closes,
/// as does the diagnosis withdrawn (DG1-21 D) by who made it. Follow-up documents
/// (WS/T 483.12 and 483.13) set when the next is due.
/// - Source: HL7 v2.5.1, 12.3.1 (PPR), 12.4.2 (PRB); ICD-10.
struct ChronicRegister: CareRule {
    let part = CarePart.chronic
    let scripts = [
        """
        CREATE TABLE care_chronic (
            id INTEGER PRIMARY KEY, resident_id INTEGER NOT NULL, disease TEXT NOT NULL, state TEXT NOT NULL,
            stage TEXT NOT NULL DEFAULT '', opened_by TEXT NOT NULL, message_id INTEGER NOT NULL,
            next_due TEXT NOT NULL, last_document TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE UNIQUE INDEX care_chronic_once ON care_chronic (resident_id, disease) WHERE state <> 'closed';
        """,
        // Who diagnosed the same before is not known of entries of before: a person must look.
        """
        ALTER TABLE care_chronic ADD COLUMN diagnosis TEXT NOT NULL DEFAULT '';
        ALTER TABLE care_chronic ADD COLUMN is_confirmed INTEGER NOT NULL DEFAULT 0;
        UPDATE care_chronic SET is_confirmed = 1;
        """,
    ]
    let columns = [SealedColumns("care_chronic", terms: ["disease", "diagnosis"], values: ["stage", "last_document"])]

    /// Groups of ICD-10 codes, by their beginnings, with the follow-up document of each.
    static let diseases = [
        ("I10", "高血压", "HSDB04.01"), ("I11", "高血压", "HSDB04.01"), ("I12", "高血压", "HSDB04.01"),
        ("I13", "高血压", "HSDB04.01"), ("I15", "高血压", "HSDB04.01"), ("E11", "2型糖尿病", "HSDB04.02"),
        ("J44", "慢阻肺", ""), ("F20", "重性精神病", "HSDB04.04"),
    ]

    /// Days between follow-ups.
    static let followUpDays = 90

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard let resident = visit.residentID else {
            let isOurs = visit.all("DG1").contains { disease($0) != nil }
            if isOurs, visit.message.segment("PID") != nil { try desk.wait(part, visit) }
            return
        }
        switch visit.type {
        case "PPR" where visit.event == "PC1": try add(visit, resident, desk)
        case "PPR": try change(visit, resident, desk)
        case "MDM": try followUp(visit, resident, desk)
        default:
            for diagnosis in try visit.bounded("DG1", 200) { try trigger(diagnosis, visit, resident, desk) }
        }
    }

    func trigger(
        _ diagnosis: Segment, _ visit: CareVisit, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) {
        guard let disease = disease(diagnosis), desk.settings.isOn("chronic.trigger") else { return }
        let isDiagnosis = diagnosis.name == "DG1"
        if isDiagnosis, diagnosis.text(21) == "D" { return try withdraw(disease.1, diagnosis, visit, resident, desk) }
        if try isOpen(disease.1, resident, desk) {
            return try confirm(disease.1, isDiagnosis ? diagnosis.text(20) : "", visit, resident, desk)
        }
        let row = try desk.first(
            """
            INSERT INTO care_chronic (resident_id, disease, state, opened_by, message_id, next_due, diagnosis)
            VALUES (?, ?, 'open', ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id
            """,
            [
                .integer(resident), try desk.term(disease.1), .text(visit.sender.facility), .integer(visit.id),
                .text(Self.day(desk.time, plus: 14)), try desk.term(isDiagnosis ? diagnosis.text(20) : ""),
            ])
        guard let id = row?.integer(0) else { return }
        try desk.note(part, "opened", "CR\(id)", resident: resident, message: visit.id, disease.1)
        try task(id, diagnosis, visit, desk)
    }

    private func disease(_ diagnosis: Segment) -> (String, String, String)? {
        let code = diagnosis.text(3)
        return Self.diseases.first { code.hasPrefix($0.0) }
    }

    /// Whether any number of the resident has an entry that is not closed.
    private func isOpen(_ disease: String, _ resident: Int64, _ desk: CareDesk) throws(CareStop) -> Bool {
        try desk.first(
            """
            SELECT 1 FROM care_chronic WHERE resident_id IN (SELECT value FROM json_each(?))
                AND disease IN (SELECT value FROM json_each(?))
                AND state <> 'closed' LIMIT 1
            """, [try desk.everyNumber(of: resident), try desk.forms(disease)]) != nil
    }

    private func task(_ id: Int64, _ diagnosis: Segment, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        try tellTownship("PC1", "AD", id, diagnosis, visit, desk)
    }

    /// Tells the township of an entry that somebody else added (PC1) or took out (PC3).
    func tellTownship(
        _ event: String, _ action: String, _ id: Int64, _ diagnosis: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        // Who did it itself needs no task.
        guard let township = try desk.destination(role: "township"), township.facility != visit.sender.facility else {
            return
        }
        var problem = SegmentBuilder("PRB", [1: action, 2: desk.time, 4: "CR\(id)"])
        problem[3] = er7(diagnosis.text(3), diagnosis.text(3, 2), "I10")
        let segments = desk.copy(visit.message.segment("PID")) + [problem]
        _ = try desk.send(["PPR", event, "PPR_PC1"], to: township, topic: "chronic \(id)", segments)
    }

    /// YYYYMMDD so many days later.
    static func day(_ time: String, plus days: Int) -> String {
        Moment(digits: time).map { $0.adding(microseconds: days * 86_400_000_000).dateDigits } ?? ""
    }

    // MARK: After that

    private func change(_ visit: CareVisit, _ resident: Int64, _ desk: CareDesk) throws(CareStop) {
        for problem in try visit.bounded("PRB", 200) {
            let number = problem.text(4)
            let id = Int64(number.dropFirst(2)) ?? 0
            let row = try desk.first(
                "SELECT resident_id, state FROM care_chronic WHERE id = ?", [.integer(id)])
            guard let row, let owner = row.integer(0), try desk.isSame(owner, resident) else {
                throw .refuse(problem.place(4), "the resident has no such entry", code: "204")
            }
            if row.text(1) == "closed" { throw .refuse(problem.place(4), "the entry is closed") }
            let isClosed = visit.event == "PC3"
            let stage = problem.text(14, 2).isEmpty ? problem.text(14) : problem.text(14, 2)
            try desk.run(
                "UPDATE care_chronic SET state = ?, stage = CASE ? WHEN '' THEN stage ELSE ? END WHERE id = ?",
                [.text(isClosed ? "closed" : "open"), .text(stage), try desk.sealed(stage), .integer(id)])
            let event = isClosed ? "closed" : "stage"
            try desk.note(part, event, number, resident: resident, message: visit.id, stage)
        }
    }

    private func followUp(_ visit: CareVisit, _ resident: Int64, _ desk: CareDesk) throws(CareStop) {
        let kind = visit.text("TXA-2.1")
        for disease in Set(Self.diseases.filter { $0.2 == kind && !kind.isEmpty }.map(\.1)) {
            let made = visit.text("TXA-4.1").isEmpty ? visit.text("TXA-6.1") : visit.text("TXA-4.1")
            let next = Self.day(made.isEmpty ? desk.time : made, plus: Self.followUpDays)
            let count = try desk.run(
                """
                UPDATE care_chronic SET next_due = ?, last_document = ?
                WHERE resident_id IN (SELECT value FROM json_each(?))
                AND disease IN (SELECT value FROM json_each(?)) AND state = 'open'
                """,
                [
                    .text(next), try desk.sealed(visit.text("TXA-12.1")), try desk.everyNumber(of: resident),
                    try desk.forms(disease),
                ])
            guard count > 0 else { continue }
            try desk.note(part, "followed", disease, resident: resident, message: visit.id, next)
        }
    }
}
