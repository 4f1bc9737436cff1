// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// What comes of specimens.
extension Specimens {
    /// What a message says of one specimen.
    private struct Account {
        let segment: Segment
        let name: Name
        var orders: [String]
        let reason: String
        /// The numbers of what it is made of, each once.
        let parents: Set<String>

        var state: String { !reason.isEmpty ? "rejected" : !segment.text(18).isEmpty ? "received" : "collected" }
    }

    func record(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        _ = try visit.bounded("SPM", 200)
        _ = try visit.bounded("OBR", 1000)
        var accounts: [Account] = []
        var parentCount = 0
        for place in SpecimenOrders.places(visit) {
            let segment = place.segment
            let name = Name(segment, in: place.container)
            guard !name.isEmpty else { throw .refuse(segment.place(2), "the specimen has no number", code: "101") }
            let reason = segment.text(21, 2).isEmpty ? segment.text(21) : segment.text(21, 2)
            let parents = parents(segment)
            parentCount += parents.count
            if parents.count > 50 { throw .refuse(segment.place(3), "made of more than 50 specimens") }
            if parentCount > 500 { throw .refuse(segment.place(3), "more than 500 parents of specimens in a message") }
            accounts.append(
                Account(
                    segment: segment, name: name, orders: place.orders, reason: reason,
                    parents: Set(parents.map(\.first.number))))
        }
        for account in sorted(accounts) { try take(account, visit, desk) }
    }

    /// Specimens before those made of them, however the message lists them.
    private func sorted(_ accounts: [Account]) -> [Account] {
        let places = Dictionary(grouping: accounts.indices) { accounts[$0].name.first.number }
        let awaited = accounts.map { account in account.parents.flatMap { places[$0] ?? [] } }
        var missing = awaited.map(\.count)
        var children: [Int: [Int]] = [:]
        for (place, parents) in awaited.enumerated() {
            for parent in parents { children[parent, default: []].append(place) }
        }
        var (ready, order) = (accounts.indices.filter { missing[$0] == 0 }, [Int]())
        while !ready.isEmpty {
            order += ready
            var next: [Int] = []
            for child in ready.flatMap({ children[$0] ?? [] }) {
                missing[child] -= 1
                if missing[child] == 0 { next.append(child) }
            }
            ready = next.sorted()
        }
        // What is its own ancestor is refused when it is looked up.
        return (order + accounts.indices.filter { missing[$0] > 0 }).map { accounts[$0] }
    }

    private func take(_ account: Account, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let segment = account.segment
        let isIssued = visit.type != "OUL" || !parents(segment).isEmpty
        let earlier = try known(
            account.name, issuedFor: isIssued ? account.orders : nil, at: segment.place(2), visit, desk)
        // To reject what is of a rejected one is no contradiction.
        let parents = account.state == "rejected" && earlier != nil ? [] : try checkedParents(segment, visit, desk)
        if parents.isEmpty, isDerived(segment), try !hasParent(earlier?.id, desk) {
            throw .refuse(segment.place(3), "a block or slide names the specimen it is of", code: "101")
        }
        var account = account
        if account.orders.isEmpty, let parent = parents.first {
            account.orders = try SpecimenOrders.all(of: parent.id, desk)
        }
        let row: Int64
        if let earlier {
            try update(earlier.id, account, visit, desk)
            row = earlier.id
        } else {
            row = try insert(account, visit, desk)
        }
        try SpecimenOrders.keep(account.orders, of: row, visit, desk)
        for parent in parents { try link(row, to: parent.id, segment, desk) }
        try desk.note(
            part, account.state, account.name.first.number, resident: visit.residentID, message: visit.id,
            account.reason)
    }

    private func hasParent(_ specimen: Int64?, _ desk: CareDesk) throws(CareStop) -> Bool {
        try desk.first("SELECT 1 FROM care_specimen_parent WHERE specimen = ? LIMIT 1", [.optional(specimen)]) != nil
    }

    private func insert(_ account: Account, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) -> Int64 {
        let segment = account.segment
        let row = try desk.first(
            """
            INSERT INTO care_specimen (id, namespace, universal_id, facility, filler, filler_facility, parent, order_number,
                resident_id, state, reason, kind, collected, received, message_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING row
            """,
            account.name.first.values(desk) + [
                .text(visit.sender.institution), try desk.term(account.name.second), .text(visit.sender.institution),
                try desk.term(parents(segment).first?.first.number ?? ""), try desk.term(account.orders.first ?? ""),
                visit.resident(desk), .text(account.state), try desk.sealed(account.reason),
                try desk.sealed(segment.text(4)), .text(segment.text(17)),
                .text(segment.text(18)), .integer(visit.id),
            ])
        return row?.integer(0) ?? 0
    }

    /// A rejected specimen stays rejected, a received one received.
    private func update(
        _ row: Int64, _ account: Account, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let segment = account.segment
        try desk.run(
            """
            UPDATE care_specimen SET
                state = CASE WHEN state = 'rejected' OR (state = 'received' AND ?2 = 'collected') THEN state ELSE ?2 END,
                reason = CASE ?3 WHEN '' THEN reason ELSE ?3 END, received = CASE ?4 WHEN '' THEN received ELSE ?4 END,
                order_number = CASE order_number WHEN '' THEN ?5 ELSE order_number END,
                filler_facility = CASE filler WHEN '' THEN ?7 ELSE filler_facility END,
                filler = CASE filler WHEN '' THEN ?6 ELSE filler END,
                parent = CASE parent WHEN '' THEN ?8 ELSE parent END, resident_id = coalesce(resident_id, ?9)
            WHERE row = ?1
            """,
            [
                .integer(row), .text(account.state), try desk.sealed(account.reason), .text(segment.text(18)),
                try desk.term(account.orders.first ?? ""), try desk.term(account.name.second),
                .text(visit.sender.institution),
                try desk.term(parents(segment).first?.first.number ?? ""), visit.resident(desk),
            ])
    }

    private func link(
        _ specimen: Int64, to parent: Int64, _ segment: Segment, _ desk: CareDesk
    ) throws(CareStop) {
        let cycle = try desk.first(
            """
            WITH RECURSIVE line (row) AS (
                SELECT ?2 UNION SELECT parent FROM care_specimen_parent JOIN line ON specimen = line.row)
            SELECT 1 FROM line WHERE row = ?1
            """, [.integer(specimen), .integer(parent)])
        if cycle != nil { throw .refuse(segment.place(3), "no specimen is of itself", code: "204") }
        try desk.run(
            "INSERT OR IGNORE INTO care_specimen_parent VALUES (?, ?)", [.integer(specimen), .integer(parent)])
    }
}
