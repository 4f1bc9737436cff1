// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Referrals and consultations (双向转诊, 远程会诊): each ends accepted, arrived and closed, or refused or expired.
///
/// REF^I12 goes on to the destination of the institution referred to, its RRI^I12 back. An ADT^A01 or A04 with the
/// number in PV1-5 is the arrival; REF^I13 with RF1-1 `C`, or a document MDM^T02 with the number in TXA-14, the end.
/// A referral needs its summary: 主诉 10154-3, 现病史 10164-2, 既往史 11348-0, 体征 29545-1, 处方 10160-0 and DG1.
/// What nobody answered, came with or closed in time expires, and both institutions are told.
///
/// Whose a number is: see ``ReferralTables``. PV1-5 and TXA-14 hold other numbers as well; only the institutions of a
/// referral mean it by them.
/// - Source: HL7 v2.5.1, chapter 11: RF1-1 (table 0283), RF1-4, RF1-6, RF1-10, PRD-1 (table 0286), PRD-7.
struct Referrals: CareRule {
    let part = CarePart.referral
    let scripts = ReferralTables.scripts
    let columns = [SealedColumns("care_referral", terms: ["number"], values: ["reason", "document"])]

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

    // MARK: What is kept

    /// A referral of a number, whoever asked.
    struct Referral {
        let kept: KeptNumber
        let number: String
        let state: String
        let source: String
        let target: String
        let isConsultation: Bool
        let document: String
        let messageID: Int64
        let reason: String

        static let columns = """
            id, namespace, universal_id, facility, resident_id, number, state, source, target, kind, document, message_id,
            reason
            """

        init(_ row: Row) {
            (number, state) = (row.text(5) ?? "", row.text(6) ?? "")
            (source, target) = (row.text(7) ?? "", row.text(8) ?? "")
            (isConsultation, document) = (row.text(9) == "consultation", row.text(10) ?? "")
            (messageID, reason) = (row.integer(11) ?? 0, row.text(12) ?? "")
            kept = KeptNumber(row, parties: [source, target])
        }

        /// Who asked, for whom, and who was asked.
        func isParty(_ institution: String) -> Bool { [kept.facility, source, target].contains(institution) }

        /// Whether it expired when only the opinion or the record was missing, which may come late all the same.
        var isOverdue: Bool { state == "expired" && Referrals.lateReasons.contains(reason) }

        var hasEnded: Bool { ["closed", "refused", "expired", "cancelled"].contains(state) && !isOverdue }
    }

    func referrals(_ number: IssuedNumber, _ desk: CareDesk) throws(CareStop) -> [Referral] {
        if number.isEmpty { return [] }
        return try desk.rows(
            """
            SELECT \(Referral.columns) FROM care_referral WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id
            LIMIT \(CareDesk.sameNumberLimit)
            """, [try desk.forms(number.number)]
        ).map { Referral($0) }
    }

    /// The referral that RF1-6 names.
    private func named(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) -> Referral {
        let number = IssuedNumber(visit.message.segment("RF1")?[6])
        let all = try referrals(number, desk)
        // What the sender is no party of is looked at only to tell it so.
        let own = all.filter { $0.isParty(visit.sender.institution) }
        let among = own.isEmpty ? all : own
        let kept = try desk.one(number, among: among.map(\.kept), visit, at: "RF1-6")
        guard let found = among.first(where: { $0.kept.id == kept?.id }) else {
            throw .refuse("RF1-6", "there is no such referral", code: "204")
        }
        return found
    }

    func set(
        _ referral: Referral, _ state: String, _ reason: String, _ visit: CareVisit?, _ desk: CareDesk
    ) throws(CareStop) {
        try desk.run(
            "UPDATE care_referral SET state = ?, reason = ? WHERE id = ?",
            [.text(state), try desk.sealed(reason), .integer(referral.kept.id)])
        let resident = visit?.residentID ?? referral.kept.residentID
        try desk.note(part, state, referral.number, resident: resident, message: visit?.id, reason)
    }

    private func wait(_ referral: Referral, _ time: Int64, _ desk: CareDesk) throws(CareStop) {
        try desk.run(
            "UPDATE care_referral SET due = ? WHERE id = ?", [.integer(desk.now + time), .integer(referral.kept.id)])
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

    // MARK: Asking

    private func provider(_ visit: CareVisit, _ role: String) -> String {
        visit.all("PRD").first { $0.text(1) == role }?.text(7) ?? ""
    }

    private func request(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = IssuedNumber(visit.message.segment("RF1")?[6])
        guard !number.isEmpty else { throw .refuse("RF1-6", "the referral has no number", code: "101") }
        if try desk.own(number, among: referrals(number, desk).map(\.kept), visit, at: "RF1-6") != nil {
            throw .refuse("RF1-6", "this referral came before", code: "205")
        }
        try checkSummary(visit, desk)
        let (source, target) = (provider(visit, "RP"), provider(visit, "RT"))
        guard !target.isEmpty else { throw .refuse("PRD-7", "nobody is referred to", code: "101") }
        let kind = visit.text("RF1-4.1") == "SO" ? "consultation" : "referral"
        try desk.run(
            """
            INSERT INTO care_referral (number, namespace, universal_id, facility, resident_id, kind, source, target, state,
                due, message_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'requested', ?, ?)
            """,
            number.values(desk) + [
                .text(visit.sender.institution), visit.resident(desk), .text(kind),
                .text(source.isEmpty ? visit.sender.institution : source), .text(target),
                .integer(desk.now + desk.settings.limits.referral), .integer(visit.id),
            ])
        try desk.note(part, "requested", number.number, resident: visit.residentID, message: visit.id, target)
        try pass(visit, to: target, number.number, desk)
    }

    private func checkSummary(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard desk.settings.isOn("referral.summary") else { return }
        if visit.all("DG1").isEmpty { throw .refuse("DG1", "the summary lacks 诊断", code: "100") }
        let told = Set(visit.all("OBX").filter { !$0.text(5).isEmpty }.map { $0.text(3) })
        for (code, name) in Self.summary where !told.contains(code) {
            throw .refuse("OBX-3", "the summary lacks \(name) (\(code))", code: "101")
        }
    }

    // MARK: What becomes of it

    /// RF1-1 A, R, or P for not yet, of the institution that was asked.
    private func decide(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let found = try named(visit, desk)
        guard found.state == "requested" else { throw .refuse("RF1-6", "the referral is \(found.state) already") }
        guard visit.sender.institution == found.target || !desk.settings.isOn("referral.target") else {
            throw .refuse("MSH-4", "only the institution that was asked may answer")
        }
        try checkPatient(found, "PID-3", visit, desk)
        let reason = visit.text("RF1-10.1").isEmpty ? visit.text("RF1-10.2") : visit.text("RF1-10.1")
        switch visit.text("RF1-1.1") {
        case "A":
            try set(found, "accepted", "", visit, desk)
            // From now on the patient is waited for, or the opinion.
            try wait(found, desk.settings.limits.referral, desk)
        case "R":
            if reason.isEmpty { throw .refuse("RF1-10", "a refusal needs its reason", code: "101") }
            try set(found, "refused", reason, visit, desk)
        case "P": break
        default: throw .refuse("RF1-1", "an answer is A, R or P", code: "103")
        }
        try pass(visit, to: found.source, found.number, desk)
    }

    private func checkPatient(
        _ found: Referral, _ place: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        guard try desk.isOwn(found.kept.residentID, visit) else {
            throw .refuse(place, "the referral is another patient's", code: "204")
        }
    }

    /// Only its institutions change a referral, for its patient, and only while it has not ended.
    private func check(_ found: Referral, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard found.isParty(visit.sender.institution) else {
            throw .refuse("MSH-4", "the sender is no party of the referral")
        }
        try checkPatient(found, "PID-3", visit, desk)
        if found.hasEnded { throw .refuse("RF1-6", "the referral has ended: \(found.state)") }
    }

    private func change(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let found = try named(visit, desk)
        try check(found, visit, desk)
        if visit.event == "I14" {
            try set(found, "cancelled", visit.text("RF1-10.1"), visit, desk)
        } else if visit.text("RF1-1.1") == "C" {
            guard found.state == "arrived" || found.isConsultation || found.isOverdue else {
                throw .refuse("RF1-1", "a referral is closed after the arrival")
            }
            try set(found, "closed", "", visit, desk)
        }
        try pass(visit, to: other(than: visit.sender.institution, found), found.number, desk)
    }

    private func other(than sender: String, _ found: Referral) -> String {
        sender == found.target ? found.source : found.target
    }

    /// PV1-5 is a referral's number where the institution referred to says so; elsewhere it is a pre-admission of its own.
    private func arrive(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = IssuedNumber(extended: visit.message.segment("PV1")?[5])
        let all = try referrals(number, desk).filter { $0.target == visit.sender.institution }
        let kept = try desk.one(number, among: all.map(\.kept), visit, at: "PV1-5")
        guard let found = all.first(where: { $0.kept.id == kept?.id }) else { return }
        guard found.state == "accepted" else {
            throw .refuse("PV1-5", "the referral is \(found.state), not accepted")
        }
        try checkPatient(found, "PV1-5", visit, desk)
        try set(found, "arrived", "", visit, desk)
        try wait(found, desk.settings.limits.referralStay, desk)
    }

    /// A document of the referral (TXA-14): the consultation's opinion, or the record of the referral back.
    private func close(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = IssuedNumber(visit.message.segment("TXA")?[14])
        let all = try referrals(number, desk).filter { $0.isParty(visit.sender.institution) }
        let kept = try desk.one(number, among: all.map(\.kept), visit, at: "TXA-14")
        guard let found = all.first(where: { $0.kept.id == kept?.id }) else { return }
        try checkPatient(found, "PID-3", visit, desk)
        let document = visit.text("TXA-12.1")
        if isCorrection(visit, of: found) {
            try desk.note(part, "corrected", found.number, resident: visit.residentID, message: visit.id, document)
        } else {
            try finish(found, visit, desk)
        }
        try desk.run(
            "UPDATE care_referral SET document = ? WHERE id = ?",
            [try desk.sealed(document), .integer(found.kept.id)])
        try pass(visit, to: other(than: visit.sender.institution, found), found.number, desk)
    }

    /// MDM^T10 of the document that closed it, named in TXA-13.
    private func isCorrection(_ visit: CareVisit, of found: Referral) -> Bool {
        visit.event == "T10" && found.state == "closed" && !found.document.isEmpty
            && visit.text("TXA-13.1") == found.document
    }

    private func finish(_ found: Referral, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        try check(found, visit, desk)
        let isDue = found.state == "arrived" || found.isConsultation && found.state == "accepted" || found.isOverdue
        guard isDue || !desk.settings.isOn("referral.order") else {
            throw .refuse("TXA-14", "the referral is \(found.state) and cannot be closed")
        }
        if found.isConsultation, visit.text("TXA-9.1").isEmpty || visit.text("TXA-5.1").isEmpty {
            throw .refuse("TXA-9", "the record of a consultation names both doctors: TXA-5 and TXA-9", code: "101")
        }
        try set(found, "closed", "", visit, desk)
    }

    func tend(_ desk: CareDesk) throws(CareStop) { try expire(desk) }
}
