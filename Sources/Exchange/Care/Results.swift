// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite

/// Results of orders: each under the order it answers, corrections in the place of what they correct.
///
/// A result takes the place of the earlier one of the same institution, patient, report, item and part (OBX-4) when its
/// status says no less: a preliminary one that comes late never takes that of a final one, nor a final one that of a
/// correction. D and W take back what was sent; U makes a preliminary result final.
/// - Source: HL7 v2.5.1, 7.4.1 (OBR-2, -3, -25), 7.4.2 (OBX-3, -4, -5, -11, -14, -18, -19), table 0085.
struct Results: CareRule {
    let part = CarePart.results
    let scripts = [
        """
        CREATE TABLE care_result (
            id INTEGER PRIMARY KEY, resident_id INTEGER, facility TEXT NOT NULL, placer TEXT NOT NULL,
            filler TEXT NOT NULL, panel TEXT NOT NULL, item TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
            unit TEXT NOT NULL, flags TEXT NOT NULL, status TEXT NOT NULL, observed TEXT NOT NULL,
            level TEXT NOT NULL, mark TEXT NOT NULL, message_id INTEGER NOT NULL,
            superseded_by INTEGER REFERENCES care_result
        ) STRICT;
        CREATE INDEX care_result_item ON care_result (resident_id, item);
        CREATE INDEX care_result_panel ON care_result (resident_id, panel);
        CREATE INDEX care_result_filler ON care_result (filler, facility);
        CREATE INDEX care_result_placer ON care_result (placer);
        """,
        """
        ALTER TABLE care_result ADD COLUMN part TEXT NOT NULL DEFAULT '';
        ALTER TABLE care_result ADD COLUMN equipment TEXT NOT NULL DEFAULT '';
        ALTER TABLE care_result ADD COLUMN analysed TEXT NOT NULL DEFAULT '';
        """,
        """
        ALTER TABLE care_result ADD COLUMN observed_at INTEGER;
        ALTER TABLE care_result ADD COLUMN analysed_at INTEGER;
        UPDATE care_result SET observed_at = \(CareVisit.instant(ofColumn: "observed")),
            analysed_at = \(CareVisit.instant(ofColumn: "analysed"));
        """,
    ]
    let columns = [
        SealedColumns(
            "care_result", terms: ["placer", "filler", "panel", "item"],
            values: ["name", "value", "unit", "flags", "equipment"])
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard visit.kind == "ORU^R01" else { return }
        let groups = visit.groups("OBR").filter { !$0.isControl }
        guard groups.contains(where: { !$0.all("OBX").isEmpty }) else { return }
        if groups.count > 200 { throw .refuse("OBR[201]", "more than 200 orders in a message") }
        for group in groups {
            try belongs(group.first("OBR"), visit, desk)
            try ImageReferences.check(group, visit, desk)
        }
        if visit.residentID == nil, visit.message.segment("PID") != nil { return try desk.wait(part, visit) }
        for group in groups {
            guard let request = group.first("OBR") else { continue }
            let results = group.all("OBX")
            if results.count > 2000 { throw .refuse(results[2000].path.description, "more than 2000 results") }
            for result in results { try keep(result, request, visit, desk) }
        }
    }

    /// A result is of the resident whose order it answers: some order it can mean is not known to be another's.
    private func belongs(_ request: Segment?, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        let number = IssuedNumber(request?[2])
        guard let request, !number.isEmpty, desk.settings.isOn("results.order") else { return }
        let all = try desk.orders(number.number)
        let orders = try isOfAll(all, visit, desk) ? [] : desk.orders(placedAs: number, among: all, visit)
        if orders.isEmpty, !all.isEmpty { return tellOfStrange(number.authority, request, desk) }
        guard !orders.isEmpty, try !isOfAny(orders, visit, desk) else { return }
        let text =
            visit.residentID == nil
            ? "the order's patient is known, the result's is not" : "the order is another patient's"
        throw .refuse(request.place(2), text, code: "204")
    }

    /// Equal numbers are another's, and whether the one that is named is the same nobody can tell.
    private func tellOfStrange(_ authority: Authority, _ request: Segment, _ desk: CareDesk) {
        guard !authority.isEmpty, desk.domain(authority) == nil, !desk.isInstitution(authority.namespace) else {
            return
        }
        desk.warnings.append(
            Finding(
                .warning, code: "204", location: request.place(2),
                message: "nobody of this name is known; the result is held against no order"))
    }

    /// The usual case, in which no order must be read.
    private func isOfAll(
        _ orders: [PlacedOrder], _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> Bool {
        guard let resident = visit.residentID else { return false }
        for order in orders {
            guard let other = order.residentID, try desk.isSame(other, resident) else { return false }
        }
        return true
    }

    private func isOfAny(
        _ orders: [PlacedOrder], _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> Bool {
        for order in orders {
            guard let owner = order.residentID else { return true }
            if let resident = visit.residentID, try desk.isSame(owner, resident) { return true }
        }
        return false
    }

    private func keep(
        _ result: Segment, _ request: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        guard result.text(2) != "ED" else { return }
        let status = ResultStatus(result.text(11).isEmpty ? request.text(25) : result.text(11))
        let isTraced = desk.settings.isOn("results.correction")
        let earlier = isTraced ? try inForce(result, request, visit, desk) : []
        if status.code == "U", result.text(5).isEmpty {
            return try finish(earlier, result, request, visit, desk)
        }
        guard let id = try insert(result, request, status, visit, desk) else { return }
        if let better = earlier.first(where: { $0.status.rank > status.rank }) {
            try desk.run("UPDATE care_result SET superseded_by = ? WHERE id = ?", [.integer(better.id), .integer(id)])
            desk.warnings.append(
                Finding(
                    .warning, code: "207", location: result.place(11),
                    message: "a result of status \(better.status.code) is in force and stays so"))
            return
        }
        for one in earlier {
            try desk.run("UPDATE care_result SET superseded_by = ? WHERE id = ?", [.integer(id), .integer(one.id)])
        }
        try note(status, earlier, result, request, visit, desk)
    }

    private func note(
        _ status: ResultStatus, _ earlier: [InForce], _ result: Segment, _ request: Segment, _ visit: CareVisit,
        _ desk: CareDesk
    ) throws(CareStop) {
        let event: String
        switch status.code {
        case "C": event = earlier.isEmpty ? "corrected, nothing before" : "corrected"
        case "D", "W": event = earlier.isEmpty ? "taken back, nothing before" : "taken back"
        default: return
        }
        try desk.note(
            part, event, request.text(3), resident: visit.residentID, message: visit.id, result.text(3))
    }

    /// OBX-11 U without a value: what was preliminary is final.
    private func finish(
        _ earlier: [InForce], _ result: Segment, _ request: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let preliminary = earlier.filter { $0.status.rank < ResultStatus("F").rank }
        if preliminary.isEmpty {
            desk.warnings.append(
                Finding(
                    .warning, code: "204", location: result.place(11), message: "there is no preliminary result"))
        }
        for one in preliminary {
            try desk.run("UPDATE care_result SET status = 'F' WHERE id = ?", [.integer(one.id)])
            try desk.note(
                part, "final", request.text(3), resident: visit.residentID, message: visit.id, result.text(3))
        }
    }

    // MARK: The table

    private struct InForce {
        let id: Int64
        let status: ResultStatus
    }

    /// What other messages said before of the same part of the same item of the same report of the same patient.
    private func inForce(
        _ result: Segment, _ request: Segment, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> [InForce] {
        // A laboratory that numbers no reports is known by the order.
        let column = request.text(3).isEmpty ? "placer" : "filler"
        let number = request.text(3).isEmpty ? request.text(2) : request.text(3)
        guard !number.isEmpty else { return [] }
        let rows = try desk.rows(
            """
            SELECT id, status, resident_id FROM care_result
            WHERE \(column) IN (SELECT value FROM json_each(?)) AND facility = ?
                AND item IN (SELECT value FROM json_each(?)) AND part = ? AND message_id <> ? AND superseded_by IS NULL
            """,
            [
                try desk.forms(number), .text(visit.sender.facility),
                try desk.forms(result.text(3)), .text(result.text(4)), .integer(visit.id),
            ])
        var found: [InForce] = []
        for row in rows where try isOf(row.integer(2), visit, desk) {
            found.append(InForce(id: row.integer(0) ?? 0, status: ResultStatus(row.text(1) ?? "")))
        }
        return found
    }

    private func isOf(_ owner: Int64?, _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) -> Bool {
        guard let owner, let resident = visit.residentID else { return owner == visit.residentID }
        return try desk.isSame(owner, resident)
    }

    private func insert(
        _ result: Segment, _ request: Segment, _ status: ResultStatus, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> Int64? {
        let mark = visit.all("ZHR").first { $0.text(1) == result.text(3) || $0.text(1) == request.text(4) }
        let observed = result.text(14).isEmpty ? request.text(7) : result.text(14)
        return try desk.first(
            """
            INSERT INTO care_result (resident_id, facility, placer, filler, panel, item, name, value, unit, flags,
                status, observed, level, mark, message_id, part, equipment, analysed, observed_at, analysed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            [
                visit.resident(desk), .text(visit.sender.facility), try desk.term(request.text(2)),
                try desk.term(request.text(3)), try desk.term(request.text(4)), try desk.term(result.text(3)),
                try desk.sealed(result.text(3, 2)), try desk.sealed(result.text(5)), try desk.sealed(result.text(6)),
                try desk.sealed(result.text(8)), .text(status.code), .text(observed), .text(mark?.text(2) ?? ""),
                .text(mark?.text(3) ?? ""), .integer(visit.id), .text(result.text(4)), try desk.sealed(result.text(18)),
                .text(result.text(19)), .optional(visit.instant(observed)), .optional(visit.instant(result.text(19))),
            ])?.integer(0)
    }
}

/// How far a result has come.
///
/// - Source: HL7 v2.5.1, table 0085.
struct ResultStatus {
    let code: String

    init(_ code: String) { self.code = code }

    /// What may take whose place: not less than the one in force.
    var rank: Int {
        switch code {
        case "C", "D", "W": 3
        case "F", "U": 2
        default: 1
        }
    }
}
