// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Review of prescriptions (审方): each gets one final result, and no pharmacy gets one that has not passed.
///
/// OMP^O09 and RDE^O11 are answered with ORP^O10 or RRE^O12: ORC-1 OK and ZSF PASS, or UA and ZSF REJECT. One that
/// passes goes on to the destination of role `pharmacy` as RDE^O11; a doctor's override (ORC-1 RP with ZSF OVERRIDE)
/// does too. RDS^O13 of one that did not pass is refused.
struct Prescriptions: CareRule {
    let part = CarePart.prescription
    let scripts = [
        """
        CREATE TABLE care_prescription (
            number TEXT NOT NULL, facility TEXT NOT NULL, resident_id INTEGER, result TEXT NOT NULL,
            rule TEXT NOT NULL, detail TEXT NOT NULL, reviewer TEXT NOT NULL, message_id INTEGER NOT NULL,
            dispensed INTEGER NOT NULL DEFAULT 0, reviews INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (number, facility)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        CREATE TABLE care_dispense (
            id INTEGER PRIMARY KEY, number TEXT NOT NULL, drug TEXT NOT NULL, lot TEXT NOT NULL, amount TEXT NOT NULL,
            unit TEXT NOT NULL, facility TEXT NOT NULL, resident_id INTEGER, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_dispense_lot ON care_dispense (lot);
        """,
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        switch visit.kind {
        case "OMP^O09", "RDE^O11": try review(visit, desk)
        case "RDS^O13": try dispense(visit, desk)
        default: return
        }
    }

    struct Verdict {
        var result = "PASS"
        var rule = ""
        var severity = ""
        var text = ""
        var reviewer = "AUTO"
        var isPass: Bool { result == "PASS" || result == "OVERRIDE" }
    }

    private func known(_ number: String, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) -> Row? {
        try desk.first(
            "SELECT result, dispensed, facility, resident_id FROM care_prescription WHERE number = ? ORDER BY facility = ? DESC LIMIT 1",
            [.text(number), .text(visit.sender.facility)])
    }

    private func review(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let (number, control) = (visit.text("ORC-2.1"), visit.text("ORC-1"))
        guard !number.isEmpty else { throw .refuse("ORC-2", "the prescription has no number", code: "101") }
        // Each prescription is judged as a whole; what was not judged must not go on with what was.
        for order in visit.all("ORC") where order.text(2) != number || order.text(1) != control {
            throw .refuse(order.place(2), "a message holds one prescription and one action")
        }
        let earlier = try known(number, visit, desk)
        if ["CA", "DC"].contains(control) { return try cancel(number, earlier, visit, desk) }
        let verdict: Verdict
        switch control {
        case "NW":
            if earlier != nil {
                throw .refuse("ORC-2", "the prescription was reviewed before; change it with XO", code: "205")
            }
            verdict = judge(visit, desk)
        case "XO": verdict = judge(visit, desk)
        case "RP": verdict = try override(visit, earlier, desk)
        default: return
        }
        if let earlier, earlier.integer(1) == 1 {
            throw .refuse("ORC-2", "the prescription was dispensed", code: "207")
        }
        try conclude(verdict, number, visit, desk)
    }

    /// ORC-1 CA or DC: what was not dispensed can no longer be, and the pharmacy is told.
    private func cancel(
        _ number: String, _ earlier: Row?, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        guard let earlier, earlier.text(2) == visit.sender.facility else {
            throw .refuse("ORC-2", "there is no prescription of this number", code: "204")
        }
        if earlier.integer(1) == 1 { throw .refuse("ORC-2", "the prescription was dispensed", code: "207") }
        try desk.run(
            "UPDATE care_prescription SET result = 'CANCELLED' WHERE number = ? AND facility = ?",
            [.text(number), .text(visit.sender.facility)])
        try desk.note(part, "cancelled", number, resident: visit.residentID, message: visit.id)
        guard ["PASS", "OVERRIDE"].contains(earlier.text(0) ?? ""),
            let pharmacy = try desk.destination(role: "pharmacy")
        else { return }
        _ = try desk.send(
            ["RDE", "O11", "RDE_O11"], to: pharmacy, topic: "prescription \(number)", validated(visit, desk))
    }

    private func override(_ visit: CareVisit, _ earlier: Row?, _ desk: CareDesk) throws(CareStop) -> Verdict {
        guard let segment = visit.message.segment("ZSF"), segment.text(2) == "OVERRIDE" else {
            throw .refuse("ZSF-2", "a replaced prescription says OVERRIDE", code: "103")
        }
        guard !segment.text(6).isEmpty else { throw .refuse("ZSF-6", "an override names who decides", code: "101") }
        guard let earlier, !["PASS", "OVERRIDE"].contains(earlier.text(0) ?? "") else {
            throw .refuse("ORC-2", "there is no rejected prescription of this number", code: "204")
        }
        return Verdict(result: "OVERRIDE", rule: segment.text(3), text: segment.text(5), reviewer: segment.text(6))
    }

    private func conclude(
        _ verdict: Verdict, _ number: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        try desk.run(
            """
            INSERT INTO care_prescription VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 1)
            ON CONFLICT DO UPDATE SET result = ?4, rule = ?5, detail = ?6, reviewer = ?7, message_id = ?8,
                reviews = reviews + 1
            """,
            [
                .text(number), .text(visit.sender.facility), visit.resident(desk), .text(verdict.result),
                .text(verdict.rule), .text(verdict.text), .text(verdict.reviewer), .integer(visit.id),
            ])
        try desk.note(
            part, "reviewed", number, resident: visit.residentID, message: visit.id, "\(verdict.result) \(verdict.rule)"
        )
        let review = reviewSegment(verdict, visit, desk)
        answer(verdict, review, visit, desk)
        let goes = verdict.isPass || !desk.settings.isOn("prescription.gate")
        if goes, let pharmacy = try desk.destination(role: "pharmacy") {
            _ = try desk.send(
                ["RDE", "O11", "RDE_O11"], to: pharmacy, topic: "prescription \(number)",
                validated(visit, desk) + [review])
        }
    }

    private func reviewSegment(_ verdict: Verdict, _ visit: CareVisit, _ desk: CareDesk) -> SegmentBuilder {
        SegmentBuilder(
            "ZSF",
            [
                1: "SF\(visit.id)", 2: verdict.result, 3: er7(verdict.rule), 4: verdict.severity, 5: er7(verdict.text),
                6: er7(verdict.reviewer), 7: desk.time, 8: verdict.reviewer == "AUTO" ? "A" : "M",
            ])
    }

    private func answer(_ verdict: Verdict, _ review: SegmentBuilder, _ visit: CareVisit, _ desk: CareDesk) {
        var order = SegmentBuilder("ORC", [1: verdict.isPass ? "OK" : "UA"])
        order[2] = (try? visit.message.rawText(Path("ORC", field: 2))) ?? ""
        order[3] = (try? visit.message.rawText(Path("ORC", field: 3))) ?? ""
        if !verdict.isPass { order[16] = er7(verdict.rule, verdict.text) }
        let type = visit.type == "OMP" ? ["ORP", "O10", "ORP_O10"] : ["RRE", "O12", "RRE_O12"]
        desk.reply = (type, desk.copy(visit.message.segment("PID")) + [order, review])
    }

    /// The prescription as the pharmacy gets it.
    private func validated(_ visit: CareVisit, _ desk: CareDesk) -> [SegmentBuilder] {
        visit.message.segments.flatMap { segment -> [SegmentBuilder] in
            switch segment.name {
            case "PID", "ORC", "TQ1", "TQ2", "NTE", "RXE", "RXR", "RXC": return desk.copy(segment)
            case "RXO":
                var encoded = SegmentBuilder("RXE")
                for (to, from) in [(2, 1), (3, 2), (4, 3), (5, 4), (6, 5), (10, 11), (11, 12)] {
                    var path = segment.path
                    path.field = from
                    encoded[to] = (try? visit.message.rawText(path)) ?? ""
                }
                return [encoded]
            default: return []
            }
        }
    }

    // MARK: The pharmacy

    private func dispense(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let orders = visit.all("ORC")
        if orders.isEmpty, !visit.all("RXD").isEmpty {
            throw .refuse("ORC-2", "what is dispensed names its prescription", code: "101")
        }
        if orders.count > 100 { throw .refuse("ORC[101]", "more than 100 orders in a message") }
        for order in orders {
            let number = order.text(2)
            let earlier = try known(number, visit, desk)
            let result = earlier?.text(0) ?? ""
            guard ["PASS", "OVERRIDE"].contains(result) || !desk.settings.isOn("prescription.dispense") else {
                let text = earlier == nil ? "the prescription was never reviewed" : "the prescription was not passed"
                throw .refuse(order.place(2), text)
            }
            if let holder = earlier?.integer(3), let resident = visit.residentID, holder != resident {
                throw .refuse(order.place(2), "the prescription is another patient's", code: "204")
            }
            try desk.run("UPDATE care_prescription SET dispensed = 1 WHERE number = ?", [.text(number)])
            try desk.note(part, "dispensed", number, resident: visit.residentID, message: visit.id)
        }
        try HerbalDispensing.check(visit, desk)
        for group in visit.groups("ORC") {
            for drug in group.all("RXD") { try keep(drug, of: group.first("ORC")?.text(2) ?? "", visit, desk) }
        }
    }

    private func keep(
        _ drug: Segment, of number: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        try desk.run(
            """
            INSERT INTO care_dispense (number, drug, lot, amount, unit, facility, resident_id, message_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(number), .text(drug.text(2)), .text(drug.text(18)), .text(drug.text(4)), .text(drug.text(5)),
                .text(visit.sender.facility), visit.resident(desk), .integer(visit.id),
            ])
    }
}
