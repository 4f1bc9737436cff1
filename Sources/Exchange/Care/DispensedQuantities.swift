// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

/// Whether pharmacies give out no more of a drug than was prescribed and reviewed, in all that they tell of it.
///
/// RXE-10 with its unit RXE-11 (RXO-11, RXO-12 where nothing is encoded) is what one supply holds, RXE-12 or RXO-13 how often it may
/// be supplied again. RXD-4 is summed over all messages, whichever pharmacy sent them. What cannot be compared is taken and
/// told back: another unit, a drug that was not prescribed, an amount that is no number. A prescription that names no amount to
/// dispense is held against nothing.
/// - Source: HL7 v2.5.1, 4.14.1 (RXO-11, -12, -13), 4.14.4 (RXE-10, -11, -12), 4.14.5 (RXD-4, -5).
enum DispensedQuantities {
    /// An amount of a drug, with the codes and names of drug and unit.
    struct Quantity {
        let drugs: Set<String>
        let units: Set<String>
        /// Nil where none is written, or it is no number above 0.
        let amount: Double?

        init(_ drug: Field?, _ amount: String, _ unit: Field?, times count: Double = 1) {
            drugs = Set([1, 4].map { (drug?.component($0)).readable }.filter { !$0.isEmpty })
            units = Set([1, 2, 4, 5].map { (unit?.component($0)).readable }.filter { !$0.isEmpty })
            self.amount = DispensedQuantities.number(amount).map { $0 * count }
        }

        /// What was dispensed before, as it is kept.
        init(_ row: Row) {
            drugs = [row.text(0) ?? ""]
            units = Set([row.text(2) ?? "", row.text(3) ?? ""].filter { !$0.isEmpty })
            amount = DispensedQuantities.number(row.text(1) ?? "")
        }

        func isOfDrug(_ other: Quantity) -> Bool { !drugs.isDisjoint(with: other.drugs) }

        func hasUnit(_ other: Quantity) -> Bool {
            units.isEmpty && other.units.isEmpty || !units.isDisjoint(with: other.units)
        }
    }

    /// - Parameter prescription: the reviewed prescription that a group of a message gives out.
    static func check(_ group: [Segment], of prescription: Int64?, _ desk: CareDesk) throws(CareStop) {
        guard let prescription, desk.settings.isOn("prescription.quantity") else { return }
        let prescribed = try prescribed(prescription, desk)
        guard prescribed.contains(where: { $0.amount != nil }) else { return }
        var given = try dispensed(prescription, desk)
        for segment in group.all("RXD") {
            let quantity = Quantity(segment[2], segment.text(4), segment[5])
            try compare(quantity, prescribed, given, segment, desk)
            given.append(quantity)
        }
    }

    private static func compare(
        _ quantity: Quantity, _ prescribed: [Quantity], _ given: [Quantity], _ segment: Segment, _ desk: CareDesk
    ) throws(CareStop) {
        let lines = prescribed.filter { $0.isOfDrug(quantity) }
        guard let line = lines.first else {
            return tell("this drug is not of the prescription", segment.place(2), "204", desk)
        }
        // A drug without an amount may be supplied as the pharmacy sees fit.
        guard lines.allSatisfy({ $0.amount != nil }) else { return }
        guard let amount = quantity.amount else {
            return tell("the amount dispensed is no number; it is not compared", segment.place(4), "102", desk)
        }
        guard lines.allSatisfy({ $0.hasUnit(line) }), quantity.hasUnit(line) else {
            return tell(
                "the unit is not that of the prescription; the amount is not compared", segment.place(5), "103", desk)
        }
        let allowed = lines.reduce(0) { $0 + ($1.amount ?? 0) }
        let before = given.filter { $0.isOfDrug(line) && $0.hasUnit(line) }.reduce(0) { $0 + ($1.amount ?? 0) }
        // Tenths have no exact binary form.
        guard before + amount > allowed * (1 + 1e-9) else { return }
        let told = "\(words(allowed)) were prescribed, \(words(before)) dispensed before, not \(words(amount)) more"
        throw .refuse(segment.place(4), told)
    }

    private static func tell(_ text: String, _ place: String, _ code: String, _ desk: CareDesk) {
        desk.warnings.append(Finding(.warning, code: code, location: place, message: text))
    }

    private static func words(_ amount: Double) -> String {
        amount == amount.rounded() && amount < 1e15 ? String(Int64(amount)) : String(amount)
    }

    static func number(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy({ "+.0123456789".utf8.contains($0) }), let value = Double(text),
            value.isFinite, value > 0
        else { return nil }
        return value
    }

    // MARK: Looking up

    private static func prescribed(_ prescription: Int64, _ desk: CareDesk) throws(CareStop) -> [Quantity] {
        let row = try desk.first(
            "SELECT message_id FROM care_prescription WHERE id = ?", [.integer(prescription)])
        guard let id = row?.integer(0), let message = try desk.message(id) else { return [] }
        let encoded = message.segments(named: "RXE").map {
            Quantity($0[2], $0.text(10), $0[11], times: supplies($0.text(12)))
        }
        let ordered = message.segments(named: "RXO").map {
            Quantity($0[1], $0.text(11), $0[12], times: supplies($0.text(13)))
        }
        // What was encoded says more than what was ordered, drug by drug.
        let rest = ordered.filter { order in !encoded.contains { $0.isOfDrug(order) && $0.amount != nil } }
        let plain = encoded.filter { line in line.amount != nil || !rest.contains { $0.isOfDrug(line) } }
        return plain + rest
    }

    /// The first supply and its refills.
    private static func supplies(_ refills: String) -> Double {
        guard let count = Int(refills), (0...1000).contains(count) else { return 1 }
        return Double(count + 1)
    }

    private static func dispensed(_ prescription: Int64, _ desk: CareDesk) throws(CareStop) -> [Quantity] {
        try desk.rows(
            "SELECT drug, amount, unit, unit_name FROM care_dispense WHERE prescription_id = ? ORDER BY id",
            [.integer(prescription)]
        ).map { Quantity($0) }
    }
}
