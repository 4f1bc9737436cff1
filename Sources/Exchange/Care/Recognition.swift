// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Mutual recognition (检查检验结果互认): an order is answered with results that are still good, and what the doctor
/// decides is kept.
///
/// Results are found under the resident, whichever institution made them. A result is offered when its item is
/// recognised, it carries the mark of the item's level or a higher one, its days have not passed, and the controls of the
/// equipment that made it (SPM-11 Q, ``ControlRuns``) were good before it and after.
struct Recognition: CareRule {
    let part = CarePart.recognition
    let scripts = [
        """
        CREATE TABLE care_recognition (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, order_number TEXT NOT NULL, item TEXT NOT NULL,
            resident_id INTEGER, facility TEXT NOT NULL, decision TEXT NOT NULL, reason TEXT NOT NULL,
            decider TEXT NOT NULL, source TEXT NOT NULL, message_id INTEGER NOT NULL
        ) STRICT;
        """,
        ControlRuns.script,
        ControlRuns.instants,
    ]
    let columns = [
        SealedColumns(
            "care_recognition", terms: ["order_number", "item", "source"], values: ["reason", "decider"])
    ]

    private static let levels = ["县", "市", "省", "国"]
    private static let answers = ["OML": ["ORL", "O22"], "OMI": ["ORI", "O24"], "OMG": ["ORG", "O20"]]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        if visit.kind == "ORU^R01" { return try ControlRuns.note(visit, desk) }
        guard let answer = Self.answers[visit.type] else { return }
        var offers: [SegmentBuilder] = []
        let groups = visit.groups("ORC")
        if groups.count > 100 { throw .refuse("ORC[101]", "more than 100 orders in a message") }
        for group in groups {
            guard let order = group.first("ORC"), let request = group.first("OBR") else { continue }
            let decisions = group.all("ZHR").filter { !$0.text(7).isEmpty }
            for decision in decisions { try keep(decision, order, request, visit, desk) }
            guard order.text(1) == "NW", decisions.isEmpty else { continue }
            offers += try lookUp(request, visit, desk)
        }
        guard !offers.isEmpty else { return }
        desk.reply = (answer + ["\(answer[0])_\(answer[1])"], desk.copy(visit.message.segment("PID")) + offers)
    }

    private func lookUp(
        _ request: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> [SegmentBuilder] {
        let code = request.text(4)
        guard let item = desk.settings.recognised[code], let resident = visit.residentID else { return [] }
        let good = try candidates(code, item, resident, desk)
        if !good.isEmpty {
            try desk.note(part, "offered", code, resident: resident, message: visit.id, "\(good.count)")
        }
        return good.map { row in
            var segment = SegmentBuilder("ZHR", [4: String(item.days)])
            segment[1] = er7(code, request.text(4, 2))
            for (field, column) in [(2, 2), (3, 3), (5, 0), (6, 1), (10, 4)] {
                segment[field] = er7(row.text(column) ?? "")
            }
            return segment
        }
    }

    /// The latest five reports that are good; a report with one part that is not good is not.
    private func candidates(
        _ code: String, _ item: RecognisedItem, _ resident: Int64, _ desk: CareDesk
    ) throws(CareStop) -> [Row] {
        let rows = try desk.rows(
            """
            SELECT facility, filler, level, mark, observed, equipment, item, observed_at, status, analysed_at
            FROM care_result
            WHERE resident_id IN (SELECT value FROM json_each(?1)) AND (item IN (SELECT value FROM json_each(?2)) OR panel IN (SELECT value FROM json_each(?2)))
                AND superseded_by IS NULL
            ORDER BY observed_at DESC LIMIT 500
            """, [try desk.everyNumber(of: resident), try desk.forms(code)])
        var reports: [String] = []
        var bad: Set<String> = []
        var first: [String: Row] = [:]
        for row in rows {
            let report = "\(row.text(0) ?? "")|\(row.text(1) ?? "")"
            if first[report] == nil { reports.append(report) }
            first[report] = first[report] ?? row
            if try !isGood(row, item, desk) { bad.insert(report) }
        }
        return reports.filter { !bad.contains($0) }.prefix(5).compactMap { first[$0] }
    }

    private func isGood(_ row: Row, _ item: RecognisedItem, _ desk: CareDesk) throws(CareStop) -> Bool {
        guard ["F", "C"].contains(row.text(8) ?? "") else { return false }
        let level = Self.levels.firstIndex(of: row.text(2) ?? "") ?? -1
        let needed = Self.levels.firstIndex(of: item.level) ?? 0
        if level < needed, desk.settings.isOn("recognition.level") { return false }
        guard let made = row.integer(7) else { return false }
        let days = CareVisit.day(of: desk.now) - CareVisit.day(of: made)
        // A result of the future has a wrong clock: how old it is cannot be told.
        if days < 0 || days > item.days, desk.settings.isOn("recognition.days") { return false }
        let run = ControlRuns.Run(
            facility: row.text(0) ?? "", equipment: (row.text(5) ?? ""), item: (row.text(6) ?? ""),
            instant: row.integer(9) ?? made)
        return try ControlRuns.isGood(run, desk) || !desk.settings.isOn("recognition.control")
    }

    /// ZHR-7: Y with the order cancelled, N with a reason in ZHR-8.
    private func keep(
        _ decision: Segment, _ order: Segment, _ request: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let verdict = decision.text(7)
        guard verdict == "Y" || verdict == "N" else {
            throw .refuse(decision.place(7), "the decision is Y or N", code: "103")
        }
        if verdict == "N", decision.text(8).isEmpty, desk.settings.isOn("recognition.reason") {
            throw .refuse(decision.place(8), "a refusal of a recognised result needs its reason", code: "101")
        }
        if verdict == "Y", order.text(1) != "CA" {
            throw .refuse(order.place(1), "an accepted result cancels the order: CA", code: "103")
        }
        try desk.run(
            """
            INSERT INTO care_recognition (at, order_number, item, resident_id, facility, decision, reason, decider,
                source, message_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(desk.at), try desk.term(request.text(2)), try desk.term(decision.text(1)), visit.resident(desk),
                .text(visit.sender.facility), .text(verdict), try desk.sealed(decision.text(8)),
                try desk.sealed(decision.text(9)), try desk.term(decision.text(6)), .integer(visit.id),
            ])
        let event = verdict == "Y" ? "recognised" : "repeated"
        try desk.note(part, event, request.text(2), resident: visit.residentID, message: visit.id, decision.text(8))
    }
}
