// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

extension Bookings {
    /// SRM^S03 and SIU^S14: something else is said of an appointment, which stays in its slot. Another time or resource is
    /// a move (S02, S13), so that no place changes hands unseen.
    ///
    /// - Source: HL7 v2.5.1, 10.3.3 (S03), 10.4.3 (S14).
    func modify(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let placer = Self.placer(visit)
        guard let found = try find(visit, desk) else {
            throw .refuse(placer.path, "there is no such appointment", code: "204")
        }
        let row = try desk.first(
            """
            SELECT resource, start FROM care_slot JOIN care_appointment ON slot_id = care_slot.id
            WHERE care_appointment.id = ?
            """, [.integer(found.id)])
        if let wish = wishes(visit).first, let row, desk.settings.isOn("booking.modify") {
            let names = visit.message.segment("AIG") ?? visit.message.segment("AIP") ?? visit.message.segment("AIL")
            let isElsewhere = names.map { !$0.text(3).isEmpty && $0.text(3) != row.text(0) } ?? false
            let isThen = Self.isSame(wish.start, row.text(1) ?? "")
            if isElsewhere || !isThen { throw .refuse(wish.path, "another slot is a move: S02 or S13") }
        }
        try desk.note(part, "modified", placer.number, resident: visit.residentID, message: visit.id, found.filler)
        answer(visit, filler: found.filler, "Booked", desk)
    }

    /// Whether two times agree as far as both go; nothing agrees with everything.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        let length = min(left.utf8.count, right.utf8.count)
        return left.utf8.prefix(length).elementsEqual(right.utf8.prefix(length))
    }
}
