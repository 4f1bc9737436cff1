// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Review of prescriptions (审方): each gets one final result, and no pharmacy gets one that has not passed.
///
/// OMP^O09 and RDE^O11 are answered with ORP^O10 or RRE^O12: ORC-1 OK and ZSF PASS, or UA and ZSF REJECT. One that
/// passes goes on to the destination of role `pharmacy` as RDE^O11; a doctor's override (ORC-1 RP with ZSF OVERRIDE)
/// does too. RDS^O13 of one that did not pass is refused. Whose a number is: see ``PrescriptionTables``.
struct Prescriptions: CareRule {
    let part = CarePart.prescription
    let scripts = PrescriptionTables.scripts
    let columns = [
        SealedColumns("care_prescription", terms: ["number"], values: ["rule", "detail", "reviewer"]),
        SealedColumns("care_dispense", terms: ["number"], values: ["drug", "amount"]),
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
        /// The codes of all rules that reject it, each once.
        var rules: [String] = []
        var severity = ""
        var text = ""
        var reviewer = "AUTO"
        /// As it is kept.
        var rule: String { rules.joined(separator: "~") }
        var isPass: Bool { result == "PASS" || result == "OVERRIDE" }
    }

    /// Everything of a number, whoever wrote it, with the columns `result`, `dispensed`, `rule`, `message_id`.
    func kept(_ number: IssuedNumber, _ desk: CareDesk) throws(CareStop) -> [KeptNumber] {
        if number.isEmpty { return [] }
        return try desk.rows(
            """
            SELECT id, namespace, universal_id, facility, resident_id, result, dispensed, rule, message_id
            FROM care_prescription
            WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT \(CareDesk.sameNumberLimit)
            """, [try desk.forms(number.number)]
        ).map { KeptNumber($0) }
    }

    /// The number of a message's prescription, and what it is asked to do; each is judged as a whole, for what was not
    /// judged must not go on with what was.
    private func subject(_ visit: CareVisit) throws(CareStop) -> (number: IssuedNumber, control: String) {
        guard let first = visit.message.segment("ORC") else {
            throw .refuse("ORC", "the prescription has no order", code: "100")
        }
        let number = IssuedNumber(first[2])
        guard !number.isEmpty else { throw .refuse("ORC-2", "the prescription has no number", code: "101") }
        for order in visit.all("ORC") where IssuedNumber(order[2]) != number || order.text(1) != first.text(1) {
            throw .refuse(order.place(2), "a message holds one prescription and one action")
        }
        return (number, first.text(1))
    }

    /// Only who wrote a prescription changes it.
    private func review(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let (number, control) = try subject(visit)
        let earlier = try desk.own(number, among: kept(number, desk), visit, at: "ORC-2")
        if let earlier, control != "NW", try !desk.isOwn(earlier.residentID, visit) {
            throw .refuse("ORC-2", "the prescription is another patient's", code: "204")
        }
        if earlier?.row.text(5) == "CANCELLED", ["XO", "RP"].contains(control) {
            throw .refuse("ORC-2", "the prescription was cancelled")
        }
        let verdict: Verdict
        switch control {
        case "CA", "DC": return try cancel(number, earlier, visit, desk)
        case "NW":
            if earlier != nil {
                throw .refuse("ORC-2", "the prescription was reviewed before; change it with XO", code: "205")
            }
            verdict = judge(visit, desk)
        case "XO": verdict = judge(visit, desk)
        case "RP": verdict = try override(visit, earlier, desk)
        default:
            throw .refuse("ORC-1", "a prescription is new (NW), changed (XO, RP) or cancelled (CA, DC)", code: "103")
        }
        if let earlier, earlier.row.integer(6) == 1 {
            throw .refuse("ORC-2", "the prescription was dispensed", code: "207")
        }
        try conclude(verdict, number, earlier, visit, desk)
    }

    /// ORC-1 CA or DC: what was not dispensed can no longer be, and the pharmacy is told.
    private func cancel(
        _ number: IssuedNumber, _ earlier: KeptNumber?, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        guard let earlier else {
            throw .refuse("ORC-2", "there is no prescription of this number", code: "204")
        }
        if earlier.row.integer(6) == 1 { throw .refuse("ORC-2", "the prescription was dispensed", code: "207") }
        try desk.run("UPDATE care_prescription SET result = 'CANCELLED' WHERE id = ?", [.integer(earlier.id)])
        try desk.note(part, "cancelled", number.number, resident: visit.residentID, message: visit.id)
        guard ["PASS", "OVERRIDE"].contains(earlier.row.text(5) ?? "") else { return }
        try tellPharmacy(number, validated(visit, desk), desk)
    }

    private func conclude(
        _ verdict: Verdict, _ number: IssuedNumber, _ earlier: KeptNumber?, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        try keep(verdict, number, earlier, visit, desk)
        try desk.note(
            part, "reviewed", number.number, resident: visit.residentID, message: visit.id,
            "\(verdict.result) \(verdict.rule)")
        let review = reviewSegment(verdict, visit, desk)
        answer(verdict, review, visit, desk)
        let goes = verdict.isPass || !desk.settings.isOn("prescription.gate")
        if goes { return try tellPharmacy(number, validated(visit, desk) + [review], desk) }
        // What it has of before no longer holds.
        let had = ["PASS", "OVERRIDE"].contains(earlier?.row.text(5) ?? "")
        if had { try tellPharmacy(number, validated(visit, desk, control: "CA") + [review], desk) }
    }

    private func tellPharmacy(
        _ number: IssuedNumber, _ segments: [SegmentBuilder], _ desk: CareDesk
    ) throws(CareStop) {
        guard let pharmacy = try desk.destination(role: "pharmacy") else { return }
        _ = try desk.send(
            ["RDE", "O11", "RDE_O11"], to: pharmacy, topic: "prescription \(number.number)", segments)
    }

    private func keep(
        _ verdict: Verdict, _ number: IssuedNumber, _ earlier: KeptNumber?, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let values: [SQLValue] = [
            .text(verdict.result), try desk.sealed(verdict.rule), try desk.sealed(verdict.text),
            try desk.sealed(verdict.reviewer), .integer(visit.id), visit.resident(desk),
        ]
        guard let earlier else {
            try desk.run(
                """
                INSERT INTO care_prescription (result, rule, detail, reviewer, message_id, resident_id, number, namespace,
                    universal_id, facility) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values + number.values(desk) + [.text(visit.sender.institution)])
            return
        }
        try desk.run(
            """
            UPDATE care_prescription SET result = ?, rule = ?, detail = ?, reviewer = ?, message_id = ?,
                resident_id = coalesce(resident_id, ?), reviews = reviews + 1 WHERE id = ?
            """, values + [.integer(earlier.id)])
    }

    private func reviewSegment(_ verdict: Verdict, _ visit: CareVisit, _ desk: CareDesk) -> SegmentBuilder {
        SegmentBuilder(
            "ZSF",
            [
                1: "SF\(visit.id)", 2: verdict.result,
                3: verdict.rules.map { er7($0) }.joined(separator: "~"), 4: verdict.severity, 5: er7(verdict.text),
                6: er7(verdict.reviewer), 7: desk.time, 8: verdict.reviewer == "AUTO" ? "A" : "M",
            ])
    }

    private func answer(_ verdict: Verdict, _ review: SegmentBuilder, _ visit: CareVisit, _ desk: CareDesk) {
        var order = SegmentBuilder("ORC", [1: verdict.isPass ? "OK" : "UA"])
        order[2] = (try? visit.message.rawText(Path("ORC", field: 2))) ?? ""
        order[3] = (try? visit.message.rawText(Path("ORC", field: 3))) ?? ""
        if !verdict.isPass { order[16] = er7(verdict.rules.first ?? "", verdict.text) }
        let type = visit.type == "OMP" ? ["ORP", "O10", "ORP_O10"] : ["RRE", "O12", "RRE_O12"]
        desk.reply = (type, desk.copy(visit.message.segment("PID")) + [order, review])
    }

    /// The prescription as the pharmacy gets it, with another ORC-1 where one is given.
    private func validated(_ visit: CareVisit, _ desk: CareDesk, control: String? = nil) -> [SegmentBuilder] {
        visit.message.segments.flatMap { segment -> [SegmentBuilder] in
            switch segment.name {
            case "ORC":
                return desk.copy(segment).map { copy in
                    var order = copy
                    order[1] = control ?? order[1]
                    return order
                }
            case "PID", "TQ1", "TQ2", "NTE", "RXE", "RXR", "RXC": return desk.copy(segment)
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
}
