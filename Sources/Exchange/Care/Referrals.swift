// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Referrals and consultations (双向转诊, 远程会诊): each ends accepted, arrived and closed, or refused or expired.
///
/// REF^I12 goes on to the destination of the institution referred to, its RRI^I12 back. An ADT^A01 or A04 with the
/// number in PV1-5 is the arrival; REF^I13 with RF1-1 `C`, or a document MDM^T02 with the number in TXA-14, the end.
/// A referral needs its summary: 主诉 10154-3, 现病史 10164-2, 既往史 11348-0, 体征 29545-1, 处方 10160-0 and DG1.
/// - Source: HL7 v2.5.1, chapter 11: RF1-1 (table 0283), RF1-4, RF1-6, RF1-10, PRD-1 (table 0286), PRD-7.
struct Referrals: CareRule {
    let part = CarePart.referral
    let scripts = [
        """
        CREATE TABLE care_referral (
            number TEXT PRIMARY KEY, resident_id INTEGER, kind TEXT NOT NULL, source TEXT NOT NULL,
            target TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', due INTEGER NOT NULL,
            message_id INTEGER NOT NULL, document TEXT NOT NULL DEFAULT ''
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX care_referral_due ON care_referral (due) WHERE state = 'requested';
        """,
        """
        DROP INDEX care_referral_due;
        CREATE INDEX care_referral_due ON care_referral (due) WHERE state IN ('requested', 'accepted');
        """,
    ]

    private static let summary = [
        ("10154-3", "主诉"), ("10164-2", "现病史"), ("11348-0", "既往史"), ("29545-1", "体征"), ("10160-0", "处方"),
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        switch visit.kind {
        case "REF^I12": try request(visit, desk)
        case "RRI^I12": try decide(visit, desk)
        case "REF^I13", "REF^I14", "REF^I15": try change(visit, desk)
        case "ADT^A01", "ADT^A04": try arrive(visit, desk)
        case "MDM^T02", "MDM^T10": try close(visit, desk)
        default: return
        }
    }

    private func provider(_ visit: CareVisit, _ role: String) -> String {
        visit.all("PRD").first { $0.text(1) == role }?.text(7) ?? ""
    }

    // MARK: Asking

    private func request(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = visit.text("RF1-6.1")
        guard !number.isEmpty else { throw .refuse("RF1-6", "the referral has no number", code: "101") }
        if try state(number, desk) != nil { throw .refuse("RF1-6", "this referral came before", code: "205") }
        try checkSummary(visit, desk)
        let (source, target) = (provider(visit, "RP"), provider(visit, "RT"))
        guard !target.isEmpty else { throw .refuse("PRD-7", "nobody is referred to", code: "101") }
        let kind = visit.text("RF1-4.1") == "SO" ? "consultation" : "referral"
        try desk.run(
            "INSERT INTO care_referral VALUES (?, ?, ?, ?, ?, 'requested', '', ?, ?, '')",
            [
                .text(number), visit.resident(desk), .text(kind),
                .text(source.isEmpty ? visit.sender.facility : source), .text(target),
                .integer(desk.now + desk.settings.limits.referral), .integer(visit.id),
            ])
        try desk.note(part, "requested", number, resident: visit.residentID, message: visit.id, target)
        try pass(visit, to: target, number, desk)
    }

    private func checkSummary(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard desk.settings.isOn("referral.summary") else { return }
        if visit.all("DG1").isEmpty { throw .refuse("DG1", "the summary lacks 诊断", code: "100") }
        let told = Set(visit.all("OBX").filter { !$0.text(5).isEmpty }.map { $0.text(3) })
        for (code, name) in Self.summary where !told.contains(code) {
            throw .refuse("OBX-3", "the summary lacks \(name) (\(code))", code: "101")
        }
    }

    private func pass(
        _ visit: CareVisit, to facility: String, _ number: String, _ desk: CareDesk
    ) throws(CareStop) {
        guard let destination = try desk.destination(facility: facility) else { return }
        let structure = visit.text("MSH-9.3").isEmpty ? "\(visit.type)_\(visit.event)" : visit.text("MSH-9.3")
        let segments = visit.message.segments.filter { $0.name != "MSH" }
        _ = try desk.send(
            [visit.type, visit.event, structure], version: visit.text("MSH-12.1"), to: destination,
            topic: "referral \(number)", desk.copies(Array(segments)))
    }

    // MARK: What becomes of it

    private func state(_ number: String, _ desk: CareDesk) throws(CareStop) -> Row? {
        try desk.first(
            "SELECT state, source, target, resident_id, kind FROM care_referral WHERE number = ?", [.text(number)])
    }

    private func set(
        _ number: String, _ state: String, _ reason: String, _ visit: CareVisit?, _ desk: CareDesk
    ) throws(CareStop) {
        try desk.run(
            "UPDATE care_referral SET state = ?, reason = ? WHERE number = ?",
            [.text(state), .text(reason), .text(number)])
        try desk.note(part, state, number, resident: visit?.residentID, message: visit?.id, reason)
    }

    /// RF1-1 A or R of the institution that was asked.
    private func decide(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = visit.text("RF1-6.1")
        guard let row = try state(number, desk) else {
            throw .refuse("RF1-6", "there is no such referral", code: "204")
        }
        guard row.text(0) == "requested" else {
            throw .refuse("RF1-6", "the referral is \(row.text(0) ?? "") already")
        }
        guard visit.sender.facility == row.text(2) || !desk.settings.isOn("referral.target") else {
            throw .refuse("MSH-4", "only the institution that was asked may answer")
        }
        let reason = visit.text("RF1-10.1").isEmpty ? visit.text("RF1-10.2") : visit.text("RF1-10.1")
        switch visit.text("RF1-1.1") {
        case "A":
            try set(number, "accepted", "", visit, desk)
            // From now on the patient is waited for.
            try desk.run(
                "UPDATE care_referral SET due = ? WHERE number = ?",
                [.integer(desk.now + desk.settings.limits.referral), .text(number)])
        case "R":
            if reason.isEmpty { throw .refuse("RF1-10", "a refusal needs its reason", code: "101") }
            try set(number, "refused", reason, visit, desk)
        default: return
        }
        try pass(visit, to: row.text(1) ?? "", number, desk)
    }

    /// Only the two institutions change a referral, for its patient, and only while it has not ended.
    private func check(_ row: Row, _ visit: CareVisit) throws(CareStop) {
        guard [row.text(1), row.text(2)].contains(visit.sender.facility) else {
            throw .refuse("MSH-4", "the sender is no party of the referral")
        }
        if let resident = row.integer(3), let other = visit.residentID, resident != other {
            throw .refuse("PID-3", "the referral is another patient's", code: "204")
        }
        if ["closed", "refused", "expired", "cancelled"].contains(row.text(0) ?? "") {
            throw .refuse("RF1-6", "the referral has ended: \(row.text(0) ?? "")")
        }
    }

    private func change(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = visit.text("RF1-6.1")
        guard let row = try state(number, desk) else {
            throw .refuse("RF1-6", "there is no such referral", code: "204")
        }
        try check(row, visit)
        if visit.event == "I14" {
            try set(number, "cancelled", visit.text("RF1-10.1"), visit, desk)
        } else if visit.text("RF1-1.1") == "C" {
            guard row.text(0) == "arrived" || row.text(4) == "consultation" else {
                throw .refuse("RF1-1", "a referral is closed after the arrival")
            }
            try set(number, "closed", "", visit, desk)
        }
        let other = visit.sender.facility == row.text(1) ? row.text(2) : row.text(1)
        try pass(visit, to: other ?? "", number, desk)
    }

    private func arrive(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = visit.text("PV1-5.1")
        guard !number.isEmpty, let row = try state(number, desk) else { return }
        guard row.text(0) == "accepted" else {
            throw .refuse("PV1-5", "the referral is \(row.text(0) ?? ""), not accepted")
        }
        if let resident = row.integer(3), let arrived = visit.residentID, resident != arrived {
            throw .refuse("PV1-5", "the referral is another patient's", code: "204")
        }
        try set(number, "arrived", "", visit, desk)
    }

    /// A document of the referral (TXA-14): the consultation's opinion, or the record of the referral back.
    private func close(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = visit.text("TXA-14.1")
        guard !number.isEmpty, let row = try state(number, desk) else { return }
        try check(row, visit)
        let isDue = row.text(4) == "consultation" ? row.text(0) == "accepted" : row.text(0) == "arrived"
        guard isDue || !desk.settings.isOn("referral.order") else {
            throw .refuse("TXA-14", "the referral is \(row.text(0) ?? "") and cannot be closed")
        }
        if row.text(4) == "consultation", visit.text("TXA-9.1").isEmpty || visit.text("TXA-5.1").isEmpty {
            throw .refuse("TXA-9", "the record of a consultation names both doctors: TXA-5 and TXA-9", code: "101")
        }
        try desk.run(
            "UPDATE care_referral SET document = ? WHERE number = ?", [.text(visit.text("TXA-12.1")), .text(number)])
        try set(number, "closed", "", visit, desk)
        try pass(visit, to: row.text(1) ?? "", number, desk)
    }

    func tend(_ desk: CareDesk) throws(CareStop) {
        let rows = try desk.rows(
            """
            SELECT number, state FROM care_referral
            WHERE state IN ('requested', 'accepted') AND kind = 'referral' AND due <= ?1
                OR state = 'requested' AND due <= ?1 LIMIT 100
            """, [.integer(desk.now)])
        for row in rows where desk.settings.isOn("referral.expire") {
            let reason = row.text(1) == "requested" ? "no answer in time" : "did not arrive in time"
            try set(row.text(0) ?? "", "expired", reason, nil, desk)
        }
    }
}
