// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Slots and appointments: no slot is given twice, nor to one patient twice, nor when it has begun; a cancelled one is free
/// again; who missed too many gets none.
///
/// SIU^S24 opens and S23 blocks slots: AIS-4 start, resource of AIG-3, AIP-3 or AIL-3, places in AIG-6 (1 where a new slot
/// has none; an S24 that tells fewer than are booked leaves as many as are). SRM^S01 to S05
/// ask and are answered with SRR; SIU^S12 to S15 and S26 tell what a hospital booked itself.
///
/// Resources and numbers are those of their institutions: see ``BookingTables``. Only who booked, and the institution whose
/// slot it is, move, cancel or miss an appointment, and only for its patient.
/// - Source: HL7 v2.5.1, chapter 10: SCH-1, SCH-2, SCH-25 (table 0278), AIS, AIG, AIL, AIP.
struct Bookings: CareRule {
    let part = CarePart.booking
    let scripts = BookingTables.scripts
    let columns = [SealedColumns("care_appointment", terms: ["placer", "filler"])]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        switch visit.kind {
        case "SIU^S24", "SIU^S23": try offer(visit, visit.event == "S24", desk)
        case "SRM^S01", "SIU^S12": try book(visit, desk)
        case "SRM^S02", "SIU^S13": try move(visit, desk)
        case "SRM^S03", "SIU^S14": try modify(visit, desk)
        case "SRM^S05": try end(visit, "discontinued", "Dc", desk)
        case "SRM^S04", "SIU^S15", "SIU^S17": try end(visit, "cancelled", "Cancelled", desk)
        case "SIU^S26": try end(visit, "missed", "Noshow", desk)
        default: return
        }
    }

    // MARK: Appointments

    /// An appointment that stands, and who may speak of it: the institution that booked and the one whose slot it is.
    struct Appointment {
        let kept: KeptNumber
        let placer: IssuedNumber
        let filler: String
        let slotID: Int64
    }

    /// For whom a place is taken, and under which number.
    private struct Booking {
        let placer: IssuedNumber
        /// The institution that gave the number.
        let giver: String
        let residentID: Int64?

        init(_ placer: IssuedNumber, giver: String, residentID: Int64?) {
            (self.placer, self.giver, self.residentID) = (placer, giver, residentID)
        }
    }

    private func book(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        // What a hospital booked itself is so, whomever it booked.
        if visit.type == "SRM" { try checkMissed(visit, desk) }
        let wish = try wish(visit)
        let slot = try slot(wish, visit, desk)
        let placer = Self.numbers(visit)
        if placer.placer.isEmpty, visit.type == "SRM" {
            throw .refuse(placer.path, "who asks gives the appointment a number", code: "101")
        }
        if try isBooked(placer.placer, slot, visit, desk) {
            throw .refuse(placer.path, "this appointment is booked already", code: "205")
        }
        let booking = Booking(placer.placer, giver: visit.sender.institution, residentID: visit.residentID)
        try take(slot, wish, booking, visit, desk)
    }

    /// The one slot a message asks for.
    private func wish(_ visit: CareVisit) throws(CareStop) -> Wish {
        let wishes = try wishes(visit)
        guard let wish = wishes.first else { throw .refuse("AIS-4", "no slot is asked for", code: "101") }
        if wishes.count > 1 { throw .refuse(wishes[1].path, "an appointment has one slot; ask for each by itself") }
        return wish
    }

    private func take(
        _ slot: Slot, _ wish: Wish, _ booking: Booking, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        if try hasPlace(booking.residentID, slot, desk), desk.settings.isOn("booking.once") {
            throw .refuse("PID-3", "the patient has an appointment in this slot", code: "205")
        }
        let place = try freePlace(slot, wish, desk)
        let isTold = visit.type == "SIU"
        let filler = isTold ? visit.text("SCH-2.1") : "A\(slot.id)-\(place)"
        try desk.run(
            """
            INSERT INTO care_appointment (placer, namespace, universal_id, facility, filler, filler_facility, slot_id, place,
                resident_id, state, message_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'booked', ?)
            """,
            booking.placer.values(desk) + [
                .text(booking.giver), try desk.term(filler), .text(isTold ? visit.sender.institution : ""),
                .integer(slot.id),
                .integer(place), .optional(booking.residentID), .integer(visit.id),
            ])
        try desk.note(
            part, "booked", booking.placer.number, resident: booking.residentID, message: visit.id, filler)
        answer(visit, filler: filler, "Booked", desk)
    }

    private func checkMissed(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard desk.settings.limits.noShows > 0, desk.settings.isOn("booking.blacklist") else { return }
        let row = try desk.first(
            """
            SELECT count(*) FROM care_appointment
            WHERE resident_id IN (SELECT value FROM json_each(?)) AND state = 'missed'
            """, [desk.everyNumber(of: visit.residentID)])
        if let count = row?.integer(0), count >= desk.settings.limits.noShows {
            throw .refuse("PID-3", "blacklisted after \(count) missed appointments (爽约黑名单)")
        }
    }

    /// The lowest place of a slot that nobody has; all messages of a group are in one transaction, one after the other.
    private func freePlace(_ slot: Slot, _ wish: Wish, _ desk: CareDesk) throws(CareStop) -> Int64 {
        let taken = try desk.rows(
            "SELECT place FROM care_appointment WHERE slot_id = ? AND state = 'booked' ORDER BY place",
            [.integer(slot.id)])
        var free: Int64 = 1
        for row in taken where row.integer(0) == free { free += 1 }
        guard taken.count < slot.places && free <= slot.places || !desk.settings.isOn("booking.full") else {
            throw .refuse(wish.path, "all places of the slot are taken (号源已满)")
        }
        return free
    }

    /// Whether a resident has a standing appointment in a slot already, under whatever number.
    private func hasPlace(_ resident: Int64?, _ slot: Slot, _ desk: CareDesk) throws(CareStop) -> Bool {
        guard let resident else { return false }
        return try desk.first(
            """
            SELECT 1 FROM care_appointment WHERE slot_id = ? AND state = 'booked'
                AND resident_id IN (SELECT value FROM json_each(?)) LIMIT 1
            """, [.integer(slot.id), try desk.everyNumber(of: resident)]) != nil
    }

    /// Whether the sender has this number in use already, or tells of what was booked in this slot for this patient.
    private func isBooked(
        _ placer: IssuedNumber, _ slot: Slot, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> Bool {
        guard !placer.isEmpty else { return false }
        for found in try appointments("placer", placer.number, desk) {
            let isOwn = found.kept.facility == visit.sender.institution
            if !isOwn, found.slotID != slot.id { continue }
            if !isOwn, try !desk.isOwn(found.kept.residentID, visit) { continue }
            if try !desk.meant(by: placer, among: [found.kept], visit).isEmpty { return true }
        }
        return false
    }

    private static func numbers(_ visit: CareVisit) -> (placer: IssuedNumber, filler: IssuedNumber, path: String) {
        let segment = visit.message.segment("ARQ") ?? visit.message.segment("SCH")
        return (IssuedNumber(segment?[1]), IssuedNumber(segment?[2]), segment?.place(1) ?? "SCH-1")
    }

    private func appointments(
        _ column: String, _ number: String, _ desk: CareDesk
    ) throws(CareStop) -> [Appointment] {
        let rows = try desk.rows(
            """
            SELECT care_appointment.id, namespace, universal_id, care_appointment.facility, resident_id,
                care_slot.facility, placer, filler, slot_id
            FROM care_appointment JOIN care_slot ON care_slot.id = slot_id
            WHERE care_appointment.state = 'booked' AND \(column) IN (SELECT value FROM json_each(?)) ORDER BY care_appointment.id
            LIMIT \(CareDesk.sameNumberLimit)
            """, [try desk.forms(number)])
        return rows.map { row in
            let kept = KeptNumber(row, parties: [row.text(5) ?? ""])
            return Appointment(
                kept: kept, placer: IssuedNumber(row.text(6) ?? "", kept.authority), filler: row.text(7) ?? "",
                slotID: row.integer(8) ?? 0)
        }
    }

    /// The live appointment a message names, by the placer's number, the filler's or both.
    ///
    /// - Throws: a refusal when there is none of which the sender is a party, or it is another patient's.
    func find(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) -> Appointment {
        let (placer, filler, path) = Self.numbers(visit)
        let sender = visit.sender.institution
        func isParty(_ found: Appointment) -> Bool {
            found.kept.facility.isEmpty || found.kept.facility == sender || found.kept.parties.contains(sender)
        }
        let placed = placer.isEmpty ? [] : try appointments("placer", placer.number, desk).filter(isParty)
        let filled = filler.isEmpty ? [] : try appointments("filler", filler.number, desk).filter(isParty)
        var left = placed.isEmpty ? filled : placed
        if !placed.isEmpty, !filled.isEmpty {
            let both = Set(filled.map(\.kept.id))
            left = placed.filter { both.contains($0.kept.id) }
        }
        let meant = placed.isEmpty ? IssuedNumber(filler.number) : placer
        let kept = try desk.one(meant, among: left.map(\.kept), visit, at: path)
        guard let found = left.first(where: { $0.kept.id == kept?.id }) else {
            throw .refuse(path, "there is no such appointment", code: "204")
        }
        guard try desk.isOwn(found.kept.residentID, visit) else {
            throw .refuse(path, "the appointment is another patient's", code: "204")
        }
        return found
    }

    private func end(
        _ visit: CareVisit, _ state: String, _ word: String, _ desk: CareDesk
    ) throws(CareStop) {
        let found = try find(visit, desk)
        if desk.settings.isOn("booking.free") {
            try desk.run("UPDATE care_appointment SET state = ? WHERE id = ?", [.text(state), .integer(found.kept.id)])
        }
        // The one who missed it is the one it was booked for, also where the message names nobody.
        let resident = visit.residentID ?? found.kept.residentID
        try desk.note(part, state, found.placer.number, resident: resident, message: visit.id)
        answer(visit, filler: found.filler, word, desk)
    }

    /// The old slot is free only once the new one is taken: a refusal undoes both. The number stays its giver's.
    private func move(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        if visit.type == "SRM" { try checkMissed(visit, desk) }
        let found = try find(visit, desk)
        try desk.run("UPDATE care_appointment SET state = 'moved' WHERE id = ?", [.integer(found.kept.id)])
        let wish = try wish(visit)
        let slot = try slot(wish, visit, desk)
        let booking = Booking(
            found.placer, giver: found.kept.facility, residentID: visit.residentID ?? found.kept.residentID)
        try take(slot, wish, booking, visit, desk)
    }

    func answer(_ visit: CareVisit, filler: String, _ state: String, _ desk: CareDesk) {
        guard visit.type == "SRM" else { return }
        var schedule = SegmentBuilder("SCH", [2: er7(filler), 25: er7(state, "", "HL70278")])
        schedule[1] = (try? visit.message.rawText(Path("ARQ", field: 1))) ?? ""
        schedule[6] = "NORMAL"
        let copies = ["PID", "RGS", "AIS", "AIG"].flatMap { desk.copy(visit.message.segment($0)) }
        desk.reply = (["SRR", visit.event, "SRR_S01"], [schedule] + copies)
    }
}
