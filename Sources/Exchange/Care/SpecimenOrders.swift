// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// The orders that specimens are for: one tube may serve several.
///
/// In an order message each SPM is of the order before it, and the same tube may stand under several; where specimens come
/// first (OML^O33, OML^O35, OUL^R22) all orders up to the next SPM are of it. OBR-2 names the order, else ORC-2.
/// - Source: HL7 v2.5.1, 4.4.6 (OML^O21), 4.4.8 (OML^O33), 4.4.10 (OML^O35), 7.3.7 (OUL^R22).
enum SpecimenOrders {
    static let script = """
        CREATE TABLE care_tube_order (
            id INTEGER PRIMARY KEY, specimen INTEGER NOT NULL REFERENCES care_specimen, number TEXT NOT NULL,
            message_id INTEGER NOT NULL, UNIQUE (specimen, number)
        ) STRICT;
        CREATE INDEX care_tube_order_number ON care_tube_order (number);
        INSERT INTO care_tube_order (specimen, number, message_id)
            SELECT row, order_number, message_id FROM care_specimen WHERE order_number <> '' ORDER BY row;
        """

    static let columns = SealedColumns("care_tube_order", terms: ["number"])

    /// What a message says of one specimen: its segment, the container that holds it, the numbers of its orders.
    struct Place {
        let segment: Segment
        var container: Segment?
        var orders: [String] = []
        /// How many of them were there before the order that is being read.
        private var count = 0

        init(segment: Segment, orders: [String]) { (self.segment, self.orders) = (segment, orders) }

        mutating func take(_ order: Order, isNew: Bool) {
            if isNew { count = orders.count }
            orders = Array(orders.prefix(count))
            orders += order.numbers.filter { !orders.contains($0) }
        }
    }

    /// Each SPM of a message, in its order.
    static func places(_ visit: CareVisit) -> [Place] {
        let segments = visit.message.segments.filter { ["SPM", "SAC", "ORC", "OBR"].contains($0.name) }
        let isSpecimenFirst = segments.first?.name == "SPM"
        var places: [Place] = []
        var order: Order?
        for segment in segments {
            switch segment.name {
            case "SPM": places.append(Place(segment: segment, orders: isSpecimenFirst ? [] : order?.numbers ?? []))
            case "SAC": if let last = places.indices.last { places[last].container = places[last].container ?? segment }
            default:
                let isNew = order?.parts.contains(segment.name) ?? true
                order = (isNew ? Order() : order)?.with(segment)
                guard isSpecimenFirst, let last = places.indices.last, let order else { continue }
                places[last].take(order, isNew: isNew)
                continue
            }
            // What follows is of another order, but where a message has the specimens of an order behind it.
            if isSpecimenFirst { order = nil } else { order?.parts = ["ORC", "OBR"] }
        }
        return places
    }

    /// One order: its ORC and OBR, whichever comes first.
    struct Order {
        var parts: Set<String> = []
        private var common = ""
        private var own = ""

        func with(_ segment: Segment) -> Order {
            var order = self
            order.parts.insert(segment.name)
            if segment.name == "ORC" { order.common = segment.text(2) } else { order.own = segment.text(2) }
            return order
        }

        /// Its number; none where it has none.
        var numbers: [String] { [own, common].filter { !$0.isEmpty }.prefix(1).map(\.self) }
    }

    // MARK: Keeping

    static func keep(
        _ numbers: [String], of specimen: Int64, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        for number in numbers where !number.isEmpty {
            try desk.run(
                """
                INSERT INTO care_tube_order (specimen, number, message_id) SELECT ?1, ?2, ?3 WHERE NOT EXISTS
                    (SELECT 1 FROM care_tube_order WHERE specimen = ?1 AND number IN (SELECT value FROM json_each(?4)))
                """, [.integer(specimen), try desk.term(number), .integer(visit.id), try desk.forms(number)])
        }
    }

    /// The numbers of a specimen's orders, the first first.
    static func all(of specimen: Int64, _ desk: CareDesk) throws(CareStop) -> [String] {
        try desk.rows(
            "SELECT number FROM care_tube_order WHERE specimen = ? ORDER BY id LIMIT 1000", [.integer(specimen)]
        ).map { $0.text(0) ?? "" }
    }
}
