// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

/// The pool of slots: whose they are, and which one a message asks for.
extension Bookings {
    /// A slot as a message names it.
    struct Wish {
        /// The segment that names the resource: AIG, AIP, AIL, or AIS of a service without one.
        let kind: String
        let resource: String
        /// The institution of the resource as far as the message says: AIL-3.4, AIP-3.14 or AIP-3.9.
        let authority: String
        let start: String
        /// Milliseconds since 1970.
        let instant: Int64
        /// When it has surely begun: the end of the minute, hour or day that is told.
        let latest: Int64
        /// nil where the message tells none.
        let places: Int?
        let path: String
    }

    /// A slot that is kept.
    struct Slot {
        let id: Int64
        let facility: String
        let places: Int64
    }

    func wishes(_ visit: CareVisit) throws(CareStop) -> [Wish] {
        let groups = visit.groups("RGS")
        if groups.count > 1000 { throw .refuse("RGS[1001]", "more than 1000 slots in a message") }
        var wishes: [Wish] = []
        for group in groups {
            guard let service = group.first("AIS") else {
                throw .refuse(group.first?.place(1) ?? "RGS", "a slot has a service: AIS", code: "100")
            }
            wishes.append(try wish(service, group, visit))
        }
        return wishes
    }

    private func wish(_ service: Segment, _ group: [Segment], _ visit: CareVisit) throws(CareStop) -> Wish {
        let holder = group.first("AIG") ?? group.first("AIP") ?? group.first("AIL") ?? service
        let places = group.first("AIG")?.text(6) ?? ""
        guard let instant = visit.instant(service.text(4)), service.text(4).count >= 8 else {
            let isMissing = service.text(4).isEmpty
            throw .refuse(service.place(4), "a slot begins on a day, at a time", code: isMissing ? "101" : "102")
        }
        guard !holder.text(3).isEmpty, let count = places.isEmpty ? 1 : Int(places), (1...10_000).contains(count) else {
            throw .refuse(service.place(4), "a slot has a resource and 1 to 10000 places", code: "101")
        }
        let field = holder[3]
        let institutions: [String]
        switch holder.name {
        case "AIL": institutions = [(field?.component(4)?.subcomponent(1)).readable]
        case "AIP": institutions = [14, 9].map { (field?.component($0)?.subcomponent(1)).readable }
        default: institutions = []
        }
        return Wish(
            kind: holder.name, resource: holder.text(3), authority: institutions.first { !$0.isEmpty } ?? "",
            start: visit.withOffset(service.text(4)), instant: instant,
            latest: visit.end(service.text(4)) ?? instant, places: places.isEmpty ? nil : count, path: service.place(4))
    }

    // MARK: Offering

    func offer(_ visit: CareVisit, _ isOpen: Bool, _ desk: CareDesk) throws(CareStop) {
        for wish in try wishes(visit) { try offer(wish, isOpen ? "open" : "blocked", visit, desk) }
        try desk.note(part, isOpen ? "opened" : "blocked", "", resident: nil, message: visit.id)
    }

    /// An institution offers and blocks slots of its own only.
    private func offer(_ wish: Wish, _ state: String, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        // Slots of before had no kind; such a one is this one.
        let known = try desk.first(
            """
            SELECT id FROM care_slot WHERE facility = ? AND resource = ? AND instant = ? AND kind IN (?, '')
            ORDER BY kind DESC LIMIT 1
            """,
            [.text(visit.sender.institution), .text(wish.resource), .integer(wish.instant), .text(wish.kind)])
        if let id = known?.integer(0) {
            let told = state == "open" ? wish.places.map { Int64($0) } : nil
            let places = try told.map { (count) throws(CareStop) in try atLeastBooked(count, id, wish, desk) }
            try desk.run(
                """
                UPDATE care_slot SET state = ?, places = coalesce(?, places), kind = ?,
                    authority = CASE ?4 WHEN '' THEN authority ELSE ?4 END WHERE id = ?
                """, [.text(state), .optional(places), .text(wish.kind), .text(wish.authority), .integer(id)])
        } else {
            try desk.run(
                """
                INSERT INTO care_slot (facility, kind, resource, instant, start, authority, places, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(visit.sender.institution), .text(wish.kind), .text(wish.resource), .integer(wish.instant),
                    .text(wish.start), .text(wish.authority), .integer(Int64(wish.places ?? 1)), .text(state),
                ])
        }
    }

    /// As many places as are told, or as are booked where those are more, which the hospital is told.
    private func atLeastBooked(
        _ places: Int64, _ slot: Int64, _ wish: Wish, _ desk: CareDesk
    ) throws(CareStop) -> Int64 {
        let booked = try desk.first(
            "SELECT count(*) FROM care_appointment WHERE slot_id = ? AND state = 'booked'", [.integer(slot)])
        guard let count = booked?.integer(0), count > places else { return places }
        desk.warnings.append(
            Finding(
                .warning, code: "207", location: wish.path,
                message: "\(count) places of the slot are booked, and stay so; it has no more"))
        return count
    }

    // MARK: Asking

    /// The open slot a message asks for, whichever institution offers it.
    ///
    /// The institution that the resource names decides; else one that is named in MSH-6, else the sender's own, else the one
    /// there is.
    func slot(_ wish: Wish, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) -> Slot {
        let rows = try desk.rows(
            """
            SELECT id, facility, places, kind, authority FROM care_slot
            WHERE resource = ? AND instant = ? AND state = 'open' ORDER BY id LIMIT 200
            """, [.text(wish.resource), .integer(wish.instant)])
        var left = rows
        if !wish.authority.isEmpty {
            left = left.filter { [$0.text(1), $0.text(4)].contains(wish.authority) }
        }
        let receiver = visit.text("MSH-6.1")
        let hints: [(Row) -> Bool] = [
            { $0.text(1) == receiver }, { $0.text(1) == visit.sender.institution }, { $0.text(3) == wish.kind },
        ]
        for narrows in hints where left.count > 1 {
            let some = left.filter(narrows)
            if !some.isEmpty { left = some }
        }
        guard let row = left.first, let id = row.integer(0) else {
            throw .refuse(wish.path, "there is no open slot of this resource and time", code: "204")
        }
        guard left.count == 1, rows.count < 200 else {
            throw .refuse(
                wish.path, "several institutions have this resource; AIL-3.4, AIP-3.9 or MSH-6 must say which",
                code: "204")
        }
        let slot = Slot(id: id, facility: row.text(1) ?? "", places: row.integer(2) ?? 1)
        try checkTime(slot, wish, visit, desk)
        return slot
    }

    /// A hospital may tell later of what it gave itself; nobody else gets a place of what has begun.
    private func checkTime(_ slot: Slot, _ wish: Wish, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let isTold = visit.type == "SIU" && slot.facility == visit.sender.institution
        guard isTold || wish.latest > desk.now || !desk.settings.isOn("booking.begun") else {
            throw .refuse(wish.path, "the slot has begun")
        }
    }
}
