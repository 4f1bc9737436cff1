// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

extension Bookings {
    /// SRM^S03 and SIU^S14: something else is said of an appointment, which stays in its slot. Another time or resource is
    /// a move (S02, S13), so that no place changes hands unseen.
    ///
    /// - Source: HL7 v2.5.1, 10.3.3 (S03), 10.4.3 (S14).
    func modify(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let found = try find(visit, desk)
        if desk.settings.isOn("booking.modify") { try stays(found.slotID, visit, desk) }
        let resident = visit.residentID ?? found.kept.residentID
        try desk.note(part, "modified", found.placer.number, resident: resident, message: visit.id, found.filler)
        answer(visit, filler: found.filler, "Booked", desk)
    }

    /// Whatever the message says of time and resource is what the slot has.
    private func stays(_ slot: Int64, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let row = try desk.first("SELECT resource, instant FROM care_slot WHERE id = ?", [.integer(slot)])
        for group in visit.groups("RGS") {
            if let service = group.first("AIS"), !service.text(4).isEmpty,
                visit.instant(service.text(4)) != row?.integer(1)
            {
                throw .refuse(service.place(4), "another time is a move: S02 or S13")
            }
            let holder = group.first("AIG") ?? group.first("AIP") ?? group.first("AIL")
            if let holder, !holder.text(3).isEmpty, holder.text(3) != row?.text(0) {
                throw .refuse(holder.place(3), "another resource is a move: S02 or S13")
            }
        }
    }
}
