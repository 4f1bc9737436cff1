// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite

// Readings, doses, results and diagnoses of patients nobody knows yet wait for their registration: what must not be left
// out is followed then, from the message as it is stored.
extension Care {
    private static let portion = 50
    /// Other causes than a registration (a link, a domain that was added) are looked for so seldom, in milliseconds.
    private static let pause: Int64 = 60_000

    /// Messages that name an identifier of a patient who was just registered or merged.
    ///
    /// - Returns: how many messages were queued.
    func followWaiting(for visit: CareVisit, _ desk: CareDesk) throws(CareStop) -> Int {
        guard visit.residentID != nil, try isAnyWaiting(desk) else { return 0 }
        var (found, queued): (Set<Int64>, Int) = ([], 0)
        for key in MessageKeys.all(visit.message) where key.kind == .patient || key.kind == .card {
            let condition: (text: String, values: [SQLValue])
            do throws(StoreError) { condition = try store.cipher.condition(key.kind, key.value) } catch {
                throw .store(error)
            }
            let rows = try desk.rows(
                """
                SELECT care_waiting.id FROM message_key JOIN care_waiting USING (message_id)
                WHERE \(condition.text) AND care_waiting.state = 'waiting' ORDER BY care_waiting.id
                LIMIT \(Self.portion)
                """, condition.values)
            found.formUnion(rows.compactMap { $0.integer(0) })
        }
        for id in found.sorted() { queued += try followWaiting(id, desk) }
        return queued
    }

    /// Some of those that were not looked at for long.
    func followWaiting(_ desk: CareDesk) throws(CareStop) -> Int {
        let rows = try desk.rows(
            """
            SELECT id FROM care_waiting WHERE state = 'waiting' AND looked <= ? ORDER BY looked LIMIT \(Self.portion)
            """, [.integer(desk.now - Self.pause)])
        var queued = 0
        for id in rows.compactMap({ $0.integer(0) }) { queued += try followWaiting(id, desk) }
        return queued
    }

    private func isAnyWaiting(_ desk: CareDesk) throws(CareStop) -> Bool {
        try desk.first("SELECT 1 FROM care_waiting WHERE state = 'waiting' LIMIT 1") != nil
    }

    private func followWaiting(_ id: Int64, _ desk: CareDesk) throws(CareStop) -> Int {
        let row = try desk.first("SELECT part, message_id FROM care_waiting WHERE id = ?", [.integer(id)])
        guard let rule = rules.first(where: { $0.part.rawValue == row?.text(0) }), let number = row?.integer(1)
        else { return 0 }
        guard let message = try desk.message(number) else {
            try desk.run("UPDATE care_waiting SET state = 'lost' WHERE id = ?", [.integer(id)])
            try desk.note(
                rule.part, "lost", "", resident: nil, message: number, "the message is no longer in the store")
            return 0
        }
        let resident = try self.resident(of: message, desk)
        guard let resident else {
            try desk.run("UPDATE care_waiting SET looked = ? WHERE id = ?", [.integer(desk.now), .integer(id)])
            return 0
        }
        let header = HeaderSummary(message)
        let late = CareVisit(
            message: message, id: number, type: header.type, event: header.event, sender: header.sender,
            residentID: resident)
        return try follow(late, rule, id, desk)
    }

    /// A rule's refusal can no longer be told to the sender; it is kept.
    private func follow(
        _ visit: CareVisit, _ rule: any CareRule, _ id: Int64, _ desk: CareDesk
    ) throws(CareStop) -> Int {
        let own = self.desk()
        var (state, detail) = ("followed", "")
        do throws(CareStop) {
            try desk.connection.savepoint(purpose: "follow care late", wrap: { CareStop.store($0) }) {
                () throws(CareStop) in try rule.follow(visit, own)
            }
        } catch {
            guard case .refused(let findings) = error else { throw error }
            (state, detail) = ("refused", findings.map { "\($0.location): \($0.message)" }.joined(separator: "; "))
        }
        try desk.run("UPDATE care_waiting SET state = ? WHERE id = ?", [.text(state), .integer(id)])
        try desk.note(rule.part, "late, \(state)", "", resident: visit.residentID, message: visit.id, detail)
        return state == "followed" ? own.queuedCount : 0
    }

    private func resident(of message: Message, _ desk: CareDesk) throws(CareStop) -> Int64? {
        guard let patient = message.segment("PID") else { return nil }
        let context = PatientIndex.Context(at: desk.at, today: String(desk.time.prefix(8)), actor: "care")
        do throws(IndexError) {
            return try desk.feed.known(PatientFacts(patient), HeaderSummary(message).sender, context)
        } catch {
            if case .store(let failure) = error { throw .store(failure) }
            return nil
        }
    }
}

extension CareDesk {
    /// Leaves a message for when its patient is known, and tells its sender.
    func wait(_ part: CarePart, _ visit: CareVisit) throws(CareStop) {
        try run(
            """
            INSERT INTO care_waiting (part, message_id, since, looked) VALUES (?1, ?2, ?3, ?3) ON CONFLICT DO NOTHING
            """, [.text(part.rawValue), .integer(visit.id), .integer(now)])
        try note(part, "waits", "", resident: nil, message: visit.id)
        if warnings.contains(where: { $0.location == "PID-3" }) { return }
        warnings.append(
            Finding(
                .warning, code: "204", location: "PID-3",
                message: "the patient is not known here yet; the message is followed when it is"))
    }
}
