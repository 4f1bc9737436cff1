// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// What pharmacies give out: of prescriptions of any institution, but of those that passed only, and no more than they say.
extension Prescriptions {
    func dispense(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let orders = try visit.bounded("ORC", 100)
        let groups = visit.groups("ORC")
        if groups.map({ $0.all("RXD").count }).reduce(0, +) < visit.all("RXD").count {
            throw .refuse("ORC-2", "what is dispensed stands under its prescription", code: "101")
        }
        for (order, group) in zip(orders, groups) {
            let number = IssuedNumber(order[2])
            let prescription = try prescription(number, order, visit, desk)
            try HerbalDispensing.check(group, of: prescription?.id, desk)
            try DispensedQuantities.check(group, of: prescription?.id, desk)
            if let prescription {
                try desk.run("UPDATE care_prescription SET dispensed = 1 WHERE id = ?", [.integer(prescription.id)])
            }
            try desk.note(part, "dispensed", number.number, resident: visit.residentID, message: visit.id)
            for drug in group.all("RXD") { try keep(drug, of: number.number, prescription?.id, visit, desk) }
        }
    }

    /// The passed prescription of this patient that an order of a pharmacy is about.
    private func prescription(
        _ number: IssuedNumber, _ order: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> KeptNumber? {
        let found = try desk.one(number, among: kept(number, desk), visit, at: order.place(2))
        let result = found?.row.text(5) ?? ""
        guard ["PASS", "OVERRIDE"].contains(result) || !desk.settings.isOn("prescription.dispense") else {
            let text = found == nil ? "the prescription was never reviewed" : "the prescription was not passed"
            throw .refuse(order.place(2), text)
        }
        guard try desk.isOwn(found?.residentID, visit) else {
            throw .refuse(order.place(2), "the prescription is another patient's", code: "204")
        }
        return found
    }

    private func keep(
        _ drug: Segment, of number: String, _ prescription: Int64?, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        try desk.run(
            """
            INSERT INTO care_dispense (number, drug, lot, amount, unit, facility, resident_id, message_id, prescription_id,
                unit_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                try desk.term(number), try desk.sealed(drug.text(2)), .text(drug.text(18)),
                try desk.sealed(drug.text(4)),
                .text(drug.text(5)),
                .text(visit.sender.institution), visit.resident(desk), .integer(visit.id), .optional(prescription),
                .text(drug.text(5, 2)),
            ])
    }
}
