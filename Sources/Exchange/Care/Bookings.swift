// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Slots and appointments: no slot is given twice, a cancelled one is free again, who missed too many gets none.
///
/// SIU^S24 opens and S23 blocks slots: AIS-4 start, resource of AIG-3, AIP-3 or AIL-3, places in AIG-6. SRM^S01 to S05
/// ask and are answered with SRR; SIU^S12 to S15 and S26 tell what a hospital booked itself.
/// - Source: HL7 v2.5.1, chapter 10: SCH-1, SCH-2, SCH-25 (table 0278), AIS, AIG, AIL, AIP.
struct Bookings: CareRule {
    let part = CarePart.booking
    let scripts = [
        """
        CREATE TABLE care_slot (
            id INTEGER PRIMARY KEY, resource TEXT NOT NULL, start TEXT NOT NULL, places INTEGER NOT NULL,
            state TEXT NOT NULL, facility TEXT NOT NULL, UNIQUE (resource, start)
        ) STRICT;
        CREATE TABLE care_appointment (
            id INTEGER PRIMARY KEY, placer TEXT NOT NULL, filler TEXT NOT NULL, slot_id INTEGER NOT NULL REFERENCES care_slot,
            place INTEGER, resident_id INTEGER, state TEXT NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX care_appointment_place ON care_appointment (slot_id, place) WHERE state = 'booked';
        CREATE INDEX care_appointment_placer ON care_appointment (placer);
        CREATE INDEX care_appointment_filler ON care_appointment (filler);
        CREATE INDEX care_appointment_resident ON care_appointment (resident_id);
        """
    ]

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

    // MARK: The pool

    struct Wish {
        let resource: String
        let start: String
        let places: Int
        let path: String
    }

    func wishes(_ visit: CareVisit) -> [Wish] {
        visit.groups("RGS").compactMap { group in
            guard let service = group.first("AIS") else { return nil }
            let holder = group.first("AIG") ?? group.first("AIP") ?? group.first("AIL")
            let resource = holder.map { $0.text(3) } ?? service.text(3)
            let places = Int(group.first("AIG")?.text(6) ?? "") ?? 1
            return Wish(resource: resource, start: service.text(4), places: places, path: service.place(4))
        }
    }

    private func offer(_ visit: CareVisit, _ isOpen: Bool, _ desk: CareDesk) throws(CareStop) {
        for wish in wishes(visit).prefix(1000) {
            guard !wish.resource.isEmpty, wish.start.count >= 8, (1...10_000).contains(wish.places) else {
                throw .refuse(wish.path, "a slot has a resource, a start and 1 to 10000 places", code: "101")
            }
            try desk.run(
                """
                INSERT INTO care_slot (resource, start, places, state, facility) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (resource, start) DO UPDATE SET state = ?4, places = max(places, ?3)
                """,
                [
                    .text(wish.resource), .text(wish.start), .integer(Int64(wish.places)),
                    .text(isOpen ? "open" : "blocked"), .text(visit.sender.facility),
                ])
        }
        try desk.note(part, isOpen ? "opened" : "blocked", "", resident: nil, message: visit.id)
    }

    // MARK: Appointments

    private func book(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        try checkMissed(visit, desk)
        let placer = Self.placer(visit)
        if try find(visit, desk) != nil {
            throw .refuse(placer.path, "this appointment is booked already", code: "205")
        }
        guard let wish = wishes(visit).first else { throw .refuse("AIS-4", "no slot is asked for", code: "101") }
        let slot = try slot(wish, desk)
        let place = try freePlace(slot, wish, desk)
        let filler = visit.type == "SIU" ? visit.text("SCH-2.1") : "A\(slot.id)-\(place)"
        try desk.run(
            """
            INSERT INTO care_appointment (placer, filler, slot_id, place, resident_id, state, message_id)
            VALUES (?, ?, ?, ?, ?, 'booked', ?)
            """,
            [
                .text(placer.number), .text(filler), .integer(slot.id), .integer(place), visit.resident(desk),
                .integer(visit.id),
            ])
        try desk.note(part, "booked", placer.number, resident: visit.residentID, message: visit.id, filler)
        answer(visit, filler: filler, "Booked", desk)
    }

    private func checkMissed(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard desk.settings.limits.noShows > 0, desk.settings.isOn("booking.blacklist") else { return }
        let row = try desk.first(
            "SELECT count(*) FROM care_appointment WHERE resident_id = ? AND state = 'missed'", [visit.resident(desk)])
        if let count = row?.integer(0), count >= desk.settings.limits.noShows {
            throw .refuse("PID-3", "blacklisted after \(count) missed appointments (爽约黑名单)")
        }
    }

    private func slot(_ wish: Wish, _ desk: CareDesk) throws(CareStop) -> (id: Int64, places: Int64) {
        let row = try desk.first(
            "SELECT id, places, state FROM care_slot WHERE resource = ? AND start = ?",
            [.text(wish.resource), .text(wish.start)])
        guard let row, let id = row.integer(0), row.text(2) == "open" else {
            throw .refuse(wish.path, "there is no open slot of this resource and time", code: "204")
        }
        return (id, row.integer(1) ?? 1)
    }

    /// The lowest place of a slot that nobody has; all messages of a group are in one transaction, one after the other.
    private func freePlace(
        _ slot: (id: Int64, places: Int64), _ wish: Wish, _ desk: CareDesk
    ) throws(CareStop) -> Int64 {
        let taken = try desk.rows(
            "SELECT place FROM care_appointment WHERE slot_id = ? AND state = 'booked' ORDER BY place",
            [.integer(slot.id)])
        var free: Int64 = 1
        for row in taken where row.integer(0) == free { free += 1 }
        guard free <= slot.places || !desk.settings.isOn("booking.full") else {
            throw .refuse(wish.path, "all places of the slot are taken (号源已满)")
        }
        return free
    }

    static func placer(_ visit: CareVisit) -> (number: String, path: String) {
        let segment = visit.message.segment("ARQ") ?? visit.message.segment("SCH")
        return (segment?.text(1) ?? "", segment?.place(1) ?? "SCH-1")
    }

    /// The live appointment a message names, by the placer's number or the filler's.
    func find(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) -> (id: Int64, filler: String)? {
        let segment = visit.message.segment("ARQ") ?? visit.message.segment("SCH")
        let row = try desk.first(
            """
            SELECT id, filler FROM care_appointment WHERE state = 'booked' AND ((placer = ?1 AND ?1 <> '')
                OR (filler = ?2 AND ?2 <> '')) LIMIT 1
            """, [.text(segment?.text(1) ?? ""), .text(segment?.text(2) ?? "")])
        return row.map { ($0.integer(0) ?? 0, $0.text(1) ?? "") }
    }

    private func end(
        _ visit: CareVisit, _ state: String, _ word: String, _ desk: CareDesk
    ) throws(CareStop) {
        let placer = Self.placer(visit)
        guard let found = try find(visit, desk) else {
            throw .refuse(placer.path, "there is no such appointment", code: "204")
        }
        if desk.settings.isOn("booking.free") {
            try desk.run("UPDATE care_appointment SET state = ? WHERE id = ?", [.text(state), .integer(found.id)])
        }
        try desk.note(part, state, placer.number, resident: visit.residentID, message: visit.id)
        answer(visit, filler: found.filler, word, desk)
    }

    /// The old slot is free only once the new one is taken: a refusal undoes both.
    private func move(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let placer = Self.placer(visit)
        guard let found = try find(visit, desk) else {
            throw .refuse(placer.path, "there is no such appointment", code: "204")
        }
        try desk.run("UPDATE care_appointment SET state = 'moved' WHERE id = ?", [.integer(found.id)])
        try book(visit, desk)
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
