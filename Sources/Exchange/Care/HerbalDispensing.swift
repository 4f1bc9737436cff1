// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Whether doses and bags of a decocted formula agree: as many doses are prepared as were prescribed, as many bags are
/// given as were packed, and each dose makes the same number of bags.
///
/// Doses are counted in 贴, 剂 or 付 (RXO-2 or RXE-3, ZTR-9 of 调剂), bags in 袋 (ZTR-9 of 包装, RXD-4). What a message does
/// not tell, or tells in another unit, is not compared.
enum HerbalDispensing {
    private static let doseUnits: Set<String> = ["贴", "剂", "付"]
    private static let bagUnits: Set<String> = ["袋"]

    static func check(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard desk.settings.isOn("prescription.bags") else { return }
        for group in visit.groups("ORC") {
            let events = group.all("ZTR").filter { $0.text(2) == "TCM" }
            guard let order = group.first("ORC"), !events.isEmpty else { continue }
            let prepared = events.first { $0.text(3) == "调剂" && doseUnits.contains($0.text(10)) }
            try doses(prepared, order.text(2), visit, desk)
            try bags(events, group.all("RXD"), prepared)
        }
    }

    private static func doses(
        _ prepared: Segment?, _ number: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        guard let prepared, let count = Int(prepared.text(9)),
            let prescribed = try prescribed(number, visit.sender.facility, desk), prescribed != count
        else { return }
        throw .refuse(prepared.place(9), "\(prescribed) doses were prescribed, not \(count)")
    }

    private static func bags(_ events: [Segment], _ given: [Segment], _ prepared: Segment?) throws(CareStop) {
        let packing = events.filter { $0.text(3) == "包装" && bagUnits.contains($0.text(10)) }
        guard let first = packing.first else { return }
        let packed = packing.reduce(0) { $0 + (Int($1.text(9)) ?? 0) }
        let drugs = given.filter { bagUnits.contains($0.text(5)) || bagUnits.contains($0.text(5, 2)) }
        let dispensed = drugs.reduce(0) { $0 + (Int($1.text(4)) ?? 0) }
        if let drug = drugs.first, dispensed != packed {
            throw .refuse(drug.place(4), "\(packed) bags were packed, not \(dispensed)")
        }
        if let doses = prepared.flatMap({ Int($0.text(9)) }), doses > 0, packed % doses != 0 {
            throw .refuse(first.place(9), "\(packed) bags are not the same number for each of \(doses) doses")
        }
    }

    /// How many doses a reviewed prescription asks for; nil where it does not say so in doses.
    private static func prescribed(
        _ number: String, _ facility: String, _ desk: CareDesk
    ) throws(CareStop) -> Int? {
        let row = try desk.first(
            "SELECT message_id FROM care_prescription WHERE number = ? ORDER BY facility = ? DESC LIMIT 1",
            [.text(number), .text(facility)])
        guard let id = row?.integer(0), let message = try desk.message(id) else { return nil }
        for (name, amount, unit) in [("RXO", 2, 4), ("RXE", 3, 5)] {
            guard let segment = message.segment(name) else { continue }
            let units = [segment.text(unit), segment.text(unit, 2)]
            return units.contains(where: doseUnits.contains) ? Int(segment.text(amount)) : nil
        }
        return nil
    }
}
